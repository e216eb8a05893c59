/** Fits the logistic that turns margins into confidence, on documents that the weights have not seen. */
import { confidenceOf, type Logistic, logisticAt, marginFeature, PER_KIND } from '../../lib/tagger/confidence.ts'
import { KINDS } from '../../lib/tagger/labels.ts'
import type { MarginSpan } from '../../lib/tagger/tag.ts'

/** A calibration that says little: even odds at no margin. */
export const UNCALIBRATED: Float32Array = Float32Array.from({ length: KINDS.length * PER_KIND }, (_, i) => i % 2)

/** A span found: its margin, and whether it was right. */
export interface Outcome {
  margin: number
  right: boolean
}

/** A little weight against steep slopes. */
const RIDGE = 0.01

/** Negative log likelihood. */
function loss(outcomes: readonly Outcome[], logistic: Logistic): number {
  let sum = (RIDGE / 2) * logistic.slope ** 2
  for (const { margin, right } of outcomes) {
    const p = confidenceOf(margin, logistic)
    sum -= Math.log(Math.max(1e-12, right ? p : 1 - p))
  }
  return sum
}

/** Newton's direction at a logistic. */
function direction(outcomes: readonly Outcome[], logistic: Logistic): Logistic {
  let [g0, g1, h00, h01, h11] = [0, RIDGE * logistic.slope, 1e-6, 0, RIDGE]
  for (const { margin, right } of outcomes) {
    const x = marginFeature(margin)
    const p = confidenceOf(margin, logistic)
    const [error, weight] = [p - Number(right), p * (1 - p)]
    g0 += error
    g1 += error * x
    h00 += weight
    h01 += weight * x
    h11 += weight * x * x
  }
  const determinant = h00 * h11 - h01 * h01
  return { offset: -(h11 * g0 - h01 * g1) / determinant, slope: -(h00 * g1 - h01 * g0) / determinant }
}

/** Maximum likelihood by Newton's method; steps that do not help are halved. Without outcomes of both sorts: even odds. */
export function fitLogistic(outcomes: readonly Outcome[]): Logistic {
  let best: Logistic = { offset: 0, slope: 1 }
  if (!outcomes.some((o) => o.right) || outcomes.every((o) => o.right)) return best
  for (let round = 0; round < 40; round++) {
    const by = direction(outcomes, best)
    const now = loss(outcomes, best)
    let step = 1
    const moved = () => ({ offset: best.offset + step * by.offset, slope: best.slope + step * by.slope })
    while (step > 1e-6 && !(loss(outcomes, moved()) < now)) step /= 2
    if (step <= 1e-6) break
    best = moved()
  }
  return best
}

/** Collects spans found in documents that the weights have not seen, and fits the logistics to them. */
export class Calibrator {
  private readonly outcomes = Array.from({ length: KINDS.length * 2 }, () => [] as Outcome[])
  /** What several have collected, in one. */
  static joined(parts: readonly Calibrator[]): Calibrator {
    const all = new Calibrator()
    for (const { outcomes } of parts) for (const [i, some] of outcomes.entries()) all.outcomes[i]!.push(...some)
    return all
  }
  each = (span: MarginSpan, right: boolean): void => {
    this.outcomes[logisticAt(KINDS.indexOf(span.kind), span.end - span.start) / 2]!.push({ margin: span.margin, right })
  }
  /** Offsets and slopes as weights hold them. */
  fit(): Float32Array {
    return Float32Array.from(
      this.outcomes.flatMap((outcomes) => {
        const { offset, slope } = fitLogistic(outcomes)
        return [offset, slope]
      }),
    )
  }
}
