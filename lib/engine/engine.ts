import type { PublicationDoubt } from '../model/article.ts'
import type { LocalEntity } from '../model/entity.ts'
import type { LocalEvent } from '../model/event.ts'
import type { Mention } from '../model/mention.ts'
import type { Gazetteer } from '../model/resources.ts'

/** What the engine is given: an article's text and what its page says of it. */
export interface EngineInput {
  text: string
  title: string
  /** YYYY-MM-DD; relative dates are resolved against it. */
  published: string
  /** Where that day is in doubt: why. Relative dates then have wider intervals, or none, and say so. */
  publishedDoubt?: PublicationDoubt
  /** Lower-case primary subtag, '' where unknown. */
  language: string
}

/** What the engine finds in one article. Mentions are in text order; `entity` of each refers to a LocalEntity's key. */
export interface EngineOutput {
  /** 'other': the text is in another language and was left alone. */
  language: 'en' | 'other'
  mentions: Mention[]
  entities: LocalEntity[]
  events: LocalEvent[]
  /** Milliseconds by step. */
  ms: Record<string, number>
}

export type Analyze = (input: EngineInput, gazetteer: Gazetteer) => EngineOutput
