/** Events of entities near a day: all of those who are in few, the nearest and the newest of those who are in thousands. */
import Dexie from 'dexie'
import type { StoryEvent } from '../model/event.ts'
import { countArticles } from './articles.ts'
import { asked } from './asked.ts'
import type { Store } from './db.ts'
import { allKeys, type Keys, narrowKeys, oldestDay, wideKeys } from './event-days.ts'

/** How many events are read of one entity. */
interface Limits {
  /** Who is told of in fewer has all of them read. */
  all: number
  /** Of the others: those that began before a day, nearest first. */
  before: number
  /** And those of long times or none, last told first. */
  wide: number
}

/** In a large store the same number of events covers less time, but reading them takes longer, since they lie farther apart. */
const OF_SMALL: Limits = { all: 100, before: 60, wide: 30 }
const OF_LARGE: Limits = { all: 32, before: 26, wide: 12 }
/** Articles of a large store: some years of reading. */
const LARGE = 3000

/** The limits for this store; looked up once in a transaction. */
const limitsOf = async (store: Store): Promise<Limits> => {
  const ask = async () => ((await countArticles(store)) < LARGE ? OF_SMALL : OF_LARGE)
  const transaction = Dexie.currentTransaction?.idbtrans
  if (!transaction) return ask()
  const before = asked(transaction, { table: 'meta', index: 'limits of events', read: 'get' })
  const known = before.get('') ?? ask().then((limits) => new Map([['', limits]]))
  before.set('', known)
  return (await known).get('') as Limits
}

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
  const limits = await limitsOf(store)
  const newest = await inRange(store, allKeys(entity), limits.all)
  if (newest.length < limits.all) return newest
  const wide = inRange(store, wideKeys(entity), limits.wide)
  if (day === undefined) return [...newest, ...(await wide)]
  const oldest = oldestDay(entity, newest)
  const covered = oldest !== undefined && oldest < day
  const before = covered ? [] : await inRange(store, narrowKeys(entity, roundedUp(day)), limits.before)
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
