/** Days of lunar and lunisolar calendars, worked out with the platform's own calendars (ECMA-402), without tables. */
import { type Day, dayOf } from './calendar.ts'

const MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(calendar: string): Intl.DateTimeFormat {
  const known = formats.get(calendar)
  if (known) return known
  const made = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  formats.set(calendar, made)
  return made
}

/** Month and day of an epoch day in another calendar; the month as the platform prints it ("10", "Tishri"). */
export function inCalendar(day: Day, calendar: string): { month: string; day: number } {
  const parts = formatOf(calendar).formatToParts(day * MS)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { month: of('month'), day: Number(of('day')) }
}

const cache = new Map<string, Day | null>()

/**
 * First day in a Gregorian year that is the given day of the given month there, on or after `from` (an epoch day);
 * null where the year holds none, or where the platform lacks the calendar.
 */
export function dayIn(y: number, calendar: string, wanted: { month: string; day: number }): Day | null {
  const key = `${calendar} ${wanted.month} ${wanted.day} ${y}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const found = search(y, calendar, wanted)
  cache.set(key, found)
  return found
}

function search(y: number, calendar: string, wanted: { month: string; day: number }): Day | null {
  const last = dayOf(y, 12, 31)
  let day = dayOf(y, 1, 1)
  while (day <= last) {
    const now = inCalendar(day, calendar)
    if (now.month === wanted.month && now.day === wanted.day) return day
    // Leap to just before the wanted day of the month: months of these calendars have 28 to 32 days.
    day += now.day < wanted.day ? wanted.day - now.day : Math.max(1, 28 - now.day + Math.min(wanted.day, 1))
  }
  return null
}

/** Number of days of the month that begins at the day. */
export function monthLength(first: Day, calendar: string): number {
  for (let n = 28; n < 33; n++) if (inCalendar(first + n, calendar).day === 1) return n
  return 30
}
