/** The date that a reader gives an event: a day, a month or a year, as a time of the model. */
import type { EventTime } from '../../lib/model/event.ts'

export const EXACTNESS = ['day', 'month', 'year'] as const
export type Exactness = (typeof EXACTNESS)[number]

/** What the fields of the form hold, as typed: `day` is YYYY-MM-DD, `month` 1 to 12. */
export interface DateFields {
  exactness: Exactness
  day: string
  month: string
  year: string
}

const two = (part: number): string => String(part).padStart(2, '0')

/** Last day of a month (1 to 12), by the Gregorian calendar. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The time that the fields give (TIMEX3 value, first and last day); undefined where they give none. Years from 1000 to 9999. */
export function timeOf({ exactness, day, month, year }: DateFields): EventTime | undefined {
  if (exactness === 'day') {
    const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
    const valid = Number(y) >= 1000 && Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1
    if (!valid || Number(d) > lastDay(Number(y), Number(m))) return undefined
    return { value: day, from: day, to: day, precision: 'day' }
  }
  if (!/^[1-9]\d{3}$/.test(year.trim())) return undefined
  const y = year.trim()
  if (exactness === 'year') return { value: y, from: `${y}-01-01`, to: `${y}-12-31`, precision: 'year' }
  const m = Number(month)
  if (!Number.isInteger(m) || m < 1 || m > 12) return undefined
  const value = `${y}-${two(m)}`
  return { value, from: `${value}-01`, to: `${value}-${two(lastDay(Number(y), m))}`, precision: 'month' }
}

/** The fields as they stand before the reader changes them: filled with the event's own time. */
export function fieldsOf(time: EventTime): DateFields {
  const from = time.from ?? ''
  const exactness = time.precision === 'year' ? 'year' : time.precision === 'month' ? 'month' : 'day'
  const single = time.from !== null && time.from === time.to
  return { exactness, day: single ? from : '', month: from ? String(Number(from.slice(5, 7))) : '', year: from.slice(0, 4) }
}
