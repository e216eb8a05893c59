/** Spans that would cut a character are widened; all others stay. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeClusters } from './clusters.ts'

const FAMILY = '👩‍👩‍👧'
const CASES: readonly [string, string, [number, number], string][] = [
  ['plain letters', 'a ferry', [2, 5], 'fer'],
  ['the second half of a surrogate pair', 'go 🚢 on', [4, 6], '🚢 '],
  ['the first half of a surrogate pair', 'go 🚢 on', [0, 4], 'go 🚢'],
  ['an accent that combines with the letter before', 'cafe\u0301 x', [0, 4], 'cafe\u0301'],
  ['a family of three, from its middle', `x ${FAMILY} y`, [4, 8], FAMILY],
  ['a flag of two letters', 'in 🇳🇴 and', [3, 5], '🇳🇴'],
  ['a skin tone', 'ok 👍🏽!', [3, 5], '👍🏽'],
  ['a Devanagari sign', 'क्षि x', [0, 1], 'क्षि'],
  ['Arabic with vowel signs', 'مَرحبا', [0, 1], 'مَ'],
  ['Hebrew with points', 'שָׁלוֹם', [0, 2], 'שָׁ'],
  ['Hangul of conjoining letters', '\u1112\u1161\u11ab x', [1, 2], '\u1112\u1161\u11ab'],
  ['across a line end', 'one\ntwo', [1, 5], 'ne\nt'],
  ['beside a line end', 'one\ntwo', [3, 5], '\nt'],
]

describe('wholeClusters', () => {
  it.each(CASES)('%s', (_, text, [start, end], expected) => {
    const span = wholeClusters(text, { start, end })
    expect(text.slice(span.start, span.end)).toBe(expected)
  })

  it('leaves an empty span alone', () => {
    expect(wholeClusters('🚢', { start: 1, end: 1 })).toEqual({ start: 1, end: 1 })
  })

  it('widens only, cuts no pair, and asked again changes nothing', () => {
    const unit = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('🚢', 'e\u0301', '\n', FAMILY, '🇳🇴', 'س', '\u200d'))
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (units, a, b) => {
        const text = units.join('')
        fc.pre(text.length > 0)
        const [x, y] = [a % (text.length + 1), b % (text.length + 1)]
        const given = { start: Math.min(x, y), end: Math.max(x, y) }
        fc.pre(given.start < given.end)
        const span = wholeClusters(text, given)
        expect(span.start <= given.start && span.end >= given.end && span.end <= text.length).toBe(true)
        expect(wholeClusters(text, span)).toEqual(span)
        const cut = (at: number) => at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff
        expect([cut(span.start), cut(span.end)]).toEqual([false, false])
      }),
    )
  })
})
