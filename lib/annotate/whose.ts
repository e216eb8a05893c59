/** Whose a place is: the highlight's own, or that of something that looked like it when it was made. What the two differ in decides. */
import type { Span } from '../model/mention.ts'
import { errorsOf, type Quoted, type Reading } from './likeness.ts'
import { plain } from './plain.ts'

/** `either`: nothing of what the two differ in is there, or they do not differ within their paragraphs. */
export type Whose = 'own' | 'other' | 'either'

/** The beginning or end of a paragraph, as something to be compared: it counts as much as a short word. `plain` gives no line ends. */
const EDGE = '\n'.repeat(4)
/** What a quote is marked off by, so that quote is compared with quote: a place beside another one has that in its context. */
const MARK = '\v'.repeat(16)
/** Room for words that were put in. */
const SLACK = 16
/** Share of the difference between two quotes by which a place has to be nearer to one of them. */
const DECISIVE = 0.2

/** A quote with its paragraph as far as that is known, edges marked, plain. */
interface Parts {
  before: string
  exact: string
  after: string
}

function partsOf({ prefix, exact, suffix }: Quoted): Parts {
  const [opens, closes] = [prefix.lastIndexOf('\n'), suffix.indexOf('\n')]
  return {
    before: opens < 0 ? plain(prefix) : EDGE + plain(prefix.slice(opens + 1)),
    exact: MARK + plain(exact) + MARK,
    after: closes < 0 ? plain(suffix) : plain(suffix.slice(0, closes)) + EDGE,
  }
}

/** The paragraph, or paragraphs, of a span: from line end to line end, these left out. Offsets are UTF-16 code units. */
export function paragraphOf(text: string, { start, end }: Span): Span {
  const closes = text.indexOf('\n', end)
  return { start: start > 0 ? text.lastIndexOf('\n', start - 1) + 1 : 0, end: closes < 0 ? text.length : closes }
}

/** A place with at most so many code units of its paragraph on either side, edges marked, plain. */
export function around({ text, flat }: Reading, place: Span, before: number, after: number): string {
  const { start, end } = paragraphOf(text, place)
  const [from, to] = [Math.max(start, place.start - before), Math.min(end, place.end + after)]
  const [left, right] = [flat.slice(from, place.start), flat.slice(place.end, to)]
  const quote = MARK + flat.slice(place.start, place.end) + MARK
  return (from === start ? EDGE : '') + left + quote + right + (to === end ? EDGE : '')
}

/** The highlight and one of its look-alikes, cut to the same width, so that what they have in common weighs nothing. */
interface Rivals {
  before: number
  after: number
  own: string
  other: string
  /** Edits by which the place of one is farther from the other than from itself. */
  atOwn: number
  atOther: number
}

function rivalsOf(mine: Parts, theirs: Parts): Rivals {
  const before = Math.min(mine.before.length, theirs.before.length)
  const after = Math.min(mine.after.length, theirs.after.length)
  const cut = (parts: Parts): string =>
    parts.before.slice(parts.before.length - before) + parts.exact + parts.after.slice(0, after)
  const [own, other] = [cut(mine), cut(theirs)]
  return { before, after, own, other, atOwn: errorsOf(own, other), atOther: errorsOf(other, own) }
}

function between(reading: Reading, place: Span, rivals: Rivals): Whose {
  const { before, after, own, other, atOwn, atOther } = rivals
  if (own === other) return 'either'
  const here = around(reading, place, before + SLACK, after + SLACK)
  const lead = errorsOf(here, other) - errorsOf(here, own)
  if (lead > atOwn * DECISIVE) return 'own'
  return -lead > atOther * DECISIVE ? 'other' : 'either'
}

/**
 * Takes the highlight and its look-alikes; returns what tells of a place whose it is, by edits within the paragraph: what stands in
 * other paragraphs moves to twins when the own one is deleted (hypothesis/client issue 7571). Words that the highlight has in common with
 * a look-alike do not count, however many of them were edited: only those that differ.
 */
export function whoseIs(own: Quoted, others: readonly Quoted[]): (reading: Reading, place: Span) => Whose {
  const mine = partsOf(own)
  const rivals = others.map((other) => rivalsOf(mine, partsOf(other)))
  return (reading, place) => {
    let found: Whose = 'own'
    for (const one of rivals) {
      const whose = between(reading, place, one)
      if (whose === 'other') return 'other'
      if (whose === 'either') found = 'either'
    }
    return found
  }
}
