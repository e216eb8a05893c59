/** Reads what stands around an undertaking's name and tells how far it is: the verb that governs it, or what is said of it. */

import type { ProjectStateKind } from '../../model/project-state.ts'
import { oneOf } from '../../text/one-of.ts'
import type { Token } from '../../text/tokens.ts'
import { anyWord, isIll, isRefused, isSettled } from './settled.ts'
import { BEFORE_PHRASES, OWN_PREDICATES, PREDICATES, STATE_VERBS } from './state-words.ts'

/** What the words around an undertaking say. */
export interface StateCue {
  kind: ProjectStateKind
  /** Token that says so. */
  at: number
  /** It is to be so ("will open", "to be built", "may be dropped"). */
  future: boolean
  negated: boolean
  /** It was to be so ("was to fly", "had been due"). */
  lapsed?: boolean
  /** It is only wished, tried, refused or threatened ("efforts to block"): it shows an undertaking, and tells no state. */
  unsettled?: boolean
}

const DETERMINER = oneOf('the|a|an|its|his|her|their|our|this|that|another|two|three|both')
const MODAL = oneOf("to|will|would|may|might|could|should|must|can|'ll|shall|cannot")
const NEGATION = /^(?:not|n't|never|no|without|cannot|neither|nor)$|n't$/
const COPULA = oneOf('is|are|was|were|be|been|being|remains?|remained|lies|lay|stands')
const HAVING = oneOf('has|have|had')
const AHEAD = oneOf(
  "will|would|should|could|may|might|must|can|shall|to|due|expected|set|scheduled|slated|meant|supposed|likely|about|going|'ll",
)
const DUE = oneOf('due|expected|scheduled|set|slated|planned')
const DUE_TIME = oneOf('in|by|on|for|next|this|at|before|from|later')
const ADVERB =
  /^(?:(?!fly$|apply$|supply$|rely$)\w+ly|now|still|also|yet|already|since|then|soon|first|again|half|well|not|n't|never|no|longer|once|next|does|do|did)$/
const RELATIVE = oneOf('which|that')
const AFTER_PARTICIPLE = oneOf('by|in|on|at|for|last|this|with|after|before|earlier|since|,|.|;|when|under|between|to|because')
/** What is done to an agreement or bill, and means something else of a bridge. */
const OF_WORDS_ONLY =
  /^(?:reach|struck|strik|pass|clear|block|obstruct|stop|kill|bur(?:y|ied)|present|accept|seal|draw|drew|slow|back|enter|order)/
/** "Flights from the airport were halted": after these words the name is part of a longer phrase, of which the rest is told. */
const DECIDED = oneOf('agreed|voted|decided|approved|signed|resolved')
const IN_ANOTHER = oneOf('at|from|inside|outside|near|with|by|in|to|through|against|during|despite|amid')
const BUILT = oneOf('built|constructed|laid|assembled')

const lowers = (tokens: readonly Token[], from: number, end: number) =>
  tokens
    .slice(from, end)
    .map((token) => token.lower)
    .join(' ')

/** Index of the word before a phrase, its article and owner ("the government's") left out; -1 where the sentence begins. */
function governorOf(tokens: readonly Token[], first: number): number {
  const { sentence } = tokens[first]!
  const inside = (at: number) => at >= 0 && tokens[at]!.sentence === sentence
  let at = first - 1
  if (inside(at) && /^(?:'s|')$/.test(tokens[at]!.lower)) {
    at--
    for (let left = 4; left > 0 && inside(at) && (tokens[at]!.capital || left === 4); left--) at--
  }
  // "Agreed that the new deal would …": before another article "that" opens a clause.
  while (inside(at) && DETERMINER.test(tokens[at]!.lower) && (tokens[at]!.lower !== 'that' || at === first - 1)) at--
  return inside(at) ? at : -1
}

const CUT = oneOf('cut|cuts|cutting|slash|slashes|slashed|denied|refused')
const MONEY_FOR = oneOf('funding|funds|money|financing|loans|loan|cash|support|permission|approval')

/** "Cancelled the tender for", "halted work on": what is done to the work is done to the undertaking. */
function stopped(tokens: readonly Token[], last: number): ProjectStateKind | undefined {
  const { sentence } = tokens[last]!
  for (let at = last - 1; at > last - 7 && at >= 0 && tokens[at]!.sentence === sentence; at--) {
    if (CUT.test(tokens[at]!.lower) && MONEY_FOR.test(tokens[last - 1]!.lower)) return 'delayed'
    const object = tokens[at]!.kind === 'punctuation' ? undefined : STATE_VERBS.get(tokens[at]!.lower)?.object
    if (object === 'delayed' || object === 'dropped') return object
  }
  return undefined
}

/** Verbs that take a clause as well as an object. */
const WITH_CLAUSE = /^(?:suggest|announc|confirm|promis|pledg|recommend|agree|accept|demand|request|propos|consider)/
const opensPredicate = ({ lower }: Token) =>
  /^(?:will|would|can|could|may|might|should|must|is|are|was|were|has|have|had)$/.test(lower)
/** What the words before a phrase say of it: "ratified the …", "work on the …". */
function before(tokens: readonly Token[], { first, end, thing }: Around): StateCue | undefined {
  const at = governorOf(tokens, first)
  if (at < 0) return undefined
  const { sentence, lower } = tokens[at]!
  let from = at
  while (from > 0 && at - from < 4 && tokens[from - 1]!.sentence === sentence) from--
  const words = lowers(tokens, from, at + 1)
  const future = anyWord(tokens, { from: at - 3, to: at }, MODAL)
  const negated = anyWord(tokens, { from: at - 4, to: at }, NEGATION)
  for (const [pattern, kind] of BEFORE_PHRASES)
    if (pattern.test(words)) {
      const to = [at - 2, at - 1].find((one) => tokens[one]?.lower === 'to') ?? at
      const unsettled = isIll(kind) && future && to < at && !isSettled(tokens, to + 1)
      return { kind: stopped(tokens, at) ?? kind, at, future, negated, ...(unsettled && { unsettled }) }
    }
  const verb = STATE_VERBS.get(lower)
  // "Could not find partners to fund it": what is denied is another verb.
  const denied = anyWord(tokens, { from: at - 2, to: at }, NEGATION)
  if (thing && OF_WORDS_ONLY.test(lower)) return undefined
  const opens = tokens[at - 1]?.sentence !== sentence
  if (!verb?.object || (tokens[at]!.capital && !opens)) return undefined
  // A sentence that opens with the bare verb is an order or a heading ("Reopen the mine"), and tells no state.
  if (verb.form === 'base' && opens) return undefined
  // "Suggesting the bill may face …": the undertaking is the subject of a clause.
  if (WITH_CLAUSE.test(lower) && tokens[end]?.sentence === sentence && opensPredicate(tokens[end]!)) return undefined
  const ill = isIll(verb.object)
  if ((verb.form === 'base' && isRefused(tokens, at)) || (ill && future && verb.form === 'base' && !isSettled(tokens, at)))
    return { kind: verb.object, at, future, negated: denied, unsettled: true }
  const decided = future && verb.form === 'base' && anyWord(tokens, { from: at - 7, to: at }, DECIDED) && !ill
  // "Shelved the plans to build it"
  const planned =
    future && verb.form === 'base' && OF_DOING.test(tokens[at - 2]?.lower ?? '') ? stopped(tokens, at - 2) : undefined
  if (planned) return { kind: planned, at, future: false, negated: denied }
  if (decided) return { kind: 'agreed', at, future: false, negated: denied }
  const built = verb.form === 'past' && BUILT.test(lower)
  return { kind: built ? 'launched' : verb.object, at, future: future && verb.form === 'base', negated: denied }
}

interface Aux {
  at: number
  copula: boolean
  having: boolean
  future: boolean
  negated: boolean
  progressive: boolean
  lapsed: boolean
}

/** Reads "has not yet been", "is expected to be" from a token on. */
function auxiliaries(tokens: readonly Token[], from: number): Aux {
  const { sentence } = tokens[from]!
  const aux: Aux = { at: from, copula: false, having: false, future: false, negated: false, progressive: false, lapsed: false }
  for (; aux.at - from < 9 && tokens[aux.at]?.sentence === sentence; aux.at++) {
    const { lower } = tokens[aux.at]!
    if (COPULA.test(lower)) aux.copula = true
    else if (HAVING.test(lower)) aux.having = true
    else if (AHEAD.test(lower)) aux.future = true
    else if (
      !ADVERB.test(lower) ||
      (lower === 'half' && /^(?:built|finished|complete|done)$/.test(tokens[aux.at + 1]?.lower ?? ''))
    )
      break
    if (lower === 'being') aux.progressive = true
    if (lower === 'was' || lower === 'were' || lower === 'had') aux.lapsed = true
    if (NEGATION.test(lower)) aux.negated = true
  }
  return aux
}

const FALLING = oneOf('into|within|in|under|on|short|to|by|from|outside')
const RUNNING = oneOf('alongside|along|through|between|parallel|across|under|over|past|near|into|out|a|the')
const LEAVING = oneOf('for|from|in|on|at|by|today|yesterday|tomorrow|this|next|last|early|late|later')

/** The state that a verb after the auxiliaries tells, with the undertaking as its subject or, in the passive, its object. */
function verbState(
  tokens: readonly Token[],
  aux: Aux,
  { reduced, thing }: { reduced: boolean; thing: boolean },
): ProjectStateKind | undefined {
  const verb = STATE_VERBS.get(tokens[aux.at]!.lower)
  if (!verb) return undefined
  const [lower, next] = [tokens[aux.at]!.lower, tokens[aux.at + 1]?.lower ?? '']
  // "Is designed to carry", "is falling into place", "will leave the orbiter in good shape" tell no state.
  if ((lower === 'designed' && next === 'to') || (/^f(?:all|ell)/.test(lower) && FALLING.test(next))) return undefined
  if (/^lea?v|^left/.test(lower) && next && !LEAVING.test(next) && tokens[aux.at + 1]!.kind === 'word') return undefined
  if (/^r[au]n/.test(lower) && RUNNING.test(next)) return undefined
  const passive = verb.form === 'past' && aux.copula
  if (passive && BUILT.test(tokens[aux.at]!.lower) && !aux.progressive && !aux.future) return 'launched'
  if (passive) return verb.object
  const fits = verb.form === 'base' ? aux.future || !aux.copula : !aux.copula || verb.form === 'ing'
  // A bridge that collapses is not given up.
  if (verb.self && fits) return thing && verb.self === 'dropped' ? undefined : verb.self
  const participle = reduced && verb.form === 'past' && AFTER_PARTICIPLE.test(tokens[aux.at + 1]?.lower ?? '.')
  return participle ? verb.object : undefined
}

/** Whether a word can open a predicate: "will", "is", "has", a verb of the table. */
const goesOn = ({ lower }: Token) => COPULA.test(lower) || HAVING.test(lower) || AHEAD.test(lower) || STATE_VERBS.has(lower)

/** Where the predicate begins behind words that tell the place: "rollout | in the northern provinces | has reached"; `from` where there are none. */
function predicateAfter(tokens: readonly Token[], from: number): number {
  const { sentence } = tokens[from]!
  if (!/^(?:in|of|for|at|on|near|from|to|across|between)$/.test(tokens[from]!.lower)) return from
  for (let at = from + 1; at < from + 8 && tokens[at]?.sentence === sentence; at++) {
    const { lower, kind } = tokens[at]!
    if (kind === 'punctuation' || RELATIVE.test(lower)) return from
    if (/^(?:is|are|was|were|has|have|had|will|would|should)$/.test(lower)) return at
  }
  return from
}

/** The comma that ends an aside ("…, originally planned for 2023, will open"); -1 where none does. */
function closing(tokens: readonly Token[], comma: number): number {
  const { sentence } = tokens[comma]!
  for (let at = comma + 1; at < comma + 14 && tokens[at + 1]?.sentence === sentence; at++) {
    if (/^(?:and|or|but|;|said)$/.test(tokens[at]!.lower)) return -1
    if (tokens[at]!.text === ',') return goesOn(tokens[at + 1]!) ? at : -1
  }
  return -1
}

/** Nouns that an infinitive completes and that stand for the undertaking itself: "the plan to build the dam was dropped". */
const OF_DOING = oneOf(
  'plans?|proposals?|projects?|schemes?|decisions?|deals?|agreements?|contracts?|tenders?|licen[cs]es?|permits?|permission|programmes?|programs?|works?|talks|negotiations|bills?|idea|approval',
)
const AGENT_OF = oneOf(
  'builders?|owners?|operators?|supporters?|opponents?|critics?|members?|designers?|developers?|architects?|authors?|sponsors?|backers?|directors?|managers?|leaders?|head|chiefs?|makers?|founders?|chairman|president|creators?|ministers?',
)

/** Whether what follows a name is said of another thing: "flights from the airport were halted", "attempts to change the bill failed". */
function isInAnother(tokens: readonly Token[], first: number): boolean {
  const at = governorOf(tokens, first)
  const lower = tokens[at]?.lower ?? ''
  if (IN_ANOTHER.test(lower)) return true
  if (lower === 'of') return AGENT_OF.test(tokens[at - 1]?.lower ?? '')
  const infinitive = tokens[at - 1]?.lower === 'to' && STATE_VERBS.get(lower)?.form !== 'past' && tokens[at]?.kind === 'word'
  return (
    infinitive && !anyWord(tokens, { from: at - 4, to: at - 2 }, OF_DOING) && tokens[at - 2]?.sentence === tokens[at]!.sentence
  )
}

/** What the words after a phrase say of it: "is half built", "which a court halted", "announced in 2019". */
function after(
  tokens: readonly Token[],
  end: number,
  { inAnother, thing }: { inAnother: boolean; thing: boolean },
): StateCue | undefined {
  const sentence = tokens[end - 1]!.sentence
  const inside = (at: number) => tokens[at]?.sentence === sentence
  let from = end
  if (tokens[from]?.text === '(' && tokens[from + 2]?.text === ')') from += 3
  if (/^["”’]$/.test(tokens[from]?.text ?? '')) from++
  const closed = tokens[from]?.text === ',' ? closing(tokens, from) : -1
  const main = closed > 0 && !inAnother ? after(tokens, closed + 1, { inAnother: false, thing }) : undefined
  if (main) return main
  if (tokens[from]?.text === ',') from++
  const relative = inside(from) && RELATIVE.test(tokens[from]!.lower)
  if (relative) from++
  if (!inside(from) || (inAnother && !relative)) return undefined
  const aux = auxiliaries(tokens, relative ? from : predicateAfter(tokens, from))
  if (!inside(aux.at)) return undefined
  const { at, future, negated } = aux
  const rest = lowers(tokens, at, at + 8)
  const plain = aux.at === from
  for (const [pattern, kind] of aux.copula ? PREDICATES : []) if (pattern.test(rest)) return { kind, at, future, negated }
  for (const [pattern, kind] of OWN_PREDICATES)
    if (!(aux.copula && !aux.future) && pattern.test(rest) && !(thing && /^(?:fell|falls|falling|collaps)/.test(rest)))
      return { kind, at, future, negated }
  // "Is due in September", "set for June"
  const due = aux.future && DUE.test(tokens[at - 1]!.lower) && DUE_TIME.test(tokens[at]!.lower)
  if (due && negated) return undefined
  if (due) return { kind: 'proposed', at: at - 1, future: true, negated, lapsed: aux.lapsed }
  const kind = verbState(tokens, aux, { reduced: plain && !relative, thing })
  if (kind) return { kind, at, future, negated, lapsed: aux.lapsed }
  return relative ? relativeClause(tokens, at) : undefined
}

/** "which a court halted": a subject of up to four words, then a verb with the undertaking as its object. */
function relativeClause(tokens: readonly Token[], from: number): StateCue | undefined {
  const { sentence } = tokens[from]!
  for (let at = from + 1; at < from + 6 && tokens[at]?.sentence === sentence; at++) {
    const verb = STATE_VERBS.get(tokens[at]!.lower)
    if (tokens[at]!.kind === 'punctuation') return undefined
    if (verb?.object && (verb.form === 'past' || (verb.form === 'base' && MODAL.test(tokens[at - 1]!.lower))))
      return { kind: verb.object, at, future: verb.form === 'base', negated: anyWord(tokens, { from, to: at }, NEGATION) }
  }
  return undefined
}

/** Tokens of a name, `end` exclusive. */
export interface Around {
  first: number
  end: number
  /** A thing that can be reached, passed and blocked: works or craft. */
  thing: boolean
}

/**
 * What is said of the undertaking whose name are these tokens, in the clause that it stands in; undefined
 * where nothing is. What follows the name counts before what governs it: "the plan to open the mine was dropped" is no opening.
 */
export const stateAround = (tokens: readonly Token[], { first, end, thing }: Around): StateCue | undefined =>
  after(tokens, end, { inAnother: isInAnother(tokens, first), thing }) ?? before(tokens, { first, end, thing })
