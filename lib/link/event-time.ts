/** Compares and merges the times that articles give of events; vague times count from the day of the telling. */
import type { EventStatus, EventTime } from '../model/event.ts'

const DAY = 86_400_000
const FIRST = '0000-01-01'
const LAST = '9999-12-31'

/** Day moved by a number of days, YYYY-MM-DD. */
export const moveDay = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10)

/** Whole days between two days, never negative. */
export const daysApart = (a: string, b: string): number =>
  Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / DAY

/** When an event was told to be, and from which day and in which status it was told. */
export interface ToldTime {
  time: EventTime
  status: EventStatus
  /** Day of publication of the telling, YYYY-MM-DD. */
  told: string
}

/** Precisions that say little of when it was. */
const WIDE: ReadonlySet<string> = new Set(['half', 'year', 'decade', 'century'])

/** The year of publication up to its day, which events have that are told without a date: nothing that the article says. */
export const isAssumed = ({ value, from, to, precision, modifier }: EventTime): boolean =>
  precision === 'year' && !modifier && from === `${value}-01-01` && to !== `${value}-12-31`

const isDated = (time: EventTime): boolean =>
  time.from !== null && time.to !== null && time.precision !== 'vague' && !isAssumed(time)

/** Days back to which news without a date may reach over the turn of the year. */
const LATELY = 60

/** First and last day that may be meant. "Earlier this year" lasts until the telling; what has no date lies before it, or after it where it is planned. */
export function span({ time, status, told }: ToldTime): [string, string] {
  if (isDated(time)) {
    const early =
      time.modifier === 'START' &&
      status !== 'planned' &&
      time.precision === 'year' &&
      time.value.slice(0, 4) === told.slice(0, 4)
    return [time.from!, early && time.to! < told ? told : time.to!]
  }
  // In January, what is told without a date was last year as likely.
  if (isAssumed(time)) return [[time.from!, moveDay(time.to!, -LATELY)].sort()[0]!, time.to!]
  if (time.from || time.to) return [time.from ?? FIRST, time.to ?? LAST]
  if (time.value.startsWith('PRESENT')) return [moveDay(told, -30), moveDay(told, 30)]
  const ahead = time.value.startsWith('FUTURE') || (status === 'planned' && !time.value.startsWith('PAST'))
  return ahead ? [told, LAST] : [FIRST, told]
}

export interface TimeMatch {
  /** 0 to 1. */
  score: number
  /** Neither time is vague. */
  dated: boolean
  /** Both name one and the same day. */
  sameDay: boolean
  /** The times do not overlap: one begins the day after the other ends. */
  edge?: boolean
  /** Both are single days. */
  days?: boolean
}

/** How two times go together; undefined where they exclude one another. Times that meet without overlapping are let pass (time zones, late editions, "last month" said on the first). */
export function compareTimes(a: ToldTime, b: ToldTime): TimeMatch | undefined {
  const [x, y] = [span(a), span(b)]
  const dated = isDated(a.time) && isDated(b.time)
  const days = x[0] === x[1] && y[0] === y[1]
  if (x[0] > y[1] || y[0] > x[1]) {
    const gap = Math.min(daysApart(x[1], y[0]), daysApart(y[1], x[0]))
    return dated && gap === 1 ? { score: 0.5, dated, sameDay: false, edge: true, days } : undefined
  }
  if (dated) {
    const [wx, wy] = [daysApart(...x), daysApart(...y)]
    return {
      score: days
        ? 1
        : Math.max(wx, wy) > 300 || WIDE.has(a.time.precision) || WIDE.has(b.time.precision)
          ? 0.6
          : x[0] === y[0] && x[1] === y[1]
            ? 0.95
            : 0.85,
      dated,
      sameDay: days,
    }
  }
  const at = (one: ToldTime, from: string) => (isDated(one.time) ? from : one.told)
  const near = daysApart(at(a, x[0]), at(b, y[0])) <= 7
  return { score: near ? 0.6 : 0.4, dated, sameDay: false }
}

/** Longest delay in days after which a plan and its outcome are still taken for one. */
const DELAY = 200

/** A plan whose day passed, and the same told with a later day: it was put off. Undefined where neither was put off to the other. */
export function slipped(a: ToldTime, b: ToldTime): TimeMatch | undefined {
  const [plan, other] = a.told <= b.told ? [a, b] : [b, a]
  if (plan.status !== 'planned' || !isDated(plan.time) || (!isDated(other.time) && other.status !== 'planned')) return undefined
  const [due, then] = [span(plan)[1], span(other)[0]]
  const exact = WIDE.has(other.time.precision) ? 0.35 : 0.4 // of two that fit, the one told more exactly
  return due < then && daysApart(due, then) <= DELAY ? { score: exact, dated: true, sameDay: false } : undefined
}

/** What an article recalls without a date may have been in any year before it. Undefined where both are dated, or one is of a later day. */
export function recalled(a: ToldTime, b: ToldTime): TimeMatch | undefined {
  const [vague, other] = isAssumed(a.time) ? [a, b] : [b, a]
  if (!isAssumed(vague.time) || vague.status === 'planned' || span(other)[0] > vague.told) return undefined
  return { score: 0.35, dated: false, sameDay: false }
}

/** What was told to have happened is not what a later article still plans. */
export function isSettled(a: ToldTime, b: ToldTime): boolean {
  const over = (one: ToldTime, other: ToldTime) =>
    one.status === 'happened' && other.status === 'planned' && one.told < other.told
  return over(a, b) || over(b, a)
}

/** Days before and after its own within which an event's other tellings may be dated. */
export const REACH = DELAY

/** The more precise of two times of one event; the first where they are equally precise. */
export function mergeTimes(a: EventTime, b: EventTime): EventTime {
  const width = (time: EventTime) =>
    isDated(time) ? daysApart(time.from!, time.to!) : isAssumed(time) ? 9e5 : time.precision === 'undated' ? 2e6 : 1e6
  return width(b) < width(a) ? b : a
}

/**
 * The time of an event that was told before, by what is told of it now: of two that fit the more precise; where a plan was put off, the later
 * telling's, whether it tells the outcome or a new plan.
 */
export function timeTold(
  known: { time: EventTime; status: EventStatus },
  now: { time: EventTime; status: EventStatus },
): EventTime {
  const apart = isDated(known.time) && isDated(now.time) && (known.time.to! < now.time.from! || now.time.to! < known.time.from!)
  return apart && known.status === 'planned' ? now.time : mergeTimes(known.time, now.time)
}
