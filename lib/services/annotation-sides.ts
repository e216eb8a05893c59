/** Where annotations are (library, trash, nowhere): asked and set, and known again by a digest. Call all of it within a transaction. */
import type { Annotation } from '../model/annotation.ts'
import type { Side } from '../model/step.ts'
import type { Trashed } from '../model/trash.ts'
import { annotationsByIds, deleteAnnotations, putAnnotations } from '../store/annotations.ts'
import type { Store } from '../store/db.ts'
import { deleteTrash, putTrash, trashedByIds } from '../store/trash.ts'
import { textHash } from '../text/fingerprint.ts'

/** Sides by the ids of annotations. */
export type Sides = ReadonlyMap<string, Side>

export const inLibrary = (annotation: Annotation): Side => ({ in: 'library', annotation })
export const inTrash = ({ annotation, deleted }: Trashed): Side => ({ in: 'trash', annotation, deleted })

/** Where each of these annotations is; every id has an entry. */
export const sidesOf = async (store: Store, ids: readonly string[]): Promise<Map<string, Side>> => {
  const sides = new Map<string, Side>(ids.map((id) => [id, null]))
  for (const one of await annotationsByIds(store, ids)) sides.set(one.id, inLibrary(one))
  for (const one of await trashedByIds(store, ids)) if (!sides.get(one.id)) sides.set(one.id, inTrash(one))
  return sides
}

/** Puts each annotation where its side says. */
export const setSides = async (store: Store, sides: Sides): Promise<void> => {
  const library: Annotation[] = []
  const trash: Trashed[] = []
  const notInLibrary: string[] = []
  const notInTrash: string[] = []
  for (const [id, side] of sides) {
    if (side?.in === 'library') library.push(side.annotation)
    else notInLibrary.push(id)
    if (side?.in === 'trash') trash.push({ id, annotation: side.annotation, deleted: side.deleted })
    else notInTrash.push(id)
  }
  await deleteAnnotations(store, notInLibrary)
  await deleteTrash(store, notInTrash)
  await putAnnotations(store, library)
  await putTrash(store, trash)
}

/** The value as JSON with the keys of objects in order, and those without a value left out: the same for equal values. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Whether two values are the same, however their keys are ordered. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/**
 * The side in a few characters: equal where the reader would call both the same. Which article and entity records an annotation belongs to is
 * the store's own bookkeeping (it changes when an article is stored, or a correction undone) and is not looked at.
 */
export const digestOf = (side: Side): string => {
  if (!side) return ''
  const { article: _article, entity: _entity, ...annotation } = side.annotation
  return textHash(canonical({ ...side, annotation }))
}

/** The side with the bookkeeping that the annotation has now. */
export const withBookkeeping = (side: Side, now: Side): Side => {
  if (!side || !now) return side
  const { article: _article, entity: _entity, ...annotation } = side.annotation
  const { article, entity } = now.annotation
  const isElsewhere = annotation.target.source !== now.annotation.target.source
  const kept = isElsewhere ? side.annotation.article : article
  return {
    ...side,
    annotation: {
      ...annotation,
      ...(kept === undefined ? {} : { article: kept }),
      ...(entity === undefined ? {} : { entity }),
    },
  }
}
