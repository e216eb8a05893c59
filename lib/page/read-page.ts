/** The front door: reads the article of a page from its live document. */
import type { ReadArticle } from '../model/article.ts'
import { findArticle } from './find-article.ts'
import { isArticlePage } from './gate.ts'
import { stringOf } from './json-ld.ts'
import { readMetadata, readStated } from './metadata.ts'
import { buildTextMap, type TextMap } from './text-map.ts'

/** An article, where its text is in the page, and the element that holds its body (what to watch for changes). */
export interface PageReading {
  article: ReadArticle
  map: TextMap
  root: Element
}

/** How much of the text is looked at for a dateline, in code units. */
const OPENING = 1000

function locationOf(url: string): { pathname: string; search: string } {
  try {
    return new URL(url)
  } catch {
    return { pathname: '/', search: '' }
  }
}

export interface ReadOptions {
  /** Element that holds the article, of a page with several (lib/page/articles.ts). */
  within?: Element | undefined
  /** Document that says what the article is, where the page's own speaks of another one; default: the page's. */
  saying?: Document | undefined
}

/**
 * Takes a document and the address it was read at; returns its article, or null where the page has no running text at all.
 * A page that is no article still gives its best text, with meta.isNews false. Changes nothing, loads nothing, measures nothing:
 * the same HTML gives the same text in Node and in browsers. Never throws on what a page holds.
 */
export function readPage(
  document: Document,
  pageUrl: string,
  { within, saying = document }: ReadOptions = {},
): PageReading | null {
  const stated = readStated(saying, pageUrl)
  const articleBody = stringOf(stated.article?.articleBody)
  const found = findArticle(document, { title: stated.title, articleBody, ...(within && { within }) })
  if (!found) return null
  const map = buildTextMap(found.blocks)
  const near = saying === document ? found.root : saying.body
  const meta = readMetadata(saying, stated, { root: near, opening: map.text.slice(0, OPENING) })
  const isNews = within !== undefined || isArticlePage(document, locationOf(pageUrl)).article
  return { article: { meta: { ...meta, isNews }, text: map.text }, map, root: found.root }
}
