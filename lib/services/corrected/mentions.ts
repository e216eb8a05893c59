/** Mentions as the reader corrected them: whose they are, of what kind, and which are none. Pure. */
import type { Annotation } from '../../model/annotation.ts'
import type { Entity } from '../../model/entity.ts'
import type { EntityKind, EntityMention, Mention } from '../../model/mention.ts'
import type { StoredMentions } from '../../model/stored-mention.ts'
import type { ArticleNames } from './identity.ts'
import type { CorrectedEntity, Overlay } from './overlay.ts'

/** Records of one entity in one article as one record, in the order given. */
export const combined = (records: readonly StoredMentions[]): StoredMentions[] => {
  const found = new Map<string, StoredMentions>()
  for (const record of records) {
    const key = `${record.article} ${record.entity ?? ''}`
    const other = found.get(key)
    const own = { ...record, mentions: record.mentions.map((mention) => withEntity(mention, record.entity)) }
    found.set(
      key,
      other ? { ...other, locals: [...other.locals, ...own.locals], mentions: [...other.mentions, ...own.mentions] } : own,
    )
  }
  return [...found.values()]
}

const withEntity = (mention: Mention, entity: string | undefined): Mention =>
  mention.kind === 'date' || entity === undefined || mention.entity === entity ? mention : { ...mention, entity }

/** Records of an article under the ids that are shown. */
export const recordsShown = (records: readonly StoredMentions[], overlay: Overlay, article: ArticleNames): StoredMentions[] =>
  overlay.empty
    ? [...records]
    : combined(
        records.map((record) =>
          record.entity === undefined ? record : { ...record, entity: overlay.entities.shownIn(record.entity, article) },
        ),
      )

/** Annotations with the entity that is shown for theirs. */
export const annotationsShown = (annotations: readonly Annotation[], overlay: Overlay): Annotation[] =>
  annotations.map((one) => {
    if (one.entity === undefined || overlay.empty) return one
    return { ...one, entity: overlay.entities.shownIn(one.entity, { id: one.article, url: one.target.source }) }
  })

/** A mention as one of another kind; what only the new kind has is empty. */
export const asKindOfMention = (mention: EntityMention, kind: EntityKind): EntityMention => {
  if (mention.kind === kind) return mention
  const { start, end, text, confidence, rule, entity } = mention
  const base = { start, end, text, confidence, rule, ...(entity === undefined ? {} : { entity }) }
  if (kind === 'person') return { ...base, kind, official: false }
  if (kind !== 'project') return { ...base, kind }
  const head = text.split(/\s+/).at(-1)?.toLowerCase() ?? ''
  return { ...base, kind, head, modifiers: [], places: [], described: false }
}

/**
 * The mention as it is shown, or none where the reader said that it is none. A person's mention is official where the person is, here or in
 * an earlier article, unless the reader said otherwise.
 */
export const mentionShown = (
  mention: Mention,
  overlay: Overlay,
  corrected: ReadonlyMap<string, CorrectedEntity | Entity>,
): Mention | undefined => {
  if (mention.kind === 'date') return overlay.isNoDate(mention.text) ? undefined : mention
  const entity = mention.entity === undefined ? undefined : corrected.get(mention.entity)
  if (!entity) {
    const kind = overlay.changesKinds ? overlay.kindOfName(mention.kind, mention.text) : mention.kind
    return kind === 'none' ? undefined : asKindOfMention(mention, kind)
  }
  if ('nothing' in entity && entity.nothing) return undefined
  const shown = overlay.empty ? mention : asKindOfMention(mention, entity.kind)
  return shown.kind === 'person' && shown.official !== entity.official ? { ...shown, official: entity.official } : shown
}
