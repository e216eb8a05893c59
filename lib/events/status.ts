/** Reads from the words around a trigger whether the event happened, is planned, is only reported, was denied, or is a mere wish. */

import type { EventStatus } from '../model/event.ts'
import { oneOf, type WordTest } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import { AUXILIARY, type Segment } from './segments.ts'
import type { Trigger } from './trigger.ts'
import { isPresent } from './triggers.ts'

const NEGATION = oneOf(
  "not|n't|never|no|neither|nor|without|cannot|didn't|wasn't|hasn't|won't|wouldn't|haven't|don't|doesn't|isn't",
)
const FUTURE = oneOf(
  "will|shall|'ll|upcoming|forthcoming|scheduled|planned|due|expected|set|intends?|intended|plans?|planning|preparing|aims?|next|slated|poised",
)
const WISH = oneOf(
  'could|might|may|should|can|if|whether|unless|want|wants|wanted|hope|hopes|hoped|wish|urged?|urges|possible|possibility|potential|would|need|needs|likely|seeks?|sought|must|demanded|demands|called|calls|refused|refusal|failed|offered|threatened|tried|trying|considering|considered|ability|right|able|decision',
)
const REPORTED = oneOf(
  'reportedly|allegedly|alleged|alleges|claims?|claimed|accused|rumou?red|apparently|purportedly|suspected|believed',
)
const DENIED = oneOf('denied|denies|denying|dismissed|refuted|rejected')

/** What stands before a noun that is only wished for or feared: calls for a resignation, the risk of an attack. */
const SOUGHT = oneOf(
  'demand|demands|demanding|demanded|calls|calling|urging|urged|possibility|prospect|threat|fear|fears|risk|chance|hopes|bid|seeking|sought|preventing|prevent|avoid|avert|avoiding|resist|resisting|possible|potential|speculation|onward|any',
)

/** Words behind which "to" opens only a wish or an ability: "demands to open", "willing to meet". */
const UNREAL = oneOf(
  'demands?|calls?|efforts?|attempts?|bid|right|need|chance|pressure|ability|willing|willingness|ready|readiness|able|unable|keen|reluctant|threats?|opportunity|refusal|reason|desire|hopes?|appeals?|urged|asked|told|wants?|wanted|hopes?|hoped|failed|fails?|free|likely|unlikely|enough|how|whether|power|powers|authority|intention|incapable|interest|interested',
)
/** Nouns of deciding: what was decided was done ("the decision to grant asylum"). */
const DECISION = oneOf('decision|decisions|ruling|vote|move')
/** What is refused, promised or decided is only said: "refused to comment". */
const WORDS_ONLY = oneOf(
  'say|state|comment|reveal|discuss|name|explain|answer|speak|talk|confirm|rule|speculate|elaborate|disclose|give',
)

export interface Standing {
  status: EventStatus
  /** The words tell no event: a wish, a possibility, a negation. */
  none: boolean
}

const wordsOf = (tokens: readonly Token[], from: number, end: number) =>
  tokens.slice(Math.max(0, from), end).map((token) => token.lower)

/** The group of words that governs a verb: from the last noun-like stop before it. */
function governing(tokens: readonly Token[], trigger: Trigger, segment: Segment): string[] {
  const reach = trigger.form === 'noun' ? 5 : 7
  return wordsOf(tokens, Math.max(segment.first, trigger.at - reach), trigger.at)
}

const PRESENT_BE = oneOf("is|are|gets|get|has|have|'s")
const WANTED = oneOf(
  'demand|demands|demanding|demanded|urge|urges|urging|urged|insist|insists|insisting|insisted|request|requested|recommend|recommends|recommended|propose|proposed|ask|asked|suggest|suggested|wants?|interest|confident|hopeful',
)

/** "Calls for him to be tried", "urged her to be freed". */
const CALLED = oneOf(
  'calls?|called|calling|demands?|demanded|demanding|urged?|urging|appeals?|appealed|pleas?|petition|asked|wants?|wanted',
)

/** "Will be arrested if he leaves": what follows only from something else. */
function isConditional(tokens: readonly Token[], { end }: Trigger, segment: Segment): boolean {
  for (let at = end; at < Math.min(tokens.length, segment.end + 1); at++)
    if (/^(?:if|unless)$/.test(tokens[at]!.lower) && tokens[at]!.sentence === tokens[end - 1]!.sentence) return true
  return false
}

const DUE = oneOf('due|scheduled|expected|set|supposed|planned|can|could|will|would')

/** "Once the treaty is signed", "demanding that he be handed over", "do you think he would": what has not come to pass. */
function isHypothetical(tokens: readonly Token[], { at, form }: Trigger, segment: Segment): boolean {
  for (let k = Math.max(segment.first, at - 9); k < at; k++) if (/^(?:if|unless)$/.test(tokens[k]!.lower)) return true
  if (form === 'noun') return false
  const last = at > segment.first ? tokens[at - 1]!.lower : ''
  const opener = at > segment.first ? tokens[segment.first]!.lower : ''
  const awaited = /^(?:once|until|after|when|before)$/.test(opener)
  // "Before the defence was due to open its case".
  const due = form === 'base' && wordsOf(tokens, segment.first, at).some((word) => DUE.test(word))
  if (awaited && segment.kind === 'sub' && (form === 'third' || due || (form === 'past' && PRESENT_BE.test(last)))) return true
  if (opener === 'once' && wordsOf(tokens, segment.first, at).includes('had')) return true
  if (form !== 'past' || last !== 'be') return false
  const helper = at - 1 > segment.first ? tokens[at - 2]!.lower : ''
  const around = (pattern: WordTest) => wordsOf(tokens, at - 12, at).some((word) => pattern.test(word))
  if (helper === 'to') return around(CALLED)
  // A subjunctive: "be" without a helper before it.
  return !AUXILIARY.test(helper) && !/^(?:not|also|soon|never|[a-z]+ly)$/.test(helper) && around(WANTED)
}

/** What is thought likely or unlikely, hoped or feared in the words before "that". */
const GUESS = oneOf(
  'speculation|speculated|unlikely|likely|possible|possibility|impossible|fears?|feared|hopes?|hoped|rumou?rs?|chance|chances|prospect|likelihood|suggest|suggests|suggested|suggesting|suggestion|suggestions|doubt|doubts|doubtful|doubted|imagine|imagined|suppose|supposing|danger|risk|wish|wishes|insisting|demands?|demanded|demanding|believe|think|expectation|expectations',
)
/** Words of what would be: with them, what was guessed did not come to pass. */
const IRREAL = oneOf("would|will|could|might|may|can|should|'ll")

/** "Speculation had suggested that she would endorse him", "it seems unlikely that the jury will dismiss the case". */
function isGuessed(tokens: readonly Token[], segment: Segment): boolean {
  if (segment.first === 0 || tokens[segment.first - 1]!.sentence !== segment.sentence) return false
  const that = tokens[segment.first]!.lower === 'that'
  if (!that && !segment.said) return false
  if (!GUESS.test(tokens[segment.first - 1]!.lower)) return false
  return wordsOf(tokens, segment.first, segment.end).some((word) => IRREAL.test(word))
}

/** What the first or only one of its kind did is told as done: "the first leader to visit the island". */
const UNIQUE = oneOf('first|second|third|only|last|latest|youngest|oldest')
/** What is first of these is yet to be done: "her first choice to replace him". */
const YET = oneOf(
  'choices?|chances?|attempts?|steps?|opportunity|time|efforts?|bids?|moves?|options?|priority|duty|task|aim|goal|way|thing|candidates?|hope|reason|need|plan|pick|job|order|deadline|date|party',
)

/** Whether "to" and a verb belong to "the first …": nothing but what it is called stands between. */
function isUnique(tokens: readonly Token[], { at }: Trigger, segment: Segment): boolean {
  let to = at - 1
  while (to > segment.first && to > at - 3 && tokens[to]!.lower !== 'to') to--
  if (tokens[to]?.lower !== 'to') return false
  for (let k = to - 1; k > Math.max(segment.first, to - 8); k--) {
    if (UNIQUE.test(tokens[k]!.lower) && tokens[k - 1]!.lower === 'the') return true
    if (tokens[k]!.kind === 'punctuation' || AUXILIARY.test(tokens[k]!.lower) || YET.test(tokens[k]!.lower)) return false
  }
  return false
}

/** Standing of an event told by a trigger in a clause; a date after publication makes it planned in any case. */
export function standingOf(
  tokens: readonly Token[],
  trigger: Trigger,
  { segment, future }: { segment: Segment; future: boolean },
): Standing {
  const words = governing(tokens, trigger, segment)
  const near = words.slice(-4)
  const after = wordsOf(tokens, trigger.end, Math.min(segment.end, trigger.end + 16))
  const some = (list: readonly string[], pattern: WordTest) => list.some((word) => pattern.test(word))
  const opener = tokens[segment.first]!.lower
  if (opener === 'whether' || ((opener === 'if' || opener === 'unless') && !future)) return { status: 'planned', none: true }
  if (trigger.form !== 'noun' && isGuessed(tokens, segment)) return { status: 'planned', none: true }
  if (!future && isHypothetical(tokens, trigger, segment)) return { status: 'planned', none: true }
  const toCome = trigger.form === 'base' || (trigger.form === 'past' && near.some((word) => /^(?:will|would)$/.test(word)))
  if (!future && toCome && isConditional(tokens, trigger, segment)) return { status: 'planned', none: true }
  if (trigger.form !== 'noun' && some(near, NEGATION)) return { status: 'denied', none: true }
  if (trigger.form === 'noun' && some(words.slice(-2), NEGATION)) return { status: 'denied', none: true }
  const lead = segment.said ? wordsOf(tokens, segment.first - 2, segment.first + 1) : []
  if (some(words, DENIED) || some(lead, DENIED)) return { status: 'denied', none: false }
  if (trigger.form === 'noun' && some(words.slice(-4), SOUGHT) && !future) return { status: 'planned', none: true }
  const to = words.lastIndexOf('to')
  if (
    (trigger.form === 'base' ? to === words.length - 1 : to >= words.length - 4) &&
    to > 0 &&
    UNREAL.test(words[to - 1]!) &&
    !future
  )
    return { status: 'planned', none: true }
  if (
    /^(?:refuse|decline|decide|agree|promise)$/.test(trigger.word.lemma) &&
    after[0] === 'to' &&
    WORDS_ONLY.test(after[1] ?? '')
  )
    return { status: 'happened', none: true }
  const decided = to > 0 && to === words.length - 1 && DECISION.test(words[to - 1]!)
  if (trigger.form === 'base' && decided) return { status: future ? 'planned' : 'happened', none: false }
  const reported = some(wordsOf(tokens, segment.first - 4, trigger.at), REPORTED)
  if (trigger.word.lemma === 'plan' && trigger.form !== 'noun') return { status: 'planned', none: false }
  if (!future && trigger.form !== 'noun' && isUnique(tokens, trigger, segment)) return { status: 'happened', none: false }
  if (trigger.form === 'base') {
    const planned = some(words, FUTURE) || future || /^(?:is|are) to$/.test(words.slice(-2).join(' '))
    const agreed = /^(?:agreed|pledged|promised|decided|vowed|agree|is|are|was|were)$/.test(words[words.length - 2] ?? '')
    if (planned || (agreed && future)) return { status: 'planned', none: some(near, WISH) && !some(words, FUTURE) && !future }
    if (some(near, /^(?:would|must)$/) || isPresent(tokens, trigger)) return { status: 'planned', none: false }
    return { status: 'happened', none: !/^did$/.test(words[words.length - 1] ?? '') }
  }
  if (trigger.form === 'past' && some(near.slice(-3), WISH) && !future)
    return { status: 'planned', none: !some(near, /^(?:would|must)$/) }
  const ahead = words.slice(-3).filter((word, at, all) => !(/^plan(?:ning|s)$/.test(word) && all[at + 1] === 'of'))
  const announced = trigger.form === 'noun' && (some(ahead, FUTURE) || some(after, /^(?:scheduled|slated|planned|upcoming)$/))
  const passive = trigger.form === 'past' && some(words, /^(?:will|to|due|scheduled|expected|set)$/) && some(near, /^be$/)
  if (future || announced || passive || (trigger.form === 'noun' && some(words, /^(?:will|'ll|due|ahead|would)$/)))
    return { status: 'planned', none: false }
  return { status: reported ? 'reported' : 'happened', none: false }
}
