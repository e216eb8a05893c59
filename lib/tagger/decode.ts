/** Viterbi over BILOU labels, with max-marginals: how much worse the best labelling is without a given span. */
import { BEFORE, LABELS, OUTSIDE, opens } from './labels.ts'

/** The best labelling of a segment, and for each token how far the best labelling that gives it another label lies behind. */
export interface Decoded {
  labels: Uint8Array
  score: number
  margins: Float64Array
}

const IMPOSSIBLE = -1e30
const NONE = new Float64Array(0)
const CLOSED = Uint8Array.from({ length: LABELS }, (_, label) => label).filter((label) => !opens(label))
const FIRST = Uint8Array.from({ length: LABELS }, (_, label) => label).filter((label) => BEFORE[label]!.includes(OUTSIDE))

/** Room for the two passes, kept from one segment to the next; nothing is read of it that was not written for the same segment. */
interface Room {
  forward: Float64Array
  backward: Float64Array
  from: Uint8Array
}
const roomFor = (length: number): Room => ({
  forward: new Float64Array(length * LABELS),
  backward: new Float64Array(length * LABELS),
  from: new Uint8Array(length * LABELS),
})
let kept = roomFor(64)

/** `forward[i][y]`: best score of labels up to token i that end with y; what is before the segment counts as OUTSIDE. */
function forwardPass(scores: ArrayLike<number>, length: number, transitions: ArrayLike<number>, { forward, from }: Room): void {
  forward.fill(IMPOSSIBLE, 0, LABELS)
  for (const y of FIRST) forward[y] = scores[y]! + transitions[OUTSIDE * LABELS + y]!
  for (let i = LABELS; i < length * LABELS; i += LABELS)
    for (let y = 0; y < LABELS; y++) {
      let top = IMPOSSIBLE
      let arg = 0
      const before = BEFORE[y]!
      for (let b = 0; b < before.length; b++) {
        const x = before[b]!
        const score = forward[i - LABELS + x]! + transitions[x * LABELS + y]!
        if (score > top) {
          top = score
          arg = x
        }
      }
      forward[i + y] = top + scores[i + y]!
      from[i + y] = arg
    }
}

/** `backward[i][y]`: best score of what follows token i with label y, its own score left out. */
function backwardPass(scores: ArrayLike<number>, length: number, transitions: ArrayLike<number>, { backward }: Room): void {
  backward.fill(IMPOSSIBLE, 0, length * LABELS)
  const last = (length - 1) * LABELS
  for (const y of CLOSED) backward[last + y] = transitions[y * LABELS + OUTSIDE]!
  for (let i = last - LABELS; i >= 0; i -= LABELS)
    for (let y = 0; y < LABELS; y++) {
      const rest = backward[i + LABELS + y]! + scores[i + LABELS + y]!
      const before = BEFORE[y]!
      for (let b = 0; b < before.length; b++) {
        const x = before[b]!
        const score = rest + transitions[x * LABELS + y]!
        if (score > backward[i + x]!) backward[i + x] = score
      }
    }
}

/**
 * Best labelling of `length` tokens. `scores` holds LABELS scores a token (from index 0), `transitions` LABELS × LABELS scores of one label after another.
 * Ties go to the lower label. `withMargins` is dearer; margins are empty without it.
 */
export function decode(
  scores: ArrayLike<number>,
  length: number,
  transitions: ArrayLike<number>,
  { withMargins = false }: { withMargins?: boolean } = {},
): Decoded {
  if (kept.from.length < length * LABELS) kept = roomFor(length)
  const { forward, backward, from } = kept
  forwardPass(scores, length, transitions, kept)
  const labels = new Uint8Array(length)
  const last = (length - 1) * LABELS
  let [score, label] = [IMPOSSIBLE, OUTSIDE]
  for (const y of CLOSED) {
    const total = forward[last + y]! + transitions[y * LABELS + OUTSIDE]!
    if (total > score) {
      score = total
      label = y
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label
    label = from[i * LABELS + label]!
  }
  if (!withMargins) return { labels, score, margins: NONE }
  backwardPass(scores, length, transitions, kept)
  const margins = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    let other = IMPOSSIBLE
    for (let y = 0; y < LABELS; y++)
      if (y !== labels[i]) other = Math.max(other, forward[i * LABELS + y]! + backward[i * LABELS + y]!)
    margins[i] = score - other
  }
  return { labels, score, margins }
}
