/** Makes training examples of labelled documents: features by the product's own code, rare ones left out. */
import { FEATURES, features } from '../../lib/tagger/features.ts'
import { INSIDE, kindOf, LAST, type LabelSpan, OUTSIDE, opens, positionOf, toLabels } from '../../lib/tagger/labels.ts'
import type { WordTable } from '../../lib/tagger/word-table.ts'
import type { LabelledDocument } from './labelled.ts'
import type { Examples } from './perceptron.ts'

/** A document's segments: hashes and labels of their tokens, one after another, and the length of each segment. */
export interface DocumentExamples {
  corpus: string
  group: string
  ids: Int32Array
  labels: Uint8Array
  lengths: number[]
}

const COUNTER_BITS = 24

/** Labels of a segment, those of spans that begin before it or end after it made OUTSIDE. */
function withinSegment(labels: Uint8Array): Uint8Array {
  const whole: LabelSpan[] = []
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === OUTSIDE || positionOf(labels[i]!) === INSIDE || positionOf(labels[i]!) === LAST) continue
    let end = i + 1
    while (end < labels.length && opens(labels[end - 1]!)) end++
    if (!opens(labels[end - 1]!)) whole.push({ start: i, end, kind: kindOf(labels[i]!) })
  }
  return toLabels(whole, labels.length)
}

/** Features and labels of one document. */
export function documentExamples(document: LabelledDocument, words: WordTable): DocumentExamples {
  const { segments, ids } = features(document.tokens, words)
  const labels = new Uint8Array(ids.length / FEATURES)
  const lengths: number[] = []
  let at = 0
  for (let s = 0; s < segments.length; s += 2) {
    const [start, end] = [segments[s]!, segments[s + 1]!]
    // A span that reaches out of its segment ("Channel 4") cannot be found: it is no example.
    labels.set(withinSegment(document.labels.subarray(start, end)), at)
    lengths.push(end - start)
    at += end - start
  }
  return { corpus: document.corpus, group: document.group, ids, labels, lengths }
}

/** Examples of all documents' segments, in order. Features seen less often than `minimum` times go to row 0, which stays empty. */
export function joinExamples(
  parts: readonly DocumentExamples[],
  { rowBits, minimum }: { rowBits: number; minimum: number },
): Examples {
  const counts = new Uint8Array(1 << COUNTER_BITS)
  const counter = (id: number) => id >>> (32 - COUNTER_BITS)
  for (const { ids } of parts)
    for (let i = 0; i < ids.length; i++) if (counts[counter(ids[i]!)]! < 255) counts[counter(ids[i]!)]!++
  const total = parts.reduce((sum, part) => sum + part.labels.length, 0)
  const segments = parts.reduce((sum, part) => sum + part.lengths.length, 0)
  const starts = new Uint32Array(segments + 1)
  const [labels, rows] = [new Uint8Array(total), new Int32Array(total * FEATURES)]
  let [token, segment] = [0, 0]
  for (const part of parts) {
    labels.set(part.labels, token)
    for (let i = 0; i < part.ids.length; i++) {
      const id = part.ids[i]!
      rows[token * FEATURES + i] = counts[counter(id)]! >= minimum ? id >>> (32 - rowBits) : 0
    }
    for (const length of part.lengths) {
      starts[segment + 1] = starts[segment]! + length
      segment++
    }
    token += part.labels.length
  }
  return { starts, labels, rows, perToken: FEATURES }
}
