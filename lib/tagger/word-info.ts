/** What the features know of a word by itself: hashes of its forms, flags of the name lists and word lists, and its cluster. */
import type { Gazetteer } from '../model/resources.ts'
import type { Token } from '../text/tokens.ts'
import { hashText } from './hash.ts'
import { BODY_WORDS, NAME_PARTICLES, PLACE_WORDS, SPEECH_VERBS, TITLE_WORDS } from './words.ts'

/** Bits of `flags`. */
export const FLAG = {
  firstName: 1,
  surname: 2,
  ambiguous: 4,
  country: 8,
  demonym: 16,
  place: 32,
  title: 64,
  body: 128,
  placeWord: 256,
  speech: 512,
} as const

export interface WordInfo {
  /** Hashes: the word with digits as 0, lower case, collapsed shape, shape in full, last part after a hyphen. */
  word: number
  lower: number
  shape: number
  longShape: number
  tail: number
  /** Hashes of the first and last one to four code units. */
  prefixes: readonly number[]
  suffixes: readonly number[]
  flags: number
  /** Cluster code with a leading one, 0 where the word has none. */
  cluster: number
  /** May begin or end a name: capitalized, or joined to a lower-case particle ("al-Assad"). */
  capital: boolean
  particle: boolean
}

const JOINED = /^(?:a[ldnrstz]|ash|el|ul|d|l|bin)[-'’]\p{Lu}/u

/** Shape of a word: X upper, x lower, d digit, other signs as they are; `collapsed` keeps one of each run. */
export function shapeOf(text: string, collapsed: boolean): string {
  let shape = ''
  for (const character of text) {
    const sign = /\p{Lu}/u.test(character)
      ? 'X'
      : /[\p{L}\p{M}]/u.test(character)
        ? 'x'
        : /\p{Nd}/u.test(character)
          ? 'd'
          : character
    const before = shape.at(-1)
    if (sign === before && (collapsed || shape.endsWith(sign.repeat(4)))) continue
    shape += sign
  }
  return shape
}

function flagsOf(text: string, lower: string, gazetteer: Gazetteer): number {
  const country = gazetteer.country(text)
  let flags = 0
  if (gazetteer.isFirstName(text)) flags |= FLAG.firstName
  if (gazetteer.isSurname(text)) flags |= FLAG.surname
  if (gazetteer.isAmbiguousName(text)) flags |= FLAG.ambiguous
  if (country) flags |= country.demonym ? FLAG.demonym : FLAG.country
  if (gazetteer.place(text)) flags |= FLAG.place
  if (TITLE_WORDS.has(lower)) flags |= FLAG.title
  if (BODY_WORDS.has(lower)) flags |= FLAG.body
  if (PLACE_WORDS.has(lower)) flags |= FLAG.placeWord
  if (SPEECH_VERBS.has(lower)) flags |= FLAG.speech
  return flags
}

/** Everything known of a token's word. `clusters` maps lower-case words to codes (see clusters.ts). */
export function wordInfo(token: Token, gazetteer: Gazetteer, clusters: ReadonlyMap<string, number>): WordInfo {
  const { text } = token
  const lower = token.lower.replace(/\d/g, '0')
  const length = lower.length
  const tailAt = lower.lastIndexOf('-') + 1
  const capital = token.capital || (token.kind === 'word' && JOINED.test(text))
  let flags = capital || token.kind === 'word' ? flagsOf(text, token.lower, gazetteer) : 0
  let cluster = clusters.get(lower) ?? 0
  if (tailAt > 0 && tailAt < length) {
    if (!flags) flags = flagsOf(text.slice(tailAt), lower.slice(tailAt), gazetteer)
    if (!cluster) cluster = clusters.get(lower.slice(tailAt)) ?? 0
  }
  const ends = [1, 2, 3, 4]
  return {
    word: hashText(text.replace(/\d/g, '0')),
    lower: hashText(lower),
    shape: hashText(shapeOf(text, true)),
    longShape: hashText(shapeOf(text, false)),
    tail: tailAt > 0 ? hashText(lower, tailAt) : 0,
    prefixes: ends.map((n) => hashText(text, 0, Math.min(n, text.length))),
    suffixes: ends.map((n) => hashText(lower, Math.max(0, length - n))),
    flags,
    cluster,
    capital,
    particle: NAME_PARTICLES.has(token.lower),
  }
}
