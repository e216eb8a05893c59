/** Events of entities near a day: all of those who are in few, the nearest and the newest of those who are in thousands. */
import Dexie from 'dexie'
import type { StoryEvent } from '../model/event.ts'
import { asked } from './asked.ts'
import type { Store } from './db.ts'
import { allKeys, type Keys, narrowKeys, oldestDay, wideKeys } from './event-days.ts'

/** Who is told of in fewer events has all of them read. */
const ALL = 60
/** Of the others: those that began before a day, nearest first; and those of long times or none, last told first. */
const BEFORE = 40
const WIDE = 20
/** Days are rounded up, so that the many days of one article ask once. */
const ROUNDED = 16
const DAY = 86_400_000

/** The first day of a later stretch of days, at least a week later, YYYY-MM-DD. */
const roundedUp = (day: string): string => {
  const number = Math.ceil((Date.parse(`${day}T00:00:00Z`) / DAY + 7) / ROUNDED) * ROUNDED
  return new Date(number * DAY).toISOString().slice(0, 10)
}

/** The first records of a range of the index; asked once in a transaction. */
const inRange = async (store: Store, [from, to]: Keys, limit: number): Promise<StoryEvent[]> => {
  const ask = () => store.events.where('days').between(from, to, true, false).limit(limit).toArray()
  const transaction = Dexie.currentTransaction?.idbtrans
  if (!transaction) return ask()
  const before = asked(transaction, { table: 'events', index: 'from days', read: 'getAll', most: limit })
  const known = before.get(from) ?? ask().then((found) => new Map([[from, found]]))
  before.set(from, known)
  return ((await known).get(from) ?? []) as StoryEvent[]
}

const nearOf = async (store: Store, entity: string, day: string | undefined): Promise<StoryEvent[]> => {
  const newest = await inRange(store, allKeys(entity), ALL)
  if (newest.length < ALL) return newest
  const wide = inRange(store, wideKeys(entity), WIDE)
  if (day === undefined) return [...newest, ...(await wide)]
  const oldest = oldestDay(entity, newest)
  const covered = oldest !== undefined && oldest < day
  const before = covered ? [] : await inRange(store, narrowKeys(entity, roundedUp(day)), BEFORE)
  return [...newest, ...before, ...(await wide)]
}

/**
 * Events that any of these entities is told of in, each once: all, or where there are very many some: the newest, those nearest
 * before `day` (YYYY-MM-DD), and those without a day that were told last. What this costs does not grow with the store.
 */
export const eventsNear = async (store: Store, entities: readonly string[], day?: string): Promise<StoryEvent[]> => {
  const ids = [...new Set(entities)].sort()
  const lists = await Promise.all(ids.map((id) => nearOf(store, id, day)))
  return [...new Map(lists.flat().map((event) => [event.id, event])).values()]
}
