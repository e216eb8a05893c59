/** The table of entities. What is stored is what the articles say; the reader's corrections are laid over it when it is read (services/corrected/). */
import type { Entity } from '../model/entity.ts'
import type { EntityKind } from '../model/mention.ts'
import { idsOfEach, someBeginning, someOfEach, withIds } from './any-of.ts'
import { DAYS, walkBackwards } from './backwards.ts'
import type { Store } from './db.ts'
import { bearersOf, COMMON, isSingleName, mayBeCommon, pairsOf, withLookups } from './entity-lookups.ts'

/** The entity with that id. */
export const entityById = (store: Store, id: string): Promise<Entity | undefined> => store.entities.get(id)

/** Entities with these ids, those that exist. */
export const entitiesByIds = (store: Store, ids: readonly string[]): Promise<Entity[]> => withIds(store.entities, ids)

/** Of a single name, the bearers met in most articles: one of them is meant, or nobody stands out. */
const NAMESAKES = 100

/** Rows of these keys that few entities have, and the keys that many have. */
const byTelling = async (store: Store, keys: readonly string[]): Promise<{ rare: Entity[]; common: string[] }> => {
  const counted = keys.filter(mayBeCommon)
  const direct = keys.filter((key) => !mayBeCommon(key))
  const most = COMMON + 1
  const [rows, ids] = await Promise.all([
    someOfEach(store.entities, 'keys', { keys: direct, most }),
    idsOfEach(store.entities, 'keys', { keys: counted, most }),
  ])
  const few = counted.filter((_, i) => (ids[i]?.length ?? 0) <= COMMON && (ids[i]?.length ?? 0) > 0)
  const more = await someOfEach(store.entities, 'keys', { keys: few, most })
  return {
    rare: [...rows.filter((list) => list.length <= COMMON), ...more].flat(),
    common: counted.filter((_, i) => (ids[i]?.length ?? 0) > COMMON),
  }
}

/**
 * Entities of a kind that share at least one blocking key. A key that very many have ("agreement") counts only with another such; of a single
 * name that very many bear, those met most often are found. What this costs hardly grows with the store (entity-lookups.ts).
 */
export const entitiesByKeys = async (store: Store, kind: EntityKind, keys: readonly string[]): Promise<Entity[]> => {
  const all = [...new Set(keys)].sort()
  const names = all.filter(isSingleName)
  const [bearers, { rare, common }] = await Promise.all([
    someBeginning(store.entities, 'lookups', { keys: names.map(bearersOf), most: NAMESAKES }),
    byTelling(
      store,
      all.filter((key) => !isSingleName(key)),
    ),
  ])
  const paired = await someOfEach(store.entities, 'lookups', { keys: pairsOf(common), most: COMMON })
  const found = new Map([...bearers.flat(), ...rare, ...paired.flat()].map((entity) => [entity.id, entity]))
  return [...found.values()].filter((entity) => entity.kind === kind)
}

/** Last seen first; those of one day in a fixed order. */
export const lastSeenFirst = (a: Entity, b: Entity): number =>
  a.lastSeen < b.lastSeen ? 1 : a.lastSeen > b.lastSeen ? -1 : a.id < b.id ? -1 : 1

/** All entities, of one kind where given, last seen first. */
export const allEntities = async (store: Store, kind?: EntityKind): Promise<Entity[]> => {
  const found = kind ? await store.entities.where('kind').equals(kind).toArray() : await store.entities.toArray()
  return found.sort(lastSeenFirst)
}

/** Entities, last seen first, a stretch at a time, until the callback answers false. */
export const entitiesBackwards = (store: Store, each: (entities: Entity[]) => Promise<boolean>): Promise<void> =>
  walkBackwards(store.entities, { index: 'lastSeen', ...DAYS }, each)

/** How many entities of a kind there are. */
export const countEntities = (store: Store, kind: EntityKind): Promise<number> =>
  store.entities.where('kind').equals(kind).count()

/** Adds or replaces entities. */
export const putEntities = async (store: Store, entities: readonly Entity[]): Promise<void> => {
  if (entities.length > 0) await store.entities.bulkPut(entities.map(withLookups))
}

/** Removes entities; fine where they do not exist. */
export const deleteEntities = async (store: Store, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await store.entities.bulkDelete([...ids])
}
