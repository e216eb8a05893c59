/** Decides which stored entity a local one is, if any. */

import type { Correction } from '../model/correction.ts'
import type { Entity, LinkDecision, LocalEntity } from '../model/entity.ts'
import { fold } from './fold.ts'
import { namesOf } from './keys.ts'
import { isBare } from './names.ts'
import { byFirstSeen } from './order.ts'
import { type Evidence, isCalled, type Scored, scoreEntity } from './score.ts'

const RANK = { same: 2, ask: 1, new: 0 } as const

/** Candidates worth a decision, each id once in the variant that fits best (the reader may have made one of several), best first; ties by how often and how long ago seen, so that neither the order of the store nor its ids matter. */
export function rankCandidates(local: LocalEntity, known: readonly Entity[], evidenceOf: (id: string) => Evidence): Scored[] {
  const scored = known.map((entity) => scoreEntity(local, entity, evidenceOf(entity.id))).filter((s) => s !== undefined)
  const sorted = scored.sort(
    (a, b) =>
      RANK[b.outcome] - RANK[a.outcome] ||
      b.score - a.score ||
      b.entity.articles - a.entity.articles ||
      byFirstSeen(a.entity, b.entity),
  )
  const seen = new Set<string>()
  return sorted.filter(({ entity }) => !seen.has(entity.id) && seen.add(entity.id))
}

/** Whether the reader said that one of these names is not this entity. */
export function keptApart(local: LocalEntity, entity: Entity, corrections: readonly Correction[]): boolean {
  const names = new Set(namesOf(local).map(fold))
  return corrections.some(
    ({ change }) => change.action === 'not-same' && change.entity === entity.id && names.has(fold(change.name)),
  )
}

/** Scores nearer than this do not tell two apart of whom the reader said that they are two. */
const TOO_NEAR = 0.05

/** How many times as many articles as a rival's make a bearer the one whom the name alone means. */
const TIMES = 4

/** The same where only the first is ever called by that name alone, and not less lately. */
const TIMES_CALLED = 2

/** Whether of two bearers of a name the first is meant: in many more of the articles read, and at least as often with the others here. */
const standsOut = (local: LocalEntity, best: Scored, rival: Scored): boolean => {
  const together = (best.fellows ?? 0) >= Math.max(1, rival.fellows ?? 0)
  const [often, seldom] = [best.entity.articles, rival.entity.articles]
  const bare = fold(local.name)
  const onlyCalled = isCalled(best.entity, bare) && !isCalled(rival.entity, bare) && best.entity.lastSeen >= rival.entity.lastSeen
  return (
    best.outcome === 'same' &&
    ((often >= TIMES * seldom && (together || often >= 3 * TIMES * seldom)) ||
      (onlyCalled && together && often >= TIMES_CALLED * seldom))
  )
}

/**
 * Joins a local entity to the best candidate, or to none. A single name is joined only where no other person of that name could be meant; of two
 * whom the reader told apart (`areTwo`), one only where it fits clearly better. `score` is that of the best candidate (0 where there was none);
 * `reason` is one sentence for the reader.
 */
export function decide(
  local: LocalEntity,
  ranked: readonly Scored[],
  areTwo: (a: string, b: string) => boolean = () => false,
): LinkDecision {
  const first = ranked[0]
  const best = first?.bare ? (ranked.find((one) => one.bare && one !== first && standsOut(local, one, first)) ?? first) : first
  if (!best) return { key: local.key, outcome: 'new', score: 0, reason: 'Not seen before.' }
  const base = { key: local.key, score: best.score }
  if (best.outcome === 'new') return { ...base, outcome: 'new', reason: best.reason }
  const fullNamed = (entity: Entity) => namesOf(entity).some((name) => !isBare(name))
  const rival = ranked.find(
    (other) =>
      other !== best && other.bare && other.outcome !== 'new' && fullNamed(other.entity) && !standsOut(local, best, other),
  )
  if (
    best.bare &&
    rival &&
    !(best.outcome === 'same' && rival.outcome === 'ask' && namesOf(local).every(isBare) && best.score - rival.score >= 0.05)
  )
    return { ...base, outcome: 'ask', entity: best.entity.id, reason: `${best.reason} It could also be ${rival.entity.name}.` }
  const twin = ranked.find(
    (other) =>
      other !== best && other.outcome !== 'new' && best.score - other.score < TOO_NEAR && areTwo(best.entity.id, other.entity.id),
  )
  if (twin) return { ...base, outcome: 'ask', entity: best.entity.id, reason: `${best.reason} You told two of this name apart.` }
  return { ...base, outcome: best.outcome, entity: best.entity.id, reason: best.reason }
}
