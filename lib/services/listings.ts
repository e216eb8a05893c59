/** What the library lists: search by words, filters, and three kinds of days. Each function is to be called within a transaction. */
import type { Annotation } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { EventView } from '../model/library.ts'
import { allAnnotations, annotationsOfEntity } from '../store/annotations.ts'
import { articlesByIds, articlesByReading } from '../store/articles.ts'
import { correctionsOf } from '../store/corrections.ts'
import type { Store } from '../store/db.ts'
import { allEntities, entityById } from '../store/entities.ts'
import { allEvents, eventsByEntities } from '../store/events.ts'
import { mentionsOfArticle, mentionsOfEntities } from '../store/mentions.ts'
import { sourcesOfArticle } from '../store/sources.ts'
import { OperationFailure } from '../store/transaction.ts'
import { correctedEntities, keepsApart } from './corrected.ts'
import type { Query } from './library-api.ts'
import { dayOf, hasWords, inDays, limited, ofSite, wordsOf } from './search.ts'
import { byId, eventViews, newestFirst } from './views.ts'

/** Ids of the articles that mention the entity, those aside where the reader said that it is somebody else. */
const articlesWith = async (store: Store, entity: string): Promise<Set<string>> => {
  const ids = (await mentionsOfEntities(store, [entity])).map((record) => record.article)
  const corrections = await correctionsOf(store, [entity])
  const articles = await articlesByIds(store, ids)
  return new Set(articles.filter((one) => !corrections.some((other) => keepsApart(other, entity, one))).map((one) => one.id))
}

/** Events of an entity, those aside that only articles about somebody else tell (`not-same`). */
export const eventsWith = async (store: Store, entity: string): Promise<StoryEvent[]> => {
  const events = await eventsByEntities(store, [entity])
  const corrections = (await correctionsOf(store, [entity])).filter((one) => one.change.action === 'not-same')
  if (corrections.length === 0) return events
  const right = await articlesWith(store, entity)
  const views = await eventViews(store, events)
  const told = new Set(views.filter((view) => view.sources.some((source) => right.has(source.article))).map((view) => view.id))
  return events.filter((event) => told.has(event.id))
}

const articleInDays = (query: Query, article: StoredArticle): boolean =>
  query.dateOf === 'read' ? inDays(query, dayOf(article.firstRead), dayOf(article.lastRead)) : inDays(query, article.published)

/** Articles, last read first. Words are looked for in title, author, site and address; days are those of publication, or of reading. */
export const articlesFor = async (store: Store, query: Query): Promise<StoredArticle[]> => {
  const words = wordsOf(query)
  const withEntity = query.entity === undefined ? undefined : await articlesWith(store, query.entity)
  const found = (await articlesByReading(store)).filter(
    (one) =>
      (withEntity === undefined || withEntity.has(one.id)) &&
      (query.article === undefined || one.id === query.article) &&
      (query.site === undefined || ofSite(query.site, one.site, one.url)) &&
      articleInDays(query, one) &&
      hasWords(words, [one.title, one.author, one.site, one.url, one.text]),
  )
  return limited(found, query)
}

/** Entities, followed ones first, then last seen first. Words are looked for in names and roles. */
export const entitiesFor = async (store: Store, query: Query): Promise<Entity[]> => {
  const words = wordsOf(query)
  const ofArticle =
    query.article === undefined
      ? undefined
      : new Set((await mentionsOfArticle(store, query.article)).map((record) => record.entity))
  const found = (await correctedEntities(store, await allEntities(store, query.kind))).filter(
    (one) =>
      (query.entity === undefined || one.id === query.entity) &&
      (ofArticle === undefined || ofArticle.has(one.id)) &&
      (query.followed === undefined || one.followed === query.followed) &&
      inDays(query, one.firstSeen, one.lastSeen) &&
      hasWords(words, [one.name, ...one.aliases, one.acronym, ...one.roles.flatMap((role) => [role.title, role.organization])]),
  )
  return limited(
    found.sort((a, b) => Number(b.followed) - Number(a.followed)),
    query,
  )
}

/** All that the library knows of one entity; throws OperationFailure where it is not stored. */
export const entityFor = async (
  store: Store,
  id: string,
): Promise<{ entity: Entity; events: EventView[]; annotations: Annotation[]; articles: StoredArticle[] }> => {
  const stored = await entityById(store, id)
  if (!stored) throw new OperationFailure('not-found', 'This is not in the library any more.')
  const [entity = stored] = await correctedEntities(store, [stored])
  const events = (await eventsWith(store, id)).sort(newestFirst)
  const articles = await articlesByIds(store, [...(await articlesWith(store, id))])
  return {
    entity,
    events: await eventViews(store, events),
    annotations: (await annotationsOfEntity(store, id)).sort((a, b) => b.modified - a.modified),
    articles: articles.sort((a, b) => b.lastRead - a.lastRead),
  }
}

const eventInDays = (query: Query, view: EventView, articles: ReadonlyMap<string, StoredArticle>): boolean => {
  if (query.dateOf === 'published') return view.sources.some((source) => inDays(query, source.published))
  if (query.dateOf !== 'read') return inDays(query, view.time.from, view.time.to)
  return view.sources.some((source) => {
    const article = articles.get(source.article)
    return article !== undefined && articleInDays(query, article)
  })
}

const eventsAsked = async (store: Store, query: Query): Promise<StoryEvent[]> => {
  const found = query.entity === undefined ? await allEvents(store) : await eventsWith(store, query.entity)
  if (query.article === undefined) return found
  const told = new Set((await sourcesOfArticle(store, query.article)).map((source: EventSource) => source.event))
  return found.filter((event) => told.has(event.id))
}

/** Events, newest first. Words are looked for in quotes, names, place and titles; days are those of the event, of its publication or of the reading. */
export const eventsFor = async (store: Store, query: Query): Promise<EventView[]> => {
  const words = wordsOf(query)
  const events = (await eventsAsked(store, query)).filter((event) => event.hidden !== true).sort(newestFirst)
  const plain =
    words.length === 0 && [query.kind, query.site, query.followed, query.from, query.to].every((one) => one === undefined)
  if (plain) return eventViews(store, limited(events, query))
  const views = await eventViews(store, events)
  const articles = byId(
    await articlesByIds(
      store,
      views.flatMap((view) => view.sources.map((source) => source.article)),
    ),
  )
  const followed = new Set(
    query.followed ? (await entitiesFor(store, { followed: true, limit: Infinity })).map((one) => one.id) : [],
  )
  const found = views.filter(
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
  return limited(found, query)
}

/** Annotations, last changed first. Words are looked for in quote, note, tags, title and site; the days are those of publication, or of saving ('read'). */
export const annotationsFor = async (store: Store, query: Query): Promise<Annotation[]> => {
  const words = wordsOf(query)
  const found = (await allAnnotations(store)).filter(
    ({ target, ...one }) =>
      (query.kind === undefined || one.kind === query.kind) &&
      (query.entity === undefined || one.entity === query.entity) &&
      (query.article === undefined || one.article === query.article) &&
      (query.tag === undefined || one.tags.includes(query.tag)) &&
      (query.site === undefined || ofSite(query.site, target.site, target.source)) &&
      (query.dateOf === 'read' ? inDays(query, dayOf(one.created)) : inDays(query, target.published ?? null)) &&
      hasWords(words, [target.selector[0].exact, one.note, ...one.tags, target.title, target.site]),
  )
  return limited(found, query)
}
