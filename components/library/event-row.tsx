/** An event in the library: when, what, who, and every source. */
import type { EventView } from '../../lib/model/library.ts'
import { eventKindInWords, excerptInWords, whenInWords } from '../event-timeline/event-words.ts'
import { SourceList } from '../event-timeline/source-list.tsx'
import { Chip } from '../ui/chip.tsx'

/** `except` is an entity whose own page this is: it gets no chip. */
export function EventRow({
  event,
  except,
  onOpenEntity,
}: {
  event: EventView
  except?: string
  onOpenEntity: (id: string) => void
}) {
  const kind = eventKindInWords(event)
  const linked = event.names.filter(({ id, kind }) => id !== except && (kind === 'person' || kind === 'project'))
  return (
    <article class={`event event--${event.status}`}>
      <p class="event__head">
        <span class="event__time">{whenInWords(event.time)}</span>
        {kind && <span class="event__kind">{kind}</span>}
        {event.where && <span class="event__kind">{event.where}</span>}
      </p>
      <p class="event__text">{excerptInWords(event.text)}</p>
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
