/** What the reader says of recognized things: remembered, and undone by forgetting it. */
import * as v from 'valibot'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import { allCorrections, correctionById, deleteCorrections, putCorrection } from '../store/corrections.ts'
import type { Store } from '../store/db.ts'
import { OperationFailure } from '../store/transaction.ts'
import { correctionSchema } from '../transfer/schema.ts'
import { entitiesShown, recordsOf } from './corrected/entities.ts'
import { eventsShown, sourcesShown } from './corrected/events.ts'
import { type CorrectedEntity, type Overlay, overlayOf, partOf, surfaceOf } from './corrected/overlay.ts'
import { dropBareEntities } from './refold.ts'
import { rejoined } from './rejoin.ts'
import { gistOf } from './same-change.ts'
import { shownText } from './shown-text.ts'

const GONE = 'This is not in the library (yet), so it cannot be corrected. Read the page first.'
const LONGEST_LABEL = 120
/** Names by which later articles' surfaces are known; more than an article ever uses of one. */
const MOST_NAMES = 50

const refuse = (why: string): never => {
  throw new OperationFailure('invalid', why)
}

const entityOf = async (store: Store, overlay: Overlay, id: string): Promise<CorrectedEntity> => {
  const [entity] = await entitiesShown(store, overlay, [id])
  if (!entity) throw new OperationFailure('not-found', GONE)
  return entity
}

/** Names that stand for it wherever they stand: the one shown, and others of several words; a surname alone may be somebody else's. */
const surfacesOf = ({ name, aliases }: CorrectedEntity): string[] =>
  [...new Set([name, ...aliases.filter((alias) => /\s/.test(alias.trim()))].map(surfaceOf))].filter(Boolean).slice(0, MOST_NAMES)

const withinShares = (asked: readonly string[], shares: ReadonlySet<string>): string[] => {
  const articles = [...new Set(asked)].filter((id) => shares.has(id)).sort()
  if (articles.length === 0) refuse('None of these articles says anything of it. Choose others.')
  if (articles.length === shares.size) refuse('A split must leave something: choose some of the articles, not all.')
  return articles
}

/** A correction ready to be kept: ids are those that are shown now, and what only the store knows is filled in. */
interface Ready {
  change: CorrectionAction
  label: string
  otherLabel?: string
}

const readyPair = async (
  store: Store,
  overlay: Overlay,
  change: Extract<CorrectionAction, { action: 'same' | 'different' | 'dismiss' }>,
): Promise<Ready> => {
  const [entity, other] = [await entityOf(store, overlay, change.entity), await entityOf(store, overlay, change.other)]
  if (entity.id === other.id)
    refuse(change.action === 'same' ? 'These are one already.' : 'These are one by a correction of yours: undo that one first.')
  if (change.action === 'same' && entity.kind !== other.kind)
    refuse(`One is a ${entity.kind}, the other a ${other.kind}: say first of which kind they are.`)
  return { change: { ...change, entity: entity.id, other: other.id }, label: entity.name, otherLabel: other.name }
}

const readyEntity = async (
  store: Store,
  overlay: Overlay,
  change: Extract<CorrectionAction, { entity: string }>,
  id: string,
): Promise<Ready> => {
  if (change.action === 'same' || change.action === 'different' || change.action === 'dismiss')
    return readyPair(store, overlay, change)
  const entity = await entityOf(store, overlay, change.entity)
  const own = { ...change, entity: entity.id }
  const ready = { label: entity.name }
  if (own.action === 'not-same') return { ...ready, change: { ...own, into: own.into ?? `${id}-part` } }
  if (own.action === 'split') {
    const shares = new Set((await recordsOf(store, overlay, entity.id)).map((record) => record.article))
    return { ...ready, change: { ...own, articles: withinShares(own.articles, shares), into: own.into ?? `${id}-part` } }
  }
  if (own.action !== 'kind') return { ...ready, change: own }
  if (own.kind === entity.kind && entity.nothing !== true) refuse(`It is a ${entity.kind} already.`)
  return { ...ready, change: { ...own, from: own.from ?? entity.kind, names: own.names ?? surfacesOf(entity) } }
}

const readyEvent = async (
  store: Store,
  overlay: Overlay,
  change: Extract<CorrectionAction, { event: string }>,
  id: string,
): Promise<Ready> => {
  const shownEvent = async (asked: string): Promise<{ id: string; label: string; articles: Set<string> }> => {
    const [event] = await eventsShown(store, overlay, [asked])
    if (!event) throw new OperationFailure('not-found', 'This event is not in the library any more.')
    const sources = await sourcesShown(store, overlay, [event.id])
    const text = sources[0] ? shownText(sources[0]) : event.trigger
    const label = text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : text
    return { id: event.id, label, articles: new Set(sources.map((source) => source.article)) }
  }
  const event = await shownEvent(change.event)
  if (change.action === 'same-event') {
    const other = await shownEvent(change.other)
    if (event.id === other.id) refuse('These are one event already.')
    return { change: { ...change, event: event.id, other: other.id }, label: event.label, otherLabel: other.label }
  }
  const own = { ...change, event: event.id }
  if (own.action !== 'split-event') return { change: own, label: event.label }
  const articles = withinShares(own.articles, event.articles)
  return { change: { ...own, articles, into: own.into ?? `${id}-part` }, label: event.label }
}

/** Of these the last one holds; of the others each that was said. */
const FAMILY: Partial<Record<CorrectionAction['action'], string>> = {
  official: 'official',
  'not-official': 'official',
  rename: 'rename',
  kind: 'kind',
  date: 'date',
}

const holding = (corrections: readonly Correction[], { change }: Ready): Correction | undefined => {
  const family = FAMILY[change.action]
  const own = corrections.filter(
    (one) =>
      one.change.entity === change.entity &&
      one.change.event === change.event &&
      (family ? FAMILY[one.change.action] === family : one.change.action === change.action),
  )
  const last = own.at(-1)
  if (family) return last && gistOf(last.change) === gistOf(change) ? last : undefined
  return own.find((one) => gistOf(one.change) === gistOf(change))
}

/**
 * Remembers the correction and answers with it; one that holds already is answered as it is. Call it within a transaction.
 * Throws OperationFailure where what is corrected is not stored or the change is none.
 */
export const applyCorrection = async (
  store: Store,
  change: CorrectionAction,
  made: { id: string; created: number },
): Promise<Correction> => {
  const overlay = await overlayOf(store)
  const ready: Ready =
    change.entity !== undefined
      ? await readyEntity(store, overlay, change, made.id)
      : change.event !== undefined
        ? await readyEvent(store, overlay, change, made.id)
        : { change, label: change.text }
  const known = holding(await allCorrections(store), ready)
  if (known) return known
  const checked = v.safeParse(correctionSchema, { ...made, ...ready })
  if (!checked.success) return refuse(`This correction cannot be kept: ${checked.issues[0].message}.`)
  await putCorrection(store, checked.output)
  return checked.output
}

/** All corrections, oldest first; or those of one entity or event, and of what was made one with it. Call it within a transaction. */
export const correctionsFor = async (store: Store, of?: { entity: string } | { event: string }): Promise<Correction[]> => {
  const all = await allCorrections(store)
  if (!of) return all
  const overlay = await overlayOf(store)
  const isEntity = 'entity' in of
  const who = isEntity ? overlay.entities : overlay.events
  const asked = who.shown(isEntity ? of.entity : of.event)
  return all.filter(({ change }) => {
    const own = isEntity ? change.entity : change.event
    return own !== undefined && [own, ...('other' in change ? [change.other] : [])].some((id) => who.shown(id) === asked)
  })
}

/**
 * Forgets a correction; fine where it is forgotten already. An entity that stood only on it goes with it, and what later articles added to a part
 * that a split had made goes back to what it was part of. Call it within a transaction.
 */
export const forgetCorrection = async (store: Store, id: string): Promise<void> => {
  const correction = await correctionById(store, id)
  if (!correction) return
  const { change } = correction
  await deleteCorrections(store, [id])
  if (change.action === 'split' || change.action === 'not-same')
    await rejoined(store, { part: partOf(correction), whole: change.entity, of: 'entity' })
  if (change.action === 'split-event') await rejoined(store, { part: partOf(correction), whole: change.event, of: 'event' })
  const held = 'other' in change ? [change.entity, change.other] : [change.entity]
  await dropBareEntities(
    store,
    held.filter((one) => one !== undefined),
  )
}
