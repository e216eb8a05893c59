/** Entities as the reader corrected them, read from the store. Each function is to be called within a transaction. */
import type { Correction } from '../../model/correction.ts'
import type { Entity } from '../../model/entity.ts'
import type { EntityKind } from '../../model/mention.ts'
import type { StoredMentions } from '../../model/stored-mention.ts'
import type { Store } from '../../store/db.ts'
import { allEntities, entitiesBackwards, entitiesByIds, lastSeenFirst } from '../../store/entities.ts'
import { articlesMentioning, mentionsOfEntities } from '../../store/mentions.ts'
import { foldedEntity } from '../fold.ts'
import { asKind, joinedEntity } from './joined.ts'
import { memoOf } from './memo.ts'
import { combined } from './mentions.ts'
import type { CorrectedEntity, Overlay } from './overlay.ts'

const withCorrection = (entity: Entity, { change }: Correction): Entity => {
  switch (change.action) {
    case 'hide':
      return { ...entity, hidden: true }
    case 'follow':
      return { ...entity, followed: true }
    case 'official':
      return { ...entity, official: true }
    case 'not-official':
      return { ...entity, official: false }
    case 'rename': {
      const aliases = entity.aliases.includes(entity.name) ? entity.aliases : [entity.name, ...entity.aliases]
      return { ...entity, name: change.name, renamed: true, aliases }
    }
    default:
      return entity
  }
}

/** The entity (under its shown id, with the share that is its own) with names, marks and kind as the reader said. */
export const asCorrected = (entity: Entity, overlay: Overlay): CorrectedEntity => {
  if (overlay.empty) return entity
  const kind = overlay.kindOf(entity.id, entity.kind, entity.name)
  const marked = overlay.of(entity.id).reduce(withCorrection, kind === 'none' ? entity : asKind(entity, kind))
  return kind === 'none' ? { ...marked, nothing: true } : marked
}

const recordsOnce = memoOf<StoredMentions[]>()

const sharesOf = async (store: Store, overlay: Overlay, shown: string): Promise<StoredMentions[]> => {
  const records = await mentionsOfEntities(store, overlay.entities.stored(shown))
  return combined(
    records
      .filter(({ entity, article }) => entity !== undefined && overlay.entities.shownIn(entity, { id: article }) === shown)
      .map((record) => ({ ...record, entity: shown })),
  )
}

/** What articles say of a shown entity, in the order in which they were first read; the records bear its id. */
export const recordsOf = async (store: Store, overlay: Overlay, shown: string): Promise<StoredMentions[]> => {
  if (!overlay.entities.isMade(shown)) return mentionsOfEntities(store, [shown])
  const found = await recordsOnce(overlay, [shown], async () => new Map([[shown, await sharesOf(store, overlay, shown)]]))
  return found.get(shown) ?? []
}

/** A split's part has no stored record of its own until a later article is linked to it: it is made of its first share. */
const bare = (id: string): Entity => ({
  ...{ id, kind: 'person', name: '', aliases: [], official: false, roles: [], modifiers: [], places: [], countries: [] },
  ...{ keys: [], followed: false, hidden: false, firstSeen: '', lastSeen: '', articles: 0 },
})

const ofShares = async (
  store: Store,
  overlay: Overlay,
  shown: string,
  stored: Entity | undefined,
): Promise<Entity | undefined> => {
  const records = (await recordsOf(store, overlay, shown)).filter((record) => record.locals.length > 0)
  if (records.length === 0 && stored === undefined) return undefined
  const entity = foldedEntity(stored ?? bare(shown), records)
  // The fold takes its kind from the last record; what was stored first is what it is until the reader says otherwise.
  return { ...entity, id: shown }
}

const ofGroup = async (store: Store, shown: string, members: readonly Entity[]): Promise<Entity | undefined> => {
  const [first, ...others] = members.toSorted((a, b) => Number(b.id === shown) - Number(a.id === shown))
  if (!first) return undefined
  const joined = others.reduce(joinedEntity, { ...first, id: shown })
  if (others.length === 0) return joined
  const articles = await articlesMentioning(
    store,
    members.map((one) => one.id),
  )
  return { ...joined, articles: articles.size }
}

const madeOnce = memoOf<Entity>()

/** Entities that merges and splits made, by their shown ids. */
const made = async (store: Store, overlay: Overlay, shown: readonly string[]): Promise<Map<string, Entity>> => {
  const { entities } = overlay
  const stored = new Map(
    (
      await entitiesByIds(
        store,
        shown.flatMap((id) => [...entities.group(id)]),
      )
    ).map((one) => [one.id, one]),
  )
  const result = new Map<string, Entity>()
  for (const id of shown) {
    const members = entities.group(id).flatMap((one) => stored.get(one) ?? [])
    const entity = entities.isShared(id)
      ? await ofShares(store, overlay, id, stored.get(id) ?? members[0])
      : await ofGroup(store, id, members)
    if (entity) result.set(id, entity)
  }
  return result
}

/** Entities under these ids (stored or shown) before names, marks and kinds are laid over: shares where they belong. Each once; those that are none left out. */
export const ownEntities = async (store: Store, overlay: Overlay, ids: readonly string[]): Promise<Entity[]> => {
  const { entities } = overlay
  const shown = [...new Set(ids.map((id) => entities.shown(id)))]
  const plain = await entitiesByIds(
    store,
    shown.filter((id) => !entities.isMade(id)),
  )
  const all = new Map(plain.map((one) => [one.id, one]))
  const corrected = shown.filter((id) => entities.isMade(id))
  for (const [id, entity] of await madeOnce(overlay, corrected, (fresh) => made(store, overlay, fresh))) all.set(id, entity)
  return shown.flatMap((id) => all.get(id) ?? [])
}

/** Entities under these ids (stored or shown) as the reader corrected them, each once. */
export const entitiesShown = async (store: Store, overlay: Overlay, ids: readonly string[]): Promise<CorrectedEntity[]> =>
  (await ownEntities(store, overlay, ids)).map((entity) => asCorrected(entity, overlay))

/** All entities as the reader corrected them, of one kind where given, last seen first; what is none is left out. */
export const allEntitiesShown = async (store: Store, overlay: Overlay, kind?: EntityKind): Promise<Entity[]> => {
  const found = await allEntities(store, overlay.changesKinds ? undefined : kind)
  if (overlay.empty) return found
  const plain = found.filter((one) => !overlay.entities.isTouched(one.id)).map((one) => asCorrected(one, overlay))
  const touched = found.filter((one) => overlay.entities.isTouched(one.id)).flatMap((one) => overlay.entities.shownOf(one.id))
  // What a split took everything away from is shown to nobody, until the split is undone.
  const made = (await entitiesShown(store, overlay, touched)).filter(
    (one) => one.articles > 0 || !overlay.entities.isShared(one.id),
  )
  const all = [...plain, ...made].filter((one) => one.nothing !== true && (kind === undefined || one.kind === kind))
  return all.sort(lastSeenFirst)
}

/**
 * Entities as the reader corrected them, a stretch at a time, until the callback answers false: those followed first, then all last seen first; what is
 * none is left out. After merges, splits and changes of kinds all come at once, since their days and kinds are then made of several records.
 */
export const entitiesShownBackwards = async (
  store: Store,
  overlay: Overlay,
  each: (entities: CorrectedEntity[]) => Promise<boolean>,
): Promise<void> => {
  if (overlay.changesKinds || !overlay.entities.isPlain) {
    await each(await allEntitiesShown(store, overlay))
    return
  }
  const first = await entitiesShown(store, overlay, overlay.followed())
  const seen = new Set(first.map(({ id }) => id))
  if (!(await each(first.sort(lastSeenFirst)))) return
  await entitiesBackwards(store, (stored) =>
    each(
      stored
        .filter(({ id }) => !seen.has(id))
        .sort(lastSeenFirst)
        .map((one) => asCorrected(one, overlay)),
    ),
  )
}
