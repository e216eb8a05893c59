/** What is new of those whom the reader follows, since the reader last looked. Each function is to be called within a transaction. */
import type { Correction } from '../model/correction.ts'
import type { News } from '../model/library.ts'
import { articlesReadSince } from '../store/articles.ts'
import { allCorrections, putCorrection } from '../store/corrections.ts'
import type { Store } from '../store/db.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import { entitiesShown } from './corrected/entities.ts'
import { eventsShown, sourcesShown, sourcesShownOfArticle } from './corrected/events.ts'
import { recordsShown } from './corrected/mentions.ts'
import { type Overlay, overlayOf } from './corrected/overlay.ts'
import { eventViews, newestFirst } from './views.ts'

/** When the reader last looked at what is new by a follow correction, or began to follow; 0 for another correction. */
const lookedAt = ({ change, created }: Correction): number =>
  change.action === 'follow' ? Math.max(created, change.looked ?? 0) : 0

/** Followed entities (shown ids), each with when the reader last looked. */
const followed = (corrections: readonly Correction[], overlay: Overlay): Map<string, number> => {
  const found = new Map<string, number>()
  for (const one of corrections) {
    if (one.change.action !== 'follow') continue
    const id = overlay.entities.shown(one.change.entity)
    found.set(id, Math.max(found.get(id) ?? 0, lookedAt(one)))
  }
  return found
}

/** Events that were told first by articles read after that moment, among those that these articles tell of the entity. */
const newEvents = async (store: Store, overlay: Overlay, asked: { entity: string; articles: string[]; since: number }) => {
  const told = new Set<string>()
  for (const article of asked.articles)
    for (const { event } of await sourcesShownOfArticle(store, overlay, article)) told.add(event)
  const sources = await sourcesShown(store, overlay, [...told])
  const old = new Set(sources.filter((one) => (one.read ?? 0) <= asked.since).map((one) => one.event))
  const events = await eventsShown(
    store,
    overlay,
    [...told].filter((id) => !old.has(id)),
  )
  const own = events.filter((event) => !event.hidden && [...event.who, ...event.projects].includes(asked.entity))
  return eventViews(store, overlay, own.sort(newestFirst))
}

/** What is new of each followed entity, the most new first; nothing of those without news. */
export const newsOf = async (store: Store): Promise<News[]> => {
  const overlay = await overlayOf(store)
  const since = followed(await allCorrections(store), overlay)
  if (since.size === 0) return []
  const articles = await articlesReadSince(store, Math.min(...since.values()))
  const mentioning = new Map<string, typeof articles>()
  for (const article of articles) {
    const records = recordsShown(await mentionsOfArticle(store, article.id), overlay, { id: article.id })
    for (const id of new Set(records.flatMap((record) => record.entity ?? [])))
      if (article.firstRead > (since.get(id) ?? Number.POSITIVE_INFINITY))
        mentioning.set(id, [...(mentioning.get(id) ?? []), article])
  }
  const entities = await entitiesShown(store, overlay, [...mentioning.keys()])
  const news: News[] = []
  for (const entity of entities.filter((one) => !one.hidden && !one.nothing)) {
    const read = (mentioning.get(entity.id) ?? []).sort((a, b) => b.firstRead - a.firstRead)
    const asked = { entity: entity.id, articles: read.map((one) => one.id), since: since.get(entity.id) ?? 0 }
    news.push({ entity, since: asked.since, articles: read, events: await newEvents(store, overlay, asked) })
  }
  return news.sort((a, b) => b.events.length - a.events.length || b.articles.length - a.articles.length)
}

/**
 * The reader has looked, at one entity's news (any of its ids) or at all; `now` is ms since 1970. Answers how many were marked. It is kept with the
 * correction by which the reader follows, so that it is exported and undone along with it.
 */
export const markLookedAt = async (store: Store, now: number, entity?: string): Promise<number> => {
  const overlay = await overlayOf(store)
  const asked = entity === undefined ? undefined : overlay.entities.shown(entity)
  let marked = 0
  for (const correction of await allCorrections(store)) {
    const { change } = correction
    if (change.action !== 'follow' || (asked !== undefined && overlay.entities.shown(change.entity) !== asked)) continue
    await putCorrection(store, { ...correction, change: { ...change, looked: now } })
    marked++
  }
  return marked
}
