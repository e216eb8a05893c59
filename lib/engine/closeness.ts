/** How telling an entity of a page is, and how close the story of another article is to the page's. */
import type { EntityKind } from '../model/mention.ts'

/** An entity of the page. `weight` 0 to 1: how much the article is about it (engine/page-weight.ts). */
export interface HereEntity {
  kind: EntityKind
  weight: number
  name?: string
}

/** The page's entities, and what tells how telling they are. */
export interface PageEntities {
  hereEntities: ReadonlyMap<string, HereEntity>
  /** How many stored articles mention each entity, and how many there are in all. */
  articleCounts: ReadonlyMap<string, number>
  articles: number
}

const KIND_WEIGHT: Readonly<Record<EntityKind, number>> = { project: 1, person: 0.6, organization: 0.12, place: 0.04 }

/** Articles without anybody of the page that are counted to those read: in the first ten of one story nobody is in all the news yet. */
const UNREAD = 10

/** How telling an entity is: 1 for one seen in a single article, less the more articles name it (inverse document frequency, smoothed for small stores). */
function telling(id: string, { articleCounts, articles }: PageEntities): number {
  const all = articles + UNREAD
  return Math.min(1, Math.log(1 + all / ((articleCounts.get(id) ?? 1) + 1)) / Math.log(1 + all / 2))
}

/** How much of its weight an entity has on the page: half where it is only named. */
const much = (here: HereEntity): number => 0.5 + 0.5 * Math.max(0, Math.min(1, here.weight))

/** What it says that something shares this entity with the page, 0 to 1: by its kind, how rare it is, and how much the page is about it; 0 for one that is not on the page. */
export function sharedValue(id: string, page: PageEntities): number {
  const here = page.hereEntities.get(id)
  return here ? KIND_WEIGHT[here.kind] * telling(id, page) * much(here) : 0
}

/** How close the story of another article is to the page's, 0 to 1, and the people and projects that both name, the most telling first. */
export interface Closeness {
  score: number
  shared: readonly string[]
}

/**
 * From which closeness on two articles are taken to be of one story: two people whom few others name. All 122 pairs of articles of one annotated
 * story lie above it, read in several orders, and 9 of 1,152 pairs with articles on other things.
 */
export const SAME_STORY = 0.4

/**
 * How close the story of another article is to the page's, by those whom it names (entity ids) and the page as well: each as telling as it is rare.
 * One alone makes no story.
 */
export function storyCloseness(named: readonly string[], page: PageEntities): Closeness {
  const values = new Map<string, number>()
  for (const id of named) {
    const kind = page.hereEntities.get(id)?.kind
    if (kind === 'person' || kind === 'project') values.set(id, sharedValue(id, page))
  }
  const shared = [...values.keys()].sort((a, b) => values.get(b)! - values.get(a)! || (a < b ? -1 : 1))
  const sum = shared.reduce((total, id) => total + values.get(id)!, 0)
  return { score: shared.length < 2 ? 0 : 1 - Math.exp(-sum), shared }
}
