/** Who of those named around a trigger takes part in its event. */

import type { LocalEntity } from '../model/entity.ts'
import { oneOf } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import type { Cast } from './participants.ts'
import type { Trigger } from './trigger.ts'

/** Who takes part: people first; bodies and countries where no person is named, or the event is one of states. Entity keys. */
export function whoOf(cast: Cast, trigger: Trigger, entities: ReadonlyMap<string, LocalEntity>): string[] {
  const all = [...cast.subjects, ...cast.objects].filter((actor) => entities.has(actor.entity))
  const people = all.filter((actor) => actor.kind === 'person')
  // A body before the verb, beside a person, is where that person belongs.
  const near = people.length ? (trigger.word.type === 'visit' ? [] : cast.objects) : [...cast.subjects, ...cast.objects]
  const bodies = near.filter((actor) => actor.kind === 'organization' && entities.has(actor.entity))
  const states = cast.subjects.filter(
    (actor) => actor.kind === 'place' && (entities.get(actor.entity)?.countries.length ?? 0) > 0,
  )
  const acting = people.length ? [] : states
  const withBodies = trigger.word.type === 'meet' && people.length > 1 ? [] : bodies
  return [...new Set([...people, ...withBodies, ...acting].map((actor) => actor.entity))]
}

/** Guests without a name: "received a delegation from Peru". */
const GUESTS = oneOf(
  'delegations?|delegates|envoys?|visitors|guests?|officials|ministers|leaders|counterparts?|ambassadors?|lawmakers|parliamentarians|summit|talks|conference|meeting|review|forum|session|negotiations|debate',
)

/** Whether the words soon after a trigger name guests. */
export const guests = (tokens: readonly Token[], trigger: Trigger): boolean =>
  tokens.slice(trigger.end, trigger.end + 6).some((token) => GUESTS.test(token.lower))
