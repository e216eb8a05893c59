/** Ranges of every shape go to selectors and come back: what the range tests of Hypothesis ask (docs/anchoring-suites.md, A1). */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../tools/dom/parse.ts'
import { describeRange, findAgain, mapOf } from './adapter.ts'

const FIXTURES = '../shared/corpora/anchoring/hypothesis/src/annotator/anchoring/test'
const there = existsSync(FIXTURES)
if (!there) console.warn(`SKIPPED: ${FIXTURES} is absent, so no ranges of Hypothesis' own fixture are tried.`)

/** One page with text in text nodes, nested marks, lists, line breaks, empty elements and comments. */
const PAGE = [
  '<p><b>Rain kept the ferry in port</b> until noon, and the harbour office counted forty lorries on the quay. <em>Nobody was hurt.</em>',
  ' Boat <code>HX-12</code> sails first. <a href="#">The company</a> pays for meals. Later.</p>',
  '<h2>What comes next</h2>',
  '<ol><li>Lorries are let on by number.</li><li>Cars follow at four.</li></ol>',
  '<p>Sailings resume on Friday.<br></p>',
  '<div>Morning boat<br><br>Sailings resume on Friday.<br><br><br>Evening boat</div>',
  '<div>Morning boat<br><p><br></p>Sailings resume on Friday.<br><p><br></p><br>Evening boat</div>',
  '<h2>What comes next</h2>',
  '<p><span><!--here--></span><!--there-->\n  The pilots meet the minister on Monday.\n</p>',
  '<p><span><!--here--></span><!--there-->\n  Their union has called no strike.\n</p>',
  '<x-note><div></div><span>Tide</span></x-note>',
].join('')

/** A boundary point: indexes of children from the body down, and the offset in the last node. */
type Point = readonly [path: string, offset: number]

function nodeAt(root: Node, path: string): Node {
  return path.split('.').reduce((node, index) => node.childNodes[Number(index)]!, root)
}

function rangeOf(root: Element, from: Point, to: Point): Range {
  const range = root.ownerDocument.createRange()
  range.setStart(nodeAt(root, from[0]), from[1])
  range.setEnd(nodeAt(root, to[0]), to[1])
  return range
}

const FRIDAY = 'Sailings resume on Friday.'
const HALF = 'Rain kept the ferry in port until noon, and the harbour office counted forty lorries on the quay.'

const RANGES: readonly [what: string, from: Point, to: Point, quote: string][] = [
  ['part of a text node', ['0.0.0', 5], ['0.0.0', 13], 'kept the'],
  ['a whole text node', ['0.0.0', 0], ['0.0.0', 27], 'Rain kept the ferry in port'],
  ['a whole element, by its children', ['0.0', 0], ['0.0', 1], 'Rain kept the ferry in port'],
  ['across two text nodes', ['0.0.0', 14], ['0.1', 11], 'ferry in port until noon'],
  ['from an element into the next text', ['0.0', 0], ['0.1', 11], 'Rain kept the ferry in port until noon'],
  ['from text to the end of an element', ['0.1', 65], ['0.2', 1], 'quay. Nobody was hurt.'],
  ['from a heading into a list', ['1.0', 10], ['2.0.0', 11], 'next\nLorries are'],
  [
    'all of a paragraph, by its children',
    ['0', 0],
    ['0', 8],
    `${HALF} Nobody was hurt. Boat HX-12 sails first. The company pays for meals. Later.`,
  ],
  ['a paragraph with an empty last node', ['3', 0], ['3', 1], FRIDAY],
  ...(['4', '5'] as const).flatMap((div, i): [string, Point, Point, string][] => {
    const kind = i ? 'line breaks and an empty paragraph' : 'line breaks'
    return [
      [`text between ${kind}`, [`${div}.3`, 0], [`${div}.3`, 26], FRIDAY],
      [`text between ${kind}, ended in the element`, [`${div}.3`, 0], [div, 4], FRIDAY],
      [`text and one of the ${kind} after it`, [`${div}.3`, 0], [div, 5], FRIDAY],
      [`text and two of the ${kind} after it`, [`${div}.3`, 0], [div, 6], FRIDAY],
      [`text and three of the ${kind} after it`, [`${div}.3`, 0], [div, 7], FRIDAY],
      [`text between ${kind}, begun in the element`, [div, 3], [`${div}.3`, 26], FRIDAY],
      [`one of the ${kind} and the text after it`, [div, 2], [`${div}.3`, 26], FRIDAY],
      [`two of the ${kind} and the text after them`, [div, 1], [`${div}.3`, 26], FRIDAY],
    ]
  }),
  [
    'from a heading to before the text of a paragraph',
    ['6', 0],
    ['8', 0],
    'What comes next\nThe pilots meet the minister on Monday.',
  ],
  ['from an element without children', ['9.0', 0], ['9.1.0', 4], 'Tide'],
]

const squeezed = (text: string): string => text.replace(/\s+/g, '')

describe('27 ranges', () => {
  it('are 27', () => expect(RANGES).toHaveLength(27))

  it.each(RANGES)('%s', (_, from, to, quote) => {
    const root = parseHtml(PAGE, 'https://courier.example/ferry').body
    const range = rangeOf(root, from, to)
    expect(squeezed(range.toString())).toBe(squeezed(quote))
    const described = describeRange(root, range)
    expect(described?.selector[0].exact).toBe(quote)
    const found = findAgain(root, described!)
    expect(found).toMatchObject({ outcome: 'placed', text: quote })
    // In the very nodes, although the same sentence stands in three places.
    expect(mapOf(root).text.slice(described!.selector[1].start, described!.selector[1].end)).toBe(quote)
    expect(found.range!.compareBoundaryPoints(0, range)).toBeGreaterThanOrEqual(0)
    expect(found.range!.compareBoundaryPoints(2, range)).toBeLessThanOrEqual(0)
  })

  it('a range without text has no selectors', () => {
    const root = parseHtml(PAGE, 'https://courier.example/ferry').body
    expect(describeRange(root, rangeOf(root, ['4', 1], ['4', 3]))).toBeNull()
    expect(describeRange(root, rangeOf(root, ['9.0', 0], ['9.0', 0]))).toBeNull()
  })
})

/** Every place where a range may begin or end: in text nodes at their ends and middle, in elements before and after each child. */
function pointsOf(root: Element): { node: Node; offset: number }[] {
  const points: { node: Node; offset: number }[] = []
  const walker = root.ownerDocument.createTreeWalker(root, 5)
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    const last = node.nodeType === 3 ? (node as Text).data.length : node.childNodes.length
    for (const offset of new Set([0, last >> 1, last])) points.push({ node, offset })
  }
  return points
}

/** Describes and finds many ranges between any two points of a page; each must come back with the same words at the same place. */
function roundTrips(root: Element, runs: number): void {
  const points = pointsOf(root)
  const map = mapOf(root)
  const pick = fc.nat(points.length - 1)
  fc.assert(
    fc.property(pick, pick, (a, b) => {
      const [from, to] = [points[Math.min(a, b)]!, points[Math.max(a, b)]!]
      const range = root.ownerDocument.createRange()
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset)
      const described = describeRange(root, range)
      if (!described) return
      const [{ exact }, { start, end }] = described.selector
      expect(map.text.slice(start, end)).toBe(exact)
      expect(findAgain(root, described)).toMatchObject({ outcome: 'placed', text: exact })
    }),
    { numRuns: runs },
  )
}

describe('any range between two points', () => {
  it('of our page', () => roundTrips(parseHtml(PAGE, 'https://courier.example/ferry').body, 80), 30_000)

  it.skipIf(!there)(
    "of Hypothesis' fixture",
    () => {
      const { document } = new JSDOM(readFileSync(`${FIXTURES}/html-anchoring-fixture.html`, 'utf8')).window
      roundTrips(document.body, 60)
    },
    30_000,
  )
})
