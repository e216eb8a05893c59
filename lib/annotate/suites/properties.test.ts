/** Any document, any selection, any edit: what must hold of describing and finding again. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../tools/dom/parse.ts'
import { rangeFor } from '../../page/text-map.ts'
import { anchor } from '../anchor.ts'
import { describe as describeSpan } from '../describe.ts'
import { shareFound } from '../likeness.ts'
import { plain } from '../plain.ts'
import { describeRange, findAgain, mapOf } from './adapter.ts'

// One window for all documents.
const { DOMParser } = parseHtml('', 'https://courier.example/a').defaultView!
const bodyOf = (html: string): HTMLElement => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body

const word = fc.constantFrom(
  ...[
    'Ada',
    'Brandt',
    'the',
    'harbour',
    'minister',
    'said',
    'on',
    'Friday',
    'a',
    'bridge',
    'will',
    'open',
    'not',
    'in',
    '12',
    'May',
  ],
  ...[
    '“no”',
    '&amp;',
    'don’t',
    '&ndash;',
    'e\u0301te\u0301',
    '👩‍👩‍👧',
    '🚢',
    'הגשר',
    'الجسر',
    '橋を開く',
    '&nbsp;',
    'rail&shy;way',
    '\n',
  ],
)
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((some) => some.join(' '))

/** Inline content with marks in marks. */
const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'inline' },
    words,
    fc
      .tuple(fc.constantFrom('b', 'i', 'a', 'span', 'em', 'mark'), tie('inline'))
      .map(([tag, html]) => `<${tag}>${html}</${tag}>`),
    fc.tuple(tie('inline'), tie('inline')).map(([a, b]) => `${a} ${b}`),
    fc.tuple(words, words).map(([a, b]) => `${a}<br>${b}`),
    words.map((some) => `<!-- ${some.length} --><span hidden>${some}</span>`),
  ),
}))

const paragraph = fc.oneof(
  { weight: 5, arbitrary: inline.map((html) => `<p>${html}</p>`) },
  { weight: 1, arbitrary: inline.map((html) => `<h2>${html}</h2>`) },
  { weight: 1, arbitrary: inline.map((html) => `<p dir="rtl">${html}</p>`) },
  {
    weight: 1,
    arbitrary: fc
      .array(inline, { minLength: 1, maxLength: 3 })
      .map((all) => `<ul>${all.map((one) => `<li>${one}</li>`).join('')}</ul>`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
      .map((rows) => `<table>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>`),
  },
)

/** Paragraphs of a page; some stand in it again. */
const page = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 7 }), fc.array(fc.nat(20), { maxLength: 3 }))
  .map(([own, again]) => [...own, ...again.map((i) => own[i % own.length]!)])

interface Selected {
  root: HTMLElement
  text: string
  start: number
  end: number
}

/** A selection of a page, short ones more often; undefined where the page has no text or the selection begins or ends with a blank. */
function select(paragraphs: readonly string[], at: number, length: number): Selected | undefined {
  const root = bodyOf(paragraphs.join(''))
  const { text } = mapOf(root)
  if (!text) return undefined
  const start = at % text.length
  const end = Math.min(text.length, start + 1 + (length % 60))
  return /^\s|\s$/.test(text.slice(start, end)) ? undefined : { root, text, start, end }
}

const place = fc.nat(5000)

describe('any document', () => {
  it('unchanged: every selection is found exactly where it is, as a range over the same words', () => {
    fc.assert(
      fc.property(page, place, place, (paragraphs, a, b) => {
        const selected = select(paragraphs, a, b)
        if (!selected) return
        const { root, start, end } = selected
        const map = mapOf(root)
        const described = describeRange(root, rangeFor(map, start, end))!
        expect(described.selector[1]).toEqual({ type: 'TextPositionSelector', start, end })
        const found = findAgain(root, described)
        expect(found).toMatchObject({ outcome: 'placed', text: map.text.slice(start, end) })
        const same = rangeFor(map, start, end)
        expect([found.range!.compareBoundaryPoints(0, same), found.range!.compareBoundaryPoints(2, same)]).toEqual([0, 0])
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('unchanged but for other markup of the same text: found exactly', () => {
    fc.assert(
      fc.property(page, place, place, (paragraphs, a, b) => {
        const selected = select(paragraphs, a, b)
        if (!selected) return
        const { root, text, start, end } = selected
        const described = describeRange(root, rangeFor(mapOf(root), start, end))!
        const other = bodyOf(
          text
            .split('\n')
            .map((line) => `<div><i></i>${escaped(line)}</div>`)
            .join(''),
        )
        expect(mapOf(other).text).toBe(text)
        expect(findAgain(other, described)).toMatchObject({ outcome: 'placed', text: text.slice(start, end) })
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Lines of a text with some taken out, put in or doubled, or put elsewhere: edits beside the one that the highlight is in. */
type Edit = readonly [kind: 'out' | 'in' | 'twice' | 'last', at: number, words: string]
const edits = fc.array(fc.tuple(fc.constantFrom('out', 'in', 'twice', 'last'), fc.nat(20), words) as fc.Arbitrary<Edit>, {
  minLength: 1,
  maxLength: 4,
})

function editLines(lines: string[], own: number, all: readonly Edit[]): string[] {
  const left = lines.map((line, i) => ({ line, own: i === own }))
  for (const [kind, at, put] of all) {
    const i = at % left.length
    const one = left[i]!
    if (kind === 'in') left.splice(i, 0, { line: put.replace(/\s+/g, ' ').trim() || 'x', own: false })
    else if (kind === 'twice') left.push({ ...one, own: false })
    else if (kind === 'last') left.push(...left.splice(i, 1))
    else if (!one.own && left.length > 1) left.splice(i, 1)
  }
  return left.map(({ line }) => line)
}

describe('any edit elsewhere', () => {
  it('what is placed is the quote, or nearly; what is "moved?" is like it; the span lies within the text', () => {
    let placed = 0
    fc.assert(
      fc.property(page, place, place, edits, (paragraphs, a, b, all) => {
        const selected = select(paragraphs, a, b)
        if (!selected) return
        const { text, start, end } = selected
        const { selector, lookAlikes } = describeSpan(text, { start, end })
        const own = text.slice(0, start).split('\n').length - 1
        const after = editLines(text.split('\n'), own, all).join('\n')
        const found = anchor(after, selector, lookAlikes)
        if (found.outcome === 'orphan') return
        const words = after.slice(found.span.start, found.span.end)
        expect(found.span.start).toBeGreaterThanOrEqual(0)
        expect(found.span.end).toBeLessThanOrEqual(after.length)
        expect(shareFound(plain(words), plain(selector[0].exact))).toBeGreaterThanOrEqual(0.5)
        if (found.outcome === 'placed') placed++
      }),
      { numRuns: 100 },
    )
    expect(placed).toBeGreaterThan(20)
  }, 60_000)

  it('a long quote that stands once stays where it stands once, word for word', () => {
    const line = 'Ada Brandt, the harbour minister, told the islands on Friday that no toll would be asked on the bridge.'
    fc.assert(
      fc.property(page, edits, (paragraphs, all) => {
        const text = [mapOf(bodyOf(paragraphs.join(''))).text, line].filter(Boolean).join('\n')
        const start = text.length - line.length
        const { selector, lookAlikes } = describeSpan(text, { start, end: text.length })
        const lines = text.split('\n')
        const after = editLines(
          lines,
          lines.length - 1,
          all.filter(([kind]) => kind !== 'twice'),
        ).join('\n')
        const at = after.indexOf(line)
        expect(anchor(after, selector, lookAlikes)).toEqual({ outcome: 'placed', span: { start: at, end: at + line.length } })
      }),
      { numRuns: 50 },
    )
  }, 60_000)

  it('where its own line is gone and nothing like it is left, it is nowhere', () => {
    const line = 'Ada Brandt, the harbour minister, told the islands on Friday that no toll would be asked on the bridge.'
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[b-d]{3,9}( [b-d]{3,9}){3,9}$/), { maxLength: 6 }), fc.nat(80), (others, from) => {
        const text = [...others, line].join('\n')
        const start = text.length - line.length + from
        const { selector, lookAlikes } = describeSpan(text, { start, end: text.length })
        expect(anchor(others.join('\n'), selector, lookAlikes)).toEqual({ outcome: 'orphan' })
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
