/** Finds out whether an article was read before: the same one, a variant of it, or a reprint of the same report. */
import type { ArticleMeta, StoredArticle } from '../model/article.ts'
import { articleByUrl, articlesLike } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { similarity } from '../text/fingerprint.ts'

/** Above this, two addresses of one site show one article (print, AMP): a follow-up report repeats less of the first. */
const VARIANT = 0.8
/** Above this, two sites carry one report: separate reports share quotes, hardly ever a third of their wording. */
const REPRINT = 0.35

/** How an article stands to what is stored. */
export interface Known {
  /** The stored article, where this is the same. */
  article?: StoredArticle
  /** True where it is stored under another address. */
  variant: boolean
  /** Telling id of a reprinted report; undefined where none is stored. */
  telling?: string
}

const sameDay = (a: ArticleMeta, b: StoredArticle): boolean =>
  a.published === undefined || b.publishedSource === 'none' || a.published === b.published

/** Compares an article with those stored. Call it within a transaction. */
export const knownArticle = async (store: Store, meta: ArticleMeta, fingerprint: readonly string[]): Promise<Known> => {
  // Both at once: nearly all articles are new, and the storage process is waited for at every question.
  const [article, like] = await Promise.all([articleByUrl(store, meta.url), articlesLike(store, fingerprint, REPRINT)])
  if (article) return { article, variant: false, telling: article.telling }
  const alike = like
    .map((one) => ({ one, likeness: similarity(one.fingerprint, fingerprint) }))
    .filter(({ likeness }) => likeness >= REPRINT)
    .sort((a, b) => b.likeness - a.likeness || a.one.firstRead - b.one.firstRead)
  const variant = alike.find(({ one, likeness }) => one.site === meta.site && likeness >= VARIANT && sameDay(meta, one))
  if (variant) return { article: variant.one, variant: true, telling: variant.one.telling }
  const reprint = alike.find(({ one }) => one.site !== meta.site)
  return { variant: false, ...(reprint ? { telling: reprint.one.telling } : {}) }
}
