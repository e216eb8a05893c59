/** Viterbi over BILOU labels, with max-marginals: how much worse the best labelling is without a given span. */
import { BEFORE, LABELS, OUTSIDE, opens } from './labels.ts'

/** The best labelling of a segment, and for each token how far the best labelling that gives it another label lies behind. */
export interface Decoded {
  labels: Uint8Array
  score: number
  margins: Float64Array
}

const IMPOSSIBLE = -1e30

/** `forward[i][y]`: best score of labels up to token i that end with y; what is before the segment counts as OUTSIDE. */
function forwardPass(
  scores: ArrayLike<number>,
  length: number,
  transitions: ArrayLike<number>,
): { best: Float64Array; from: Uint8Array } {
  const best = new Float64Array(length * LABELS).fill(IMPOSSIBLE)
  const from = new Uint8Array(length * LABELS)
  for (let y = 0; y < LABELS; y++) if (BEFORE[y]!.includes(OUTSIDE)) best[y] = scores[y]! + transitions[OUTSIDE * LABELS + y]!
  for (let i = 1; i < length; i++)
    for (let y = 0; y < LABELS; y++) {
      let [top, arg] = [IMPOSSIBLE, 0]
      const before = BEFORE[y]!
      for (let b = 0; b < before.length; b++) {
        const x = before[b]!
        const score = best[(i - 1) * LABELS + x]! + transitions[x * LABELS + y]!
        if (score > top) {
          top = score
          arg = x
        }
      }
      best[i * LABELS + y] = top + scores[i * LABELS + y]!
      from[i * LABELS + y] = arg
    }
  return { best, from }
}

/** `backward[i][y]`: best score of what follows token i with label y, its own score left out. */
function backwardPass(scores: ArrayLike<number>, length: number, transitions: ArrayLike<number>): Float64Array {
  const best = new Float64Array(length * LABELS).fill(IMPOSSIBLE)
  for (let y = 0; y < LABELS; y++) if (!opens(y)) best[(length - 1) * LABELS + y] = transitions[y * LABELS + OUTSIDE]!
  for (let i = length - 2; i >= 0; i--)
    for (let y = 0; y < LABELS; y++) {
      const rest = best[(i + 1) * LABELS + y]! + scores[(i + 1) * LABELS + y]!
      const before = BEFORE[y]!
      for (let b = 0; b < before.length; b++) {
        const x = before[b]!
        const score = rest + transitions[x * LABELS + y]!
        if (score > best[i * LABELS + x]!) best[i * LABELS + x] = score
      }
    }
  return best
}

/**
 * Best labelling of `length` tokens. `scores` holds LABELS scores a token (from index 0), `transitions` LABELS × LABELS scores of one label after another.
 * Ties go to the lower label. `withMargins` is dearer; margins are zeros without it.
 */
export function decode(
  scores: ArrayLike<number>,
  length: number,
  transitions: ArrayLike<number>,
  { withMargins = false }: { withMargins?: boolean } = {},
): Decoded {
  const { best, from } = forwardPass(scores, length, transitions)
  const labels = new Uint8Array(length)
  const margins = new Float64Array(length)
  let [score, label] = [IMPOSSIBLE, OUTSIDE]
  for (let y = 0; y < LABELS; y++) {
    const total = opens(y) ? IMPOSSIBLE : best[(length - 1) * LABELS + y]! + transitions[y * LABELS + OUTSIDE]!
    if (total > score) {
      score = total
      label = y
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label
    label = from[i * LABELS + label]!
  }
  if (withMargins) {
    const after = backwardPass(scores, length, transitions)
    for (let i = 0; i < length; i++) {
      let other = IMPOSSIBLE
      for (let y = 0; y < LABELS; y++)
        if (y !== labels[i]) other = Math.max(other, best[i * LABELS + y]! + after[i * LABELS + y]!)
      margins[i] = score - other
    }
  }
  return { labels, score, margins }
}
