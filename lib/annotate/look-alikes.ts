/** Places that a highlight could be taken for: noted when it is made, so that none of them is mistaken for it when it is gone. */
import type { TextQuoteSelector } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'
import { errorRate, likeness, type Quoted } from './likeness.ts'
import { exactPlaces, fuzzyPlaces } from './places.ts'
import { plain } from './plain.ts'

/** Context kept of each: enough to know the place again. */
const CONTEXT = 48
/** Twins differ from the highlight's own paragraph in a few words that may be far from it: context reaches to them, but no further than this. */
const WIDEST = 1500
/** Context beyond the first difference: some words to know it by. */
const BEYOND = 32
/** Likeness from which on a place is a twin. */
const TWIN = 0.8
const MOST = 6
/** Code units from which on a nearly equal quote is a look-alike too; of shorter ones only equal quotes are. */
const MIN_INEXACT = 8
/** Likeness from which on a place could be taken for the highlight. */
const LIKE = 0.5

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/**
 * The places of `text` that are most like the highlight at `at` but are not it, likest first, at most six. A highlight whose
 * paragraph is deleted would else be found in its near twin (hypothesis/client issue 7571).
 */
export function lookAlikes(text: string, at: Span, quote: Quoted): Quoted[] {
  const flat = plain(text)
  const exact = plain(quote.exact)
  const fuzzy = exact.length >= MIN_INEXACT ? [flat.slice(0, at.start), flat.slice(at.end)] : []
  const places = [
    ...exactPlaces(flat, exact),
    ...fuzzy.flatMap((part, i) =>
      fuzzyPlaces(part, exact).map(({ start, end }) => (i ? { start: start + at.end, end: end + at.end } : { start, end })),
    ),
  ].filter((place) => !overlaps(place, at))
  const known = new Set<number>()
  return places
    .filter(({ start }) => !known.has(start) && known.add(start))
    .map((place) => ({ place, like: likeness(flat, place, quote).total }))
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like || a.place.start - b.place.start)
    .slice(0, MOST)
    .map(({ place, like }) => quoteAt(text, place, like >= TWIN ? Math.max(CONTEXT, reach(text, at, place)) : CONTEXT))
}

/** Code units from a place to the first in which its paragraph differs from that of another, going one way; 0 where none does. */
function firstDifference(text: string, [a, b]: readonly [number, number], step: 1 | -1): number {
  for (let n = 1; n < WIDEST - BEYOND; n++) {
    const [x, y] = [text[a + step * n], text[b + step * n]]
    if (x === undefined || y === undefined || x === '\n' || y === '\n') return 0
    if (x !== y) return n
  }
  return 0
}

/** Code units of context in which a place and its twin differ; 0 where their paragraphs are equal. */
function reach(text: string, own: Span, twin: Span): number {
  const ways = [firstDifference(text, [own.start, twin.start], -1), firstDifference(text, [own.end - 1, twin.end - 1], 1)]
  const known = ways.filter((n) => n > 0)
  return known.length ? Math.min(...known) + BEYOND : 0
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Quote and context of a span, at most `context` code units on either side, no surrogate pair cut. */
export function quoteAt(
  text: string,
  { start, end }: Span,
  context: number,
): Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'> {
  let from = Math.max(0, start - context)
  let to = Math.min(text.length, end + context)
  if (isLowSurrogate(text.charCodeAt(from))) from++
  if (to < text.length && isLowSurrogate(text.charCodeAt(to))) to--
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

/** Whether a place is the highlight's own, rather one of its look-alikes, or as much the one as the other. */
export type Whose = 'own' | 'other' | 'either'

/** Error rates this near to each other tell nothing. */
const SAME_RATE = 0.002

/**
 * Weighs a place against the highlight and its look-alikes, by edits per code unit within the paragraph: what stands in other
 * paragraphs moves to twins when the own one is deleted. `text` is as `plain` gives it.
 */
export function whose(text: string, place: Span, own: Quoted, others: readonly Quoted[]): Whose {
  if (!others.length) return 'own'
  const ownRate = errorRate(text, place, own)
  const least = Math.min(...others.map((other) => errorRate(text, place, other)))
  if (least < ownRate - SAME_RATE) return 'other'
  return least > ownRate + SAME_RATE ? 'own' : 'either'
}
