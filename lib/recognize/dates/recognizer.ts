/** Finds calendar expressions in an article and works out the days they mean, against publication and against each other. */
import type { PublicationDoubt } from '../../model/article.ts'
import type { DateMention, Mention } from '../../model/mention.ts'
import type { RecognizeContext, Recognizer } from '../recognizer.ts'
import { type Day, dayOf, formatDay, parseDay } from './calendar.ts'
import { withDoubt } from './doubt.ts'
import { english } from './en/rules.ts'
import { narrow } from './reading.ts'
import type { Candidate, DateLocale } from './rule.ts'
import { movesOn, scan } from './scan.ts'

/** Turns a found date into a mention. `text` is the article's text, offsets in UTF-16 code units. */
function toMention(candidate: Candidate, text: string): DateMention {
  const { reading, start, end } = candidate
  const interval = narrow(reading)
  const mention: DateMention = {
    kind: 'date',
    start,
    end,
    text: text.slice(start, end),
    value: reading.modifier ? `${reading.value},${reading.modifier}` : reading.value,
    from: interval && formatDay(interval.from),
    to: interval && formatDay(interval.to),
    precision: reading.precision,
    anchor: reading.anchor ?? 'none',
    confidence: candidate.confidence,
    rule: candidate.rule,
  }
  if (reading.modifier) mention.modifier = reading.modifier
  if (reading.direction) mention.direction = reading.direction
  return mention
}

const [FIRST, LAST] = [dayOf(1, 1, 1), dayOf(9999, 12, 31)]

/** Whether its days can be written YYYY-MM-DD: "the past forty centuries" begin before the calendar does, and are no date that anything could be ordered by. */
const isWritable = ({ reading }: Candidate): boolean => {
  const interval = narrow(reading)
  return !interval || (interval.from >= FIRST && interval.to <= LAST)
}

const inside = (candidate: DateMention, mention: Mention) =>
  mention.kind === 'person' && mention.start <= candidate.start && candidate.end <= mention.end

/** Mentions in text order; those that depend on publication, directly or by the date told before, carry its doubt. */
function mentionsOf(candidates: readonly Candidate[], text: string, doubt: PublicationDoubt | undefined): DateMention[] {
  if (!doubt) return candidates.map((candidate) => toMention(candidate, text))
  let lastDepends = false
  return candidates.map((candidate) => {
    const mention = toMention(candidate, text)
    const depends = mention.anchor === 'publication' || (mention.anchor === 'previous-date' && lastDepends)
    if (movesOn(candidate)) lastDepends = depends
    return depends ? withDoubt(mention, doubt) : mention
  })
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g
/** The 1st of July of the latest year that the text tells: something to read two-figure years against where publication is unknown. */
function standIn(text: string, now = 2100): Day {
  const years = (text.match(YEAR) ?? []).map(Number).filter((year) => year <= now)
  return dayOf(Math.max(2000, ...years.slice(0, 1000)), 7, 1)
}

export interface DateOptions {
  locale?: DateLocale
  /** Why the day of publication may be another. */
  doubt?: PublicationDoubt
}

/**
 * Dates of a text in one language, in text order, without overlaps. `published` is YYYY-MM-DD, or YYYY-MM; where it is no real day, or `doubt` is
 * 'unknown', dates that depend on it are found but not resolved (value with X for what is unknown, no interval).
 */
export function findDates(text: string, published: string, { locale = english, doubt }: DateOptions = {}): DateMention[] {
  const monthOnly = /^\d{4}-\d\d$/.test(published)
  const anchor = parseDay(monthOnly ? `${published}-15` : published)
  const why = anchor === null ? 'unknown' : monthOnly ? 'month' : doubt
  return mentionsOf(scan(text, anchor ?? standIn(text), locale).filter(isWritable), text, why)
}

/** The recognizer of dates. A month that is part of a person's name found before ("April Jones") is left to the person. */
export const dates: Recognizer = {
  name: 'dates',
  find({ text, published, publishedDoubt }: RecognizeContext, earlier) {
    const found = findDates(text, published, publishedDoubt ? { doubt: publishedDoubt } : {})
    return found.filter((candidate) => !earlier.some((mention) => inside(candidate, mention)))
  },
}
