/** Averaged structured perceptron (Collins 2002) with a margin: decoding in training favours wrong labels by a fixed cost. */
import { decode } from '../../lib/tagger/decode.ts'
import { LABELS, OUTSIDE } from '../../lib/tagger/labels.ts'
import { seeded, shuffle } from './random.ts'

/** Training segments, all in one: tokens of segment s are `starts[s]` to `starts[s + 1]`. */
export interface Examples {
  starts: Uint32Array
  labels: Uint8Array
  /** `perToken` rows a token; row 0 is for features that are left out. */
  rows: Int32Array
  perToken: number
}

export interface Options {
  rowBits: number
  epochs: number
  /** Score given to wrong labels while training. */
  cost: number
  /** Share of features that are left out of each segment at each visit, so that none is relied on alone. */
  dropout: number
  seed: number
  log?: (line: string) => void
}

export interface Learned {
  /** LABELS numbers a row. */
  table: Float32Array
  transitions: Float32Array
}

/** Scores of a segment's labels, those that are wrong raised by `cost`. */
function scoreTokens(
  { labels, perToken }: Examples,
  table: Float32Array,
  { first, length, cost, scores, rows }: { first: number; length: number; cost: number; scores: Float64Array; rows: Int32Array },
): void {
  for (let i = 0; i < length; i++) {
    const out = i * LABELS
    for (let y = 0; y < LABELS; y++) scores[out + y] = cost
    scores[out + labels[first + i]!] = 0
    const end = (i + 1) * perToken
    for (let f = i * perToken; f < end; f++) {
      const row = rows[f]! * LABELS
      if (row) for (let y = 0; y < LABELS; y++) scores[out + y] = scores[out + y]! + table[row + y]!
    }
  }
}

/** Learns weights from examples; the same examples and options give the same weights. */
export function learn(examples: Examples, { rowBits, epochs, cost, dropout, seed, log }: Options): Learned {
  const { starts, labels, perToken } = examples
  const size = (1 << rowBits) * LABELS
  // Average = weight − late ÷ steps, where `late` sums each change times the step it was made at (Daumé's trick).
  const [table, late] = [new Float32Array(size), new Float64Array(size)]
  const [transitions, lateTransitions] = [new Float32Array(LABELS * LABELS), new Float64Array(LABELS * LABELS)]
  const order = Uint32Array.from({ length: starts.length - 1 }, (_, i) => i)
  const random = seeded(seed)
  const longest = starts.reduce((most, start, i) => Math.max(most, i ? start - starts[i - 1]! : 0), 1)
  const scores = new Float64Array(longest * LABELS)
  const rows = new Int32Array(longest * perToken)
  let step = 1
  const change = (index: number, by: number) => {
    table[index] = table[index]! + by
    late[index] = late[index]! + by * step
  }
  const changeTransition = (index: number, by: number) => {
    transitions[index] = transitions[index]! + by
    lateTransitions[index] = lateTransitions[index]! + by * step
  }
  const update = (first: number, length: number, found: Uint8Array) => {
    for (let i = 0; i <= length; i++) {
      const [right, wrong] = [i < length ? labels[first + i]! : OUTSIDE, i < length ? found[i]! : OUTSIDE]
      const [rightBefore, wrongBefore] = [i ? labels[first + i - 1]! : OUTSIDE, i ? found[i - 1]! : OUTSIDE]
      if (right !== wrong || rightBefore !== wrongBefore) {
        changeTransition(rightBefore * LABELS + right, 1)
        changeTransition(wrongBefore * LABELS + wrong, -1)
      }
      if (right === wrong) continue
      for (let f = i * perToken; f < (i + 1) * perToken; f++) {
        if (rows[f] === 0) continue
        change(rows[f]! * LABELS + right, 1)
        change(rows[f]! * LABELS + wrong, -1)
      }
    }
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    let wrong = 0
    for (const segment of order) {
      const first = starts[segment]!
      const length = starts[segment + 1]! - first
      for (let f = 0; f < length * perToken; f++)
        rows[f] = dropout && random() < dropout ? 0 : examples.rows[first * perToken + f]!
      scoreTokens(examples, table, { first, length, cost, scores, rows })
      const { labels: found } = decode(scores, length, transitions)
      if (found.some((label, i) => label !== labels[first + i])) {
        wrong++
        update(first, length, found)
      }
      step++
    }
    log?.(`  epoch ${epoch + 1}: ${((100 * wrong) / order.length).toFixed(2)} % of segments changed`)
  }
  for (let i = 0; i < size; i++) table[i]! -= late[i]! / step
  for (let i = 0; i < transitions.length; i++) transitions[i]! -= lateTransitions[i]! / step
  return { table, transitions }
}

/** Mean of `members` sets of weights learned in different orders: of the same size, and less a matter of luck. */
export function learnMean(examples: Examples, options: Options, members: number): Learned {
  const sum = learn(examples, options)
  for (let member = 1; member < members; member++) {
    const more = learn(examples, { ...options, seed: options.seed + member })
    for (let i = 0; i < sum.table.length; i++) sum.table[i] = sum.table[i]! + more.table[i]!
    for (let i = 0; i < sum.transitions.length; i++) sum.transitions[i] = sum.transitions[i]! + more.transitions[i]!
  }
  for (let i = 0; i < sum.table.length; i++) sum.table[i] = sum.table[i]! / members
  for (let i = 0; i < sum.transitions.length; i++) sum.transitions[i] = sum.transitions[i]! / members
  return sum
}
