/** Pages of the kinds that the text-fragment suites try: other scripts, tables, line breaks, hidden overflow, very long and ambiguous text (docs/anchoring-suites.md, A5). */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../tools/dom/parse.ts'
import { rangeFor } from '../../page/text-map.ts'
import { describeRange, findAgain, mapOf } from './adapter.ts'

const PAGES = '../shared/corpora/anchoring/text-fragments/test/unit'
const there = existsSync(PAGES)
if (!there) console.warn(`SKIPPED: ${PAGES} is absent, so its pages are not tried.`)

const bodyOf = (html: string): HTMLElement => parseHtml(`<body>${html}</body>`, 'https://courier.example/a').body

/** Spans of a text in many sizes: every word, pairs of words, lines, half of it, all of it; at most `most` of them, evenly taken. */
function spansOf(text: string, most: number): { start: number; end: number }[] {
  const words = [...text.matchAll(/[^\s]+/gu)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
  const pairs = words.slice(1).map((word, i) => ({ start: words[i]!.start, end: word.end }))
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }))
  const wide = [
    { start: 0, end: text.length },
    { start: 0, end: Math.ceil(text.length / 2) },
    { start: text.length >> 1, end: text.length },
  ].filter(({ start, end }) => start < end && !/^\s|\s$/.test(text.slice(start, end)))
  const all = [...words, ...pairs, ...lines, ...wide]
  const step = Math.max(1, Math.ceil(all.length / most))
  return all.filter((_, i) => i % step === 0)
}

/** Describes and finds many spans of a page, as ranges; each must come back at its own place. Tells how many were tried. */
function roundTrips(root: HTMLElement, most: number): number {
  const map = mapOf(root)
  const spans = spansOf(map.text, most)
  for (const { start, end } of spans) {
    const described = describeRange(root, rangeFor(map, start, end))!
    expect(described.selector[1]).toMatchObject({ start, end })
    expect(findAgain(root, described)).toMatchObject({ outcome: 'placed', text: map.text.slice(start, end) })
  }
  return spans.length
}

const LONG = Array.from({ length: 160 }, (_, i) => `Buoy ${i} swings ${i % 7 ? 'north' : 'south'} of the bar`).join(', ')

const OWN: readonly [what: string, html: string, text: string][] = [
  ['Japanese, without blanks', '<p>県知事は、港の橋を来年開くと述べた。漁師は橋を待っていた。</p>', '港の橋を来年開く'],
  ['Japanese, a word that stands twice', '<p>県知事は、港の橋を来年開くと述べた。漁師は橋を待っていた。</p>', '橋を'],
  ['Arabic, right to left', '<p dir="rtl">قال الوزير إن الجسر الجديد سيفتح في الربيع بعد عامين من العمل.</p>', 'الجسر الجديد'],
  [
    'Hebrew beside Latin',
    '<p>The mayor (<bdi>ראש העיר</bdi>) spoke of the bridge (<bdi>הגשר</bdi>) at noon.</p>',
    'ראש העיר) spoke',
  ],
  ['Thai, without blanks', '<p>นายกเทศมนตรีเปิดสะพานใหม่เมื่อวานนี้</p>', 'สะพานใหม่'],
  ['combining marks', '<p>Le pre\u0301fet a re\u0301pondu que le pont e\u0301tait su\u0302r.</p>', 're\u0301pondu'],
  ['joined emoji', '<p>The crew 👩‍👩‍👧 waved 👋🏽 from the deck 🚢.</p>', '👩‍👩‍👧 waved 👋🏽'],
  [
    'cells of a table',
    '<table><tr><td>Ada Brandt</td><td>12</td></tr><tr><td>Ada Brandt</td><td>20</td></tr></table>',
    'Ada Brandt\n12',
  ],
  ['lines by <br>, cut by elements', "<p>j'ouvr<b>e</b><br>tu ouvr<b>es</b><br>il ouvr<b>e</b></p>", 'ouvre\ntu ouvres'],
  [
    'overflow that is hidden',
    '<div style="overflow:hidden;height:0"><p>Below the fold</p></div><p>Above it</p>',
    'Below the fold',
  ],
  ['a very long text', `<p>${LONG}</p>`, 'Buoy 123 swings north'],
  ['one of many alike', `<p>${'pilot meets pilot, '.repeat(40)}and leaves</p>`, 'pilot, and'],
  ['nested inline elements', '<p>a<b>b<i>c<u>d<s>e</s></u></i></b>f <a href="#">g <em>h</em></a> i</p>', 'bcdef g h'],
  ['entities', '<p>Brandt &amp; Co. said &ldquo;no&rdquo; &mdash; at &lt;once&gt;&hellip;</p>', '“no” — at <once>…'],
  ['no text after the block', '<div><p>Last words</p><p></p><br></div>', 'Last words'],
  ['white space only between', '<p>one</p> \n <p>two</p>', 'one\ntwo'],
  ['an empty text node at its start', '<p><span></span><b></b>Start here</p>', 'Start'],
  ['a list', '<ul><li>Item one<ul><li>Item one a</li></ul></li><li>Item two</li></ul>', 'Item one a\nItem two'],
]

describe('pages of our own', () => {
  it.each(OWN)('%s', (_, html, text) => {
    const root = bodyOf(html)
    const map = mapOf(root)
    const start = map.text.indexOf(text)
    expect(start).toBeGreaterThanOrEqual(0)
    const described = describeRange(root, rangeFor(map, start, start + text.length))!
    expect(described.selector[0].exact).toBe(text)
    expect(findAgain(root, described)).toMatchObject({ outcome: 'placed', text })
  })

  it.each(OWN)(
    '%s: any span of it',
    (_, html) => {
      expect(roundTrips(bodyOf(html), 8)).toBeGreaterThan(0)
    },
    30_000,
  )

  it.each(OWN)('%s: after a paragraph was put before it, the first line', (_, html) => {
    const root = bodyOf(html)
    const map = mapOf(root)
    const [line] = map.text.split('\n')
    const described = describeRange(root, rangeFor(map, 0, line!.length))!
    const found = findAgain(bodyOf(`<p>Correction of the 3rd: the pier is of stone.</p>${html}`), described)
    expect(found).toMatchObject({ outcome: 'placed', text: line })
  })
})

describe.skipIf(!there)('pages of the text-fragments polyfill', () => {
  const files = there ? readdirSync(PAGES).filter((name) => name.endsWith('.html')) : []

  it('are 33', () => expect(files).toHaveLength(33))

  it('every page: spans of all sizes come back at their own place', () => {
    let [tried, empty] = [0, 0]
    for (const name of files) {
      const root = parseHtml(readFileSync(`${PAGES}/${name}`, 'utf8'), 'https://courier.example/a').body
      const count = roundTrips(root, 8)
      tried += count
      if (count === 0) empty++
    }
    expect(tried).toBeGreaterThan(100)
    expect(empty).toBeLessThanOrEqual(2)
  }, 60_000)
})
