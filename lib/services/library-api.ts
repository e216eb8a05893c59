import type { Anchoring, AnchorOutcome } from '../model/anchoring.ts'
import type { Annotation } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { Counts, Dossier, EventView, ImportReport, News, PairDossier, Share } from '../model/library.ts'
import type { EntityKind } from '../model/mention.ts'
import type { OpenQuestion, QuestionAnswer } from '../model/question.ts'
import type { PriorEvent } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { Step } from '../model/step.ts'
import type { Trashed } from '../model/trash.ts'
import type { AnnotationChange, BulkChange } from './annotations.ts'

/** Days, YYYY-MM-DD, both included; an open end where one is absent. */
export interface Days {
  from?: string
  to?: string
}

/** What a listing asks for: words to find, and limits. `limit` defaults to 200. */
export interface Query {
  words?: string
  kind?: EntityKind
  entity?: string
  article?: string
  site?: string
  tag?: string
  /** Days, YYYY-MM-DD: of the event, the publication or the reading, by `dateOf`. */
  from?: string
  to?: string
  dateOf?: 'event' | 'published' | 'read'
  /** The three kinds of days, each for itself; what is listed fulfils all that are given. */
  days?: { event?: Days; published?: Days; read?: Days }
  followed?: boolean
  /** Highlights that were so when their page was last looked at; '' for all. */
  anchored?: Exclude<AnchorOutcome, 'placed'> | ''
  limit?: number
}

/**
 * What can be deleted, each with undo until the page is left (the answer to `remove` is what `restore` takes). A highlight alone goes to the trash;
 * with an article, a site, the last hour or everything goes what of it is in the trash, and what could be undone.
 */
export type Removal =
  | { what: 'article'; id: string }
  | { what: 'annotation'; id: string }
  | { what: 'site'; site: string }
  | { what: 'last-hour' }
  /** `forget`: the backups in the extension's storage too. */
  | { what: 'everything'; forget?: boolean }

/**
 * All that extension pages may ask of the store: one interface, fulfilled by services/library.ts directly and, where a page
 * cannot open IndexedDB (Firefox private windows), by messages to the background. Every method can fail as a Result; none throws.
 */
export interface LibraryApi {
  counts(): Promise<Result<Counts>>
  articles(query: Query): Promise<Result<StoredArticle[]>>
  entities(query: Query): Promise<Result<Entity[]>>
  entity(
    id: string,
  ): Promise<Result<{ entity: Entity; events: EventView[]; annotations: Annotation[]; articles: StoredArticle[] }>>
  events(query: Query): Promise<Result<EventView[]>>
  priorFor(entities: string[], exceptArticle?: string): Promise<Result<PriorEvent[]>>
  annotations(query: Query): Promise<Result<Annotation[]>>
  /** Where highlights were when their pages were last looked at; nothing of those that were never looked for as they are now. */
  anchorings(): Promise<Result<Anchoring[]>>
  saveAnnotation(annotation: Annotation): Promise<Result<Annotation>>
  /** What it was before is kept in its history; edits of the same field within 2 s of one another are one. */
  editAnnotation(id: string, change: AnnotationChange): Promise<Result<Annotation>>
  /** Edits many at once; one step for Undo. 'not-found' where none of them is there. */
  editAnnotations(ids: string[], change: BulkChange): Promise<Result<Annotation[]>>
  /** Gives it another place: by the reader's hand, or as the reader confirmed where it moved. */
  reattachAnnotation(id: string, target: Annotation['target']): Promise<Result<Annotation>>
  /** Puts highlights into the trash; `undo` is what `restore` takes. */
  removeAnnotations(ids: string[]): Promise<Result<{ removed: number; undo: unknown }>>
  /** Last deleted first. */
  trash(): Promise<Result<Trashed[]>>
  restoreTrashed(ids: string[]): Promise<Result<{ restored: number }>>
  /** Deletes for good; all of the trash where no ids are given. */
  emptyTrash(ids?: string[]): Promise<Result<{ removed: number }>>
  /** For completion and filters, most used first. */
  tags(): Promise<Result<{ tag: string; count: number }[]>>
  /** What Undo and Redo would do now; absent where there is nothing. */
  steps(): Promise<Result<{ undo?: Step; redo?: Step }>>
  /** Takes the last step back. 'not-found' where there is none; 'invalid', with the reason, where all it changed was changed since. */
  undoStep(): Promise<Result<Step>>
  redoStep(): Promise<Result<Step>>
  /** Deletes; the value is an undo document for `restore`. */
  remove(removal: Removal): Promise<Result<{ removed: number; undo: unknown }>>
  /** `left`: highlights that came back meanwhile in another way (an import), and were left as they are. */
  restore(undo: unknown): Promise<Result<{ restored: number; left?: number }>>
  correct(change: CorrectionAction): Promise<Result<Correction>>
  undoCorrection(id: string): Promise<Result<void>>
  /** All, oldest first; or those of one entity or event (any of its ids), what was made one with it included. */
  corrections(of?: { entity: string } | { event: string }): Promise<Result<Correction[]>>
  /** What each article says of an entity or event: what a split can take away, last read first. */
  shares(of: { entity: string } | { event: string }): Promise<Result<Share[]>>
  /** Open questions ("is this the same?"), the most consequential first; those of one entity or article where one is named. 50 where no limit is given. */
  questions(query?: { entity?: string; article?: string; limit?: number }): Promise<Result<OpenQuestion[]>>
  /** Answers a question; the value is the correction that the answer is. 'not-found' where it is moot meanwhile. */
  answer(question: string, answer: QuestionAnswer): Promise<Result<Correction>>
  dossier(id: string): Promise<Result<Dossier>>
  pair(a: string, b: string): Promise<Result<PairDossier>>
  /** What is new of those followed since the reader last looked; the most new first, nothing of those without news. */
  whatsNew(): Promise<Result<News[]>>
  /** Those followed of whom there is something new, the most first: whatsNew without articles and events, for what opens at every page. */
  whoIsNew(): Promise<Result<Entity[]>>
  /** How much is new of them: events, each once, and one for each of whom articles tell no event. */
  newCount(): Promise<Result<number>>
  /** How many articles there are. */
  articleCount(): Promise<Result<number>>
  /** The reader has looked: at this entity's news, or at all. Answers how many were marked. */
  markLooked(entity?: string): Promise<Result<number>>
  exportAll(): Promise<Result<string>>
  /** Takes the text of our own export, or of another program's highlights. */
  importAll(text: string): Promise<Result<ImportReport>>
}
