import type { Annotation } from './annotation.ts'
import type { ArticleMeta } from './article.ts'
import type { Entity, SeenRole } from './entity.ts'
import type { EventStatus, EventTime, EventType } from './event.ts'
import type { DateMention, EntityKind, Mention, Role } from './mention.ts'
import type { OpenQuestion } from './question.ts'
import type { Settings } from './settings.ts'
import type { SourceView } from './source-view.ts'

/** A prior event as the popup and the card show it. */
export interface PriorEvent {
  event: string
  type: EventType
  status: EventStatus
  time: EventTime
  where: string
  text: string
  sources: SourceView[]
  /** Entities that the page shares with it: why it is here. */
  because: { id: string; kind: EntityKind; name: string }[]
  /** First read elsewhere and told again by this article. */
  toldHere: boolean
  score: number
}

/** An entity of the page, as listed. `mentions` are indexes into the report's mentions. */
export interface PageEntity {
  /** Entity id where the store knows it (or just made it), else the local key. */
  id: string
  kind: EntityKind
  name: string
  official: boolean
  role?: Role
  mentions: number[]
  followed: boolean
  hidden: boolean
}

/** What the background answers when an article was analysed: all that is needed to paint, list and show. */
export interface Analysis {
  /** Id of the stored article; absent where nothing is stored (private, recording off, not yet seen). */
  article?: string
  stored: boolean
  /** Why it was not stored, where it was not. */
  notStored?: 'private' | 'recording-off' | 'not-seen' | 'other-language'
  /** Why nothing could be stored or linked although it should have been (disk full, no access), in one sentence. */
  problem?: string
  /** The page shows only a part of an article that was read whole: what is not in it is not lost. */
  part?: true
  mentions: Mention[]
  entities: PageEntity[]
  prior: PriorEvent[]
  annotations: Annotation[]
  settings: Settings
}

/** What a tab is doing, as popup and side panel show it. */
export type PageState =
  | 'reading' // still working
  | 'ready'
  | 'not-article'
  | 'other-language'
  | 'site-off'
  | 'not-permitted'
  | 'not-listed' // could be read once or allowed
  | 'cannot-read' // browser page, PDF, store
  | 'failed'

export interface PageReport {
  state: PageState
  /** Plain sentence for 'failed'. */
  message?: string
  tab: number
  /** Page address as far as the extension may know it. */
  url?: string
  host?: string
  private: boolean
  meta?: ArticleMeta
  /** The text that all offsets refer to. */
  text?: string
  analysis?: Analysis
  /** Ids of annotations that have no place on the page. */
  orphans: string[]
  /** Annotations that most likely stand at other words now; the reader is to say so. */
  moved?: { annotation: string; now: string }[]
}

/** What a card shows: for a mention of ours, or for a highlight saved from a selection (then there is no mention, but an annotation). */
export interface Card {
  mention?: Mention
  /** Absent for dates. */
  entity?: Entity
  /** Role told by this article, then earlier ones. */
  roleNow?: Role
  rolesBefore: SeenRole[]
  /** For dates: the value in words ("Thursday, 10 July 2025"), and what it was counted from. */
  dateInWords?: string
  date?: DateMention
  /** Why it is highlighted: rule and confidence in one sentence. */
  why: string
  /** Newest first. */
  prior: PriorEvent[]
  /** Whether it is somebody or something else that is stored: open questions, the most consequential first. */
  questions?: OpenQuestion[]
  /** Saving is off, and why. */
  readOnly?: string
  /** The saved highlight on this very span, if any. */
  annotation?: Annotation
}
