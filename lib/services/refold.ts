/** Makes entities and events anew from their records, after records of an article came, changed or went. */
import type { Entity } from '../model/entity.ts'
import type { StoryEvent } from '../model/event.ts'
import { annotatedAmong } from '../store/annotations.ts'
import { correctionsOf } from '../store/corrections.ts'
import type { Store } from '../store/db.ts'
import { deleteEntities, entitiesByIds, putEntities } from '../store/entities.ts'
import { deleteEvents, eventsByIds, putEvents } from '../store/events.ts'
import { mentionsOfEntities } from '../store/mentions.ts'
import { sourcesOfEvents } from '../store/sources.ts'
import { foldedEntity, foldedEvent } from './fold.ts'

/** Items by a key that each has. */
export const grouped = <T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Which of these entities the reader holds on to: followed, corrected in any way, or annotated. They stay without any article. */
export const keptByReader = async (store: Store, ids: readonly string[]): Promise<Set<string>> => {
  const kept = await annotatedAmong(store, ids)
  // That two are two says nothing of one of them alone.
  for (const { change } of await correctionsOf(store, ids))
    if (change.entity !== undefined && change.action !== 'different' && change.action !== 'dismiss') kept.add(change.entity)
  return kept
}

/** Makes these entities anew from their records; one without records goes, unless the reader holds on to it. Call it within a transaction. */
export const refoldEntities = async (store: Store, ids: readonly string[]): Promise<void> => {
  const records = grouped(await mentionsOfEntities(store, ids), (record) => record.entity)
  const kept = await keptByReader(store, ids)
  const changed: Entity[] = []
  const gone: string[] = []
  for (const entity of await entitiesByIds(store, ids)) {
    const own = records.get(entity.id) ?? []
    if (own.length > 0) changed.push(foldedEntity(entity, own))
    else if (kept.has(entity.id)) changed.push({ ...entity, articles: 0 })
    else gone.push(entity.id)
  }
  await putEntities(store, changed)
  await deleteEntities(store, gone)
}

/** Makes these events anew from their sources; one without sources goes. Call it within a transaction. */
export const refoldEvents = async (store: Store, ids: readonly string[]): Promise<void> => {
  const sources = grouped(await sourcesOfEvents(store, ids), (source) => source.event)
  const changed: StoryEvent[] = []
  const gone: string[] = []
  for (const event of await eventsByIds(store, ids)) {
    const own = sources.get(event.id)
    if (own) changed.push(foldedEvent(event, own))
    else gone.push(event.id)
  }
  await putEvents(store, changed)
  await deleteEvents(store, gone)
}

/** Removes those of these entities that no article mentions and the reader does not hold on to. Call it within a transaction. */
export const dropBareEntities = async (store: Store, ids: readonly string[]): Promise<void> => {
  const mentioned = new Set((await mentionsOfEntities(store, ids)).map((record) => record.entity))
  const kept = await keptByReader(store, ids)
  await deleteEntities(
    store,
    ids.filter((id) => !mentioned.has(id) && !kept.has(id)),
  )
}
