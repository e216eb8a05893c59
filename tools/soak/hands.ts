/** What every deed of the hard user has at hand: the desk, the model beside it, and seeded choices. */
import { describe } from '../../lib/annotate/describe.ts'
import { type Annotation, COLOURS } from '../../lib/model/annotation.ts'
import type { ReadArticle } from '../../lib/model/article.ts'
import type { Step } from '../../lib/model/step.ts'
import { below, type Random } from '../bench/store/random.ts'
import { soakArticle } from './articles.ts'
import { type Desk, libraryOf, valueFrom } from './desk.ts'
import { type KeptFile, SoakModel } from './model.ts'

const TAGS = ['budget', 'ports', 'vote', 'rail', 'water', 'to check', 'quote', 'énergie', '港口', 'later']
export const NOTES = [
  '',
  'Ask the ministry.',
  'See the earlier figures.',
  'Who pays? 🚢',
  'https://courier.example/figures',
  'שאלה',
]

/** An article as it was read last. */
export interface Known {
  article: ReadArticle
  /** Entities of an article that stays, with their names. */
  entities: { id: string; name: string }[]
}

export class Hands {
  readonly model = new SoakModel()
  /** How often what was done. */
  readonly counts = new Map<string, number>()
  readonly library: ReturnType<typeof libraryOf>
  /** What was read, by address. */
  readonly known = new Map<string, Known>()
  readonly files: KeptFile[] = []
  /** Articles so far. */
  number = 0
  /** Things made so far that must differ. */
  made = 0

  constructor(
    readonly desk: Desk,
    readonly random: Random,
    readonly seed: number,
  ) {
    this.library = libraryOf(desk)
  }

  count(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times)
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[below(this.random, list.length)]
  }

  /** One to `most` neighbours of the list. */
  some<T>(list: readonly T[], most: number): T[] {
    if (list.length === 0) return []
    const from = below(this.random, list.length)
    return list.slice(from, from + 1 + below(this.random, most))
  }

  /** An article that was not read yet. */
  next(): ReadArticle {
    return soakArticle(++this.number, { seed: this.seed })
  }

  /** What Undo and Redo would do. */
  steps(): Promise<{ undo?: Step; redo?: Step }> {
    return this.library<{ undo?: Step; redo?: Step }>('steps').then((found) => valueFrom(found, 'steps'))
  }

  /** A new highlight of a stored article; undefined where none is stored. */
  highlight(): Annotation | undefined {
    const known = this.pick([...this.known.values()].filter(({ article }) => this.model.articles.has(article.meta.url)))
    if (!known) return undefined
    const { text, meta } = known.article
    const words = [...text.matchAll(/[^\s]+/g)]
    const from = below(this.random, words.length - 12)
    const [start, last] = [words[from]!.index, words[from + below(this.random, 12)]!]
    const { selector, lookAlikes } = describe(text, { start, end: last.index + last[0].length })
    const { url: source, title, site, published } = meta
    const target = {
      source,
      title,
      site,
      ...(published && { published }),
      selector,
      ...(lookAlikes.length > 0 && { lookAlikes }),
    }
    const entity = below(this.random, 3) === 0 ? this.pick(known.entities)?.id : undefined
    const created = Date.now()
    const said = { note: this.pick(NOTES)!, tags: this.tags(), colour: this.pick(COLOURS)! }
    const kind = entity ? ('person' as const) : ('selection' as const)
    return { id: this.newId(), target, ...said, kind, ...(entity && { entity }), created, modified: created }
  }

  newId(): string {
    return `soak-${this.seed}-${++this.made}-${below(this.random, 1e9).toString(36)}`
  }

  tags(): string[] {
    return [...new Set(this.some(TAGS, 2).slice(below(this.random, 2)))]
  }

  anyHighlight(): Annotation | undefined {
    return this.pick(this.model.highlights.library)
  }
}
