/** Times counted from something that happened: "two days before the vote", "a week after Sunday's attack". Where the article dates it, they are resolved. */
import { anchored, type Reading, reference } from '../reading.ts'
import { type Candidate, type DateRule, expression } from '../rule.ts'
import { fromPrevious } from './chains.ts'
import { COUNT, countOf, S } from './words.ts'

/** Nouns of happenings that a place in the calendar belongs to. */
const EVENTS =
  'votes?|elections?|polls?|referendum|summits?|invasion|attacks?|war|coup|meetings?|talks|ceasefire|truce|earthquake|quake|floods?|storm|hurricane|cyclone|typhoon|crash|blasts?|explosions?|bombings?|shootings?|killings?|assassination|murder|death|resignation|arrest|trial|verdict|ruling|deal|agreement|accord|treaty|signing|launch|opening|inauguration|protests?|strikes?|raids?|massacre|disaster|fire|visit|debate|announcement|conference|uprising|revolution|pandemic|outbreak|lockdown|independence|incident|accident|collapse|takeover|withdrawal|offensive|landslide|riots?|derailment|hijacking|kidnapping|abduction|ouster|impeachment|acquittal|conviction|funeral|wedding|hearing|games|tournament'
const EVENT_AFTER = new RegExp(
  `^ (?:the |a |an |its |their |his |her |last |this |that )?(?:[a-z_'’-]{2,16} ){0,4}?(?<event>${EVENTS})(?![a-z_])`,
)
/** Another clause begins: what it dates is not the thing. */
const CLAUSE = /[.;:()\n]/

const eventAnchored: DateRule = {
  id: 'dates/event-anchored',
  near: 'before after following',
  confidence: 0.7,
  pattern: expression(
    `(?:(?:just|only|barely|exactly|about|almost|nearly)${S})?(?<n>${COUNT})${S}(?<unit>days?|weeks?|months?|years?)${S}(?<side>before|after|following)(?=${S}[a-z0-9_])`,
  ),
  read: ({ text, group }, scene) => {
    if (/^ (?:that|which|who|he|she|they|it|we|i|being|having|[a-z]{3,12}ing)(?![a-z_])/.test(scene.plainAfter)) return null
    const side = /before/i.test(group('side')) ? -1 : 1
    const approx = /^(?:about|almost|nearly)/i.test(text)
    return {
      ...anchored(reference(side < 0 || scene.tense() !== 'future' ? 'PAST_REF' : 'FUTURE_REF'), 'previous-date'),
      ...(approx && { modifier: 'APPROX' as const }),
      pending: { n: side * countOf(group('n')), unit: group('unit').toLowerCase().replace(/s$/, '') },
    }
  },
}

/** The date that stands in what the time is counted from: "a week after [Sunday]'s attack", "a month after the [May 2023] vote". */
function dateInside(candidate: Candidate, plain: string, dates: readonly Candidate[]): Candidate | undefined {
  const next = dates.find(({ start }) => start > candidate.end)
  if (!next || next.start - candidate.end > 60) return undefined
  const between = plain.slice(candidate.end, next.start)
  if (
    CLAUSE.test(between) ||
    between.split(' ').length > 8 ||
    /,|(?<![a-z_])(?:and|but|when|while|said|will)(?![a-z_])/.test(between)
  )
    return undefined
  return next
}

/** Code units between a date and the event that it dates. */
const BESIDE = 40

/** The date that the article gives to the event elsewhere: "the summit on 10 July", "Sunday's vote". */
function dateOfEvent(event: string, candidate: Candidate, { plain, dates }: Told): Candidate | undefined {
  const stem = event.replace(/s$/, '')
  const behind = new RegExp(`^(?:['’]s)? (?:[a-z_-]{2,16} ){0,2}${stem}s?(?![a-z_])`)
  const ahead = new RegExp(`(?<![a-z_])${stem}s? (?:[a-z_-]{2,16} ){0,3}(?:on|in|of|for) (?:the )?$`)
  const fits = dates.filter(
    ({ start, end, reading }) =>
      reading.from !== null &&
      (behind.test(plain.slice(end, end + BESIDE)) || ahead.test(plain.slice(Math.max(0, start - BESIDE), start))),
  )
  return fits.findLast(({ start }) => start < candidate.start) ?? fits[0]
}

interface Told {
  plain: string
  dates: readonly Candidate[]
}

/** The candidate with its time worked out, or null where the article does not date what it is counted from. */
export function settle(candidate: Candidate, told: Told): Candidate | null {
  const { pending } = candidate
  if (!pending) return candidate
  const event = EVENT_AFTER.exec(told.plain.slice(candidate.end, candidate.end + 70))?.groups?.event
  const inside = dateInside(candidate, told.plain, told.dates)
  const base = inside ?? (event ? dateOfEvent(event, candidate, told) : undefined)
  const reading = base && resolve(pending, base.reading)
  if (!reading) return null
  return {
    ...candidate,
    reading: { ...reading, anchor: 'previous-date', ...(candidate.reading.modifier && { modifier: candidate.reading.modifier }) },
  }
}

/** A coarser date of the event ("the 2022 invasion") says no more of days before it than itself, roughly. */
function resolve({ n, unit }: { n: number; unit: string }, base: Reading): Reading | null {
  if (base.from === null) return null
  return fromPrevious(n, unit, base) ?? { ...base, modifier: 'APPROX' }
}

export const eventTimes: readonly DateRule[] = [eventAnchored]
