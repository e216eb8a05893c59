/** Reads events out of an article: trigger words in clauses, with who, when, where and what project stands around them. */

import type { EventTime, LocalEvent } from '../model/event.ts'
import type { DateMention } from '../model/mention.ts'
import { oneOf } from '../text/one-of.ts'
import { lendTimes } from './anchors.ts'
import { confidenceOf } from './confidence.ts'
import type { Evidence } from './evidence.ts'
import { gather, needsPeople } from './evidence.ts'
import { genericTrigger } from './generic.ts'
import type { EventInput } from './input.ts'
import { mergeEvents } from './merge.ts'
import { quoteOf } from './quote.ts'
import { splitClauses } from './segments.ts'
import { eventiveSubject, findTriggers, isPresent } from './triggers.ts'
import { fallbackTime, isSince, timeOf } from './when.ts'
import type { Candidate, World } from './world.ts'
import { makeWorld } from './world.ts'

/** Events at or above are kept. */
const LINE = 0.5

/** Sentences at the beginning of an article that tell the news of the day. */
const NEWS = 8

const WEEKDAY = /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

/** "Takes the oath on Monday", "when the two meet on Monday": present tense with a weekday means the next one, not the last. */
function isAhead(world: World, { trigger }: Candidate, date: DateMention): boolean {
  const present = trigger.form === 'third' || (trigger.form === 'base' && isPresent(world.input.context.tokens, trigger))
  return present && WEEKDAY.test(date.text) && date.from !== null && date.from <= world.calendar.published
}

const weekLater = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)

/** "Who is in the capital for talks", "which has signed": no background. */
const PRESENT = oneOf('is|are|has|have|will')

function timeFor(world: World, candidate: Candidate, found: Evidence): EventTime {
  const date = found.date ?? found.near
  if (date && isAhead(world, candidate, date)) {
    const day = weekLater(date.from!)
    return { value: day, from: day, to: day, precision: 'day' }
  }
  if (date) return timeOf(date)
  const { tokens } = world.input.context
  const words = tokens.slice(candidate.segment.first, candidate.trigger.at).map((token) => token.lower)
  const aside = /^(?:relative|reduced)$/.test(candidate.segment.kind) && !words.some((word) => PRESENT.test(word))
  // "He said the president had ordered": told of the past, the news stands one tense further back.
  const at = candidate.segments.indexOf(candidate.segment)
  const said = candidate.segment.said || (candidate.segment.kind === 'and' && candidate.segments[at - 1]?.said)
  const background = (words.includes('had') && !said) || aside
  // What is told late in an article without a date is of any day; only meetings and agreements are seldom told of other days without one.
  const { type } = candidate.trigger.word
  const news = type === 'meet' || type === 'agree' || (candidate.segment.sentence < NEWS && /^(?:visit|speak|launch)$/.test(type))
  return fallbackTime(world.calendar, { status: found.standing.status, news, background })
}

/** A candidate that tells an event. */
interface Told {
  candidate: Candidate
  found: Evidence
  event: LocalEvent
}

/** The event that a trigger tells; undefined where it tells none. */
function toEvent(world: World, given: Candidate): Told | undefined {
  const { context } = world.input
  const { segment } = given
  const subject = given.trigger.form === 'noun' ? undefined : eventiveSubject(context.tokens, given.trigger, segment)
  const trigger = subject ? { ...given.trigger, word: { ...subject, part: 'verb' as const, after: '' } } : given.trigger
  const candidate: Candidate = { trigger, segment, segments: given.segments }
  const found = gather(world, candidate)
  if (!found) return undefined
  const sentence = context.sentences[segment.sentence]!
  return {
    candidate,
    found,
    event: {
      key: '',
      type: trigger.word.type,
      time: timeFor(world, candidate, found),
      status: found.standing.status,
      who: found.who,
      projects: found.projects,
      where: found.where,
      quote: quoteOf(world, candidate, found),
      sentence: { start: sentence.start, end: sentence.end },
      trigger: trigger.word.lemma,
      confidence: confidenceOf(candidate, found, world),
      rule: `events/${trigger.word.name}-${trigger.form === 'base' ? 'base' : trigger.word.part}`,
    },
  }
}

const PROMISE = oneOf('agree|decide|promise|pledge|plan|commit')

/** Words behind which a noun tells of another happening than the clause does: "freed ahead of a visit", "after their arrest". */
const ASIDE = oneOf('after|before|ahead|despite|following|amid|since|about|until|pending')
/** So much surer must a noun in an aside be. */
const ASIDE_COST = 0.2

function isAside(tokens: World['input']['context']['tokens'], { trigger, segment }: Candidate): boolean {
  if (trigger.form !== 'noun') return false
  return tokens.slice(Math.max(segment.first + 1, trigger.at - 4), trigger.at).some((token) => ASIDE.test(token.lower))
}

/** "In a speech in March she said": where the words were said tells the event, not the saying. */
const isSaying = ({ event }: Told): boolean =>
  event.type === 'speak' && /^(?:say|tell|warn|claim|repeat|note|declare)$/.test(event.trigger)

/** The best event of a clause; of "agreed to meet next week" it is what was agreed on, where it has its own time. */
function bestOf(events: readonly Told[], tokens: World['input']['context']['tokens']): Told | undefined {
  const promised = events.find(({ event }) => event.status === 'planned' && event.rule.endsWith('-base'))
  if (promised && PROMISE.test(events[0]!.event.trigger)) return promised
  const occasion = events.some(({ candidate, event }) => event.type === 'speak' && candidate.trigger.form === 'noun')
  const rank = (one: Told) =>
    one.event.confidence - (isAside(tokens, one.candidate) ? ASIDE_COST : 0) - (occasion && isSaying(one) ? 1 : 0)
  return [...events].sort((a, b) => rank(b) - rank(a))[0]
}

/** Everything that may be an event: triggers of all clauses, with their evidence. */
function collect(input: EventInput): { world: World; told: Told[][] } {
  const world = makeWorld(input)
  const { tokens, sentences } = input.context
  const told = sentences.flatMap((sentence, index) => {
    const segments = splitClauses(tokens, sentence, index)
    return segments.map((segment) => {
      const hollow = new Set<number>()
      const words = findTriggers(tokens, segment, hollow).filter((trigger) => !world.taken.has(trigger.at))
      const told = words.flatMap((trigger) => toEvent(world, { trigger, segment, segments }) ?? [])
      const read = new Set(told.map(({ candidate }) => candidate.trigger.at))
      const verbs = words
        .filter(({ form, word, at }) => form !== 'noun' && (read.has(at) || !needsPeople(word.lemma)))
        .map(({ at }) => at)
      const generic = genericTrigger(tokens, segment, (at) => verbs.includes(at) || hollow.has(at) || world.taken.has(at))
      const last = generic && toEvent(world, { trigger: generic, segment, segments })
      if (last) told.push(last)
      return told
    })
  })
  return { world, told }
}

/**
 * Events of an article, one for each happening, in text order. Mentions and references must carry keys of `entities`.
 * At most one event is read from a clause. Never throws; an article without sentences has none.
 */
export function extractEvents(input: EventInput): LocalEvent[] {
  const { told, world } = collect(input)
  const found = told.flatMap((all) => {
    const sure = all.filter(
      ({ event, found: { date } }) =>
        event.confidence >= LINE &&
        (!event.rule.startsWith('events/generic') ||
          (date && !date.value.endsWith('_REF') && !isSince(date, input.context.text))),
    )
    const words = sure.filter(({ event }) => !event.rule.startsWith('events/generic'))
    return bestOf(words.length ? words : sure, input.context.tokens) ?? []
  })
  return mergeEvents(
    lendTimes(
      found.map(({ candidate, event, found: { date, near } }) => ({ candidate, event, dated: (date ?? near) !== undefined })),
      input.context.tokens,
    ),
    (key) => world.entities.get(key)?.kind === 'person',
  )
}
