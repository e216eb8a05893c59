/** Look-ups of many keys at once, each asked of the browser once in a transaction. */
import Dexie, { type PromiseExtended, type Table } from 'dexie'
import { asked, type Lookup } from './asked.ts'

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

/** One request a key, all under way at once, and each key once in a transaction. Without a transaction `alone` answers a key. */
const answers = async <T>(lookup: Lookup, keys: readonly string[], alone: (key: string) => PromiseLike<T>): Promise<T[]> => {
  const transaction = Dexie.currentTransaction?.idbtrans
  if (!transaction) return Promise.all(keys.map(alone))
  const before = asked(transaction, lookup)
  const missing = keys.filter((key) => !before.has(key))
  if (missing.length > 0) {
    const table = transaction.objectStore(lookup.table)
    const from = lookup.index === undefined ? table : table.index(lookup.index)
    const batch = answersOf(
      missing.map((key) => (lookup.read === 'get' ? from.get(key) : from[lookup.read](key, lookup.most))),
    ).then((found) => new Map(missing.map((key, i) => [key, found[i]])))
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
  const lookup: Lookup = { table: table.name, index, read: 'getAll' }
  const transaction = Dexie.currentTransaction?.idbtrans
  const before = transaction && { transaction, answers: asked(transaction, lookup) }
  const lists = await answers(lookup, sorted(keys), (key) => table.where(index).equals(key).toArray())
  const found = new Map<string, T>()
  for (const list of lists) for (const record of list) if (!found.has(record.id)) found.set(record.id, record)
  if (before && asked(before.transaction, lookup) === before.answers) keepRecords(before.transaction, table.name, found)
  return [...found.values()]
}

/** Records that the index has under each of these keys, in the order of the keys; at most so many of a key, in the order of their ids. */
export const someOfEach = <T extends { id: string }>(
  table: Table<T, string>,
  index: string,
  { keys, most }: { keys: readonly string[]; most: number },
): Promise<T[][]> =>
  answers({ table: table.name, index, read: 'getAll', most }, keys, (key) => table.where(index).equals(key).limit(most).toArray())

/** The ids of the records that the index has under each of these keys, in the order of the keys. */
export const idsOfEach = <T extends { id: string }>(
  table: Table<T, string>,
  index: string,
  keys: readonly string[],
): Promise<string[][]> =>
  answers({ table: table.name, index, read: 'getAllKeys' }, keys, (key) => table.where(index).equals(key).primaryKeys())

/** The ids of the records that the index has under any of these keys, without reading them. */
export const idsWithAnyOf = async <T extends { id: string }>(
  table: Table<T, string>,
  index: string,
  keys: readonly string[],
): Promise<string[]> => {
  const lists = await idsOfEach(table, index, sorted(keys))
  return [...new Set(lists.flat())]
}

/** Records with these ids, those that exist, each once, in the order of the ids. */
export const withIds = async <T extends { id: string }>(table: Table<T, string>, ids: readonly string[]): Promise<T[]> => {
  const found = await answers({ table: table.name, read: 'get' }, [...new Set(ids)], (id) => table.get(id))
  return found.filter((record) => record !== undefined)
}
