/** Orders that do not depend on ids: ids are random, and the same articles read in the same order must give the same answer. */
import type { Entity } from '../model/entity.ts'
import type { StoryEvent } from '../model/event.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Entities by first day seen, then name; by id only where those are the same. For sorting. */
export const byFirstSeen = (a: Entity, b: Entity): number =>
  compare(a.firstSeen, b.firstSeen) || compare(a.name, b.name) || compare(a.id, b.id)

/** Events by first day told, then what they tell; by id only where those are the same. For sorting. */
export const byFirstTold = (a: StoryEvent, b: StoryEvent): number =>
  compare(a.firstTold, b.firstTold) ||
  compare(a.time.value, b.time.value) ||
  compare(a.trigger, b.trigger) ||
  compare(a.where, b.where) ||
  compare(a.id, b.id)
