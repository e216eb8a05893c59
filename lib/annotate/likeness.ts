/** How like a place of the text is to what was highlighted: the quote, and the words on either side of it. */
import search from 'approx-string-match'
import type { Span } from '../model/mention.ts'
import { plain } from './plain.ts'

/** A quote with what stands around it, as written: line ends tell where paragraphs end. */
export interface Quoted {
  exact: string
  prefix: string
  suffix: string
}

/** Likenesses, 0 to 1 each; `total` is what places are ordered by. */
export interface Likeness {
  quote: number
  before: number
  after: number
  total: number
}

/** Context of fewer code units than this, within the paragraph, says too little to stand for all of it. */
const ENOUGH_CONTEXT = 24
/** Room on the far side, for words that were inserted. */
const SLACK = 16
/** Quotes from this length on are told by themselves; the shorter, the more it is the context that tells. */
export const TELLING_LENGTH = 40

/** Share of `pattern` that is found in `text` in its best place: 1 less the edit distance per code unit. 1 where there is no pattern. */
export function shareFound(text: string, pattern: string): number {
  if (!pattern) return 1
  if (text.includes(pattern)) return 1
  if (!text) return 0
  const [best] = search(text, pattern, pattern.length)
  return best ? 1 - best.errors / pattern.length : 0
}

/** Context up to the line end nearest to the quote where that is enough to tell by, since neighbours come and go. */
function nearest(context: string, side: 'before' | 'after'): string {
  const at = side === 'before' ? context.lastIndexOf('\n') : context.indexOf('\n')
  if (at < 0) return context
  const own = side === 'before' ? context.slice(at + 1) : context.slice(0, at)
  return own.length >= ENOUGH_CONTEXT ? own : context
}

function contextLikeness(text: string, context: string, side: 'before' | 'after'): number {
  const compare = (part: string): number => {
    const room = part.length + SLACK
    return shareFound(side === 'before' ? text.slice(-room) : text.slice(0, room), plain(part))
  }
  const own = nearest(context, side)
  return own === context ? compare(context) : Math.max(compare(own), compare(context))
}

/** How like a place is to `wanted`. `text` is the whole text as `plain` gives it; offsets are its UTF-16 code units. */
export function likeness(text: string, at: Span, wanted: Quoted): Likeness {
  const room = wanted.prefix.length + wanted.suffix.length + 2 * SLACK
  const quote = shareFound(text.slice(at.start, at.end), plain(wanted.exact))
  const measured = {
    before: contextLikeness(text.slice(Math.max(0, at.start - room), at.start), wanted.prefix, 'before'),
    after: contextLikeness(text.slice(at.end, at.end + room), wanted.suffix, 'after'),
  }
  // At the start or end of an article there is context on one side only, and that side has to do.
  const before = wanted.prefix ? measured.before : measured.after
  const after = wanted.suffix ? measured.after : before
  const ofQuote = wanted.exact.length >= TELLING_LENGTH ? 0.6 : 0.34
  return { quote, before, after, total: ofQuote * quote + (1 - ofQuote) * ((before + after) / 2) }
}

const ownParagraph = ({ prefix, exact, suffix }: Quoted): string =>
  plain(
    prefix.slice(prefix.lastIndexOf('\n') + 1) + exact + (suffix.includes('\n') ? suffix.slice(0, suffix.indexOf('\n')) : suffix),
  )

/** Edits per code unit between a place and `wanted` with as much of its own paragraph as is known; 0 where they are equal. */
export function errorRate(text: string, at: Span, wanted: Quoted): number {
  const before = wanted.prefix.length - (wanted.prefix.lastIndexOf('\n') + 1)
  const end = wanted.suffix.indexOf('\n')
  const after = end < 0 ? wanted.suffix.length : end
  return 1 - shareFound(text.slice(Math.max(0, at.start - before - SLACK), at.end + after + SLACK), ownParagraph(wanted))
}
