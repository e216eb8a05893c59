/** What is new of those whom the reader follows, since the reader last looked. Each function is to be called within a transaction. */
import type { Correction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { News } from '../model/library.ts'
import { articlesByIds } from '../store/articles.ts'
import { allCorrections, putCorrection } from '../store/corrections.ts'
import type { Store } from '../store/db.ts'
import { someMentionsOf } from '../store/mentions.ts'
import { entitiesShown } from './corrected/entities.ts'
import { type CorrectedEvent, eventsShown, sourcesShown, sourcesShownOfArticle } from './corrected/events.ts'
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

/** A followed entity of which there is something new: since when, and the ids of the articles read since that mention it, last read first. */
interface Fresh {
  entity: Entity
  since: number
  articles: string[]
}

/** Events that were told first by articles read after that moment, among those that these articles tell of the entity. */
const newEvents = async (store: Store, overlay: Overlay, { entity, articles, since }: Fresh): Promise<CorrectedEvent[]> => {
  const tellings = await Promise.all(articles.slice(0, TOLD_BY).map((article) => sourcesShownOfArticle(store, overlay, article)))
  const told = new Set(tellings.flat().map((source) => source.event))
  const sources = await sourcesShown(store, overlay, [...told])
  const old = new Set(sources.filter((one) => (one.read ?? 0) <= since).map((one) => one.event))
  const events = await eventsShown(
    store,
    overlay,
    [...told].filter((id) => !old.has(id)),
  )
  return events.filter((event) => !event.hidden && [...event.who, ...event.projects].includes(entity.id))
}

/** Those followed of whom there is something new. What this costs goes by how many are followed, not by how much is stored. */
const freshOf = async (store: Store): Promise<{ overlay: Overlay; fresh: Fresh[] }> => {
  const overlay = await overlayOf(store)
  const since = followed(await allCorrections(store), overlay)
  const entities = await entitiesShown(store, overlay, [...since.keys()])
  const all = entities
    .filter((one) => !one.hidden && !one.nothing)
    .map(async (entity): Promise<Fresh> => {
      const looked = since.get(entity.id) ?? 0
      return { entity, since: looked, articles: await newArticles(store, overlay, entity.id, looked) }
    })
  return { overlay, fresh: (await Promise.all(all)).filter(({ articles }) => articles.length > 0) }
}

/** Those followed of whom there is something new, the most new articles first: what every page that is opened asks, so neither events nor articles are read. */
export const whoIsNew = async (store: Store): Promise<Entity[]> => {
  const { fresh } = await freshOf(store)
  return fresh.sort((a, b) => b.articles.length - a.articles.length).map(({ entity }) => entity)
}

/** How much is new of all who are followed: events, each once, and one for each of whom articles tell no event. */
export const countNew = async (store: Store): Promise<number> => {
  const { overlay, fresh } = await freshOf(store)
  const told = await Promise.all(fresh.map((one) => newEvents(store, overlay, one)))
  return new Set(told.flat().map((event) => event.id)).size + told.filter((events) => events.length === 0).length
}

/** What is new of each followed entity, the most new first; nothing of those without news. */
export const newsOf = async (store: Store): Promise<News[]> => {
  const { overlay, fresh } = await freshOf(store)
  const all = fresh.map(async (one): Promise<News> => {
    const events = (await newEvents(store, overlay, one)).sort(newestFirst)
    const articles = (await articlesByIds(store, one.articles)).sort((a, b) => b.firstRead - a.firstRead)
    return { ...one, articles, events: await eventViews(store, overlay, events) }
  })
  return (await Promise.all(all)).sort((a, b) => b.events.length - a.events.length || b.articles.length - a.articles.length)
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
