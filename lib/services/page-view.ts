/** What a page shows of its entities and mentions, from records in the store's shape and the entities as corrected. */
import { weightOnPage } from '../engine/page-weight.ts'
import type { Mention } from '../model/mention.ts'
import type { PageEntity } from '../model/report.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import { mentionShown } from './corrected/mentions.ts'
import type { CorrectedEntity, Overlay } from './corrected/overlay.ts'

export interface PageView {
  /** In text order; those of hidden entities left out. */
  mentions: Mention[]
  /** Most mentioned first. */
  entities: PageEntity[]
}

const inTextOrder = (a: Mention, b: Mention): number => a.start - b.start || b.end - a.end

const pageEntity = (record: StoredMentions, entity: CorrectedEntity | undefined, mentions: number[]): PageEntity | undefined => {
  const local = record.locals[0]
  if (!local || record.entity === undefined) return undefined
  const role = record.locals.flatMap((one) => one.roles)[0]
  return {
    id: record.entity,
    kind: entity?.kind ?? local.kind,
    name: entity?.name ?? local.name,
    official: entity?.official ?? record.locals.some((one) => one.official === true),
    ...(role ? { role } : {}),
    mentions,
    followed: entity?.followed ?? false,
    hidden: entity?.hidden ?? false,
  }
}

/** The view of a page; `corrected` holds its entities as the reader corrected them, by id. What is none by the reader is left out. */
export const pageView = (
  records: readonly StoredMentions[],
  corrected: ReadonlyMap<string, CorrectedEntity>,
  overlay: Overlay,
): PageView => {
  const mentions = records
    .filter((record) => !corrected.get(record.entity ?? '')?.hidden)
    .flatMap((record) => record.mentions)
    .flatMap((mention) => mentionShown(mention, overlay, corrected) ?? [])
    .sort(inTextOrder)
  const places = new Map<string, number[]>()
  mentions.forEach((mention, index) => {
    if (mention.kind === 'date' || mention.entity === undefined) return
    const own = places.get(mention.entity)
    if (own) own.push(index)
    else places.set(mention.entity, [index])
  })
  const entities = records.flatMap((record) => {
    const entity = corrected.get(record.entity ?? '')
    const own = places.get(record.entity ?? '') ?? []
    return entity?.nothing || (own.length === 0 && !entity?.hidden) ? [] : (pageEntity(record, entity, own) ?? [])
  })
  return { mentions, entities: entities.sort((a, b) => b.mentions.length - a.mentions.length) }
}

/** How much the page is about each entity, 0 to 1. */
export const weightsOf = (view: PageView, title: string): Map<string, number> =>
  new Map(view.entities.map((one) => [one.id, weightOnPage({ ...one, mentions: one.mentions.length }, title)]))
