/** Chooses from ranked events those that say different things. */
import { daysApart } from '../link/event-time.ts'
import type { StoryEvent } from '../model/event.ts'

/** How much of its score an event loses that is all like one above it. */
const MARGIN = 0.15
/** Two events this much alike say one thing. */
const TOO_ALIKE = 0.9
/** What two of one kind lose of their likeness where other words tell them: a charge is not a plea, though both are legal and of one year. */
const OTHER_WORDS = 0.2
/** Days of the longest month. */
const MONTH = 31

/** Whether one of two times is a part of the other, which is a month at most: "in February" and "on 19 February". */
function within({ time: a }: StoryEvent, { time: b }: StoryEvent): boolean {
  if (!a.from || !a.to || !b.from || !b.to) return false
  const [wide, narrow] = a.from <= b.from && b.to <= a.to ? [a, b] : [b, a]
  return wide.from! <= narrow.from! && narrow.to! <= wide.to! && daysApart(wide.from!, wide.to!) < MONTH
}

/** Whether two events are of one kind and one day, or told by one word of one time, and nobody takes part in each who does not in the other: one happening told in two ways. */
function repeats(a: StoryEvent, b: StoryEvent): boolean {
  if (a.type !== b.type) return false
  const sameDay = a.time.value === b.time.value && a.time.precision === 'day'
  if (!sameDay && !(a.trigger === b.trigger && a.who.length && b.who.length && within(a, b))) return false
  const among = (x: StoryEvent, y: StoryEvent) => x.who.every((id) => y.who.includes(id))
  return among(a, b) || among(b, a)
}

/** 0 to 1: same kind, same participants, same time. */
function likeness(a: StoryEvent, b: StoryEvent): number {
  if (repeats(a, b)) return 1
  const common = a.entities.filter((id) => b.entities.includes(id)).length
  const all = new Set([...a.entities, ...b.entities]).size
  return (
    (a.trigger === b.trigger ? 0.4 : 0.4 - OTHER_WORDS) * Number(a.type === b.type) +
    (0.4 * common) / Math.max(1, all) +
    0.2 * Number(a.time.value === b.time.value && a.where === b.where)
  )
}

/**
 * At most `limit` of these, best first, each next one weighed down by how much it is like those above it (maximal marginal relevance, Carbonell
 * and Goldstein 1998); `above` stand there already. `ranked` is sorted by score: what a likeness takes away is never negative, so the search ends
 * where no score is better.
 */
export function spread<T extends { event: StoryEvent; score: number }>(
  ranked: readonly T[],
  limit: number,
  above: readonly { event: StoryEvent }[],
): T[] {
  const rest = ranked.map((one) => ({ one, alike: 0, seen: 0 }))
  const over = [...above]
  const taken: T[] = []
  while (rest.length && taken.length < limit) {
    let [best, at] = [Number.NEGATIVE_INFINITY, -1]
    for (const [i, each] of rest.entries()) {
      if (each.one.score <= best) break
      for (; each.seen < over.length; each.seen++)
        each.alike = Math.max(each.alike, likeness(each.one.event, over[each.seen]!.event))
      const value = each.one.score - MARGIN * each.alike
      if (value > best) [best, at] = [value, i]
    }
    const [next] = rest.splice(at, 1)
    if (next!.alike >= TOO_ALIKE) continue
    taken.push(next!.one)
    over.push(next!.one)
  }
  return taken
}
