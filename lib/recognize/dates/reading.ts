/** What an expression means: a TIMEX3-like value with the interval of days behind it, and the builders for every unit of the calendar. */
import type { DateModifier, DatePrecision } from '../../model/mention.ts'
import { civil, type Day, dayOf, formatDay, isoWeek, mondayOf, pad } from './calendar.ts'

export interface Reading {
  /** Without the modifier. */
  value: string
  precision: DatePrecision
  /** First and last day meant, the modifier left aside; null for open references. */
  from: Day | null
  to: Day | null
  modifier?: DateModifier
  /** Interval narrowed by the words, where it is not simply a third ("earlier this year" ends at publication). */
  narrowed?: { from: Day; to: Day }
  anchor?: 'none' | 'publication' | 'previous-date'
  direction?: 'past' | 'future' | 'present'
}

export type Season = 'SP' | 'SU' | 'FA' | 'WI'
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI'
export type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'

export const day = (d: Day): Reading => ({ value: formatDay(d), precision: 'day', from: d, to: d })

export const month = (y: number, m: number): Reading => {
  const first = civil(dayOf(y, m, 1))
  return {
    value: `${pad(first.y, 4)}-${pad(first.m, 2)}`,
    precision: 'month',
    from: dayOf(first.y, first.m, 1),
    to: dayOf(first.y, first.m + 1, 0),
  }
}

export const year = (y: number): Reading => ({
  value: pad(y, 4),
  precision: 'year',
  from: dayOf(y, 1, 1),
  to: dayOf(y, 12, 31),
})

const weekName = (d: Day) => {
  const { year: y, week: w } = isoWeek(d)
  return `${pad(y, 4)}-W${pad(w, 2)}`
}

/** The ISO week that holds the day. */
export const week = (d: Day): Reading => ({ value: weekName(d), precision: 'week', from: mondayOf(d), to: mondayOf(d) + 6 })

/** Saturday and Sunday of the ISO week that holds the day. */
export const weekend = (d: Day): Reading => ({
  value: `${weekName(d)}-WE`,
  precision: 'range',
  from: mondayOf(d) + 5,
  to: mondayOf(d) + 6,
})

export const quarter = (y: number, q: number): Reading => {
  const first = civil(dayOf(y, 3 * (q - 1) + 1, 1))
  const n = Math.floor((first.m - 1) / 3) + 1
  return {
    value: `${pad(first.y, 4)}-Q${n}`,
    precision: 'quarter',
    from: dayOf(first.y, first.m, 1),
    to: dayOf(first.y, first.m + 3, 0),
  }
}

export const half = (y: number, h: 1 | 2): Reading => ({
  value: `${pad(y, 4)}-H${h}`,
  precision: 'half',
  from: dayOf(y, 6 * (h - 1) + 1, 1),
  to: dayOf(y, 6 * h + 1, 0),
})

const SEASON_START: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** A meteorological season; one that runs over the end of the year (the north's winter, the south's summer) belongs to that in which it begins. */
export const season = (y: number, s: Season, south = false): Reading => {
  const first = ((SEASON_START[s] - 1 + (south ? 6 : 0)) % 12) + 1
  return { value: `${pad(y, 4)}-${s}`, precision: 'season', from: dayOf(y, first, 1), to: dayOf(y, first + 3, 0) }
}

/** The decade that holds the year: 1987 → 198X. */
export const decade = (y: number): Reading => {
  const first = Math.floor(y / 10) * 10
  return { value: `${pad(first / 10, 3)}X`, precision: 'decade', from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31) }
}

/** The hundred years that share the first digits: 1950 → 19 (the 20th century). */
export const century = (y: number): Reading => {
  const first = Math.floor(y / 100) * 100
  return { value: pad(first / 100, 2), precision: 'century', from: dayOf(first, 1, 1), to: dayOf(first + 99, 12, 31) }
}

/** From one reading to another; their own values are the ends. */
export const range = (a: Reading, b: Reading): Reading | null =>
  a.from === null || b.to === null || a.from > b.to
    ? null
    : { value: `${a.value}/${b.value}`, precision: 'range', from: a.from, to: b.to }

/** From one day to another. */
export const days = (from: Day, to: Day): Reading => ({
  value: `${formatDay(from)}/${formatDay(to)}`,
  precision: 'range',
  from,
  to,
})

/** Past, present or future without a date. */
export const reference = (value: Reference): Reading => ({
  value,
  precision: 'vague',
  from: null,
  to: null,
  direction: value === 'PAST_REF' ? 'past' : value === 'FUTURE_REF' ? 'future' : 'present',
})

/** A part of a day ("Thursday night") or a clock time on it ("14:30"). */
export const at = (d: Day, time: DayPart | string): Reading => ({
  value: `${formatDay(d)}T${time}`,
  precision: 'time',
  from: d,
  to: d,
})

/** Marks a reading as resolved against publication or an earlier date. */
export const anchored = (reading: Reading, anchor: Reading['anchor']): Reading => ({ ...reading, anchor })

/** Units that a third is cut from, in months (years for decades and centuries). */
function thirds(from: Day, to: Day): [Day, Day] {
  const [a, b] = [civil(from), civil(to + 1)]
  const months = (b.y - a.y) * 12 + b.m - a.m
  if (a.d === 1 && b.d === 1 && months >= 3) {
    const step = months >= 120 ? 12 : 1
    const units = Math.floor(months / step)
    const first = Math.ceil(units / 3)
    const second = Math.ceil((units * 2) / 3)
    return [dayOf(a.y, a.m + first * step, 1), dayOf(a.y, a.m + second * step, 1)]
  }
  const length = to - from + 1
  return [from + Math.floor(length / 3), from + Math.floor((length * 2) / 3)]
}

/** First and last day meant, modifier included; null where there are none. */
export function narrow(reading: Reading): { from: Day; to: Day } | null {
  if (reading.from === null || reading.to === null) return null
  if (reading.narrowed) return reading.narrowed
  const { from, to, modifier } = reading
  if (!modifier || modifier === 'APPROX' || from === to) return { from, to }
  const [second, last] = thirds(from, to)
  // Of two days the first third is none: the early part is the first day.
  if (modifier === 'START') return { from, to: Math.max(from, second - 1) }
  if (modifier === 'MID') return { from: second, to: Math.max(second, last - 1) }
  return { from: last, to }
}
