import type { PublicationDoubt } from '../model/article.ts'
import type { Mention } from '../model/mention.ts'
import type { Gazetteer } from '../model/resources.ts'
import type { Sentence, Token } from '../text/tokens.ts'

/** What every step sees: the text, its tokens and sentences, and what is known from outside. Nothing in it changes. */
export interface RecognizeContext {
  text: string
  title: string
  /** Day of publication, YYYY-MM-DD: the anchor of relative dates. */
  published: string
  /** Why that day may be another, where it may. */
  publishedDoubt?: PublicationDoubt
  tokens: Token[]
  sentences: Sentence[]
  gazetteer: Gazetteer
}

/** Finds mentions of one kind. Must not depend on other recognizers; `earlier` holds what ran before it in the list. */
export interface Recognizer {
  name: string
  find(context: RecognizeContext, earlier: readonly Mention[]): Mention[]
}

/** Repairs or drops mentions. Returns a new array; never mutates. */
export interface Refiner {
  name: string
  refine(mentions: readonly Mention[], context: RecognizeContext): Mention[]
}
