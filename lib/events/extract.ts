/** Reads events out of an article: trigger words in clauses, with who, when, where and what project stands around them. */
import type { LocalEntity } from '../model/entity.ts'
import type { EventTime, LocalEvent } from '../model/event.ts'
import type { DateMention, PlaceMention, Span } from '../model/mention.ts'
import type { Token } from '../text/tokens.ts'
import { genericTrigger } from './generic.ts'
import type { EventInput } from './input.ts'
import { mergeEvents } from './merge.ts'
import type { Actor, Cast } from './participants.ts'
import { castOf, findActors } from './participants.ts'
import { placeOf } from './place.ts'
import { type ProjectWorld, projectsOf } from './projects.ts'
import type { Segment } from './segments.ts'
import { splitClauses } from './segments.ts'
import type { Standing } from './status.ts'
import { standingOf } from './status.ts'
import type { Trigger } from './triggers.ts'
import { findTriggers } from './triggers.ts'
import type { Calendar } from './when.ts'
import { dateInClause, dateInSentence, fallbackTime, isFuture, makeCalendar, timeOf } from './when.ts'

/** Events at or above are kept. */
const LINE = 0.5

interface World {
  input: EventInput
  actors: Actor[]
  calendar: Calendar
  places: PlaceMention[]
  entities: Map<string, LocalEntity>
  /** Spans of project mentions and of references to projects, and what they are looked up in. */
  undertakings: ProjectWorld
  /** Stretches of direct speech. */
  speech: Span[]
}

interface Candidate {
  trigger: Trigger
  segment: Segment
  segments: readonly Segment[]
}

function makeWorld(input: EventInput): World {
  const { tokens, sentences } = input.context
  const entities = new Map(input.entities.map((entity) => [entity.key, entity]))
  const painted = input.mentions.flatMap((m) =>
    m.kind === 'project' && m.entity ? [{ start: m.start, end: m.end, entity: m.entity }] : [],
  )
  const bare = input.references.filter(({ entity }) => entities.get(entity)?.kind === 'project')
  return {
    input,
    entities,
    actors: findActors(input),
    calendar: makeCalendar(input.context, input.mentions),
    places: input.mentions.filter((mention): mention is PlaceMention => mention.kind === 'place'),
    undertakings: { projects: [...painted, ...bare].sort((a, b) => a.start - b.start), entities, tokens, sentences },
    speech: [...input.context.text.matchAll(/[“"][^”"\n]{25,}[”"]/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  }
}

/** Who takes part: people first; bodies and countries where no person is named, or the event is one of states. */
function whoOf(cast: Cast, trigger: Trigger, entities: ReadonlyMap<string, LocalEntity>): string[] {
  const all = [...cast.subjects, ...cast.objects].filter((actor) => entities.has(actor.entity))
  const people = all.filter((actor) => actor.kind === 'person')
  // A body before the verb, beside a person, is where that person belongs.
  const near = people.length ? (trigger.word.type === 'visit' ? [] : cast.objects) : [...cast.subjects, ...cast.objects]
  const bodies = near.filter((actor) => actor.kind === 'organization' && entities.has(actor.entity))
  const states = cast.subjects.filter(
    (actor) => actor.kind === 'place' && (entities.get(actor.entity)?.countries.length ?? 0) > 0,
  )
  const acting = people.length ? [] : states
  const withBodies = trigger.word.type === 'meet' && people.length > 1 ? [] : bodies
  return [...new Set([...people, ...withBodies, ...acting].map((actor) => actor.entity))]
}

/** The words that carry the event: from whoever or whatever comes first in its clause to the clause's end, long clauses cut. */
function quoteOf(world: World, { trigger, segment }: Candidate, parts: { cast: Cast; date: DateMention | undefined }): Span {
  const { tokens, text } = world.input.context
  const lead = tokens[segment.first]!
  const opener = parts.cast.subjects.find((actor) => actor.end <= lead.start && lead.start - actor.end < 30)
  let start = opener ? opener.start : lead.start
  let end = tokens[segment.end - 1]!.end
  if (tokens[trigger.at]!.start - start > 160)
    start = parts.cast.subjects.find((actor) => actor.start > start)?.start ?? tokens[trigger.at]!.start
  if (end - start > 260) {
    const last = tokens
      .slice(trigger.end, segment.end)
      .find((token) => token.start > tokens[trigger.end - 1]!.end + 90 && /^[,.;]$/.test(token.text))
    const needed = Math.max(parts.date?.end ?? 0, tokens[trigger.end - 1]!.end)
    if (last && last.start < end) end = Math.max(needed, last.start)
  }
  while (end > start && /[\s,;:.—–(“"]/.test(text[end - 1]!)) end--
  end -= /\s(?:and|or|but|by|in|on|as)$/.exec(text.slice(start, end))?.[0].length ?? 0
  while (start < end && /[\s,;:—–)“"]/.test(text[start]!)) start++
  return { start, end }
}

const FRAME = /^(?:with|between|of|to|by|on|at|scheduled)$/
const OWNER = /^(?:'s|'|his|her|their|its|upcoming|forthcoming|\d+(?:st|nd|rd|th))$/

/** Whether a noun trigger stands in a frame of its own: "meeting with", "his visit", "upcoming session of". */
function isFramed(tokens: readonly Token[], trigger: Trigger): boolean {
  if (trigger.form !== 'noun') return false
  const before = tokens.slice(Math.max(0, trigger.at - 2), trigger.at).some((token) => OWNER.test(token.lower))
  return before || FRAME.test(tokens[trigger.end]?.lower ?? '')
}

const OCCURS = /^(?:began|begins?|started|starts?|opened|opens|ended|ends?|resumed|resumes?|continued|lasted|took|takes?)$/
const LEADING = /^(?:will|was|is|has|have|had|due|to|then|which|be|finally|officially|formally)$/

/** Whether a noun trigger is what begins, ends or takes place: "the strike began", "the case, which is due to resume". */
function occurs(tokens: readonly Token[], trigger: Trigger): boolean {
  if (trigger.form !== 'noun') return false
  let at = trigger.end
  while (at < trigger.end + 5 && (LEADING.test(tokens[at]?.lower ?? '') || tokens[at]?.text === ',')) at++
  const word = tokens[at]?.lower ?? ''
  return OCCURS.test(word) && (!/^took|^take/.test(word) || tokens[at + 1]?.lower === 'place')
}

/** "During the meeting", "at those talks": a happening told before, told again by a bare noun. */
function pointsBack(tokens: readonly Token[], trigger: Trigger): boolean {
  if (trigger.form !== 'noun' || FRAME.test(tokens[trigger.end]?.lower ?? '')) return false
  return /^(?:the|this|that|these|those)$/.test(tokens[trigger.at - 1]?.lower ?? '')
}

/** Verbs that tell of a change of office only where a person is named. */
const NEEDS_PERSON = /^(?:fire|remove|replace|succeed|promote|withdraw|retire|carry|lose|win|become)$/

/** Verbs of meeting that have other objects too ("received a call", "hosted a party"). */
const NEEDS_GUEST = /^(?:receive|host|greet|accompany|gather)$/
/** Guests without a name: "received a delegation from Peru". */
const GUESTS =
  /^(?:delegations?|delegates|envoys?|visitors|guests?|officials|ministers|leaders|counterparts?|ambassadors?|lawmakers|parliamentarians)$/

/** Whether the words soon after a trigger name guests. */
const hasGuests = (tokens: readonly Token[], trigger: Trigger): boolean =>
  tokens.slice(trigger.end, trigger.end + 6).some((token) => GUESTS.test(token.lower))

interface Evidence {
  cast: Cast
  who: string[]
  date: DateMention | undefined
  near: DateMention | undefined
  projects: string[]
  where: string
  quoted: boolean
  /** A noun trigger with "of", "with", "between" behind it or an owner before it. */
  framed: boolean
  /** A noun trigger of which it is said that it began, ended or took place. */
  occurs: boolean
  planned: boolean
}

/** Confidence that a trigger tells an event: kind of trigger, named participants, date, place, project; less in direct speech. */
function confidenceOf({ trigger, segment }: Candidate, found: Evidence): number {
  let points = trigger.word.part === 'verb' ? (trigger.word.weak ? 0.15 : 0.35) : trigger.word.weak ? 0 : 0.2
  const named = found.who.length
  points += named > 1 ? 0.35 : named ? 0.2 : found.cast.unnamed ? 0.15 : 0
  if (found.date) points += 0.3
  else if (found.near) points += 0.1
  if (found.projects.length) points += 0.1
  if (found.where) points += 0.1
  if (found.framed) points += 0.1
  if (found.occurs) points += 0.25
  if (found.planned && trigger.form === 'noun') points += 0.1
  if (trigger.form === 'ing' && segment.kind !== 'and') points -= 0.1
  if (trigger.form === 'third' && !found.date) points -= 0.2 // a habit or a stance more often than news
  if (found.quoted) points -= 0.3
  return Math.max(0, Math.min(0.98, points))
}

function timeFor(world: World, standing: Standing, candidate: Candidate, found: Evidence): EventTime {
  const date = found.date ?? found.near
  if (date) return timeOf(date)
  const { tokens } = world.input.context
  const words = tokens.slice(candidate.segment.first, candidate.trigger.at).map((token) => token.lower)
  const background = words.includes('had') || candidate.segment.kind === 'relative'
  const news = /^(?:meet|visit|speak|agree|launch)$/.test(candidate.trigger.word.type)
  return fallbackTime(world.calendar, { status: standing.status, news, background })
}

/** The event that a trigger tells; undefined where it tells none. */
function toEvent(world: World, candidate: Candidate): LocalEvent | undefined {
  const { context } = world.input
  const { trigger, segment, segments } = candidate
  const { tokens } = context
  const date = dateInClause(world.calendar, context, candidate)
  const near = date ? undefined : dateInSentence(world.calendar, context, candidate)
  const future = date ? isFuture(date, world.calendar.published) : false
  if (!date && pointsBack(tokens, trigger)) return undefined
  const standing = standingOf(tokens, trigger, { segment, future })
  if (standing.none) return undefined
  const cast = castOf(world.actors, tokens, { segment, segments, at: trigger.at })
  const who = whoOf(cast, trigger, world.entities)
  const person = [...cast.subjects, ...cast.objects].some((actor) => actor.kind === 'person')
  if (trigger.word.type === 'appoint' && NEEDS_PERSON.test(trigger.word.lemma) && !person) return undefined
  const guest = cast.objects.some((actor) => actor.kind === 'person') || hasGuests(tokens, trigger)
  if (NEEDS_GUEST.test(trigger.word.lemma) && !guest) return undefined
  const projects = projectsOf(world.undertakings, { segment, trigger })
  const place = placeOf(world.places, tokens, { trigger, segment, entities: world.entities })
  const at = tokens[trigger.at]!.start
  const quoted = world.speech.some((span) => span.start < at && at < span.end)
  const found: Evidence = {
    cast,
    who,
    date,
    near,
    projects,
    where: place.name,
    quoted,
    framed: isFramed(tokens, trigger),
    occurs: occurs(tokens, trigger),
    planned: standing.status === 'planned',
  }
  const confidence = confidenceOf(candidate, found)
  if (confidence < LINE) return undefined
  const sentence = context.sentences[segment.sentence]!
  return {
    key: '',
    type: trigger.word.type,
    time: timeFor(world, standing, candidate, found),
    status: standing.status,
    who,
    projects,
    where: place.name,
    quote: quoteOf(world, candidate, { cast, date }),
    sentence: { start: sentence.start, end: sentence.end },
    trigger: trigger.word.lemma,
    confidence,
    rule: `events/${trigger.word.name}-${trigger.form === 'base' ? 'base' : trigger.word.part}`,
  }
}

/** An event of a dated clause that holds no trigger word. */
function genericEvent(world: World, segment: Segment, segments: readonly Segment[]): LocalEvent | undefined {
  const trigger = genericTrigger(world.input.context.tokens, segment)
  const date = trigger && dateInClause(world.calendar, world.input.context, { trigger, segment, segments })
  if (!trigger || !date || date.value.endsWith('_REF')) return undefined
  return toEvent(world, { trigger, segment, segments })
}

const PROMISE = /^(?:agree|decide|promise|pledge|plan|commit)$/

/** The best event of a clause; of "agreed to meet next week" it is what was agreed on, where it has its own time. */
function bestOf(events: readonly LocalEvent[]): LocalEvent | undefined {
  const promised = events.find((event) => event.status === 'planned' && event.rule.endsWith('-base'))
  if (promised && PROMISE.test(events[0]!.trigger)) return promised
  return [...events].sort((a, b) => b.confidence - a.confidence)[0]
}

/** Words of attacks, deaths and disasters; protests take days. */
const VIOLENT = /^events\/(?:attack|die|disaster)-/

/** Reports of an attack or disaster date it once: its undated parts, told later in simple past, were on that day. */
function shareDates(events: readonly LocalEvent[]): LocalEvent[] {
  const dated = events.filter((event) => VIOLENT.test(event.rule) && event.status !== 'planned' && event.time.precision === 'day')
  return events.map((event) => {
    if (!VIOLENT.test(event.rule) || event.time.precision !== 'year' || event.time.from === null) return event
    const source = dated.findLast((other) => other.quote.start < event.quote.start) ?? dated[0]
    return source ? { ...event, time: source.time } : event
  })
}

/**
 * Events of an article, one for each happening, in text order. Mentions and references must carry keys of `entities`.
 * At most one event is read from a clause. Never throws; an article without sentences has none.
 */
export function extractEvents(input: EventInput): LocalEvent[] {
  const world = makeWorld(input)
  const { tokens, sentences } = input.context
  const found = sentences.flatMap((sentence, index) => {
    const segments = splitClauses(tokens, sentence, index)
    return segments.flatMap((segment) => {
      const events = findTriggers(tokens, segment).flatMap((trigger) => toEvent(world, { trigger, segment, segments }) ?? [])
      return bestOf(events) ?? genericEvent(world, segment, segments) ?? []
    })
  })
  return mergeEvents(shareDates(found))
}
