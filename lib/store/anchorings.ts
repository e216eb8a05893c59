/** The table of where saved highlights were when their pages were last looked at. */
import type { Anchoring } from '../model/anchoring.ts'
import { withIds } from './any-of.ts'
import type { Store } from './db.ts'

/** Those of these annotations, in the order of the ids. */
export const anchoringsByIds = (store: Store, ids: readonly string[]): Promise<Anchoring[]> => withIds(store.anchorings, ids)

/** All of them, in the order of the ids. */
export const allAnchorings = (store: Store): Promise<Anchoring[]> => store.anchorings.toArray()

/** Adds or replaces. */
export const putAnchorings = async (store: Store, anchorings: readonly Anchoring[]): Promise<void> => {
  if (anchorings.length > 0) await store.anchorings.bulkPut([...anchorings])
}

/** Forgets those of these annotations. */
export const deleteAnchorings = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.anchorings.bulkDelete([...ids])
}
