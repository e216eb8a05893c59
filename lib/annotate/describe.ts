/** From a span of an article's text to W3C selectors: https://www.w3.org/TR/annotation-model/#selectors */
import type { LookAlike, TextPositionSelector, TextQuoteSelector } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'
import { readingOf } from './likeness.ts'
import { lookAlikes, quoteAt, wholeParagraph } from './look-alikes.ts'

/** Code units of context on each side: wide enough to tell repeated names apart (Hypothesis keeps 32, which is not). */
export const CONTEXT = 96

/** What is kept of a highlight to find it again. */
export interface Described {
  selector: [TextQuoteSelector, TextPositionSelector]
  /** Places that it could be taken for. */
  lookAlikes: LookAlike[]
}

/**
 * Describes a span by its quote with context, by its position, and by what looks like it. Context is as wide as
 * its paragraph where a twin of that stands in the article. Throws a RangeError where the span is empty or outside the text.
 */
export function describe(text: string, at: Span): Described {
  const { start, end } = at
  if (start < 0 || end > text.length || start >= end) throw new RangeError(`describe: span ${start}–${end} of ${text.length}`)
  const near = quoteAt(text, at, { before: CONTEXT, after: CONTEXT })
  const { found, twins } = lookAlikes(readingOf(text), at, near)
  const quote = twins ? quoteAt(text, at, wholeParagraph(text, at, CONTEXT)) : near
  return {
    selector: [
      { type: 'TextQuoteSelector', ...quote },
      { type: 'TextPositionSelector', start, end },
    ],
    lookAlikes: found,
  }
}
