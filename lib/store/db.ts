/** The database: its versions and indexes, and nothing else. */
import Dexie, { type Table } from 'dexie'
import type { Anchoring } from '../model/anchoring.ts'
import type { Annotation } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { Question } from '../model/question.ts'
import type { StepRecord } from '../model/step.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import type { Trashed } from '../model/trash.ts'
import { forgetOnWrite } from './asked.ts'
import { withLookups } from './entity-lookups.ts'
import { withDays } from './event-days.ts'

/** Name of the database of the reader's own history. */
export const STORE_NAME = 'antecedent'
/** Name of the database that holds what the sample article of the onboarding stores. */
export const SAMPLE_STORE_NAME = 'antecedent-sample'

/** Small facts about the store itself, by key. */
export interface MetaRecord {
  key: string
  value: unknown
}

/**
 * Every version that was ever released, oldest first; a released version is never edited (a test holds the golden listing).
 * Syntax of Dexie: the primary key first, `*` for an index on each item of an array.
 */
export const SCHEMA: readonly {
  version: number
  stores: Readonly<Record<string, string>>
  /** Puts into events what an older version did not keep. */
  events?: (event: StoryEvent) => StoryEvent
  /** The same for entities. */
  entities?: (entity: Entity) => Entity
}[] = [
  {
    version: 1,
    stores: {
      articles: 'id, url, site, published, firstRead, lastRead, telling, *fingerprint',
      entities: 'id, kind, *keys, lastSeen',
      mentions: 'id, article, entity',
      events: 'id, *entities, time.from, firstTold',
      sources: 'id, event, article',
      annotations: 'id, article, entity, target.source, target.site, modified, *tags',
      corrections: 'id, created, change.entity',
      meta: 'key',
    },
  },
  // What linking asks the reader. Tables that a version does not name stay as they were.
  { version: 2, stores: { questions: 'id, article, entity, other' } },
  // Events of somebody near a day, without reading all the others.
  { version: 3, stores: { events: 'id, *entities, *days, time.from, firstTold' }, events: withDays },
  // Deleted highlights, and what can be undone and done again.
  {
    version: 4,
    stores: {
      trash: 'id, deleted, annotation.article, annotation.entity, annotation.target.source, annotation.target.site',
      steps: 'id, at',
    },
  },
  // Look-ups that cost about the same in a store of any size, and no indexes that others answer for: each costs at every write.
  {
    version: 5,
    stores: { entities: 'id, kind, *keys, *lookups, lastSeen', mentions: 'id, entity', events: 'id, *days, day' },
    entities: withLookups,
    events: withDays,
  },
  // Where highlights were when their pages were last looked at.
  { version: 6, stores: { anchorings: 'id' } },
]

/** IndexedDB of the surroundings, where it is not the global one (tests, tools). */
export interface StoreDeps {
  indexedDB?: IDBFactory
  IDBKeyRange?: typeof IDBKeyRange
}

const changeAll = <T>(table: Table<T>, change: (record: T) => T): PromiseLike<number> =>
  table.toCollection().modify((record, row) => {
    row.value = change(record)
  })

/** An open database. Use it through the functions of this folder. */
export class Store extends Dexie {
  declare articles: Table<StoredArticle, string>
  declare entities: Table<Entity, string>
  declare mentions: Table<StoredMentions, string>
  declare events: Table<StoryEvent, string>
  declare sources: Table<EventSource, string>
  declare annotations: Table<Annotation, string>
  declare corrections: Table<Correction, string>
  declare questions: Table<Question, string>
  declare trash: Table<Trashed, string>
  declare anchorings: Table<Anchoring, string>
  declare steps: Table<StepRecord, string>
  declare meta: Table<MetaRecord, string>

  /** IndexedDB's maker of ranges. */
  readonly keyRange: typeof IDBKeyRange

  constructor(name: string, deps: StoreDeps = {}) {
    // chromeTransactionDurability: a write is acknowledged when it is on the disk, not when it is on its way there.
    super(name, { ...deps, chromeTransactionDurability: 'strict' })
    this.keyRange = deps.IDBKeyRange ?? globalThis.IDBKeyRange
    for (const { version, stores, events, entities } of SCHEMA) {
      const made = this.version(version).stores(stores)
      if (events) made.upgrade((old) => changeAll(old.table('events'), events))
      if (entities) made.upgrade((old) => changeAll(old.table('entities'), entities))
    }
    forgetOnWrite(this)
    // Another context wants to delete or upgrade the database: give way, and open again when next asked.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false })
      return false
    })
    // Said to the caller as a Failure by transaction.ts, rather than on the console.
    this.on('blocked', () => false)
  }
}

/**
 * The store of that name. Opens lazily at the first use; never throws (a failure to open is a Failure of the first use).
 */
export const openStore = (name: string = STORE_NAME, deps: StoreDeps = {}): Store => new Store(name, deps)
