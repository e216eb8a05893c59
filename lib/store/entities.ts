/** The table of entities. What is stored is what the articles say; the reader's corrections are laid over it when it is read (services/corrected/). */
import type { Entity } from '../model/entity.ts'
import type { EntityKind } from '../model/mention.ts'
import { withAnyOf, withIds } from './any-of.ts'
import type { Store } from './db.ts'

/** The entity with that id. */
export const entityById = (store: Store, id: string): Promise<Entity | undefined> => store.entities.get(id)

/** Entities with these ids, those that exist. */
export const entitiesByIds = (store: Store, ids: readonly string[]): Promise<Entity[]> => withIds(store.entities, ids)

/** Entities of a kind that share at least one blocking key. */
export const entitiesByKeys = async (store: Store, kind: EntityKind, keys: readonly string[]): Promise<Entity[]> =>
  (await withAnyOf(store.entities, 'keys', keys)).filter((entity) => entity.kind === kind)

/** All entities, of one kind where given, last seen first. */
export const allEntities = async (store: Store, kind?: EntityKind): Promise<Entity[]> => {
  const found = kind ? await store.entities.where('kind').equals(kind).toArray() : await store.entities.toArray()
  return found.sort((a, b) => (a.lastSeen < b.lastSeen ? 1 : a.lastSeen > b.lastSeen ? -1 : a.id < b.id ? -1 : 1))
}

/** How many entities of a kind there are. */
export const countEntities = (store: Store, kind: EntityKind): Promise<number> =>
  store.entities.where('kind').equals(kind).count()

/** Adds or replaces entities. */
export const putEntities = async (store: Store, entities: readonly Entity[]): Promise<void> => {
  if (entities.length > 0) await store.entities.bulkPut([...entities])
}

/** Removes entities; fine where they do not exist. */
export const deleteEntities = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.entities.bulkDelete([...ids])
}
