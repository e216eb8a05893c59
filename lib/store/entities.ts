/** The table of entities. What is stored is what the articles say; the reader's corrections are laid over it when it is read (services/corrected/). */
import type { Entity } from '../model/entity.ts'
import type { EntityKind } from '../model/mention.ts'
import { idsOfEach, someOfEach, withIds } from './any-of.ts'
import type { Store } from './db.ts'

/** The entity with that id. */
export const entityById = (store: Store, id: string): Promise<Entity | undefined> => store.entities.get(id)

/** Entities with these ids, those that exist. */
export const entitiesByIds = (store: Store, ids: readonly string[]): Promise<Entity[]> => withIds(store.entities, ids)

/** A key that more entities have than this says little: by it alone nobody is found, by two such keys one is. */
const COMMON = 80
/** Single names lead to all who bear them, since whoever stands out among them is meant; bounded all the same. */
const SINGLE = /^(?:last|only) /
const NAMESAKES = 1000

/** Entities that have two of these common keys. */
const byCommonKeys = async (store: Store, keys: readonly string[]): Promise<Entity[]> => {
  if (keys.length < 2) return []
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const ids of await idsOfEach(store.entities, 'keys', keys)) for (const id of ids) (once.has(id) ? twice : once).add(id)
  return withIds(store.entities, [...twice])
}

/** Entities of a kind that share at least one blocking key; one that very many have ("agreement", "Khan, M.") counts only with another. */
export const entitiesByKeys = async (store: Store, kind: EntityKind, keys: readonly string[]): Promise<Entity[]> => {
  const single = [...new Set(keys)].filter((key) => SINGLE.test(key)).sort()
  const others = [...new Set(keys)].filter((key) => !SINGLE.test(key)).sort()
  const [bearers, lists] = await Promise.all([
    someOfEach(store.entities, 'keys', { keys: single, most: NAMESAKES }),
    someOfEach(store.entities, 'keys', { keys: others, most: COMMON + 1 }),
  ])
  const rare = lists.filter((list) => list.length <= COMMON)
  const common = await byCommonKeys(
    store,
    others.filter((_, i) => (lists[i]?.length ?? 0) > COMMON),
  )
  const found = new Map([...bearers, ...rare, common].flat().map((entity) => [entity.id, entity]))
  return [...found.values()].filter((entity) => entity.kind === kind)
}

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
