/** Tells whether "its head", "the bank’s president" speak of a public body: by the body that the text names before. */
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'

const PUBLIC_BODY = oneOf(
  "agency|ministry|commission|authority|council|parliament|government|army|police|court|bureau|department|assembly|senate|regulator|watchdog|directorate|inspectorate|navy|secretariat|tribunal|embassy|party|treasury|opposition|taskforce|municipality|committee|kremlin|un|eu|nato|imf|who|who's|iaea|unhcr|unicef|wfp|coalition|mission|delegation",
)
const PRIVATE_BODY = oneOf(
  'company|firm|group|club|airline|newspaper|magazine|university|school|hospital|studio|startup|brand|retailer|union|association|federation|charity|foundation|chain|maker|owner|operator|manufacturer|builder|contractor|bank|lender|insurer|broadcaster|station|ltd|inc|plc|corp|corporation|holdings|giant|line|shipyard|factory|mine|hotel|team|league|church|college|publisher|supplier|carmaker|chipmaker|automaker|developer|consortium',
)
/** Words before "bank", "corporation", "company" that make the body a public one. */
const STATE_OWNED = oneOf(
  'central|development|reserve|world|investment|state|state-owned|state-run|national|federal|government-owned|monetary',
)
const REACH = 2

/** What a word names: a bank or company of the state counts as public. */
function kindAt(tokens: readonly Token[], at: number): 'public' | 'private' | undefined {
  const word = tokens[at]!.lower
  if (/^(?:fund|space|weather|news)$/.test(tokens[at - 1]?.lower ?? '') && word === 'agency')
    return tokens[at - 1]!.lower === 'news' ? 'private' : 'public'
  if (PUBLIC_BODY.test(word)) return 'public'
  if (!PRIVATE_BODY.test(word)) return undefined
  const before = [tokens[at - 1], tokens[at - 2]].some((token) => token && STATE_OWNED.test(token.lower))
  return before ? 'public' : 'private'
}

/**
 * The body that "its" at token `at` speaks of: the first body of its sentence, else of one of the two before. `named` is the word of the
 * body where the text says it again ("the bank’s president"): then the longer name of that body decides.
 */
export function bodyBefore(tokens: readonly Token[], at: number, named?: string): 'public' | 'private' | undefined {
  const { sentence } = tokens[at]!
  let first = at
  let found: 'public' | 'private' | undefined
  for (let back = at - 1; back >= 0; back--) {
    const token = tokens[back]!
    if (named !== undefined) {
      if (token.lower === named && kindAt(tokens, back) === 'public') return 'public'
      continue
    }
    if (token.sentence < sentence - REACH) break
    if (token.sentence !== tokens[first]!.sentence) {
      if (found) return found
      first = back
    }
    found = kindAt(tokens, back) ?? found
  }
  return found
}
