/** The store as linking sees it. */
import type { EntityIndex } from '../link/entity-index.ts'
import { countArticles } from './articles.ts'
import { correctionsOf } from './corrections.ts'
import type { Store } from './db.ts'
import { entitiesByKeys } from './entities.ts'
import { eventsByEntities } from './events.ts'

/** Answers linking's questions from the store; call it within a transaction where the answers must fit each other. */
export const entityIndexOf = (store: Store): EntityIndex => ({
  entitiesByKeys: (kind, keys) => entitiesByKeys(store, kind, keys),
  eventsByEntities: (entities, from, to) => eventsByEntities(store, entities, from, to),
  articleCount: () => countArticles(store),
  correctionsFor: async (entities) => (await correctionsOf(store, entities)).filter((one) => one.change.action === 'not-same'),
})
