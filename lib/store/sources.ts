/** The table of sources: one record for each telling of an event by an article. */
import type { EventSource } from '../model/event.ts'
import { withAnyOf } from './any-of.ts'
import type { Store } from './db.ts'

const inReadingOrder = (sources: EventSource[]): EventSource[] =>
  sources.sort(
    (a, b) =>
      (a.read ?? 0) - (b.read ?? 0) ||
      a.published.localeCompare(b.published) ||
      (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start),
  )

/** Sources of events, in the order in which their articles were first read. */
export const sourcesOfEvents = async (store: Store, events: readonly string[]): Promise<EventSource[]> =>
  inReadingOrder(await withAnyOf(store.sources, 'event', events))

/** Sources that an article gives. */
export const sourcesOfArticle = (store: Store, article: string): Promise<EventSource[]> =>
  store.sources.where('article').equals(article).toArray()

/** Adds or replaces sources. */
export const putSources = async (store: Store, sources: readonly EventSource[]): Promise<void> => {
  if (sources.length > 0) await store.sources.bulkPut([...sources])
}

/** Removes sources. */
export const deleteSources = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.sources.bulkDelete([...ids])
}

/** Drops the sentences around all quotes; answers how many. */
export const dropSentences = (store: Store): Promise<number> =>
  store.sources
    .filter((source) => source.sentence !== undefined)
    .modify((source) => {
      delete source.sentence
    })
