/** Fits the logistic that turns margins into confidence, on documents that the weights have not seen. */
import { type Logistic, marginFeature } from '../../lib/tagger/confidence.ts'

/** A span found: its margin, and whether it was right. */
export interface Outcome {
  margin: number
  right: boolean
}

/** Maximum likelihood by Newton's method, with a little weight against extreme slopes. Without outcomes of both sorts: even odds. */
export function fitLogistic(outcomes: readonly Outcome[]): Logistic {
  if (!outcomes.some((o) => o.right) || outcomes.every((o) => o.right)) return { offset: 0, slope: 1 }
  let [offset, slope] = [0, 1]
  for (let round = 0; round < 60; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0.01 * slope, 1e-6, 0, 0.01]
    for (const { margin, right } of outcomes) {
      const x = marginFeature(margin)
      const p = 1 / (1 + Math.exp(-(offset + slope * x)))
      const [error, weight] = [p - Number(right), p * (1 - p)]
      g0 += error
      g1 += error * x
      h00 += weight
      h01 += weight * x
      h11 += weight * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    offset -= (h11 * g0 - h01 * g1) / determinant
    slope -= (h00 * g1 - h01 * g0) / determinant
  }
  return { offset, slope }
}
