/** The title of an article and the name of its site, told apart where a page writes both into one line. */
import { type LdNode, memberOf, stringOf } from './json-ld.ts'

/** Takes any text of a page; returns it as one line of plain text, entities of doubly escaped titles resolved. */
export function plain(text: string): string {
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  }
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (all, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name.toLowerCase()] ?? all
      const code = Number.parseInt(decimal ?? hex!, decimal ? 10 : 16)
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' '
    })
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const metaOf = (document: Document, selector: string): string =>
  plain(document.querySelector(selector)?.getAttribute('content') ?? '')
const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]+/gu, '')

/** Takes the document, its article node and host; returns the site's name as the page gives it, else the host without "www.". */
export function siteName(document: Document, article: LdNode | null, host: string): string {
  const stated =
    metaOf(document, 'meta[property="og:site_name" i]') ||
    plain(stringOf(memberOf(article?.publisher, 'name'))) ||
    metaOf(document, 'meta[name="application-name" i]')
  return stated.length > 0 && stated.length <= 80 ? stated : host.replace(/^www\./, '')
}

const SEPARATOR = /\s+[|–—\-·•»:]+\s+|\s*\|\s*/

/** Drops the site's name from the end (or start) of a title, and a last part after "|" that is short. */
function withoutSite(title: string, site: string, host: string): string {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  const names = [words(site), words(host.replace(/^www\./, '').replace(/\.[a-z.]+$/, ''))].filter((name) => name.length > 1)
  const isSite = (part: string): boolean =>
    names.some(
      (name) =>
        words(part) === name ||
        (words(part).length > 3 && (name.includes(words(part)) || words(part).includes(name)) && part.length < 40),
    )
  let at = title
  for (let last = parts.length - 1; last > 0 && isSite(parts[last]!); last--)
    at = at.slice(0, at.lastIndexOf(parts[last]!)).replace(/[\s|–—\-·•»:]+$/, '')
  if (at === title && isSite(parts[0]!)) at = title.slice(parts[0]!.length).replace(/^[\s|–—\-·•»:]+/, '')
  return at || title
}

/** The headline on the page: the h1 that the document's title or og:title repeats, else the only one. */
function headline(document: Document, known: string): string {
  const all = [...document.querySelectorAll('h1')].map((h1) => plain(h1.textContent ?? '')).filter((text) => text.length > 8)
  const near = all.find((text) => known.length > 8 && (words(known).includes(words(text)) || words(text).includes(words(known))))
  return near ?? (all.length === 1 ? all[0]! : '')
}

/** Takes the document and what is known of it; returns the article's title, '' only where the page has none at all. */
export function articleTitle(document: Document, known: { article: LdNode | null; site: string; host: string }): string {
  const { article, site, host } = known
  const tab = plain(document.title)
  const stated =
    plain(stringOf(article?.headline)) ||
    metaOf(document, 'meta[property="og:title" i]') ||
    metaOf(document, 'meta[name="twitter:title" i]')
  const shown = headline(document, tab) || headline(document, stated)
  // The headline that readers see is the title; search titles and shortened structured data give way to it.
  if (shown && shown.length < 300) return shown
  return withoutSite(stated || tab, site, host)
}
