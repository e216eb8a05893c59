/** Events as a calendar file (RFC 5545). */
import type { EventView } from '../model/library.ts'
import { eventTimeInWords } from '../text/date-words.ts'
import { EVENT_TYPE_WORDS } from '../text/event-type-words.ts'
import { webAddress } from '../text/text-fragment.ts'

/** Octets that a line may have, its end not counted (RFC 5545, 3.1). */
const LINE = 75
const DAY_MS = 86_400_000
/** Days that an event may lie in: what is told less exactly than by the quarter would fill a calendar and tell nothing. */
const MOST_DAYS = 92
/** Code units of an event's title. */
const TITLE = 120

const STATUSES = { happened: 'CONFIRMED', planned: 'TENTATIVE', reported: 'TENTATIVE', denied: 'CANCELLED' } as const

/** Text as a value: what has a meaning in the format is escaped, control characters go (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')

const octets = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** A content line in lines of at most 75 octets, no character cut in two. */
const folded = (line: string): string => {
  const lines: string[] = ['']
  let room = LINE
  for (const character of line) {
    const size = octets(character)
    if (size > room) {
      lines.push(' ')
      room = LINE - 1
    }
    lines[lines.length - 1] += character
    room -= size
  }
  return lines.join('\r\n')
}

/** Days since 1970 of a whole day (YYYY-MM-DD); undefined for anything else. */
const dayNumber = (day: string | null): number | undefined => {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const moment = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(moment) ? undefined : moment / DAY_MS
}

const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
const stampOf = (moment: number): string => `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const cut = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= TITLE
    ? line
    : `${line
        .slice(0, TITLE)
        .replace(/\s\S*$/u, '')
        .replace(/[\uD800-\uDBFF]$/, '')} …`
}

/** First and last day (numbers) of an event that has a place in a calendar; undefined for the others. */
const daysOf = ({ time }: EventView): { first: number; last: number } | undefined => {
  const [first, last] = [dayNumber(time.from), dayNumber(time.to)]
  if (first === undefined || last === undefined || last < first || last - first >= MOST_DAYS) return undefined
  return { first, last }
}

const descriptionOf = (event: EventView): string => {
  const sources = event.sources.map(({ quote, title, site, published, url }) => {
    const address = webAddress(url)?.href
    return [`“${quote}”`, `${title} (${site}, ${published})`, ...(address ? [address] : [])].join('\n')
  })
  return [`When: ${eventTimeInWords(event.time)} (told by the ${event.time.precision})`, ...sources].join('\n\n')
}

const eventLines = (event: EventView, stamp: string): string[] => {
  const days = daysOf(event)
  if (!days) return []
  const url = event.sources.map((source) => webAddress(source.url)?.href).find((href) => href !== undefined)
  const vague = days.last > days.first ? ` (${eventTimeInWords(event.time)})` : ''
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.id)}@antecedent`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(days.first)}`,
    `DTEND;VALUE=DATE:${dateOf(days.last + 1)}`,
    `SUMMARY:${escaped(cut(event.text === '' ? EVENT_TYPE_WORDS[event.type] : event.text) + vague)}`,
    `DESCRIPTION:${escaped(descriptionOf(event))}`,
    ...(event.where === '' ? [] : [`LOCATION:${escaped(event.where)}`]),
    `CATEGORIES:${EVENT_TYPE_WORDS[event.type]}`,
    `STATUS:${STATUSES[event.status]}`,
    'TRANSP:TRANSPARENT',
    ...(url === undefined ? [] : [`URL:${url}`]),
    `X-ANTECEDENT-PRECISION:${event.time.precision}`,
    'END:VEVENT',
  ]
}

/** How many of the events have a place in a calendar: a first and last day that lie no more than a quarter apart. */
export const inCalendar = (events: readonly EventView[]): number => events.filter((event) => daysOf(event) !== undefined).length

/**
 * The events that have a first and a last day as a calendar, each over whole days: where a time of day is told, nothing tells its zone. An event's
 * id makes its UID, so that a later file changes what an earlier one put there. `exported` is the moment of the export, ms since 1970.
 */
export const writeIcs = (events: readonly EventView[], exported: number): string => {
  const stamp = stampOf(exported)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Antecedent//Events//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
