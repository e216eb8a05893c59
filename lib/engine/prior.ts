/** Ranks the earlier events that are worth showing beside an article: what they share with it, how telling that is, how weighty and how near. */
import { daysApart, span } from '../link/event-time.ts'
import { byFirstTold } from '../link/order.ts'
import type { EventSource, EventType, StoryEvent } from '../model/event.ts'
import type { EntityKind } from '../model/mention.ts'
import { type Closeness, type PageEntities, SAME_STORY, sharedValue } from './closeness.ts'
import { spread } from './spread.ts'

export interface PriorInput extends PageEntities {
  /** Events that share an entity with the page. */
  events: readonly StoryEvent[]
  /** All sources of these events, by event id. An event that is not in it was not looked up: another article than this one told it. */
  sources: ReadonlyMap<string, readonly EventSource[]>
  articleId: string
  /** Day of publication of the page's article. */
  publishedHere: string
  /** Events that this article tells. */
  tellsHere: ReadonlySet<string>
  /** By event id, the closest story of the articles that tell it, this one aside; far where not given. */
  close?: ReadonlyMap<string, Closeness>
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
/** Below this, nothing is worth the reader's time. */
const QUIET = 0.06
/** The same where one person is all that is shared: people in the news for years share themselves with everything. */
const QUIET_ALONE = 0.12

interface Shared {
  id: string
  kind: EntityKind
  value: number
  /** Takes part in the event; else it is only told around it. */
  direct: boolean
}

/**
 * What the closeness of the story adds to what is shared, and how much of the score goes by it. These, and what confidence weighs, were chosen on
 * two annotated stories read in several orders, alone and among 130 articles on other things: there they bring most, by themselves they differ little.
 */
const STORY = 0.7
const BY_STORY = 0.5

/** What is only told around an event counts this much of what takes part in it. */
const AROUND = 0.5

function sharedWith(event: StoryEvent, input: PriorInput): Shared[] {
  const around = new Set(event.about)
  const shared = event.entities.flatMap((id) => {
    const here = input.hereEntities.get(id)
    if (!here) return []
    const direct = !around.has(id)
    return [{ id, kind: here.kind, direct, value: sharedValue(id, input) * (direct ? 1 : AROUND) }]
  })
  return shared.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))
}

/** Nearer in time is better: half is lost after about two years, never all of it. */
function nearness(event: StoryEvent, publishedHere: string): number {
  const [first, last] = span({ time: event.time, status: event.status, told: event.firstTold })
  const day = first <= event.firstTold && event.firstTold <= last ? event.firstTold : last < event.firstTold ? last : first
  return 0.6 + 0.4 / (1 + daysApart(day, publishedHere) / 365)
}

/** What it is worth by itself: by its kind, and by how sure it is, since of those that are hardly sure half are none (docs/measurements.md). */
const weightOf = ({ type, status, confidence }: StoryEvent): number =>
  IMPORTANCE[type] * (status === 'denied' ? 0.8 : 1) * (0.2 + 0.8 * confidence)

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
  const weight = weightOf(event) * nearness(event, input.publishedHere) * (1 - BY_STORY + BY_STORY * close)
  const retold = Math.min(0.1, 0.04 * Math.max(0, event.tellings - 1))
  const score = Math.min(1, relevance * weight + retold)
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

/** What is seen first: those of the same story fill it up, where those that share more, and those told again, leave room. */
const SHOWN_FIRST = 10
/** What is told again stands last and is not to be buried: where it is worth as much, the others leave it room in what is seen first, down to this many. */
const NEW_AT_LEAST = 5
/** At most this many events that share nothing but one person: after better ones, and where there is nothing better. */
const ALONE_AFTER = 2
const ALONE_AT_MOST = 5

/** Whether more is shared than one person: a project, or two who may have met (those only told around it count half). */
const isStrong = ({ shared }: Ranked): boolean =>
  shared.some((one) => one.kind === 'project') ||
  shared.filter((one) => one.kind === 'person').reduce((sum, one) => sum + (one.direct ? 1 : 0.5), 0) > 1

/** The score from which on it is worth showing. */
const quietOf = (one: Ranked): number => (isStrong(one) || one.close >= SAME_STORY ? QUIET : QUIET_ALONE)

/** How many of those told again are among the best of all of these. */
const againAmongBest = (all: readonly Ranked[]): number =>
  all
    .toSorted((a, b) => b.score - a.score || byFirstTold(a.event, b.event))
    .slice(0, SHOWN_FIRST)
    .filter((one) => one.toldHere).length

/** Those that the page does not tell: strong ones, then others of its story, then a few that share one person. */
function spreadFresh(fresh: readonly Ranked[], again: readonly Ranked[], limit: number): Ranked[] {
  const better = fresh.filter(isStrong)
  const kept = againAmongBest([...better, ...again])
  const places = kept === 0 ? limit : Math.min(limit, Math.max(NEW_AT_LEAST, SHOWN_FIRST - kept))
  const strong = spread(better, places, again)
  const weaker = fresh.filter((one) => !isStrong(one))
  const room = Math.max(kept ? 0 : ALONE_AFTER, Math.min(places, SHOWN_FIRST) - strong.length)
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
  return [...strong, ...near, ...alone]
}

/**
 * The prior events of a page: those that share a project or several people, then others of the same story (told by an article that names several of the
 * same people and projects), then a few that share one person alone, then those that this article tells again; best first in each. Where some of
 * those are among the best of all, the others leave them room in what is seen first. An event counts as prior when another article told it. A shared
 * place or organization alone is never enough, and what scores below a threshold is left out: an empty list is a good answer. The input's order does
 * not matter.
 */
export function rankPrior(input: PriorInput): RankedPrior[] {
  const ranked = input.events
    .map((event) => rank(event, input))
    .filter((one) => one !== undefined)
    .filter((one) => one.toldHere || one.score >= quietOf(one))
    .sort((a, b) => b.score - a.score || byFirstTold(a.event, b.event))
  const limit = input.limit ?? 30
  const again = ranked.filter((one) => one.toldHere)
  const fresh = spreadFresh(
    ranked.filter((one) => !one.toldHere),
    again,
    limit,
  )
  return [...fresh, ...again].slice(0, limit).map(({ shared: _, close: __, ...one }) => one)
}
