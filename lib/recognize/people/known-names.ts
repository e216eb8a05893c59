/** Finds later mentions of people that the article has named: by surname, given name or part of the full name. */

import { foldName } from '../../text/fold.ts'
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import { coreWords, isInitial, isModifier } from './evidence.ts'
import { endOfRun, isNameToken } from './runs.ts'
import { ORG_WORDS, PARTICLES } from './words.ts'

/** A name found, as token indexes, end exclusive. */
export interface NameSpan {
  start: number
  end: number
}

const key = (token: Token) => foldName(token.text.replace(/\.$/, ''))

export interface KnownNames {
  /** Words that stand alone for a person. */
  alone: Set<string>
  /** Words of each name, folded, by each word of it. */
  byWord: Map<string, string[][]>
}

/** Collects the words of names; `distinct` tells whether a given name may stand for the person alone ("Shahbaz", not "May" or "Jordan"). */
export function knownNames(
  tokens: readonly Token[],
  names: readonly NameSpan[],
  distinct: (word: string) => boolean,
): KnownNames {
  const known: KnownNames = { alone: new Set(), byWord: new Map() }
  for (const name of names) {
    const words = tokens.slice(name.start, name.end).map(key)
    for (const word of words) known.byWord.set(word, [...(known.byWord.get(word) ?? []), words])
    const core = coreWords(tokens, name).filter((token) => !isInitial(token))
    for (const [i, token] of core.entries())
      if (i === core.length - 1 || (i === 0 && distinct(token.text))) known.alone.add(key(token))
  }
  return known
}

/** Index after the longest stretch from `at` whose words follow each other, in order, in one known name. */
function longestPart(tokens: readonly Token[], at: number, limit: number, known: KnownNames): number {
  let longest = at + 1
  for (const name of known.byWord.get(key(tokens[at]!)) ?? []) {
    let [in_, end] = [name.indexOf(key(tokens[at]!)) + 1, at + 1]
    while (end < limit && in_ < name.length) {
      const next = name.indexOf(key(tokens[end]!), in_)
      if (next < 0) break
      in_ = next + 1
      end++
    }
    longest = Math.max(longest, end)
  }
  return longest
}

const WEEKDAY = oneOf('monday|tuesday|wednesday|thursday|friday|saturday|sunday')

const PLACE_STARTS = oneOf('San|Santa|Santo|Saint|St.?|Sri|Rio|Puerto|Port|Plaza|Villa|Fort|Mount|Saudi|New|El|La|Los|Las')

/** Whether capitalized neighbours make the span part of another name: "Trump Tower", "Bank Sharif". */
function isPartOfOther(tokens: readonly Token[], span: NameSpan, limit: number, taken: Uint8Array): boolean {
  const [before, after] = [tokens[span.start - 1], tokens[span.end]]
  const { sentence } = tokens[span.start]!
  if (before?.sentence === sentence && before.capital && !taken[span.start - 1] && ORG_WORDS.has(before.lower)) return true
  // "Santa Clara" is not Clara.
  if (before?.sentence === sentence && PLACE_STARTS.test(before.text) && !taken[span.start - 1]) return true
  return span.end < limit && after !== undefined && isNameToken(after) && !WEEKDAY.test(after.lower)
}

/** Index of the first particle in lower case before a surname ("bin Salim", "van der Berg") that a known name has there too; `at` where there is none. */
export function withParticle(tokens: readonly Token[], at: number, known: KnownNames): number {
  let start = at
  for (;;) {
    const before = tokens[start - 1]
    if (!before || before.sentence !== tokens[at]!.sentence || before.capital || !PARTICLES.has(before.lower)) return start
    const words = [key(before), key(tokens[start]!)]
    const has = (known.byWord.get(words[1]!) ?? []).some(
      (name) => name.indexOf(words[0]!) >= 0 && name[name.indexOf(words[0]!) + 1] === words[1],
    )
    if (!has) return start
    start--
  }
}

/**
 * Mentions by known names in tokens that `taken` leaves free, in order. Names as modifiers ("Trump administration") and within
 * longer runs of capitalized words that are no part of a name ("Trump Tower") are left out.
 */
export function findKnown(tokens: readonly Token[], known: KnownNames, taken: Uint8Array): NameSpan[] {
  const found: NameSpan[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !isNameToken(tokens[i]!)) continue
    if (!known.byWord.has(key(tokens[i]!)) && !known.alone.has(key(tokens[i]!))) continue
    const limit = endOfRun(tokens, i)
    const span = { start: withParticle(tokens, i, known), end: longestPart(tokens, i, limit, known) }
    const whole = span.end - span.start > 1 || known.alone.has(key(tokens[i]!))
    if (whole && !isModifier(span, tokens) && !isPartOfOther(tokens, span, limit, taken)) found.push(span)
    i = span.end - 1
  }
  return found
}
