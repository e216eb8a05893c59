/** A consistent view of all tables for backups, read in portions; of the store, or of a database as an older Antecedent left it. */
import Dexie, { type Table } from 'dexie'
import { ok, type Result } from '../model/result.ts'
import { SCHEMA, type Store, type StoreDeps } from './db.ts'
import { TABLES } from './records.ts'
import { read, storeFailure } from './transaction.ts'

type Rows = Table<{ id: string }, string>

/** Where a backup is made from. */
export interface Snapshot {
  /** The table of that name; undefined where an older version had none. */
  table(name: string): Rows | undefined
  /** Runs the operation in one read-only transaction over all tables. */
  run<T>(operation: () => Promise<T>): Promise<Result<T>>
  close(): void
}

/** Records of one portion: some ten milliseconds of work. */
const PORTION = 200

/** Calls back with each record, in the order of the ids, until the callback answers false. Call it within a transaction. */
export const eachRecord = async (table: Rows | undefined, each: (record: unknown) => unknown): Promise<void> => {
  if (!table) return
  let last: string | undefined
  for (;;) {
    const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(last)
    const portion = await from.limit(PORTION).toArray()
    for (const record of portion) if (each(record) === false) return
    if (portion.length < PORTION) return
    last = portion.at(-1)?.id
  }
}

/** Records of these ids, those that exist. Call it within a transaction. */
export const recordsWithIds = async (table: Rows | undefined, ids: Iterable<string>): Promise<unknown[]> =>
  ((await table?.bulkGet([...ids])) ?? []).filter((record) => record !== undefined)

/** How many records each table holds, and the last moments of change, as one text: while it stays the same there is nothing to back up. Call it within a transaction. */
export const stampOf = async (store: Store): Promise<string> => {
  const parts: number[] = []
  for (const name of TABLES) parts.push(await store.table(name).count())
  parts.push((await store.articles.orderBy('lastRead').last())?.lastRead ?? 0)
  parts.push((await store.annotations.orderBy('modified').last())?.modified ?? 0)
  parts.push((await store.corrections.orderBy('created').last())?.created ?? 0)
  return parts.join(' ')
}

/** The store as it is now. */
export const snapshotOf = (store: Store): Snapshot => ({
  table: (name) => store.table(name),
  run: (operation) => read(store, operation),
  close: () => undefined,
})

const LATEST = SCHEMA.at(-1)?.version ?? 0

/**
 * The database of that name as an older Antecedent left it; undefined where there is none, or where it is up to date already. While it is open nobody
 * need wait: whoever opens the database as a Store makes it close, and the operation fails.
 */
export const snapshotBeforeUpgrade = async (name: string, deps: StoreDeps = {}): Promise<Snapshot | undefined> => {
  const found = new Dexie(name, { ...deps, autoOpen: false })
  // Without a declared version Dexie opens what is there, and fails where nothing is.
  await found.open().catch(() => undefined)
  if (!found.isOpen() || found.verno >= LATEST) {
    found.close()
    return undefined
  }
  return {
    table: (table) => (found.tables.some((one) => one.name === table) ? found.table(table) : undefined),
    run: async (operation) => {
      try {
        return ok(await found.transaction('r', found.tables, async () => operation()))
      } catch (error) {
        return { ok: false, error: storeFailure(error) }
      }
    },
    close: () => found.close(),
  }
}
