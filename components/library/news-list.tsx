/** What is new of those followed since the reader last looked. */
import { useRef } from 'preact/hooks'
import type { News } from '../../lib/model/library.ts'
import { eventKindInWords, excerptInWords, whenInWords } from '../event-timeline/event-words.ts'
import { SourceList } from '../event-timeline/source-list.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { dayOf } from '../ui/moment-words.ts'
import { ArticleRow } from './article-row.tsx'
import { inArticles } from './entity-row.tsx'
import { LongList } from './part.tsx'

interface NewsProps {
  news: readonly News[]
  onOpenEntity: (id: string) => void
  /** One entity's news, or all. */
  onLooked: (entity?: string) => void
}

/** "3 events in 2 articles since 4 May 2025". */
function newsInWords({ events, articles, since }: News): string {
  const read = inArticles(articles.length)
  const told = events.length === 0 ? read : `${events.length} ${events.length === 1 ? 'event' : 'events'} in ${read}`
  return `${told} since ${dayOf(since)}`
}

function NewsItem({ one, onOpenEntity, onLooked }: { one: News } & Omit<NewsProps, 'news'>) {
  const { entity, events, articles } = one
  return (
    <article class="news" aria-labelledby={`news-${entity.id}`}>
      <header class="news__head">
        <h2 id={`news-${entity.id}`} class="news__name">
          <button type="button" class="link" onClick={() => onOpenEntity(entity.id)}>
            {entity.name}
          </button>
        </h2>
        <p class="row__note">
          <Icon name={entity.kind} /> {newsInWords(one)}
        </p>
        <Button small icon="check" aria-label={`Mark as looked at: ${entity.name}`} onClick={() => onLooked(entity.id)}>
          Mark as looked at
        </Button>
      </header>
      {events.length > 0 ? (
        <LongList
          ordered
          shown={5}
          rows={events}
          keyOf={({ id }) => id}
          draw={(event) => (
            <div class={`event event--${event.status}`}>
              <p class="event__head">
                <span class="event__time">{whenInWords(event.time)}</span>
                <span class="event__kind">{eventKindInWords(event)}</span>
              </p>
              <p class="event__text">{excerptInWords(event.text)}</p>
              <SourceList sources={event.sources} />
            </div>
          )}
        />
      ) : (
        <LongList shown={5} rows={articles} keyOf={({ id }) => id} draw={(article) => <ArticleRow article={article} />} />
      )}
    </article>
  )
}

export function NewsList({ news, onOpenEntity, onLooked }: NewsProps) {
  const list = useRef<HTMLElement>(null)
  const looked = (entity?: string) => {
    // What was looked at goes, and with it the button that has the focus.
    list.current?.focus({ preventScroll: true })
    onLooked(entity)
  }
  return (
    <section ref={list} tabIndex={-1} class="review" aria-label="News">
      <div class="news__all">
        <p class="review__intro">New of those you follow, since you last looked.</p>
        {news.length > 1 && (
          <Button small icon="check" onClick={() => looked()}>
            Mark all as looked at
          </Button>
        )}
      </div>
      <ul class="list questions">
        {news.map((one) => (
          <li key={one.entity.id}>
            <NewsItem one={one} onOpenEntity={onOpenEntity} onLooked={looked} />
          </li>
        ))}
      </ul>
    </section>
  )
}
