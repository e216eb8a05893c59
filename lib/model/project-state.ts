import type { EventTime } from './event.ts'
import type { Span } from './mention.ts'

/** How far an undertaking is, in the order in which one usually goes; 'delayed' and 'dropped' can follow any. */
export const PROJECT_STATES = ['proposed', 'agreed', 'under-way', 'launched', 'delayed', 'dropped'] as const
export type ProjectStateKind = (typeof PROJECT_STATES)[number]

/** What one sentence of an article says of how far a project is. */
export interface ProjectState {
  kind: ProjectStateKind
  /** When it came to be so, as told; 'undated' where the sentence gives no time. */
  when: EventTime
  /** The day or period that is promised ("to open in August 2025"). */
  target?: EventTime
  /** The promise that went before, where the sentence tells it ("instead of July"). */
  formerTarget?: EventTime
  /** The words that say so: offsets in the article's text. */
  quote: Span
  /** The words themselves, since texts need not be kept. */
  words: string
  /** 0 to 1. */
  confidence: number
}

/** A state with the article that told it: what an entity keeps. */
export interface SeenProjectState extends ProjectState {
  /** Id of the article. */
  article: string
  /** Day of its publication, YYYY-MM-DD. */
  published: string
}

/** A promised time that moved. `to` is absent where no new one was named. */
export interface ProjectSlip {
  from: EventTime
  to?: EventTime
  /** The article that tells of it. */
  article: string
  published: string
}

/** How far a project is by all that was read of it. */
export interface ProjectProgress {
  /** The telling that holds now. */
  current: SeenProjectState
  /** The time promised last, if one was and it has not been reached. */
  target?: EventTime
  /** Promised times that moved to a later one, in the order told. */
  slips: ProjectSlip[]
  /** All tellings, by day of publication. */
  history: SeenProjectState[]
}
