/** Joins what one article says to what is stored: which entities and events are known, and which are new. */

import { decide, keptApart, rankCandidates } from '../link/decide.ts'
import type { EntityIndex } from '../link/entity-index.ts'
import { fold } from '../link/fold.ts'
import { keysOf, namesOf } from '../link/keys.ts'
import { compareNames, isBare, nameParts, SLIPS } from '../link/names.ts'
import { byFirstSeen } from '../link/order.ts'
import type { Cast } from '../link/same-event.ts'
import { type Scored, scoreEntity } from '../link/score.ts'
import type { Entity, LinkDecision, LocalEntity } from '../model/entity.ts'
import type { EntityKind, Mention } from '../model/mention.ts'
import { generationOf } from '../text/generation.ts'
import { tellingWords } from '../text/telling-words.ts'
import { withBareNames } from './bare-names.ts'
import type { EngineOutput } from './engine.ts'
import { surroundings } from './event-surroundings.ts'
import { type LinkedEvent, linkEvents } from './link-events.ts'
import { mergedEntity } from './merge-entity.ts'

export interface LinkInput {
  output: EngineOutput
  /** The article's text, to which the mentions refer: it tells "Mr" from "Mrs". */
  text: string
  /** Day of publication, YYYY-MM-DD. */
  published: string
  articleId: string
  index: EntityIndex
  /** Makes an id that is used nowhere else. */
  newId(kind: EntityKind | 'event'): string
}

export interface LinkedEntity {
  local: LocalEntity
  id: string
  decision: LinkDecision
  /** Stored entity it was joined to; null where it is new. */
  known: Entity | null
}

export interface LinkedArticle {
  entities: LinkedEntity[]
  events: LinkedEvent[]
  /** Mentions of the article, `entity` now the id of the stored entity. */
  mentions: Mention[]
}

/** Candidates of each local entity, what was linked at an earlier reading of this article aside from names kept apart by the reader. */
async function findCandidates({ output, articleId, index }: LinkInput) {
  const before = (await index.linkedBefore?.(articleId)) ?? { entities: [], events: [] }
  const found = new Map<string, Entity[]>()
  const asked = await Promise.all(output.entities.map((local) => index.entitiesByKeys(local.kind, keysOf(local))))
  for (const [i, local] of output.entities.entries()) {
    const byKey = asked[i]!
    const own = before.entities.filter((entity) => entity.kind === local.kind && !byKey.some((other) => other.id === entity.id))
    found.set(local.key, [...byKey, ...own].sort(byFirstSeen))
  }
  const ids = [...new Set([...found.values()].flat().map((entity) => entity.id))].sort()
  const corrections = ids.length ? await index.correctionsFor(ids) : []
  for (const local of output.entities)
    found.set(
      local.key,
      found.get(local.key)!.filter((entity) => !keptApart(local, entity, corrections)),
    )
  return { found, before }
}

/** Who and what was seen together with each of these entities before. */
async function fellowsOf(index: EntityIndex, ids: string[]): Promise<Map<string, Set<string>>> {
  if (index.fellowsOf) {
    const known = await index.fellowsOf(ids)
    return new Map(ids.map((id) => [id, new Set(known.get(id) ?? [])]))
  }
  const events = ids.length ? await index.eventsByEntities(ids) : []
  return new Map(
    ids.map((id) => [id, new Set(events.filter((event) => event.entities.includes(id)).flatMap((event) => event.entities))]),
  )
}

/** An earlier reading of the very article gave this name to this entity: that stands. */
function asBefore(local: LocalEntity, candidates: readonly Entity[], before: ReadonlySet<string>): Scored | undefined {
  const name = fold(local.name)
  const entity = candidates.find((other) => before.has(other.id) && namesOf(other).some((known) => fold(known) === name))
  return (
    entity && {
      entity,
      outcome: 'same',
      score: 1,
      reason: `Linked to ${entity.name} when this article was read before.`,
      bare: false,
    }
  )
}

/** Whether somebody else bears the last name of two people of whom one is named by it alone. */
const isNamesake = (other: LocalEntity, a: LocalEntity, b: LocalEntity): boolean =>
  other.kind === 'person' && [a, b].every((one) => nameParts(other.name).at(-1) === nameParts(one.name).at(-1))

/** Local entities that agree among themselves may share one stored entity. */
function agree(a: LocalEntity, b: LocalEntity, { published, all }: { published: string; all: readonly LocalEntity[] }): boolean {
  if (a.kind === 'person') {
    const names = compareNames(a.name, b.name)
    if (names.conflict || (generationOf(a.name) === undefined) !== (generationOf(b.name) === undefined)) return false
    if (isBare(a.name) !== isBare(b.name)) return !all.some((other) => other !== a && other !== b && isNamesake(other, a, b))
    return names.score >= 0.8 && names.parts.every((part) => !SLIPS.has(part.reason)) // one article does not spell a person in two ways
  }
  const stored = mergedEntity(null, b, { id: b.key, published })
  return scoreEntity(a, stored, { fellows: 0 })?.outcome === 'same'
}

interface Ranked {
  local: LocalEntity
  ranked: Scored[]
  decision: LinkDecision
}

/** Decides for all local entities, and again with those that are sure by then as fellows, until nothing changes (three times at most). */
async function decideAll(input: LinkInput, all: ReadonlyMap<string, Entity[]>, before: ReadonlySet<string>): Promise<Ranked[]> {
  const found = new Map(all)
  let fellows: ReadonlyMap<string, ReadonlySet<string>> = new Map()
  let anchors = new Set<string>()
  let decided: Ranked[] = []
  for (let round = 0; round < 3; round++) {
    const evidenceOf = (id: string) => ({
      fellows: [...anchors].filter((other) => other !== id && fellows.get(id)?.has(other)).length,
    })
    decided = input.output.entities.map((local) => {
      const candidates = found.get(local.key)!
      const own = asBefore(local, candidates, before)
      const ranked = own ? [own] : rankCandidates(local, candidates, evidenceOf)
      found.set(local.key, own ? candidates : ranked.map((one) => one.entity)) // what cannot be the same is not weighed again
      return { local, ranked, decision: decide(local, ranked, input.index.areTwo) }
    })
    const sure = new Set(
      decided.flatMap(({ local, decision }) =>
        decision.outcome === 'same' && (local.kind === 'person' || local.kind === 'project') ? [decision.entity!] : [],
      ),
    )
    if (sure.size === anchors.size && [...sure].every((id) => anchors.has(id))) break
    // Asked for only now, and only where they may decide: a common name has hundreds of candidates, and most are out by their names.
    if (round === 0) {
      const open = decided.filter(({ ranked, decision }) => ranked.length > 1 || decision.outcome !== 'same')
      fellows = await fellowsOf(
        input.index,
        [...new Set(open.flatMap(({ ranked }) => ranked.map((one) => one.entity.id)))].sort(),
      )
    }
    anchors = sure
  }
  return decided
}

/**
 * Gives every local entity its id: the strongest claim on a stored entity first, a second one only where the two agree. Projects that are new
 * and described in two ways by one article share their id as well.
 */
function assign(decided: readonly Ranked[], { published, newId }: LinkInput): LinkedEntity[] {
  const claims = new Map<string, LocalEntity[]>()
  const context = { published, all: decided.map((one) => one.local) }
  const linked = new Map<string, LinkedEntity>()
  const bySureness = decided
    .map((one, i) => ({ ...one, i }))
    .sort(
      (a, b) =>
        (a.decision.outcome === 'same' ? 0 : 1) - (b.decision.outcome === 'same' ? 0 : 1) ||
        b.decision.score - a.decision.score ||
        a.i - b.i,
    )
  for (const { local, ranked, decision } of bySureness) {
    const id = decision.outcome === 'same' ? decision.entity! : undefined
    const held = id ? (claims.get(id) ?? []) : []
    if (id && held.every((other) => agree(local, other, context))) {
      claims.set(id, [...held, local])
      linked.set(local.key, { local, id, decision, known: ranked.find((one) => one.entity.id === id)!.entity })
    } else {
      const { key, score } = decision
      const refused = {
        key,
        score,
        outcome: 'new' as const,
        reason: 'Another of this article is already joined to it, and the two differ.',
      }
      linked.set(local.key, { local, id: '', decision: id ? refused : decision, known: null })
    }
  }
  const fresh: LinkedEntity[] = []
  return decided.map(({ local }) => {
    const one = linked.get(local.key)!
    if (one.known) return one
    const twin = local.kind === 'project' ? fresh.find((other) => agree(local, other.local, context)) : undefined
    const made = { ...one, id: twin?.id ?? newId(local.kind) }
    if (local.kind === 'project') fresh.push(made)
    return made
  })
}

function castOf(entities: readonly LinkedEntity[], found: Map<string, Entity[]>): Cast {
  const kinds = new Map<string, EntityKind>()
  const countries = new Map<string, readonly string[]>()
  for (const entity of [...found.values()].flat()) {
    kinds.set(entity.id, entity.kind)
    countries.set(entity.id, entity.countries)
  }
  for (const { id, local, known } of entities) {
    kinds.set(id, local.kind)
    countries.set(id, known?.countries.length ? known.countries : local.countries)
  }
  return {
    isBody: (id) => ['organization', 'place'].includes(kinds.get(id) ?? 'person'),
    countriesOf: (id) => countries.get(id) ?? [],
  }
}

/**
 * Links an article to the store. Takes what the engine found and an index of the store; returns an id for every entity and event, and the
 * mentions with these ids. Nothing is written: the store's writer does that from the answer. The same input and store give the same answer;
 * entities keep their ids when an article is linked again. What the reader kept apart ('not-same') is not joined.
 */
export async function linkArticle(given: LinkInput): Promise<LinkedArticle> {
  const input = { ...given, output: await withBareNames(given.output, given.index, given.text) }
  const { found, before } = await findCandidates(input)
  const decided = await decideAll(input, found, new Set(before.entities.map((entity) => entity.id)))
  const entities = assign(decided, input)
  const idOf = new Map(entities.map(({ local, id }) => [local.key, id]))
  const ids = (keys: readonly string[]) => [...new Set(keys.flatMap((key) => idOf.get(key) ?? []))]
  const around = surroundings(input.output)
  const unlinked = input.output.events.map((local) => {
    const [who, projects] = [ids(local.who), ids(local.projects)]
    const about = ids(around(local)).filter((id) => !who.includes(id) && !projects.includes(id))
    const words = tellingWords(given.text.slice(local.quote.start, local.quote.end))
    return { local, id: '', known: null, reason: 'Not told before.', who, projects, about, words }
  })
  const { index, published, newId } = input
  const cast = castOf(entities, found)
  const events = await linkEvents(unlinked, { index, published, newId: () => newId('event'), cast, own: before.events })
  const mentions = input.output.mentions.map((mention) => {
    const id = mention.kind === 'date' || !mention.entity ? undefined : idOf.get(mention.entity)
    return id ? { ...mention, entity: id } : mention
  })
  return { entities, events, mentions }
}
