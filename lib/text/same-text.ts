/** How a text that is read now stands to one that was read before: the same (edited or not), a part of it, or another article's. */
import { textHash } from './fingerprint.ts'

/** What is kept of a text to tell that by; see StoredArticle. */
export interface Wording {
  /** Bottom-k sketch of its shingles, see fingerprint. */
  fingerprint: readonly string[]
  /** How many words it has. */
  words: number
  /** Short hashes of its paragraphs; absent in what was stored before they were kept. */
  paragraphs?: readonly string[] | undefined
}

/** Paragraphs of fewer words are labels and lines between, equal in many articles. */
const LEAST_WORDS = 8
/** Paragraphs kept: a live page of a long day has some hundreds. */
const MOST = 400
/** Code units of a hash: paragraphs are only compared within one pair of articles. */
const SHORT = 7
/** Hashes of a sketch that must be comparable before a share is read from them. */
const ENOUGH = 4

/** Short hashes of the paragraphs of a text (lines) that have at least eight words, case and punctuation aside, in their order. */
export const paragraphPrints = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((words) => words.length >= LEAST_WORDS)
    .slice(0, MOST)
    .map((words) => textHash(words.join(' ')).slice(-SHORT))

const shareIn = (some: readonly string[], all: readonly string[]): number => {
  const set = new Set(all)
  return some.length === 0 ? 0 : some.filter((one) => set.has(one)).length / some.length
}

/**
 * Estimated share of `some`'s shingles that `all` holds. A bottom-k sketch tells of every hash up to its largest whether the text has it
 * (Broder, On the resemblance and containment of documents, 1997), so only these are counted; 0 where they are too few to tell.
 */
const sketchIn = (some: readonly string[], all: readonly string[]): number => {
  const last = all.at(-1)
  const told = last === undefined ? [] : some.filter((hash) => hash <= last)
  return told.length < ENOUGH ? 0 : shareIn(told, all)
}

/** Share of the wording of `some` that `all` holds too, 0 to 1: by whole paragraphs or by runs of words, whichever finds more. */
export const shareHeld = (some: Wording, all: Wording): number =>
  Math.max(shareIn(some.paragraphs ?? [], all.paragraphs ?? []), sketchIn(some.fingerprint, all.fingerprint))

/** As shareHeld, by whole paragraphs alone where there are some: a sketch may be off by a tenth, and so many new words can be a follow-up. */
const shareSurely = (some: Wording, all: Wording): number =>
  Math.min(some.paragraphs?.length ?? 0, all.paragraphs?.length ?? 0) >= ENOUGH
    ? shareIn(some.paragraphs ?? [], all.paragraphs ?? [])
    : shareHeld(some, all)

const wordsOf = (title: string): Set<string> => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Whether two titles are one, small changes aside: three quarters of their words are the same. */
export const titlesAlike = (a: string, b: string): boolean => {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const common = [...left].filter((word) => right.has(word)).length
  return common > 0 && common >= 0.75 * (left.size + right.size - common)
}

/** Longer than this share of the other text is no cut of it: editors shorten too, a wall takes more. */
const CUT = 0.7
/** Share that a cut text has in common with the whole one: all but the sentence that it breaks off in. */
const HELD = 0.6
/** Words of its own that a wall has at most ("to read on, choose …"); an edit or the next hours of a live page bring more. */
const WALL = 80
/** From this share on two texts at one address are one article that was edited; separate reports share hardly any runs of words. */
const EDITED = 0.15

/** What is known besides the wording. */
export interface Around {
  /** Both have alike titles. */
  titled: boolean
  /** Both are known to be of one day. */
  dated: boolean
  /** The new one was read at the very address that the old one was, not only behind a canonical one. */
  placed: boolean
}

/** Takes the stored and the new wording of what stands at one address; returns what the new one is. */
export const atOneAddress = (old: Wording, now: Wording, { titled, dated, placed }: Around): 'same' | 'part' | 'other' => {
  // Of what is too short, or came in without its text, only the address tells.
  if (old.fingerprint.length === 0 || now.fingerprint.length === 0) return 'same'
  const short = now.words < CUT * old.words
  const held = shareHeld(now, old)
  if (short && titled && (held >= HELD || now.words * (1 - held) <= WALL)) return 'part'
  if (held >= EDITED || shareHeld(old, now) >= EDITED) return 'same'
  // Nothing in common: only where all else agrees it was rewritten; and a page that shows next to nothing of it is a wall.
  if (!(titled && dated && placed)) return 'other'
  return short ? 'part' : 'same'
}

/** From this share on, each in the other, two texts are one whatever their titles; a follow-up has new words at its head. */
const EQUAL = 0.9
/** From this share on, each in the other, two alike titles or addresses are one article (print, AMP). */
const VARIANT = 0.8

/**
 * Takes the stored and the new wording of two addresses of one site and one day, and whether titles or addresses name one article; returns
 * what the new one is: a `variant` of the other, a `part` of it, the `whole` of what was stored in part, or another article.
 */
export const atTwoAddresses = (old: Wording, now: Wording, named: boolean): 'variant' | 'part' | 'whole' | 'other' => {
  if (Math.min(shareSurely(now, old), shareSurely(old, now)) >= (named ? VARIANT : EQUAL)) return 'variant'
  if (!named) return 'other'
  if (now.words < CUT * old.words && shareHeld(now, old) >= VARIANT) return 'part'
  return old.words < CUT * now.words && shareHeld(old, now) >= VARIANT ? 'whole' : 'other'
}
