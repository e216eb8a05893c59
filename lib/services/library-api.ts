import type { Annotation, Colour } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { Counts, EventView, ImportReport } from '../model/library.ts'
import type { EntityKind } from '../model/mention.ts'
import type { PriorEvent } from '../model/report.ts'
import type { Result } from '../model/result.ts'

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
  followed?: boolean
  limit?: number
}

/** What can be deleted, each with undo until the page is left (the answer to `remove` is what `restore` takes). */
export type Removal =
  | { what: 'article'; id: string }
  | { what: 'annotation'; id: string }
  | { what: 'site'; site: string }
  | { what: 'last-hour' }
  | { what: 'everything' }

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
  saveAnnotation(annotation: Annotation): Promise<Result<Annotation>>
  editAnnotation(id: string, change: { note?: string; tags?: string[]; colour?: Colour }): Promise<Result<Annotation>>
  /** Deletes; the value is an undo document for `restore`. */
  remove(removal: Removal): Promise<Result<{ removed: number; undo: unknown }>>
  restore(undo: unknown): Promise<Result<{ restored: number }>>
  correct(change: CorrectionAction): Promise<Result<Correction>>
  undoCorrection(id: string): Promise<Result<void>>
  corrections(): Promise<Result<Correction[]>>
  exportAll(): Promise<Result<string>>
  importAll(json: string): Promise<Result<ImportReport>>
}
