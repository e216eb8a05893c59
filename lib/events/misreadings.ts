/** Words that look as if they told of an event and tell of something else, by what stands around them. */
import { oneOf } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import type { Segment } from './segments.ts'
import type { Trigger } from './triggers.ts'

/** Words of courts and inquiries: what is heard there is a case. */
export const COURT = oneOf(
  'courts?|judges?|jury|jurors|panel|tribunal|magistrates?|bench|case|cases|appeals?|testimony|evidence|arguments|witness|witnesses|petitions?|charges?|plea|pleas|lawsuits?|inquiry|inquest|commission|committee|trial|prosecutors?',
)
/** Words of elections: what is won or lost there is an office. */
const POLL = oneOf(
  'elections?|re-election|reelection|votes?|voters?|seats?|primary|primaries|caucus|caucuses|race|polls?|polling|ballots?|presidency|nomination|majority|states?|constituency|constituencies|office|leadership|referendum|candidates?|landslide|runoff|run-off|contest|electoral|incumbent|mayoralty|governorship|parliamentary|presidential|democrats?|republicans?',
)
/** What else is lost, by whatever day. */
const LOSS = oneOf(
  'time|sight|patience|hope|interest|weight|control|touch|faith|confidence|ground|temper|way|arms?|legs?|hands?|fingers?|eye|sleep|count|track|consciousness|sense|credibility|trust|favou?r|momentum',
)
/** What somebody is "charged with" who has a task and no accuser. */
const TASK = oneOf(
  'overseeing|leading|running|managing|finding|making|ensuring|protecting|enforcing|investigating|questioning|implementing|monitoring|defending|keeping|bringing|drafting|reviewing|advising|maintaining|guarding|supervising|administering',
)
/** Verbs that name the speaker behind his words, as "said" does. */
const SPOKEN = oneOf(
  'conclude|agree|argue|insist|insist that|vow|vow to|pledge|promise|demand|propose|confirm|claim|offer|accept|plan|warn|recommend',
)

const wordsOf = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(from, to).map((token) => token.lower)

/**
 * Whether a word only looks like the trigger it was taken for: 'other' where its clause may tell something else by it ("won the cup in
 * March"), 'nothing' where it tells of no happening ("lost no time"); undefined where it is one.
 */
export function misread(tokens: readonly Token[], trigger: Trigger, segment: Segment): 'other' | 'nothing' | undefined {
  const { word, form, at, end } = trigger
  if (form === 'noun') return undefined
  const prior = tokens[at - 1]
  // "'It may take years,' concluded the professor."
  if (SPOKEN.test(word.lemma) && form === 'past' && at > 0 && /^[”"’']$/.test(prior!.text)) return 'nothing'
  const after = wordsOf(tokens, end, Math.min(segment.end, end + 4))
  const clause = () => wordsOf(tokens, segment.first, segment.end)
  if (word.lemma === 'hear') return clause().some((one) => COURT.test(one)) ? undefined : 'nothing'
  if (word.lemma === 'hit' && prior?.kind === 'number') return 'nothing'
  if (word.lemma === 'charge') return after[0] === 'with' && TASK.test(after[1] ?? '') ? 'nothing' : undefined
  if (word.lemma !== 'lose' && word.lemma !== 'win') return undefined
  if (after.some((one) => LOSS.test(one))) return 'nothing'
  return clause().some((one) => POLL.test(one)) ? undefined : 'other'
}
