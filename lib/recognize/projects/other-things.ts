/** Things that are named with the head nouns of undertakings and are none: what households owe, what bodies are called after. */
import { oneOf, type WordTest } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import type { Phrase } from './phrase.ts'

/** "Democratic reform", "political and economic reforms" are what somebody asks for, not one undertaking. */
export const ASPIRATION = oneOf('democratic|political|economic|social|structural|civil|market|and|democracy|governance')
/** Plans that people or companies have: "pension plan", "business plan". */
export const OF_SAVERS = oneOf(
  'business|pension|retirement|savings|insurance|defined-benefit|payment|meal|data|floor|lesson|game|backup|contingency|seating|treatment|diet|exercise|escape|succession|parenting|study|travel',
)
const HOUSEHOLD = oneOf(
  'home|mortgage|owner-occupier|owner-occupied|investor|student|personal|payday|car|auto|vehicle|business|housing|refinance|household|consumer|commercial|residential',
)
const PAY = oneOf(
  'severance|pay|retirement|compensation|redundancy|salary|remuneration|benefits|benefit|holiday|tour|graphics|software',
)
/** What is to be paid at the end of a meal or month, and money of paper. */
const INVOICE = oneOf(
  'phone|telephone|water|gas|electricity|energy|power|fuel|utility|heating|hospital|medical|tax|food|grocery|wage|legal|import|oil|hotel|restaurant|bar|dollar|interest|subsidy|rent|repair|wages|salary|cleanup|clean-up|housing|card|health-care|monthly|annual|average',
)

const OWED = oneOf('phone|telephone|wage|wages|utility|grocery|heating|import|hotel|restaurant|bar|unpaid|salary')

/** Money that is held or invested for somebody. */
const HELD_MONEY = oneOf('trust|hedge|pension|mutual|index|slush|private-equity|equity|provident|retirement|venture-capital')
/** Bodies that are named by what they see to. */
const BODY_OF = oneOf(
  'committee|subcommittee|commission|ministry|minister|department|dept|secretary|secretariat|board|council|bank|fund|agency|institute|office|bureau|directorate|authority|centre|center|organisation|organization|association|academy|university|college|school|faculty|professor|federation|society|union|alliance|conference|director|dean|chair|master',
)

/** Points against loans of households, packages of pay, money held for somebody and bills that are paid. `modifiers` are lower-case words before the head. */
export function ofHouseholds(
  tokens: readonly Token[],
  { lemma, head, plural, money }: Phrase,
  modifiers: readonly string[],
): number {
  const has = (test: WordTest) => modifiers.some((word) => test.test(word))
  if (lemma === 'loan' && has(HOUSEHOLD)) return 0.5
  if (lemma === 'package' && has(PAY)) return 0.6
  if (/fund$/.test(lemma) && has(HELD_MONEY)) return 0.5
  if (lemma !== 'bill' || tokens[head]!.capital) return 0
  if ((money && !modifiers.length) || has(OWED)) return 0.6
  return has(INVOICE) && (plural || modifiers.length < 2) ? (plural ? 0.5 : 0.25) : 0
}

/** Points against the end of a body's name: "Committee on Government Reform", "Fund for Development". */
export function ofBodies(tokens: readonly Token[], { first, end, head }: Phrase): number {
  const joint = tokens[first - 1]
  const owner = tokens[first - 2]
  if (!tokens[head]!.capital || !tokens[end - 1]!.capital || joint?.sentence !== tokens[first]!.sentence) return 0
  if (!/^(?:on|of|for)$/.test(joint!.lower) || owner?.sentence !== joint!.sentence) return 0
  return BODY_OF.test(owner!.lower) ? 0.9 : 0
}
