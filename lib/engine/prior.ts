/** Ranks the earlier events that are worth showing beside an article: what they share with it, how telling that is, how weighty and how near. */
import { daysApart, span } from '../link/event-time.ts'
import { byFirstTold } from '../link/order.ts'
import type { EventSource, EventType, StoryEvent } from '../model/event.ts'
import type { EntityKind } from '../model/mention.ts'

/** An entity of the page. `weight` 0 to 1: how much the article is about it (title, mentions); officials above others. */
export interface HereEntity {
  kind: EntityKind
  weight: number
  name?: string
}

export interface PriorInput {
  /** Events that share an entity with the page. */
  events: readonly StoryEvent[]
  /** All sources of these events, by event id. An event that is not in it was not looked up: another article than this one told it. */
  sources: ReadonlyMap<string, readonly EventSource[]>
  hereEntities: ReadonlyMap<string, HereEntity>
  articleId: string
  /** Day of publication of the page's article. */
  publishedHere: string
  /** Events that this article tells. */
  tellsHere: ReadonlySet<string>
  /** By event id, the closest story of the articles that tell it, this one aside; far where not given. */
  close?: ReadonlyMap<string, Closeness>
  /** How many stored articles mention each entity, and how many there are in all. */
  articleCounts: ReadonlyMap<string, number>
  articles: number
  /** At most this many; 30 by default. */
  limit?: number
}

export interface RankedPrior {
  event: StoryEvent
  /** All sources, this article among them where it tells the event again; newest first. */
  sources: EventSource[]
  /** Entity ids that the page shares with it, the most telling first. */
  because: string[]
  toldHere: boolean
  /** 0 to 1. */
  score: number
  /** Why it stands here, in one sentence. */
  reason: string
}

/** What changes the course of a story counts more than words about it. */
const IMPORTANCE: Readonly<Record<EventType, number>> = {
  agree: 1,
  decide: 1,
  launch: 1,
  appoint: 1,
  legal: 0.95,
  conflict: 0.95,
  disaster: 0.95,
  die: 0.95,
  finance: 0.9,
  meet: 0.9,
  visit: 0.85,
  plan: 0.8,
  other: 0.6,
  speak: 0.55,
}
const KIND_WEIGHT: Readonly<Record<EntityKind, number>> = { project: 1, person: 0.6, organization: 0.12, place: 0.04 }
/** Below this, nothing is worth the reader's time. */
const QUIET = 0.12
/** The same where one person is all that is shared: people in the news for years share themselves with everything. */
const QUIET_ALONE = 0.25
/** How much of its score an event loses that is all like one above it. */
const MARGIN = 0.15
/** Two events this much alike say one thing. */
const TOO_ALIKE = 0.9

/** How telling an entity is: 1 for one seen in a single article, less the more articles name it (inverse document frequency, smoothed for small stores). */
function telling(id: string, { articleCounts, articles }: Pick<PriorInput, 'articleCounts' | 'articles'>): number {
  const all = articles + 4
  return Math.min(1, Math.log(1 + all / ((articleCounts.get(id) ?? 1) + 1)) / Math.log(1 + all / 2))
}

/** How much of its weight an entity has on the page: half where it is only named. */
const much = (here: HereEntity): number => 0.5 + 0.5 * Math.max(0, Math.min(1, here.weight))

/** How close the story of another article is to the page's, 0 to 1, and the people and projects that both name, the most telling first. */
export interface Closeness {
  score: number
  shared: readonly string[]
}

/** From which closeness on two articles are taken to be of one story: two people whom few others name. */
export const SAME_STORY = 0.5

/**
 * How close the story of another article is to the page's, by those whom it names (entity ids) and the page as well: each as telling as it is rare.
 * One alone makes no story.
 */
export function storyCloseness(
  named: readonly string[],
  input: Pick<PriorInput, 'hereEntities' | 'articleCounts' | 'articles'>,
): Closeness {
  const values = new Map<string, number>()
  for (const id of named) {
    const here = input.hereEntities.get(id)
    if (here?.kind === 'person' || here?.kind === 'project')
      values.set(id, KIND_WEIGHT[here.kind] * telling(id, input) * much(here))
  }
  const shared = [...values.keys()].sort((a, b) => values.get(b)! - values.get(a)! || (a < b ? -1 : 1))
  const sum = shared.reduce((total, id) => total + values.get(id)!, 0)
  return { score: shared.length < 2 ? 0 : 1 - Math.exp(-sum), shared }
}

interface Shared {
  id: string
  kind: EntityKind
  value: number
  /** Takes part in the event; else it is only told around it. */
  direct: boolean
}

/** What the closeness of the story adds to what is shared. */
const STORY = 0.2

/** What is only told around an event counts this much of what takes part in it. */
const AROUND = 0.5

function sharedWith(event: StoryEvent, input: PriorInput): Shared[] {
  const around = new Set(event.about)
  const shared = event.entities.flatMap((id) => {
    const here = input.hereEntities.get(id)
    if (!here) return []
    const direct = !around.has(id)
    const value = KIND_WEIGHT[here.kind] * telling(id, input) * much(here) * (direct ? 1 : AROUND)
    return [{ id, kind: here.kind, direct, value }]
  })
  return shared.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))
}

/** Nearer in time is better: half is lost after about two years, never all of it. */
function nearness(event: StoryEvent, publishedHere: string): number {
  const [first, last] = span({ time: event.time, status: event.status, told: event.firstTold })
  const day = first <= event.firstTold && event.firstTold <= last ? event.firstTold : last < event.firstTold ? last : first
  return 0.6 + 0.4 / (1 + daysApart(day, publishedHere) / 365)
}

function plural(count: number, one: string, many: string): string {
  return count ? `${count === 1 ? 'a' : count} ${count === 1 ? one : many}` : ''
}

/** With what it shares, and how close its story is, for sorting. */
type Ranked = RankedPrior & { shared: Shared[]; close: number }

/** "2 people and a project". */
const counted = (people: number, projects: number): string =>
  [plural(people, 'person', 'people'), plural(projects, 'project', 'projects')].filter(Boolean).join(' and ')

/** Sources, those of the newest articles first; a new array. */
export const newestTellings = (sources: readonly EventSource[]): EventSource[] =>
  sources.toSorted((a, b) => (a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? 1 : -1))

function rank(event: StoryEvent, input: PriorInput): Ranked | undefined {
  const told = input.sources.get(event.id)
  if (event.hidden || (told && !told.some((source) => source.article !== input.articleId))) return undefined
  const shared = sharedWith(event, input)
  const projects = shared.filter((one) => one.kind === 'project').length
  const people = shared.filter((one) => one.kind === 'person').length
  const story = input.close?.get(event.id)
  const close = story?.score ?? 0
  if (!projects && !people && close < SAME_STORY) return undefined
  const relevance = 1 - Math.exp(-1.5 * shared.reduce((sum, one) => sum + one.value, STORY * close))
  const weight = IMPORTANCE[event.type] * (event.status === 'denied' ? 0.8 : 1) * (0.6 + 0.4 * event.confidence)
  const retold = Math.min(0.1, 0.04 * Math.max(0, event.tellings - 1))
  const score = Math.min(1, relevance * weight * nearness(event, input.publishedHere) + retold)
  return {
    event,
    sources: newestTellings(told ?? []),
    because: people + projects ? shared.filter((one) => one.kind !== 'place').map((one) => one.id) : [...(story?.shared ?? [])],
    shared,
    close,
    toldHere: input.tellsHere.has(event.id),
    score,
    reason:
      people + projects
        ? `Shares ${counted(people, projects)} with this article.`
        : 'Told by an article on the same people or projects as this one.',
  }
}

/** Whether two events are of one kind and one day, and nobody takes part in each who does not in the other: one happening told in two ways. */
function repeats(a: StoryEvent, b: StoryEvent): boolean {
  if (a.type !== b.type || a.time.value !== b.time.value || a.time.precision !== 'day') return false
  const within = (x: StoryEvent, y: StoryEvent) => x.who.every((id) => y.who.includes(id))
  return within(a, b) || within(b, a)
}

/** 0 to 1: same kind, same participants, same time. */
function likeness(a: StoryEvent, b: StoryEvent): number {
  if (repeats(a, b)) return 1
  const common = a.entities.filter((id) => b.entities.includes(id)).length
  const all = new Set([...a.entities, ...b.entities]).size
  return (
    0.4 * Number(a.type === b.type) +
    (0.4 * common) / Math.max(1, all) +
    0.2 * Number(a.time.value === b.time.value && a.where === b.where)
  )
}

/**
 * Best first, each next one weighed down by how much it is like those above it (maximal marginal relevance, Carbonell and Goldstein 1998);
 * `above` stand there already. `ranked` is sorted by score: what a likeness takes away is never negative, so the search ends where no score is better.
 */
function spread(ranked: readonly Ranked[], limit: number, above: readonly Ranked[]): Ranked[] {
  const rest = ranked.map((one) => ({ one, alike: 0, seen: 0 }))
  const over = [...above]
  const taken: Ranked[] = []
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

/** What is seen first: those of the same story fill it up, where those that share more, and those told again, leave room. */
const SHOWN_FIRST = 10
/** At most this many events that share nothing but one person: after better ones, and where there is nothing better. */
const ALONE_AFTER = 2
const ALONE_AT_MOST = 5

/** Whether more is shared than one person: a project, or two who may have met (those only told around it count half). */
const isStrong = ({ shared }: Ranked): boolean =>
  shared.some((one) => one.kind === 'project') ||
  shared.filter((one) => one.kind === 'person').reduce((sum, one) => sum + (one.direct ? 1 : 0.5), 0) > 1

/** The score from which on it is worth showing. */
const quietOf = (one: Ranked): number => (isStrong(one) || one.close >= SAME_STORY ? QUIET : QUIET_ALONE)

/**
 * The prior events of a page: those that share a project or several people, then others of the same story (told by an article that names several of the
 * same people and projects), then a few that share one person alone, then those that this article tells again; best first in each. An event
 * counts as prior when another article told it. A shared place or organization alone is never enough, and what scores below a threshold is left out: an empty list is a good answer. The input's order does not matter.
 */
export function rankPrior(input: PriorInput): RankedPrior[] {
  const ranked = input.events
    .map((event) => rank(event, input))
    .filter((one) => one !== undefined)
    .filter((one) => one.toldHere || one.score >= quietOf(one))
    .sort((a, b) => b.score - a.score || byFirstTold(a.event, b.event))
  const limit = input.limit ?? 30
  const fresh = ranked.filter((one) => !one.toldHere)
  const again = ranked.filter((one) => one.toldHere)
  const strong = spread(fresh.filter(isStrong), limit, again)
  const weaker = fresh.filter((one) => !isStrong(one))
  const room = Math.max(ALONE_AFTER, SHOWN_FIRST - strong.length - again.length)
  const near = spread(
    weaker.filter((one) => one.close >= SAME_STORY),
    room,
    [...strong, ...again],
  )
  const alone = spread(
    weaker.filter((one) => one.close < SAME_STORY),
    strong.length + near.length ? Math.min(ALONE_AFTER, room - near.length) : ALONE_AT_MOST,
    [...strong, ...near, ...again],
  )
  return [...strong, ...near, ...alone, ...again].slice(0, limit).map(({ shared: _, close: __, ...one }) => one)
}
