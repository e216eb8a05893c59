/** The tagger: tokens in, spans of people, organizations and places with a confidence out. */
import type { Gazetteer, TaggedSpan, Tagger } from '../model/resources.ts'
import type { Token } from '../text/tokens.ts'
import { confidenceOf } from './confidence.ts'
import { decode } from './decode.ts'
import { FEATURES, features, type Lookups } from './features.ts'
import { KINDS, LABELS, toSpans } from './labels.ts'
import type { Weights } from './weights.ts'

/** A span with the margin that its confidence comes from: score of the best labelling less that of the best one without the span. */
export interface MarginSpan extends TaggedSpan {
  margin: number
}

/** The tagger as the product sees it (lib/model/resources.ts), with margins. Never throws. */
export interface MarginTagger extends Tagger {
  tag(tokens: readonly Token[]): MarginSpan[]
}

/** Adds up the weights of each token's features: LABELS scores a token of the segment, in `scores`. */
function scoreSegment(
  ids: Int32Array,
  first: number,
  length: number,
  { table, rowBits, scores }: Weights & { scores: Float64Array },
): void {
  const shift = 32 - rowBits
  scores.fill(0, 0, length * LABELS)
  for (let i = 0; i < length; i++) {
    const out = i * LABELS
    const end = (first + i + 1) * FEATURES
    for (let f = (first + i) * FEATURES; f < end; f++) {
      const row = (ids[f]! >>> shift) * LABELS
      if (row) for (let y = 0; y < LABELS; y++) scores[out + y] = scores[out + y]! + table[row + y]!
    }
  }
}

/** Makes a tagger of weights and name lists. It keeps a cache of words, so make one and keep it. */
export function createTagger(weights: Weights, gazetteer: Gazetteer): MarginTagger {
  const lookups: Lookups = { gazetteer, clusters: weights.clusters, cache: new Map() }
  const { transitions, calibration, scale } = weights
  const tag = (tokens: readonly Token[]): MarginSpan[] => {
    const { segments, ids } = features(tokens, lookups)
    const found: MarginSpan[] = []
    let scores = new Float64Array(64 * LABELS)
    let first = 0
    for (let s = 0; s < segments.length; s += 2) {
      const start = segments[s]!
      const length = segments[s + 1]! - start
      if (length * LABELS > scores.length) scores = new Float64Array(length * LABELS)
      scoreSegment(ids, first, length, { ...weights, scores })
      first += length
      const best = decode(scores, length, transitions, { withMargins: true })
      for (const span of toSpans(best.labels)) {
        let margin = Number.POSITIVE_INFINITY
        for (let i = span.start; i < span.end; i++) margin = Math.min(margin, best.margins[i]! * scale)
        const logistic = { offset: calibration[span.kind * 2]!, slope: calibration[span.kind * 2 + 1]! }
        const confidence = confidenceOf(margin, logistic)
        found.push({ start: start + span.start, end: start + span.end, kind: KINDS[span.kind]!, margin, confidence })
      }
    }
    return found
  }
  return { tag }
}
