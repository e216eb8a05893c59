/** Linking under the reader's corrections: what it is shown of the store, and how its answer is stored. Call these within a transaction. */
import type { EngineOutput } from '../../engine/engine.ts'
import type { LinkedArticle, LinkInput } from '../../engine/link-article.ts'
import type { Entity, LocalEntity } from '../../model/entity.ts'
import type { StoryEvent } from '../../model/event.ts'
import type { EntityKind } from '../../model/mention.ts'
import type { Store } from '../../store/db.ts'
import { entitiesByIds } from '../../store/entities.ts'
import { within } from '../../store/events.ts'
import { entityIndexOf, middleOf } from '../../store/index-of-entities.ts'
import { fellowsInArticles, mentionsOfArticle } from '../../store/mentions.ts'
import { asCorrected, entitiesShown, recordsOf } from './entities.ts'
import { eventsOfEntities, eventsShown, sourcesShownOfArticle } from './events.ts'
import { asKind, withKeysOfNames } from './joined.ts'
import { recordsShown } from './mentions.ts'
import { type Overlay, surfaceOf } from './overlay.ts'

type Index = LinkInput['index']

/** Articles looked at for the fellows of somebody whom a split concerns. */
const ARTICLES_LOOKED_AT = 50

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/**
 * The engine's answer with each entity of the kind that the reader gave its name. For linking only: what is stored keeps the engine's kinds, so that
 * undoing finds them. What the reader said is nothing is linked as before, and left out where it is shown.
 */
export const outputAsCorrected = (output: EngineOutput, overlay: Overlay): EngineOutput => {
  if (!overlay.changesKinds) return output
  const entities = output.entities.map((local): LocalEntity => {
    const kind = overlay.kindOfName(local.kind, local.name)
    if (kind === 'none' || kind === local.kind) return local
    const head = kind === 'project' ? (local.name.split(/\s+/).at(-1)?.toLowerCase() ?? '') : undefined
    return { ...local, kind, ...(head === undefined ? {} : { head, modifiers: [], places: [] }) }
  })
  return { ...output, entities }
}

/** Entities that the reader renamed or gave another kind are looked up by keys that the store does not know. */
const withOtherKeys = async (store: Store, overlay: Overlay): Promise<Entity[]> =>
  (await entitiesShown(store, overlay, overlay.lookedUpOtherwise())).map(withKeysOfNames)

/**
 * Those whom the reader made one, each by itself under their common id: names and offices of one do not speak against the other's. What a split
 * took shares of is not among them.
 */
const membersOf = async (store: Store, overlay: Overlay, made: readonly Entity[]): Promise<Entity[]> => {
  const groups = made.filter(({ id }) => overlay.entities.group(id).length > 1 && !overlay.entities.isShared(id))
  const rows = new Map(
    (await entitiesByIds(store, unique(groups.flatMap(({ id }) => [...overlay.entities.group(id)])))).map((one) => [one.id, one]),
  )
  return groups.flatMap(({ id, kind }) =>
    overlay.entities.group(id).flatMap((member) => {
      const row = rows.get(member)
      return row ? [asKind({ ...row, id }, kind)] : []
    }),
  )
}

/** What linking may ask of the store, answered as the reader corrected it. Ids in questions and answers are shown ones. */
export const linkingIndex = (store: Store, overlay: Overlay): Index => {
  const plain = entityIndexOf(store)
  if (overlay.empty) return plain
  let others: Promise<Entity[]> | undefined
  const { entities } = overlay
  return {
    ...plain,
    entitiesByKeys: async (kind: EntityKind, keys) => {
      const hits = await plain.entitiesByKeys(kind, keys)
      others ??= withOtherKeys(store, overlay)
      const wanted = new Set(keys)
      const more = (await others).filter((one) => one.kind === kind && one.keys.some((key) => wanted.has(key)))
      const touched = hits.filter((one) => entities.isTouched(one.id)).flatMap((one) => entities.shownOf(one.id))
      const made = await entitiesShown(store, overlay, unique(touched))
      const plainOnes = hits.filter((one) => !entities.isTouched(one.id)).map((one) => asCorrected(one, overlay))
      const corrected = new Map([...more, ...made, ...plainOnes].map((one) => [one.id, one]))
      // What a split took everything away from is nobody whom a later article could mean.
      const fit = [...corrected.values()].filter((one) => one.kind === kind && (one.articles > 0 || !entities.isShared(one.id)))
      return [...fit, ...(await membersOf(store, overlay, fit))]
    },
    eventsByEntities: async (ids, from, to) => {
      const found = await eventsOfEntities(store, overlay, ids, { from, to, asTold: true, near: { day: middleOf(from, to) } })
      // A retelling may give the reader's date or the one that was wrong: the event is known by both.
      const both = found.flatMap((event): StoryEvent[] =>
        event.toldTime ? [event, { ...event, time: event.toldTime }] : [event],
      )
      return both.filter((event) => within(event, from, to))
    },
    // Splits and merges are in the answers already.
    correctionsFor: async () => [],
    areTwo: (a, b) => overlay.areTwo(a, b),
    fellowsOf: async (ids) => {
      const shared = ids.filter((id) => entities.isShared(id))
      const others = ids.filter((id) => !entities.isShared(id))
      const stored = (await plain.fellowsOf?.(unique(others.flatMap((id) => [...entities.group(id)])))) ?? new Map()
      const found = new Map<string, string[]>()
      for (const id of others) {
        const fellows = entities.group(id).flatMap((one): string[] => stored.get(one) ?? [])
        found.set(
          id,
          unique(fellows.flatMap((one) => entities.shownOf(one))).filter((one) => one !== id),
        )
      }
      for (const id of shared) {
        const articles = (await recordsOf(store, overlay, id)).slice(-ARTICLES_LOOKED_AT).map((record) => record.article)
        const fellows = await fellowsInArticles(store, articles)
        const shown = fellows.map(({ article, entity }) => entities.shownIn(entity, { id: article }))
        found.set(
          id,
          unique(shown).filter((one) => one !== id),
        )
      }
      return found
    },
    linkedBefore: async (article) => {
      const records = recordsShown(await mentionsOfArticle(store, article), overlay, { id: article })
      const events = (await sourcesShownOfArticle(store, overlay, article)).map((source) => source.event)
      return {
        entities: await entitiesShown(
          store,
          overlay,
          records.flatMap((record) => record.entity ?? []),
        ),
        events: await eventsShown(store, overlay, events),
      }
    },
  }
}

/**
 * Linking's answer as it is stored: under stored ids (of several made one, the one that bears the name used), with the engine's own kinds. So
 * undoing a merge leaves what later articles said with those whom they named.
 */
export const asStored = async (
  store: Store,
  overlay: Overlay,
  linked: LinkedArticle,
  output: EngineOutput,
): Promise<LinkedArticle> => {
  if (overlay.empty) return linked
  const groups = linked.entities.filter((one) => overlay.entities.group(one.id).length > 1)
  const rows = await entitiesByIds(store, unique(groups.flatMap((one) => [...overlay.entities.group(one.id)])))
  const known = new Map(rows.map((one) => [one.id, new Set([one.name, ...one.aliases].map(surfaceOf))]))
  const storedIds = new Map<string, string>()
  for (const { id, local } of groups) {
    const bearer = overlay.entities.group(id).find((one) => known.get(one)?.has(surfaceOf(local.name)))
    if (!storedIds.has(id)) storedIds.set(id, bearer ?? id)
  }
  const stored = (id: string): string => storedIds.get(id) ?? id
  const all = (ids: readonly string[]): string[] => unique(ids.map(stored))
  const locals = new Map(output.entities.map((local) => [local.key, local]))
  return {
    entities: linked.entities.map((one) => ({ ...one, id: stored(one.id), local: locals.get(one.local.key) ?? one.local })),
    events: linked.events.map((one) => ({ ...one, who: all(one.who), projects: all(one.projects), about: all(one.about) })),
    mentions: linked.mentions.map((one) =>
      one.kind === 'date' || one.entity === undefined ? one : { ...one, entity: stored(one.entity) },
    ),
  }
}
