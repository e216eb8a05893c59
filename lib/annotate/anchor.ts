/** From selectors back to a place in the text as it is now: placed, moved (to be confirmed), or orphan. Never a guess. */
import type { Annotation, LookAlike } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'
import { spanInPlace } from './in-place.ts'
import { type Likeness, likeness, type Quoted, shareFound, TELLING_LENGTH } from './likeness.ts'
import { whose } from './look-alikes.ts'
import { exactPlaces, fuzzyPlaces } from './places.ts'
import { plain } from './plain.ts'

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

/** Whether a place is the highlight's own: by its paragraph, or where another one is equal to that, by the paragraphs around it. */
function isOwn(text: string, span: Span, quote: Quoted, others: readonly LookAlike[]): boolean {
  const found = whose(text, span, quote, others)
  if (found !== 'either') return found === 'own'
  return allAround(text, span, quote) && !others.some((other) => allAround(text, span, other))
}

/** What is said of a place whose words are those of the quote. */
function ofExact(place: Place, quote: Quoted, alone: boolean): Anchored['outcome'] {
  const agrees = context(place)
  if (quote.exact.length >= TELLING_LENGTH) return alone || agrees >= 0.45 ? 'placed' : 'moved'
  if (agrees >= 0.62 || (agrees >= 0.5 && Math.max(place.before, place.after) >= 0.9)) return 'placed'
  return agrees >= 0.5 && alone ? 'moved' : 'orphan'
}

/** What is said of a place whose words were edited. */
function ofEdited(place: Place, quote: Quoted): Anchored['outcome'] {
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
  const flat = plain(text)
  const ordered = (spans: Span[]): Place[] =>
    spans
      .filter((span) => isOwn(flat, span, quote, others))
      .map((span) => ({ span, ...likeness(flat, span, quote) }))
      .sort((a, b) => b.total - a.total || Math.abs(a.span.start - position.start) - Math.abs(b.span.start - position.start))
  const exact = decide(ordered(exactPlaces(flat, plain(quote.exact))), (place, alone) => ofExact(place, quote, alone))
  if (exact.outcome === 'placed') return exact
  const edited = decide(ordered(fuzzyPlaces(flat, plain(quote.exact))), (place) => ofEdited(place, quote))
  return edited.outcome === 'placed' || exact.outcome === 'orphan' ? edited : exact
}

/** The best of the places, where it is good enough and no other is as good. */
function decide(places: Place[], judge: (place: Place, alone: boolean) => Anchored['outcome']): Anchored {
  const [best, second] = places
  if (!best) return ORPHAN
  const outcome = judge(best, !second)
  if (outcome === 'orphan') return ORPHAN
  if (second && best.total - second.total < MARGIN && judge(second, false) !== 'orphan') return ORPHAN
  return { outcome, span: best.span }
}
