/** All that the reader said, ready to be laid over what the store holds. The store keeps what articles say; undoing is forgetting. */
import type { CorrectedKind, Correction, CorrectionAction } from '../../model/correction.ts'
import type { Entity } from '../../model/entity.ts'
import type { EntityKind } from '../../model/mention.ts'
import { allCorrections } from '../../store/corrections.ts'
import type { Store } from '../../store/db.ts'
import { folded } from '../search.ts'
import { Identity, type Step } from './identity.ts'

/** An entity as corrected; `nothing` where the reader said that there is no such thing. */
export type CorrectedEntity = Entity & { nothing?: boolean }

/** Name or text as surfaces are compared. */
export const surfaceOf = (text: string): string => folded(text).replace(/\s+/g, ' ').trim()

/** The id of what a split made. */
export const partOf = (correction: Correction): string => {
  const { change } = correction
  return ('into' in change ? change.into : undefined) ?? `${correction.id}-part`
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

const entityStep = (correction: Correction): Step[] => {
  const { change } = correction
  if (change.action === 'same') return [{ what: 'join', keep: change.entity, other: change.other }]
  if (change.action === 'split') return [{ what: 'part', of: change.entity, into: partOf(correction), articles: change.articles }]
  if (change.action === 'not-same')
    return [{ what: 'part', of: change.entity, into: partOf(correction), articles: [change.article] }]
  return []
}

const eventStep = (correction: Correction): Step[] => {
  const { change } = correction
  if (change.action === 'same-event') return [{ what: 'join', keep: change.event, other: change.other }]
  if (change.action === 'split-event')
    return [{ what: 'part', of: change.event, into: partOf(correction), articles: change.articles }]
  return []
}

type KindChange = Extract<CorrectionAction, { action: 'kind' }>

/** The reader's corrections as a whole; pure, made anew for every operation, and after the store was written to. */
export class Overlay {
  readonly entities: Identity
  readonly events: Identity
  /** Nothing was corrected: everything is as the store holds it. */
  readonly empty: boolean
  private readonly ofEntity = new Map<string, Correction[]>()
  private readonly ofEvent = new Map<string, Correction[]>()
  /** Kind and folded name → what everything of that name is. */
  private readonly surfaces = new Map<string, CorrectedKind>()
  private readonly noDates = new Set<string>()
  private readonly twos = new Set<string>()
  private readonly kinds: KindChange[] = []

  /** `corrections` oldest first. */
  constructor(corrections: readonly Correction[]) {
    this.empty = corrections.length === 0
    this.entities = new Identity(corrections.flatMap(entityStep))
    this.events = new Identity(corrections.flatMap(eventStep))
    for (const correction of corrections) this.add(correction)
  }

  private add(correction: Correction): void {
    const { change } = correction
    if (change.entity !== undefined) push(this.ofEntity, this.entities.shown(change.entity), correction)
    if (change.event !== undefined) push(this.ofEvent, this.events.shown(change.event), correction)
    if (change.action === 'not-date') this.noDates.add(surfaceOf(change.text))
    if (change.action === 'different' || change.action === 'dismiss') this.twos.add(pairKey(change.entity, change.other))
    if (change.action !== 'kind') return
    this.kinds.push(change)
    for (const name of change.names ?? []) this.surfaces.set(`${change.from ?? ''} ${name}`, change.kind)
  }

  /** Corrections of a shown entity, oldest first: those of all that were made one with it. */
  of(shown: string): readonly Correction[] {
    return this.ofEntity.get(shown) ?? []
  }

  /** Corrections of a shown event, oldest first. */
  ofShownEvent(shown: string): readonly Correction[] {
    return this.ofEvent.get(shown) ?? []
  }

  /** What an entity is: as corrected itself, or as everything of its name is; else the kind that it has. */
  kindOf(shown: string, kind: EntityKind, name: string): CorrectedKind {
    const own = this.of(shown).findLast((one) => one.change.action === 'kind')?.change
    if (own?.action === 'kind') return own.kind
    return this.surfaces.size === 0 ? kind : this.kindOfName(kind, name)
  }

  /** What everything of that name and kind is. */
  kindOfName(kind: EntityKind, name: string): CorrectedKind {
    return this.surfaces.get(`${kind} ${surfaceOf(name)}`) ?? kind
  }

  /** Shown ids of entities that have a name or kind by the reader: the store's keys do not lead to them. */
  lookedUpOtherwise(): string[] {
    const other = ({ change }: Correction) => change.action === 'rename' || (change.action === 'kind' && change.kind !== 'none')
    return [...this.ofEntity].filter(([, all]) => all.some(other)).map(([id]) => id)
  }

  /** Shown ids of entities that the reader follows. */
  followed(): string[] {
    return [...this.ofEntity].filter(([, all]) => all.some(({ change }) => change.action === 'follow')).map(([id]) => id)
  }

  /** Whether the reader gave anything another kind. */
  get changesKinds(): boolean {
    return this.kinds.length > 0
  }

  /** Shown ids of events that the reader gave a date. */
  dated(): string[] {
    return [...this.ofEvent].filter(([, all]) => all.some(({ change }) => change.action === 'date')).map(([id]) => id)
  }

  isNoDate(text: string): boolean {
    return this.noDates.size > 0 && this.noDates.has(surfaceOf(text))
  }

  /** Whether the reader told these two (shown ids) apart: by a split, or by saying so. */
  areTwo(a: string, b: string): boolean {
    return this.entities.areParts(a, b) || this.isSettled(a, b)
  }

  /** Whether the reader was asked about these two already: they are two, or not to be asked about. Takes stored or shown ids. */
  isSettled(a: string, b: string): boolean {
    if (this.twos.size === 0) return false
    const [these, those] = [a, b].map((id) => this.entities.group(this.entities.shown(id)))
    return (these ?? []).some((one) => (those ?? []).some((other) => this.twos.has(pairKey(one, other))))
  }
}

const push = (map: Map<string, Correction[]>, key: string, correction: Correction): void => {
  const list = map.get(key)
  if (list) list.push(correction)
  else map.set(key, [correction])
}

/** An article that a split names by its address (it was not stored then) is known by its id as soon as it is. */
const withArticleIds = async (store: Store, corrections: Correction[]): Promise<Correction[]> => {
  const urls = corrections.flatMap(({ change }) =>
    change.action === 'not-same' && change.article.includes('://') ? [change.article] : [],
  )
  if (urls.length === 0) return corrections
  const stored = await store.articles.where('url').anyOf(urls).toArray()
  const ids = new Map(stored.map((article) => [article.url, article.id]))
  return corrections.map((one) =>
    one.change.action === 'not-same' && ids.has(one.change.article)
      ? { ...one, change: { ...one.change, article: ids.get(one.change.article) ?? one.change.article } }
      : one,
  )
}

/** What the reader said so far. Call it within the transaction in which it is used. */
export const overlayOf = async (store: Store): Promise<Overlay> =>
  new Overlay(await withArticleIds(store, await allCorrections(store)))
