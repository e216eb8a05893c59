/** Writes what one article says into the store. Each function is to be called within a transaction. */
import type { LinkedArticle } from '../engine/link-article.ts'
import type { ReadArticle, StoredArticle } from '../model/article.ts'
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { KeepText } from '../model/settings.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import { annotationsOfArticle, putAnnotation } from '../store/annotations.ts'
import { putArticle } from '../store/articles.ts'
import type { Store } from '../store/db.ts'
import { entitiesByIds, putEntities } from '../store/entities.ts'
import { eventsByIds, putEvents } from '../store/events.ts'
import { deleteMentions, mentionsId, mentionsOfArticle, putMentions } from '../store/mentions.ts'
import { deleteSources, putSources, sourcesOfArticle } from '../store/sources.ts'
import { withRecord } from './fold.ts'
import { grouped, refoldEntities, refoldEvents } from './refold.ts'

/** What is to be remembered of one reading. */
export interface Reading {
  article: ReadArticle
  stored: StoredArticle
  linked: LinkedArticle
  keepText: KeepText
}

/** One record for each entity of the article, and one for the mentions without any. */
export const mentionRecords = ({ linked, stored }: Reading): StoredMentions[] => {
  const base = { article: stored.id, published: stored.published, read: stored.firstRead }
  const ofEntity = grouped(linked.mentions, (mention) => (mention.kind === 'date' ? '' : (mention.entity ?? '')))
  const records = [...grouped(linked.entities, (one) => one.id)].map(([entity, ones]) => ({
    ...base,
    id: mentionsId(stored.id, entity),
    entity,
    locals: ones.map((one) => one.local),
    mentions: ofEntity.get(entity) ?? [],
  }))
  const loose = ofEntity.get('') ?? []
  return loose.length === 0 ? records : [...records, { ...base, id: mentionsId(stored.id), locals: [], mentions: loose }]
}

const sourceRecords = ({ linked, stored, article, keepText }: Reading): EventSource[] =>
  linked.events.map(({ local, id, who, projects, about }) => ({
    id: `${id}@${stored.id}`,
    event: id,
    article: stored.id,
    telling: stored.telling,
    quote: article.text.slice(local.quote.start, local.quote.end),
    start: local.quote.start,
    end: local.quote.end,
    time: local.time,
    status: local.status,
    published: stored.published,
    ...(keepText === 'none' ? {} : { sentence: article.text.slice(local.sentence.start, local.sentence.end) }),
    read: stored.firstRead,
    told: {
      type: local.type,
      who,
      projects,
      where: local.where,
      trigger: local.trigger,
      confidence: local.confidence,
      ...(about.length ? { about } : {}),
    },
  }))

const ids = (values: readonly (string | undefined)[]): string[] => [...new Set(values.filter((one) => one !== undefined))]

/** A new entity as the record makes it; a stored one with the record put in, or, where this article made it too, made anew. */
const putNewEntities = async (store: Store, records: readonly StoredMentions[], before: ReadonlySet<string>): Promise<void> => {
  const fresh = records.filter((record) => record.entity !== undefined && !before.has(record.entity))
  const known = new Map((await entitiesByIds(store, ids(fresh.map((record) => record.entity)))).map((one) => [one.id, one]))
  await putEntities(
    store,
    fresh.map((record) => withRecord(known.get(record.entity ?? '') ?? null, record)),
  )
}

/** The bare beginnings of events that are not stored yet; refoldEvents makes them of their sources. */
const putNewEvents = async (store: Store, sources: readonly EventSource[]): Promise<void> => {
  const known = new Set((await eventsByIds(store, ids(sources.map((source) => source.event)))).map((one) => one.id))
  const fresh = sources.filter((source) => !known.has(source.event))
  const bare = fresh.map(({ event, time, status, published, told }): StoryEvent => {
    const { type = 'other', who = [], projects = [], where = '', trigger = '', confidence = 0 } = told ?? {}
    const entities = [...who, ...projects]
    return {
      id: event,
      type,
      time,
      status,
      who,
      projects,
      where,
      trigger,
      confidence,
      entities,
      firstTold: published,
      tellings: 1,
    }
  })
  await putEvents(store, bare)
}

/**
 * Stores an article in place of what it said before: its own mentions and sources are replaced, entities and events that stood only on them go
 * (unless the reader holds on to them), annotations and corrections stay.
 */
export const rememberArticle = async (store: Store, reading: Reading): Promise<void> => {
  const { stored } = reading
  const { meta } = reading.article
  const oldMentions = await mentionsOfArticle(store, stored.id)
  const oldSources = await sourcesOfArticle(store, stored.id)
  const mentions = mentionRecords(reading)
  const sources = sourceRecords(reading)
  await deleteMentions(store, ids(oldMentions.map((record) => record.id)))
  await deleteSources(store, ids(oldSources.map((source) => source.id)))
  await putArticle(store, stored)
  const before = new Set(ids(oldMentions.map((record) => record.entity)))
  await putNewEntities(store, mentions, before)
  await putMentions(store, mentions)
  await putNewEvents(store, sources)
  await putSources(store, sources)
  await refoldEntities(store, [...before])
  await refoldEvents(store, ids([...oldSources, ...sources].map((source) => source.event)))
  for (const annotation of await annotationsOfArticle(store, undefined, [stored.url, meta.url, meta.pageUrl]))
    if (annotation.article === undefined) await putAnnotation(store, { ...annotation, article: stored.id })
}

/** What the store remembers of an article, as linking answered it then: for reading the same text again. */
export const rememberedArticle = async (
  store: Store,
  article: string,
): Promise<{ records: StoredMentions[]; events: string[] }> => ({
  records: await mentionsOfArticle(store, article),
  events: ids((await sourcesOfArticle(store, article)).map((source) => source.event)),
})
