/** Words that look as if they told of an event and tell of something else, by what stands around them. */
import { oneOf } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import type { Segment } from './segments.ts'
import type { Trigger } from './trigger.ts'

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

/** How somebody is received who is "met with" it. */
const RECEPTION = oneOf(
  'boos|jeers|cheers|applause|resistance|criticism|scepticism|skepticism|silence|opposition|anger|outrage|derision|protests?|hostility|enthusiasm|approval|disbelief|indifference|suspicion|condemnation|fire|laughter|force|violence|gunfire|success|failure|delays?',
)
/** What one becomes by an election or appointment. */
const OFFICE = oneOf(
  'president|presidents|minister|premier|leader|chairman|chairwoman|chair|chief|governor|mayor|senator|secretary|director|speaker|king|queen|emperor|pope|commander|judge|justice|ambassador|envoy|mp|nominee|candidate|head|member|deputy|bishop|archbishop|cardinal|chancellor|prosecutor|commissioner|coach|manager|executive|ceo|successor|president-elect|general|lawmaker|congressman|congresswoman|representative|captain|treasurer|adviser|advisor|counsel|editor|boss|ruler|lawyer|attorney|spokesman|spokeswoman|spokesperson|frontrunner|professor|partner|officer|office|presidency|incumbent|front-runner',
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
  if (word.lemma === 'meet') {
    const how = wordsOf(tokens, end, Math.min(segment.end, end + 7))
    return how.some((one, k) => RECEPTION.test(one) && how.slice(0, k).includes('with')) ? 'nothing' : undefined
  }
  // "It became clear", "became a symbol": no office.
  if (word.lemma === 'become')
    return wordsOf(tokens, end, Math.min(segment.end, end + 9)).some((one) => OFFICE.test(one)) ? undefined : 'other'
  if (word.lemma !== 'lose' && word.lemma !== 'win') return undefined
  if (after.some((one) => LOSS.test(one))) return 'nothing'
  return clause().some((one) => POLL.test(one)) ? undefined : 'other'
}
