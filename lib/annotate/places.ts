/** Places of a text where a quote may stand: word for word, or nearly. */
import search from 'approx-string-match'
import type { Span } from '../model/mention.ts'

/** Quotes shorter than this are looked for word for word only: nearly everything is nearly like them. */
const MIN_FUZZY = 5
/** Share of a quote's code units that may differ. */
const MAX_ERRORS = 0.5
const MAX_EXACT = 1000
/** Inexact places that are looked at: the best, and the best to the left and right of those found before. */
const MAX_FUZZY = 5

/** Every occurrence of `exact` in `text`, in order, overlapping ones included; at most a thousand. */
export function exactPlaces(text: string, exact: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(exact); at >= 0 && found.length < MAX_EXACT; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length })
  return found
}

const isWordUnit = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u.test(unit)

/** The same place with the words at its ends whole: the search stops wherever the distance is smallest. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from > 0 && isWordUnit(text[from]) && isWordUnit(text[from - 1])) from--
  while (to < text.length && isWordUnit(text[to - 1]) && isWordUnit(text[to])) to++
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return { start: from, end: to }
}

/** The span of smallest distance within text[from, to), or undefined where all of it differs too much. */
function bestIn(text: string, { start, end }: Span, exact: string): (Span & { errors: number }) | undefined {
  const found = search(text.slice(start, end), exact, Math.floor(exact.length * MAX_ERRORS))
  const [first] = found
  if (!first) return undefined
  // Of equally distant spans the one of the quote's own length: the others end in the middle of a change.
  const off = (match: { start: number; end: number }) => Math.abs(match.end - match.start - exact.length)
  const best = found.filter((match) => match.errors === first.errors).reduce((a, b) => (off(b) < off(a) ? b : a), first)
  return { start: start + best.start, end: start + best.end, errors: best.errors }
}

/**
 * Up to five places whose text is nearly `exact` (half of it may differ), best first, none overlapping another. By Myers'
 * bit-parallel search (J. ACM 46(3), 1999) as approx-string-match has it. Offsets are UTF-16 code units.
 */
export function fuzzyPlaces(text: string, exact: string): Span[] {
  if (exact.length < MIN_FUZZY) return []
  const found: (Span & { errors: number })[] = []
  const open: Span[] = [{ start: 0, end: text.length }]
  while (open.length && found.length < MAX_FUZZY) {
    const area = open.shift()!
    const best = bestIn(text, area, exact)
    if (!best || best.end <= best.start) continue
    found.push(best)
    for (const rest of [
      { start: area.start, end: best.start },
      { start: best.end, end: area.end },
    ])
      if (rest.end - rest.start >= exact.length * (1 - MAX_ERRORS)) open.push(rest)
  }
  return found.sort((a, b) => a.errors - b.errors || a.start - b.start).map((span) => wholeWords(text, span))
}
