/** Look-ups of many keys in an index at once. */
import type { Table } from 'dexie'

const sorted = (keys: readonly string[]): string[] => [...new Set(keys)].sort()

/**
 * Records that the index has under any of these keys, each once, in the order of the keys and then of the ids. One request a key, all under way
 * at once: Dexie's `anyOf` walks a cursor, which waits for the browser's storage process at every record, and an article asks for hundreds.
 * For indexes in which nearly all keys are found; where hardly any is, `anyOf` skips to the end at once.
 */
export const withAnyOf = async <T extends { id: string }>(
  table: Table<T, string>,
  index: string,
  keys: readonly string[],
): Promise<T[]> => {
  const lists = await Promise.all(sorted(keys).map((key) => table.where(index).equals(key).toArray()))
  const found = new Map<string, T>()
  for (const list of lists) for (const record of list) if (!found.has(record.id)) found.set(record.id, record)
  return [...found.values()]
}

/** The ids of those records, without reading them. */
export const idsWithAnyOf = async <T extends { id: string }>(
  table: Table<T, string>,
  index: string,
  keys: readonly string[],
): Promise<string[]> => {
  const lists = await Promise.all(sorted(keys).map((key) => table.where(index).equals(key).primaryKeys()))
  return [...new Set(lists.flat())]
}
