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

/** A text as it was read, and as `plain` gives it: unit for unit the same, so that offsets (UTF-16 code units) hold for both. */
export interface Reading {
  text: string
  flat: string
}

/** Takes a text; returns it with its plain form beside it. */
export const readingOf = (text: string): Reading => ({ text, flat: plain(text) })

/** Likenesses, 0 to 1 each; `total` is what places are ordered by. */
export interface Likeness {
  /** Quote and near context stand there word for word. */
  verbatim: boolean
  quote: number
  before: number
  after: number
  total: number
}

/** Context that places are compared by, on each side: what is saved beyond it only tells twins apart (whose.ts). */
const NEAR = 96
/** Context of fewer code units than this, within the paragraph, says too little to stand for all of it. */
const ENOUGH_CONTEXT = 24
/** Room on the far side, for words that were inserted. */
const SLACK = 16
/** Quotes from this length on are told by themselves; the shorter, the more it is the context that tells. */
export const TELLING_LENGTH = 40

/** Share of a pattern's code units beyond which edits are not counted: nothing is as good as found, and the search is quick about it. */
const LOST = 0.8

/** Fewest edits by which `pattern` becomes a part of `text`; all of its code units where it takes more than four in five of them. */
export function errorsOf(text: string, pattern: string): number {
  if (!pattern || text.includes(pattern)) return 0
  return search(text, pattern, Math.floor(pattern.length * LOST))[0]?.errors ?? pattern.length
}

/** Share of `pattern` that is found in `text` in its best place: 1 less the edit distance per code unit. 1 where there is no pattern. */
export const shareFound = (text: string, pattern: string): number => (pattern ? 1 - errorsOf(text, pattern) / pattern.length : 1)

/** One side of a quote: how like it is, and whether its paragraph begins or ends so near to it that the side says little. */
interface Side {
  like: number
  atEdge: boolean
}

/** `context` and `text` stand on the same side of quote and place; both as written. */
function sideOf(text: string, context: string, side: 'before' | 'after'): Side {
  const near = (from: string, units: number): string => (side === 'before' ? from.slice(-units) : from.slice(0, units))
  const own = (from: string): string =>
    side === 'before' ? from.slice(from.lastIndexOf('\n') + 1) : (from.split('\n', 1)[0] ?? '')
  const compare = (part: string): number => shareFound(plain(near(text, part.length + SLACK)), plain(part))
  const [all, paragraph] = [near(context, NEAR), own(near(context, NEAR))]
  if (paragraph === all) return { like: compare(all), atEdge: false }
  // Neighbours come and go: the paragraph's own part will do where it is enough to tell by.
  if (paragraph.length >= ENOUGH_CONTEXT) return { like: Math.max(compare(paragraph), compare(all)), atEdge: false }
  return { like: compare(all), atEdge: plain(own(text)) === plain(paragraph) }
}

/** Whether quote and near context stand at a place as they were saved, typography aside. */
function isVerbatim(flat: string, { start }: Span, { prefix, exact, suffix }: Quoted): boolean {
  const before = plain(prefix.slice(-NEAR))
  return start >= before.length && flat.startsWith(before + plain(exact + suffix.slice(0, NEAR)), start - before.length)
}

/** How like a place is to `wanted`. Offsets are UTF-16 code units of the text. */
export function likeness({ text, flat }: Reading, at: Span, wanted: Quoted): Likeness {
  const room = NEAR + SLACK
  const quote = shareFound(flat.slice(at.start, at.end), plain(wanted.exact))
  const left = sideOf(text.slice(Math.max(0, at.start - room), at.start), wanted.prefix, 'before')
  const right = sideOf(text.slice(at.end, at.end + room), wanted.suffix, 'after')
  // At the start or end of an article, and of a paragraph that still starts or ends there, the other side has to do.
  const before = !wanted.prefix ? right.like : left.atEdge && !right.atEdge ? Math.max(left.like, right.like) : left.like
  const after = !wanted.suffix ? before : right.atEdge && !left.atEdge ? Math.max(left.like, right.like) : right.like
  const ofQuote = wanted.exact.length >= TELLING_LENGTH ? 0.6 : 0.34
  const verbatim = isVerbatim(flat, at, wanted)
  return { verbatim, quote, before, after, total: ofQuote * quote + (1 - ofQuote) * ((before + after) / 2) }
}
