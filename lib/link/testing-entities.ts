/** Short ways to write local and stored entities in tests. */
import type { Entity, LocalEntity } from '../model/entity.ts'
import type { EntityKind, Role } from '../model/mention.ts'
import { keysOf } from './keys.ts'

export interface Sketch {
  roles?: (Role | string)[]
  countries?: string[]
  names?: string[]
  head?: string
  modifiers?: string[]
  places?: string[]
  acronym?: string
  official?: boolean
}

const rolesOf = (sketch: Sketch): Role[] =>
  (sketch.roles ?? []).map((role) => (typeof role === 'string' ? { title: role } : role))

/** A local entity; its key is made of kind and name. */
export function local(kind: EntityKind, name: string, sketch: Sketch = {}): LocalEntity {
  return {
    ...sketch,
    key: `${kind} ${name}`,
    kind,
    name,
    names: sketch.names ?? [name],
    roles: rolesOf(sketch),
    countries: sketch.countries ?? [],
  }
}

/** A stored entity; its id is its name. */
export function stored(kind: EntityKind, name: string, sketch: Sketch = {}): Entity {
  const entity: Entity = {
    id: name,
    kind,
    name,
    aliases: sketch.names ?? [],
    official: false,
    roles: rolesOf(sketch).map((role) => ({ ...role, from: '2025-01-01', to: '2025-01-01' })),
    modifiers: sketch.modifiers ?? [],
    places: sketch.places ?? [],
    countries: sketch.countries ?? [],
    keys: [],
    followed: false,
    hidden: false,
    firstSeen: '2025-01-01',
    lastSeen: '2025-01-01',
    articles: 1,
    ...(sketch.head ? { head: sketch.head } : {}),
    ...(sketch.acronym ? { acronym: sketch.acronym } : {}),
  }
  return { ...entity, keys: keysOf(entity) }
}
