/** The days that count most in what was read of somebody, each with what happened or with who speaks of it. */
import type { StoredArticle } from '../../lib/model/article.ts'
import type { DossierDay, EventView } from '../../lib/model/library.ts'
import { dayInWords, eventKindInWords, excerptInWords } from '../event-timeline/event-words.ts'
import { SourceLink } from '../event-timeline/source-list.tsx'
import { Part } from './part.tsx'

/** Events told of one day; the others stand in the timeline. */
const SHOWN = 2

interface Parts {
  events: readonly EventView[]
  articles: readonly StoredArticle[]
}

function Told({ event }: { event: EventView }) {
  const kind = eventKindInWords(event)
  return (
    <p class="event__text">
      {kind && <span class="event__kind">{kind}</span>} {excerptInWords(event.text)}
    </p>
  )
}

/** A day of which no event is known: the articles that speak of it. */
function Named({ ids, articles }: { ids: readonly string[]; articles: readonly StoredArticle[] }) {
  const found = articles.filter(({ id }) => ids.includes(id)).slice(0, SHOWN)
  return (
    <p class="row__note">
      Spoken of in{' '}
      {found.map((article, at) => (
        <span key={article.id}>
          {at > 0 && ', '}
          <SourceLink source={{ ...article, article: article.id, quote: '' }} />
        </span>
      ))}
    </p>
  )
}

function Day({ day, events, articles }: { day: DossierDay } & Parts) {
  const known = day.events.flatMap((id) => events.find((event) => event.id === id) ?? [])
  return (
    <div class="telling">
      <p class="event__head">
        <span class="event__time">{dayInWords(day.day)}</span>
      </p>
      {known.slice(0, SHOWN).map((event) => (
        <Told key={event.id} event={event} />
      ))}
      {known.length > SHOWN && <p class="row__note">{known.length - SHOWN} more of this day in the timeline</p>}
      {known.length === 0 && <Named ids={day.articles} articles={articles} />}
    </div>
  )
}

/** In order of time. */
export function KeyDays({ days, events, articles }: { days: readonly DossierDay[] } & Parts) {
  return (
    <Part id="key-days" title="Key days">
      <ol class="list">
        {days.map((day) => (
          <li key={day.day}>
            <Day day={day} events={events} articles={articles} />
          </li>
        ))}
      </ol>
    </Part>
  )
}
