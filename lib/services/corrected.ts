/** Lays the reader's corrections over what the store holds: the store keeps what articles say, so that undoing is forgetting the correction. */
import type { Correction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { Mention } from '../model/mention.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import { correctionsOf } from '../store/corrections.ts'
import type { Store } from '../store/db.ts'
import { mentionsOfEntities } from '../store/mentions.ts'
import { foldedEntity } from './fold.ts'

/** Addresses by which a correction may name an article: its id, or where it is not stored its url. */
export interface ArticleNames {
  id?: string | undefined
  url?: string | undefined
}

/** Whether a correction says that the article's mentions of the entity are somebody else. */
export const keepsApart = (correction: Correction, entity: string, article: ArticleNames): boolean =>
  correction.change.action === 'not-same' &&
  correction.change.entity === entity &&
  (correction.change.article === article.id || correction.change.article === article.url)

/** The entity with its corrections, oldest first, laid over it. `not-same` is not among them: it needs the records (correctedEntities). */
export const correctedEntity = (entity: Entity, corrections: readonly Correction[]): Entity => {
  let result = entity
  for (const { change } of corrections) {
    if (change.entity !== entity.id) continue
    if (change.action === 'hide') result = { ...result, hidden: true }
    if (change.action === 'follow') result = { ...result, followed: true }
    if (change.action === 'not-official') result = { ...result, official: false }
    if (change.action === 'rename') {
      const aliases = result.aliases.includes(entity.name) ? result.aliases : [entity.name, ...result.aliases]
      result = { ...result, name: change.name, renamed: true, aliases }
    }
  }
  return result
}

const withoutOthers = async (store: Store, entity: Entity, corrections: readonly Correction[]): Promise<Entity> => {
  const apart = corrections.flatMap(({ change }) =>
    change.action === 'not-same' && change.entity === entity.id ? [change.article] : [],
  )
  if (apart.length === 0) return entity
  const articles = new Set(apart)
  const urls = new Map((await store.articles.where('url').anyOf(apart).toArray()).map((one) => [one.url, one.id]))
  for (const id of urls.values()) articles.add(id)
  const records = await mentionsOfEntities(store, [entity.id])
  return foldedEntity(
    entity,
    records.filter((record) => !articles.has(record.article)),
  )
}

/** Entities as the reader corrected them. Call it within a transaction. */
export const correctedEntities = async (store: Store, entities: readonly Entity[]): Promise<Entity[]> => {
  const corrections = await correctionsOf(
    store,
    entities.map((entity) => entity.id),
  )
  if (corrections.length === 0) return [...entities]
  const result: Entity[] = []
  for (const entity of entities) result.push(correctedEntity(await withoutOthers(store, entity, corrections), corrections))
  return result
}

/** A person's mention is official where the person is, here or in an earlier article, unless the reader said otherwise. */
export const correctedMention = (mention: Mention, corrected: ReadonlyMap<string, Entity>): Mention => {
  if (mention.kind !== 'person' || mention.entity === undefined) return mention
  const official = corrected.get(mention.entity)?.official ?? mention.official
  return official === mention.official ? mention : { ...mention, official }
}

/** Records of an article, those set apart by the reader given back to the article alone: their entity is the local key again. */
export const setApart = (
  records: readonly StoredMentions[],
  corrections: readonly Correction[],
  article: ArticleNames,
): StoredMentions[] =>
  records.map((record) => {
    const entity = record.entity
    if (entity === undefined || !corrections.some((one) => keepsApart(one, entity, article))) return record
    const key = record.locals[0]?.key ?? entity
    const mentions = record.mentions.map((mention) => (mention.kind === 'date' ? mention : { ...mention, entity: key }))
    return { ...record, entity: key, mentions }
  })
