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

/**
 * Takes a document and the address it was read at; returns its article, or null where the page has no running text at all.
 * A page that is no article still gives its best text, with meta.isNews false. Changes nothing, loads nothing, measures nothing:
 * the same HTML gives the same text in Node and in browsers. Never throws on what a page holds.
 */
export function readPage(document: Document, pageUrl: string): PageReading | null {
  const stated = readStated(document, pageUrl)
  const found = findArticle(document, { title: stated.title, articleBody: stringOf(stated.article?.articleBody) })
  if (!found) return null
  const map = buildTextMap(found.blocks)
  const meta = readMetadata(document, stated, { root: found.root, opening: map.text.slice(0, OPENING) })
  const isNews = isArticlePage(document, locationOf(pageUrl)).article
  return { article: { meta: { ...meta, isNews }, text: map.text }, map, root: found.root }
}
