/** Prior events: what other articles told of the entities of a page, ranked. Each function is to be called within a transaction. */
import type { HereEntity } from '../engine/closeness.ts'
import { newestTellings, rankPrior } from '../engine/prior.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { PriorEvent } from '../model/report.ts'
import { articleById, countArticles } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { closeStories } from './close-stories.ts'
import { entitiesShown } from './corrected/entities.ts'
import { eventsOfEntities, sourcesShownOfArticle } from './corrected/events.ts'
import type { Overlay } from './corrected/overlay.ts'
import { shownText } from './shown-text.ts'
import { byId, newestFirst, sourceView, storyOf } from './views.ts'

/** The page whose prior events are asked for. */
export interface PageHere {
  /** Entities of the page as corrected, and how much the page is about each (0 to 1). */
  entities: ReadonlyMap<string, { entity: Entity; weight: number }>
  /** Id of the page's article, where it is stored. */
  article?: string | undefined
  /** Day of its publication. */
  published: string
  /** Ids of the events that it tells. */
  tells: ReadonlySet<string>
  /** Only events in which they take part, none that is merely told around them. */
  direct?: boolean
  limit?: number
}

/** Whether an event may be shown: one of these takes part in it, or it is told around one or in its story, and nobody whom the reader hid is in it. */
const mayShow = (event: StoryEvent, here: PageHere, shown: ReadonlyMap<string, unknown>): boolean => {
  if ([...event.who, ...event.projects].some((id) => shown.has(id))) return true
  return !here.direct && !event.entities.some((id) => here.entities.get(id)?.entity.hidden)
}

/** The words shown for an event: of the first telling that has its time most precisely. */
const textOf = (event: StoryEvent, sources: readonly EventSource[]): string => {
  const told = sources.toSorted((a, b) => a.published.localeCompare(b.published))
  const best = told.find((source) => source.time.value === event.time.value) ?? told[0]
  return best ? shownText(best) : ''
}

/**
 * Those of these events that perhaps no other article tells: their sources decide whether they are prior at all. Every stored event has a source,
 * so what this article does not tell another one does; those that the reader merged or split are looked at as well. Sources are most of what
 * a page would have the store read, and all but a few of them of events that are not shown.
 */
const unsure = async (
  store: Store,
  overlay: Overlay,
  { events, article }: { events: readonly StoryEvent[]; article?: string | undefined },
): Promise<readonly StoryEvent[]> => {
  const told = article === undefined ? [] : await sourcesShownOfArticle(store, overlay, article)
  const own = new Set(told.map((source) => source.event))
  return events.filter((event) => own.has(event.id) || overlay.events.isTouched(event.id))
}

/** The prior events of a page, best first; those that the page tells again stand last. Hidden entities bring none. */
export const priorEvents = async (store: Store, overlay: Overlay, here: PageHere): Promise<PriorEvent[]> => {
  const shown = new Map([...here.entities].filter(([, one]) => !one.entity.hidden))
  // A shared body or place alone makes no event prior, and those are in most events there are.
  const ids = [...shown].flatMap(([id, { entity }]) => (entity.kind === 'person' || entity.kind === 'project' ? [id] : []))
  const asked = { asTold: true, near: { day: here.published } }
  const hereEntities = new Map<string, HereEntity>(
    [...shown].map(([id, { entity, weight }]) => [id, { kind: entity.kind, weight, name: entity.name }]),
  )
  const page = {
    hereEntities,
    articleCounts: new Map([...shown].map(([id, { entity }]) => [id, entity.articles])),
    articles: await countArticles(store),
  }
  const own = await eventsOfEntities(store, overlay, ids, asked)
  const stories = here.direct ? undefined : await closeStories(store, overlay, { ...page, article: here.article })
  const events = [...byId([...(stories?.events ?? []), ...own]).values()].filter((event) => mayShow(event, here, shown))
  const before = await storyOf(store, overlay, await unsure(store, overlay, { events, article: here.article }))
  const ranked = rankPrior({
    ...page,
    events,
    sources: before.sources,
    ...(stories ? { close: stories.close } : {}),
    articleId: here.article ?? '',
    publishedHere: here.published,
    tellsHere: here.tells,
    ...(here.limit === undefined ? {} : { limit: here.limit }),
  })
  const story = await storyOf(
    store,
    overlay,
    ranked.map((one) => one.event),
  )
  return ranked.map(({ event, because, toldHere, score }) => ({
    ...asShown(event, newestTellings(story.sources.get(event.id) ?? []), story.articles),
    because: because.flatMap((id) => named(shown.get(id)?.entity)),
    toldHere,
    score,
  }))
}

const named = (entity: Entity | undefined): PriorEvent['because'] =>
  entity ? [{ id: entity.id, kind: entity.kind, name: entity.name }] : []

const asShown = (
  event: StoryEvent,
  sources: readonly EventSource[],
  articles: ReadonlyMap<string, StoredArticle>,
): Omit<PriorEvent, 'because' | 'toldHere' | 'score'> => ({
  event: event.id,
  type: event.type,
  status: event.status,
  time: event.time,
  where: event.where,
  text: textOf(event, sources),
  sources: sources.flatMap((source) => sourceView(source, articles) ?? []),
})

/** Events whose sources are read together: some more than a card shows. */
const TOGETHER = 40

/**
 * These events without ranking, newest first, at most `limit` of them; those left out that no article but `article` tells. `because` names the entity
 * asked about. Sources are read of no more events than it takes.
 */
export const toldElsewhere = async (
  store: Store,
  overlay: Overlay,
  { events, limit, ...here }: { events: readonly StoryEvent[]; article?: string | undefined; entity?: Entity; limit: number },
): Promise<PriorEvent[]> => {
  const sorted = events.filter((event) => !event.hidden).sort(newestFirst)
  const found: PriorEvent[] = []
  for (let from = 0; from < sorted.length && found.length < limit; from += TOGETHER) {
    const some = sorted.slice(from, from + TOGETHER)
    const story = await storyOf(store, overlay, some)
    for (const event of some) {
      const sources = story.sources.get(event.id) ?? []
      const others = sources.filter((source) => source.article !== here.article)
      if (others.length === 0) continue
      const toldHere = others.length < sources.length
      found.push({ ...asShown(event, others, story.articles), because: named(here.entity), toldHere, score: event.confidence })
    }
  }
  return found.slice(0, limit)
}

/** Prior events of these entities, all of equal weight, for an article (its own tellings aside) or, without one, for today. */
export const priorOf = async (
  store: Store,
  overlay: Overlay,
  asked: { entities: string[]; article?: string | undefined; today: string },
): Promise<PriorEvent[]> => {
  const entities = await entitiesShown(store, overlay, asked.entities)
  const article = asked.article === undefined ? undefined : await articleById(store, asked.article)
  return priorEvents(store, overlay, {
    entities: new Map(entities.map((entity) => [entity.id, { entity, weight: 1 }])),
    article: article?.id,
    published: article?.published ?? asked.today,
    tells: new Set(),
    direct: true,
  })
}
