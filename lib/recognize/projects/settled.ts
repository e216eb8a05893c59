/** Tells what is settled ("will scrap", "voted to halt") from what is only wished, tried, threatened or refused ("efforts to block"). */

import type { ProjectStateKind } from '../../model/project-state.ts'
import { oneOf, type WordTest } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'

/** Whether one of the words from token `from` to token `to`, in the sentence of the latter, fits. */
export const anyWord = (tokens: readonly Token[], { from, to }: { from: number; to: number }, test: WordTest) => {
  const sentence = tokens[to]?.sentence
  for (let at = to; at >= from && at >= 0 && tokens[at]!.sentence === sentence; at--)
    if (test.test(tokens[at]!.lower)) return true
  return false
}

/** Whether a state is one that somebody brings about against an undertaking. */
export const isIll = (kind: ProjectStateKind) => kind === 'delayed' || kind === 'dropped'

const WILL = oneOf("will|'ll|shall")
const SETTLED = oneOf(
  'agreed|voted|decided|approved|resolved|ordered|orders|forced|forces|forcing|moved|had|has|have|is|was|were|are|compelled|obliged',
)

const WISH =
  /^(?:plan|want|hop|try|tri|attempt|effort|seek|sought|threat|vow|propos|bid|call|ask|urg|demand|wish|intend|prepar|going|expect|power|right|vote[s]?$|chance|pledg|promis)/

/** Whether stopping, told by the verb at token `at`, is settled ("will scrap", "voted to halt", "is to drop"), not only wished, tried or threatened ("efforts to block"). */
export function isSettled(tokens: readonly Token[], at: number): boolean {
  const before = at - 1
  if (WILL.test(tokens[before]?.lower ?? '')) return true
  if (tokens[before]?.lower !== 'to') return false
  return (
    anyWord(tokens, { from: before - 3, to: before - 1 }, SETTLED) && !anyWord(tokens, { from: before - 2, to: before - 1 }, WISH)
  )
}

const REFUSED = oneOf(
  'refused|refuses|refusing|refuse|refusal|declined|declines|failed|fails|failing|fail|failure|unable|reluctant|unwilling',
)

/** Whether an infinitive at token `at` is what somebody will not or cannot do: "refused to finance". */
export const isRefused = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'to' && REFUSED.test(tokens[at - 2]?.lower ?? '')
