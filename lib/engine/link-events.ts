/** Joins the events of one article to stored ones: which happening was told before, and which is new. */

import type { EntityIndex } from '../link/entity-index.ts'
import { moveDay, REACH, span } from '../link/event-time.ts'
import { byFirstTold } from '../link/order.ts'
import { type Cast, type EventFacts, sameEvent } from '../link/same-event.ts'
import type { LocalEvent, StoryEvent } from '../model/event.ts'

export interface LinkedEvent {
  local: LocalEvent
  id: string
  known: StoryEvent | null
  reason: string
  /** Entity ids. */
  who: string[]
  projects: string[]
  /** Ids of others named in its sentence, and of the projects that the article is about. */
  about: string[]
  /** What its quote is known by (text/telling-words.ts). */
  words: string[]
}

export interface EventLinking {
  index: EntityIndex
  /** Day of publication, YYYY-MM-DD. */
  published: string
  /** Makes an id that is used nowhere else. */
  newId(): string
  cast: Cast
  /** Events that an earlier reading of this article told. */
  own: readonly StoryEvent[]
}

const factsOf = (event: LinkedEvent, told: string): EventFacts => ({
  ...event.local,
  who: event.who,
  projects: event.projects,
  about: event.about,
  words: event.words,
  told,
})

const storedFacts = (event: StoryEvent): EventFacts => ({ ...event, told: event.firstTold })

/** Told in the very same terms: what an earlier reading of this article left behind. */
const sameTerms = (a: EventFacts, b: EventFacts): boolean =>
  a.type === b.type &&
  a.trigger === b.trigger &&
  a.time.value === b.time.value &&
  a.where === b.where &&
  [...a.who].sort().join() === [...b.who].sort().join() &&
  [...a.projects].sort().join() === [...b.projects].sort().join()

/**
 * Stored events that could be this one: those that share a participant, or are told around the same people and projects, near in time where it
 * has a date. Without a date only participants lead to candidates: what is merely around would lead to all that was ever told of it.
 */
async function eventCandidates(event: LinkedEvent, { index, published }: EventLinking): Promise<StoryEvent[]> {
  const { from, to } = event.local.time
  const ids = [...event.who, ...event.projects, ...(from && to ? event.about : [])]
  if (!ids.length) return []
  if (!from || !to) return index.eventsByEntities(ids)
  const [first, last] = span({ time: event.local.time, status: event.local.status, told: published })
  return index.eventsByEntities(ids, moveDay(first, -REACH), moveDay(last, REACH))
}

/** Joins each event to at most one stored event, and each stored event to at most one: the best pairs first. Returns the events with their ids. */
export async function linkEvents(events: readonly LinkedEvent[], input: EventLinking): Promise<LinkedEvent[]> {
  const pairs: { event: LinkedEvent; i: number; known: StoryEvent; score: number; reason: string }[] = []
  const candidates = await Promise.all(events.map((event) => eventCandidates(event, input)))
  for (const [i, event] of events.entries()) {
    const facts = factsOf(event, input.published)
    for (const known of input.own)
      if (sameTerms(facts, storedFacts(known))) pairs.push({ event, i, known, score: 2, reason: 'Read in this article before.' })
    for (const known of candidates[i]!) {
      const same = sameEvent(facts, storedFacts(known), input.cast)
      if (same) pairs.push({ event, i, known, ...same })
    }
  }
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || byFirstTold(a.known, b.known))
  const joined = new Map<number, LinkedEvent>()
  const taken = new Set<string>()
  for (const { event, i, known, reason } of pairs) {
    if (joined.has(i) || taken.has(known.id)) continue
    taken.add(known.id)
    joined.set(i, { ...event, id: known.id, known, reason })
  }
  return events.map((event, i) => joined.get(i) ?? { ...event, id: input.newId() })
}
