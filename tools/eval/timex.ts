/** Reads TIMEX3 values of corpora and of our own grammar as intervals of days, for comparison. */
import { dayOf, mondayOf } from '../../lib/recognize/dates/calendar.ts'

type Interval = [number, number]
const SEASON_MONTH: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 }

const months = (y: number, first: number, n: number): Interval => [dayOf(y, first, 1), dayOf(y, first + n, 0)]

function simple(v: string): Interval | null {
  const m =
    /^(?:(?<y>\d{4})(?:-(?:(?<m>\d\d)(?:-(?<d>\d\d))?|W(?<w>\d\d?)(?<we>-WE)?|Q(?<q>[1-4])|H(?<h>[12])|(?<s>SP|SU|FA|WI)))?|(?<decade>\d{3})X?|(?<century>\d\d)(?:XX)?)$/.exec(
      v,
    )
  const g = m?.groups
  if (!g) return null
  if (g.decade) return [dayOf(Number(g.decade) * 10, 1, 1), dayOf(Number(g.decade) * 10 + 9, 12, 31)]
  if (g.century) return [dayOf(Number(g.century) * 100, 1, 1), dayOf(Number(g.century) * 100 + 99, 12, 31)]
  const y = Number(g.y)
  if (g.w) {
    const monday = mondayOf(dayOf(y, 1, 4)) + 7 * (Number(g.w) - 1)
    return g.we ? [monday + 5, monday + 6] : [monday, monday + 6]
  }
  if (g.q) return months(y, 3 * Number(g.q) - 2, 3)
  if (g.h) return months(y, 6 * Number(g.h) - 5, 6)
  if (g.s) return months(y, SEASON_MONTH[g.s] ?? 3, 3)
  if (g.d) return [dayOf(y, Number(g.m), Number(g.d)), dayOf(y, Number(g.m), Number(g.d))]
  return g.m ? months(y, Number(g.m), 1) : months(y, 1, 12)
}

/** First and last epoch day of a value, modifier and time of day aside, unknown parts ("1998-XX") cut off; null where it is no calendar interval. */
export function intervalOf(value: string): Interval | null {
  const base = (value.split(',')[0] ?? '').replace(/T[0-9A-Z:.+]*$/, '').replace(/(?:-XX){1,2}$/, '')
  if (base.includes('/')) {
    const [a, b] = base.split('/').map((part) => intervalOf(part))
    return a && b ? [a[0], b[1]] : null
  }
  return simple(base)
}
