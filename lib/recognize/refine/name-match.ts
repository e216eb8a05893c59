/** Compares names within one article: the same word in another spelling, an initial for a name, a part for the whole. */

import { foldName } from '../../text/fold.ts'
import { oneOf } from '../../text/one-of.ts'

const PARTICLE = oneOf('al|el|bin|ibn|bint|ben|de|del|della|da|do|dos|das|du|la|le|van|von|der|den|ter|y|e|ul|ur')
const SUFFIX = oneOf('jr|sr|ii|iii|iv')

/** Words of a name, folded, without particles and suffixes ("Syed Tariq Fatemi" → syed, tariq, fatemi). Hyphens of particles are cut ("Al-Sisi" → sisi). */
export function nameWords(name: string): readonly string[] {
  const known = splitBefore.get(name)
  if (known) return known
  if (splitBefore.size > 2000) splitBefore.clear()
  const words = splitName(name)
  splitBefore.set(name, words)
  return words
}

/** Names already split; each is compared with many others. */
const splitBefore = new Map<string, readonly string[]>()

function splitName(name: string): string[] {
  const words = foldName(name)
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^(?:a[ldnrstz]|ash|el|ul|d|l)[-'](?=[a-z]{3})/, ''))
    .filter((word) => word && !SUFFIX.test(word))
  const core = words.filter((word) => !PARTICLE.test(word))
  return core.length ? core : words
}

/** Letters that romanisations write in different ways are made one: Alexey/Alexei, Mohammed/Muhammad, Medvedev/Medvedew. */
function romanised(word: string): string {
  const known = spellings.get(word)
  if (known !== undefined) return known
  if (spellings.size > 2000) spellings.clear()
  const made = romanise(word)
  spellings.set(word, made)
  return made
}

/** Words already made one; each is compared with many others. */
const spellings = new Map<string, string>()

function romanise(word: string): string {
  return word
    .replace(/(?:ey|ei|iy|yy|ii|ij|y|ie|ee)/g, 'i')
    .replace(/ph/g, 'f')
    .replace(/kh|ch|ck|q|x/g, 'k')
    .replace(/sch|sh|sz/g, 's')
    .replace(/dzh|dj|zh/g, 'j')
    .replace(/w|ff/g, 'v')
    .replace(/ou|oo|u/g, 'o')
    .replace(/([a-z])\1/g, '$1')
    .replace(/(?<=m)[aeo]h?/g, 'a')
}

function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [restA, restB] = [a.slice(i), b.slice(i)]
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB
}

/** Whether two folded words can be one name in two spellings. Short words must agree exactly. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 4) return false
  return romanised(a) === romanised(b) || (Math.min(a.length, b.length) >= 6 && a[0] === b[0] && withinOneEdit(a, b))
}

const initialOf = (a: string, b: string) => (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))

/**
 * Whether two names of two or more words can be one person: the shorter's words are found in the longer's in order, and its last
 * word is the longer's last (or, for names cut short such as "Haroon Akhtar", the first words agree). Father and son differ in given names.
 */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  let whole = 0
  for (const word of short) {
    while (at < long.length && !sameWord(word, long[at]!) && !initialOf(word, long[at]!)) at++
    if (at === long.length) return false
    if (sameWord(word, long[at]!)) whole++
    at++
  }
  const sameLast = sameWord(short.at(-1)!, long.at(-1)!)
  const sameFirst = sameWord(short[0]!, long[0]!)
  return whole >= 1 && (sameLast || (sameFirst && whole >= 2))
}
