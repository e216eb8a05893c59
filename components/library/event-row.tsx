/** An event in the library: when, what, who, every source, where these differ; and its corrections. */
import type { EventView } from '../../lib/model/library.ts'
import { EventTools } from '../corrections/event-tools.tsx'
import type { Correcting } from '../corrections/lookup.ts'
import { eventKindInWords, excerptInWords, whenInWords } from '../event-timeline/event-words.ts'
import { SourceList } from '../event-timeline/source-list.tsx'
import { toldInWords } from '../event-timeline/told-words.ts'
import { Chip } from '../ui/chip.tsx'

export interface EventRowProps extends Correcting {
  event: EventView
  /** Entities whose own page this is: they get no chip. */
  except?: readonly string[]
  onOpenEntity: (id: string) => void
}

export function EventRow({ event, except = [], lookup, onCorrect, onOpenEntity }: EventRowProps) {
  const kind = eventKindInWords(event)
  const linked = event.names.filter(({ id, kind }) => !except.includes(id) && (kind === 'person' || kind === 'project'))
  const told = toldInWords(event)
  return (
    <article class={`event event--${event.status}`} tabIndex={-1} data-row="">
      <p class="event__head">
        <span class="event__time">{whenInWords(event.time)}</span>
        {kind && <span class="event__kind">{kind}</span>}
        {event.where && <span class="event__kind">{event.where}</span>}
      </p>
      <EventTools event={event} lookup={lookup} onCorrect={onCorrect} />
      <p class="event__text">{excerptInWords(event.text)}</p>
      {told.map((words) => (
        <p key={words} class="event__told">
          {words}
        </p>
      ))}
      {linked.length > 0 && (
        <div class="chips">
          {linked.map(({ id, kind, name }) => (
            <Chip key={id} icon={kind} onClick={() => onOpenEntity(id)}>
              {name}
            </Chip>
          ))}
        </div>
      )}
      <SourceList sources={event.sources} quotes said={event.text} />
    </article>
  )
}
