/** The articles of a page that shows several one below the other, as endless scrolling does: where each stands, and what it says of itself alone. */
import { siteOf } from '../text/same-address.ts'

/** Code units in paragraphs that an article has at least, and those that count as one. */
const LEAST_PROSE = 400
const PARAGRAPH = 60
/** What holds no article of the page. */
const ASIDE = 'nav,footer,aside,form,dialog,[hidden],[aria-hidden=true],[role=dialog],[role=complementary],[role=navigation]'
/** A headline has at least so many code units; shorter ones name sections. */
const HEADLINE = 10

const BOX = 'article,[role=article]'
const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]+/gu, '')

const above = function* (from: Element): Generator<Element> {
  for (let at = from.parentElement; at; at = at.parentElement) yield at
}

const isShown = (element: Element): boolean => !element.closest(ASIDE)

/** Whether an element holds enough running text, that of links and cards aside. */
const isProse = (root: Element): boolean => {
  let prose = 0
  for (const p of root.querySelectorAll('p')) {
    const { length } = (p.textContent ?? '').trim()
    if (length >= PARAGRAPH && isShown(p) && !p.closest('a')) prose += length
  }
  return prose >= LEAST_PROSE
}

/** The headlines that could each stand for an article: first-level ones, and the first one of an `article` beside others that have such. */
function headlines(document: Document): Element[] {
  const firsts = [...document.querySelectorAll('h1')].filter(
    (h1) => (h1.textContent ?? '').trim().length >= HEADLINE && isShown(h1),
  )
  const boxes = [...document.querySelectorAll(BOX)].filter((box) => !box.parentElement?.closest(BOX) && isShown(box))
  // Below a headline of the page itself, articles are the entries of a live page, comments or cards.
  if (boxes.length < 2 || firsts.some((h1) => !boxes.some((box) => box.contains(h1)))) return firsts
  return boxes.flatMap((box) => firsts.find((h1) => box.contains(h1)) ?? box.querySelector('h2') ?? [])
}

/** The largest element around a headline that holds no other one. */
function around(head: Element, heads: readonly Element[]): Element {
  let root = head
  for (const at of above(head)) {
    if (heads.some((other) => other !== head && at.contains(other))) break
    root = at
  }
  return root
}

/**
 * The elements that hold the articles of a page, in its order, headline and text and what stands around them; none where the page is one
 * article, as nearly all are. Live pages, whose entries are no articles of their own, are one.
 */
export function articleRoots(document: Document): Element[] {
  if (document.querySelectorAll(`h1,${BOX}`).length < 2) return []
  const heads = headlines(document)
  if (heads.length < 2) return []
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]'))
    if (/"LiveBlogPosting"/.test(script.textContent ?? '')) return []
  const roots = heads.map((head) => around(head, heads)).filter(isProse)
  if (roots.length < 2) return []
  // Chapters of one text have headlines of the first level too; but then none of them is the page's title, nor are they articles by markup.
  const title = words(document.title)
  const isTitled = heads.some((head) => title.includes(words(head.textContent ?? '')))
  return isTitled || roots.every((root) => root.closest(BOX) === root || root.querySelector(BOX)) ? roots : []
}

const ADDRESS = ['data-url', 'data-href', 'data-permalink', 'data-canonical', 'data-article-url', 'data-canonical-url', 'itemid']

/** The address that an article among several gives itself, of the page's own site: by its element, a statement in it, or a link around its headline. */
export function ownAddress(root: Element, pageUrl: string): string | undefined {
  const holders = [root, ...root.querySelectorAll(':scope > article, :scope > * > article, :scope > [data-url]')].slice(0, 5)
  const stated = root.querySelector(
    'link[rel~=canonical i],link[rel~=bookmark i],link[itemprop~=url],link[itemprop~=mainEntityOfPage]',
  )
  const head = root.querySelector('h1,h2')
  const link = head?.querySelector('a[href]') ?? head?.closest('a[href]')
  const told = [
    ...holders.flatMap((holder) => ADDRESS.map((name) => holder.getAttribute(name))),
    stated?.getAttribute('href'),
    link?.getAttribute('href'),
  ]
  for (const href of told) {
    if (!href || !URL.canParse(href, pageUrl)) continue
    const url = new URL(href, pageUrl)
    if (/^https?:$/.test(url.protocol) && siteOf(url.hostname) === siteOf(new URL(pageUrl).hostname)) return url.href
  }
  return undefined
}

/** What of a page's head is of all its articles. */
const OF_ALL = 'meta[property="og:site_name" i],meta[name="application-name" i]'

/**
 * A document of its own that holds a copy of one article of a page, with what the page says of that article and of all: for reading what it
 * says of itself without what it says of the first. Nothing in it is loaded or run.
 */
export function articleAlone(document: Document, root: Element, url: string): Document {
  const alone = document.implementation.createHTMLDocument('')
  const { lang } = document.documentElement
  if (lang) alone.documentElement.lang = lang
  const path = URL.canParse(url) ? new URL(url).pathname : url
  const title = (root.querySelector('h1,h2')?.textContent ?? '').trim()
  const isOf = (data: string): boolean =>
    data.includes(JSON.stringify(title)) || (path.length > 1 && data.includes(path.replace(/\/$/, '')))
  for (const one of document.querySelectorAll(`${OF_ALL},script[type="application/ld+json" i]`))
    if (one.localName === 'meta' || (!root.contains(one) && isOf(one.textContent ?? '')))
      alone.head.append(alone.importNode(one, true))
  alone.title = title
  alone.body.append(alone.importNode(root, true))
  return alone
}

/** Of the articles of a page, the one that the page itself speaks of: the one with its title, else the first. */
export const mainRoot = (document: Document, roots: readonly Element[]): Element | undefined => {
  const title = words(document.title)
  return roots.find((root) => title.includes(words(root.querySelector('h1,h2')?.textContent ?? '-'))) ?? roots[0]
}
