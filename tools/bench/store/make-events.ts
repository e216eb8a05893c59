/** Makes the events that one article tells: most of them new, some told again by the articles of the same story. */
import type { StoredArticle } from '../../../lib/model/article.ts'
import type { Entity } from '../../../lib/model/entity.ts'
import type { EventSource, EventStatus, EventTime, EventType, StoryEvent } from '../../../lib/model/event.ts'
import { below, idAt, type Random, Skew } from './random.ts'
import { EVENT_WORDS } from './words.ts'

const DAY = 86_400_000
const NEW = 10
const AGAIN = 2
/** Events of a story that may be told again. */
const REMEMBERED = 12
const words = new Skew(EVENT_WORDS.length, 0.8)

interface Told {
  article: StoredArticle
  /** Moment of publication, ms since 1970. */
  moment: number
  story: number
  cast: readonly Entity[]
}

const dayAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10)
const UNDATED: EventTime = { value: 'undated', from: null, to: null, precision: 'undated' }

/** Three in five are told with their day, mostly of the last week; the others with a month, a year or nothing. */
function timeOf(random: Random, moment: number): { time: EventTime; status: EventStatus } {
  const kind = random()
  const planned = random() < 0.15
  const status = planned ? 'planned' : 'happened'
  if (kind < 0.62) {
    const away = Math.floor(-Math.log(1 - random()) * (kind < 0.5 ? 3 : 60))
    const day = dayAt(moment + (planned ? away : -away) * DAY)
    return { status, time: { value: day, from: day, to: day, precision: 'day' } }
  }
  const day = dayAt(moment - Math.floor(random() * 700) * DAY)
  if (kind < 0.75) {
    const month = day.slice(0, 7)
    return { status: 'happened', time: { value: month, from: `${month}-01`, to: `${month}-28`, precision: 'month' } }
  }
  if (kind >= 0.85) return { status, time: UNDATED }
  const year = day.slice(0, 4)
  return { status: 'happened', time: { value: year, from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' } }
}

const idsOf = (entities: readonly Entity[], kinds: readonly string[]): string[] =>
  entities.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)

export class EventMaker {
  private readonly random: Random
  private readonly ofStory = new Map<number, StoryEvent[]>()

  constructor(random: Random) {
    this.random = random
  }

  private some(ids: readonly string[], most: number): string[] {
    const count = Math.min(ids.length, 1 + below(this.random, most))
    return [...new Set(Array.from({ length: count }, () => ids[below(this.random, ids.length)]!))]
  }

  private event({ article, moment, cast }: Told): StoryEvent {
    const { random } = this
    const [type, trigger] = EVENT_WORDS[words.draw(random)]!
    const people = this.some(idsOf(cast, ['person']), 2)
    const bodies = random() < 0.5 ? this.some(idsOf(cast, ['organization', 'place']), 2) : []
    const projects = random() < 0.35 ? this.some(idsOf(cast, ['project']), 1) : []
    const who = [...people, ...bodies]
    const about = this.some(
      cast.map(({ id }) => id),
      3,
    ).filter((id) => !who.includes(id) && !projects.includes(id))
    const where = random() < 0.5 ? (cast.find(({ kind }) => kind === 'place')?.name ?? '') : ''
    return {
      ...{ id: idAt(random, moment), type: type as EventType, trigger, ...timeOf(random, moment), who, projects, where },
      ...{ confidence: 0.6 + 0.4 * random(), ...(about.length ? { about } : {}), entities: [...who, ...projects, ...about] },
      ...{ firstTold: article.published, tellings: 1 },
    }
  }

  private source(event: StoryEvent, article: StoredArticle): EventSource {
    const { type, who, projects, where, trigger, confidence, about, time, status } = event
    const start = below(this.random, 5000)
    const quote = `those named here were reported to ${trigger} on what had been talked of for weeks${where && ` in ${where}`}`
    return {
      ...{ id: `${event.id}@${article.id}`, event: event.id, article: article.id, telling: article.telling, quote, start },
      ...{ end: start + quote.length, time, status, published: article.published, read: article.firstRead },
      sentence: `On the day of which this article tells, ${quote}, as people who know of it said to reporters.`,
      told: { type, who, projects, where, trigger, confidence, ...(about ? { about } : {}) },
    }
  }

  /** The events of an article with its tellings of them; events told before come again with one more telling. */
  tell(told: Told): { events: StoryEvent[]; sources: EventSource[] } {
    const before = this.ofStory.get(told.story) ?? []
    const again = before.filter(() => this.random() < AGAIN / REMEMBERED).map((one) => ({ ...one, tellings: one.tellings + 1 }))
    const fresh = Array.from({ length: NEW }, () => this.event(told))
    const changed = new Map(again.map((one) => [one.id, one]))
    const kept = [...before.map((one) => changed.get(one.id) ?? one), ...fresh]
    this.ofStory.set(told.story, kept.slice(-REMEMBERED))
    const events = [...again, ...fresh]
    return { events, sources: events.map((event) => this.source(event, told.article)) }
  }
}
