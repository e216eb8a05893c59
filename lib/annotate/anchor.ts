/** From selectors back to a place in the text as it is now: placed, moved (to be confirmed), or orphan. Never a guess. */
import type { Annotation, LookAlike } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'
import { spanInPlace } from './in-place.ts'
import { type Likeness, likeness, type Quoted, type Reading, readingOf, shareFound, TELLING_LENGTH } from './likeness.ts'
import { exactPlaces, fuzzyPlaces } from './places.ts'
import { plain } from './plain.ts'
import { whoseIs } from './whose.ts'

/** `moved`: most likely there, but the reader is to say so; it is shown apart and painted only once confirmed. */
export type Anchored = { outcome: 'placed' | 'moved'; span: Span } | { outcome: 'orphan' }

interface Place extends Likeness {
  span: Span
}

const ORPHAN: Anchored = { outcome: 'orphan' }
/** By so much the best place must be likelier than the next one. */
const MARGIN = 0.06
/** Context from which on a place that could be either of two is taken all the same: all of it. */
const ALL_CONTEXT = 0.9

const context = ({ before, after }: Likeness): number => (before + after) / 2

/** Whether all of the context is there, neighbouring paragraphs included: what tells one of two equal paragraphs. */
const allAround = (text: string, { start, end }: Span, { prefix, suffix }: Quoted): boolean =>
  shareFound(text.slice(Math.max(0, start - prefix.length), start), plain(prefix)) >= ALL_CONTEXT &&
  shareFound(text.slice(end, end + suffix.length), plain(suffix)) >= ALL_CONTEXT

/** Tells of places whether they are the highlight's own: by their paragraph, or where another one is equal to that, by the paragraphs around it. */
function isOwn(reading: Reading, quote: Quoted, others: readonly LookAlike[]): (span: Span) => boolean {
  const whose = whoseIs(quote, others)
  return (span) => {
    const found = whose(reading, span)
    if (found !== 'either') return found === 'own'
    return allAround(reading.flat, span, quote) && !others.some((other) => allAround(reading.flat, span, other))
  }
}

/** What is said of a place whose words are those of the quote. */
function ofExact(place: Place, quote: Quoted, alone: boolean): Anchored['outcome'] {
  const agrees = context(place)
  if (quote.exact.length >= TELLING_LENGTH) return alone || agrees >= 0.45 ? 'placed' : 'moved'
  if (agrees >= 0.62 || (agrees >= 0.5 && Math.max(place.before, place.after) >= 0.9)) return 'placed'
  return agrees >= 0.5 && alone ? 'moved' : 'orphan'
}

/** What is said of a place whose words were edited. Where no context was saved (imports), there is nothing that could confirm it. */
function ofEdited(place: Place, quote: Quoted): Anchored['outcome'] {
  if (!quote.prefix && !quote.suffix) return place.quote >= 0.8 && quote.exact.length >= TELLING_LENGTH ? 'moved' : 'orphan'
  const [agrees, best] = [context(place), Math.max(place.before, place.after)]
  if (quote.exact.length < TELLING_LENGTH) {
    const surest = Math.min(place.before, place.after)
    return surest >= 0.85 && place.quote >= 0.7 ? 'placed' : surest >= 0.7 && place.quote >= 0.65 ? 'moved' : 'orphan'
  }
  if (place.quote >= 0.8 && agrees >= 0.35) return 'placed'
  if (place.quote >= 0.6 && best >= 0.75 && agrees >= 0.6) return 'placed'
  return place.quote >= 0.55 && best >= 0.6 ? 'moved' : 'orphan'
}

/**
 * Finds a saved highlight in a text, in this order: word for word where it was; word for word elsewhere, by its context; nearly
 * word for word, by quote and context. A place that is more like one of `others` (what stood beside the highlight when it was made)
 * than like the highlight is never taken. Offsets are UTF-16 code units of `text`. Thresholds are those that `npm run eval --
 * anchor` was measured with.
 */
export function anchor(text: string, selector: Annotation['target']['selector'], others: readonly LookAlike[] = []): Anchored {
  const [quote, position] = selector
  if (!quote.exact) return ORPHAN
  const unmoved = spanInPlace(text, selector)
  if (unmoved) return { outcome: 'placed', span: unmoved }
  const reading = readingOf(text)
  const own = isOwn(reading, quote, others)
  const wanted = plain(quote.exact)
  const away = ({ start }: Span): number => Math.abs(start - position.start)
  const ordered = (spans: Span[]): Place[] =>
    spans
      .map((span) => ({ span, ...likeness(reading, span, quote) }))
      .sort((a, b) => b.total - a.total || Number(b.verbatim) - Number(a.verbatim) || away(a.span) - away(b.span))
  const among = (spans: Span[]): Place[] => firstTwo(ordered(spans), own)
  const exact = decide(among(exactPlaces(reading.flat, wanted)), (place, alone) => ofExact(place, quote, alone))
  if (exact.outcome === 'placed') return exact
  const edited = decide(among(fuzzyPlaces(reading.flat, wanted)), (place) => ofEdited(place, quote))
  return edited.outcome === 'placed' || exact.outcome === 'orphan' ? edited : exact
}

/** The two likest places that are the highlight's own; more are not asked about. */
function firstTwo(places: Place[], own: (span: Span) => boolean): Place[] {
  const found: Place[] = []
  for (const place of places) if (found.length < 2 && own(place.span)) found.push(place)
  return found
}

/** The best of the places, where it is good enough and no other is as good. */
function decide(places: Place[], judge: (place: Place, alone: boolean) => Anchored['outcome']): Anchored {
  const [best, second] = places
  if (!best) return ORPHAN
  const outcome = judge(best, !second)
  if (outcome === 'orphan') return ORPHAN
  const surer = best.verbatim && !second?.verbatim
  if (second && !surer && best.total - second.total < MARGIN && judge(second, false) !== 'orphan') return ORPHAN
  return { outcome, span: best.span }
}
