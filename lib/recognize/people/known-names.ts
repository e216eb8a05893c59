/** Finds later mentions of people that the article has named: by surname, given name or part of the full name. */

import { foldName } from '../../text/fold.ts'
import type { Token } from '../../text/tokens.ts'
import { coreWords, isInitial, isModifier } from './evidence.ts'
import { endOfRun, isNameToken } from './runs.ts'
import { MODIFIED_HEADS, ORG_WORDS } from './words.ts'

/** A name found, as token indexes, end exclusive. */
export interface NameSpan {
  start: number
  end: number
}

const key = (token: Token) => foldName(token.text.replace(/\.$/, ''))

/** Words of all names accepted so far, by folded word: those that stand alone for the person, and those that go with others. */
export interface KnownNames {
  alone: ReadonlySet<string>
  parts: ReadonlySet<string>
}

/** Collects the words of names; `distinct` tells whether a word may stand for the person alone ("Fatemi", not "May" or "Jordan"). */
export function knownNames(
  tokens: readonly Token[],
  names: readonly NameSpan[],
  distinct: (word: string) => boolean,
): KnownNames {
  const alone = new Set<string>()
  const parts = new Set<string>()
  for (const name of names) {
    const core = coreWords(tokens, name)
    for (const [i, token] of core.entries()) {
      if (isInitial(token)) continue
      parts.add(key(token))
      if (i === core.length - 1 || distinct(token.text)) alone.add(key(token))
    }
  }
  return { alone, parts }
}

/** Particles directly before a surname belong to it ("van der Bellen", "al-Assad"). */
function closes(tokens: readonly Token[], end: number, sentence: number): boolean {
  const next = tokens[end]
  if (!next || next.sentence !== sentence) return true
  if (isNameToken(next)) return false
  return !MODIFIED_HEADS.has(next.lower)
}

/**
 * Mentions by known names in tokens that `taken` leaves free, in order. Names as modifiers ("Trump administration") and within
 * longer runs of capitalized words that are no part of a name ("Trump Tower") are left out.
 */
export function findKnown(tokens: readonly Token[], known: KnownNames, taken: Uint8Array): NameSpan[] {
  const found: NameSpan[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !isNameToken(tokens[i]!) || !known.parts.has(key(tokens[i]!))) continue
    const limit = endOfRun(tokens, i)
    let end = i + 1
    while (end < limit && !taken[end] && known.parts.has(key(tokens[end]!))) end++
    const span = { start: i, end }
    const words = tokens.slice(i, end)
    const whole = words.length > 1 || known.alone.has(key(words[0]!))
    const before = tokens[i - 1]
    const glued =
      before !== undefined &&
      before.sentence === tokens[i]!.sentence &&
      before.capital &&
      !taken[i - 1] &&
      ORG_WORDS.has(before.lower)
    if (whole && !glued && !isModifier(span, tokens) && closesWithin(tokens, span, limit)) found.push(span)
    i = end - 1
  }
  return found
}

/** Whether what follows the span in its capitalized run lets it be the person: not "Trump Tower". */
function closesWithin(tokens: readonly Token[], span: NameSpan, limit: number): boolean {
  if (span.end >= limit) return closes(tokens, span.end, tokens[span.start]!.sentence)
  const next = tokens[span.end]!
  return !isNameToken(next) || /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(next.lower)
}
