/** Says why wanted prior events of an annotated story are not among the first ten: not extracted, nothing shared, too weak, or crowded out. */
import type { EventType } from '../../lib/model/event.ts'
import type { Mention, Span } from '../../lib/model/mention.ts'
import { sameTime } from '../gold/score.ts'
import type { Line } from './story-reader.ts'
import { intervalOf } from './timex.ts'

/** An article as the annotators marked it. */
export interface MarkedArticle {
  text: string
  mentions: (Span & { kind: string; id: string; official?: boolean })[]
  events: { event: string; type: EventType; when: string; who?: string[]; projects?: string[]; quote: string }[]
}

export interface PriorSplit {
  wanted: number
  /** Among the first ten. */
  shown: number
  /** No event of ours tells it in any earlier article. */
  notExtracted: number
  /** In the store, and no person or project that it shares with the page is known. */
  unshared: number
  /** Shares somebody or something, and is not offered: too weak, or left out for what is better. */
  weak: number
  /** Offered, after the first ten. */
  crowded: number
  notes: string[]
}

interface OurEvent {
  id: string
  type: EventType
  when: string
  who: string[]
  quote: Span
}

const OPEN = /^(?:undated|PAST_REF|PRESENT_REF|FUTURE_REF|\d{4}-(?:SP|SU|FA|WI))/
const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start)

function near(gold: string, ours: string): boolean {
  const [x, y] = [intervalOf(gold), intervalOf(ours)]
  if (x && y) return x[0] <= y[1] && y[0] <= x[1]
  return !x && (y !== null || OPEN.test(ours))
}

/** Ids of our events by the annotated event that each tells, the best fits first, one to one; the conditions of the stories' own scorer. */
export function paired(gold: MarkedArticle, line: Line): Map<string, string> {
  const idOf = new Map<string, string>()
  for (const mention of line.mentions as Mention[])
    if (mention.kind === 'person' && mention.entity)
      for (const one of gold.mentions)
        if (one.kind === 'person' && one.start === mention.start && one.end === mention.end) idOf.set(mention.entity, one.id)
  const fits = gold.events.flatMap((event) => {
    const start = gold.text.indexOf(event.quote)
    const at = { start, end: start + event.quote.length }
    return (line.events as OurEvent[]).flatMap((ours) => {
      const common = overlap(at, ours.quote)
      if (common <= 0 || !near(event.when, ours.when)) return []
      const shared = ours.who.filter((id) => (event.who ?? []).includes(idOf.get(id) ?? id)).length
      if (ours.type !== event.type && !shared) return []
      const all = Math.max(1, ours.who.length, event.who?.length ?? 0)
      const length = Math.max(at.end, ours.quote.end) - Math.min(at.start, ours.quote.start)
      const exact = sameTime(event.when, ours.when) ? 1 : 0
      return [{ event, ours, fit: (ours.type === event.type ? 2 : 0) + (2 * shared) / all + exact + common / length }]
    })
  })
  const taken = new Map<string, string>()
  const used = new Set<OurEvent>()
  for (const { event, ours } of fits.sort((a, b) => b.fit - a.fit))
    if (!taken.has(event.event) && !used.has(ours)) {
      taken.set(event.event, ours.id)
      used.add(ours)
    }
  return taken
}

/** Counts over one story, its articles in order; wanted are earlier events that share a project or two officials with the page. */
export function priorSplit(story: readonly { gold: MarkedArticle; line: Line }[]): PriorSplit {
  const split: PriorSplit = { wanted: 0, shown: 0, notExtracted: 0, unshared: 0, weak: 0, crowded: 0, notes: [] }
  const told = new Map<string, MarkedArticle['events'][number]>()
  const ours = new Map<string, string>()
  for (const [i, { gold, line }] of story.entries()) {
    const ids = (kind: string, official: boolean) =>
      new Set(gold.mentions.filter((one) => one.kind === kind && (!official || one.official)).map((one) => one.id))
    const [projects, officials] = [ids('project', false), ids('person', true)]
    for (const [event, id] of paired(gold, line)) ours.set(id, event)
    const extracted = new Set(ours.values())
    const offered = line.prior.map((one) => ours.get(one.event))
    const shown = new Set(offered.slice(0, 10))
    const shared = new Set([...line.shared].map((one) => ours.get(one)))
    for (const [id, event] of told) {
      const two = (event.who ?? []).filter((one) => officials.has(one)).length >= 2
      if (!two && !(event.projects ?? []).some((one) => projects.has(one))) continue
      split.wanted++
      const kept = offered.includes(id) ? 'crowded' : shared.has(id) ? 'weak' : 'unshared'
      const fate = shown.has(id) ? 'shown' : extracted.has(id) ? kept : 'notExtracted'
      split[fate]++
      if (fate !== 'shown') split.notes.push(`${i + 1}: ${id}: ${fate}`)
    }
    for (const event of gold.events) told.set(event.event, event)
  }
  return split
}
