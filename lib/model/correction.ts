/** What the reader said about recognized things; remembered for all later articles, undone by removing it. */
import type { EventTime } from './event.ts'
import type { EntityKind } from './mention.ts'

/** What something is instead: another kind, or nothing that is to be recognized ('none'). */
export type CorrectedKind = EntityKind | 'none'

/** Corrections of people, projects, bodies and places. */
type EntityAction = { event?: undefined } & (
  | { action: 'hide'; entity: string }
  | { action: 'official'; entity: string }
  | { action: 'not-official'; entity: string }
  | { action: 'rename'; entity: string; name: string }
  /** `looked`: when the reader last looked at what is new of it, ms since 1970. */
  | { action: 'follow'; entity: string; looked?: number }
  /** This one article's share is somebody else: `name` as printed there, `article` its id, or its address where it is not stored. */
  | { action: 'not-same'; entity: string; name: string; article: string; into?: string }
  /** The shares of these articles (ids) are somebody or something else: `into` is the id of that other one, filled in where it is absent. */
  | { action: 'split'; entity: string; articles: string[]; into?: string }
  /** `other` is the same as `entity`, whose name and id stay. */
  | { action: 'same'; entity: string; other: string }
  /** They are two, and not to be asked about again. */
  | { action: 'different'; entity: string; other: string }
  /** Not to be asked again whether they are one; they stay apart. */
  | { action: 'dismiss'; entity: string; other: string }
  /** It is of another kind, or none; `from` and `names` (folded) are filled in: by them later articles' surfaces are known. */
  | { action: 'kind'; entity: string; kind: CorrectedKind; from?: EntityKind; names?: string[] }
)

/** Corrections of events. */
type EventAction = { entity?: undefined } & (
  | { action: 'wrong-event'; event: string }
  /** When it was, by the reader; what the sources say is kept beside it. */
  | { action: 'date'; event: string; time: EventTime }
  | { action: 'same-event'; event: string; other: string }
  | { action: 'split-event'; event: string; articles: string[]; into?: string }
)

/** This text is no date, wherever it stands. */
type TextAction = { action: 'not-date'; text: string; entity?: undefined; event?: undefined }

export type CorrectionAction = EntityAction | EventAction | TextAction
export type CorrectionName = CorrectionAction['action']

export interface Correction {
  id: string
  created: number
  /** Name of what is corrected when the correction was made: what is shown, and what survives where the thing itself does not. */
  label: string
  /** The same of `other`, where there is one. */
  otherLabel?: string
  change: CorrectionAction
}
