import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersOf, readClusters, writeClusters } from './clusters.ts'
import { hashText } from './hash.ts'
import { LABELS } from './labels.ts'
import { MAX_STEP, quantise, readWeights, type Weights, writeWeights } from './weights.ts'

const steps = fc.array(fc.integer({ min: -MAX_STEP, max: MAX_STEP }), { minLength: 4 * LABELS, maxLength: 4 * LABELS })

function weightsOf(table: number[]): Weights {
  return {
    rowBits: 2,
    table: Int8Array.from(table, (step) => step * Math.abs(step)),
    scale: 0.5,
    transitions: Float32Array.from({ length: LABELS * LABELS }, (_, i) => i / 4),
    calibration: Float32Array.from({ length: 12 }, (_, i) => i / 8 - 0.5),
    clusters: clustersOf(
      new Map([
        ['straße', 0o10000],
        ['strand', 0o17777],
        ['zürich', 0o11234],
      ]),
    ),
  }
}

describe('weights file', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(steps, (table) => {
        const weights = weightsOf(table)
        const { clusters, ...rest } = readWeights(writeWeights(weights))
        const { clusters: written, ...given } = weights
        expect(rest).toEqual(given)
        expect(Buffer.compare(clusters.bytes, written.bytes)).toBe(0)
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    ['empty', new Uint8Array()],
    ['of another kind', new Uint8Array(100)],
    ['cut off', writeWeights(weightsOf(Array<number>(4 * LABELS).fill(1))).subarray(0, -3)],
  ])('refuses bytes that are %s', (_, bytes) => expect(() => readWeights(bytes)).toThrow(/weights file/))

  it('gives each weight the step whose square is near', () => {
    fc.assert(
      fc.property(fc.double({ min: -49, max: 49, noNaN: true }), (weight) => {
        const step = quantise(weight, 1)
        expect(Math.abs(Math.sqrt(Math.abs(weight)) - Math.abs(step))).toBeLessThanOrEqual(0.5 + 1e-9)
        if (step) expect(Math.sign(step)).toBe(Math.sign(weight))
      }),
    )
    expect(quantise(1000, 1)).toBe(MAX_STEP)
  })
})

describe('clusters', () => {
  const words = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 40 })
  const code = (i: number) => 0o10000 + i * 97

  it('give each word its code, and words that are not among them none', () => {
    fc.assert(
      fc.property(words, fc.string({ minLength: 13 }), (list, other) => {
        const clusters = clustersOf(new Map(list.map((word, i) => [word, code(i)])))
        expect(list.map((word) => clusters.codeOf(hashText(word)))).toEqual(list.map((_, i) => code(i)))
        expect(clusters.codeOf(hashText(other))).toBe(0)
        expect(clusters.size).toBe(list.length)
      }),
    )
  })

  it('are refused where bytes are missing', () => {
    const bytes = writeClusters(new Map([['nairobi', 0o11234]]))
    for (const length of [0, 3, bytes.length - 1]) expect(() => readClusters(bytes.subarray(0, length))).toThrow(/cut off/)
  })
})
