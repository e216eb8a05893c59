/** Says a date in words, at its true precision, as cards and lists show it ("late August 2025"). */
import type { EventTime } from '../model/event.ts'
import type { DateMention, DateModifier, DatePrecision } from '../model/mention.ts'

/** What is needed to say a date: a TIMEX3 value with its interval and modifier. */
interface Sayable {
  value: string
  from: string | null
  to: string | null
  precision: DatePrecision | 'undated'
  modifier?: DateModifier
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const SEASONS: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }
const QUARTERS = ['first', 'second', 'third', 'fourth']
const PARTS: Record<string, string> = { MO: 'morning', AF: 'afternoon', EV: 'evening', NI: 'night' }
const REFERENCES: Record<string, string> = {
  PAST_REF: 'sometime earlier',
  PRESENT_REF: 'at the time of publication',
  FUTURE_REF: 'sometime later',
}
const EARLY_MID_LATE: Record<DateModifier, string> = { START: 'early ', MID: 'mid-', END: 'late ', APPROX: 'around ' }
const EDGES: Record<Exclude<DateModifier, 'APPROX'>, string> = { START: 'start', MID: 'middle', END: 'end' }

interface YearMonthDay {
  y: number
  m: number
  d: number
}

function parts(day: string): YearMonthDay {
  const [y = '0', m = '1', d = '1'] = day.split('-')
  return { y: Number(y), m: Number(m), d: Number(d) }
}

const monthName = (m: number) => MONTHS[m - 1] ?? ''

/** "10 July 2025" of `YYYY-MM-DD`. */
function plainDay(day: string): string {
  const { y, m, d } = parts(day)
  return `${d} ${monthName(m)} ${y}`
}

/** "Thursday, 10 July 2025". Zeller's rule in Sakamoto's form: no Date object, so no time zone. */
function fullDay(day: string): string {
  const { y, m, d } = parts(day)
  const shifted = m < 3 ? y - 1 : y
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][m - 1] ?? 0
  const weekday = (shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + offset + d) % 7
  return `${WEEKDAYS[weekday] ?? ''}, ${plainDay(day)}`
}

/** "10–12 July 2025", "28 July – 3 August 2025", "28 December 2024 – 3 January 2025". */
function dayRange(from: string, to: string): string {
  const [a, b] = [parts(from), parts(to)]
  if (from === to) return fullDay(from)
  if (a.y !== b.y) return `${plainDay(from)} – ${plainDay(to)}`
  if (a.m !== b.m) return `${a.d} ${monthName(a.m)} – ${plainDay(to)}`
  return `${a.d}–${plainDay(to)}`
}

const ordinal = (n: number) => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`

/** A value without modifier in words; null where it is no single unit of the calendar. */
function unit(value: string): string | null {
  let match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (match) return fullDay(value)
  match = /^(\d{4}-\d\d-\d\d)T(.+)$/.exec(value)
  if (match) return timeOfDay(match[1] ?? '', match[2] ?? '')
  match = /^(\d{4})-(\d\d)$/.exec(value)
  if (match) return `${monthName(Number(match[2]))} ${match[1]}`
  match = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (match)
    return `${match[3] ? 'weekend' : 'week'} of ${plainDay(weekStart(Number(match[1]), Number(match[2]), match[3] ? 5 : 0))}`
  match = /^(\d{4})-Q([1-4])$/.exec(value)
  if (match) return `${QUARTERS[Number(match[2]) - 1]} quarter of ${match[1]}`
  match = /^(\d{4})-H([12])$/.exec(value)
  if (match) return `${match[2] === '1' ? 'first' : 'second'} half of ${match[1]}`
  match = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)
  if (match) return seasonOf(Number(match[1]), match[2] ?? '')
  if (/^\d{4}$/.test(value)) return String(Number(value))
  if (/^\d{3}X$/.test(value)) return `the ${Number(value.slice(0, 3))}0s`
  if (/^\d\d$/.test(value)) return `the ${ordinal(Number(value) + 1)} century`
  return null
}

/** `YYYY-MM-DD` of a day of an ISO week, `offset` days after its Monday. Reckoned in UTC throughout. */
function weekStart(y: number, week: number, offset: number): string {
  const january4 = new Date(Date.UTC(y, 0, 4))
  const monday = 4 - ((january4.getUTCDay() + 6) % 7) + 7 * (week - 1)
  return new Date(Date.UTC(y, 0, monday + offset)).toISOString().slice(0, 10)
}

/** A winter runs over two years: "winter 2024–25". */
function seasonOf(y: number, code: string): string {
  return code === 'WI' ? `winter ${y}–${String((y + 1) % 100).padStart(2, '0')}` : `${SEASONS[code]} ${y}`
}

function timeOfDay(day: string, time: string): string {
  const part = PARTS[time]
  if (!part) return `${fullDay(day)}, ${time}`
  const words = fullDay(day)
  const comma = words.indexOf(',')
  return `${words.slice(0, comma)} ${part}${words.slice(comma)}`
}

/** Puts "early", "mid-", "late" or "around" before a date in words. */
function withModifier(words: string, modifier: DateModifier | undefined): string {
  if (!modifier) return words
  const word = EARLY_MID_LATE[modifier]
  if (words.startsWith('the ') && modifier !== 'APPROX') return `the ${word}${words.slice(4)}`
  if (modifier !== 'APPROX' && /^(?:week|weekend|first|second|third|fourth) /.test(words))
    return `${EDGES[modifier]} of the ${words}`
  return `${word}${words}`
}

/** Years, months or days from one end of an interval to the other. */
function interval(value: string, from: string | null, to: string | null): string | null {
  const [first = '', last = ''] = value.split('/')
  if (/^\d{4}$/.test(first) && /^\d{4}$/.test(last)) return `${Number(first)}–${Number(last)}`
  const [a, b] = [unit(first), unit(last)]
  if (/^\d{4}-\d\d$/.test(first) && /^\d{4}-\d\d$/.test(last) && a && b)
    return first.slice(0, 4) === last.slice(0, 4) ? `${a.split(' ')[0]}–${b}` : `${a} – ${b}`
  return from && to ? dayRange(from, to) : null
}

function inWords({ value, from, to, modifier }: Sayable): string {
  const base = value.split(',')[0] ?? ''
  const known = REFERENCES[base]
  if (known) return known
  const words = base.includes('/') ? interval(base, from, to) : unit(base)
  if (words) return withModifier(words, modifier)
  return from && to ? dayRange(from, to) : 'date unknown'
}

/** A date mention in words, without preposition: "Thursday, 10 July 2025", "late August 2025", "week of 14 July 2025", "the 1990s". */
export function dateInWords(mention: Pick<DateMention, 'value' | 'from' | 'to' | 'precision' | 'modifier'>): string {
  return inWords(mention)
}

/** The time of an event in words, as dateInWords; "date unknown" for an undated one. */
export function eventTimeInWords(time: EventTime): string {
  return time.precision === 'undated' || time.value === 'undated' ? 'date unknown' : inWords(time)
}
