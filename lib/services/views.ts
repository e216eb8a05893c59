/** Events with their sources and names, as the library shows them. */
import type { StoredArticle } from '../model/article.ts'
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { EventView } from '../model/library.ts'
import type { SourceView } from '../model/source-view.ts'
import { articlesByIds } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { listedDay } from '../store/event-days.ts'
import { entitiesShown } from './corrected/entities.ts'
import { type CorrectedEvent, sourcesShown } from './corrected/events.ts'
import type { CorrectedEntity, Overlay } from './corrected/overlay.ts'
import { grouped } from './refold.ts'
import { shownText } from './shown-text.ts'
import { toldDifferently } from './told-values.ts'

/** A source as shown; undefined where its article is not stored. */
export const sourceView = (source: EventSource, articles: ReadonlyMap<string, StoredArticle>): SourceView | undefined => {
  const article = articles.get(source.article)
  if (!article) return undefined
  const { title, site, url, published } = article
  return { article: article.id, title, site, url, published, quote: source.quote }
}

/** Records by id. */
export const byId = <T extends { id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((one) => [one.id, one]))

/** Sources of these events (as corrected) by event, and their articles. Call it within a transaction. */
export const storyOf = async (
  store: Store,
  overlay: Overlay,
  events: readonly StoryEvent[],
): Promise<{ sources: Map<string, EventSource[]>; articles: Map<string, StoredArticle> }> => {
  const sources = await sourcesShown(
    store,
    overlay,
    events.map((event) => event.id),
  )
  const articles = await articlesByIds(
    store,
    sources.map((source) => source.article),
  )
  return { sources: grouped(sources, (source) => source.event), articles: byId(articles) }
}

/** Newest first; events of the same day in a fixed order. */
export const newestFirst = (a: StoryEvent, b: StoryEvent): number => {
  const days = listedDay(b).localeCompare(listedDay(a))
  return days !== 0 ? days : a.id < b.id ? -1 : 1
}

/**
 * The events (as corrected) as the library shows them, in the given order. The text is that of the first telling; a renamed entity has its new
 * name. What sources tell differently is told source by source.
 */
export const eventViews = async (store: Store, overlay: Overlay, events: readonly CorrectedEvent[]): Promise<EventView[]> => {
  const story = await storyOf(store, overlay, events)
  const cast = events.flatMap((event) => [...event.who, ...event.projects])
  const entities = byId<CorrectedEntity>(await entitiesShown(store, overlay, cast))
  return events.map((event) => {
    const sources = story.sources.get(event.id) ?? []
    const names = [...new Set([...event.who, ...event.projects])].flatMap((id) => {
      const entity = entities.get(id)
      return entity && !entity.hidden && !entity.nothing ? [{ id, kind: entity.kind, name: entity.name }] : []
    })
    const views = sources.flatMap((source) => sourceView(source, story.articles) ?? [])
    const differences = toldDifferently(event, sources, (source) => sourceView(source, story.articles))
    return { ...event, text: sources[0] ? shownText(sources[0]) : '', sources: views, names, ...differences }
  })
}
