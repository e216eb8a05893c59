/** The table of small facts about the store itself. */
import type { Store } from './db.ts'

/** The fact of that key; undefined where there is none. */
export const metaOf = async (store: Store, key: string): Promise<unknown> => (await store.meta.get(key))?.value

/** Sets the fact of that key. */
export const putMeta = async (store: Store, key: string, value: unknown): Promise<void> => {
  await store.meta.put({ key, value })
}
