/** The table of annotations: what the reader saved. */
import type { Annotation } from '../model/annotation.ts'
import { withIds } from './any-of.ts'
import type { Store } from './db.ts'

/** The annotation with that id. */
export const annotationById = (store: Store, id: string): Promise<Annotation | undefined> => store.annotations.get(id)

/** Annotations with these ids, those that exist, in the order of the ids. */
export const annotationsByIds = (store: Store, ids: readonly string[]): Promise<Annotation[]> => withIds(store.annotations, ids)

/** Annotations of an article, by its id or by any of its addresses, oldest first. */
export const annotationsOfArticle = async (
  store: Store,
  article: string | undefined,
  urls: readonly string[],
): Promise<Annotation[]> => {
  const found = new Map<string, Annotation>()
  if (article) for (const one of await store.annotations.where('article').equals(article).toArray()) found.set(one.id, one)
  for (const one of await store.annotations
    .where('target.source')
    .anyOf([...new Set(urls)])
    .toArray())
    found.set(one.id, one)
  return [...found.values()].sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))
}

/** Annotations made from mentions of any of these entities. */
export const annotationsOfEntities = (store: Store, entities: readonly string[]): Promise<Annotation[]> =>
  store.annotations
    .where('entity')
    .anyOf([...new Set(entities)])
    .toArray()

/** All annotations, last changed first. */
export const allAnnotations = (store: Store): Promise<Annotation[]> => store.annotations.orderBy('modified').reverse().toArray()

/** Which of these entities an annotation was made from; one in the trash may be restored, and holds on to its entity as well. */
export const annotatedAmong = async (store: Store, entities: readonly string[]): Promise<Set<string>> => {
  const found = await store.annotations
    .where('entity')
    .anyOf([...entities])
    .toArray()
  const trashed = await store.trash
    .where('annotation.entity')
    .anyOf([...entities])
    .toArray()
  const all = [...found, ...trashed.map((one) => one.annotation)]
  return new Set(all.flatMap((one) => (one.entity ? [one.entity] : [])))
}

/** How many annotations there are. */
export const countAnnotations = (store: Store): Promise<number> => store.annotations.count()

/** Adds or replaces an annotation. */
export const putAnnotation = async (store: Store, annotation: Annotation): Promise<void> => {
  await store.annotations.put(annotation)
}

/** Adds or replaces annotations. */
export const putAnnotations = async (store: Store, annotations: readonly Annotation[]): Promise<void> => {
  if (annotations.length > 0) await store.annotations.bulkPut([...annotations])
}

/** Removes annotations. */
export const deleteAnnotations = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.annotations.bulkDelete([...ids])
}
