/** The store as linking sees it. */
import type { EntityIndex } from '../link/entity-index.ts'
import { countArticles } from './articles.ts'
import { correctionsOf } from './corrections.ts'
import type { Store } from './db.ts'
import { entitiesByIds, entitiesByKeys } from './entities.ts'
import { eventsByEntities, eventsByIds } from './events.ts'
import { fellowsOf, mentionsOfArticle } from './mentions.ts'
import { sourcesOfArticle } from './sources.ts'

/** Answers linking's questions from the store; call it within a transaction where the answers must fit each other. */
export const entityIndexOf = (store: Store): EntityIndex => ({
  entitiesByKeys: (kind, keys) => entitiesByKeys(store, kind, keys),
  eventsByEntities: (entities, from, to) => eventsByEntities(store, entities, from, to),
  articleCount: () => countArticles(store),
  correctionsFor: async (entities) => (await correctionsOf(store, entities)).filter((one) => one.change.action === 'not-same'),
  fellowsOf: (entities) => fellowsOf(store, entities),
  linkedBefore: async (article) => {
    const entities = (await mentionsOfArticle(store, article)).flatMap((record) => record.entity ?? [])
    const events = (await sourcesOfArticle(store, article)).map((source) => source.event)
    return { entities: await entitiesByIds(store, entities), events: await eventsByIds(store, events) }
  },
})
