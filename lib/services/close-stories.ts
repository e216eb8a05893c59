/** Articles of the page's own story: those that name several of its people and projects, and the events that they tell. Call it within a transaction. */
import { type Closeness, type HereEntity, SAME_STORY, storyCloseness } from '../engine/closeness.ts'
import type { StoryEvent } from '../model/event.ts'
import type { Store } from '../store/db.ts'
import { someArticlesOfEach } from '../store/mentions.ts'
import { eventsShown, sourcesShownOfArticle } from './corrected/events.ts'
import type { Overlay } from './corrected/overlay.ts'

/** The page's people and projects that lead to other articles: so many, those first that few articles name. */
const ASKED = 24
/** How far a story is looked for. */
interface Bounds {
  /** Articles looked at of each of these: those whom thousands name do not tell stories apart, and reading stays bounded. */
  lookedAt: number
  /** Articles whose events are read: the closest. */
  stories: number
}

/** In a small store looking far costs next to nothing, in a large one each article is read from elsewhere on the disk. */
const OF_SMALL: Bounds = { lookedAt: 80, stories: 24 }
const OF_LARGE: Bounds = { lookedAt: 40, stories: 6 }
/** Articles from which on a store is large: about a year of reading. */
const LARGE = 1000

const boundsOf = ({ articles }: PageStory): Bounds => (articles < LARGE ? OF_SMALL : OF_LARGE)

/** The page whose story is looked for: shown ids of its entities, and what tells how telling they are. */
export interface PageStory {
  hereEntities: ReadonlyMap<string, HereEntity>
  articleCounts: ReadonlyMap<string, number>
  articles: number
  /** Id of the page's own article, where it is stored. */
  article?: string | undefined
}

/** Which of the page's entities other articles name, by article; the page's own aside. */
const namedElsewhere = async (store: Store, overlay: Overlay, page: PageStory): Promise<Map<string, string[]>> => {
  const count = (id: string): number => page.articleCounts.get(id) ?? 0
  const asked = [...page.hereEntities]
    .flatMap(([id, { kind }]) => (kind === 'person' || kind === 'project' ? [id] : []))
    .sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1))
    .filter((id) => count(id) > 0)
    .slice(0, ASKED)
  const stored = asked.flatMap((id) => (overlay.empty ? [id] : overlay.entities.stored(id)))
  const found = new Map<string, string[]>()
  if (asked.length < 2) return found
  const lists = await someArticlesOfEach(store, stored, boundsOf(page).lookedAt)
  for (const [i, articles] of lists.entries())
    for (const article of articles) {
      if (article === page.article) continue
      const id = overlay.empty ? stored[i]! : overlay.entities.shownIn(stored[i]!, { id: article })
      found.set(article, [...(found.get(article) ?? []), id])
    }
  return found
}

/** Events that the closest articles of the page's story tell, as corrected, and by event how close that story is. Empty where none is close. */
export const closeStories = async (
  store: Store,
  overlay: Overlay,
  page: PageStory,
): Promise<{ events: StoryEvent[]; close: Map<string, Closeness> }> => {
  const near = [...(await namedElsewhere(store, overlay, page))]
    .map(([article, named]) => ({ article, story: storyCloseness(named, page) }))
    .filter(({ story }) => story.score >= SAME_STORY)
    .sort((a, b) => b.story.score - a.story.score || (a.article < b.article ? -1 : 1))
    .slice(0, boundsOf(page).stories)
  const close = new Map<string, Closeness>()
  const told = await Promise.all(near.map(({ article }) => sourcesShownOfArticle(store, overlay, article)))
  for (const [i, sources] of told.entries())
    for (const { event } of sources) if (!close.has(event)) close.set(event, near[i]!.story)
  return { events: await eventsShown(store, overlay, [...close.keys()]), close }
}
