import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'
import { LABELS, mayFollow, OUTSIDE } from './labels.ts'

/** Every labelling that the grammar allows, with its score, by plain enumeration. */
function allLabellings(scores: readonly number[], length: number, transitions: readonly number[]) {
  let open: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }]
  for (let i = 0; i < length; i++)
    open = open.flatMap(({ labels, score }) =>
      Array.from({ length: LABELS }, (_, y) => y)
        .filter((y) => mayFollow(labels.at(-1) ?? OUTSIDE, y))
        .map((y) => ({
          labels: [...labels, y],
          score: score + scores[i * LABELS + y]! + transitions[(labels.at(-1) ?? OUTSIDE) * LABELS + y]!,
        })),
    )
  return open
    .filter(({ labels }) => mayFollow(labels.at(-1)!, OUTSIDE))
    .map(({ labels, score }) => ({ labels, score: score + transitions[labels.at(-1)! * LABELS + OUTSIDE]! }))
}

const numbers = (length: number) =>
  fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: length, maxLength: length })
const problem = fc
  .integer({ min: 1, max: 4 })
  .chain((length) =>
    fc.record({ length: fc.constant(length), scores: numbers(length * LABELS), transitions: numbers(LABELS ** 2) }),
  )

describe('decode', () => {
  it('finds the best of all labellings, and for each token the best one that labels it otherwise', () => {
    fc.assert(
      fc.property(problem, ({ length, scores, transitions }) => {
        const all = allLabellings(scores, length, transitions)
        const best = all.reduce((a, b) => (b.score > a.score ? b : a))
        const found = decode(scores, length, transitions, { withMargins: true })
        expect(found.score).toBeCloseTo(best.score, 6)
        const chosen = all.find(({ labels }) => labels.every((label, i) => label === found.labels[i]))
        expect(chosen?.score).toBeCloseTo(best.score, 6)
        for (let i = 0; i < length; i++) {
          const others = all.filter(({ labels }) => labels[i] !== found.labels[i]).map(({ score }) => score)
          expect(found.margins[i]).toBeCloseTo(best.score - Math.max(...others), 6)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('closes what it opens at the end', () => {
    const scores = new Float64Array(LABELS)
    scores[1] = 100
    expect([...decode(scores, 1, new Float32Array(LABELS ** 2)).labels]).not.toEqual([1])
  })
})
