/** Index keys of events: whom an event is told of, together with when. So the few nearest a day are found among the thousands of somebody who is always in the news. */
import type { StoryEvent } from '../model/event.ts'

const DAY = 86_400_000
/** Events within so many days stand under their first day; the others, and those without a date, under the day when they were first told. */
const NARROW = 31

/** Eight digits that go down as days go up: an index is read forwards, and the newest is wanted first. */
const downwards = (day: string): string => {
  const digits = 99_999_999 - Number(day.replaceAll('-', ''))
  return Number.isNaN(digits) ? '99999999' : String(digits).padStart(8, '0')
}

/** The day that a key of a narrow event stands for, YYYY-MM-DD. */
const dayOfDigits = (digits: string): string => {
  const plain = String(99_999_999 - Number(digits)).padStart(8, '0')
  return `${plain.slice(0, 4)}-${plain.slice(4, 6)}-${plain.slice(6)}`
}

const isNarrow = ({ time: { from, to } }: StoryEvent): boolean =>
  from !== null && to !== null && from <= to && Date.parse(to) - Date.parse(from) <= NARROW * DAY

/** Keys of an event, one for each of its entities. */
export const daysOf = (event: StoryEvent): string[] => {
  const [kind, day] = isNarrow(event) ? ['n', event.time.from ?? ''] : ['w', event.firstTold]
  return [...new Set(event.entities)].map((id) => `${id} ${kind}${downwards(day)}`)
}

/** The day by which an event is listed, YYYY-MM-DD: the first day meant, else the day when it was first told. */
export const listedDay = ({ time, firstTold }: StoryEvent): string => time.from ?? time.to ?? firstTold

/** The event as it is stored. */
export const withDays = (event: StoryEvent): StoryEvent => ({ ...event, days: daysOf(event), day: listedDay(event) })

/** First and last key of a range. */
export type Keys = readonly [string, string]

/** All events of an entity: the narrow ones first, newest first in each. */
export const allKeys = (entity: string): Keys => [`${entity} n`, `${entity} x`]

/** Narrow events that began on that day or before, the newest first; all where no day is given. */
export const narrowKeys = (entity: string, day?: string): Keys => [
  `${entity} n${day === undefined ? '' : downwards(day)}`,
  `${entity} o`,
]

/** Events of years and those without a date, last told first. */
export const wideKeys = (entity: string): Keys => [`${entity} w`, `${entity} x`]

/** First day of the oldest narrow event of an entity among these; undefined where there is none. */
export const oldestDay = (entity: string, events: readonly StoryEvent[]): string | undefined => {
  const keys = events.flatMap((event) => event.days ?? daysOf(event)).filter((key) => key.startsWith(`${entity} n`))
  const last = keys.sort().at(-1)
  return last && dayOfDigits(last.slice(entity.length + 2))
}
