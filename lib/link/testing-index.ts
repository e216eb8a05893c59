/** An index of entities in memory, for tests and measuring tools: what the store does, without a store. */
import type { Correction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { EntityIndex } from './entity-index.ts'

export interface MemoryIndex extends EntityIndex {
  entities: Map<string, Entity>
  events: Map<string, StoryEvent>
  sources: EventSource[]
  corrections: Correction[]
  /** Ids of entities of each article, in the order of reading. */
  articles: Map<string, Set<string>>
}

/** An empty index. Callers put entities, events, sources, corrections and articles into its collections. */
export function memoryIndex(): MemoryIndex {
  const index: MemoryIndex = {
    entities: new Map(),
    events: new Map(),
    sources: [],
    corrections: [],
    articles: new Map(),
    entitiesByKeys: async (kind, keys) =>
      [...index.entities.values()].filter((entity) => entity.kind === kind && entity.keys.some((key) => keys.includes(key))),
    eventsByEntities: async (entities, from, to) =>
      [...index.events.values()].filter(
        (event) =>
          event.entities.some((id) => entities.includes(id)) &&
          (!event.time.from || !event.time.to || ((!from || event.time.to >= from) && (!to || event.time.from <= to))),
      ),
    articleCount: async () => index.articles.size,
    correctionsFor: async (entities) => index.corrections.filter(({ change }) => entities.includes(change.entity ?? '')),
    fellowsOf: async (entities) => {
      const groups = [...index.articles.values()]
      return new Map(
        entities.map((id) => [id, [...new Set(groups.filter((group) => group.has(id)).flatMap((group) => [...group]))]]),
      )
    },
    linkedBefore: async (article) => ({
      entities: [...(index.articles.get(article) ?? [])].flatMap((id) => index.entities.get(id) ?? []),
      events: index.sources
        .filter((source) => source.article === article)
        .flatMap((source) => index.events.get(source.event) ?? []),
    }),
  }
  return index
}
