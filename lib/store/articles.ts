/** The table of articles. */
import type { StoredArticle } from '../model/article.ts'
import { idsOfEach, withIds } from './any-of.ts'
import type { Store } from './db.ts'

/** The article with that id. */
export const articleById = (store: Store, id: string): Promise<StoredArticle | undefined> => store.articles.get(id)

/** Articles with these ids, those that exist, in the order of the ids. */
export const articlesByIds = (store: Store, ids: readonly string[]): Promise<StoredArticle[]> => withIds(store.articles, ids)

/**
 * The articles at any of these addresses (without fragment and tracking parameters, as ArticleMeta.url is), last read first. One address
 * can have several: sites use one again for another text.
 */
export const articlesAt = async (store: Store, urls: readonly string[]): Promise<StoredArticle[]> => {
  const found = await store.articles
    .where('url')
    .anyOf([...new Set(urls)])
    .toArray()
  return found.sort((a, b) => b.lastRead - a.lastRead || (a.id < b.id ? -1 : 1))
}

/**
 * Articles that share at least that share (0 to 1) of the fingerprint's hashes: candidates for reprints and variants. Turns of phrase are in
 * articles by the hundred; so keys are counted first, and few records are read.
 */
export const articlesLike = async (store: Store, fingerprint: readonly string[], share: number): Promise<StoredArticle[]> => {
  const shared = new Map<string, number>()
  for (const ids of await idsOfEach(store.articles, 'fingerprint', { keys: [...new Set(fingerprint)] }))
    for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1)
  const alike = [...shared].flatMap(([id, count]) => (count >= share * fingerprint.length ? [id] : []))
  return articlesByIds(store, alike.sort())
}

/** All articles, last read first. */
export const articlesByReading = (store: Store): Promise<StoredArticle[]> =>
  store.articles.orderBy('lastRead').reverse().toArray()

/** Articles first read after that moment (ms since 1970), oldest first. */
export const articlesReadSince = (store: Store, moment: number): Promise<StoredArticle[]> =>
  store.articles.where('firstRead').above(moment).sortBy('firstRead')

/** How many articles there are. */
export const countArticles = (store: Store): Promise<number> => store.articles.count()

/** Adds or replaces an article. */
export const putArticle = async (store: Store, article: StoredArticle): Promise<void> => {
  await store.articles.put(article)
}

/** Drops the whole text of articles last read before `before` (ms since 1970); answers how many. */
export const dropTexts = (store: Store, before: number): Promise<number> =>
  store.articles
    .where('lastRead')
    .below(before)
    .filter((article) => article.text !== undefined)
    .modify((article) => {
      delete article.text
    })
