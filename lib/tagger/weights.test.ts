import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClusters, writeClusters } from './clusters.ts'
import { LABELS } from './labels.ts'
import { MAX_STEP, quantise, readWeights, type Weights, writeWeights } from './weights.ts'

const steps = fc.array(fc.integer({ min: -MAX_STEP, max: MAX_STEP }), { minLength: 4 * LABELS, maxLength: 4 * LABELS })

function weightsOf(table: number[]): Weights {
  return {
    rowBits: 2,
    table: Int8Array.from(table, (step) => step * Math.abs(step)),
    scale: 0.5,
    transitions: Float32Array.from({ length: LABELS * LABELS }, (_, i) => i / 4),
    calibration: Float32Array.from([0.5, 1, -0.25, 2, 0, 1]),
    clusters: new Map([
      ['straße', 0o10000],
      ['strand', 0o17777],
      ['zürich', 0o11234],
    ]),
  }
}

describe('weights file', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(steps, (table) => {
        const weights = weightsOf(table)
        expect(readWeights(writeWeights(weights))).toEqual(weights)
      }),
      { numRuns: 30 },
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
  it('read back with any words', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((w) => !w.includes('\n') && !/\p{Cs}/u.test(w))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.integer({ min: 0o10000, max: 0o17777 }))), (entries) => {
        const clusters = new Map(entries)
        expect(new Map([...readClusters(writeClusters(clusters))].sort())).toEqual(new Map([...clusters].sort()))
      }),
    )
  })
})
