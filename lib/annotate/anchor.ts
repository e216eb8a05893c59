/** From selectors back to a span of the text as it is now: placed, or orphan. Never a guess. */
import type { Annotation } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'

export type Anchored = { outcome: 'placed'; span: Span } | { outcome: 'orphan' }

/** Below this share of agreeing context an occurrence is not taken, unless the quote is long and unique. */
const MIN_CONTEXT = 0.5
/** A quote of this many code units is told by itself where it occurs once. */
const TELLING_LENGTH = 40
const COMPARED = 48

function commonStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function commonEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

/** Share of the stored context that stands around an occurrence, 0 to 1. Context that the article never had does not count. */
function agreement(text: string, at: Span, { prefix, suffix }: { prefix: string; suffix: string }): number {
  const [before, after] = [prefix.slice(-COMPARED), suffix.slice(0, COMPARED)]
  const wanted = before.length + after.length
  if (wanted === 0) return 1
  return (commonEnd(before, text.slice(0, at.start)) + commonStart(after, text.slice(at.end))) / wanted
}

function occurrences(text: string, exact: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(exact); at >= 0 && found.length < 1000; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length })
  return found
}

/**
 * Finds a saved highlight in a text: the exact quote whose context agrees best, the stored position breaking ties.
 * An orphan where the quote is gone, or where what is left cannot be told from other occurrences.
 */
export function anchor(text: string, selector: Annotation['target']['selector']): Anchored {
  const [quote, position] = selector
  if (!quote.exact) return { outcome: 'orphan' }
  const found = occurrences(text, quote.exact).map((span) => ({
    span,
    agrees: agreement(text, span, quote),
    inPlace: span.start === position.start,
  }))
  found.sort((a, b) => b.agrees - a.agrees || Number(b.inPlace) - Number(a.inPlace))
  const [best, second] = found
  if (!best) return { outcome: 'orphan' }
  const unique = !second || second.agrees < best.agrees || best.inPlace
  const certain = best.agrees >= MIN_CONTEXT || (found.length === 1 && quote.exact.length >= TELLING_LENGTH)
  return unique && certain ? { outcome: 'placed', span: best.span } : { outcome: 'orphan' }
}
