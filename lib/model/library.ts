/** What the library answers with: events with sources and names, dossiers, what is new, counts, the report of an import. */
import type { Annotation } from './annotation.ts'
import type { StoredArticle } from './article.ts'
import type { Correction } from './correction.ts'
import type { Entity, SeenRole } from './entity.ts'
import type { EventTime, StoryEvent } from './event.ts'
import type { EntityKind } from './mention.ts'
import type { ProjectProgress } from './project-state.ts'
import type { OpenQuestion } from './question.ts'
import type { Settings } from './settings.ts'
import type { SourceView } from './source-view.ts'

/** One value that sources give, and who gives it. `value` is a TIMEX3 value or a place's name. */
export interface ToldValue {
  value: string
  time?: EventTime
  sources: SourceView[]
}

/** A field of which sources say things that cannot all be so; the value told most comes first. */
export interface Disagreement {
  field: 'time' | 'place'
  values: ToldValue[]
}

export interface EventView extends StoryEvent {
  text: string
  sources: SourceView[]
  names: { id: string; kind: EntityKind; name: string }[]
  /** Where sources exclude one another. */
  disagreement?: Disagreement[]
  /** A vaguer time that another source made more precise ("earlier this year" → February 2025): what was said, and by whom. */
  refined?: ToldValue[]
  /** Times for which it was planned before a later one was told ("first August, now December"). */
  putOff?: ToldValue[]
  /** Set where the reader gave the date: what the sources say of it. */
  toldTime?: EventTime
}

export interface Counts {
  articles: number
  people: number
  projects: number
  events: number
  annotations: number
  bytes: number | null
}

export interface ImportReport {
  /** Whose file it was. */
  from?: 'antecedent' | 'w3c' | 'hypothesis' | 'obsidian'
  added: Record<string, number>
  skipped: Record<string, number>
  refused: { what: string; why: string }[]
  /** Settings that the file holds. They are not applied by the import: the reader is asked. */
  settings?: Partial<Settings>
}

/** A role with the years between which it was told: "2022–2024", or "2025". */
export interface RoleOverTime extends SeenRole {
  years: string
}

/** Somebody or something told of together with another, and how often. */
export interface Companion {
  id: string
  kind: EntityKind
  name: string
  /** Events that name both. */
  events: number
  /** The last day of these, YYYY-MM-DD; '' where none has a day. */
  last: string
}

/** A day that counts in what was read of somebody. */
export interface DossierDay {
  day: string
  /** Ids of the events of that day in which it takes part, those told most first. */
  events: string[]
  /** Ids of the articles that name the day beside it, where no event of the day is known. */
  articles: string[]
}

/** A quote in which the entity takes part, with its source. */
export interface DossierQuote {
  event: string
  time: EventTime
  source: SourceView
}

/** All that is known of one person, project, body or place. */
export interface Dossier {
  entity: Entity
  /** Project: how far it is, with what was promised before. */
  progress?: ProjectProgress
  /** Newest first. */
  roles: RoleOverTime[]
  /** Timeline, newest first. */
  events: EventView[]
  /** The days that count most in what was read of it, in order of time; absent where the timeline is short. */
  keyDays?: DossierDay[]
  /** People whom it met or agreed with, most often first. */
  met: Companion[]
  projects: Companion[]
  quotes: DossierQuote[]
  annotations: Annotation[]
  /** Last read first. */
  articles: StoredArticle[]
  questions: OpenQuestion[]
  /** The reader's corrections of it, newest first. */
  corrections: Correction[]
}

/** What two have in common. */
export interface PairDossier {
  entities: [Entity, Entity]
  /** Events that name both, newest first. */
  events: EventView[]
  /** Articles that mention both, last read first. */
  articles: StoredArticle[]
  /** Projects of events of both. */
  projects: Companion[]
}

/** What one article says of an entity or event: the unit that a split takes away. */
export interface Share {
  article: StoredArticle
  /** Names that it uses; none for an event. */
  names: string[]
  roles: string[]
  /** What it tells. */
  quotes: string[]
}

/** What is new of one followed entity since the reader last looked. */
export interface News {
  entity: Entity
  /** When the reader last looked, or began to follow; ms since 1970. */
  since: number
  /** Articles read since that mention it, last read first. */
  articles: StoredArticle[]
  /** Events that these articles were the first to tell, newest first. */
  events: EventView[]
}
