/**
 * The days that count in what was read of somebody: those told at the top of articles, beside the name, with an event, with an event that
 * changes things, and those on which there was something to report. After the signs by which Tran et al. ("Balancing novelty and salience",
 * 2015) and Ghalandari and Ifrim ("Examining the state-of-the-art in news timeline summarization", ACL 2020) choose the dates of timelines.
 */
import type { EventStatus, EventType } from '../model/event.ts'

/** What one article says of days. Days are YYYY-MM-DD; offsets are UTF-16 code units of its text. */
export interface DayReading {
  published: string
  /** Where the person or project is named; absent: all of the article is about it. */
  named?: readonly number[]
  dates: readonly { start: number; day: string }[]
  /** Events in which the person or project takes part. */
  events: readonly { day: string; type: EventType; status: EventStatus }[]
}

export interface KeyDay {
  day: string
  /** Signs of all articles, each article's sign once. */
  weight: number
}

/** Code units from the beginning in which an article says what it is about: its first sentences. */
const TOP = 600
/** Code units between a date and the name that it stands beside. */
export const BESIDE = 100
/** Types that report rather than change. */
const WORDS: ReadonlySet<EventType> = new Set<EventType>(['speak', 'other', 'plan'])

const turns = ({ type, status }: DayReading['events'][number]): boolean =>
  !WORDS.has(type) && status !== 'planned' && status !== 'denied'

/** The signs that one article gives, by day. */
function signsOf({ published, named, dates, events }: DayReading): Set<string> {
  const signs = new Set<string>([`${published} published`])
  for (const { start, day } of dates) {
    if (start < TOP) signs.add(`${day} top`)
    if (!named || named.some((at) => Math.abs(at - start) <= BESIDE)) signs.add(`${day} beside`)
  }
  for (const event of events) {
    signs.add(`${event.day} event`)
    if (turns(event)) signs.add(`${event.day} turn`)
  }
  return signs
}

/** All days that the articles speak of, the heaviest first; of equals the earlier one first. Every sign counts the same. */
export function keyDays(readings: readonly DayReading[]): KeyDay[] {
  const weights = new Map<string, number>()
  for (const reading of readings)
    for (const sign of signsOf(reading)) {
      const day = sign.slice(0, sign.indexOf(' '))
      weights.set(day, (weights.get(day) ?? 0) + 1)
    }
  return [...weights].map(([day, weight]) => ({ day, weight })).sort((a, b) => b.weight - a.weight || (a.day < b.day ? -1 : 1))
}
