/** What a page says about its article: title, site, author, day of publication, address, language. */
import type { ArticleMeta } from '../model/article.ts'
import { articleUrl } from './address.ts'
import { articleNode, type LdNode, stringOf, structuredData } from './json-ld.ts'
import { findPublished } from './published.ts'
import { articleTitle, plain, siteName } from './title.ts'

/** Takes the document and article node; returns the language tag as the page writes it, '' where it tells none. */
export function statedLanguage(document: Document, article: LdNode | null): string {
  const root = document.documentElement
  return (
    root?.getAttribute('lang') ||
    root?.getAttribute('xml:lang') ||
    stringOf(article?.inLanguage) ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ||
    document.querySelector('meta[property="og:locale" i]')?.getAttribute('content') ||
    document.querySelector('meta[name="language" i], meta[name="dc.language" i]')?.getAttribute('content') ||
    ''
  ).trim()
}

/** The primary subtag of a language tag or an English name of a language, '' where it is none: https://www.rfc-editor.org/rfc/rfc5646 */
export function primaryLanguage(tag: string): string {
  const first = tag.toLowerCase().split(/[-_,;\s]/)[0] ?? ''
  if (first === 'english') return 'en'
  return /^[a-z]{2,3}$/.test(first) ? first : ''
}

const AUTHOR_META = [
  'meta[name="author" i]',
  'meta[property="article:author_name" i]',
  'meta[name="byl" i]',
  'meta[name="parsely-author" i]',
  'meta[name="sailthru.author" i]',
  'meta[name="dc.creator" i]',
]
const AUTHOR_PLACES =
  '[itemprop~="author"] [itemprop~="name"], [rel~="author"], [itemprop~="author"], [class*="byline-name" i], [class*="author-name" i], [class*="author__name" i]'

function names(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value])
    .map((one) => plain(stringOf(one)))
    .filter((name) => name && !/^https?:/.test(name))
}

/** Who wrote it, names joined by commas; undefined where the page tells nobody. */
function findAuthor(document: Document, article: LdNode | null, site: string): string | undefined {
  const meta = AUTHOR_META.map((selector) => plain(document.querySelector(selector)?.getAttribute('content') ?? ''))
  const shown = plain(document.querySelector(AUTHOR_PLACES)?.textContent ?? '')
  for (const list of [names(article?.author), names(article?.creator), ...meta.map((one) => [one]), [shown]]) {
    const clean = [...new Set(list.map((name) => name.replace(/^by:?\s+/i, '')))].filter(
      (name) => name.length > 1 && name.length < 80 && !/^https?:|[<>{}]/.test(name) && name !== site,
    )
    if (clean.length > 0) return clean.slice(0, 6).join(', ')
  }
  return undefined
}

/** What a page states before its text is read: the search for the text needs some of it. */
export interface Stated {
  pageUrl: string
  article: LdNode | null
  host: string
  site: string
  title: string
}

/** Takes a document and the address it was read at; returns its structured data's article, its site and its title. Never throws. */
export function readStated(document: Document, pageUrl: string): Stated {
  const article = articleNode(structuredData(document), pageUrl)
  const host = hostOf(pageUrl)
  const site = siteName(document, article, host)
  return { pageUrl, article, host, site, title: articleTitle(document, { article, site, host }) }
}

/** What reading the text gave, for the dates that are found in or near it. */
export interface BodyHints {
  root: Element | null
  opening: string
}

/**
 * Takes a document, what it states and the body found; returns what the page says of its article, `isNews` aside.
 * Nothing here is checked against the text. Never throws.
 */
export function readMetadata(document: Document, stated: Stated, body: BodyHints): Omit<ArticleMeta, 'isNews'> {
  const { pageUrl, article, site, title } = stated
  const tag = statedLanguage(document, article)
  const published = findPublished({ document, article, pageUrl, language: tag, root: body.root, opening: body.opening })
  const author = findAuthor(document, article, site)
  return {
    url: articleUrl(document, pageUrl),
    pageUrl,
    title,
    site,
    ...(author ? { author } : {}),
    ...(published.day ? { published: published.day } : {}),
    ...(published.at ? { publishedAt: published.at } : {}),
    publishedSource: published.source,
    ...(published.doubt ? { publishedDoubt: published.doubt } : {}),
    language: primaryLanguage(tag),
  }
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname
  } catch {
    return ''
  }
}
