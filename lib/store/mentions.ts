/** The table of mentions: one record for each entity of an article. */
import type { StoredMentions } from '../model/stored-mention.ts'
import { idsWithAnyOf, withAnyOf } from './any-of.ts'
import type { Store } from './db.ts'

/** Id of the record of an article's mentions of an entity (or of none). */
export const mentionsId = (article: string, entity?: string): string => `${article} ${entity ?? ''}`

/** Records of an article. */
export const mentionsOfArticle = (store: Store, article: string): Promise<StoredMentions[]> =>
  store.mentions.where('article').equals(article).toArray()

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
  new Set((await idsWithAnyOf(store.mentions, 'entity', entities)).map((id) => id.split(' ')[0] ?? ''))

/** Some records of these entities, at most as many of each, in no order that matters: enough to show what they are like. */
export const someMentionsOf = async (store: Store, entities: readonly string[], limit: number): Promise<StoredMentions[]> =>
  (await Promise.all(entities.map((id) => store.mentions.where('entity').equals(id).limit(limit).toArray()))).flat()

/** Adds or replaces records. */
export const putMentions = async (store: Store, records: readonly StoredMentions[]): Promise<void> => {
  if (records.length > 0) await store.mentions.bulkPut([...records])
}

/** Removes records. */
export const deleteMentions = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.mentions.bulkDelete([...ids])
}

/** Articles looked at for an entity's fellows: enough to tell who stands with whom, and bounded for those that are everywhere. */
const ARTICLES_LOOKED_AT = 50
/** Of many entities together, as those of one name are, fewer of each: at most about so many in all. */
const ARTICLES_IN_ALL = 600
const ARTICLES_AT_LEAST = 5

/** Which entities these articles mention. Reads keys only. */
export const fellowsInArticles = async (
  store: Store,
  articles: readonly string[],
): Promise<{ article: string; entity: string }[]> =>
  (await idsWithAnyOf(store.mentions, 'article', articles)).flatMap((id) => {
    const [article = '', entity = ''] = id.split(' ')
    return entity === '' ? [] : [{ article, entity }]
  })

/** Entities mentioned in the same articles as each of these. Reads keys only, which hold both ids. */
export const fellowsOf = async (store: Store, entities: readonly string[]): Promise<Map<string, string[]>> => {
  const share = Math.max(ARTICLES_AT_LEAST, Math.floor(ARTICLES_IN_ALL / Math.max(1, entities.length)))
  const most = Math.min(ARTICLES_LOOKED_AT, share)
  const looked = entities.map(async (entity): Promise<[string, string[]]> => {
    const ids = await store.mentions.where('entity').equals(entity).limit(most).primaryKeys()
    return [entity, ids.map((id) => id.split(' ')[0] ?? '')]
  })
  const articles = new Map(await Promise.all(looked))
  const inArticle = new Map<string, string[]>()
  const all = [...new Set([...articles.values()].flat())]
  for (const id of await idsWithAnyOf(store.mentions, 'article', all)) {
    const [article = '', entity = ''] = id.split(' ')
    if (entity !== '') inArticle.set(article, [...(inArticle.get(article) ?? []), entity])
  }
  const others = (entity: string): string[] => (articles.get(entity) ?? []).flatMap((article) => inArticle.get(article) ?? [])
  return new Map(entities.map((entity) => [entity, [...new Set(others(entity))].filter((other) => other !== entity)]))
}
