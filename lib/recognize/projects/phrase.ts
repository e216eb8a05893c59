/** Reads the noun phrase around a head noun: where it begins, and which words stand before the head. */
import { oneOf } from '../../text/one-of.ts'
import { headLemma, LONGEST_HEAD, loweredHeadKind, opensHead } from '../../text/project-heads.ts'
import type { Token } from '../../text/tokens.ts'
import { FOLLOWERS, NOVELTY, PARTICIPLES, SCALE, STOP, VERBS } from './lexicon.ts'

/** Token indexes of a noun phrase, `end` exclusive. */
export interface Phrase {
  /** First modifier, or the head where there is none. */
  first: number
  /** First token of the head. */
  head: number
  end: number
  /** Lemma of the head: "steel mill project" has "project"; `heads` has all, first to last ("mill", "project"). */
  lemma: string
  heads: string[]
  plural: boolean
  /** A sum of money stands before it. */
  money: boolean
}

/** After these a word in -ed or -ing is no verb: "a staffing programme". */
const DETERMINERS = oneOf("a|an|the|its|their|his|her|our|new|'s")
const OFFICE = oneOf('development|reform|construction|modernisation|modernization|law|transformation|reconstruction')
const INFINITIVE = new Set(['to', 'will', 'would', 'can', 'could', 'should', 'must', 'may', 'might', 'shall', "'ll", 'cannot'])
const AGENT =
  /^(?!under|over|after|per|whether|however|other|later|never|either|rather|together|further|ever)[a-z]{3,}(?:ers?|ors?|ists?)$/
const MONEY = /^(?:\$|€|£|¥|₹|us\$|a\$|c\$|rs|rs\.|usd|eur)$/
const SUM =
  /^(?:\d[\d.,]*-)?(?:million|billion|trillion|crore|bn|m|tn)(?:-(?:dollar|euro|pound|rupee|yuan))?$|^\d[\d.,]*(?:bn|m|tn|million|billion)$|^(?:n|r|sh|ksh|rs|rm|p|k|gh|us|a|c|hk|nz|nt)?[₦₵₱£€$¥₹]?\d[\d.,]*(?:bn|tn)$/

/** Longest head noun that begins at the token: number of its tokens, 0 where none does. */
export function headLength(tokens: readonly Token[], at: number): number {
  const first = tokens[at]
  if (first?.kind !== 'word') return 0
  for (let length = opensHead(first.lower) ? LONGEST_HEAD : 1; length > 1; length--) {
    const words = tokens.slice(at, at + length)
    if (words.length < length || words.some((word) => word.kind !== 'word' || word.sentence !== first.sentence)) continue
    if (loweredHeadKind(words.map((word) => word.lower).join(' '))) return length
  }
  return loweredHeadKind(first.lower) ? 1 : 0
}

const lemmaOf = (tokens: readonly Token[], at: number, length: number) =>
  headLemma(
    tokens
      .slice(at, at + length)
      .map((word) => word.lower)
      .join(' '),
  )

/** Whether the word after a head makes the whole something else ("plant manager", "Port Authority"). */
function swallowed(last: Token, next: Token | undefined, after: Token | undefined): boolean {
  if (!next || next.sentence !== last.sentence || next.kind !== 'word') return false
  if (next.capital && last.capital) return true
  // "Economic Development and Trade Minister"
  if (last.capital && next.lower === 'and' && after?.capital && after.sentence === last.sentence && OFFICE.test(last.lower))
    return true
  return FOLLOWERS.has(next.lower) || (!next.capital && AGENT.test(next.lower))
}

/** Whether a token can stand before a head as its modifier. */
function modifies(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const { lower } = token
  if (token.kind !== 'word' || lower === "'s" || lower === "'") return false
  if (NOVELTY.has(lower) || PARTICIPLES.has(lower)) return true
  if ((STOP.has(lower) && token.text !== 'US') || lower.includes("n't")) return false
  // In a headline with capitals ("President Announces Action Plan") verbs are capital too.
  if (token.capital)
    return !(VERBS.has(lower) && (/(?:s|ed)$/.test(lower) || (at > 0 && tokens[at - 1]!.sentence !== token.sentence)))
  if (VERBS.has(lower) || INFINITIVE.has(tokens[at - 1]?.lower ?? '')) return false
  if (/(?:ed|ing)$/.test(lower) && tokens[at - 1]?.sentence === token.sentence && DETERMINERS.test(tokens[at - 1]!.lower))
    return true
  if (/ly$/.test(lower) && lower !== 'early' && lower !== 'newly' && !lower.includes('-')) return false
  return !(/(?:ed|ing)$/.test(lower) && lower.length > 4 && !lower.includes('-'))
}

/** Whether "X and Y HEAD" or "X, Y HEAD" goes on to the left of the joining token. */
function joins(tokens: readonly Token[], at: number): boolean {
  const [before, joint, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]!]
  if (!before || before.sentence !== joint.sentence) return false
  if (joint.lower === 'and' || joint.text === '&') {
    if (before.capital && after.capital) return modifies(tokens, at - 1)
    const opener = tokens[at - 2]?.lower ?? ''
    return modifies(tokens, at - 1) && (NOVELTY.has(opener) || opener === 'a' || opener === 'an')
  }
  if (joint.text === '–' || joint.text === '-' || joint.text === '—')
    return before.capital && after.capital && before.end === joint.start
  return (
    joint.text === ',' &&
    (NOVELTY.has(before.lower) || SCALE.has(before.lower) || /-(?:wide|million|billion|long)$/.test(before.lower))
  )
}

/** "Pensions (Amendment) Bill": a capital word in brackets within a name; `at` is the closing one. */
const bracketed = (tokens: readonly Token[], at: number) =>
  tokens[at]!.text === ')' &&
  tokens[at - 2]?.text === '(' &&
  tokens[at - 1]!.capital &&
  tokens[at + 1]!.capital &&
  Boolean(tokens[at - 3]?.capital)

/** Walks from a head to the first word of its phrase. Returns its index, and whether a sum of money is among the words. */
function walkLeft(tokens: readonly Token[], head: number): { first: number; money: boolean } {
  const sentence = tokens[head]!.sentence
  let first = head
  let money = false
  for (let at = head - 1; at >= 0 && tokens[at]!.sentence === sentence && head - at <= 9; at--) {
    const token = tokens[at]!
    if (SUM.test(token.lower) || MONEY.test(token.lower)) {
      money = true
      first = at
    } else if (token.kind === 'number') {
      if (!money || !(MONEY.test(tokens[at - 1]?.lower ?? '') || SUM.test(tokens[at + 1]?.lower ?? ''))) break
      first = at
    } else if (modifies(tokens, at)) first = at
    else if (at + 1 === first && joins(tokens, at) && at - 1 >= 0) first = --at
    else if (at + 1 === first && bracketed(tokens, at)) first = at -= 2
    else break
  }
  return { first, money }
}

/**
 * The noun phrase whose head begins at token `at`, heads that follow included ("steel mill project", "defence system's deployment").
 * Returns undefined where no head begins there or the next word makes it something else.
 */
export function readPhrase(tokens: readonly Token[], at: number): Phrase | undefined {
  let length = headLength(tokens, at)
  if (!length) return undefined
  const { first, money } = walkLeft(tokens, at)
  const heads = [lemmaOf(tokens, at, length)]
  let head = at
  for (let next = at + length; ; next = head + length) {
    const possessive = tokens[next]?.lower === "'s" ? 1 : 0
    const more = tokens[next] && tokens[next]!.sentence === tokens[at]!.sentence ? headLength(tokens, next + possessive) : 0
    if (!more || (possessive && !heads.includes('defence system'))) break
    head = next + possessive
    length = more
    heads.push(lemmaOf(tokens, head, length))
  }
  const end = head + length
  if (swallowed(tokens[end - 1]!, tokens[end], tokens[end + 1])) return undefined
  const lemma = heads[heads.length - 1]!
  const last = tokens[end - 1]!.lower
  return { first, head, end, lemma, heads, money, plural: last.endsWith('s') && headLemma(last) !== last }
}
