/** The store as linking sees it. */
import type { EntityIndex } from '../link/entity-index.ts'
import { countArticles } from './articles.ts'
import { correctionsOf } from './corrections.ts'
import type { Store } from './db.ts'
import { entitiesByIds, entitiesByKeys } from './entities.ts'
import { eventsByIds, within } from './events.ts'
import { eventsNear } from './events-near.ts'
import { fellowsOf, mentionsOfArticle } from './mentions.ts'
import { sourcesOfArticle } from './sources.ts'

/** The day in the middle of two, YYYY-MM-DD; undefined where one is open. Days before the year 1 or after 9999 are open ends too. */
export const middleOf = (from?: string, to?: string): string | undefined => {
  const middle = (Date.parse(`${from}T00:00:00Z`) + Date.parse(`${to}T00:00:00Z`)) / 2
  return Number.isNaN(middle) ? undefined : new Date(middle).toISOString().slice(0, 10)
}

/** Answers linking's questions from the store; call it within a transaction where the answers must fit each other. */
export const entityIndexOf = (store: Store): EntityIndex => ({
  entitiesByKeys: (kind, keys) => entitiesByKeys(store, kind, keys),
  eventsByEntities: async (entities, from, to) =>
    (await eventsNear(store, entities, middleOf(from, to))).filter((event) => within(event, from, to)),
  articleCount: () => countArticles(store),
  correctionsFor: async (entities) => (await correctionsOf(store, entities)).filter((one) => one.change.action === 'not-same'),
  fellowsOf: (entities) => fellowsOf(store, entities),
  linkedBefore: async (article) => {
    const entities = (await mentionsOfArticle(store, article)).flatMap((record) => record.entity ?? [])
    const events = (await sourcesOfArticle(store, article)).map((source) => source.event)
    return { entities: await entitiesByIds(store, entities), events: await eventsByIds(store, events) }
  },
})
