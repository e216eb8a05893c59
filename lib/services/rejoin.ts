/** Gives back to the whole what later articles were linked to a part of it, when the reader undoes the split. Call it within a transaction. */
import type { EventSource } from '../model/event.ts'
import { annotationsOfEntities, putAnnotation } from '../store/annotations.ts'
import type { Store } from '../store/db.ts'
import { deleteEntities, entitiesByIds, putEntities } from '../store/entities.ts'
import { deleteEvents, eventsByEntities, eventsByIds, putEvents } from '../store/events.ts'
import { deleteMentions, mentionsId, mentionsOfEntities, putMentions } from '../store/mentions.ts'
import { putQuestions, questionsOfEntities } from '../store/questions.ts'
import { putSources, sourcesOfEvents } from '../store/sources.ts'
import { combined } from './corrected/mentions.ts'
import { refoldEntities, refoldEvents } from './refold.ts'

interface Rejoin {
  part: string
  whole: string
  of: 'entity' | 'event'
}

const mentionsBack = async (store: Store, { part, whole }: Rejoin): Promise<void> => {
  const records = await mentionsOfEntities(store, [part])
  if (records.length === 0) return
  const articles = new Set(records.map((record) => record.article))
  const there = (await mentionsOfEntities(store, [whole])).filter((record) => articles.has(record.article))
  const moved = records.map((record) => ({ ...record, entity: whole, id: mentionsId(record.article, whole) }))
  await deleteMentions(
    store,
    records.map((record) => record.id),
  )
  await putMentions(store, combined([...there, ...moved]))
}

/** The source with the one id in place of the other. */
const renamedIn = (source: EventSource, part: string, whole: string): EventSource => {
  if (!source.told) return source
  const back = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => (id === part ? whole : id)))]
  const { who, projects, about } = source.told
  return {
    ...source,
    told: { ...source.told, who: back(who), projects: back(projects), ...(about ? { about: back(about) } : {}) },
  }
}

const entityBack = async (store: Store, rejoin: Rejoin): Promise<void> => {
  const { part, whole } = rejoin
  const [own] = await entitiesByIds(store, [part])
  if (own && (await entitiesByIds(store, [whole])).length === 0) await putEntities(store, [{ ...own, id: whole }])
  await mentionsBack(store, rejoin)
  const events = (await eventsByEntities(store, [part])).map((event) => event.id)
  await putSources(
    store,
    (await sourcesOfEvents(store, events)).map((source) => renamedIn(source, part, whole)),
  )
  await refoldEvents(store, events)
  for (const annotation of await annotationsOfEntities(store, [part]))
    await putAnnotation(store, { ...annotation, entity: whole })
  const back = (id: string): string => (id === part ? whole : id)
  await putQuestions(
    store,
    (await questionsOfEntities(store, [part])).map((one) => ({ ...one, entity: back(one.entity), other: back(one.other) })),
  )
  if (own) await deleteEntities(store, [part])
  if (own) await refoldEntities(store, [whole])
}

const eventBack = async (store: Store, { part, whole }: Rejoin): Promise<void> => {
  const [own] = await eventsByIds(store, [part])
  if (!own) return
  if ((await eventsByIds(store, [whole])).length === 0) await putEvents(store, [{ ...own, id: whole }])
  // Their ids stay: the article may tell the whole as well, and has a source of it under the usual id.
  await putSources(
    store,
    (await sourcesOfEvents(store, [part])).map((source) => ({ ...source, event: whole })),
  )
  await deleteEvents(store, [part])
  await refoldEvents(store, [whole])
}

/** Moves all that is stored under the part's id to the whole; nothing where no later article was linked to the part. */
export const rejoined = (store: Store, rejoin: Rejoin): Promise<void> =>
  rejoin.of === 'entity' ? entityBack(store, rejoin) : eventBack(store, rejoin)
