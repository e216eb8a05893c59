/** Look-ups of many keys at once, each asked of the browser once in a transaction. */
import Dexie, { type PromiseExtended, type Table } from 'dexie'
import { asked, type Lookup } from './asked.ts'
import type { Store } from './db.ts'

const sorted = (keys: readonly string[]): string[] => [...new Set(keys)].sort()

/** Answers of these requests, in their order. Dexie's promise keeps the transaction's zone; one for all is a fraction of the work of one for each. */
const answersOf = (requests: readonly IDBRequest[]): PromiseExtended<unknown[]> =>
  new Dexie.Promise((resolve, reject) => {
    let left = requests.length
    for (const request of requests) {
      request.onsuccess = () => {
        if (--left === 0) resolve(requests.map((one) => one.result))
      }
      request.onerror = (event) => {
        event.preventDefault()
        event.stopPropagation()
        reject(request.error ?? new Error('A look-up failed.'))
      }
    }
  })

/** Above every text that begins in some way. */
const END = '\uffff'

/** How one key is asked for where there is no transaction. */
type Alone<T> = (key: string) => PromiseLike<T>

/** One request a key, all under way at once, and each key once in a transaction. Without a transaction `alone` answers a key. */
const answers = async <T>(table: Table, how: Omit<Lookup, 'table'>, keys: readonly string[], alone: Alone<T>): Promise<T[]> => {
  const transaction = Dexie.currentTransaction?.idbtrans
  if (!transaction) return Promise.all(keys.map(alone))
  const lookup: Lookup = { ...how, table: table.name }
  const before = asked(transaction, lookup)
  const missing = keys.filter((key) => !before.has(key))
  if (missing.length > 0) {
    const all = transaction.objectStore(lookup.table)
    const from = lookup.index === undefined ? all : all.index(lookup.index)
    const ranges = (table.db as Store).keyRange
    const ask = (key: string): IDBRequest => {
      const query = lookup.beginning ? ranges.bound(key, key + END) : key
      return lookup.read === 'get' ? from.get(query) : from[lookup.read](query, lookup.most)
    }
    const batch = answersOf(missing.map(ask)).then((found) => new Map(missing.map((key, i) => [key, found[i]])))
    for (const key of missing) before.set(key, batch)
  }
  const batches = keys.map((key) => before.get(key)!)
  const found = new Map<PromiseLike<unknown>, ReadonlyMap<string, unknown>>()
  for (const batch of new Set(batches)) found.set(batch, await batch)
  return keys.map((key, i) => found.get(batches[i]!)!.get(key) as T)
}

/** Records that came by an index need not be asked for by their ids. */
const keepRecords = (transaction: object, table: string, records: ReadonlyMap<string, unknown>): void => {
  const byId = asked(transaction, { table, read: 'get' })
  const answer = Dexie.Promise.resolve(records)
  for (const id of records.keys()) if (!byId.has(id)) byId.set(id, answer)
}

/** Lists of records by an index; none of them need be asked for by its id afterwards. */
const lists = async <T extends { id: string }>(
  table: Table<T, string>,
  how: Omit<Lookup, 'table' | 'read'>,
  keys: readonly string[],
  alone: Alone<T[]>,
): Promise<T[][]> => {
  const lookup = { ...how, read: 'getAll' } as const
  const transaction = Dexie.currentTransaction?.idbtrans
  const before = transaction && { transaction, answers: asked(transaction, { ...lookup, table: table.name }) }
  const found = await answers(table, lookup, keys, alone)
  // What the transaction has written since is no longer so.
  if (before && asked(before.transaction, { ...lookup, table: table.name }) === before.answers)
    keepRecords(before.transaction, table.name, new Map(found.flat().map((record) => [record.id, record])))
  return found
}

/**
 * Records that the index has under any of these keys, each once, in the order of the keys and then of the ids. Dexie's `anyOf` walks a
 * cursor, which waits for the browser's storage process at every record, and an article asks for hundreds.
 * For indexes in which nearly all keys are found; where hardly any is, `anyOf` skips to the end at once.
 */
export const withAnyOf = async <T extends { id: string }>(
  table: Table<T, string>,
  index: string,
  keys: readonly string[],
): Promise<T[]> => {
  const found = await lists(table, { index }, sorted(keys), (key) => table.where(index).equals(key).toArray())
  return [...new Map(found.flat().map((record) => [record.id, record])).values()]
}

/** Keys of one index, and at most how many records of each are wanted. */
interface Some {
  keys: readonly string[]
  most: number
}

/** Records that the index has under each of these keys, in the order of the keys; at most so many of a key, in the order of their ids. */
export const someOfEach = <T extends { id: string }>(
  table: Table<T, string>,
  index: string,
  { keys, most }: Some,
): Promise<T[][]> => lists(table, { index, most }, keys, (key) => table.where(index).equals(key).limit(most).toArray())

/** The same of keys that begin in these ways, in the order of the keys. */
export const someBeginning = <T extends { id: string }>(
  table: Table<T, string>,
  index: string,
  { keys, most }: Some,
): Promise<T[][]> =>
  lists(table, { index, most, beginning: true }, keys, (key) => table.where(index).startsWith(key).limit(most).toArray())

/** The ids of the records that the index has under each of these keys, in the order of the keys; at most so many of a key where told. */
export const idsOfEach = <T extends { id: string }>(
  table: Table<T, string>,
  index: string,
  { keys, most }: { keys: readonly string[]; most?: number },
): Promise<string[][]> =>
  answers(table, { index, read: 'getAllKeys', ...(most === undefined ? {} : { most }) }, keys, (key) => {
    const all = table.where(index).equals(key)
    return (most === undefined ? all : all.limit(most)).primaryKeys()
  })

/** The ids of the records that the index has under any of these keys, without reading them. */
export const idsWithAnyOf = async <T extends { id: string }>(
  table: Table<T, string>,
  index: string,
  keys: readonly string[],
): Promise<string[]> => {
  const lists = await idsOfEach(table, index, { keys: sorted(keys) })
  return [...new Set(lists.flat())]
}

/** The ids that begin in any of these ways, each once, without reading the records: they lie side by side, and no index is asked. */
export const idsBeginning = async <T extends { id: string }>(
  table: Table<T, string>,
  beginnings: readonly string[],
): Promise<string[]> => {
  const lists = await answers(table, { read: 'getAllKeys', beginning: true }, sorted(beginnings), (key) =>
    table.where(':id').startsWith(key).primaryKeys(),
  )
  return [...new Set(lists.flat())]
}

/** Records with these ids, those that exist, each once, in the order of the ids. */
export const withIds = async <T extends { id: string }>(table: Table<T, string>, ids: readonly string[]): Promise<T[]> => {
  const found = await answers(table, { read: 'get' }, [...new Set(ids)], (id) => table.get(id))
  return found.filter((record) => record !== undefined)
}
