/** All records of the store at once: what exports, snapshots and undo documents are made of. */
import type { Annotation } from '../model/annotation.ts'
import type { StoredArticle } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { Question } from '../model/question.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import type { Trashed } from '../model/trash.ts'
import type { Store } from './db.ts'
import { putEntities } from './entities.ts'
import { putEvents } from './events.ts'
import { forgetFacts } from './meta.ts'

/** Every record of every table but meta, steps and anchorings. */
export interface Records {
  articles: StoredArticle[]
  entities: Entity[]
  mentions: StoredMentions[]
  events: StoryEvent[]
  sources: EventSource[]
  annotations: Annotation[]
  corrections: Correction[]
  questions: Question[]
  trash: Trashed[]
}

/** Names of the tables that hold what was read and saved, in the order in which they are listed everywhere. */
export const TABLES = [
  'articles',
  'entities',
  'mentions',
  'events',
  'sources',
  'annotations',
  'corrections',
  'questions',
  'trash',
] as const

/** Records of no article. */
export const noRecords = (): Records => ({
  articles: [],
  entities: [],
  mentions: [],
  events: [],
  sources: [],
  annotations: [],
  corrections: [],
  questions: [],
  trash: [],
})

/** Every record, each table in the order of its keys. */
export const allRecords = async (store: Store): Promise<Records> => ({
  articles: await store.articles.toArray(),
  entities: await store.entities.toArray(),
  mentions: await store.mentions.toArray(),
  events: await store.events.toArray(),
  sources: await store.sources.toArray(),
  annotations: await store.annotations.toArray(),
  corrections: await store.corrections.toArray(),
  questions: await store.questions.toArray(),
  trash: await store.trash.toArray(),
})

/** Adds the records; a record with the same id is replaced. */
export const putRecords = async (store: Store, records: Partial<Records>): Promise<void> => {
  if (records.articles?.length) await forgetFacts(store)
  for (const name of TABLES) {
    const rows = records[name] ?? []
    if (name === 'events') await putEvents(store, records.events ?? [])
    else if (name === 'entities') await putEntities(store, records.entities ?? [])
    else if (rows.length > 0) await store.table(name).bulkPut([...rows])
  }
}

/** Removes every record, and what speaks of them: steps and anchorings. */
export const clearRecords = async (store: Store): Promise<void> => {
  await forgetFacts(store)
  for (const name of TABLES) await store.table(name).clear()
  await store.steps.clear()
  await store.anchorings.clear()
}

/** Removes these records, by their ids; fine where they do not exist. */
export const deleteRecords = async (store: Store, records: Partial<Records>): Promise<void> => {
  if (records.articles?.length) await forgetFacts(store)
  for (const name of TABLES) {
    const ids = (records[name] ?? []).map((record) => record.id)
    if (ids.length > 0) await store.table(name).bulkDelete(ids)
  }
}
