/** Events and their sources as the reader corrected them, read from the store. Each function is to be called within a transaction. */
import type { Entity } from '../../model/entity.ts'
import type { EventSource, EventTime, StoryEvent } from '../../model/event.ts'
import type { Store } from '../../store/db.ts'
import { allEvents, eventsBackwards, eventsBetween, eventsByEntities, eventsByIds, within } from '../../store/events.ts'
import { eventsNear } from '../../store/events-near.ts'
import { sourcesOfArticle, sourcesOfEvents } from '../../store/sources.ts'
import { foldedEvent } from '../fold.ts'
import { grouped } from '../refold.ts'
import { entitiesShown } from './entities.ts'
import { memoOf } from './memo.ts'
import type { CorrectedEntity, Overlay } from './overlay.ts'

/** An event as corrected; `toldTime` is what its sources say where the reader gave the date. */
export type CorrectedEvent = StoryEvent & { toldTime?: EventTime }

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/** A source under the event that it is shown under, with those who take part under the ids that they are shown under. */
const sourceShown = (source: EventSource, overlay: Overlay): EventSource => {
  const article = { id: source.article }
  const event = overlay.events.shownIn(source.event, article)
  if (!source.told) return event === source.event ? source : { ...source, event }
  const shown = (ids: readonly string[]): string[] => unique(ids.map((id) => overlay.entities.shownIn(id, article)))
  const { who, projects, about } = source.told
  const told = { ...source.told, who: shown(who), projects: shown(projects), ...(about ? { about: shown(about) } : {}) }
  return { ...source, event, told }
}

/** Sources of shown events, in the order in which their articles were first read. */
export const sourcesShown = async (store: Store, overlay: Overlay, events: readonly string[]): Promise<EventSource[]> => {
  if (overlay.empty) return sourcesOfEvents(store, events)
  const wanted = new Set(events)
  const stored = unique(events.flatMap((id) => overlay.events.stored(id)))
  return (await sourcesOfEvents(store, stored)).map((one) => sourceShown(one, overlay)).filter((one) => wanted.has(one.event))
}

/** Sources that an article gives. */
export const sourcesShownOfArticle = async (store: Store, overlay: Overlay, article: string): Promise<EventSource[]> =>
  (await sourcesOfArticle(store, article)).map((one) => (overlay.empty ? one : sourceShown(one, overlay)))

/** The event with marks and date as the reader said. */
const marked = (event: StoryEvent, overlay: Overlay): CorrectedEvent => {
  let result: CorrectedEvent = event
  for (const { change } of overlay.ofShownEvent(event.id)) {
    if (change.action === 'wrong-event') result = { ...result, hidden: true }
    if (change.action === 'date') result = { ...result, time: change.time, toldTime: event.time }
  }
  return result
}

/** Those who take part, by the kinds that the reader gave them: a project that is a person acts, and what is nothing takes no part. */
const castByKind = (event: CorrectedEvent, cast: ReadonlyMap<string, CorrectedEntity>): CorrectedEvent => {
  const kind = (id: string): string => (cast.get(id)?.nothing ? 'none' : (cast.get(id)?.kind ?? ''))
  const some = event.entities.some((id) => kind(id) === 'none')
  const moved =
    event.who.some((id) => kind(id) === 'project') || event.projects.some((id) => kind(id) !== 'project' && kind(id) !== '')
  if (!some && !moved) return event
  const taking = [...event.who, ...event.projects].filter((id) => kind(id) !== 'none')
  const who = taking.filter((id) => (kind(id) === '' ? event.who.includes(id) : kind(id) !== 'project'))
  const projects = taking.filter((id) => !who.includes(id))
  const about = event.about?.filter((id) => kind(id) !== 'none')
  const { about: _, ...rest } = event
  const entities = event.entities.filter((id) => kind(id) !== 'none')
  // What nobody is left to take part in is no event.
  const hidden = taking.length === 0 || event.hidden
  return { ...rest, who, projects, entities, ...(about?.length ? { about } : {}), ...(hidden ? { hidden: true } : {}) }
}

/** Whether more than an exchange of ids is needed: the event, or somebody who takes part, has its shares elsewhere too. */
const isMade = (event: StoryEvent, overlay: Overlay): boolean =>
  overlay.events.isTouched(event.id) || event.entities.some((id) => overlay.entities.shownOf(id).length > 1)

const renamed = (event: StoryEvent, overlay: Overlay): StoryEvent => {
  const shown = (ids: readonly string[]): string[] => unique(ids.map((id) => overlay.entities.shown(id)))
  if (event.entities.every((id) => overlay.entities.shown(id) === id)) return event
  return {
    ...event,
    who: shown(event.who),
    projects: shown(event.projects),
    ...(event.about ? { about: shown(event.about) } : {}),
    entities: shown(event.entities),
  }
}

const folded = async (store: Store, overlay: Overlay, shown: readonly string[]): Promise<Map<string, StoryEvent>> => {
  const ids = unique(shown.flatMap((id) => overlay.events.stored(id)))
  const known = new Map((await eventsByIds(store, ids)).map((one) => [one.id, one]))
  const sources = grouped(await sourcesShown(store, overlay, shown), (source) => source.event)
  const found = new Map<string, StoryEvent>()
  for (const id of shown) {
    const own = sources.get(id) ?? []
    const first = known.get(id) ?? overlay.events.stored(id).flatMap((one) => known.get(one) ?? [])[0]
    if (own.length > 0 && first) found.set(id, foldedEvent({ ...renamed(first, overlay), id }, own))
  }
  return found
}

const foldedOnce = memoOf<StoryEvent>()

/** Shown events that these stored ones have shares in, folded from their sources. */
const made = (store: Store, overlay: Overlay, stored: readonly StoryEvent[]): Promise<Map<string, StoryEvent>> =>
  foldedOnce(overlay, unique(stored.flatMap((event) => overlay.events.shownOf(event.id))), (fresh) =>
    folded(store, overlay, fresh),
  )

/**
 * Stored events as the reader corrected them, each shown event once: merged, split, dated, marked as hidden, with those who take part under the ids
 * that are shown. The others of their groups come along. Order is that of the first of each.
 */
const withOwnShares = async (store: Store, overlay: Overlay, stored: readonly StoryEvent[]): Promise<CorrectedEvent[]> => {
  if (overlay.empty) return [...stored]
  const touched = await made(
    store,
    overlay,
    stored.filter((one) => isMade(one, overlay)),
  )
  const result = new Map<string, StoryEvent>()
  for (const event of stored) {
    if (!isMade(event, overlay)) result.set(event.id, renamed(event, overlay))
    else for (const id of overlay.events.shownOf(event.id)) if (touched.has(id)) result.set(id, touched.get(id) ?? event)
  }
  return [...result.values()].map((event) => marked(event, overlay))
}

/** The same, with those who take part by the kinds that the reader gave them. */
const eventsCorrected = async (store: Store, overlay: Overlay, stored: readonly StoryEvent[]): Promise<CorrectedEvent[]> => {
  const events = await withOwnShares(store, overlay, stored)
  if (!overlay.changesKinds) return events
  const cast: readonly Entity[] = await entitiesShown(store, overlay, unique(events.flatMap((event) => event.entities)))
  const byId = new Map(cast.map((one) => [one.id, one]))
  return events.map((event) => castByKind(event, byId))
}

/** Which events of entities are asked for, and how. */
interface EventsAsked {
  from?: string | undefined
  to?: string | undefined
  /** Who takes part is left as it was told, of whatever kind it is by the reader: for linking and ranking, which know the kinds of those asked about. */
  asTold?: boolean
  /** Of those who are in very many only some hundred are read, the newest and those nearest that day (store/events-near.ts). */
  near?: { day?: string | undefined }
}

/** Stored events by stored ids. */
const storedEvents = async (store: Store, ids: readonly string[], { from, to, near }: EventsAsked): Promise<StoryEvent[]> =>
  near
    ? (await eventsNear(store, ids, near.day)).filter((event) => within(event, from, to))
    : eventsByEntities(store, ids, from, to)

/**
 * Events that any of these entities (shown ids) is told of in. With days, those that can lie within them by their sources, and those that the
 * reader dated, whenever that is.
 */
export const eventsOfEntities = async (
  store: Store,
  overlay: Overlay,
  shown: readonly string[],
  asked: EventsAsked = {},
): Promise<CorrectedEvent[]> => {
  if (overlay.empty) return storedEvents(store, shown, asked)
  const wanted = new Set(shown.map((id) => overlay.entities.shown(id)))
  const ids = unique([...wanted].flatMap((id) => overlay.entities.stored(id)))
  const stored = await storedEvents(store, ids, asked)
  const found = await (asked.asTold ? withOwnShares : eventsCorrected)(store, overlay, stored)
  const known = new Set(found.map((event) => event.id))
  const dated = await eventsShown(
    store,
    overlay,
    overlay.dated().filter((id) => !known.has(id)),
  )
  return [...found, ...dated].filter((event) => event.entities.some((id) => wanted.has(id)))
}

/** Events under these ids, stored or shown. */
export const eventsShown = async (store: Store, overlay: Overlay, ids: readonly string[]): Promise<CorrectedEvent[]> => {
  if (overlay.empty) return eventsByIds(store, ids)
  const shown = new Set(ids.map((id) => overlay.events.shown(id)))
  const stored = await eventsByIds(store, unique([...shown].flatMap((id) => overlay.events.stored(id))))
  return (await eventsCorrected(store, overlay, stored)).filter((event) => shown.has(event.id))
}

/** All events. */
export const allEventsShown = async (store: Store, overlay: Overlay): Promise<CorrectedEvent[]> =>
  eventsCorrected(store, overlay, await allEvents(store))

/** Events as corrected, newest first, a stretch at a time, until the callback answers false; those that the reader dated come first of all. */
export const eventsShownBackwards = async (
  store: Store,
  overlay: Overlay,
  each: (events: CorrectedEvent[]) => Promise<boolean>,
): Promise<void> => {
  const dated = await eventsShown(store, overlay, overlay.dated())
  const seen = new Set(dated.map(({ id }) => id))
  if (dated.length > 0 && !(await each(dated))) return
  await eventsBackwards(store, async (stored) => {
    const fresh = (await eventsCorrected(store, overlay, stored)).filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    return each(fresh)
  })
}

/**
 * Events whose first day lies in the days `from` to `to`, those that the reader dated so among them; of very many the newest, some more
 * than `enough`.
 */
export const eventsShownBetween = async (
  store: Store,
  overlay: Overlay,
  { from, to, enough }: { from: string; to: string; enough: number },
): Promise<CorrectedEvent[]> => {
  const stored = await eventsBetween(store, { from, to }, enough)
  if (overlay.empty) return stored
  const found = await eventsCorrected(store, overlay, stored)
  const known = new Set(found.map((event) => event.id))
  const dated = await eventsShown(
    store,
    overlay,
    overlay.dated().filter((id) => !known.has(id)),
  )
  return [...found, ...dated].filter(({ time }) => time.from !== null && time.from >= from && time.from <= to)
}
