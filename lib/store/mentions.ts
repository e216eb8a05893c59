/** The table of mentions: one record for each entity of an article. */
import type { StoredMentions } from '../model/stored-mention.ts'
import { idsBeginning, idsOfEach, idsWithAnyOf, someOfEach, withAnyOf } from './any-of.ts'
import type { Store } from './db.ts'

/** Id of the record of an article's mentions of an entity (or of none). */
export const mentionsId = (article: string, entity?: string): string => `${article} ${entity ?? ''}`

/** How the ids of an article's records begin: they lie side by side. */
const ofArticle = (article: string): string => `${article} `

/** The article of a record, by its id. */
const articleOf = (id: string): string => id.split(' ')[0] ?? ''

/** Records of an article. */
export const mentionsOfArticle = (store: Store, article: string): Promise<StoredMentions[]> =>
  store.mentions.where(':id').startsWith(ofArticle(article)).toArray()

/** Records of the mentions without an entity (dates) of these articles. */
export const looseMentionsOf = async (store: Store, articles: readonly string[]): Promise<StoredMentions[]> =>
  (await store.mentions.bulkGet(articles.map((article) => mentionsId(article)))).filter((record) => record !== undefined)

/** Records of entities, in the order in which their articles were first read. */
export const mentionsOfEntities = async (store: Store, entities: readonly string[]): Promise<StoredMentions[]> => {
  const records = await withAnyOf(store.mentions, 'entity', entities)
  return records.sort(
    (a, b) =>
      a.read - b.read || a.published.localeCompare(b.published) || (a.article < b.article ? -1 : a.article > b.article ? 1 : 0),
  )
}

/** Ids of the articles that mention any of these entities. Reads keys only, which hold both ids. */
export const articlesMentioning = async (store: Store, entities: readonly string[]): Promise<Set<string>> =>
  new Set((await idsWithAnyOf(store.mentions, 'entity', entities)).map(articleOf))

/** Some records of these entities, at most as many of each, those of the articles read last (model/new-id.ts). */
export const someMentionsOf = async (store: Store, entities: readonly string[], limit: number): Promise<StoredMentions[]> =>
  (await someOfEach(store.mentions, 'entity', { keys: [...new Set(entities)], most: limit })).flat()

/** Ids of articles that mention each of these entities, in the order of the entities; at most so many of each, the newest. Reads keys only, which hold both ids. */
export const someArticlesOfEach = async (store: Store, entities: readonly string[], limit: number): Promise<string[][]> =>
  (await idsOfEach(store.mentions, 'entity', { keys: entities, most: limit })).map((ids) => ids.map(articleOf))

/** Adds or replaces records. */
export const putMentions = async (store: Store, records: readonly StoredMentions[]): Promise<void> => {
  if (records.length > 0) await store.mentions.bulkPut([...records])
}

/** Removes records. */
export const deleteMentions = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.mentions.bulkDelete([...ids])
}

/** Articles looked at for an entity's fellows, the newest: enough to tell who stands with whom, and bounded for those that are everywhere. */
const ARTICLES_LOOKED_AT = 40
/** Of many entities together, as those of one name are, fewer of each: at most about so many in all. */
const ARTICLES_IN_ALL = 200
const ARTICLES_AT_LEAST = 4

/** Which entities these articles mention. Reads keys only. */
export const fellowsInArticles = async (
  store: Store,
  articles: readonly string[],
): Promise<{ article: string; entity: string }[]> =>
  (await idsBeginning(store.mentions, articles.map(ofArticle))).flatMap((id) => {
    const [article = '', entity = ''] = id.split(' ')
    return entity === '' ? [] : [{ article, entity }]
  })

/** Entities mentioned in the same articles as each of these. Reads keys only, which hold both ids. */
export const fellowsOf = async (store: Store, entities: readonly string[]): Promise<Map<string, string[]>> => {
  const keys = [...new Set(entities)]
  const share = Math.max(ARTICLES_AT_LEAST, Math.floor(ARTICLES_IN_ALL / Math.max(1, keys.length)))
  const lists = await someArticlesOfEach(store, keys, Math.min(ARTICLES_LOOKED_AT, share))
  const articles = new Map(keys.map((id, i) => [id, lists[i] ?? []]))
  const inArticle = new Map<string, string[]>()
  for (const { article, entity } of await fellowsInArticles(store, [...articles.values()].flat()))
    inArticle.set(article, [...(inArticle.get(article) ?? []), entity])
  const others = (entity: string): string[] => (articles.get(entity) ?? []).flatMap((article) => inArticle.get(article) ?? [])
  return new Map(keys.map((entity) => [entity, [...new Set(others(entity))].filter((other) => other !== entity)]))
}
