/** Makes the records of a store of any size, in batches of articles: what ten years of reading would have left, the same for the same seed. */
import { mergedEntity } from '../../../lib/engine/merge-entity.ts'
import type { StoredArticle } from '../../../lib/model/article.ts'
import type { Entity, LocalEntity } from '../../../lib/model/entity.ts'
import type { Mention } from '../../../lib/model/mention.ts'
import type { StoredMentions } from '../../../lib/model/stored-mention.ts'
import type { Records } from '../../../lib/store/records.ts'
import { EventMaker } from './make-events.ts'
import { below, idAt, type Random, randomOf, Skew } from './random.ts'
import { drawCast } from './stories.ts'

export const YEARS = 10
const LAST_DAY = Date.UTC(2025, 5, 30)
const DAY = 86_400_000
/** Milliseconds from publication to reading. */
const READ = 3_600_000
const SITES = ['Harbour Courier', 'Meridian Dispatch', 'Daily Ledger', 'Evening Post', 'The Standard']
const FINGERPRINTS = 32
/** Mentions of an entity in an article beyond the first: on average 1.1. */
const MORE = 0.53

/** Day, YYYY-MM-DD, of a moment in ms since 1970. */
export const dayAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

const hash = (random: Random): string =>
  Math.floor(random() * 2 ** 52)
    .toString(36)
    .padStart(11, '0')

/** Turns of phrase that are in articles by the hundred; their hashes are the same in all of them. */
const PHRASES = Array.from({ length: 400 }, (_, n) => hash(randomOf(n * 11 + 9)))
const phrases = new Skew(PHRASES.length, 1)

export type Batch = Pick<Records, 'articles' | 'entities' | 'mentions' | 'events' | 'sources'>

const mentionOf = (local: LocalEntity, entity: string, start: number): Mention => {
  const text = local.names[start % local.names.length] ?? local.name
  const base = { start, end: start + text.length, text, confidence: 0.9, rule: 'bench/made', entity }
  if (local.kind === 'person')
    return { ...base, kind: 'person', official: local.official === true, ...(local.roles[0] ? { role: local.roles[0] } : {}) }
  if (local.kind !== 'project') return { ...base, kind: local.kind }
  const { head = '', modifiers = [], places = [] } = local
  return { ...base, kind: 'project', head, modifiers, places, described: true }
}

/** Makes the articles of one store in the order in which they were read. `total` is how many there will be: they spread over the ten years. */
export class StoreMaker {
  private readonly random: Random
  private readonly entities = new Map<string, Entity>()
  private readonly events: EventMaker
  private made = 0
  readonly total: number

  constructor(total: number, seed = 1) {
    this.total = total
    this.random = randomOf(seed)
    this.events = new EventMaker(this.random)
  }

  private article(moment: number): StoredArticle {
    const { random } = this
    const id = idAt(random, moment + READ)
    const prints = Array.from({ length: FINGERPRINTS - 1 }, () => hash(random))
    const site = SITES[below(random, SITES.length)]!
    const published = dayAt(moment)
    return {
      ...{ id, url: `https://${site.toLowerCase().replaceAll(' ', '-')}.example/${published}/${this.made}`, site, published },
      title: `What was told on ${published}, number ${this.made}`,
      publishedSource: 'json-ld',
      language: 'en',
      words: 500 + below(random, 500),
      firstRead: moment + READ,
      lastRead: moment + READ,
      textHash: hash(random),
      fingerprint: [...prints, PHRASES[phrases.draw(random)]!].sort(),
      telling: id,
    }
  }

  private seen(local: LocalEntity, { published, firstRead }: StoredArticle): Entity {
    const known = this.entities.get(local.key)
    const entity = known
      ? { ...known, lastSeen: published, articles: known.articles + 1 }
      : { ...mergedEntity(null, local, { id: idAt(this.random, firstRead), published }), articles: 1 }
    const roles = entity.roles.map((role) => ({ ...role, to: published }))
    const seen = { ...entity, roles }
    this.entities.set(local.key, seen)
    return seen
  }

  private mentions(local: LocalEntity, entity: Entity, article: StoredArticle): StoredMentions {
    const mentions = [mentionOf(local, entity.id, below(this.random, 5000))]
    while (this.random() < MORE) mentions.push(mentionOf(local, entity.id, below(this.random, 5000)))
    return {
      ...{ id: `${article.id} ${entity.id}`, article: article.id, entity: entity.id, locals: [local] },
      mentions: mentions.sort((a, b) => a.start - b.start),
      published: article.published,
      read: article.firstRead,
    }
  }

  /** The records of the next `count` articles; entities that were in earlier batches come again, with what was added. */
  batch(count: number): Batch {
    const batch: Batch = { articles: [], entities: [], mentions: [], events: [], sources: [] }
    const touched = new Map<string, Entity>()
    for (let n = 0; n < count && this.made < this.total; n++) {
      const moment = LAST_DAY - Math.round((YEARS * 365 * DAY * (this.total - this.made)) / this.total)
      this.made++
      const article = this.article(moment)
      const { story, entities: cast } = drawCast(this.random)
      batch.articles.push(article)
      const present = cast.map((local) => {
        const entity = this.seen(local, article)
        touched.set(entity.id, entity)
        batch.mentions.push(this.mentions(local, entity, article))
        return entity
      })
      const { events, sources } = this.events.tell({ article, moment, story, cast: present })
      batch.events.push(...events)
      batch.sources.push(...sources)
    }
    batch.entities = [...touched.values()]
    return batch
  }
}
