/** The table of articles. */
import type { StoredArticle } from '../model/article.ts'
import { idsOfEach, withIds } from './any-of.ts'
import { MOMENTS, walkBackwards } from './backwards.ts'
import type { Store } from './db.ts'
import { ARTICLES, metaOf, putMeta } from './meta.ts'

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

/** How many articles there are. Counting them reads an index from end to end: the number is kept, and counted where it is not known. */
export const countArticles = async (store: Store): Promise<number> => {
  const known = await metaOf(store, ARTICLES)
  return typeof known === 'number' ? known : store.articles.count()
}

/** Adds or replaces an article. */
export const putArticle = async (store: Store, article: StoredArticle): Promise<void> => {
  const [known, before] = await Promise.all([metaOf(store, ARTICLES), store.articles.where(':id').equals(article.id).count()])
  await store.articles.put(article)
  if (typeof known !== 'number') await putMeta(store, ARTICLES, await store.articles.count())
  else if (before === 0) await putMeta(store, ARTICLES, known + 1)
}

/** Articles as they were read, the last ones first, a stretch at a time, until the callback answers false. */
export const articlesBackwards = (store: Store, each: (articles: StoredArticle[]) => Promise<boolean>): Promise<void> =>
  walkBackwards(store.articles, { index: 'lastRead', ...MOMENTS }, each)

/** Drops the whole text of articles last read before `before` and, where given, not before `since` (ms since 1970); answers how many. */
export const dropTexts = async (store: Store, before: number, since = Number.NEGATIVE_INFINITY): Promise<number> => {
  let dropped = 0
  // Stretches rather than a cursor, which waits for the browser at every article.
  await walkBackwards(store.articles, { index: 'lastRead', ...MOMENTS, range: { from: since, to: before } }, async (articles) => {
    const full = articles.filter((one) => one.text !== undefined && one.lastRead < before)
    if (full.length > 0) await store.articles.bulkPut(full.map(({ text: _, ...rest }) => rest))
    dropped += full.length
    return true
  })
  return dropped
}
