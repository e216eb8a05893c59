/** The first and last day that a TIMEX3 value means, for listing what happened then. */

/** Days, YYYY-MM-DD, both included. */
export interface ValueDays {
  from: string
  to: string
}

const two = (part: number): string => String(part).padStart(2, '0')
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const months = (year: string, first: number, last: number): ValueDays => ({
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${two(lastDay(Number(year), last))}`,
})

/** Monday of an ISO week, as days since 1970: the week that holds 4 January is the first (ISO 8601). */
function monday(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return fourth / 86_400_000 - weekday + (week - 1) * 7
}

const dayOf = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10)

/** Forms of values without modifier, each with the days it means. */
const FORMS: readonly [RegExp, (...parts: string[]) => ValueDays][] = [
  [/^(\d{4}-\d\d-\d\d)(?:T.*)?$/, (day = '') => ({ from: day, to: day })],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (year = '', month) => months(year, Number(month), Number(month))],
  [/^(\d{4})$/, (year = '') => months(year, 1, 12)],
  [/^(\d{4})-Q([1-4])$/, (year = '', quarter) => months(year, Number(quarter) * 3 - 2, Number(quarter) * 3)],
  [/^(\d{4})-H([12])$/, (year = '', half) => months(year, Number(half) * 6 - 5, Number(half) * 6)],
  [/^(\d{3})X$/, (decade = '') => ({ from: `${decade}0-01-01`, to: `${decade}9-12-31` })],
  [/^(\d{2})$/, (century = '') => ({ from: `${century}00-01-01`, to: `${century}99-12-31` })],
  [
    /^(\d{4})-W(\d\d)(-WE)?$/,
    (year, week, weekend) => {
      const first = monday(Number(year), Number(week))
      return { from: dayOf(weekend ? first + 5 : first), to: dayOf(first + 6) }
    },
  ],
]

/** The days of a value such as 2025-07-10, 2025-07, 2025-Q1, 2025-W29, 199X or 2025-04-11/2025-07-11; modifiers are left aside. Undefined where it names none. */
export function daysOfValue(value: string): ValueDays | undefined {
  const [plain = ''] = value.split(',')
  const [first = '', last] = plain.split('/')
  if (last !== undefined) {
    const [start, end] = [daysOfValue(first), daysOfValue(last)]
    return start && end ? { from: start.from, to: end.to } : undefined
  }
  for (const [form, days] of FORMS) {
    const found = form.exec(plain)
    if (found) return days(...found.slice(1))
  }
  return undefined
}
