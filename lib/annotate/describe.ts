/** From a span of an article's text to W3C selectors: https://www.w3.org/TR/annotation-model/#selectors */
import type { TextPositionSelector, TextQuoteSelector } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'

/** Code units of context on each side: wide enough to tell repeated names apart (Hypothesis keeps 32, which is not). */
export const CONTEXT = 96

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Describes a span by its quote with context and by its position. Throws a RangeError where the span is empty or outside the text. */
export function describe(text: string, { start, end }: Span): [TextQuoteSelector, TextPositionSelector] {
  if (start < 0 || end > text.length || start >= end) throw new RangeError(`describe: span ${start}–${end} of ${text.length}`)
  let from = Math.max(0, start - CONTEXT)
  let to = Math.min(text.length, end + CONTEXT)
  if (isLowSurrogate(text.charCodeAt(from))) from++
  if (to < text.length && isLowSurrogate(text.charCodeAt(to))) to--
  return [
    { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) },
    { type: 'TextPositionSelector', start, end },
  ]
}
