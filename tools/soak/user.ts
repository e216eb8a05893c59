/** The hard user: does a deed on the desk and on the model, by seeded choice. */
import { describe } from '../../lib/annotate/describe.ts'
import { type Annotation, type AnnotationLink, COLOURS } from '../../lib/model/annotation.ts'
import type { ReadArticle } from '../../lib/model/article.ts'
import type { Correction, CorrectionAction } from '../../lib/model/correction.ts'
import type { Analysis } from '../../lib/model/report.ts'
import type { Step } from '../../lib/model/step.ts'
import { below, type Random } from '../bench/store/random.ts'
import { GOSSIP, isGossip, soakArticle } from './articles.ts'
import { differenceFrom } from './compare.ts'
import { type Desk, libraryOf, valueFrom } from './desk.ts'
import { hypothesisFile, plainOf } from './foreign-file.ts'
import { type AtWork, type Done, killedWhileRemoving, killedWhileSaving, killedWhileUndoing } from './kills.ts'
import { type KeptFile, SoakModel } from './model.ts'
import { type Deed, FOREIGN } from './plan.ts'

const TAGS = ['budget', 'ports', 'vote', 'rail', 'water', 'to check', 'quote', 'énergie', '港口', 'later']
const NOTES = ['', 'Ask the ministry.', 'See the earlier figures.', 'Who pays? 🚢', 'https://courier.example/figures', 'שאלה']

/** A message is done within so many milliseconds, mostly: the background is ended before that. */
const LONGEST_WORK = 40

interface Known {
  article: ReadArticle
  /** Entities of an article that stays, with their names. */
  entities: { id: string; name: string }[]
}

export class HardUser {
  readonly model = new SoakModel()
  readonly counts = new Map<string, number>()
  /** Milliseconds by deed. */
  readonly times = new Map<string, number>()
  private readonly library: ReturnType<typeof libraryOf>
  private readonly known = new Map<string, Known>()
  private readonly files: KeptFile[] = []
  private number = 0
  private made = 0

  constructor(
    private readonly desk: Desk,
    private readonly random: Random,
    private readonly seed: number,
  ) {
    this.library = libraryOf(desk)
  }

  /** Does a deed. @throws Error where the extension refuses what it must do */
  async act(deed: Deed): Promise<Done> {
    const started = Date.now()
    const done = await this.deeds[deed]()
    this.times.set(deed, (this.times.get(deed) ?? 0) + Date.now() - started)
    if (done === 'done') this.count(deed)
    return done
  }

  /** The first difference between store and model; undefined where there is none. */
  async difference(): Promise<string | undefined> {
    const file = valueFrom(await this.library<string>('exportAll'), 'export')
    return differenceFrom(this.model, file, await this.steps())
  }

  private readonly deeds: Readonly<Record<Deed, () => Promise<Done>>> = {
    read: () => this.read(this.next()),
    'read-again': () => this.readAgain(),
    'read-on-page': () => this.readOnPage(),
    save: () => this.save(),
    edit: () => this.edit(),
    type: () => this.type(),
    link: () => this.link(),
    bulk: () => this.bulk(),
    reattach: () => this.reattach(),
    remove: () => this.remove(),
    restore: () => this.restore(),
    'empty-trash': () => this.emptyTrash(),
    undo: () => this.step('undo'),
    redo: () => this.redo(),
    correct: () => this.correct(),
    uncorrect: () => this.uncorrect(),
    export: () => this.export(),
    import: () => this.import(),
    'import-foreign': () => this.importForeign(),
    'delete-article': () => this.deleteArticle(),
    'delete-site': () => this.deleteSite(),
    wipe: () => this.wipe(),
    kill: () => this.desk.stopBackground().then(() => 'done'),
    'kill-save': () => killedWhileSaving(this.atWork, this.highlight()),
    'kill-remove': () => killedWhileRemoving(this.atWork, this.some(this.model.highlights.library, 5)),
    'kill-undo': () => killedWhileUndoing(this.atWork),
    restart: () => this.desk.restart().then(() => 'done'),
  }

  private readonly atWork: AtWork = {
    ask: (name, message) => this.desk.ask(name, message),
    interrupted: (name, message) => this.desk.interrupted(name, message, below(this.random, LONGEST_WORK)),
    steps: () => this.steps(),
    model: this.model.highlights,
    count: (what) => this.count(what),
  }

  private count(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times)
  }

  private pick<T>(list: readonly T[]): T | undefined {
    return list[below(this.random, list.length)]
  }

  private some<T>(list: readonly T[], most: number): T[] {
    if (list.length === 0) return []
    const from = below(this.random, list.length)
    return list.slice(from, from + 1 + below(this.random, most))
  }

  private next(): ReadArticle {
    return soakArticle(++this.number, { seed: this.seed })
  }

  private steps(): Promise<{ undo?: Step; redo?: Step }> {
    return this.library<{ undo?: Step; redo?: Step }>('steps').then((found) => valueFrom(found, 'steps'))
  }

  private async read(article: ReadArticle): Promise<Done> {
    const analysis = valueFrom(await this.desk.ask<Analysis>('article/analyze', { article, seen: true }), article.meta.url)
    if (!analysis.stored) throw new Error(`${article.meta.url} was read and not stored: ${analysis.notStored ?? 'no reason'}`)
    this.model.read(article)
    const people = analysis.entities.filter((one) => one.kind === 'person')
    const entities = isGossip(article.meta.url) ? [] : people.map(({ id, name }) => ({ id, name }))
    this.known.set(article.meta.url, { article, entities })
    return 'done'
  }

  private async readAgain(): Promise<Done> {
    const number = 1 + below(this.random, this.number)
    return this.read(soakArticle(number, { seed: this.seed, edition: 1 + below(this.random, 2) }))
  }

  private async readOnPage(): Promise<Done> {
    let article = this.next()
    while (isGossip(article.meta.url)) article = this.next()
    const { text, meta } = article
    const quote = text.split('\n')[1]?.split('. ')[0] ?? text
    await this.desk.readAndSave(article, quote)
    const saved = valueFrom(await this.library<Annotation[]>('annotations', { words: quote, limit: 1000 }), 'annotations')
    const own = saved.find((one) => one.target.source === meta.url && !this.model.highlights.state[one.id])
    if (own?.target.selector[0].exact !== quote)
      throw new Error(`${meta.url}: the selection "${quote}" was not saved as it was made.`)
    this.model.read(article)
    this.known.set(meta.url, { article, entities: [] })
    this.model.highlights.save(own)
    this.count('highlights')
    return 'done'
  }

  /** A new highlight of a stored article; undefined where none is stored. */
  private highlight(): Annotation | undefined {
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

  private newId(): string {
    return `soak-${this.seed}-${++this.made}-${below(this.random, 1e9).toString(36)}`
  }

  private tags(): string[] {
    return [...new Set(this.some(TAGS, 2).slice(below(this.random, 2)))]
  }

  private async save(): Promise<Done> {
    const annotation = this.highlight()
    if (!annotation) return 'nothing-to-do'
    valueFrom(await this.desk.ask('annotation/save', { annotation }), 'save')
    this.model.highlights.save(annotation)
    this.count('highlights')
    return 'done'
  }

  private one(): Annotation | undefined {
    return this.pick(this.model.highlights.library)
  }

  private async editOf(id: string, change: Partial<Pick<Annotation, 'note' | 'tags' | 'colour' | 'links'>>): Promise<Done> {
    const edited = valueFrom(await this.desk.ask<Annotation>('annotation/edit', { id, ...change }), 'edit')
    this.model.highlights.edit(id, change, edited.modified)
    return 'done'
  }

  private async edit(): Promise<Done> {
    const one = this.one()
    if (!one) return 'nothing-to-do'
    const changes = [{ note: `${this.pick(NOTES)} ${++this.made}` }, { tags: this.tags() }, { colour: this.pick(COLOURS)! }]
    return this.editOf(one.id, this.pick(changes)!)
  }

  /** A note that is saved while it is typed. */
  private async type(): Promise<Done> {
    const one = this.one()
    if (!one) return 'nothing-to-do'
    for (let length = 4; length <= 16; length += 4) await this.editOf(one.id, { note: `Typed ${++this.made}`.slice(0, length) })
    return 'done'
  }

  private async link(): Promise<Done> {
    const one = this.one()
    if (!one) return 'nothing-to-do'
    const entity = this.pick([...this.known.values()].flatMap(({ entities }) => entities))
    const date: AnnotationLink = { to: 'date', value: `2026-0${1 + below(this.random, 9)}`, label: 'a month' }
    const links: AnnotationLink[] = entity ? [{ to: 'entity', id: entity.id, label: entity.name }, date] : [date]
    return this.editOf(one.id, { links: links.slice(0, below(this.random, 3)) })
  }

  private async bulk(): Promise<Done> {
    const before = this.some(this.model.highlights.library, 12)
    if (before.length === 0) return 'nothing-to-do'
    const [addTags, removeTags] = [this.tags(), this.tags()]
    const colour = this.pick([undefined, ...COLOURS])
    const ids = before.map((one) => one.id)
    const change = { addTags, removeTags, ...(colour && { colour }) }
    const after = valueFrom(await this.library<Annotation[]>('editAnnotations', ids, change), 'edit of many')
    const at = Math.max(...after.map((one, index) => (one.modified === before[index]?.modified ? 0 : one.modified)))
    const tagged = (tags: readonly string[]) => [...new Set([...tags.filter((tag) => !removeTags.includes(tag)), ...addTags])]
    this.model.highlights.bulk(ids, ({ tags }) => ({ tags: tagged(tags), ...(colour && { colour }) }), at)
    return 'done'
  }

  private async reattach(): Promise<Done> {
    const one = this.one()
    const article = one && this.known.get(one.target.source)?.article
    if (!one || !article) return 'nothing-to-do'
    const start = below(this.random, article.text.length - 40)
    const { selector } = describe(article.text, { start, end: start + 5 + below(this.random, 30) })
    const { lookAlikes: _before, ...place } = one.target
    const target = { ...place, selector }
    const moved = valueFrom(await this.desk.ask<Annotation>('annotation/reattach', { id: one.id, target }), 're-attach')
    this.model.highlights.reattach(one.id, target, moved.modified)
    return 'done'
  }

  private async remove(): Promise<Done> {
    const ids = this.some(this.model.highlights.library, 3).map(({ id }) => id)
    const [first] = ids
    if (first === undefined) return 'nothing-to-do'
    // Half of the time one by its card, with its undo sometimes taken at once.
    if (below(this.random, 2) === 0) {
      const { undo } = valueFrom(await this.desk.ask<{ undo: unknown }>('annotation/remove', { id: first }), 'remove')
      this.model.highlights.remove([first], 0)
      if (below(this.random, 3) > 0) return 'done'
      valueFrom(await this.desk.ask('annotation/restore', { undo }), 'undo of the message')
      this.model.highlights.undo()
      return 'done'
    }
    valueFrom(await this.library('removeAnnotations', ids), 'remove many')
    this.model.highlights.remove(ids, 0)
    return 'done'
  }

  private async restore(): Promise<Done> {
    const ids = this.some(this.model.highlights.trash, 3).map(({ id }) => id)
    if (ids.length === 0) return 'nothing-to-do'
    valueFrom(await this.library('restoreTrashed', ids), 'restore')
    this.model.highlights.restore(ids)
    return 'done'
  }

  private async emptyTrash(): Promise<Done> {
    const ids = this.some(this.model.highlights.trash, 10).map(({ id }) => id)
    valueFrom(await this.library('emptyTrash', ids), 'empty the trash')
    this.model.highlights.empty(ids)
    return 'done'
  }

  private async step(what: 'undo' | 'redo'): Promise<Done> {
    const expected = this.model.highlights.open[what]
    const answer = await this.desk.ask<Step>(`annotation/${what}`, {})
    if (!expected) {
      if (answer.ok || answer.error.code !== 'not-found')
        throw new Error(`${what}: there is nothing, but: ${JSON.stringify(answer)}`)
      return 'nothing-to-do'
    }
    const { what: kind, count } = valueFrom(answer, what)
    if (kind !== expected[0] || count !== expected[1])
      throw new Error(`${what}: ${kind} of ${count}, where it should be ${expected[0]} of ${expected[1]}`)
    this.model.highlights[what]()
    return 'done'
  }

  /** Back by some steps, and some of them forth again. */
  private async redo(): Promise<Done> {
    const back = 1 + below(this.random, 4)
    for (let step = 0; step < back; step++) await this.step('undo')
    const forth = 1 + below(this.random, back)
    for (let step = 0; step < forth; step++) await this.step('redo')
    return 'done'
  }

  private async correct(): Promise<Done> {
    const entities = [...this.known.values()].flatMap((known) => known.entities)
    const [one, other] = [this.pick(entities), this.pick(entities)]
    if (!one || !other) return 'nothing-to-do'
    const changes: CorrectionAction[] = [
      { action: 'follow', entity: one.id },
      { action: 'hide', entity: one.id },
      { action: 'not-official', entity: one.id },
      { action: 'rename', entity: one.id, name: `${one.name} the ${++this.made}th` },
      { action: 'different', entity: one.id, other: other.id },
    ]
    const answer = await this.desk.ask<Correction>('correction/apply', { change: this.pick(changes)! })
    if (!answer.ok && answer.error.code === 'invalid') return 'nothing-to-do'
    const correction = valueFrom(answer, 'correction')
    this.model.corrections.set(correction.id, correction)
    return 'done'
  }

  private async uncorrect(): Promise<Done> {
    const id = this.pick([...this.model.corrections.keys()])
    if (id === undefined) return 'nothing-to-do'
    valueFrom(await this.desk.ask('correction/undo', { id }), 'undo of a correction')
    this.model.corrections.delete(id)
    return 'done'
  }

  private async export(): Promise<Done> {
    this.files.push(this.model.exported(valueFrom(await this.library<string>('exportAll'), 'export')))
    return 'done'
  }

  private async import(): Promise<Done> {
    const file = this.pick(this.files)
    if (!file) return 'nothing-to-do'
    valueFrom(await this.library('importAll', file.text), 'import')
    this.model.imported(file)
    return 'done'
  }

  private async importForeign(): Promise<Done> {
    const own = [...this.known.values()].filter(({ article }) => this.model.articles.has(article.meta.url))
    const rows = Array.from({ length: FOREIGN }, () => ({ id: this.newId(), article: this.pick(own)?.article }))
    const found = rows.flatMap(({ id, article }) => (article ? [{ id, article }] : []))
    if (found.length === 0) return 'nothing-to-do'
    valueFrom(await this.library('importAll', hypothesisFile(found)), 'import of Hypothesis')
    this.model.highlights.merge(Object.fromEntries(found.map(plainOf).map((annotation) => [annotation.id, { annotation }])))
    this.count('highlights', found.length)
    return 'done'
  }

  private async deleteArticle(): Promise<Done> {
    const url = this.pick([...this.model.articles.keys()].filter(isGossip))
    if (url === undefined) return 'nothing-to-do'
    const host = await this.library<{ id: string; url: string }[]>('articles', { site: GOSSIP, limit: 10_000 })
    const id = valueFrom(host, 'articles').find((one) => one.url === url)?.id
    if (id === undefined) throw new Error(`${url} is not in the library.`)
    return this.delete({ what: 'article', id }, [url])
  }

  private deleteSite(): Promise<Done> {
    return this.delete({ what: 'site', site: GOSSIP }, [...this.model.articles.keys()].filter(isGossip))
  }

  /** Deletes, and one time in two takes it back at once. */
  private async delete(removal: object, urls: readonly string[]): Promise<Done> {
    const back = this.model.remembered()
    const { undo } = valueFrom(await this.library<{ undo: unknown }>('remove', removal), 'delete')
    this.model.forget(urls)
    if (below(this.random, 2) === 0) return 'done'
    valueFrom(await this.library('restore', undo), 'undo of a deletion')
    back()
    return 'done'
  }

  private async wipe(): Promise<Done> {
    const file = this.model.exported(valueFrom(await this.library<string>('exportAll'), 'export'))
    valueFrom(await this.library('remove', { what: 'everything' }), 'delete everything')
    this.model.wipe()
    const difference = await this.difference()
    if (difference) throw new Error(`After everything was deleted: ${difference}`)
    valueFrom(await this.library('importAll', file.text), 'import of everything')
    this.model.imported(file)
    return 'done'
  }
}
