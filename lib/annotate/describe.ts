/** From a span of an article's text to W3C selectors: https://www.w3.org/TR/annotation-model/#selectors */
import type { LookAlike, TextPositionSelector, TextQuoteSelector } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'
import { lookAlikes, quoteAt } from './look-alikes.ts'

/** Code units of context on each side: wide enough to tell repeated names apart (Hypothesis keeps 32, which is not). */
export const CONTEXT = 96

/** What is kept of a highlight to find it again. */
export interface Described {
  selector: [TextQuoteSelector, TextPositionSelector]
  /** Places that it could be taken for. */
  lookAlikes: LookAlike[]
}

/**
 * Describes a span by its quote with context, by its position, and by what looks like it. Context is as wide as telling it from a twin
 * of its paragraph needs. Throws a RangeError where the span is empty or outside the text.
 */
export function describe(text: string, at: Span): Described {
  const { start, end } = at
  if (start < 0 || end > text.length || start >= end) throw new RangeError(`describe: span ${start}–${end} of ${text.length}`)
  const found = lookAlikes(text, at, quoteAt(text, at, CONTEXT))
  const context = Math.max(CONTEXT, ...found.flatMap(({ prefix, suffix }) => [prefix.length, suffix.length]))
  return {
    selector: [
      { type: 'TextQuoteSelector', ...quoteAt(text, at, context) },
      { type: 'TextPositionSelector', start, end },
    ],
    lookAlikes: found,
  }
}
