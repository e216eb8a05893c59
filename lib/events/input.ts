/** What event extraction is given: structural types, so that it needs nothing of the recognizers. */
import type { LocalEntity } from '../model/entity.ts'
import type { Mention, Span } from '../model/mention.ts'
import type { Sentence, Token } from '../text/tokens.ts'

export interface EventContext {
  text: string
  title: string
  /** Day of publication, YYYY-MM-DD. */
  published: string
  tokens: readonly Token[]
  sentences: readonly Sentence[]
}

/** A pronoun, role or bare noun that stands for an entity of the article. */
export interface Reference extends Span {
  entity: string
}

export interface EventInput {
  context: EventContext
  /** In text order; entity mentions carry the key of their entity. */
  mentions: readonly Mention[]
  entities: readonly LocalEntity[]
  references: readonly Reference[]
}
