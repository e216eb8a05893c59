import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestAssignment, type Cluster, clustersBy, corefScores } from './coref-score.ts'

const clusters = (text: string): Cluster[] => text.split(' ').map((cluster) => [...cluster])

describe('corefScores', () => {
  // The worked example of Pradhan and others, "Scoring coreference partitions of predicted mentions", ACL 2014, section 4.
  it('gives the values of the reference implementation’s example', () => {
    const { muc, bCubed, ceaf } = corefScores(clusters('abc defg'), clusters('ab cd fghi'))
    expect([muc.recall, muc.precision]).toEqual([0.4, 0.4])
    expect(bCubed.recall).toBeCloseTo(0.4167, 4)
    expect(bCubed.precision).toBeCloseTo(0.5, 4)
    expect(ceaf.recall).toBeCloseTo(0.65, 4)
    expect(ceaf.precision).toBeCloseTo(0.4333, 4)
  })
  // Luo 2005, figure: one cluster where the key has two, and all apart.
  it.each([
    ['abcde fg hijkl', 'abcde fg hijkl', 1, 1, 1],
    ['abcde fg hijkl', 'abcde fghijkl', 0.9474, 0.8649, 0.7333],
    ['ab', 'a b', 0, 0.6667, 0.4444],
  ])('%s as %s', (key, response, muc, bCubed, ceaf) => {
    const got = corefScores(clusters(key), clusters(response))
    expect(got.muc.f1).toBeCloseTo(muc, 3)
    expect(got.bCubed.f1).toBeCloseTo(bCubed, 3)
    expect(got.ceaf.f1).toBeCloseTo(ceaf, 3)
  })
  it('is 1 for what is the same, in any order', () => {
    const labels = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(labels, (list) => {
        const key = clustersBy(new Map(list.map((label, i) => [`${i}`, `${label}`])))
        const { conll, muc } = corefScores(key, [...key].reverse())
        expect(conll).toBeCloseTo(muc.f1 === 0 ? 2 / 3 : 1, 9) // MUC counts links: without any it is 0
      }),
    )
  })
})

/** All assignments, one by one. */
function slow(weights: number[][], row = 0, used: ReadonlySet<number> = new Set()): number {
  if (row === weights.length) return 0
  const rest = weights[row]!.map((weight, to) =>
    weight > 0 && !used.has(to) ? weight + slow(weights, row + 1, new Set([...used, to])) : 0,
  )
  return Math.max(slow(weights, row + 1, used), ...rest)
}

describe('bestAssignment', () => {
  it('finds what trying all assignments finds', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), { maxLength: 5 }),
        (weights) => {
          const edges = weights.map((row) => row.flatMap((weight, to) => (weight > 0 ? [{ to, weight }] : [])))
          expect(bestAssignment(edges)).toBe(slow(weights))
        },
      ),
    ))
})
