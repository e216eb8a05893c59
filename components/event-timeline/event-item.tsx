/** One prior event: when, what, told by whom, and why it is here. */
import type { ComponentChildren } from 'preact'
import type { PriorEvent } from '../../lib/model/report.ts'
import { Icon } from '../ui/icon.tsx'
import { becauseInWords, eventKindInWords, excerptInWords, whenInWords } from './event-words.ts'
import { SourceList } from './source-list.tsx'

export interface EventItemProps {
  event: PriorEvent
  /** Show the sources' words too (the card does). */
  quotes?: boolean
  /** Say which entities it shares with the page (popup and side panel do). */
  why?: boolean
  /** What can be done with it (the card has corrections). */
  tools?: (event: PriorEvent) => ComponentChildren
}

/** Draws the event at its true precision: a month stays a month. */
export function EventItem({ event, quotes, why, tools }: EventItemProps) {
  const kind = eventKindInWords(event)
  const because = why ? becauseInWords(event.because) : ''
  return (
    <article class={`event event--${event.status}`}>
      <p class="event__head">
        <span class="event__time">{whenInWords(event.time)}</span>
        {kind && <span class="event__kind">{kind}</span>}
        {event.toldHere && (
          <span class="event__again" title="You read this elsewhere before; this page tells it again.">
            <Icon name="again" />
            Told again here
          </span>
        )}
      </p>
      <p class="event__text">{excerptInWords(event.text)}</p>
      <SourceList sources={event.sources} quotes={quotes} said={event.text} />
      {because && <p class="event__because">{because}</p>}
      {tools?.(event)}
    </article>
  )
}

/** A list of events in the order given. `label` names the list. */
export function EventTimeline({
  events,
  label,
  ...shown
}: { events: PriorEvent[]; label: string } & Omit<EventItemProps, 'event'>) {
  return (
    <ol class="timeline" aria-label={label}>
      {events.map((event) => (
        <li key={event.event}>
          <EventItem event={event} {...shown} />
        </li>
      ))}
    </ol>
  )
}
