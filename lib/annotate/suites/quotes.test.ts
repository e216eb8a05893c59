/** Quotes in texts, places at line breaks, offsets and points: what Hypothesis' tests of its matcher and its text ranges ask (docs/anchoring-suites.md, A3). */
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../tools/dom/parse.ts'
import { offsetAt, offsetsOf, pointAt, rangeFor } from '../../page/text-map.ts'
import { anchor } from '../anchor.ts'
import { likeness, readingOf } from '../likeness.ts'
import { fuzzyPlaces } from '../places.ts'
import { describeRange, findAgain, mapOf, quoted } from './adapter.ts'

const WINTER =
  'Long before the thaw, when the pilots stood before the tribunal, the old harbour master was to think of the grey morning on which his aunt had shown him the sea'
const TIDES =
  'There was a tide for leaving, there was a tide for coming home, there was an hour of trust, there was an hour of doubt, ' +
  'the town had all things behind it, the town had nothing behind it, and every boat was heading straight for open water, and every boat was heading straight the other way.'

const find = (text: string, exact: string, more: Parameters<typeof quoted>[1] = {}) => {
  const { selector } = quoted(exact, more)
  const found = anchor(text, selector)
  return found.outcome === 'orphan' ? found : { ...found, text: text.slice(found.span.start, found.span.end) }
}

describe('a quote in a text', () => {
  it('is found word for word', () => {
    expect(find(WINTER, 'shown him the sea')).toMatchObject({ outcome: 'placed', text: 'shown him the sea' })
  })

  it('is found nearly word for word, where its context is there', () => {
    const found = find(WINTER, 'Soon before the thaw', { suffix: ', when the pilots stood before the tribunal' })
    expect(found).toMatchObject({ outcome: 'placed', text: 'Long before the thaw' })
  })

  it('that was edited and of which no more is known is never more than "moved?", and if it is short, nowhere', () => {
    expect(find(WINTER, 'Soon before the thaw')).toEqual({ outcome: 'orphan' })
    const long = 'when the pilots stood before a tribunal, the old harbour master'
    expect(find(WINTER, long)).toMatchObject({ outcome: 'moved', text: long.replace('a tri', 'the tri') })
  })

  it.each<
    [string, readonly string[], (words: string) => { quote: number; before: number; after: number }, 'quote' | 'before' | 'after']
  >([
    [
      'quote',
      ['Long before the thaw', 'Long befor the thaw', 'Soon before the thaw', 'Soon before the snow'],
      (exact) => likeness(readingOf(WINTER), fuzzyPlaces(WINTER, exact)[0]!, { exact, prefix: '', suffix: '' }),
      'quote',
    ],
    [
      'context before it',
      ['Long before the thaw', 'Long befor the thaw', 'Soon before the thaw', 'Soon before the snow'],
      (prefix) => likeness(readingOf(WINTER), { start: 20, end: 63 }, { exact: WINTER.slice(20, 63), prefix, suffix: '' }),
      'before',
    ],
    [
      'context after it',
      [
        ', when the pilots stood before',
        ', when the pilot stood before',
        ', when the pilot sat before',
        ', when the judges sat down and',
      ],
      (suffix) => likeness(readingOf(WINTER), { start: 0, end: 20 }, { exact: WINTER.slice(0, 20), prefix: '', suffix }),
      'after',
    ],
  ])('is the likelier, the likelier the %s', (_, words, like, side) => {
    const scores = words.map((one) => like(one)[side])
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(words.length)
    expect(scores[0]).toBe(1)
  })

  it.each([
    ['another text altogether', TIDES, WINTER],
    ['an empty quote', TIDES, ''],
    ['an empty text', '', 'harbour'],
  ])('is nowhere: %s', (_, text, exact) => {
    expect(find(text, exact)).toEqual({ outcome: 'orphan' })
  })

  it.each([
    ['behind it', { prefix: 'the town had all things ' }, 'behind it, the town'],
    ['behind it', { prefix: 'the town had nothing ' }, 'behind it, and every'],
    ['behind it', { prefix: 'the town had ail things ' }, 'behind it, the town'],
    ['behind it', { prefix: 'the town had nought ' }, 'behind it, and every'],
    ['the town had', { suffix: ' all things behind' }, 'the town had all'],
    ['the town had', { suffix: ' nothing behind it' }, 'the town had nothing'],
    ['the town had', { suffix: ' all kings behind' }, 'the town had all'],
    ['the town had', { suffix: ' nutting behind it' }, 'the town had nothing'],
  ])('%s with context %j is the right one of two', (exact, context, expected) => {
    const found = find(TIDES, exact, context)
    expect(found).toMatchObject({ outcome: 'placed', span: { start: TIDES.indexOf(expected) } })
  })

  it('of which two places are equally likely is at neither, however near its old position is to one', () => {
    expect(find(TIDES, 'behind it', { start: TIDES.indexOf('behind it, and') - 3 })).toEqual({ outcome: 'orphan' })
    expect(find(TIDES, 'behind it', { start: TIDES.indexOf('behind it, and') })).toMatchObject({ outcome: 'placed' })
  })

  it('is found where its context once reached beyond the start or the end of the text', () => {
    expect(find(WINTER, 'before the thaw', { prefix: 'It was very long ', suffix: ', when the pilots stood' })).toMatchObject({
      outcome: 'placed',
      span: { start: 5 },
    })
    expect(find(WINTER, 'shown him the sea', { prefix: 'on which his aunt had ', suffix: ' once more' })).toMatchObject({
      text: 'shown him the sea',
    })
  })
})

const bodyOf = (html: string): HTMLElement => parseHtml(`<body>${html}</body>`, 'https://courier.example/a').body

describe('a line break in the page', () => {
  const select = (root: Element, text: string): Range => {
    const walker = root.ownerDocument.createTreeWalker(root, 4)
    while ((walker.nextNode() as Text | null)?.data !== text);
    const range = root.ownerDocument.createRange()
    range.selectNodeContents(walker.currentNode)
    return range
  }

  it.each(['<p>quay<br>mole</p>', '<p>quay<br> mole </p>', '<p>quay<br><br>mole</p>', '<div>quay<p>mole</p></div>'])(
    'is no part of the quote after it: %s',
    (html) => {
      const root = bodyOf(html)
      const described = describeRange(root, select(root, html.includes(' mole') ? ' mole ' : 'mole'))
      expect(described?.selector[0]).toMatchObject({ exact: 'mole', prefix: 'quay\n' })
      expect(findAgain(root, described!)).toMatchObject({ outcome: 'placed', text: 'mole' })
      expect(findAgain(root, described!).range!.toString()).toBe('mole')
    },
  )
})

describe('the text of a page', () => {
  it.each([
    ['a line break', '<p>quay<br>mole</p>', 'quay\nmole'],
    ['blocks', '<p>quay</p><p>mole</p><div>pier</div>', 'quay\nmole\npier'],
    ['runs of white space, and such at the ends', '<p>  quay \n\n mole  </p>', 'quay mole'],
    ['nothing but white space', '<p>   </p>', ''],
    ['words cut by a tag stay one word', '<p>brea<b>k</b>water</p>', 'breakwater'],
  ])('%s', (_, html, text) => {
    expect(mapOf(bodyOf(html)).text).toBe(text)
  })

  it('of a range is what stands between its ends', () => {
    const root = bodyOf('<p>quay<br>mole</p>')
    const range = root.ownerDocument.createRange()
    range.selectNodeContents(root)
    expect(describeRange(root, range)?.selector[0].exact).toBe('quay\nmole')
  })
})

describe('offsets and points', () => {
  const HTML =
    '<main><article>\n <p>This is <b>a</b> <i>tidal basin</i>.</p><!-- between --><pre>Some depth</pre>\n</article></main>'
  const page = () => {
    const root = bodyOf(HTML)
    return { root, map: mapOf(root) }
  }

  it.each([
    ['the start', 0, 'This is ', 0],
    ['the middle', 5, 'This is ', 5],
    ['another element', 8, 'a', 0],
    ['the last character', 32, 'Some depth', 9],
  ])('the offset of %s goes to its node and comes back', (_, offset, data, within) => {
    const { map } = page()
    const point = pointAt(map, offset)
    expect([point.node.data, point.offset]).toEqual([data, within])
    expect(offsetAt(map, point.node, point.offset)).toBe(offset)
  })

  it.each([-1, 33, 1000, Number.NaN])('the offset %f is none', (offset) => {
    expect(() => pointAt(page().map, offset)).toThrow(RangeError)
  })

  it.each([
    [100, 105],
    [0, 100],
    [-1, 3],
    [5, 5],
    [7, 5],
  ])('no range goes from %i to %i', (start, end) => {
    expect(() => rangeFor(page().map, start, end)).toThrow(RangeError)
  })

  it('a range goes over exactly the characters of its span', () => {
    const { map } = page()
    expect(rangeFor(map, 8, 21).toString()).toBe('a tidal basin')
  })

  it.each<[string, (root: HTMLElement) => [Node, number], number]>([
    ['in a text node', (root) => [root.querySelector('b')!.firstChild!, 0], 8],
    ['in an element, before a child', (root) => [root.querySelector('p')!, 3], 10],
    ['in an element, after the last child', (root) => [root.querySelector('p')!, 5], 23],
    ['in an element around others', (root) => [root.querySelector('main')!, 0], 0],
    ['beyond the end of a text node: its end', (root) => [root.querySelector('i')!.firstChild!, 100], 21],
    ['beyond the last child: after the element', (root) => [root.querySelector('p')!, 100], 23],
    ['of the document itself', (root) => [root.ownerDocument, 0], 0],
    ['in a comment', (root) => [root.querySelector('article')!.childNodes[2]!, 3], 23],
  ])('a point %s has an offset', (_, pointIn, offset) => {
    const { root, map } = page()
    const [node, at] = pointIn(root)
    const found = offsetAt(map, node, at)
    // Between two paragraphs lies the line end: a point there is at it, or at the first character after it.
    expect([offset, offset - 1]).toContain(found)
  })

  it('a point in a node that is not in the page is before or after the text, and a range of such covers nothing', () => {
    const { root, map } = page()
    const stray = root.ownerDocument.createTextNode('stray')
    expect([0, map.text.length]).toContain(offsetAt(map, stray, 2))
    const range = root.ownerDocument.createRange()
    range.selectNodeContents(stray)
    expect(offsetsOf(map, range)).toBeNull()
  })

  it('a range over everything is the whole text', () => {
    const { root, map } = page()
    const range = root.ownerDocument.createRange()
    range.selectNodeContents(root)
    expect(offsetsOf(map, range)).toEqual({ start: 0, end: map.text.length })
  })
})
