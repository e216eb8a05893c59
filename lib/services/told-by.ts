/** What one stored article tells: for tools that print an article's own events. */
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { Result } from '../model/result.ts'
import type { Store } from '../store/db.ts'
import { eventsByIds } from '../store/events.ts'
import { sourcesOfArticle } from '../store/sources.ts'
import { read } from '../store/transaction.ts'
import { byId } from './views.ts'

/** The events that an article tells, each with its own telling, in text order. */
export const toldBy = (store: Store, article: string): Promise<Result<{ event: StoryEvent; source: EventSource }[]>> =>
  read(store, async () => {
    const sources = (await sourcesOfArticle(store, article)).sort((a, b) => a.start - b.start)
    const events = byId(
      await eventsByIds(
        store,
        sources.map((source) => source.event),
      ),
    )
    return sources.flatMap((source) => {
      const event = events.get(source.event)
      return event ? [{ event, source }] : []
    })
  })
