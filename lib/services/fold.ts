/** Entities and events as the fold of what the stored articles say, in the order in which they were first read. */
import { mergedEntity, mergedEvent } from '../engine/merge-entity.ts'
import type { Entity } from '../model/entity.ts'
import type { EventSource, LocalEvent, StoryEvent } from '../model/event.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import { tellingWords } from '../text/telling-words.ts'

/** The entity with one more record put in; null for a new one. */
export const withRecord = (known: Entity | null, record: StoredMentions): Entity => {
  let entity = known
  for (const local of record.locals)
    entity = mergedEntity(entity, local, { id: record.entity ?? '', published: record.published, article: record.article })
  if (!entity) throw new Error(`Mentions ${record.id} say nothing of an entity.`)
  return { ...entity, articles: entity.articles + 1 }
}

/** The entity made of these records alone; without records it keeps what is known of it and is in no article. */
export const foldedEntity = (known: Entity, records: readonly StoredMentions[]): Entity => {
  let entity: Entity | null = null
  for (const record of records) if (record.locals.length > 0) entity = withRecord(entity, record)
  return entity ?? { ...known, articles: 0 }
}

/** What a source told, in the shape in which the engine tells it. */
const localOf = (source: EventSource, known: StoryEvent): LocalEvent => {
  const { type, where, trigger, confidence } = source.told ?? known
  const quote = { start: source.start, end: source.end }
  return {
    key: source.id,
    type,
    time: source.time,
    status: source.status,
    who: [],
    projects: [],
    where,
    quote,
    sentence: quote,
    trigger,
    confidence,
    rule: '',
  }
}

/** The event made of these sources (at least one); reprints of one report are one telling. */
export const foldedEvent = (known: StoryEvent, sources: readonly EventSource[]): StoryEvent => {
  let event: StoryEvent | null = null
  for (const source of sources) {
    const { who, projects, about = [] } = source.told ?? known
    const words = tellingWords(source.quote)
    event = mergedEvent(event, localOf(source, known), { id: known.id, published: source.published, who, projects, about, words })
  }
  const tellings = new Set(sources.map((source) => source.telling)).size
  return event ? { ...event, ...(known.hidden ? { hidden: true } : {}), tellings } : known
}
