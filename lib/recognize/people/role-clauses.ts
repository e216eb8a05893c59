/** Reads what a person leads where the article gives no title: "who heads the UN mission", "leads the National Union party". */

import type { Gazetteer } from '../../model/resources.ts'
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import { endsComplement, startsName } from './role-complement.ts'
import type { RolePhrase } from './role-phrase.ts'
import { PRIVATE_WORDS, PUBLIC_WORDS, SURELY_PUBLIC } from './titles.ts'

const LEADS = oneOf('heads|leads|chairs|governs|commands|oversees|directs|represents')
const LED = oneOf('headed|led|chaired|governed|commanded|oversaw|represented|ruled')
/** Offices of state as things that are led; a country or region alone is governed, not led. */
const GOVERNED = oneOf('governs|governed|ruled')
const INSIDE = oneOf("the|an?|its|of|for|in|at|on|and|&|'s")
const LONGEST = 12

const bare = ({ lower }: Token) => (lower.endsWith('.') ? lower.slice(0, -1) : lower)

/** Index after the body that is led, from the token after the verb. */
function objectEnd(tokens: readonly Token[], from: number, gazetteer: Gazetteer): number {
  const { sentence } = tokens[from - 1]!
  let at = from
  for (; at < from + LONGEST && tokens[at]?.sentence === sentence; at++) {
    const token = tokens[at]!
    if (INSIDE.test(token.lower)) continue
    if (token.kind !== 'word' || startsName(tokens, at, gazetteer)) break
    if (!token.capital && (endsComplement(token.lower) || /(?<!-\p{L}+)(?:ed|ly)$/u.test(token.lower))) break
  }
  while (at > from && INSIDE.test(tokens[at - 1]!.lower)) at--
  return at
}

function isPublic(words: readonly Token[], verb: string): boolean {
  const has = (list: ReadonlySet<string>) => words.some((token) => list.has(bare(token)))
  if (GOVERNED.test(verb)) return words.some((token) => token.capital) || has(PUBLIC_WORDS)
  return has(PUBLIC_WORDS) && (has(SURELY_PUBLIC) || !has(PRIVATE_WORDS))
}

/**
 * Clauses of leading a public body, in order, as phrases that begin at the verb: after "who", or in the present directly after a name.
 * Leading a company, a protest or a match is none: the phrase would say nothing of an office.
 */
export function leadingClauses(tokens: readonly Token[], gazetteer: Gazetteer): RolePhrase[] {
  const found: RolePhrase[] = []
  for (let at = 1; at < tokens.length - 1; at++) {
    const { lower, sentence, capital } = tokens[at]!
    const past = LED.test(lower)
    if (capital || !(past || LEADS.test(lower))) continue
    const before = tokens[at - 1]!
    const who =
      before.lower === 'who' ||
      (/^(?:also|now|then|still|has|once|currently)$/.test(before.lower) && tokens[at - 2]?.lower === 'who')
    if (before.sentence !== sentence || !(who || (!past && before.capital))) continue
    const end = objectEnd(tokens, at + 1, gazetteer)
    if (end <= at + 1 || !isPublic(tokens.slice(at + 1, end), lower)) continue
    const tense = past && before.lower !== 'has' ? 'former' : 'current'
    found.push({ start: at, head: at, end, official: true, plural: false, tense, determiner: '', open: false })
  }
  return found
}
