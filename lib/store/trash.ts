/** The table of deleted annotations. */
import type { Trashed } from '../model/trash.ts'
import { withIds } from './any-of.ts'
import type { Store } from './db.ts'

/** All of the trash, last deleted first. */
export const allTrash = (store: Store): Promise<Trashed[]> => store.trash.orderBy('deleted').reverse().toArray()

/** What of these annotations is in the trash, in the order of the ids. */
export const trashedByIds = (store: Store, ids: readonly string[]): Promise<Trashed[]> => withIds(store.trash, ids)

/** What of an article is in the trash, by the article's id or by any of its addresses. */
export const trashOfArticle = async (store: Store, article: string, urls: readonly string[]): Promise<Trashed[]> => {
  const found = new Map<string, Trashed>()
  for (const one of await store.trash.where('annotation.article').equals(article).toArray()) found.set(one.id, one)
  for (const one of await store.trash
    .where('annotation.target.source')
    .anyOf([...new Set(urls)])
    .toArray())
    found.set(one.id, one)
  return [...found.values()]
}

/** Puts into the trash; one of the same id is replaced. */
export const putTrash = async (store: Store, trash: readonly Trashed[]): Promise<void> => {
  if (trash.length > 0) await store.trash.bulkPut([...trash])
}

/** Takes out of the trash, for good or to restore. */
export const deleteTrash = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.trash.bulkDelete([...ids])
}
