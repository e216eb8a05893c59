/** Calendar arithmetic on epoch days (whole numbers, 0 is 1970-01-01, proleptic Gregorian): no Date object, so no time zone can shift a day. */

/** Days since 1970-01-01. */
export type Day = number

export interface Civil {
  y: number
  m: number
  d: number
}

/** Epoch day of a calendar date; months outside 1–12 and days outside the month carry over. Howard Hinnant's days_from_civil. */
export function dayOf(y: number, m: number, d: number): Day {
  const months = y * 12 + (m - 1)
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5)
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear + d - 1 - 719468
}

/** Calendar date of an epoch day. Howard Hinnant's civil_from_days. */
export function civil(day: Day): Civil {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const m = month + (month < 10 ? 3 : -9)
  return { y: yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d: dayOfYear - Math.floor((153 * month + 2) / 5) + 1 }
}

/** Number of days in a month (1–12). */
export function daysInMonth(y: number, m: number): number {
  return dayOf(y, m + 1, 1) - dayOf(y, m, 1)
}

/** Whether a day exists in the calendar. */
export function exists(y: number, m: number, d: number): boolean {
  return m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m)
}

/** `YYYY-MM-DD` of an epoch day (years 0–9999, zero-padded). */
export function formatDay(day: Day): string {
  const { y, m, d } = civil(day)
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`
}

/** Epoch day of a text that starts with `YYYY-MM-DD`; null where it is none or the day does not exist. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)
  if (!match) return null
  const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return exists(y, m, d) ? dayOf(y, m, d) : null
}

/** The same day of the month some months away, cut to the month's last day (31 January + 1 month = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const { y, m, d } = civil(day)
  const first = civil(dayOf(y, m + months, 1))
  return dayOf(first.y, first.m, Math.min(d, daysInMonth(first.y, first.m)))
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Monday of the ISO week that holds the day. */
export function mondayOf(day: Day): Day {
  return day - weekday(day) + 1
}

/** ISO 8601 week: the week belongs to the year that holds its Thursday. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = mondayOf(day) + 3
  const { y } = civil(thursday)
  return { year: y, week: Math.floor((thursday - dayOf(y, 1, 1)) / 7) + 1 }
}

/** The nth (1–5) given weekday of a month, or the last one for n = -1; null where the month has no fifth one. */
export function nthWeekday(place: { y: number; m: number }, wanted: number, n: number): Day | null {
  if (n < 0) {
    const last = dayOf(place.y, place.m + 1, 0)
    return last - ((weekday(last) - wanted + 7) % 7)
  }
  const first = dayOf(place.y, place.m, 1)
  const day = first + ((wanted - weekday(first) + 7) % 7) + (n - 1) * 7
  return civil(day).m === place.m ? day : null
}

/** Western Easter Sunday (anonymous Gregorian algorithm, Meeus 1991). */
export function easter(y: number): Day {
  const a = y % 19
  const b = Math.floor(y / 100)
  const c = y % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayOf(y, Math.floor(sum / 31), (sum % 31) + 1)
}

/** Eastern (Orthodox) Easter Sunday, as a Gregorian day (Meeus' Julian algorithm; the calendars' difference holds for 1900–2099). */
export function orthodoxEaster(y: number): Day {
  const d = (19 * (y % 19) + 15) % 30
  const e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7
  return dayOf(y, Math.floor((d + e + 114) / 31), ((d + e + 114) % 31) + 1) + 13
}

/** A number with leading zeros. */
export function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
