/** The table of mentions: one record for each entity of an article. */
import type { StoredMentions } from '../model/stored-mention.ts'
import type { Store } from './db.ts'

/** Id of the record of an article's mentions of an entity (or of none). */
export const mentionsId = (article: string, entity?: string): string => `${article} ${entity ?? ''}`

/** Records of an article. */
export const mentionsOfArticle = (store: Store, article: string): Promise<StoredMentions[]> =>
  store.mentions.where('article').equals(article).toArray()

/** Records of entities, in the order in which their articles were first read. */
export const mentionsOfEntities = async (store: Store, entities: readonly string[]): Promise<StoredMentions[]> => {
  const records = await store.mentions.where('entity').anyOf([...entities]).toArray()
  return records.sort((a, b) => a.read - b.read || (a.article < b.article ? -1 : a.article > b.article ? 1 : 0))
}

/** Adds or replaces records. */
export const putMentions = async (store: Store, records: readonly StoredMentions[]): Promise<void> => {
  await store.mentions.bulkPut([...records])
}

/** Removes records. */
export const deleteMentions = (store: Store, ids: readonly string[]): Promise<void> => store.mentions.bulkDelete([...ids])
