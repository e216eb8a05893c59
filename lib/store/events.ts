/** The table of events. */
import type { StoryEvent } from '../model/event.ts'
import { someBeginning, withIds } from './any-of.ts'
import { DAYS, walkBackwards } from './backwards.ts'
import type { Store } from './db.ts'
import { withDays } from './event-days.ts'

/** More than anybody is told of in; IndexedDB counts in 32 bits. */
const EVERY = 0xffff_ffff

/** Events with these ids, those that exist. */
export const eventsByIds = (store: Store, ids: readonly string[]): Promise<StoryEvent[]> => withIds(store.events, ids)

/** True where the event can lie within the days `from` to `to` (YYYY-MM-DD, both included); an event without a date can always. */
export const within = (event: StoryEvent, from?: string, to?: string): boolean => {
  const first = event.time.from ?? event.time.to
  const last = event.time.to ?? event.time.from
  if (first === null || last === null) return true
  return (to === undefined || first <= to) && (from === undefined || last >= from)
}

/** Events that any of these entities is told of in, each once. */
const eventsBeginning = async (store: Store, entities: readonly string[]): Promise<StoryEvent[]> => {
  const ids = [...new Set(entities)].sort()
  const lists = await someBeginning(store.events, 'days', { keys: ids.map((id) => `${id} `), most: EVERY })
  return [...new Map(lists.flat().map((event) => [event.id, event])).values()]
}

/** Events that share at least one entity, within the interval of days where given (events without a date always). */
export const eventsByEntities = async (
  store: Store,
  entities: readonly string[],
  from?: string,
  to?: string,
): Promise<StoryEvent[]> => (await eventsBeginning(store, entities)).filter((event) => within(event, from, to))

/** All events. */
export const allEvents = (store: Store): Promise<StoryEvent[]> => store.events.toArray()

/** How many events there are. */
export const countEvents = (store: Store): Promise<number> => store.events.count()

/** Adds or replaces events. */
export const putEvents = async (store: Store, events: readonly StoryEvent[]): Promise<void> => {
  if (events.length > 0) await store.events.bulkPut(events.map(withDays))
}

/** Removes events. */
export const deleteEvents = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.events.bulkDelete([...ids])
}

/** Events by the days by which they are listed, newest first, a stretch at a time, until the callback answers false. */
export const eventsBackwards = (store: Store, each: (events: StoryEvent[]) => Promise<boolean>): Promise<void> =>
  walkBackwards(store.events, { index: 'day', ...DAYS }, each)

/** Events whose first day lies in the days `from` to `to`, both included (YYYY-MM-DD); of very many the newest, some more than `enough`. */
export const eventsBetween = async (
  store: Store,
  { from, to }: { from: string; to: string },
  enough: number,
): Promise<StoryEvent[]> => {
  const found: StoryEvent[] = []
  if (from > to) return found
  await walkBackwards(store.events, { index: 'day', ...DAYS, range: { from, to } }, async (events) => {
    found.push(...events.filter(({ time }) => time.from !== null))
    return found.length < enough
  })
  return found
}
