/** The file that everything is exported to and imported from: its name, its version and its parts. */
import type { Annotation } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { Question } from '../model/question.ts'
import type { Settings } from '../model/settings.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import type { Trashed } from '../model/trash.ts'

export const FORMAT = 'antecedent-export'
/** Raised when an older Antecedent could not read the file rightly; parts that it may leave out need no new version. */
export const VERSION = 1

/** Everything that is exported. */
export interface Contents {
  articles: StoredArticle[]
  entities: Entity[]
  mentions: StoredMentions[]
  events: StoryEvent[]
  sources: EventSource[]
  annotations: Annotation[]
  corrections: Correction[]
  questions: Question[]
  trash: Trashed[]
  settings?: Settings
}

/** Names of the lists of a file, in the order in which they are written, checked and reported. */
export const PARTS = [
  'articles',
  'entities',
  'mentions',
  'events',
  'sources',
  'annotations',
  'corrections',
  'questions',
  'trash',
] as const
export type Part = (typeof PARTS)[number]

/** One item that was left out of an import, and why, in words for the reader. */
export interface Refusal {
  what: string
  why: string
}
