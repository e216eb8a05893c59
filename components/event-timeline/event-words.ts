/** Events in a few words: type, status, and why an event is listed. */
import type { EventStatus, EventType } from '../../lib/model/event.ts'
import type { PriorEvent } from '../../lib/model/report.ts'
import { excerptInWords, whenInWords } from '../../lib/text/event-label.ts'
import { EVENT_TYPE_WORDS } from '../../lib/text/event-type-words.ts'

// They are said of events in other contexts too; on screens they stand with the words below.
export { excerptInWords, whenInWords }

/** Beside a date on a screen the plain word "Event" tells nothing. */
const typeWord = (type: EventType): string => (type === 'other' ? '' : EVENT_TYPE_WORDS[type])

const STATUSES: Record<EventStatus, string> = { happened: '', planned: 'planned', reported: 'reported', denied: 'denied' }

/** "Meeting", or "Meeting, planned"; a plan is planned without saying so; '' where nothing is to be said. */
export function eventKindInWords({ type, status }: { type: EventType; status: EventStatus }): string {
  const said = type === 'plan' && status === 'planned' ? '' : STATUSES[status]
  const kind = [typeWord(type), said].filter(Boolean).join(', ')
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** "A", "A and B", "A, B and C". */
export function listInWords(names: string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "Shares Alexey Overchuk and steel mill Karachi"; '' where nothing is shared. */
export function becauseInWords(because: PriorEvent['because']): string {
  return because.length === 0 ? '' : `Shares ${listInWords(because.map((shared) => shared.name))}`
}

/** A day (YYYY-MM-DD) in words: "14 May 2025". */
export function dayInWords(day: string): string {
  return whenInWords({ value: day, from: day, to: day, precision: 'day' })
}
