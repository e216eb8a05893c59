/** Turns learned weights into what the product reads: steps on a square-root scale, in whole numbers. */
import { LABELS } from '../../lib/tagger/labels.ts'
import { MAX_STEP, quantise, type Weights } from '../../lib/tagger/weights.ts'
import type { Learned } from './perceptron.ts'

/** Quantised weights. `clip`: share of the largest weight that gets the largest step; 1 cuts nothing off. */
export function pack(
  learned: Learned,
  rest: Pick<Weights, 'rowBits' | 'calibration' | 'clusters'>,
  { clip = 1 }: { clip?: number } = {},
): Weights {
  let largest = 0
  for (const weight of learned.table) largest = Math.max(largest, Math.abs(weight))
  const scale = (largest * clip) / MAX_STEP ** 2
  const table = new Int8Array(learned.table.length)
  for (let i = 0; i < table.length; i++) {
    const step = quantise(learned.table[i]!, scale)
    table[i] = step * Math.abs(step)
  }
  const transitions = Float32Array.from({ length: LABELS * LABELS }, (_, i) => learned.transitions[i]! / scale)
  return { ...rest, table, scale, transitions }
}
