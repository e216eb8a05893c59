/** Where an event was: the place that a clause names with "in", "at", "near", or as the goal of a visit. */

import type { LocalEntity } from '../model/entity.ts'
import type { PlaceMention } from '../model/mention.ts'
import { oneOf } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import { tokenFrom } from './locate.ts'
import type { Segment } from './segments.ts'
import type { Trigger } from './trigger.ts'

const PLACED = oneOf('in|at|near|outside|inside|across|around|from')
const GOAL = oneOf('to|in|for|visited|visits|visit|visiting|toured|touring|at')

/** Place mentions by which an event is placed; the one nearest after the trigger counts. Returns '' where none is told. */
export function placeOf(
  places: readonly PlaceMention[],
  tokens: readonly Token[],
  { trigger, segment, entities }: { trigger: Trigger; segment: Segment; entities: ReadonlyMap<string, LocalEntity> },
): { name: string; mention?: PlaceMention } {
  const wanted = trigger.word.type === 'visit' ? GOAL : PLACED
  const [from, to] = [tokens[segment.first]!.start, tokens[segment.end - 1]!.end]
  const fits = places.filter((place) => {
    if (place.start < from || place.end > to) return false
    let at = tokenFrom(tokens, place.start) - 1
    while (at >= segment.first && /^(?:the|northern|southern|eastern|western|central|city|of)$/.test(tokens[at]!.lower)) at--
    return at >= 0 && wanted.test(tokens[at]!.lower)
  })
  const after = fits.find((place) => place.start > tokens[trigger.at]!.start) ?? fits[0]
  if (!after) return { name: '' }
  return { name: entities.get(after.entity ?? '')?.name ?? after.text, mention: after }
}
