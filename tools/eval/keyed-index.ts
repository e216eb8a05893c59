/** A store in memory for measuring: entities by blocking key and events by entity, as the database's indexes have them, and a reader that fills it. */
import type { EngineOutput } from '../../lib/engine/engine.ts'
import { type LinkedArticle, linkArticle } from '../../lib/engine/link-article.ts'
import { mergedEntity, mergedEvent } from '../../lib/engine/merge-entity.ts'
import type { EntityIndex } from '../../lib/link/entity-index.ts'
import type { Entity } from '../../lib/model/entity.ts'
import type { StoryEvent } from '../../lib/model/event.ts'

type Index<T> = Map<string, Set<T>>

function put<T>(index: Index<T>, key: string, value: T): void {
  const known = index.get(key)
  if (known) known.add(value)
  else index.set(key, new Set([value]))
}

const among = <T>(index: Index<T>, keys: readonly string[]): Set<T> => new Set(keys.flatMap((key) => [...(index.get(key) ?? [])]))

export interface KeyedStore {
  index: EntityIndex
  entities: Map<string, Entity>
  events: Map<string, StoryEvent>
  /** How many candidates the blocking keys have led to so far: what linking compares. */
  compared(): number
  putEntity(entity: Entity): void
  putEvent(event: StoryEvent): void
  putArticle(id: string, entities: readonly string[]): void
}

/** An empty store. */
export function keyedStore(): KeyedStore {
  const entities = new Map<string, Entity>()
  const events = new Map<string, StoryEvent>()
  const byKey: Index<string> = new Map()
  const byEntity: Index<string> = new Map()
  const fellows: Index<string> = new Map()
  let [articles, compared] = [0, 0]
  const index: EntityIndex = {
    entitiesByKeys: async (kind, keys) => {
      const found = [...among(byKey, keys)].flatMap((id) => entities.get(id)!).filter((entity) => entity.kind === kind)
      compared += found.length
      return found
    },
    eventsByEntities: async (ids, from, to) =>
      [...among(byEntity, ids)]
        .map((id) => events.get(id)!)
        .filter(({ time }) => !time.from || !time.to || ((!from || time.to >= from) && (!to || time.from <= to))),
    articleCount: async () => articles,
    correctionsFor: async () => [],
    fellowsOf: async (ids) => new Map(ids.map((id) => [id, [...(fellows.get(id) ?? [])]])),
  }
  return {
    index,
    entities,
    events,
    compared: () => compared,
    putEntity: (entity) => {
      entities.set(entity.id, entity)
      for (const key of entity.keys) put(byKey, key, entity.id)
    },
    putEvent: (event) => {
      events.set(event.id, event)
      for (const id of event.entities) put(byEntity, id, event.id)
    },
    putArticle: (_, ids) => {
      articles++
      for (const id of ids) for (const other of ids) put(fellows, id, other)
    },
  }
}

/** Reads articles into a store, one after the other, as one reader would; returns what linking says of each. */
export function readInto(
  store: KeyedStore,
): (article: { id: string; published: string; text: string; output: EngineOutput }) => Promise<LinkedArticle> {
  let made = 0
  return async ({ id: articleId, published, text, output }) => {
    const newId = (kind: string) => `${kind}-${++made}`
    const linked = await linkArticle({ output, text, published, articleId, index: store.index, newId })
    for (const { local, id } of linked.entities)
      store.putEntity(mergedEntity(store.entities.get(id) ?? null, local, { id, published }))
    const here = [...new Set(linked.entities.map((one) => one.id))]
    for (const id of here) store.putEntity({ ...store.entities.get(id)!, articles: store.entities.get(id)!.articles + 1 })
    for (const { local, id, who, projects, about, words } of linked.events)
      store.putEvent(mergedEvent(store.events.get(id) ?? null, local, { id, published, who, projects, about, words }))
    store.putArticle(articleId, here)
    return linked
  }
}
