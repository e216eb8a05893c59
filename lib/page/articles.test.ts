/** Pages with several articles: where each stands and what it says of itself; and pages that are one article, or none, in spite of many headlines. */
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../tools/dom/parse.ts'
import { articleAlone, articleRoots, mainRoot, ownAddress } from './articles.ts'
import { readPage } from './read-page.ts'

const PAGE = 'https://courier.example/world/2026/06/29/tunnel-talks'
const prose = (seed: string): string =>
  Array.from(
    { length: 4 },
    (_, n) =>
      `<p>The ${seed} was spoken of again on day ${n}, at some length, by those who have to pay for the ${seed} and by those who will use it.</p>`,
  ).join('')
const article = (title: string, seed: string, { tag = 'article', head = 'h1', attrs = '', before = '' } = {}): string =>
  `<${tag} ${attrs}>${before}<${head}>${title}</${head}>${prose(seed)}</${tag}>`
const page = (body: string, head = '<title>Ministers open talks on the tunnel</title>') =>
  parseHtml(`<html lang="en"><head>${head}</head><body>${body}</body></html>`, PAGE)

const ONE = 'Ministers open talks on the tunnel'
const TWO = 'Kelp bank closed to trawlers'
const THREE = 'A ferry for the outer islands'

describe('articleRoots', () => {
  test.each<[string, string, string[]]>([
    ['one article', `<main>${article(ONE, 'tunnel')}</main>`, []],
    ['two beside each other', `<main>${article(ONE, 'tunnel')}${article(TWO, 'kelp bank')}</main>`, [ONE, TWO]],
    [
      'three, the later ones in a box of their own and under second headlines',
      `<main>${article(ONE, 'tunnel')}</main><div class="more">${article(TWO, 'kelp bank', { head: 'h2' })}${article(THREE, 'ferry', { head: 'h2' })}</div>`,
      [ONE, TWO, THREE],
    ],
    [
      'two that are no articles by markup, one of them the page’s title',
      `<div>${article(ONE, 'tunnel', { tag: 'div' })}<hr>${article(TWO, 'kelp bank', { tag: 'section' })}</div>`,
      [ONE, TWO],
    ],
    [
      'chapters under headlines of the first level',
      `<main>${article('What is to be paid for', 'tunnel', { tag: 'section' })}${article('Who is to pay for all of it', 'ferry', { tag: 'section' })}</main>`,
      [],
    ],
    [
      'entries of a live page under its headline',
      `<main><h1>${ONE}: live</h1>${article('A first entry of the day', 'tunnel', { head: 'h2' })}${article('A second entry of the day', 'ferry', { head: 'h2' })}</main>`,
      [],
    ],
    [
      'entries of a live page inside its article',
      `<article><h1>${ONE}: live</h1>${article('A first entry of the day', 'tunnel', { head: 'h2' })}${article('A second entry', 'ferry', { head: 'h2' })}</article>`,
      [],
    ],
    [
      'cards of other articles',
      `<main>${article(ONE, 'tunnel')}</main><article><h2>${TWO}</h2><p>Trawlers stay away.</p></article><article><h2>${THREE}</h2></article>`,
      [],
    ],
    ['a sidebar with a headline', `<main>${article(ONE, 'tunnel')}</main><aside>${article(TWO, 'kelp bank')}</aside>`, []],
    ['a hidden second one', `<main>${article(ONE, 'tunnel')}${article(TWO, 'kelp bank', { attrs: 'hidden' })}</main>`, []],
    ['a logo in a headline', `<header><h1>The Harbour Courier</h1></header><main>${article(ONE, 'tunnel')}</main>`, []],
  ])('%s', (_, body, titles) => {
    const roots = articleRoots(page(body))
    expect(roots.map((root) => root.querySelector('h1,h2')?.textContent)).toEqual(titles)
  })

  test('a page that says that it is live is one', () => {
    const body = `<main>${article(ONE, 'tunnel')}${article(TWO, 'kelp bank')}</main>`
    const live = '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>'
    expect(articleRoots(page(body, `<title>${ONE}</title>${live}`))).toEqual([])
  })
})

describe('ownAddress', () => {
  test.each<[string, string, string | undefined]>([
    ['an attribute', article(TWO, 'kelp bank', { attrs: 'data-url="/world/kelp"' }), 'https://courier.example/world/kelp'],
    [
      'a box around',
      `<div data-permalink="https://m.courier.example/kelp">${article(TWO, 'kelp bank')}</div>`,
      'https://m.courier.example/kelp',
    ],
    [
      'a link on the headline',
      article(`<a href="/world/kelp?x=1">${TWO}</a>`, 'kelp bank'),
      'https://courier.example/world/kelp?x=1',
    ],
    ['a statement', article(TWO, 'kelp bank', { before: '<link itemprop="url" href="/kelp">' }), 'https://courier.example/kelp'],
    ['none', article(TWO, 'kelp bank'), undefined],
    ['another site', article(TWO, 'kelp bank', { attrs: 'data-url="https://elsewhere.example/kelp"' }), undefined],
    ['no web address', article(TWO, 'kelp bank', { attrs: 'data-url="javascript:alert(1)"' }), undefined],
  ])('%s', (_, html, expected) => {
    const document = page(`<main>${html}</main>`)
    expect(ownAddress(document.querySelector('main')!.firstElementChild!, PAGE)).toBe(expected)
  })
})

describe('reading one of several', () => {
  const head = `<title>${ONE}</title><meta property="og:site_name" content="Harbour Courier"><meta name="author" content="Ida Rask">
    <link rel="canonical" href="${PAGE}"><meta property="article:published_time" content="2026-06-29T10:00:00+02:00">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"${ONE}","datePublished":"2026-06-29T10:00:00+02:00"}</script>
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"${THREE}","datePublished":"2026-05-02T08:00:00+02:00"}</script>`
  const body = `<main>${article(ONE, 'tunnel')}${article(TWO, 'kelp bank', { before: '<time datetime="2026-05-05T08:00:00+02:00">5 May</time><span class="author-name">Kari Moe</span>' })}${article(THREE, 'ferry')}</main>`
  const document = page(body, head)
  const roots = articleRoots(document)
  const html = document.documentElement.outerHTML

  test.each([
    [
      'the first, as the page says',
      undefined,
      PAGE,
      { title: ONE, published: '2026-06-29', author: 'Ida Rask', url: PAGE },
      'tunnel',
    ],
    [
      ...(['the second, as it says itself', 1, `${PAGE}/kelp`] as const),
      ...([{ title: TWO, published: '2026-05-05', author: 'Kari Moe', url: `${PAGE}/kelp` }, 'kelp bank'] as const),
    ],
    [
      ...(['the third, of which structured data tell', 2, 'https://courier.example/ferry'] as const),
      ...([{ title: THREE, published: '2026-05-02', url: 'https://courier.example/ferry' }, 'ferry'] as const),
    ],
  ])('%s', (_, at, url, meta, seed) => {
    const within = at === undefined ? mainRoot(document, roots) : roots[at]!
    const saying = at === undefined ? undefined : articleAlone(document, roots[at]!, url)
    const read = readPage(document, url, { within, saying })!
    expect(read.article.meta).toMatchObject({ ...meta, site: 'Harbour Courier', language: 'en', isNews: true })
    for (const other of ['tunnel', 'kelp bank', 'ferry']) expect(read.article.text.includes(other)).toBe(other === seed)
    expect(read.map.nodes.every((node) => document.contains(node))).toBe(true)
  })

  test('changes nothing in the page', () => {
    expect(document.documentElement.outerHTML).toBe(html)
  })

  test('the second has neither the author nor the day of the first', () => {
    const bare = page(`<main>${article(ONE, 'tunnel')}${article(TWO, 'kelp bank')}</main>`, head)
    const within = articleRoots(bare)[1]!
    const url = 'https://courier.example/kelp'
    const { meta } = readPage(bare, url, { within, saying: articleAlone(bare, within, url) })!.article
    expect([meta.author, meta.published, meta.publishedSource]).toEqual([undefined, undefined, 'none'])
  })
})
