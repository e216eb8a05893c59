/** Finds out whether an article was read before: the same one, a variant or a part of it, another one at its address, or a reprint. */
import type { Annotation } from '../model/annotation.ts'
import type { ArticleMeta, StoredArticle } from '../model/article.ts'
import { annotationsOfArticle } from '../store/annotations.ts'
import { articlesAt, articlesByIds, articlesLike } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { cleanUrl } from '../text/clean-url.ts'
import { similarity } from '../text/fingerprint.ts'
import { fitsPage, siteOf } from '../text/same-address.ts'
import { atOneAddress, atTwoAddresses, shareHeld, titlesAlike, type Wording } from '../text/same-text.ts'

/** Above this, two sites carry one report: separate reports share quotes, hardly ever a third of their wording. */
const REPRINT = 0.35
/** Share of a fingerprint from which on articles are looked at: a fifth of a text, shown before a wall, shares about that much. */
const LOOKED_AT = 0.125

/** How an article stands to what is stored. */
export interface Known {
  /** The stored article, where this is the same. */
  article?: StoredArticle
  /** True where what is stored of it stays: this is a variant at another address, or a part. */
  keeps: boolean
  /** True where the page shows only a part of what is stored. */
  part: boolean
  /** Address to store it under. */
  url: string
  /** Telling id of a reprinted report; undefined where none is stored. */
  telling?: string
}

/** What an article is compared by. */
interface Now {
  meta: ArticleMeta
  wording: Wording
  textHash: string
}

const sameDay = (a: ArticleMeta, b: StoredArticle): boolean =>
  a.published === undefined || b.publishedSource === 'none' || a.published === b.published

const hostOf = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null)

/** Whether two articles are of one publication: by its name, or by the name that its hosts are registered under (m., amp., www.). */
const sameSite = (a: { site: string; url: string }, b: { site: string; url: string }): boolean => {
  const [left, right] = [hostOf(a.url), hostOf(b.url)]
  return a.site === b.site || (left !== null && right !== null && siteOf(left.hostname) === siteOf(right.hostname))
}

/** Whether title or address says that two are one article. */
const namedAlike = (meta: ArticleMeta, stored: StoredArticle): boolean => {
  const [here, there] = [hostOf(meta.url), hostOf(stored.url)]
  return titlesAlike(meta.title, stored.title) || (here !== null && there !== null && fitsPage(there, here))
}

/** Addresses of a page: that of its article, and the one it was read at. */
export const addressesOf = ({ url, pageUrl }: Pick<ArticleMeta, 'url' | 'pageUrl'>): string[] => [
  ...new Set([url, cleanUrl(pageUrl)]),
]

/** What the article is to one that is stored at one of its addresses. */
const standing = ({ meta, wording, textHash }: Now, old: StoredArticle): 'same' | 'part' | 'other' => {
  if (old.textHash === textHash) return 'same'
  return atOneAddress(old, wording, {
    titled: titlesAlike(meta.title, old.title),
    dated: meta.published !== undefined && old.publishedSource !== 'none' && meta.published === old.published,
    placed: cleanUrl(meta.pageUrl) === old.url,
  })
}

/** Whether two records at one address are readings of one article, of a file and a store, or of before and after a deletion. */
export const isOneArticle = (a: StoredArticle, b: StoredArticle): boolean => {
  if (a.textHash === b.textHash) return true
  const dated = a.publishedSource !== 'none' && b.publishedSource !== 'none' && a.published === b.published
  return atOneAddress(a, b, { titled: titlesAlike(a.title, b.title), dated, placed: true }) !== 'other'
}

/**
 * The stored article that this one is, at one of its addresses. An address is not enough: sites point all pages to one canonical address,
 * and use an address again for another text. What has nothing in common with the stored text is another article.
 */
const atItsAddress = (now: Now, here: readonly StoredArticle[]): Pick<Known, 'article' | 'keeps' | 'part'> | undefined => {
  const found = here
    .map((article) => ({ article, is: standing(now, article), held: shareHeld(now.wording, article) }))
    .filter(({ is }) => is !== 'other')
    .sort((a, b) => Number(b.article.textHash === now.textHash) - Number(a.article.textHash === now.textHash) || b.held - a.held)
  const [best] = found
  return best && { article: best.article, keeps: best.is === 'part', part: best.is === 'part' }
}

/** The stored article that this one is a print, AMP or mobile variant of, or a part of, or the whole of. */
const elsewhere = (
  { meta, wording }: Now,
  alike: readonly StoredArticle[],
): Pick<Known, 'article' | 'keeps' | 'part'> | undefined => {
  for (const article of alike) {
    if (!sameSite(meta, article) || !sameDay(meta, article)) continue
    const is = atTwoAddresses(article, wording, namedAlike(meta, article))
    if (is !== 'other') return { article, keeps: is !== 'whole', part: is === 'part' }
  }
  return undefined
}

/** Compares an article with those stored. Call it within a transaction. */
export const knownArticle = async (store: Store, now: Now): Promise<Known> => {
  const { meta, wording } = now
  const addresses = addressesOf(meta)
  // Both at once: nearly all articles are new, and the storage process is waited for at every question.
  const [here, like] = await Promise.all([articlesAt(store, addresses), articlesLike(store, wording.fingerprint, LOOKED_AT)])
  const alike = like
    .map((one) => ({ one, likeness: similarity(one.fingerprint, wording.fingerprint) }))
    .sort((a, b) => b.likeness - a.likeness || a.one.firstRead - b.one.firstRead)
  const found =
    atItsAddress(now, here) ??
    elsewhere(
      now,
      alike.map(({ one }) => one),
    )
  // Behind an address that another article has, this one is known by where it was read.
  const url = here.some((one) => one.url === meta.url) ? (addresses.at(-1) ?? meta.url) : meta.url
  if (found?.article) return { ...found, url: found.article.url, telling: found.article.telling }
  const reprint = alike.find(({ one, likeness }) => likeness >= REPRINT && !sameSite(meta, one))
  return { keeps: false, part: false, url, ...(reprint ? { telling: reprint.one.telling } : {}) }
}

/** The stored article of a page, as far as address and title tell; undefined where none or several could be. */
export const articleOfPage = async (store: Store, meta: ArticleMeta): Promise<StoredArticle | undefined> => {
  const titled = await articleTitled(store, addressesOf(meta), meta.title)
  if (titled) return titled
  const here = await articlesAt(store, addressesOf(meta))
  return here.length === 1 ? here[0] : undefined
}

/** The stored article of that title at one of these addresses; undefined where all there have other titles. */
export const articleTitled = async (
  store: Store,
  addresses: readonly string[],
  title: string,
): Promise<StoredArticle | undefined> => {
  const here = await articlesAt(store, addresses)
  return here.find((one) => one.title === title) ?? here.find((one) => titlesAlike(one.title, title))
}

/**
 * The saved highlights of an article, by its id (undefined: not stored yet) or one of its addresses; those of other stored articles that are
 * or were at these addresses are left out.
 */
export const annotationsHere = async (
  store: Store,
  article: string | undefined,
  addresses: readonly string[],
): Promise<Annotation[]> => {
  const found = await annotationsOfArticle(store, article, addresses)
  const others = [...new Set(found.flatMap((one) => (one.article && one.article !== article ? [one.article] : [])))]
  const stored = new Set((await articlesByIds(store, others)).map(({ id }) => id))
  return found.filter((one) => one.article === undefined || !stored.has(one.article))
}
