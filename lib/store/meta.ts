/** The table of small facts about the store itself. */
import type { Store } from './db.ts'

/** When texts were last dropped, and by which choice (services/keep-text.ts). */
export const KEPT_TEXT = 'keep-text'
/** How many articles there are. */
export const ARTICLES = 'articles'

/** The fact of that key; undefined where there is none. */
export const metaOf = async (store: Store, key: string): Promise<unknown> => (await store.meta.get(key))?.value

/** Sets the fact of that key. */
export const putMeta = async (store: Store, key: string, value: unknown): Promise<void> => {
  await store.meta.put({ key, value })
}

/** Forgets what was known of the articles as a whole: whoever puts in or takes out many of them says so. */
export const forgetFacts = async (store: Store): Promise<void> => {
  await store.meta.bulkDelete([ARTICLES, KEPT_TEXT])
}
