/** What the library lists: search by words, filters, and three kinds of days. Each function is to be called within a transaction. */
import type { Annotation } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { EventView } from '../model/library.ts'
import { allAnnotations } from '../store/annotations.ts'
import { articlesBackwards, articlesByIds, articlesByReading } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import { OperationFailure } from '../store/transaction.ts'
import { anchoringsOf } from './anchorings.ts'
import { entitiesShown, entitiesShownBackwards, recordsOf } from './corrected/entities.ts'
import {
  allEventsShown,
  type CorrectedEvent,
  eventsOfEntities,
  eventsShown,
  eventsShownBackwards,
  sourcesShown,
  sourcesShownOfArticle,
} from './corrected/events.ts'
import { annotationsShown, recordsShown } from './corrected/mentions.ts'
import { type CorrectedEntity, type Overlay, overlayOf } from './corrected/overlay.ts'
import type { Days, Query } from './library-api.ts'
import { dayOf, hasWords, inDays, limited, limitOf, ofSite, wordsOf } from './search.ts'
import { byId, eventViews, newestFirst } from './views.ts'

/** Ids of the articles that mention an entity (shown id), as the reader corrected it. */
export const articlesWith = async (store: Store, overlay: Overlay, entity: string): Promise<Set<string>> =>
  new Set((await recordsOf(store, overlay, overlay.entities.shown(entity))).map((record) => record.article))

/** Events in which an entity (shown id) takes part, not those that are merely told around it, nor what the reader said is none. */
export const eventsWith = async (store: Store, overlay: Overlay, entity: string): Promise<CorrectedEvent[]> =>
  taking(overlay, entity, (shown) => eventsOfEntities(store, overlay, [shown]))

/** The newest of them, where there are very many: enough for a card. */
export const newestEventsWith = async (store: Store, overlay: Overlay, entity: string): Promise<CorrectedEvent[]> =>
  taking(overlay, entity, (shown) => eventsOfEntities(store, overlay, [shown], { near: {} }))

const taking = async (
  overlay: Overlay,
  entity: string,
  ask: (shown: string) => Promise<CorrectedEvent[]>,
): Promise<CorrectedEvent[]> => {
  const shown = overlay.entities.shown(entity)
  const found = await ask(shown)
  return found.filter((event) => !event.hidden && (event.who.includes(shown) || event.projects.includes(shown)))
}

const daysOf = ({ from, to }: Days): Query => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) })

const articleInDays = (query: Query, article: StoredArticle): boolean => {
  const { published = {}, read = {} } = query.days ?? {}
  const wasRead = (days: Query) => inDays(days, dayOf(article.firstRead), dayOf(article.lastRead))
  const own = query.dateOf === 'event' || (query.dateOf === 'read' ? wasRead(query) : inDays(query, article.published))
  return own && inDays(daysOf(published), article.published) && wasRead(daysOf(read))
}

/** The days of events that are asked for: by `days`, or by the older `dateOf`. Undefined where none are. */
const eventDays = (query: Query): Days | undefined => {
  const days = query.days?.event ?? (query.dateOf === 'event' ? daysOf(query) : {})
  return days.from === undefined && days.to === undefined ? undefined : days
}

/** Events of these days; undefined where the query names no days of events. */
const eventsInDays = async (store: Store, overlay: Overlay, query: Query): Promise<CorrectedEvent[] | undefined> => {
  const days = eventDays(query)
  if (!days) return undefined
  return (await allEventsShown(store, overlay)).filter(
    (event) => !event.hidden && inDays(daysOf(days), event.time.from, event.time.to),
  )
}

/** Ids of the articles that tell these events. */
const articlesTelling = async (store: Store, overlay: Overlay, events: readonly CorrectedEvent[]): Promise<Set<string>> => {
  const sources = await sourcesShown(
    store,
    overlay,
    events.map((event) => event.id),
  )
  return new Set(sources.map((source) => source.article))
}

/**
 * Articles, last read first. Words are looked for in title, author, site and address; days are those of publication, of reading, or of what
 * they tell.
 */
export const articlesFor = async (store: Store, query: Query): Promise<StoredArticle[]> => {
  const words = wordsOf(query)
  const overlay = await overlayOf(store)
  const withEntity = query.entity === undefined ? undefined : await articlesWith(store, overlay, query.entity)
  const events = await eventsInDays(store, overlay, query)
  const telling = events && (await articlesTelling(store, overlay, events))
  const fits = (one: StoredArticle): boolean =>
    (withEntity === undefined || withEntity.has(one.id)) &&
    (telling === undefined || telling.has(one.id)) &&
    (query.site === undefined || ofSite(query.site, one.site, one.url)) &&
    articleInDays(query, one) &&
    hasWords(words, [one.title, one.author, one.site, one.url, one.text])
  if (query.article !== undefined) return limited((await articlesByIds(store, [query.article])).filter(fits), query)
  const found: StoredArticle[] = []
  await articlesBackwards(store, async (articles) => {
    found.push(...articles.filter(fits))
    return found.length < limitOf(query)
  })
  return limited(found, query)
}

/** Entities of the articles that were published or read on the days asked for; undefined where no such days are. */
const entitiesInDays = async (store: Store, overlay: Overlay, query: Query): Promise<Set<string> | undefined> => {
  const { published, read } = query.days ?? {}
  if (!published && !read) return undefined
  const articles = (await articlesByReading(store)).filter((one) => articleInDays({ days: query.days ?? {} }, one))
  const found = new Set<string>()
  for (const { id } of articles)
    for (const record of recordsShown(await mentionsOfArticle(store, id), overlay, { id }))
      if (record.entity !== undefined) found.add(record.entity)
  return found
}

const isSomething = (entity: CorrectedEntity): boolean => entity.nothing !== true

/** Entities, followed ones first, then last seen first. Words are looked for in names and roles. */
export const entitiesFor = async (store: Store, query: Query): Promise<Entity[]> => {
  const words = wordsOf(query)
  const overlay = await overlayOf(store)
  const ofArticle =
    query.article === undefined
      ? undefined
      : new Set(
          recordsShown(await mentionsOfArticle(store, query.article), overlay, { id: query.article }).map((one) => one.entity),
        )
  const asked = query.entity === undefined ? undefined : overlay.entities.shown(query.entity)
  const events = await eventsInDays(store, overlay, query)
  const taking = events && new Set(events.flatMap((event) => [...event.who, ...event.projects]))
  const told = await entitiesInDays(store, overlay, query)
  const fits = (one: Entity): boolean =>
    (query.kind === undefined || one.kind === query.kind) &&
    (asked === undefined || one.id === asked) &&
    (ofArticle === undefined || ofArticle.has(one.id)) &&
    (taking === undefined || taking.has(one.id)) &&
    (told === undefined || told.has(one.id)) &&
    (query.followed === undefined || one.followed === query.followed) &&
    (query.dateOf === 'event' || inDays(query, one.firstSeen, one.lastSeen)) &&
    hasWords(words, [one.name, ...one.aliases, one.acronym, ...one.roles.flatMap((role) => [role.title, role.organization])])
  if (asked !== undefined) return limited((await entitiesShown(store, overlay, [asked])).filter(isSomething).filter(fits), query)
  const found: Entity[] = []
  await entitiesShownBackwards(store, overlay, async (entities) => {
    found.push(...entities.filter(isSomething).filter(fits))
    // Those followed have all come before the others.
    return query.followed !== true || !overlay.entities.isPlain || overlay.changesKinds ? found.length < limitOf(query) : false
  })
  return limited(
    found.sort((a, b) => Number(b.followed) - Number(a.followed)),
    query,
  )
}

/** The entity (any of its ids) as corrected; throws OperationFailure where there is none. */
export const entityShown = async (store: Store, overlay: Overlay, id: string): Promise<Entity> => {
  const [entity] = await entitiesShown(store, overlay, [id])
  if (!entity) throw new OperationFailure('not-found', 'This is not in the library any more.')
  return entity
}

/** Whether a highlight was made from this entity, or the reader linked it to it. */
const isOf = ({ entity, links = [] }: Annotation, overlay: Overlay, shown: string): boolean =>
  entity === shown || links.some((link) => link.to === 'entity' && overlay.entities.shown(link.id) === shown)

/** Highlights of an entity, last changed first: those of a share that was split off are not among them. */
const annotationsWith = async (store: Store, overlay: Overlay, shown: string): Promise<Annotation[]> =>
  annotationsShown(await allAnnotations(store), overlay).filter((one) => isOf(one, overlay, shown))

/** All that the library knows of one entity; throws OperationFailure where it is not stored. */
export const entityFor = async (
  store: Store,
  id: string,
  overlay?: Overlay,
): Promise<{ entity: Entity; events: EventView[]; annotations: Annotation[]; articles: StoredArticle[] }> => {
  const laid = overlay ?? (await overlayOf(store))
  const entity = await entityShown(store, laid, id)
  const events = (await eventsWith(store, laid, entity.id)).sort(newestFirst)
  const articles = await articlesByIds(store, [...(await articlesWith(store, laid, entity.id))])
  return {
    entity,
    events: await eventViews(store, laid, events),
    annotations: await annotationsWith(store, laid, entity.id),
    articles: articles.sort((a, b) => b.lastRead - a.lastRead),
  }
}

const eventInDays = (query: Query, view: EventView, articles: ReadonlyMap<string, StoredArticle>): boolean => {
  const { event = {}, published = {}, read = {} } = query.days ?? {}
  const readIn = (days: Query) =>
    view.sources.some((source) => {
      const article = articles.get(source.article)
      return article !== undefined && inDays(days, dayOf(article.firstRead), dayOf(article.lastRead))
    })
  const publishedIn = (days: Query) => view.sources.some((source) => inDays(days, source.published))
  const happenedIn = (days: Query) => inDays(days, view.time.from, view.time.to)
  const own = { published: publishedIn, read: readIn, event: happenedIn }[query.dateOf ?? 'event']
  return own(query) && happenedIn(daysOf(event)) && publishedIn(daysOf(published)) && readIn(daysOf(read))
}

/** Events whose sources and names are read together. */
const TOGETHER = 400
const AT_LEAST = 60

type Keep = (views: EventView[]) => Promise<EventView[]>

/** Views of these events that are to be kept, as many as are wanted. */
const viewsOf = async (
  store: Store,
  overlay: Overlay,
  { events, keep, most }: { events: readonly CorrectedEvent[]; keep: Keep; most: number },
): Promise<EventView[]> => {
  const found: EventView[] = []
  const all = events.filter((event) => event.hidden !== true).sort(newestFirst)
  const portion = Math.max(AT_LEAST, Math.min(TOGETHER, most))
  for (let from = 0; from < all.length && found.length < most; from += portion)
    found.push(...(await keep(await eventViews(store, overlay, all.slice(from, from + portion)))))
  return found
}

/** Events of an entity, an article, or both. */
const eventsAsked = async (store: Store, overlay: Overlay, { entity, article }: Query): Promise<CorrectedEvent[]> => {
  const told =
    article === undefined ? undefined : (await sourcesShownOfArticle(store, overlay, article)).map((source) => source.event)
  if (entity === undefined) return eventsShown(store, overlay, told ?? [])
  const found = await eventsWith(store, overlay, entity)
  return told === undefined ? found : found.filter((event) => told.includes(event.id))
}

/** What of these views the query asks for. */
const keeperOf = async (store: Store, query: Query): Promise<Keep> => {
  const words = wordsOf(query)
  const asked = [query.kind, query.site, query.followed, query.from, query.to, query.days]
  if (words.length === 0 && asked.every((one) => one === undefined)) return async (views) => views
  const followed = new Set(
    query.followed ? (await entitiesFor(store, { followed: true, limit: Infinity })).map((one) => one.id) : [],
  )
  return async (views) => {
    const articles = byId(
      await articlesByIds(
        store,
        views.flatMap((view) => view.sources.map((source) => source.article)),
      ),
    )
    return views.filter(
      (view) =>
        (query.kind === undefined || view.names.some((one) => one.kind === query.kind)) &&
        (!query.followed || view.entities.some((id) => followed.has(id))) &&
        (query.site === undefined || view.sources.some((source) => ofSite(query.site ?? '', source.site, source.url))) &&
        eventInDays(query, view, articles) &&
        hasWords(words, [
          view.where,
          ...view.names.map((one) => one.name),
          ...view.sources.flatMap((source) => [source.quote, source.title, source.site]),
        ]),
    )
  }
}

/** Events, newest first. Words are looked for in quotes, names, place and titles; days are those of the event, of its publication or of the reading. */
export const eventsFor = async (store: Store, query: Query): Promise<EventView[]> => {
  const overlay = await overlayOf(store)
  const [keep, most] = [await keeperOf(store, query), limitOf(query)]
  if (query.entity !== undefined || query.article !== undefined)
    return limited(await viewsOf(store, overlay, { events: await eventsAsked(store, overlay, query), keep, most }), query)
  const found: EventView[] = []
  // Those that the reader dated come before all others, whenever they were.
  const enough = most + overlay.dated().length
  await eventsShownBackwards(store, overlay, async (events) => {
    found.push(...(await viewsOf(store, overlay, { events, keep, most: enough - found.length })))
    return found.length < enough
  })
  return limited(found.sort(newestFirst), query)
}

/** Annotations, last changed first. Words are looked for in quote, note, tags, title and site; the days are those of publication, or of saving ('read'). */
export const annotationsFor = async (store: Store, query: Query): Promise<Annotation[]> => {
  const words = wordsOf(query)
  const overlay = await overlayOf(store)
  const asked = query.entity === undefined ? undefined : overlay.entities.shown(query.entity)
  const events = await eventsInDays(store, overlay, query)
  const telling = events && (await articlesTelling(store, overlay, events))
  const articles = byId(query.days?.read ? await articlesByReading(store) : [])
  const { published = {}, read = {} } = query.days ?? {}
  const all = await allAnnotations(store)
  const so = query.anchored && (await anchoringsOf(store, all)).filter((one) => one.outcome === query.anchored)
  const anchored = so && new Set(so.map((one) => one.id))
  const found = annotationsShown(all, overlay).filter(({ target, ...one }) => {
    const article = articles.get(one.article ?? '')
    return (
      (!anchored || anchored.has(one.id)) &&
      (query.kind === undefined || one.kind === query.kind) &&
      (asked === undefined || isOf({ ...one, target }, overlay, asked)) &&
      (telling === undefined || telling.has(one.article ?? '')) &&
      inDays(daysOf(published), target.published ?? null) &&
      (article ? articleInDays({ days: { read } }, article) : inDays(daysOf(read), dayOf(one.created))) &&
      (query.article === undefined || one.article === query.article) &&
      (query.tag === undefined || one.tags.includes(query.tag)) &&
      (query.site === undefined || ofSite(query.site, target.site, target.source)) &&
      (query.dateOf === 'event' ||
        (query.dateOf === 'read' ? inDays(query, dayOf(one.created)) : inDays(query, target.published ?? null))) &&
      hasWords(words, [
        ...[target.selector[0].exact, one.note, ...one.tags, target.title, target.site],
        ...(one.links ?? []).map((link) => link.label),
      ])
    )
  })
  return limited(found, query)
}
