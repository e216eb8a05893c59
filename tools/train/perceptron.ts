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

/** The rows of one segment that are looked at this time: those of token i are `rows[ends[i - 1]]` (0 at first) to `rows[ends[i]]`, times LABELS. */
interface Visit {
  rows: Int32Array
  ends: Int32Array
  scores: Float64Array
}

/** Chooses the rows of a segment that are looked at, by lot. */
function choose(examples: Examples, visit: Visit, { first, length }: Span, drop: () => boolean): void {
  const { rows, perToken } = examples
  let kept = 0
  for (let i = 0; i < length; i++) {
    const end = (first + i + 1) * perToken
    for (let f = (first + i) * perToken; f < end; f++) {
      const row = rows[f]!
      if (row && !drop()) visit.rows[kept++] = row * LABELS
    }
    visit.ends[i] = kept
  }
}

interface Span {
  first: number
  length: number
}

/** Scores of a segment's labels, those that are wrong raised by `cost`. */
function scoreTokens(
  labels: Uint8Array,
  table: Float32Array,
  { rows, ends, scores }: Visit,
  span: Span & { cost: number },
): void {
  let f = 0
  for (let i = 0; i < span.length; i++) {
    const out = i * LABELS
    for (let y = 0; y < LABELS; y++) scores[out + y] = span.cost
    scores[out + labels[span.first + i]!] = 0
    for (; f < ends[i]!; f++) {
      const row = rows[f]!
      for (let y = 0; y < LABELS; y++) scores[out + y]! += table[row + y]!
    }
  }
}

/** Numbers that are learned and their average: weight − late ÷ steps, where `late` sums each change times the step it was made at (Daumé's trick). */
class Averaged {
  readonly now: Float32Array
  private readonly late: Float64Array
  constructor(size: number) {
    this.now = new Float32Array(size)
    this.late = new Float64Array(size)
  }
  change(index: number, by: number, step: number): void {
    this.now[index]! += by
    this.late[index]! += by * step
  }
  average(steps: number): Float32Array {
    for (let i = 0; i < this.now.length; i++) this.now[i]! -= this.late[i]! / steps
    return this.now
  }
}

/** Learns weights from examples; the same examples and options give the same weights. */
export function learn(examples: Examples, { rowBits, epochs, cost, dropout, seed, log }: Options): Learned {
  const { starts, labels, perToken } = examples
  const [table, transitions] = [new Averaged(LABELS << rowBits), new Averaged(LABELS * LABELS)]
  const order = Uint32Array.from({ length: starts.length - 1 }, (_, i) => i)
  const random = seeded(seed)
  const drop = () => random() < dropout
  const longest = starts.reduce((most, start, i) => Math.max(most, i ? start - starts[i - 1]! : 0), 1)
  const visit: Visit = {
    rows: new Int32Array(longest * perToken),
    ends: new Int32Array(longest),
    scores: new Float64Array(longest * LABELS),
  }
  let step = 1
  const update = (first: number, length: number, found: Uint8Array) => {
    for (let i = 0; i <= length; i++) {
      const [right, wrong] = [i < length ? labels[first + i]! : OUTSIDE, i < length ? found[i]! : OUTSIDE]
      const [rightBefore, wrongBefore] = [i ? labels[first + i - 1]! : OUTSIDE, i ? found[i - 1]! : OUTSIDE]
      if (right !== wrong || rightBefore !== wrongBefore) {
        transitions.change(rightBefore * LABELS + right, 1, step)
        transitions.change(wrongBefore * LABELS + wrong, -1, step)
      }
      if (right === wrong) continue
      for (let f = i ? visit.ends[i - 1]! : 0; f < visit.ends[i]!; f++) {
        table.change(visit.rows[f]! + right, 1, step)
        table.change(visit.rows[f]! + wrong, -1, step)
      }
    }
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    let changed = 0
    for (const segment of order) {
      const first = starts[segment]!
      const length = starts[segment + 1]! - first
      choose(examples, visit, { first, length }, drop)
      scoreTokens(labels, table.now, visit, { first, length, cost })
      const { labels: found } = decode(visit.scores, length, transitions.now)
      let same = true
      for (let i = 0; i < length && same; i++) same = found[i] === labels[first + i]
      if (!same) {
        changed++
        update(first, length, found)
      }
      step++
    }
    log?.(`  epoch ${epoch + 1}: ${((100 * changed) / order.length).toFixed(2)} % of segments changed`)
  }
  return { table: table.average(step), transitions: transitions.average(step) }
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
