/** Places that a highlight could be taken for: noted when it is made, so that none of them is mistaken for it when it is gone. */
import type { TextQuoteSelector } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'
import { likeness, type Quoted, type Reading, shareFound } from './likeness.ts'
import { exactPlaces, fuzzyPlaces } from './places.ts'
import { around, paragraphOf } from './whose.ts'

/** Context kept of each on either side: enough to know the place again. */
const CONTEXT = 48
/** Of twins the whole paragraph is kept, since they may differ far from the quote; but no more than this on either side. */
const WIDEST = 1900
/** Context by which a place is known for a twin. */
const NEAR = 96
/** Share of the paragraph around the highlight from which on a place that has it is a twin. */
const TWIN = 0.75
const MOST = 6
/** Code units from which on a nearly equal quote is a look-alike too; of shorter ones only equal quotes are. */
const MIN_INEXACT = 8
/** Places that are compared in full: of a word that stands in hundreds of places, those with the longest runs of equal text around it. */
const COMPARED = 40
/** Likeness from which on a place could be taken for the highlight. */
const LIKE = 0.5

/** Code units of context on either side. */
export interface Width {
  before: number
  after: number
}

export interface LookAlikes {
  found: Quoted[]
  /** Whether a paragraph is so like the highlight's own that all of it is needed to tell them apart. */
  twins: boolean
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Code units that are equal around two spans, going out from each until they differ. */
function equalAround(flat: string, a: Span, b: Span): number {
  let [left, right] = [0, 0]
  while (left < NEAR && a.start > left && b.start > left && flat[a.start - 1 - left] === flat[b.start - 1 - left]) left++
  while (right < NEAR && a.end + right < flat.length && flat[a.end + right] === flat[b.end + right]) right++
  return left + right
}

/** The places that are worth comparing in full. */
function likeliest(flat: string, at: Span, places: Span[]): Span[] {
  if (places.length <= COMPARED) return places
  const ranked = places.map((place) => ({ place, equal: equalAround(flat, at, place) }))
  return ranked
    .sort((a, b) => b.equal - a.equal || a.place.start - b.place.start)
    .slice(0, COMPARED)
    .map(({ place }) => place)
}

/** Places with the highlight's words, or nearly, beside its own one. */
function otherPlaces(flat: string, at: Span): Span[] {
  const exact = flat.slice(at.start, at.end)
  const fuzzy = exact.length >= MIN_INEXACT ? [flat.slice(0, at.start), flat.slice(at.end)] : []
  const places = [
    ...exactPlaces(flat, exact),
    ...fuzzy.flatMap((part, i) =>
      fuzzyPlaces(part, exact).map(({ start, end }) => (i ? { start: start + at.end, end: end + at.end } : { start, end })),
    ),
  ]
  const known = new Set<number>()
  return places.filter((place) => !overlaps(place, at) && !known.has(place.start) && known.add(place.start))
}

/**
 * The places of the text that are most like the highlight at `at` but are not it, likest first, at most six. A highlight whose
 * paragraph is deleted would else be found in its near twin (hypothesis/client issue 7571).
 */
export function lookAlikes(reading: Reading, at: Span, quote: Quoted): LookAlikes {
  const own = around(reading, at, NEAR, NEAR)
  const places = likeliest(reading.flat, at, otherPlaces(reading.flat, at))
    .map((place) => ({ place, twin: shareFound(around(reading, place, NEAR, NEAR), own) }))
    .map((one) => ({ ...one, like: Math.max(one.twin, likeness(reading, one.place, quote).total) }))
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like || a.place.start - b.place.start)
    .slice(0, MOST)
  const isTwin = ({ twin }: { twin: number }): boolean => twin >= TWIN
  const { text } = reading
  return {
    found: places.map((one) =>
      quoteAt(text, one.place, isTwin(one) ? wholeParagraph(text, one.place, CONTEXT) : evenly(CONTEXT)),
    ),
    twins: places.some(isTwin),
  }
}

const evenly = (units: number): Width => ({ before: units, after: units })

/** Context that reaches from a span to the ends of its paragraph, line ends included; at least `least`. */
export function wholeParagraph(text: string, at: Span, least: number): Width {
  const { start, end } = paragraphOf(text, at)
  const width = (units: number): number => Math.min(WIDEST, Math.max(least, units + 1))
  return { before: width(at.start - start), after: width(end - at.end) }
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Quote and context of a span, at most so many code units on either side, no surrogate pair cut. */
export function quoteAt(
  text: string,
  { start, end }: Span,
  width: Width,
): Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'> {
  let from = Math.max(0, start - width.before)
  let to = Math.min(text.length, end + width.after)
  if (isLowSurrogate(text.charCodeAt(from))) from++
  if (to < text.length && isLowSurrogate(text.charCodeAt(to))) to--
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}
