// Pages of odd build for the flow of anchoring: very long, spaced at random, XML, shadow trees, frames, things on top. The article in each is the same.
import { articleHtml, articlePage, KELP, type Made, TUNNEL } from './made-articles.ts'
import type { ExtraPage } from './proxy.ts'

const SITE = 'http://tests.harbour-courier.example'
/** Another origin, which the flow serves, too. */
const ELSEWHERE = 'http://neighbour-times.example'

export interface OddPage {
  name: string
  url: string
  page: ExtraPage
  /** What it needs besides, by address. */
  beside?: Record<string, ExtraPage>
  /** Paragraph of the article that is saved as a highlight and found again after a reload; where absent, nothing is saved. */
  save?: number
}

const html = (body: string): ExtraPage => ({ body })
const filler = (i: number): string =>
  `Bale ${i} of the wool that the islands send to market was weighed at the quay and found ${i % 3 ? 'dry' : 'damp'}, as the clerk wrote down.`

const huge: Made = { ...TUNNEL, paragraphs: [...TUNNEL.paragraphs, ...Array.from({ length: 300 }, (_, i) => filler(i))] }

/** Every blank as some other white space, and as much of it. */
function spaced(text: string): string {
  const blanks = ['\n      ', '\t', '&#160;', '  ', ' \n', ' ']
  let at = 0
  return text.replace(/>[^<]+</g, (words) => words.replace(/ /g, () => blanks[at++ % blanks.length]!))
}

const xml = articlePage(TUNNEL)
  .replace(
    '<!doctype html><html lang="en">',
    '<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="en">',
  )
  .replace(/<(meta|link)([^>]*)>/g, '<$1$2/>')

/** The article taken out of the page and into a shadow tree, by a script of the page's own. */
const inShadow = (script: string): string =>
  articlePage(TUNNEL, {
    more: `<script>const article = document.querySelector('article'); const main = document.querySelector('main'); ${script}</script>`,
  })

const NESTED = `const outer = document.createElement('news-shell'); main.append(outer)
const inner = document.createElement('news-body'); outer.attachShadow({ mode: 'open' }).append(inner)
inner.attachShadow({ mode: 'open' }).append(article)`

const SLOTTED = `const host = document.createElement('news-shell'); main.append(host); host.append(article)
const section = document.createElement('section'); section.append(document.createElement('slot'))
host.attachShadow({ mode: 'open' }).append(section)`

const onTop =
  '<div style="position:fixed;inset:0 0 auto 0;height:40px;z-index:2147483647;background:#eee">A bar above everything</div>' +
  '<div style="position:fixed;inset:0;z-index:2147483646;pointer-events:none"></div>'

const at = (name: string): string => `${SITE}/odd/2026/06/29/${name}.html`

/** All of them. Names and dates of the article are painted in each; highlights are saved where `save` says so. */
export const ODD_PAGES: readonly OddPage[] = [
  { name: 'white space of every kind', url: at('spaces'), page: html(spaced(articlePage(TUNNEL))), save: 3 },
  { name: 'a page in XML', url: at('xml'), page: { body: xml, type: 'application/xhtml+xml; charset=utf-8' }, save: 3 },
  { name: 'an article in a shadow tree within a shadow tree', url: at('nested'), page: html(inShadow(NESTED)) },
  { name: 'an article in the slot of a shadow tree', url: at('slotted'), page: html(inShadow(SLOTTED)), save: 3 },
  {
    name: 'a frame of another origin',
    url: at('frame'),
    page: html(articlePage(TUNNEL, { more: `<iframe src="${ELSEWHERE}/odd/inside.html" title="Elsewhere"></iframe>` })),
    beside: { [`${ELSEWHERE}/odd/inside.html`]: html(`<!doctype html><head><title>Inside</title></head>${articleHtml(KELP)}`) },
    save: 3,
  },
  {
    name: 'several frames of its own',
    url: at('frames'),
    page: html(
      articlePage(TUNNEL, {
        more: [1, 2, 3].map((i) => `<iframe title="Frame ${i}" srcdoc="<p>Frame ${i} holds a few words.</p>"></iframe>`).join(''),
      }),
    ),
  },
  { name: 'things on top of everything', url: at('on-top'), page: html(articlePage(TUNNEL, { more: onTop })) },
  { name: 'a very long page', url: at('long'), page: html(articlePage(huge)), save: 4 },
]
