/** Reads the noun phrase around a head noun: where it begins, and which words stand before the head. */
import { oneOf } from '../../text/one-of.ts'
import { headClass, headLemma, isLightHead, LONGEST_HEAD, loweredHeadKind, opensHead } from '../../text/project-heads.ts'
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
  /** A name in quotation marks, or one that ends with its acronym in brackets, stands before it. */
  titled: boolean
}

/** After these a word in -ed or -ing is no verb: "a staffing programme". */
const DETERMINERS = oneOf("a|an|the|its|their|his|her|our|new|'s")
const OFFICE = oneOf('development|reform|construction|modernisation|modernization|law|transformation|reconstruction')
const INFINITIVE = new Set(['to', 'will', 'would', 'can', 'could', 'should', 'must', 'may', 'might', 'shall', "'ll", 'cannot'])
// Comparatives and adverbs ("a deal earlier this week") only look like agents.
const AGENT =
  /^(?!under|over|after|per|whether|how|where|when|what|more|other|another|al(?:together|tar)|for|later|never|either|rather|together|further|ever|earli|soon|long|short|low|high|larg|big|small|cheap|bett|clos|hard|strong|great|old|new|quick|eas|near|fast|slow|wid|deep|few|summer|winter|there|here|number|prior|minor|major)[a-z]{3,}(?:ers?|ors?|ists?)$/
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

const isNounAfter = (before: Token | undefined, { sentence }: Token) =>
  before?.sentence === sentence &&
  before.kind === 'word' &&
  !before.capital &&
  !INFINITIVE.has(before.lower) &&
  !STOP.has(before.lower) &&
  !/(?:s|ly)$/.test(before.lower)

const WITHIN_NAME = oneOf('against|from|for|of|to|on|in|with|without|over|under|the|and')

/** Whether a word stands between two capital words of a sentence that is not written in capitals throughout. */
function isWithinName(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const { sentence } = tokens[at]!
  if (!before?.capital || !after?.capital || before.sentence !== sentence || after.sentence !== sentence) return false
  let first = at - 1
  while (first > 0 && tokens[first - 1]!.sentence === sentence && tokens[first - 1]!.capital) first--
  return tokens[first - 1]?.sentence === sentence && tokens[first - 1]!.kind === 'word'
}

/** Whether a token can stand before a head as its modifier. */
function modifies(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const { lower } = token
  if (token.kind !== 'word' || lower === "'s" || lower === "'") return false
  if (NOVELTY.has(lower) || PARTICIPLES.has(lower)) return true
  // "The Violence Against Women Act": a preposition with a capital is part of a name, but for headlines.
  if (token.capital && WITHIN_NAME.test(lower) && isWithinName(tokens, at)) return true
  if ((STOP.has(lower) && token.text !== 'US') || lower.includes("n't")) return false
  // In a headline with capitals ("President Announces Action Plan") verbs are capital too.
  if (token.capital)
    return !(VERBS.has(lower) && (/(?:s|ed)$/.test(lower) || (at > 0 && tokens[at - 1]!.sentence !== token.sentence)))
  // "A private finance initiative"
  if (lower === 'finance' && isNounAfter(tokens[at - 1], token)) return true
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
  (tokens[at + 1]!.capital || tokens[at + 1]!.text === '(') &&
  (Boolean(tokens[at - 3]?.capital) || tokens[at - 3]?.text === ')')

/** Nouns of what a law does, before "of" and the like in its name: "Prevention of Terrorism Act", "Right to Information Bill". */
const LAWMAKING = /^(?:\p{Lu}\p{L}+(?:tion|ment|ence|ance|dom|sion|ition)|Rights?|Control|Access|Removal|Transfer)$/u
const NAMED_SO = oneOf('act|bill|law|ordinance|programme|program|project|initiative|treaty|convention|agreement|strategy|scheme')

/** The word that "of", "from" or "to" before a capital name belongs to, for a law or programme named so; -1 where there is none. */
function ofName(tokens: readonly Token[], first: number, head: number): number {
  const [opener, joint] = [tokens[first - 2], tokens[first - 1]]
  const { sentence, lower } = tokens[head]!
  const fits = NAMED_SO.test(lower) && first < head && tokens[first]!.capital && joint?.sentence === sentence
  if (!fits || !/^(?:of|from|to|for|against|in)$/.test(joint!.text) || opener?.sentence !== sentence) return -1
  if (!LAWMAKING.test(opener.text)) return -1
  const double = tokens[first - 3]?.lower === 'and' && LAWMAKING.test(tokens[first - 4]?.text ?? '')
  return double && tokens[first - 4]!.sentence === sentence ? first - 4 : first - 2
}

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
  const named = ofName(tokens, first, head)
  if (named >= 0) first = named
  return { first, money }
}

const TITLED = oneOf('project|programme|program|initiative|scheme|plan|law|bill|act|mission|operation|agreement|treaty')
const CLOSING = /^["”’]$/
const ON_AIR = oneOf(
  'tv|television|radio|bbc|cnn|fox|nbc|cbs|abc|itv|channel|host|presenter|episode|broadcast|film|novel|song|album|drama|comedy',
)

/** The first token of the name before a head: "“Clean Coast” project", "Deferred Action for Arrivals (DACA) program"; -1 where there is none. */
function titleBefore(tokens: readonly Token[], head: number): number {
  const [last, { lower, sentence }] = [tokens[head - 1], tokens[head]!]
  if (!last || last.sentence !== sentence || !TITLED.test(lower)) return -1
  const inside = (at: number) => at >= 0 && tokens[at]!.sentence === sentence
  let at = head - 2
  if (CLOSING.test(last.text) && tokens[at]?.kind === 'word') {
    const opening = last.text === '”' ? '“' : last.text === '’' ? '‘' : '"'
    while (inside(at) && head - at < 9 && tokens[at]!.text !== opening) at--
    if (!inside(at) || tokens[at]!.text !== opening || !tokens[at + 1]!.capital) return -1
  } else if (last.text === ')' && /^\p{Lu}{3,8}$/u.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === '(') {
    at--
    while (
      inside(at - 1) &&
      (tokens[at - 1]!.capital ||
        (/^(?:of|for|and|in|on|the)$/.test(tokens[at - 1]!.lower) && inside(at - 2) && tokens[at - 2]!.capital))
    )
      at--
    if (!tokens[at]!.capital) return -1
  } else return -1
  for (let other = head; inside(other) && head - other < 40; other--) if (ON_AIR.test(tokens[other]!.lower)) return -1
  return at
}

/**
 * The noun phrase whose head begins at token `at`, heads that follow included ("steel mill project", "defence system's deployment").
 * Returns undefined where no head begins there or the next word makes it something else.
 */
export function readPhrase(tokens: readonly Token[], at: number): Phrase | undefined {
  let length = headLength(tokens, at)
  if (!length) return undefined
  const titled = titleBefore(tokens, at)
  const { first, money } = titled >= 0 ? { first: titled, money: false } : walkLeft(tokens, at)
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
  return { first, head, end, lemma, heads, money, titled: titled >= 0, plural: last.endsWith('s') && headLemma(last) !== last }
}

/**
 * Where a name ends with the plain noun that goes with it: "the AVENIR | project", "START | treaty". `end` is the token after the name, `head`
 * the head noun of what the name stands for. A plural is another thing ("CPEC projects").
 */
export function withNoun(tokens: readonly Token[], end: number, head: string): number {
  const noun = tokens[end]
  if (!noun || noun.capital || noun.sentence !== tokens[end - 1]!.sentence || !loweredHeadKind(noun.lower)) return end
  const fits = headLemma(noun.lower) === noun.lower && (headClass(noun.lower) === headClass(head) || isLightHead(noun.lower))
  return fits && !swallowed(noun, tokens[end + 1], tokens[end + 2]) ? end + 1 : end
}
