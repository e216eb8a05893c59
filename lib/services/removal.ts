/** Deleting what was read or saved, and bringing it back. */
import * as v from 'valibot'
import type { Annotation } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { StoryEvent } from '../model/event.ts'
import type { Step, StepChange, StepRecord } from '../model/step.ts'
import type { Trashed } from '../model/trash.ts'
import { allAnnotations } from '../store/annotations.ts'
import { articleById, articlesAt, articlesByIds, articlesByReading } from '../store/articles.ts'
import { allCorrections } from '../store/corrections.ts'
import type { Store } from '../store/db.ts'
import { entitiesByIds, putEntities } from '../store/entities.ts'
import { eventsByIds, putEvents } from '../store/events.ts'
import { mentionsOfArticle } from '../store/mentions.ts'
import { questionsOfArticle } from '../store/questions.ts'
import { allRecords, clearRecords, deleteRecords, noRecords, putRecords, type Records } from '../store/records.ts'
import { sourcesOfArticle } from '../store/sources.ts'
import { allSteps } from '../store/steps.ts'
import { OperationFailure } from '../store/transaction.ts'
import { allTrash, trashOfArticle } from '../store/trash.ts'
import { stepsSchema } from '../transfer/annotation-schema.ts'
import { SCHEMAS } from '../transfer/schema.ts'
import { forgetAnchored } from './anchorings.ts'
import { sidesOf } from './annotation-sides.ts'
import { removeAnnotations, restoreTrashed } from './annotations.ts'
import { annotationsHere, isOneArticle } from './known-article.ts'
import type { Removal } from './library-api.ts'
import { dropBareEntities, refoldEntities, refoldEvents } from './refold.ts'
import { ofSite } from './search.ts'
import { forgetSteps, openSteps, rememberSteps, type StepDeps, StepIsMoot, undoLast } from './steps.ts'

const HOUR = 3_600_000

type Sweeping = Exclude<Removal, { what: 'everything' } | { what: 'annotation' }>

/** What was removed, and the entities, events and articles that changed with it, before and after. Plain JSON: it travels in messages. */
export interface UndoDocument {
  undo: 1
  removed: Records
  before: Changed
  after: Changed
  /** Steps that knew of it, as they were. */
  steps: StepRecord[]
}

/** Highlights that were put into the trash, and by which step. */
export interface TrashDocument {
  undo: 1
  trashed: string[]
  step?: string
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
    trash: v.optional(v.array(SCHEMAS.trash), []),
  }),
  before: changedSchema,
  after: changedSchema,
  steps: v.optional(stepsSchema, []),
}) satisfies v.GenericSchema<unknown, UndoDocument>

const isTrashUndo = v.object({
  undo: v.literal(1),
  trashed: v.pipe(v.array(v.string()), v.maxLength(100_000)),
  step: v.optional(v.string()),
}) satisfies v.GenericSchema<unknown, TrashDocument>

interface Doomed {
  articles: StoredArticle[]
  annotations: Records['annotations']
  corrections: Records['corrections']
  trash: Trashed[]
  /** Articles that stay, with the trace of a later reading taken away. */
  changed: StoredArticle[]
  /** Whether an annotation that only a step knows belongs to it. */
  holds: (annotation: Annotation) => boolean
  /** Whether a step goes as a whole. */
  step?: (step: Step) => boolean
  /** What was noted of pages from then on goes as well; ms since 1970. */
  since?: number
}

/** What of the trash belongs to an article: by its id, or by its address where no other stored article has it. */
const trashHere = async (store: Store, { id, url }: StoredArticle): Promise<Trashed[]> => {
  const found = await trashOfArticle(store, id, [url])
  const others = unique(found.map(({ annotation }) => annotation.article)).filter((other) => other !== id)
  const stored = new Set((await articlesByIds(store, others)).map((one) => one.id))
  return found.filter(({ annotation }) => annotation.article === undefined || !stored.has(annotation.article))
}

const doomedBy = async (store: Store, removal: Sweeping, now: number): Promise<Doomed> => {
  const none: Doomed = { articles: [], annotations: [], corrections: [], trash: [], changed: [], holds: () => false }
  if (removal.what === 'article') {
    const article = await articleById(store, removal.id)
    if (!article) return none
    return {
      ...none,
      articles: [article],
      annotations: await annotationsHere(store, article.id, [article.url]),
      trash: await trashHere(store, article),
      holds: (one) => one.article === article.id || (one.article === undefined && one.target.source === article.url),
    }
  }
  const articles = await articlesByReading(store)
  const annotations = await allAnnotations(store)
  const trash = await allTrash(store)
  if (removal.what === 'site') {
    const holds = ({ target }: Annotation): boolean => ofSite(removal.site, target.site, target.source)
    return {
      ...none,
      articles: articles.filter((one) => ofSite(removal.site, one.site, one.url)),
      annotations: annotations.filter(holds),
      trash: trash.filter((one) => holds(one.annotation)),
      holds,
    }
  }
  const since = now - HOUR
  const read = articles.filter((one) => one.firstRead >= since)
  const ids = new Set(read.map((one) => one.id))
  const holds = (one: Annotation): boolean => one.created >= since || (one.article !== undefined && ids.has(one.article))
  return {
    articles: read,
    annotations: annotations.filter(holds),
    trash: trash.filter((one) => holds(one.annotation)),
    corrections: (await allCorrections(store)).filter((one) => one.created >= since),
    changed: articles.filter((one) => one.firstRead < since && one.lastRead >= since),
    holds,
    step: (step) => step.at >= since,
    since,
  }
}

const unique = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids.filter((id) => id !== undefined))]

const removeDoomed = async (store: Store, doomed: Doomed): Promise<UndoDocument> => {
  const removed: Records = {
    ...noRecords(),
    articles: doomed.articles,
    annotations: doomed.annotations,
    corrections: doomed.corrections,
    trash: doomed.trash,
  }
  for (const { id } of doomed.articles) {
    removed.mentions.push(...(await mentionsOfArticle(store, id)))
    removed.sources.push(...(await sourcesOfArticle(store, id)))
    removed.questions.push(...(await questionsOfArticle(store, id)))
  }
  const mentioned = unique(removed.mentions.map((record) => record.entity))
  const corrected = doomed.corrections.flatMap(({ change }) => [change.entity, 'other' in change ? change.other : undefined])
  const saved = [...doomed.annotations, ...doomed.trash.map((one) => one.annotation)]
  const held = unique([...saved.map((one) => one.entity), ...corrected])
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
  const gone = new Set(saved.map((one) => one.id))
  await forgetAnchored(store, [...gone], doomed.since)
  const change = ({ id, other }: StepChange): boolean => gone.has(id) || (other !== null && doomed.holds(other.annotation))
  const steps = await forgetSteps(store, { change, ...(doomed.step ? { step: doomed.step } : {}) })
  await refoldEntities(store, mentioned)
  await dropBareEntities(store, held)
  await refoldEvents(store, events)
  const after = { entities: await entitiesByIds(store, entities), events: await eventsByIds(store, events), articles: changed }
  return { undo: 1, removed, before, after, steps }
}

/** Puts highlights into the trash, in one step; answers with how many and with what `restoreTo` takes. Call it within a transaction. */
export const removeToTrash = async (
  store: Store,
  ids: readonly string[],
  deps: StepDeps,
): Promise<{ removed: number; undo: TrashDocument }> => {
  const { removed, step } = await removeAnnotations(store, ids, deps)
  return { removed, undo: { undo: 1, trashed: [...ids], ...(step ? { step: step.id } : {}) } }
}

/**
 * Deletes what `removal` names and answers with what brings it back. One highlight goes to the trash, all else for good. Saved highlights of a deleted article go with it,
 * and so does what stood only on it: events without another source, entities that no other article mentions and the reader does not hold on to.
 * Call it within a transaction; throws OperationFailure where there is nothing of that id.
 */
export const removeFrom = async (
  store: Store,
  removal: Removal,
  deps: StepDeps,
): Promise<{ removed: number; undo: UndoDocument | TrashDocument }> => {
  if (removal.what === 'annotation') return removeToTrash(store, [removal.id], deps)
  if (removal.what === 'everything') {
    const removed = await allRecords(store)
    const steps = await allSteps(store)
    await clearRecords(store)
    const nothing = (): Changed => ({ entities: [], events: [], articles: [] })
    const undo: UndoDocument = { undo: 1, removed, before: nothing(), after: nothing(), steps }
    return { removed: removed.articles.length + removed.annotations.length + removed.corrections.length, undo }
  }
  const doomed = await doomedBy(store, removal, deps.now())
  const count = doomed.articles.length + doomed.annotations.length + doomed.corrections.length
  if (count === 0 && 'id' in removal) throw new OperationFailure('not-found', 'This is not in the library any more.')
  return { removed: count, undo: await removeDoomed(store, doomed) }
}

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Equal as JSON, whatever the order of keys: a document that was checked has the order of its schema. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)

/** Without the articles that were read anew since (their own records hold all that these told); their annotations go to the new ones. */
const withoutReadAnew = async (store: Store, removed: Records): Promise<Records> => {
  const anew = new Map<string, string>()
  for (const article of removed.articles) {
    const here = await articlesAt(store, [article.url])
    const now = here.find((one) => one.id === article.id) ?? here.find((one) => isOneArticle(article, one))
    if (now && now.id !== article.id) anew.set(article.id, now.id)
  }
  if (anew.size === 0) return removed
  const moved = (one: Annotation): Annotation => {
    const article = one.article === undefined ? undefined : anew.get(one.article)
    return article === undefined ? one : { ...one, article }
  }
  return {
    ...removed,
    articles: removed.articles.filter((one) => !anew.has(one.id)),
    mentions: removed.mentions.filter((one) => !anew.has(one.article)),
    sources: removed.sources.filter((one) => !anew.has(one.article)),
    questions: removed.questions.filter((one) => !anew.has(one.article)),
    annotations: removed.annotations.map(moved),
    trash: removed.trash.map((one) => ({ ...one, annotation: moved(one.annotation) })),
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

/** Brings highlights back out of the trash: by taking their removal back where that was the last step, else by a step of its own. */
const untrashed = async (store: Store, { trashed, step }: TrashDocument, deps: StepDeps): Promise<Restored> => {
  const { undo } = await openSteps(store)
  if (step === undefined || undo?.id !== step) return restoreTrashed(store, trashed, deps)
  const done = await undoLast(store)
  return done instanceof StepIsMoot ? { restored: 0, left: trashed.length } : { restored: done.count }
}

/** Annotations and trash that are not there again meanwhile: what came back by an import, say, is not overwritten. */
const withoutThoseHere = async (store: Store, removed: Records): Promise<{ removed: Records; left: number }> => {
  const saved = [...removed.annotations, ...removed.trash].map((one) => one.id)
  const sides = await sidesOf(store, saved)
  const isAway = ({ id }: { id: string }): boolean => !sides.get(id)
  const annotations = removed.annotations.filter(isAway)
  const trash = removed.trash.filter(isAway)
  return { removed: { ...removed, annotations, trash }, left: saved.length - annotations.length - trash.length }
}

/** `left`: highlights that came back meanwhile in another way. */
export interface Restored {
  restored: number
  left?: number
}

/**
 * Brings back what `removeFrom` removed; nothing read or saved since is lost. Call it within a transaction.
 * Throws OperationFailure where `undo` is no such document.
 */
export const restoreTo = async (store: Store, undo: unknown, deps: StepDeps): Promise<Restored> => {
  const trashed = v.safeParse(isTrashUndo, undo)
  if (trashed.success) return untrashed(store, trashed.output, deps)
  const checked = v.safeParse(isUndo, undo)
  if (!checked.success) throw new OperationFailure('invalid', 'This cannot be undone: what was removed is not known any more.')
  const { before, after, steps, ...document } = checked.output
  const ids = (records: { id: string }[]): string[] => records.map((one) => one.id)
  const known = await withoutReadAnew(store, document.removed)
  const { removed, left } = await withoutThoseHere(store, known)
  await putRecords(store, removed)
  await rememberSteps(store, steps)
  const entities = { before: before.entities, after: after.entities, now: await entitiesByIds(store, ids(before.entities)) }
  await refoldEntities(store, await putBack(entities, (items) => putEntities(store, items)))
  const events = { before: before.events, after: after.events, now: await eventsByIds(store, ids(before.events)) }
  await refoldEvents(store, await putBack(events, (items) => putEvents(store, items)))
  if (known !== document.removed) {
    await refoldEntities(store, ids(before.entities))
    await refoldEvents(store, ids(before.events))
  }
  const articles = { before: before.articles, after: after.articles, now: await articlesByIds(store, ids(before.articles)) }
  await putBack(articles, (items) => putRecords(store, { articles: items }))
  const restored = removed.articles.length + removed.annotations.length + removed.corrections.length
  return { restored, ...(left > 0 ? { left } : {}) }
}
