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
  /** The promise that the target replaces, where the sentence tells it ("instead of July"). */
  formerTarget?: EventTime
  /** The sentence that says so: offsets in the article's text. */
  quote: Span
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
