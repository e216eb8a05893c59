import type { DateModifier, DatePrecision, Span } from './mention.ts'

export const EVENT_TYPES = [
  'meet',
  'visit',
  'speak',
  'agree',
  'launch',
  'plan',
  'appoint',
  'decide',
  'legal',
  'conflict',
  'disaster',
  'finance',
  'die',
  'other',
] as const
export type EventType = (typeof EVENT_TYPES)[number]
export type EventStatus = 'happened' | 'planned' | 'reported' | 'denied'

/** When an event was, as far as an article lets a reader tell. `value` may be 'undated'. */
export interface EventTime {
  value: string
  from: string | null
  to: string | null
  precision: DatePrecision | 'undated'
  modifier?: DateModifier
}

/** An event as one article tells it. */
export interface LocalEvent {
  key: string
  type: EventType
  time: EventTime
  status: EventStatus
  /** Keys of local entities: people (with agents first), then organizations and countries that act. */
  who: string[]
  /** Keys of local projects. */
  projects: string[]
  /** Name of the place, '' where none is told. */
  where: string
  /** The words that carry it. */
  quote: Span
  /** The sentence(s) around the quote: what is kept and shown. */
  sentence: Span
  /** Lower-case lemma of the word that triggered it ("meet", "agreement"). */
  trigger: string
  confidence: number
  rule: string
}

/** What one article says of an event, by entity id: an event is the fold of what its sources told. */
export interface ToldEvent {
  type: EventType
  who: string[]
  projects: string[]
  where: string
  trigger: string
  confidence: number
  /** Others named in its sentence, and the projects that its article is about. */
  about?: string[]
}

/** One telling of an event by one article. */
export interface EventSource {
  id: string
  event: string
  article: string
  /** Same for all reprints of one report. */
  telling: string
  quote: string
  /** Offsets of the quote in the article's text. */
  start: number
  end: number
  time: EventTime
  status: EventStatus
  published: string
  /** The sentence(s) around the quote, where settings.keepText keeps them. */
  sentence?: string
  /** When the article was first read, ms since 1970: the order of the fold. */
  read?: number
  told?: ToldEvent
}

/** A happening across articles: one, however often it is told. */
export interface StoryEvent {
  id: string
  type: EventType
  /** The most precise time told. */
  time: EventTime
  status: EventStatus
  /** Entity ids. */
  who: string[]
  projects: string[]
  where: string
  trigger: string
  confidence: number
  /** Entity ids of others whom its sentences name, and of projects that its articles are about; weaker than taking part. */
  about?: string[]
  /** Stems of the words that tell it from others of its kind (text/telling-words.ts), of all its tellings; made of their quotes. */
  words?: string[]
  /** Entity ids of who, projects and about: the index by which prior events are found. */
  entities: string[]
  /** Each of `entities` with the day, for an index; made by the store (store/event-days.ts). */
  days?: string[]
  /** The day by which it is listed, for an index; made by the store as well. */
  day?: string
  /** Day of the first publication that told it. */
  firstTold: string
  /** How many different tellings carry it. */
  tellings: number
  hidden?: boolean
}
