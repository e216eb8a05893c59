/** What is new of those whom the reader follows, since the reader last looked. Each function is to be called within a transaction. */
import type { Correction } from '../model/correction.ts'
import type { News } from '../model/library.ts'
import { articlesByIds } from '../store/articles.ts'
import { allCorrections, putCorrection } from '../store/corrections.ts'
import type { Store } from '../store/db.ts'
import { someMentionsOf } from '../store/mentions.ts'
import { entitiesShown } from './corrected/entities.ts'
import { eventsShown, sourcesShown, sourcesShownOfArticle } from './corrected/events.ts'
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

/** Records looked at of a followed entity: some first, and more where all of them are new; then what is new is enough for anybody. */
const LOOKED_AT = [12, 120] as const
/** Articles whose events are looked at: the newest. */
const TOLD_BY = 40

/** Ids of the articles that mention a followed entity and were first read after that moment, the newest first. */
const newArticles = async (store: Store, overlay: Overlay, entity: string, since: number): Promise<string[]> => {
  const stored = overlay.entities.stored(entity)
  for (const most of LOOKED_AT) {
    const records = await someMentionsOf(store, stored, most)
    const fresh = records.filter((record) => record.read > since)
    if (fresh.length === records.length && records.length >= most && most !== LOOKED_AT.at(-1)) continue
    const own = fresh.filter((one) => overlay.entities.shownIn(one.entity ?? '', { id: one.article }) === entity)
    return [...new Set(own.sort((x, y) => y.read - x.read).map((one) => one.article))]
  }
  return []
}

/**
 * What is new of each followed entity, the most new first; nothing of those without news. Of each the newest articles are read, and they are read first
 * by every page that is opened: what this costs goes by how many are followed, not by how much is stored.
 */
export const newsOf = async (store: Store): Promise<News[]> => {
  const overlay = await overlayOf(store)
  const since = followed(await allCorrections(store), overlay)
  const news: News[] = []
  for (const entity of await entitiesShown(store, overlay, [...since.keys()])) {
    if (entity.hidden || entity.nothing) continue
    const looked = since.get(entity.id) ?? 0
    const ids = await newArticles(store, overlay, entity.id, looked)
    if (ids.length === 0) continue
    const articles = (await articlesByIds(store, ids)).sort((a, b) => b.firstRead - a.firstRead)
    const asked = { entity: entity.id, articles: articles.slice(0, TOLD_BY).map((one) => one.id), since: looked }
    news.push({ entity, since: looked, articles, events: await newEvents(store, overlay, asked) })
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
