/** One entity of several stored ones, without reading what each article says: what a merge by the reader shows. */
import { mergedEntity } from '../../engine/merge-entity.ts'
import type { Entity, LocalEntity } from '../../model/entity.ts'
import type { EntityKind } from '../../model/mention.ts'
import { mergedStates } from '../../text/project-progress.ts'

/** What an entity would be in one article that says all of it, as a thing of that kind. */
export const asLocal = (entity: Entity, kind: EntityKind = entity.kind): LocalEntity => ({
  key: entity.id,
  kind,
  name: entity.name,
  names: entity.aliases,
  official: entity.official,
  roles: [],
  countries: entity.countries,
  modifiers: entity.modifiers,
  places: entity.places,
  ...(entity.head === undefined ? {} : { head: entity.head }),
  ...(entity.acronym === undefined ? {} : { acronym: entity.acronym }),
})

/** The entity with another one's names, roles and days put in; its own id and name stay. `articles` is for the caller to count. */
export const joinedEntity = (entity: Entity, other: Entity): Entity => {
  let joined = mergedEntity(entity, asLocal(other, entity.kind), { id: entity.id, published: other.firstSeen })
  for (const { from, to, ...role } of other.roles)
    for (const published of [from, to])
      joined = mergedEntity(joined, { ...asLocal(other, entity.kind), roles: [role] }, { id: entity.id, published })
  const states = mergedStates(entity.states ?? [], other.states ?? [])
  return {
    ...joined,
    ...(states.length ? { states } : {}),
    name: entity.name,
    keys: [...new Set([...joined.keys, ...other.keys])].sort(),
    firstSeen: entity.firstSeen < other.firstSeen ? entity.firstSeen : other.firstSeen,
    lastSeen: entity.lastSeen > other.lastSeen ? entity.lastSeen : other.lastSeen,
  }
}

/** The entity with the keys of all its names, the reader's own among them. */
export const withKeysOfNames = (entity: Entity): Entity => {
  const { keys } = mergedEntity(null, asLocal(entity), { id: entity.id, published: entity.lastSeen })
  return { ...entity, keys: [...new Set([...entity.keys, ...keys])].sort() }
}

/** The entity as one of another kind, with the keys by which that kind is looked up. A project's head is the last word of its name. */
export const asKind = (entity: Entity, kind: EntityKind): Entity => {
  if (kind === entity.kind) return entity
  const local = asLocal(entity, kind)
  const head = kind === 'project' && local.head === undefined ? entity.name.split(/\s+/).at(-1)?.toLowerCase() : undefined
  const made = mergedEntity(null, head === undefined ? local : { ...local, head }, { id: entity.id, published: entity.lastSeen })
  return {
    ...entity,
    kind,
    keys: made.keys,
    ...(kind === 'person' ? {} : { official: false }),
    ...(made.head ? { head: made.head } : {}),
  }
}
