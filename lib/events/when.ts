/** Places an event in time: the date of its clause, else of its sentence, else the article's running day, else its year. */
import type { EventStatus, EventTime } from '../model/event.ts'
import type { DateMention, Mention } from '../model/mention.ts'
import { nounReadings } from '../text/event-words.ts'
import type { EventContext } from './input.ts'
import { tokenFrom } from './locate.ts'
import type { Segment } from './segments.ts'
import type { Trigger } from './trigger.ts'

/** No time is told. */
export const UNDATED: EventTime = { value: 'undated', from: null, to: null, precision: 'undated' }

export interface Calendar {
  dates: readonly DateMention[]
  published: string
  /** A week before publication. */
  weekBefore: string
  /** Day that the lead gives to what the article reports, else the day of publication. */
  running: EventTime
}

const PRESENT = /^PRESENT_REF/
/** The time that a date mention tells. */
export const timeOf = (date: DateMention): EventTime => ({
  value: date.value,
  from: date.from,
  to: date.to,
  precision: date.precision,
  ...(date.modifier && { modifier: date.modifier }),
})

const day = (value: string): EventTime => ({ value, from: value, to: value, precision: 'day' })

/** First day of a TIMEX3-like value as far as it can be read off ("2025-08,END" → "2025-08"); '' where it is no date. */
const opening = (value: string) => /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(value)?.[0] ?? ''

/** Whether a date lies after publication. */
export function isFuture(date: DateMention, published: string): boolean {
  if (date.value.startsWith('FUTURE_REF')) return true
  const start = date.from ?? opening(date.value)
  return start !== '' && start.slice(0, 10) > published.slice(0, start.length)
}

/** Dates of an article, with the running day: the first full day in its first sentences that is at most a week before publication. */
export function makeCalendar(context: EventContext, mentions: readonly Mention[]): Calendar {
  const dates = mentions.filter((mention): mention is DateMention => mention.kind === 'date')
  const { published, sentences } = context
  const lead = sentences[Math.min(3, sentences.length) - 1]?.end ?? 0
  const week = new Date(Date.parse(`${published}T00:00:00Z`) - 7 * 86_400_000)
  const weekBefore = Number.isNaN(week.getTime()) ? published : week.toISOString().slice(0, 10)
  const told = dates.find((date) => {
    const full = /^\d{4}-\d\d-\d\d/.exec(date.value)?.[0]
    return date.start < lead && full && full <= published && full >= weekBefore && !/\d{4}-\d\d-\d\d/.test(date.text)
  })
  return { dates, published, weekBefore, running: told ? timeOf(told) : day(published) }
}

interface TimeQuery {
  trigger: Trigger
  segment: Segment
  /** Clauses of the sentence. */
  segments: readonly Segment[]
}

const distance = (date: DateMention, start: number, end: number) =>
  date.start >= end ? date.start - end : (start - date.end) * 1.5

/** "the 1991 treaty", "a Christmas break": a date that names the thing behind it says little of when the clause happened. */
const isAttributive = (date: DateMention, text: string) =>
  /\b(?:the|a|an|his|her|its|their|'s|’s)\s$/i.test(text.slice(Math.max(0, date.start - 6), date.start)) &&
  /^\s(?!(?:and|in|by|to|on|at|for|with|of|from|until|when|after|before|but|or|as|that|which|while|is|was|were|has|had|will|would|he|she|they|it)\b)\p{L}/u.test(
    text.slice(date.end, date.end + 8),
  )

/** Whether "since" stands before a date: from then on, not then. */
export const isSince = (date: DateMention, text: string): boolean =>
  /\bsince\s(?:the\s)?$/i.test(text.slice(Math.max(0, date.start - 11), date.start))
/** "Put off until January": when something is over or to come, not when it was done. */
const isUntil = (date: DateMention, text: string) =>
  /\b(?:until|till)\s(?:the\s)?$/i.test(text.slice(Math.max(0, date.start - 11), date.start))
/** "The first meeting since 2001", "not met since November": that date is of another happening. */
const SUPERLATIVE = /\b(?:first|last|only|formal|not|never|[a-z]{3,}est|most)\b/i

/** Prepositions by which something is placed in time: "resigned after the 2012 election", "at the 2012 congress". */
const PLACES_IN_TIME = /\b(?:after|in|during|at|since|before|following|until|amid)\s(?:the|a|an|his|her|its|their)\s$/i

/** "The script for the 2012 presidential elections": a date that belongs to another happening, named right behind it. */
const isOfAnother = (date: DateMention, { tokens, text }: EventContext, { trigger }: TimeQuery): boolean => {
  if (!isAttributive(date, text) || PLACES_IN_TIME.test(text.slice(Math.max(0, date.start - 20), date.start))) return false
  const at = tokenFrom(tokens, date.end)
  for (let k = at; k < at + 3 && k < tokens.length && tokens[k]!.kind === 'word'; k++)
    if (nounReadings(tokens[k]!.lower).some(({ weak }) => !weak)) return k !== trigger.at && !(k < trigger.end && k > trigger.at)
  return false
}

/** "The budget for 2026", "the dead of 1943": a year that belongs to the noun before it. */
const isOfNoun = (date: DateMention, text: string) =>
  /^\d{4}$/.test(date.text) && /\b(?:of|for)\s$/i.test(text.slice(Math.max(0, date.start - 5), date.start))

/** The date that stands by a trigger in its clause, nearest first, dates after it preferred; undefined where none does. */
export function dateInClause(
  calendar: Calendar,
  context: EventContext,
  { trigger, segment, segments }: TimeQuery,
): DateMention | undefined {
  const { tokens } = context
  const [from, to] = [tokens[segment.first]!.start, tokens[segment.end - 1]!.end]
  const [start, end] = [tokens[trigger.at]!.start, tokens[trigger.end - 1]!.end]
  const own = (date: DateMention) => trigger.form === 'noun' && start > date.end && start - date.end < 30
  const far = (date: DateMention) =>
    distance(date, start, end) +
    (isAttributive(date, context.text) && !own(date) ? 200 : 0) +
    (isSince(date, context.text) || isUntil(date, context.text) ? 150 : 0)
  const inside = calendar.dates.filter((date) => date.start >= from && date.end <= to && !PRESENT.test(date.value))
  if (!inside.length) return undefined
  const firstSince = SUPERLATIVE.test(context.text.slice(from, to))
  return inside
    .filter((date) => !isOfAnother(date, context, { trigger, segment, segments }))
    .filter((date) => !(firstSince && isSince(date, context.text)))
    .filter((date) => !(trigger.form !== 'noun' && isOfNoun(date, context.text)))
    .sort((a, b) => far(a) - far(b))[0]
}

/** "Since the border was shut in 2022": a clause whose date is by its own words not that of the rest. */
const isApart = (segment: Segment, tokens: EventContext['tokens']): boolean =>
  segment.kind === 'sub' && /^(?:since|after|before|until)$/.test(tokens[segment.first]!.lower)

const isAside = (segment: Segment): boolean => segment.kind === 'relative' || segment.kind === 'reduced'

/** A date of the main part of the sentence that can govern the clause: none that stands in a relative clause. */
export function dateInSentence(
  calendar: Calendar,
  context: EventContext,
  { segment, segments }: TimeQuery,
): DateMention | undefined {
  const { tokens } = context
  // "Since 1949, when the island broke away".
  if (tokens[segment.first]!.lower === 'when') {
    const start = tokens[segment.first]!.start
    const told = calendar.dates.find((date) => date.end <= start && start - date.end < 4 && !PRESENT.test(date.value))
    if (told) return told
  }
  if (isAside(segment) || isApart(segment, tokens)) return undefined
  const at = segments.indexOf(segment)
  const previous = segments.findLast((other, index) => index < at && !isApart(other, tokens))
  if (segment.kind === 'and' && previous) {
    const [from, to] = [tokens[previous.first]!.start, tokens[previous.end - 1]!.end]
    const shared = calendar.dates.find(
      (date) => date.start >= from && date.end <= to && !PRESENT.test(date.value) && !isUntil(date, context.text),
    )
    if (shared || isAside(previous)) return shared
  }
  const open = segments.filter((other) => other !== segment && !other.source && !isAside(other) && !isApart(other, tokens))
  const governs = (date: DateMention) => !PRESENT.test(date.value) && !isUntil(date, context.text)
  return calendar.dates.find(
    (date) =>
      governs(date) && open.some((other) => date.start >= tokens[other.first]!.start && date.end <= tokens[other.end - 1]!.end),
  )
}

/** When it was where no date is told: the running day for news of the day, else the year of publication, or the open future. */
export function fallbackTime(
  calendar: Calendar,
  { status, news, background }: { status: EventStatus; news: boolean; background: boolean },
): EventTime {
  if (status === 'planned') return { value: 'FUTURE_REF', from: null, to: null, precision: 'vague' }
  if (background) return UNDATED
  if (news) return calendar.running
  const year = calendar.published.slice(0, 4)
  return { value: year, from: `${year}-01-01`, to: calendar.published, precision: 'year' }
}
