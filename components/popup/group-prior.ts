/** Prior events under the people or projects that the page shares with them. */
import type { PriorEvent } from '../../lib/model/report.ts'

export interface PriorGroup {
  /** Entity id; '' for events that share none of this kind. */
  id: string
  name: string
  events: PriorEvent[]
}

/**
 * Groups in the order in which their best event comes (events are given best first); an event stands under each person (project) it shares.
 * Events that share none come last, under `other`.
 */
export function groupPrior(prior: PriorEvent[], kind: 'person' | 'project', other: string): PriorGroup[] {
  const groups = new Map<string, PriorGroup>()
  const rest: PriorEvent[] = []
  for (const event of prior) {
    const shared = event.because.filter((entity) => entity.kind === kind)
    if (shared.length === 0) rest.push(event)
    for (const { id, name } of shared) {
      const group = groups.get(id)
      if (group) group.events.push(event)
      else groups.set(id, { id, name, events: [event] })
    }
  }
  const named = [...groups.values()]
  return rest.length > 0 ? [...named, { id: '', name: other, events: rest }] : named
}
