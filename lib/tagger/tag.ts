/** The tagger: tokens in, spans of people, organizations and places with a confidence out. */
import type { Gazetteer, TaggedSpan, Tagger } from '../model/resources.ts'
import type { Token } from '../text/tokens.ts'
import { confidenceOf, logisticAt } from './confidence.ts'
import { decode } from './decode.ts'
import { readDocument } from './features.ts'
import { KINDS, LABELS, toSpans } from './labels.ts'
import { createScorer } from './score.ts'
import type { Weights } from './weights.ts'
import { WordTable } from './word-table.ts'

/** A span with the margin that its confidence comes from: score of the best labelling less that of the best one without the span. */
export interface MarginSpan extends TaggedSpan {
  margin: number
}

/** The tagger as the product sees it (lib/model/resources.ts), with margins. Never throws. */
export interface MarginTagger extends Tagger {
  tag(tokens: readonly Token[]): MarginSpan[]
}

/** Makes a tagger of weights and name lists. It keeps a table of words, so make one and keep it. */
export function createTagger(weights: Weights, gazetteer: Gazetteer): MarginTagger {
  const words = new WordTable(gazetteer, weights.clusters)
  const score = createScorer(weights, words)
  const { transitions, calibration, scale } = weights
  let scores = new Int32Array(64 * LABELS)
  const tag = (tokens: readonly Token[]): MarginSpan[] => {
    const document = readDocument(tokens, words)
    const { segments } = document
    const found: MarginSpan[] = []
    for (let s = 0; s < segments.length; s += 2) {
      const [from, to] = [segments[s]!, segments[s + 1]!]
      const length = to - from
      if (length * LABELS > scores.length) scores = new Int32Array(length * LABELS)
      score(document, { from, to }, scores)
      const best = decode(scores, length, transitions, { withMargins: true })
      for (const span of toSpans(best.labels)) {
        let margin = Number.POSITIVE_INFINITY
        for (let i = span.start; i < span.end; i++) margin = Math.min(margin, best.margins[i]! * scale)
        const at = logisticAt(span.kind, span.end - span.start)
        const confidence = confidenceOf(margin, { offset: calibration[at]!, slope: calibration[at + 1]! })
        found.push({ start: from + span.start, end: from + span.end, kind: KINDS[span.kind]!, margin, confidence })
      }
    }
    return found
  }
  return { tag }
}
