/** Walks an index from its end, in growing stretches: listings show the newest, and no browser's getAll reads backwards everywhere. */
import Dexie, { type Table } from 'dexie'

/** How a stretch of the index is told: where it ends, and how far it goes back at first. */
export interface Backwards<K> {
  index: string
  /** The key that lies so many days before another. */
  before(key: K, days: number): K
  /** First and last key wanted, both included. */
  range?: { from: K; to: K }
}

const FIRST_DAYS = 4
const GROWTH = 3
/** A stretch with fewer records is followed by a longer one. */
const FEW = 400

/** Moments, ms since 1970. */
export const MOMENTS = { before: (key: number, days: number): number => key - days * 86_400_000 }

/** Days, YYYY-MM-DD; what is no day lies before all days. */
export const DAYS = {
  before: (key: string, days: number): string => {
    const moment = Date.parse(`${key}T00:00:00Z`) - days * 86_400_000
    return Number.isNaN(moment) || moment < -62_135_596_800_000 ? '' : new Date(moment).toISOString().slice(0, 10)
  },
}

/**
 * Gives the records of the index, the last keys first and those of one key by their ids backwards, a stretch at a time, until the callback answers
 * false; only those with keys in the range where one is given. Reads about as much as is looked at. Call it within a transaction.
 */
export const walkBackwards = async <T extends object, K extends string | number>(
  table: Table<T, string>,
  { index, before, range }: Backwards<K>,
  each: (records: T[]) => Promise<boolean>,
): Promise<void> => {
  const [newest, oldest] = [await table.orderBy(index).last(), await table.orderBy(index).first()]
  if (newest === undefined || oldest === undefined) return
  const [last, first] = [newest, oldest].map((record) => Dexie.getByKeyPath(record, index) as K) as [K, K]
  const end = range && range.to < last ? range.to : last
  const start = range && range.from > first ? range.from : first
  let [to, included]: [K, boolean] = [end, true]
  for (let days = FIRST_DAYS; start <= to; ) {
    const from = before(to, days)
    const isLast = from <= start
    const found = await table
      .where(index)
      .between(isLast ? start : from, to, true, included)
      .toArray()
    if (!(await each(found.reverse())) || isLast) return
    ;[to, included] = [from, false]
    if (found.length > 0 && found.length < FEW) days *= GROWTH
    if (found.length > 0) continue
    // Nothing was read or told for a while: on to what came before.
    const next = await table.where(index).below(from).last()
    if (next === undefined) return
    ;[to, included, days] = [Dexie.getByKeyPath(next, index) as K, true, FIRST_DAYS]
  }
}
