/** Whole characters as readers see them: a span never ends inside an emoji, a surrogate pair, or before a combining mark. */
import type { Span } from '../model/mention.ts'

let segmenter: Intl.Segmenter | undefined

/** Boundaries of the grapheme cluster (Unicode UAX #29) that holds the code unit at `at`; `at` alone where it is a line end or outside. */
function clusterAt(text: string, at: number): Span {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  // Clusters do not cross line ends, and a paragraph is short: from its beginning none is cut.
  const line = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  const found = segmenter.segment(text.slice(line, end < 0 ? text.length : end)).containing(at - line)
  return found ? { start: line + found.index, end: line + found.index + found.segment.length } : { start: at, end: at }
}

/** The span widened at both ends to whole clusters. Offsets are UTF-16 code units of `text`; an empty span stays as it is. */
export function wholeClusters(text: string, { start, end }: Span): Span {
  if (start >= end) return { start, end }
  const last = clusterAt(text, end - 1)
  return { start: text[start] === '\n' ? start : clusterAt(text, start).start, end: Math.max(end, last.end) }
}
