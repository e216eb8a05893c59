/** Small pages, selectors and what they match, in the kinds of cases that the tables of Apache Annotator have (docs/anchoring-suites.md, A4). */
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../tools/dom/parse.ts'
import { pointAt, rangeFor } from '../../page/text-map.ts'
import { describe as describeSpan } from '../describe.ts'
import { exactPlaces } from '../places.ts'
import { describeRange, findAgain, mapOf, quoted } from './adapter.ts'

const bodyOf = (html: string): HTMLElement => parseHtml(html, 'https://courier.example/a').body

const PLAIN = '<b>harbor lights over cold water, cold water</b>'
const NESTED = '<b>harbor <i>lights</i> over <u>cold</u> water, calm water</b>'

/** Quotes and the offsets in the page's text where they match, told by `exactPlaces`: every one of them. */
const MATCHES: readonly [what: string, html: string, exact: string, at: number[]][] = [
  ['within a text node', PLAIN, 'over co', [14]],
  ['at the start', PLAIN, 'harbor li', [0]],
  ['at the end', NESTED, 'calm water', [31]],
  ['across elements', NESTED, 'over co', [14]],
  ['the contents of an element', '<b>harbor <i>lights over</i> cold</b>', 'lights over', [7]],
  ['of two equal ones, both', PLAIN, 'cold', [19, 31]],
  ['that overlap, both', '<b>bananas</b>', 'ana', [1, 3]],
  ['nowhere', PLAIN, 'lost grail', []],
  ['a single character, everywhere', '<b>lagoon</b>', 'o', [3, 4]],
  ['over a character of two code units', '<b>h😀rbor lights</b>', 'h😀r', [0]],
]

describe('every place of a quote', () => {
  it.each(MATCHES)('%s', (_, html, exact, at) => {
    const { text } = mapOf(bodyOf(html))
    expect(exactPlaces(text, exact).map(({ start }) => start)).toEqual(at)
    for (const { start, end } of exactPlaces(text, exact)) expect(text.slice(start, end)).toBe(exact)
  })
})

/** Quotes with context: the one place that has both, or none. */
const WITH_CONTEXT: readonly [what: string, exact: string, context: object, at: number | undefined][] = [
  ['one place only', 'over co', {}, 14],
  ['empty context is no context', 'over co', { prefix: '', suffix: '' }, 14],
  ['two places and nothing else known', 'cold', {}, undefined],
  ['two places, prefix of the second', 'cold', { prefix: 'cold water, ' }, 31],
  ['two places, prefix of the first', 'cold', { prefix: 'lights over ' }, 19],
  ['two places, suffix of the first', 'cold', { suffix: ' water, cold water' }, 19],
  ['a letter, by its suffix', 'o', { suffix: 'ver cold' }, 14],
  ['a letter, by both', 'o', { prefix: 'harb', suffix: 'r lights' }, 4],
  ['a letter, by one code unit of both', 'o', { prefix: 'b', suffix: 'r' }, 4],
  ['a letter and too little of both', 'o', { prefix: 'c', suffix: 'ld' }, undefined],
  ['a short quote with another prefix', 'over', { prefix: 'the boats that sail ' }, undefined],
  ['a short quote with another suffix', 'over', { suffix: ' the dark hills of home' }, undefined],
  ['an empty quote', '', {}, undefined],
  ['an empty quote with a prefix', '', { prefix: 'over' }, undefined],
  ['an empty quote with a suffix', '', { suffix: 'cold' }, undefined],
  ['an empty quote between two', '', { prefix: 'over ', suffix: 'cold' }, undefined],
  ['an empty quote with context that is nowhere', '', { prefix: 'X' }, undefined],
]

describe('a quote with context', () => {
  it.each(WITH_CONTEXT)('%s', (_, exact, context, at) => {
    const { text } = mapOf(bodyOf(PLAIN))
    const root = bodyOf(PLAIN)
    const found = findAgain(root, quoted(exact, { ...context, start: 200 }))
    if (at === undefined) expect(found.outcome).not.toBe('placed')
    else {
      expect(found).toMatchObject({ outcome: 'placed', text: text.slice(at, at + exact.length) })
      expect(found.range!.startOffset).toBe(at)
    }
  })
})

describe('a short quote whose blank is missing in the context', () => {
  it('is found, since one code unit of many may differ', () => {
    expect(findAgain(bodyOf(PLAIN), quoted('over', { suffix: 'cold water, cold' }))).toMatchObject({ outcome: 'placed' })
  })
})

/** Where the range over a match begins and ends: in the nodes that hold its first and last character. */
const BOUNDARIES: readonly [what: string, html: string, exact: string, from: [string, number], to: [string, number]][] = [
  ['within a text node', '<b>harbor lights</b>', 'bor li', ['harbor lights', 3], ['harbor lights', 9]],
  ['from one element into another', NESTED, 'over co', [' over ', 1], ['cold', 2]],
  [
    'the contents of an element stay in it',
    '<b>harbor <i>lights over</i> cold</b>',
    'lights over',
    ['lights over', 0],
    ['lights over', 11],
  ],
  ['over nodes that adjoin', '<b>harbor <!-- x -->lights</b>', 'bor li', ['harbor ', 3], ['lights', 2]],
]

describe('the range over a match', () => {
  it.each(BOUNDARIES)('%s', (_, html, exact, from, to) => {
    const { range } = findAgain(bodyOf(html), quoted(exact, { prefix: '', suffix: '' }))
    expect([(range!.startContainer as Text).data, range!.startOffset]).toEqual(from)
    expect([(range!.endContainer as Text).data, range!.endOffset]).toEqual(to)
    expect(range!.toString()).toBe(exact)
  })

  it('is whole where text nodes are split, or empty ones stand between', () => {
    const root = bodyOf('<b>harbor lights</b>')
    const node = root.querySelector('b')!.firstChild as Text
    node.splitText(8)
    node.splitText(8)
    expect(findAgain(root, quoted('bor lights')).range!.toString()).toBe('bor lights')
  })

  it('changes nothing of the page', () => {
    const root = bodyOf(NESTED)
    const before = root.innerHTML
    findAgain(root, quoted('over cold water'))
    expect(root.innerHTML).toBe(before)
  })
})

describe('offsets of a text with a character of two code units', () => {
  it.each([
    ['within', 8, 14],
    ['the first', 0, 8],
    ['the last', 17, 20],
  ])('are code units: %s', (_, start, end) => {
    const root = bodyOf('<b>h😀rbor <i>lights</i> now</b>')
    const map = mapOf(root)
    expect(map.text).toBe('h😀rbor lights now'.slice(0, map.text.length))
    const to = Math.min(end, map.text.length)
    const from = Math.min(start, to - 1)
    expect(rangeFor(map, from, to).toString()).toBe(map.text.slice(from, to))
  })

  it('end where the text ends', () => {
    const map = mapOf(bodyOf('<b>h😀</b>'))
    expect(map.text.length).toBe(3)
    expect(pointAt(map, 2).offset).toBe(2)
    expect(() => pointAt(map, 3)).toThrow(RangeError)
  })
})

describe('what is not read', () => {
  it.each([
    ['the title in the head', '<head><title>Harbor news</title></head><body><b>cold water</b></body>', 'Harbor'],
    ['what a site hides', '<p>cold water <span hidden>under ice</span></p>', 'under ice'],
    ['a text that is being written', '<p>cold water</p><textarea>draft note</textarea>', 'draft note'],
  ])('is not matched: %s', (_, html, exact) => {
    expect(findAgain(bodyOf(html), quoted(exact))).toMatchObject({ outcome: 'orphan' })
  })
})

/** What is described of a span: the quote, with context enough to be the only match. */
const DESCRIBED: readonly [what: string, html: string, start: number, end: number][] = [
  ['a quote that stands once', PLAIN, 14, 21],
  ['one that needs what is before it', '<b>To ferry or not to ferry.</b>', 19, 23],
  ['one that needs what is after it', '<b>To ferry or not to ferry.</b>', 3, 7],
  ['at the start of the text', '<b>to ferry or not to ferry.</b>', 0, 2],
  ['at the end of the text', '<b>To ferry or not to ferry</b>', 20, 24],
  ['among others that overlap it', '<b>aaaaaaaaaa</b>', 4, 7],
  ['across elements', '<b>To ferry or <i>not</i> to <u>fer</u>ry</b>', 19, 24],
  ['one of two equal paragraphs', '<p>cold water</p><p>cold water</p>', 11, 15],
]

describe('a described span', () => {
  it.each(DESCRIBED)('%s comes back, and to itself only', (_, html, start, end) => {
    const root = bodyOf(html)
    const map = mapOf(root)
    const described = describeRange(root, rangeFor(map, start, end))!
    const { exact, prefix, suffix } = described.selector[0]
    expect([exact, prefix, suffix]).toEqual([map.text.slice(start, end), map.text.slice(0, start), map.text.slice(end)])
    expect(exactPlaces(map.text, prefix + exact + suffix)).toHaveLength(1)
    const found = findAgain(root, described)
    expect(found).toMatchObject({ outcome: 'placed', text: exact })
    expect(pointAt(map, start)).toEqual({ node: found.range!.startContainer, offset: found.range!.startOffset })
  })

  it('has no empty quote', () => {
    expect(() => describeSpan('To ferry or not', { start: 3, end: 3 })).toThrow(RangeError)
    const root = bodyOf(PLAIN)
    const range = root.ownerDocument.createRange()
    range.setStart(root.querySelector('b')!.firstChild!, 4)
    range.collapse(true)
    expect(describeRange(root, range)).toBeNull()
  })

  it('is none where a range holds no text', () => {
    const root = bodyOf('<b>Is there text in <img alt="a boat"> this?</b>')
    const range = root.ownerDocument.createRange()
    range.selectNode(root.querySelector('img')!)
    expect(describeRange(root, range)).toBeNull()
  })
})
