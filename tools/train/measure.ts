/** Exact span F1 of a tagger on a labelled corpus. */

import { KINDS, type SpanKind } from '../../lib/tagger/labels.ts'
import type { MarginSpan, MarginTagger } from '../../lib/tagger/tag.ts'
import { tokenize } from '../../lib/text/tokenize.ts'

/** A document with its true spans, offsets in UTF-16 code units, as `start-end`. */
export interface TestDocument {
  text: string
  group: string
  spans: Map<string, SpanKind>
}

export interface Counts {
  right: number
  false: number
  missed: number
}

/** Precision, recall and F1, each 0 to 1. */
export function scores({ right, false: wrong, missed }: Counts): { p: number; r: number; f: number } {
  const [p, r] = [right / Math.max(1, right + wrong), right / Math.max(1, right + missed)]
  return { p, r, f: (2 * p * r) / Math.max(1e-9, p + r) }
}

/** Counts of each kind over documents; `each` is called with every span found and whether it is right. */
export function measure(
  tagger: MarginTagger,
  documents: readonly TestDocument[],
  { each }: { each?: (span: MarginSpan, right: boolean) => void } = {},
): Record<SpanKind, Counts> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, { right: 0, false: 0, missed: 0 }])) as Record<SpanKind, Counts>
  for (const document of documents) {
    const { tokens } = tokenize(document.text)
    const left = new Map(document.spans)
    for (const span of tagger.tag(tokens)) {
      const key = `${tokens[span.start]!.start}-${tokens[span.end - 1]!.end}`
      const right = left.get(key) === span.kind
      if (right) left.delete(key)
      counts[span.kind][right ? 'right' : 'false']++
      each?.(span, right)
    }
    for (const kind of left.values()) counts[kind].missed++
  }
  return counts
}
