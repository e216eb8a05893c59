import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint, similarity, textHash } from './fingerprint.ts'

/** `count` words that hang together by `seed` alone. */
const words = (seed: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${seed}${at}`)

describe('textHash', () => {
  it('is the same for the same text and differs for any other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(textHash(a) === textHash(b)).toBe(a === b)
      }),
    )
  })

  it('has no collision among many near texts', () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, at) => textHash(`text ${at}`)))
    expect(hashes.size).toBe(20_000)
  })
})

describe('similarity', () => {
  const report = words('a', 400)
  const likeness = (a: string[], b: string[]) => similarity(fingerprint(a.join(' ')), fingerprint(b.join(' ')))

  it.each([
    ['the same text', report, 1, 1],
    ['case and punctuation', report.map((word) => `${word.toUpperCase()},`), 1, 1],
    ['a dateline in front', [...words('x', 6), ...report], 0.85, 1],
    ['a fifth cut off', report.slice(0, 320), 0.6, 0.95],
    ['half replaced', [...report.slice(0, 200), ...words('b', 200)], 0.1, 0.6],
    ['a long quote shared', [...report.slice(0, 40), ...words('c', 360)], 0, 0.25],
    ['another text', words('d', 400), 0, 0],
    ['nothing', [], 0, 0],
  ])('%s', (_, other, least, most) => {
    expect(likeness(report, other)).toBeGreaterThanOrEqual(least)
    expect(likeness(report, other)).toBeLessThanOrEqual(most)
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), fc.array(fc.constantFrom('a', 'b', 'c')), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, a)).toBe(a.length >= 4 ? 1 : 0)
      }),
    )
  })
})
