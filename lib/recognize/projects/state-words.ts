// Data table: words that tell how far an undertaking is, by the state that they tell.
/** Verbs and set phrases of proposing, agreeing, building, opening, delaying and dropping, with all forms of the verbs. */

import type { ProjectStateKind } from '../../model/project-state.ts'
import { oneOf } from '../../text/one-of.ts'

/** Verbs that have the undertaking as their object, by the state that it is in then. */
const OBJECT_VERBS: Readonly<Record<ProjectStateKind, string>> = {
  proposed:
    'propose plan consider envisage envision mull float suggest recommend design table draft submit negotiate pursue debate announce tender study moot outline introduce promise pledge present order seek request discuss draw renegotiate write rewrite redraft demand unveil',
  agreed:
    'agree approve sign ratify adopt pass conclude endorse authorise authorize sanction finalise finalize clinch seal award fund finance reach strike clear back green-light broker grant lend earmark accept confirm clear',
  'under-way':
    'begin start build construct lay resume revive restart reopen implement develop expand extend modernise modernize upgrade carry deploy pilot assemble speed accelerate unfreeze continue advance',
  launched: 'launch open inaugurate complete finish commission deliver enact establish enforce activate found impose',
  delayed: 'delay postpone stall halt suspend freeze block defer interrupt pause slow derail hamper hinder dog obstruct stop',
  dropped:
    'cancel scrap abandon shelve drop axe ditch reject repeal terminate mothball scuttle kill discontinue withdraw quit denounce quash nix bury',
}
/** Verbs that have it as their subject ("work begins", "the bill lapsed"). */
const SELF_VERBS: Readonly<Record<ProjectStateKind, string>> = {
  proposed: '',
  agreed: '',
  'under-way': 'begin start resume proceed continue advance progress restart expand',
  launched: 'open launch fly dock land operate orbit arrive enter finish leave depart run sail',
  delayed: 'stall slip lag drag',
  dropped: 'collapse fail lapse fall',
}

/** Past tense and participle of verbs that do not take -ed. */
const IRREGULAR: Readonly<Record<string, string>> = {
  begin: 'began begun',
  build: 'built',
  lay: 'laid',
  lend: 'lent',
  strike: 'struck',
  seek: 'sought',
  freeze: 'froze frozen',
  withdraw: 'withdrew withdrawn',
  quit: 'quit',
  draw: 'drew drawn',
  write: 'wrote written',
  rewrite: 'rewrote rewritten',
  speed: 'sped',
  fly: 'flew flown',
  leave: 'left',
  run: 'ran',
  fall: 'fell fallen',
}
/** Verbs of more than one syllable do not double their last consonant; these do. */
const DOUBLING = oneOf('plan|scrap|drop|stop|slip|drag|lag|axe|commit|quit|begin|cancel|nix')

/** Which form of its verb a word is. */
export type VerbForm = 'base' | 's' | 'past' | 'ing'
/** A form of a verb: the state that it tells of its object, and of its subject. */
export interface VerbWord {
  object?: ProjectStateKind
  self?: ProjectStateKind
  form: VerbForm
}

function formsOf(verb: string): [string, VerbForm][] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : DOUBLING.test(verb) ? verb + verb.at(-1) : verb
  const y = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : ''
  const past = IRREGULAR[verb]?.split(' ') ?? [y ? `${y}ed` : `${stem}ed`]
  if (verb === 'cancel') past.push('canceled')
  const third = y ? `${y}es` : /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [[verb, 'base'], [third, 's'], [`${stem}ing`, 'ing'], ...past.map((form): [string, VerbForm] => [form, 'past'])]
}

function verbWords(): Map<string, VerbWord> {
  const words = new Map<string, VerbWord>()
  const put = (table: Readonly<Record<ProjectStateKind, string>>, use: 'object' | 'self') => {
    for (const [kind, verbs] of Object.entries(table) as [ProjectStateKind, string][])
      for (const verb of verbs.split(' ').filter(Boolean))
        for (const [form, name] of formsOf(verb)) words.set(form, { form: name, ...words.get(form), [use]: kind } as VerbWord)
  }
  put(OBJECT_VERBS, 'object')
  put(SELF_VERBS, 'self')
  return words
}

/** Every form of every verb, in lower case. */
export const STATE_VERBS: ReadonlyMap<string, VerbWord> = verbWords()

type Phrase = readonly [RegExp, ProjectStateKind]

/** What stands right before an undertaking, its article left out ("work on", "gone ahead with", "talks over"). Read in this order. */
export const BEFORE_PHRASES: readonly Phrase[] = [
  [
    /\b(?:put off|puts off|putting off|held up|holds up|holding up|delays? (?:to|in|of|on|over)|postponement of|suspension of)$/,
    'delayed',
  ],
  [
    /\b(?:pull(?:s|ed|ing)? out of|back(?:s|ed|ing)? (?:out of|away from)|call(?:s|ed|ing)? off|tor[en] up|tear(?:s|ing)? up|vot(?:e|es|ed|ing) down|thr(?:ow|ew|own) out|give up(?: on)?|gave up(?: on)?|cancellation of|withdraw(?:s|n|ing|al)? from|withdrew from)$/,
    'dropped',
  ],
  [
    /\b(?:completion|opening|launch|inauguration|commissioning|enactment) of|set(?:s|ting)? up|flag(?:s|ged|ging)? off$/,
    'launched',
  ],
  [
    /\b(?:(?:work|works|construction|drilling|digging|building|production|groundwork|progress) (?:\w+ )?(?:on|of|for)|(?:start|beginning|implementation|construction|building|laying) of|(?:go|goes|going|gone|went|press|presses|pressed|pressing|push|pushes|pushed|pushing|forge|forged|move|moves|moved|moving) ahead with|proceed(?:s|ed|ing)? with|(?:break|broke|broken|breaking) ground (?:on|for)|roll(?:s|ed|ing)? out|carr(?:y|ies|ied|ying) out|(?:first|second|third|fourth|next|last|final|new|initial|latest) (?:phase|stage|section|stretch|leg|unit|reactor|part|turbine|batch|tranche|slice|instalment|installment|round) of)$/,
    'under-way',
  ],
  [
    /\b(?:agree(?:s|d|ing)? (?:on|to)|sign(?:s|ed|ing)? up (?:to|for)|(?:approval|go-ahead|green light|permission|consent|clearance) (?:for|of|to)|ratification of|signing of|(?:contracts?|funding|financing|money|loan|loans|cash) (?:for|to build)|pay(?:s|ing)? for|paid for)$/,
    'agreed',
  ],
  [
    /\b(?:(?:plans?|proposals?|bid|call|calls|case|tenders?|idea|feasibility study|study|design|designs|blueprint) (?:for|of|to build)|(?:support|backing|opposition|resistance|objections) (?:for|of|to)|(?:talks|negotiations|discussions|consultations?|debate|vote|voting) (?:on|over|about|for|towards?)|ask(?:s|ed|ing)? for|bid(?:s|ding)? for|spoke (?:of|about)|call(?:s|ed|ing)? for|push(?:es|ed|ing)? for)$/,
    'proposed',
  ],
]

/** Predicates without a verb of the table, after "is", "remains", "has been": "half built", "under way". */
export const PREDICATES: readonly Phrase[] = [
  [/^(?:off the table|dead|over|in tatters|defunct|no longer (?:on|under|needed))\b/, 'dropped'],
  [
    /^(?:\S+ (?:weeks?|months?|years?|decades?) (?:late|behind|overdue)|late\b|behind schedule|overdue|on hold|on ice|at a standstill|in limbo|in doubt|put off|put on hold|held up|pushed back|running late|bogged down|set back|over budget)/,
    'delayed',
  ],
  [
    /^(?:in (?:operation|service|force|use|orbit|effect)|operational|up and running|complete\b|ready\b|live\b|finished)/,
    'launched',
  ],
  [
    /^(?:under ?way|in progress|on (?:time|track|schedule|course)|under construction|half[- ](?:built|finished|complete|done)|(?:nearly|almost|partly|largely) (?:complete|finished|built)|ahead of schedule|(?:\S+ )?\d+ (?:%|per ?cent) (?:complete|built|finished|done)|taking shape|nearing completion|well advanced|in (?:its|the) \w+ (?:phase|stage|year)|being (?:built|constructed|implemented|developed|laid|assembled|tested))/,
    'under-way',
  ],
  [
    /^(?:on the agenda|under (?:discussion|consideration|review|study|negotiation)|in the works|on the drawing board|being (?:considered|discussed|negotiated|drafted|debated|planned|designed|prepared|drawn up)|drawn up|in the pipeline|follow\b|put (?:before|to)|laid before|sent to|brought before|tabled|before (?:parliament|the house|the assembly|lawmakers|the senate))/,
    'proposed',
  ],
  [/^(?:given the (?:go-ahead|green light)|fully funded)/, 'agreed'],
]

/** Predicates that have the undertaking as their subject and need no "be": "has not got beyond its first junction". */
export const OWN_PREDICATES: readonly Phrase[] = [
  [/^(?:(?:fell|falls|falling) (?:through|apart)|(?:collapsed?|lapsed?)\b|(?:ran|run) aground|came to nothing)/, 'dropped'],
  [
    /^(?:(?:fall|falls|fell|fallen|falling|run|runs|ran) (?:behind|late)|(?:has |have |had )?(?:slipped|stalled)|got beyond|get beyond|missed (?:its|a|the) deadlines?|hit (?:a )?(?:snags?|trouble|delays?|problems)|drag(?:s|ged)? on|(?:face|faces|faced|facing) (?:\w+ )?delays?)/,
    'delayed',
  ],
  [
    /^(?:(?:take|takes|took|taken|taking) effect|(?:come|comes|came|coming|enter|enters|entered|go|goes|went) into (?:force|effect|operation|service)|(?:go|goes|went|gone) (?:live|into orbit)|(?:blast|lift)(?:s|ed)? off|reach(?:es|ed)? orbit|open(?:s|ed)? (?:its doors|to (?:traffic|the public))|sent? (?:back )?(?:its|the) first|start(?:s|ed)? operations?)/,
    'launched',
  ],
  [
    /^(?:(?:get|gets|got|getting) under ?way|(?:move|moves|moved|go|goes|went) ahead|make(?:s)? progress|made progress|reach(?:es|ed) (?:its|the) \w+ (?:phase|stage)|enter(?:s|ed) (?:its|the|a) \w+ (?:phase|stage)|near(?:s|ed|ing) completion|takes? shape)/,
    'under-way',
  ],
  [
    /^(?:(?:win|wins|won|get|gets|got|receive|receives|received|secure|secures|secured) (?:the )?(?:\w+ )?(?:approval|go-ahead|green light|backing|funding|assent|permission|clearance))/,
    'agreed',
  ],
]
