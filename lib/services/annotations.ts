/** What the reader does with highlights: save, edit, re-attach, delete, restore. Each is one step of the journal; call it within a transaction. */
import * as v from 'valibot'
import { type Annotation, type AnnotationEdit, type AnnotationLink, type Colour, MAX_HISTORY } from '../model/annotation.ts'
import type { Side, Step } from '../model/step.ts'
import type { Trashed } from '../model/trash.ts'
import { allAnnotations, annotationById, annotationsByIds } from '../store/annotations.ts'
import type { Store } from '../store/db.ts'
import { OperationFailure } from '../store/transaction.ts'
import { allTrash, deleteTrash, trashedByIds } from '../store/trash.ts'
import { annotationSchema } from '../transfer/annotation-schema.ts'
import { forgetAnchored } from './anchorings.ts'
import { inLibrary, inTrash, same } from './annotation-sides.ts'
import { articleTitled } from './known-article.ts'
import { dropBareEntities } from './refold.ts'
import { asStep, forgetSteps, type StepDeps } from './steps.ts'

/** What can be changed of one highlight. */
export interface AnnotationChange {
  note?: string
  tags?: string[]
  colour?: Colour
  links?: AnnotationLink[]
}

/** What can be changed of many at once. */
export interface BulkChange {
  addTags?: string[]
  removeTags?: string[]
  colour?: Colour
}

/** Edits of a note, saved while it is typed, at most so far apart are one: ms. */
const ONE_EDIT = 2_000
const FIELDS = ['note', 'tags', 'colour', 'links', 'target'] as const

const GONE = 'This highlight was deleted meanwhile.'

const checked = (annotation: Annotation): Annotation => {
  const result = v.safeParse(annotationSchema, annotation)
  if (!result.success) throw new OperationFailure('invalid', `This highlight cannot be saved: ${result.issues[0].message}.`)
  return result.output
}

const existing = async (store: Store, id: string): Promise<Annotation> => {
  const annotation = await annotationById(store, id)
  if (!annotation) throw new OperationFailure('not-found', GONE)
  return annotation
}

/** The fields that are there: messages may carry absent ones as undefined. */
const defined = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>

const fieldOf = (annotation: Annotation, field: (typeof FIELDS)[number]): unknown =>
  field === 'links' ? (annotation.links ?? []) : annotation[field]

const changedFields = (before: Annotation, after: Annotation): (typeof FIELDS)[number][] =>
  FIELDS.filter((field) => !same(fieldOf(before, field), fieldOf(after, field)))

/** Without a field that says nothing, so that equal highlights are equal records. */
const withoutNoLinks = (annotation: Annotation): Annotation => {
  if (annotation.links === undefined || annotation.links.length > 0) return annotation
  const { links: _none, ...rest } = annotation
  return rest
}

interface Edited {
  annotation: Annotation
  fields: string
  /** It goes on from the edit before: one with it in the history. */
  goesOn: boolean
}

/** The highlight with the change and with what it was before in its history; undefined where nothing changes. */
const edited = (before: Annotation, change: Partial<Annotation>, now: number): Edited | undefined => {
  const after = withoutNoLinks({ ...before, ...change })
  const fields = changedFields(before, after)
  if (fields.length === 0) return undefined
  const history = before.history ?? []
  const last = Object.keys(history.at(-1) ?? {}).filter((key) => key !== 'at')
  const goesOn = now >= before.modified && now - before.modified < ONE_EDIT && same(fields, ['note']) && same(last, fields)
  const was = Object.fromEntries(fields.map((field) => [field, fieldOf(before, field)]))
  const edit = { at: now, ...was } as AnnotationEdit
  const annotation = {
    ...after,
    modified: now,
    history: goesOn ? history : [...history, edit].slice(-MAX_HISTORY),
  }
  return { annotation: checked(annotation), fields: fields.join(' '), goesOn }
}

const articleAt = (store: Store, { source, title }: Annotation['target']) => articleTitled(store, [source], title)

/** Saves a new highlight, or one of the same id anew: then as an edit of it. Throws OperationFailure where it cannot be saved. */
export const saveAnnotation = async (store: Store, annotation: Annotation, deps: StepDeps): Promise<Annotation> => {
  const article = annotation.article ?? (await articleAt(store, annotation.target))?.id
  const saved = checked(withoutNoLinks(article === undefined ? annotation : { ...annotation, article }))
  const before = await annotationById(store, saved.id)
  const known = before && edited(before, pickFields(saved), deps.now())
  if (before && !known) return before
  const side = inLibrary(known?.annotation ?? saved)
  await asStep(store, { what: 'save', sides: new Map([[saved.id, side]]) }, deps)
  return side?.annotation ?? saved
}

const pickFields = (annotation: Annotation): Partial<Annotation> => {
  const { note, tags, colour, links = [], target } = annotation
  return { note, tags, colour, links, target }
}

/** Edits one highlight. Throws OperationFailure where there is none of that id, or the change cannot be saved. */
export const editAnnotation = async (
  store: Store,
  { id, change }: { id: string; change: AnnotationChange },
  deps: StepDeps,
): Promise<Annotation> => {
  const { note, tags, colour, links } = change
  const before = await existing(store, id)
  const edit = edited(before, defined({ note, tags, colour, links }), deps.now())
  if (!edit) return before
  const { annotation, fields, goesOn } = edit
  await asStep(store, { what: 'edit', sides: new Map([[id, inLibrary(annotation)]]), fields, goesOn }, deps)
  return annotation
}

/** Edits many highlights in one step; answers with those that there are. Throws OperationFailure where there is none of them. */
export const editAnnotations = async (
  store: Store,
  { ids, change }: { ids: readonly string[]; change: BulkChange },
  deps: StepDeps,
): Promise<Annotation[]> => {
  const found = await annotationsByIds(store, ids)
  if (found.length === 0) throw new OperationFailure('not-found', 'These highlights were deleted meanwhile.')
  const now = deps.now()
  const drop = new Set(change.removeTags ?? [])
  const sides = new Map<string, Side>()
  const after = found.map((before) => {
    const kept = before.tags.filter((tag) => !drop.has(tag))
    const tags = [...kept, ...new Set((change.addTags ?? []).filter((tag) => !kept.includes(tag)))]
    const edit = edited(before, { tags, ...(change.colour ? { colour: change.colour } : {}) }, now)
    if (edit) sides.set(before.id, inLibrary(edit.annotation))
    return edit?.annotation ?? before
  })
  await asStep(store, { what: 'edit', sides }, deps)
  return after
}

/** Gives a highlight another place: by the reader's hand, or as the reader confirmed. Throws OperationFailure where there is none of that id. */
export const reattachAnnotation = async (
  store: Store,
  { id, target }: { id: string; target: Annotation['target'] },
  deps: StepDeps,
): Promise<Annotation> => {
  const before = await existing(store, id)
  const edit = edited(before, { target }, deps.now())
  if (!edit) return before
  const isElsewhere = edit.annotation.target.source !== before.target.source
  const article = isElsewhere ? (await articleAt(store, edit.annotation.target))?.id : before.article
  const { article: _before, ...rest } = edit.annotation
  const annotation = { ...rest, ...(article === undefined ? {} : { article }) }
  await asStep(store, { what: 'reattach', sides: new Map([[id, inLibrary(annotation)]]) }, deps)
  return annotation
}

/** Puts highlights into the trash; answers with how many, and the step that did it. Throws OperationFailure where there is none of them. */
export const removeAnnotations = async (
  store: Store,
  ids: readonly string[],
  deps: StepDeps,
): Promise<{ removed: number; step: Step | undefined }> => {
  const found = await annotationsByIds(store, ids)
  if (found.length === 0) throw new OperationFailure('not-found', 'This is not in the library any more.')
  const deleted = deps.now()
  const sides = new Map(found.map((annotation) => [annotation.id, inTrash({ id: annotation.id, annotation, deleted })]))
  return { removed: found.length, step: await asStep(store, { what: 'remove', sides }, deps) }
}

/** The trash, last deleted first. */
export const trashOf = (store: Store): Promise<Trashed[]> => allTrash(store)

/** Brings highlights back out of the trash, as they were; what is not there any more is not counted. */
export const restoreTrashed = async (store: Store, ids: readonly string[], deps: StepDeps): Promise<{ restored: number }> => {
  const found = await trashedByIds(store, ids)
  const sides = new Map(found.map(({ id, annotation }) => [id, inLibrary(annotation)]))
  await asStep(store, { what: 'restore', sides }, deps)
  return { restored: found.length }
}

/** Deletes for good what is in the trash, or these of it, and what steps still hold of them. */
export const emptyTrash = async (store: Store, ids?: readonly string[]): Promise<{ removed: number }> => {
  const doomed = ids ? await trashedByIds(store, ids) : await allTrash(store)
  const gone = new Set(doomed.map((one) => one.id))
  await deleteTrash(store, [...gone])
  await forgetAnchored(store, [...gone])
  await forgetSteps(store, { change: (change) => gone.has(change.id) })
  const entities = doomed.flatMap(({ annotation }) => annotation.entity ?? [])
  await dropBareEntities(store, [...new Set(entities)])
  return { removed: doomed.length }
}

/** All tags of highlights with how often each stands, most used first. */
export const tagsOf = async (store: Store): Promise<{ tag: string; count: number }[]> => {
  const counts = new Map<string, number>()
  for (const { tags } of await allAnnotations(store)) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
}
