/** Reads how far an article's projects are: proposed, agreed, under way, launched, delayed or dropped, with the times that it tells. */

import type { EventTime } from '../../model/event.ts'
import type { DateMention, Mention, Span } from '../../model/mention.ts'
import type { ProjectState, ProjectStateKind } from '../../model/project-state.ts'
import { oneOf } from '../../text/one-of.ts'
import { headKind } from '../../text/project-heads.ts'
import type { Sentence, Token } from '../../text/tokens.ts'
import type { RecognizeContext } from '../recognizer.ts'
import { type StateCue, stateAround } from './state-cue.ts'
import { STATE_VERBS } from './state-words.ts'

type Context = Pick<RecognizeContext, 'text' | 'published' | 'tokens' | 'sentences'>

/** A stretch of text that stands for a project: its name, a description, or "the project". */
interface Place extends Span {
  entity: string
  thing: boolean
}

const UNDATED: EventTime = { value: 'undated', from: null, to: null, precision: 'undated' }
/** Longest quote, in code units. */
const LONGEST = 240
/** "Instead of July", "originally planned for 2023", "had meant to begin by April", "pushed back from May". */
const FORMER =
  /(?:\b(?:instead of|rather than|not)|\b(?:originally|initially|previously|earlier|once|first|at first)\b(?: \w+){0,2} (?:planned|promised|due|expected|scheduled|set|meant|supposed|hoped|intended|slated)(?: \w+){0,3}|\b(?:had|have|has) (?:been )?(?:meant|promised|hoped|planned|due|expected|scheduled|set|supposed)\b(?: \w+){0,4}|\b(?:was|were) (?:due|supposed|meant|scheduled|expected|to have)\b(?: \w+){0,5}|\bshould have\b(?: \w+){0,4}|\b(?:pushed|put|moved|slipped|postponed|delayed)(?: back)? from)[\s,]*(?:for|in|by|on|at|the|early|late|mid|last|around|about|until)*\s*$/i
const LATER = /\b(?:later than|behind schedule|(?:weeks?|months?|years?|decades?) (?:late|behind|overdue))\b/i
/** Where one of these stands between, a date belongs to another clause. */
const BETWEEN = /[;(]|, and |\bwho(?:m|se)?\b|\band (?:\p{Lu}|he\b|she\b|they\b|it\b|the\b)/u
const DOUBT = oneOf('if|unless|whether|whatever|could|might|may')
const MODIFIER: readonly (readonly [RegExp, ProjectStateKind])[] = [
  [/^(?:long-)?(?:proposed|planned|mooted|draft|envisaged|envisioned|suggested)\b/i, 'proposed'],
  [/^(?:long-|much-)?(?:stalled|delayed)\b/i, 'delayed'],
  [/^(?:half-(?:built|finished)|ongoing)\b/i, 'under-way'],
]

const timeOf = ({ value, from, to, precision, modifier }: DateMention): EventTime => ({
  value,
  from,
  to,
  precision,
  ...(modifier && { modifier }),
})

const startOf = (time: EventTime) => time.from ?? /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(time.value)?.[0] ?? ''

/** Whether a time lies after the day of publication. */
const isAhead = (time: EventTime, published: string) =>
  time.value.startsWith('FUTURE_REF') || startOf(time).slice(0, 10) > published

/** Whether all of a time lies before the day of publication. */
const isOver = ({ to }: EventTime, published: string) => to !== null && to < published

/** Token indexes of a span, `end` exclusive; undefined where no token begins in it. */
function tokensOf(tokens: readonly Token[], sentence: Sentence, span: Span): { first: number; end: number } | undefined {
  let first = sentence.firstToken
  while (first < sentence.endToken && tokens[first]!.start < span.start) first++
  let end = first
  while (end < sentence.endToken && tokens[end]!.end <= span.end) end++
  return end > first ? { first, end } : undefined
}

interface Told {
  cue: StateCue
  place: Place
  sentence: Sentence
  /** Dates of the clause that are promises given up, and all others. */
  former: DateMention[]
  dates: DateMention[]
}

/** "Said in September", "announced on Thursday", "Sunday that": the day of the telling. */
const isOfSaying = (text: string, { start, end }: Span) =>
  /\b(?:said|says|told|reported|added|wrote|warned|noted|confirmed)(?: \w+){0,4} $/i.test(
    text.slice(Math.max(0, start - 40), start),
  ) || /^ that\b/.test(text.slice(end, end + 6))

/** Dates of a sentence that belong to a cue: none that another project stands nearer to. */
function datesNear(context: Context, dates: readonly DateMention[], { cue, place, sentence, rivals }: Near): DateMention[] {
  const at = context.tokens[cue.at]!.start
  const far = (span: Span, from: number) => (span.start >= from ? span.start - from : from - span.end)
  return dates.filter(
    (date) =>
      date.start >= sentence.start &&
      date.end <= sentence.end &&
      !(date.start >= place.start && date.end <= place.end) &&
      !/^['’]s\b/.test(context.text.slice(date.end, date.end + 3)) &&
      date.precision !== 'decade' &&
      !(/^\d{4}$/.test(date.text) && /\bthe $/i.test(context.text.slice(date.start - 4, date.start))) &&
      !BETWEEN.test(context.text.slice(Math.min(at, date.end), Math.max(at, date.start))) &&
      !isOfSaying(context.text, date) &&
      !rivals.some(
        (rival) => Math.min(far(date, rival.start), far(date, rival.end)) < Math.min(far(date, at), far(date, place.end)),
      ),
  )
}

interface Near {
  cue: StateCue
  place: Place
  sentence: Sentence
  /** Mentions of other projects in the sentence. */
  rivals: readonly Span[]
}

/** The state told by a cue with its dates; undefined where it tells none ("has not begun", "could be dropped"). */
function stateOf(context: Context, { cue, place, sentence, former, dates }: Told): ProjectState | undefined {
  if (cue.unsettled) return undefined
  const { published, text, tokens } = context
  const from = Math.min(place.start, tokens[cue.at]!.start) - 25
  const doubtful = tokens
    .slice(sentence.firstToken, cue.at)
    .some((token) => DOUBT.test(token.lower) && token.text !== 'May' && token.start > from)
  const ill = cue.kind === 'delayed' || cue.kind === 'dropped'
  if (cue.negated && (ill || !cue.future)) return undefined
  if (doubtful && (ill || cue.future)) return undefined
  const times = dates.map(timeOf)
  const target =
    times.find((time) => isAhead(time, published)) ??
    (cue.future ? times.find(({ to }) => to !== null && to > published) : undefined)
  // "Was to fly last July": a promise whose day is over was not kept.
  const missed = cue.lapsed && cue.future && !ill && !target ? times.find((time) => isOver(time, published)) : undefined
  const formerTarget = former[0] ? timeOf(former[0]) : missed
  const when = missed ? undefined : times.find((time) => time !== target && !isAhead(time, published))
  const late =
    missed !== undefined || (formerTarget !== undefined && (target === undefined || startOf(target) > startOf(formerTarget)))
  const said = cue.future && !ill ? 'proposed' : cue.kind
  // "Starts in January", told before January.
  const ahead = target && !when && STATE_VERBS.get(tokens[cue.at]!.lower)?.form === 's'
  const slips = late && said !== 'launched' && said !== 'dropped'
  const kind = cue.negated ? 'dropped' : slips ? 'delayed' : ahead && !ill ? 'proposed' : said
  const quote = quoteOf(context, sentence, [place, tokens[cue.at]!, ...former, ...dates])
  return {
    kind: LATER.test(text.slice(quote.start, quote.end)) && kind === 'proposed' ? 'delayed' : kind,
    when: when ?? UNDATED,
    ...(target && { target }),
    ...(formerTarget && { formerTarget }),
    quote,
    words: text.slice(quote.start, quote.end),
    confidence: cue.negated || missed ? 0.6 : cue.future ? 0.7 : 0.8,
  }
}

/** The sentence; where that is too long, the stretch of it that holds all parts and the words after them. */
function quoteOf({ text }: Context, sentence: Sentence, parts: readonly Span[]): Span {
  if (sentence.end - sentence.start <= LONGEST) return { start: sentence.start, end: sentence.end }
  const start = Math.max(sentence.start, Math.min(...parts.map((part) => part.start)))
  const last = Math.max(...parts.map((part) => part.end))
  const stop = /[,;.]|$/.exec(text.slice(last, sentence.end))!.index + last
  const end = Math.min(stop, start + LONGEST)
  return { start, end: end < stop ? Math.max(start + 1, text.lastIndexOf(' ', end)) : end }
}

/** "Proposed rail link", "long-delayed dam": a state that the name itself carries. */
function ownState({ text }: Context, place: Place): ProjectState | undefined {
  const words = text.slice(place.start, place.end)
  const kind = MODIFIER.find(([pattern]) => pattern.test(words))?.[1]
  const quote = { start: place.start, end: place.end }
  return kind && { kind, when: UNDATED, quote, words, confidence: 0.5 }
}

/** What the sentence around one mention tells; undefined where it tells nothing. */
function stateAt(
  context: Context,
  place: Place,
  world: { dates: readonly DateMention[]; places: readonly Place[] },
): ProjectState | undefined {
  const sentence = context.sentences.find((one) => one.start <= place.start && place.start < one.end)
  const range = sentence && tokensOf(context.tokens, sentence, place)
  if (!sentence || !range) return undefined
  const cue = stateAround(context.tokens, { ...range, thing: place.thing })
  if (!cue) return ownState(context, place)
  const rivals = world.places.filter(
    (other) => other.entity !== place.entity && other.start >= sentence.start && other.end <= sentence.end,
  )
  const near = datesNear(context, world.dates, { cue, place, sentence, rivals })
  const isFormer = (date: DateMention) => FORMER.test(context.text.slice(Math.max(sentence.start, date.start - 70), date.start))
  const former = near.filter(isFormer)
  return stateOf(context, { cue, place, sentence, former, dates: near.filter((date) => !former.includes(date)) })
}

const isSame = (a: ProjectState, b: ProjectState) =>
  a.kind === b.kind &&
  (b.when.value === 'undated' || a.when.value === b.when.value) &&
  (!b.target || a.target?.value === b.target.value)

/** States without those that only repeat an earlier one, or that the name carries where the text says more. */
function distinct(states: readonly ProjectState[]): ProjectState[] {
  const firm = states.filter((state) => state.confidence > 0.5)
  const kept: ProjectState[] = []
  for (const state of firm.length ? firm : states) {
    const at = kept.findIndex((other) => isSame(state, other))
    if (at >= 0) kept[at] = state
    else if (!kept.some((other) => isSame(other, state))) kept.push(state)
  }
  return kept
}

/**
 * States of the projects of an article, by entity key, in text order. `mentions` carry their entities; `references` are bare words that stand
 * for one ("the project"). Offsets are UTF-16 code units. What is supposed, asked or denied gives no state. Issue 4: "a state that moves".
 */
export function projectStates(
  context: Context,
  mentions: readonly Mention[],
  references: readonly (Span & { entity: string })[],
): Map<string, ProjectState[]> {
  const named = mentions.flatMap((m): Place[] =>
    m.kind === 'project' && m.entity
      ? [{ start: m.start, end: m.end, entity: m.entity, thing: /^(?:works|craft)$/.test(headKind(m.head) ?? '') }]
      : [],
  )
  const keys = new Map(named.map(({ entity, thing }) => [entity, thing]))
  const bare = references.flatMap((one): Place[] => {
    const thing = keys.get(one.entity)
    return thing === undefined ? [] : [{ start: one.start, end: one.end, entity: one.entity, thing }]
  })
  const places = [...named, ...bare].sort((a, b) => a.start - b.start)
  const dates = mentions.filter((mention): mention is DateMention => mention.kind === 'date' && mention.precision !== 'vague')
  const found = new Map<string, ProjectState[]>()
  for (const place of places) {
    const state = stateAt(context, place, { dates, places })
    if (state) found.set(place.entity, [...(found.get(place.entity) ?? []), state])
  }
  return new Map([...found].map(([key, states]) => [key, distinct(states)]))
}
