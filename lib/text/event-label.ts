/** What a link to an event is called: when it was, and its words. */
import type { EventTime } from '../model/event.ts'
import { eventTimeInWords } from './date-words.ts'

/**
 * When an event was, at the precision told, without the weekday that only lengthens a list, and with the day before its part:
 * "13 May 2025", "October 2024", "16 October 2024, evening".
 */
export function whenInWords(time: EventTime): string {
  return eventTimeInWords(time)
    .replace(/^[A-Z][a-z]+day, /u, '')
    .replace(/^[A-Z][a-z]+day ([a-z]+), (.+)$/u, '$2, $1')
}

/** An article's own words as a line: "… met the minister" where they begin inside a sentence. */
export function excerptInWords(text: string): string {
  return /^\p{Ll}/u.test(text) ? `… ${text}` : text
}

/** As long as the label of an event is, in code units. */
const LABEL = 90

/** "13 May 2025: … met the minister at the port", cut between words. */
export function eventLabel({ time, text }: { time: EventTime; text: string }): string {
  const label = `${whenInWords(time)}: ${excerptInWords(text)}`
  return label.length > LABEL ? `${label.slice(0, LABEL).replace(/\s\S*$/u, '')} …` : label
}
