/** Carries a doubt about the day of publication to the dates that were counted from it: a wider interval, or none, and less confidence. */
import type { PublicationDoubt } from '../../model/article.ts'
import type { DateMention, DatePrecision } from '../../model/mention.ts'
import { civil, formatDay, pad, parseDay } from './calendar.ts'

/** Days that publication may lie before and after the day given. A page is changed after it is published, mostly within days. */
const SLACK: Readonly<Record<PublicationDoubt, { before: number; after: number }>> = {
  zone: { before: 0, after: 0 },
  modified: { before: 7, after: 0 },
  month: { before: 15, after: 15 },
  unknown: { before: 0, after: 0 },
}
const SURE: Readonly<Record<PublicationDoubt, number>> = { zone: 0.9, modified: 0.6, month: 0.6, unknown: 0.5 }
/** Shorter than a month: what a doubt of days can move. */
const FINE: ReadonlySet<DatePrecision> = new Set(['time', 'day', 'week'])
/** Rules whose words tell month and day, or the month: only the year is in doubt. */
const TOLD_DAY = /^dates\/(?:month-day|day-month)$/
const TOLD_MONTH = /^dates\/month$/

/** Unresolved: what the words tell for sure, as TIMEX3 with unknown figures ("XXXX-05-13"); no interval. */
function unresolved(mention: DateMention): DateMention {
  const known = TOLD_DAY.test(mention.rule) || TOLD_MONTH.test(mention.rule)
  const value = known ? `XXXX${mention.value.slice(4)}` : 'XXXX-XX-XX'
  return { ...mention, value, from: null, to: null, precision: 'vague' }
}

/** A day known only to lie about some month: that month and its neighbour where the interval reaches it. */
function asMonths(mention: DateMention, from: number, to: number): DateMention {
  const name = (day: number) => `${pad(civil(day).y, 4)}-${pad(civil(day).m, 2)}`
  const [a, b] = [name(from), name(to)]
  return a === b ? { ...mention, value: a, precision: 'month' } : { ...mention, value: `${a}/${b}`, precision: 'range' }
}

/** A date counted from publication, as sure as publication is. Dates told in full, and open references, stay what they are. */
export function withDoubt(mention: DateMention, doubt: PublicationDoubt): DateMention {
  const marked = { ...mention, doubt, confidence: mention.confidence * SURE[doubt] }
  const [from, to] = [parseDay(mention.from ?? ''), parseDay(mention.to ?? '')]
  if (from === null || to === null) return mention
  if (doubt === 'unknown') return unresolved(marked)
  const { before, after } = SLACK[doubt]
  if (before + after === 0 || !FINE.has(mention.precision) || TOLD_DAY.test(mention.rule)) return marked
  const wide = { ...marked, from: formatDay(from - before), to: formatDay(to + after) }
  return doubt === 'month'
    ? asMonths(wide, from, to)
    : { ...wide, modifier: 'APPROX', value: `${mention.value.split(',')[0]},APPROX` }
}
