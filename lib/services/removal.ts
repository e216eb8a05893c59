/** Deleting what was read or saved, and bringing it back. */
import * as v from 'valibot'
import type { StoredArticle } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { StoryEvent } from '../model/event.ts'
import { allAnnotations, annotationById, annotationsOfArticle } from '../store/annotations.ts'
import { articleById, articleByUrl, articlesByIds, articlesByReading } from '../store/articles.ts'
import { allCorrections } from '../store/corrections.ts'
import type { Store } from '../store/db.ts'
import { entitiesByIds, putEntities } from '../store/entities.ts'
import { eventsByIds, putEvents } from '../store/events.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import { questionsOfArticle } from '../store/questions.ts'
import { allRecords, clearRecords, deleteRecords, noRecords, putRecords, type Records } from '../store/records.ts'
import { sourcesOfArticle } from '../store/sources.ts'
import { OperationFailure } from '../store/transaction.ts'
import { SCHEMAS } from '../transfer/schema.ts'
import type { Removal } from './library-api.ts'
import { dropBareEntities, refoldEntities, refoldEvents } from './refold.ts'
import { ofSite } from './search.ts'

const HOUR = 3_600_000

/** What was removed, and the entities, events and articles that changed with it, before and after. Plain JSON: it travels in messages. */
export interface UndoDocument {
  undo: 1
  removed: Records
  before: Changed
  after: Changed
}

interface Changed {
  entities: Entity[]
  events: StoryEvent[]
  articles: StoredArticle[]
}

const changedSchema = v.object({
  entities: v.array(SCHEMAS.entities),
  events: v.array(SCHEMAS.events),
  articles: v.array(SCHEMAS.articles),
})

/** An undo document comes back through a page: it is checked like an imported file, so that no page can write what could not be read. */
const isUndo = v.object({
  undo: v.literal(1),
  removed: v.object({
    ...changedSchema.entries,
    mentions: v.array(SCHEMAS.mentions),
    sources: v.array(SCHEMAS.sources),
    annotations: v.array(SCHEMAS.annotations),
    corrections: v.array(SCHEMAS.corrections),
    questions: v.optional(v.array(SCHEMAS.questions), []),
  }),
  before: changedSchema,
  after: changedSchema,
}) satisfies v.GenericSchema<unknown, UndoDocument>

interface Doomed {
  articles: StoredArticle[]
  annotations: Records['annotations']
  corrections: Records['corrections']
  /** Articles that stay, with the trace of a later reading taken away. */
  changed: StoredArticle[]
}

const doomedBy = async (store: Store, removal: Exclude<Removal, { what: 'everything' }>, now: number): Promise<Doomed> => {
  const none: Doomed = { articles: [], annotations: [], corrections: [], changed: [] }
  if (removal.what === 'annotation') {
    const annotation = await annotationById(store, removal.id)
    return annotation ? { ...none, annotations: [annotation] } : none
  }
  if (removal.what === 'article') {
    const article = await articleById(store, removal.id)
    if (!article) return none
    return { ...none, articles: [article], annotations: await annotationsOfArticle(store, article.id, [article.url]) }
  }
  const articles = await articlesByReading(store)
  const annotations = await allAnnotations(store)
  if (removal.what === 'site')
    return {
      ...none,
      articles: articles.filter((one) => ofSite(removal.site, one.site, one.url)),
      annotations: annotations.filter((one) => ofSite(removal.site, one.target.site, one.target.source)),
    }
  const since = now - HOUR
  const read = articles.filter((one) => one.firstRead >= since)
  const ids = new Set(read.map((one) => one.id))
  return {
    articles: read,
    annotations: annotations.filter((one) => one.created >= since || (one.article !== undefined && ids.has(one.article))),
    corrections: (await allCorrections(store)).filter((one) => one.created >= since),
    changed: articles.filter((one) => one.firstRead < since && one.lastRead >= since),
  }
}

const unique = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids.filter((id) => id !== undefined))]

const removeDoomed = async (store: Store, doomed: Doomed): Promise<UndoDocument> => {
  const removed: Records = {
    ...noRecords(),
    articles: doomed.articles,
    annotations: doomed.annotations,
    corrections: doomed.corrections,
  }
  for (const { id } of doomed.articles) {
    removed.mentions.push(...(await mentionsOfArticle(store, id)))
    removed.sources.push(...(await sourcesOfArticle(store, id)))
    removed.questions.push(...(await questionsOfArticle(store, id)))
  }
  const mentioned = unique(removed.mentions.map((record) => record.entity))
  const corrected = doomed.corrections.flatMap(({ change }) => [change.entity, 'other' in change ? change.other : undefined])
  const held = unique([...doomed.annotations.map((one) => one.entity), ...corrected])
  const entities = unique([...mentioned, ...held])
  const events = unique(removed.sources.map((source) => source.event))
  const changed = doomed.changed.map((article) => ({ ...article, lastRead: article.firstRead }))
  const before = {
    entities: await entitiesByIds(store, entities),
    events: await eventsByIds(store, events),
    articles: doomed.changed,
  }
  await deleteRecords(store, removed)
  await putRecords(store, { articles: changed })
  await refoldEntities(store, mentioned)
  await dropBareEntities(store, held)
  await refoldEvents(store, events)
  const after = { entities: await entitiesByIds(store, entities), events: await eventsByIds(store, events), articles: changed }
  return { undo: 1, removed, before, after }
}

/**
 * Deletes what `removal` names and answers with what brings it back; `now` is ms since 1970. Saved highlights of a deleted article go with it,
 * and so does what stood only on it: events without another source, entities that no other article mentions and the reader does not hold on to.
 * Call it within a transaction; throws OperationFailure where there is nothing of that id.
 */
export const removeFrom = async (
  store: Store,
  removal: Removal,
  now: number,
): Promise<{ removed: number; undo: UndoDocument }> => {
  if (removal.what === 'everything') {
    const removed = await allRecords(store)
    await clearRecords(store)
    const nothing = (): Changed => ({ entities: [], events: [], articles: [] })
    const undo: UndoDocument = { undo: 1, removed, before: nothing(), after: nothing() }
    return { removed: removed.articles.length + removed.annotations.length + removed.corrections.length, undo }
  }
  const doomed = await doomedBy(store, removal, now)
  const count = doomed.articles.length + doomed.annotations.length + doomed.corrections.length
  if (count === 0 && 'id' in removal) throw new OperationFailure('not-found', 'This is not in the library any more.')
  return { removed: count, undo: await removeDoomed(store, doomed) }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Without the articles that were read anew since (their own records hold all that these told); their annotations go to the new ones. */
const withoutReadAnew = async (store: Store, removed: Records): Promise<Records> => {
  const anew = new Map<string, string>()
  for (const article of removed.articles) {
    const now = await articleByUrl(store, article.url)
    if (now && now.id !== article.id) anew.set(article.id, now.id)
  }
  if (anew.size === 0) return removed
  return {
    ...removed,
    articles: removed.articles.filter((one) => !anew.has(one.id)),
    mentions: removed.mentions.filter((one) => !anew.has(one.article)),
    sources: removed.sources.filter((one) => !anew.has(one.article)),
    questions: removed.questions.filter((one) => !anew.has(one.article)),
    annotations: removed.annotations.map((one) => {
      const article = one.article === undefined ? undefined : anew.get(one.article)
      return article === undefined ? one : { ...one, article }
    }),
  }
}

/**
 * Of the changed records, those that nobody touched since are put back as they were. The others, whose ids are answered, keep what came since
 * (one that is gone meanwhile is put back first) and are to be made anew from their records.
 */
const putBack = async <T extends { id: string }>(
  records: { before: T[]; after: T[]; now: T[] },
  put: (items: T[]) => Promise<void>,
): Promise<string[]> => {
  const after = new Map(records.after.map((one) => [one.id, one]))
  const now = new Map(records.now.map((one) => [one.id, one]))
  const untouched = (one: T): boolean => same(after.get(one.id), now.get(one.id))
  await put(records.before.filter((one) => untouched(one) || !now.has(one.id)))
  return records.before.filter((one) => !untouched(one)).map((one) => one.id)
}

/**
 * Brings back what `removeFrom` removed; nothing read or saved since is lost. Call it within a transaction.
 * Throws OperationFailure where `undo` is no such document.
 */
export const restoreTo = async (store: Store, undo: unknown): Promise<{ restored: number }> => {
  const checked = v.safeParse(isUndo, undo)
  if (!checked.success) throw new OperationFailure('invalid', 'This cannot be undone: what was removed is not known any more.')
  const { before, after, ...document } = checked.output
  const ids = (records: { id: string }[]): string[] => records.map((one) => one.id)
  const removed = await withoutReadAnew(store, document.removed)
  await putRecords(store, removed)
  const entities = { before: before.entities, after: after.entities, now: await entitiesByIds(store, ids(before.entities)) }
  await refoldEntities(store, await putBack(entities, (items) => putEntities(store, items)))
  const events = { before: before.events, after: after.events, now: await eventsByIds(store, ids(before.events)) }
  await refoldEvents(store, await putBack(events, (items) => putEvents(store, items)))
  if (removed !== document.removed) {
    await refoldEntities(store, ids(before.entities))
    await refoldEvents(store, ids(before.events))
  }
  const articles = { before: before.articles, after: after.articles, now: await articlesByIds(store, ids(before.articles)) }
  await putBack(articles, (items) => putRecords(store, { articles: items }))
  return { restored: removed.articles.length + removed.annotations.length + removed.corrections.length }
}
