/** Compares two names of people part by part and says for each pair of parts why they agree or not. */
import { generationOf, generationsClash } from '../text/generation.ts'
import { fold, remembered, romanised, skeleton } from './fold.ts'
import { isFrequent, isShortForm, PARTICLES, SOFT_TITLES, TITLES } from './name-words.ts'
import { editDistance, jaroWinkler } from './string-distance.ts'

export type PartReason =
  | 'same'
  | 'romanisation'
  | 'vowels'
  | 'one edit'
  | 'short form'
  | 'sounds alike'
  | 'two edits'
  | 'joined'
  | 'initial'
  /** Two letters off where all other parts are the same: a slip as often as another person. */
  | 'near'
  | 'different'

export interface PartMatch {
  a: string
  b: string
  score: number
  reason: PartReason
}

export interface NameComparison {
  /** 0 to 1; above about 0.7 the names may mean one person. */
  score: number
  parts: PartMatch[]
  /** Parts of the longer name that the shorter one lacks. */
  extra: number
  /** A part of one name contradicts the part of the other that stands in its place. */
  conflict: boolean
}

/** Parts of a person's name that count, folded, titles and particles off; where nothing else is left they stay. */
export const nameParts: (name: string) => readonly string[] = remembered((name) => {
  const parts = folded(name)
  const strong = parts.filter((part) => !PARTICLES.has(part))
  return strong.length ? strong : parts
})

/** All parts, folded, without the titles before and the ranks after; words run together ("SergeiLavrov") are taken apart. */
function splitName(name: string): string[] {
  const parts = fold(name.replace(/(\p{Ll}{3,})(\p{Lu}\p{Ll}{3,})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  while (parts.length > 1 && TITLES.has(parts.at(-1)!)) parts.pop()
  while (parts.length > 1 && (TITLES.has(parts[0]!) || (parts.length > 2 && SOFT_TITLES.has(parts[0]!)))) parts.shift()
  return parts
}

const folded = remembered(splitName)

/** Child and father of a name with "bin" or "ibn": they must not change places. */
function child(name: string): string | undefined {
  const parts = folded(name)
  const at = parts.findIndex((part) => part === 'bin' || part === 'ibn' || part === 'bint')
  return at > 0 ? parts[at - 1] : undefined
}

/** Scripts that write a syllable or more with one sign: one sign off is another name. */
const SYLLABIC = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Why and how well two folded name parts agree. Scores after the recipe measured in the project's notes on names. */
export function comparePart(a: string, b: string): Omit<PartMatch, 'a' | 'b'> {
  if (a === b) return { score: 1, reason: 'same' }
  if (a.length === 1 || b.length === 1)
    return a[0] === b[0] ? { score: 0.8, reason: 'initial' } : { score: 0, reason: 'different' }
  if (romanised(a) === romanised(b)) return { score: 0.95, reason: 'romanisation' }
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  const alike = jaroWinkler(a, b)
  const sameSkeleton = skeleton(a) === skeleton(b)
  const endAlike = /[aeiouy]$/u.test(a) === /[aeiouy]$/u.test(b) // "Oleg" is not "Olga"
  if (sameSkeleton && endAlike && skeleton(a).length >= 3 && short >= 4 && alike > 0.7) return { score: 0.93, reason: 'vowels' }
  if (isShortForm(a, b)) return { score: 0.9, reason: 'short form' }
  const edits = editDistance(a, b)
  if (SYLLABIC.test(a)) return { score: 0, reason: 'different' }
  if (edits === 1 && short >= 4) return { score: short > 4 ? 0.9 : 0.78, reason: 'one edit' }
  if (sameSkeleton && endAlike && short >= 3 && alike > 0.8) return { score: 0.88, reason: 'sounds alike' }
  if (edits <= 2 && long >= 8 && a[0] === b[0]) return { score: 0.85, reason: 'two edits' }
  return { score: Math.min(0.7, alike) / 2, reason: 'different' }
}

/** Best pairing of parts, greedily from the best pair down; ties keep the order of the names. */
function align(a: readonly string[], b: readonly string[]): PartMatch[] {
  const pairs = a.flatMap((x, i) =>
    b.map((y, j) => ({ i, j, away: Math.abs(i / a.length - j / b.length), match: { a: x, b: y, ...comparePart(x, y) } })),
  )
  pairs.sort((p, q) => q.match.score - p.match.score || p.away - q.away || p.i + p.j - q.i - q.j)
  const [left, right] = [new Set<number>(), new Set<number>()]
  const taken: PartMatch[] = []
  for (const { i, j, match } of pairs) {
    if (left.has(i) || right.has(j)) continue
    left.add(i)
    right.add(j)
    taken.push(match)
  }
  return taken
}

/** Parts written together in one name and apart in the other ("al-Sisi", "Elsisi"; "Jong Un", "Jongun"; slips like "Plat Ono Vich") are joined. */
function joinParts(a: readonly string[], b: readonly string[]): [readonly string[], readonly string[]] {
  const join = (split: readonly string[], whole: readonly string[]) => {
    for (let count = Math.min(3, split.length); count > 1; count--)
      for (let i = 0; i + count <= split.length; i++) {
        const both = romanised(split.slice(i, i + count).join(''))
        const at = whole.findIndex((part) => part.length > 5 && romanised(part) === both)
        if (at >= 0) return [...split.slice(0, i), whole[at]!, ...split.slice(i + count)]
      }
    return split
  }
  return [join(a, b), join(b, a)]
}

/** The parts with the one that disagrees called near, where it is two letters off and all others are the same. */
function withNear(parts: readonly PartMatch[]): PartMatch[] {
  const odd = parts.filter((part) => part.reason !== 'same')
  const [one] = odd
  if (odd.length !== 1 || parts.length < 2 || one!.reason !== 'different') return [...parts]
  const { a, b } = one!
  const slip = Math.min(a.length, b.length) >= 4 && editDistance(a, b) <= 2 && jaroWinkler(a, b) >= 0.76
  return slip ? parts.map((part) => (part === one ? { ...part, score: 0.75, reason: 'near' } : part)) : [...parts]
}

/** Reasons that may be a slip of the pen as well as another name: where nothing but frequent parts stand beside, they prove nothing. */
export const SLIPS: ReadonlySet<PartReason> = new Set<PartReason>(['one edit', 'two edits', 'near', 'sounds alike'])

/** What is taken off where much is missing: a single name beside three or more parts, or three parts more on one side than on the other. */
const missing = (shorter: number, extra: number): number => (shorter === 1 && extra > 1 ? 0.12 : extra > 2 ? 0.15 : 0)

/**
 * Compares two names of people. The score is the mean over the parts of the shorter name, less a little for each part that only the longer
 * one has, less more where only one part is there to compare, and much less where parts that stand against each other disagree
 * ("Shehbaz Sharif" and "Nawaz Sharif") or the generations do ("Jr." and "Sr."). Symmetric. Titles, particles, order and case do not count.
 */
export function compareNames(first: string, second: string): NameComparison {
  const [a, b] = joinParts(nameParts(first), nameParts(second))
  if (!a.length || !b.length) return { score: 0, parts: [], extra: 0, conflict: false }
  const [shorter, longer] = a.length < b.length || (a.length === b.length && a.join(' ') <= b.join(' ')) ? [a, b] : [b, a]
  const parts = withNear(align(shorter, longer))
  const extra = longer.length - shorter.length
  const [x, y] = [child(first), child(second)]
  const swapped = x !== undefined && y !== undefined && comparePart(x, y).score < 0.5
  const apart = swapped || generationsClash(generationOf(first), generationOf(second))
  const conflict = apart || parts.some((part) => part.score < 0.5)
  const mean = parts.reduce((sum, part) => sum + part.score, 0) / parts.length
  const strong = parts.filter((part) => part.score >= 0.85).length
  const slips = parts.filter((part) => SLIPS.has(part.reason))
  const unsure = extra > 0 && slips.length > 0 && parts.every((part) => slips.includes(part) || isFrequent(part.a)) ? 0.2 : 0
  const score =
    mean - unsure - 0.05 * extra - missing(shorter.length, extra) - (strong <= 1 ? 0.12 : 0) - (apart ? 0.5 : conflict ? 0.25 : 0)
  return { score: Math.max(0, Math.min(1, score)), parts, extra, conflict }
}

/** Whether a name has one part alone ("Fatemi", "Strauss-Kahn"): no proof of who is meant. */
export const isBare = (name: string): boolean => nameParts(name).filter((part) => part.length > 1).length < 2 || isOneWord(name)

/** One word, hyphens in it ("Ban-Weber"); two capitals run together are two words that lost their gap. */
const isOneWord = (name: string): boolean => /^[\p{L}'’.]+(?:[-‐][\p{L}'’.]+)+$/u.test(name.trim())

/** Whether all parts of a name are borne by very many people. */
export const isCommonName = (name: string): boolean => nameParts(name).every((part) => part.length === 1 || isFrequent(part))
