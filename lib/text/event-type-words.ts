/** What each kind of event is called, for readers: one word, the same on screens and in exports. */
import type { EventType } from '../model/event.ts'

export const EVENT_TYPE_WORDS: Readonly<Record<EventType, string>> = {
  meet: 'Meeting',
  visit: 'Visit',
  speak: 'Statement',
  agree: 'Agreement',
  launch: 'Launch',
  plan: 'Plan',
  appoint: 'Appointment',
  decide: 'Decision',
  legal: 'Court',
  conflict: 'Conflict',
  disaster: 'Disaster',
  finance: 'Finance',
  die: 'Death',
  other: 'Event',
}
