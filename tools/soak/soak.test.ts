import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../lib/model/annotation.ts'
import type { ReadArticle } from '../../lib/model/article.ts'
import { fail, type Result } from '../../lib/model/result.ts'
import { analyzeArticleWith } from '../../lib/services/analysis.ts'
import { fakeDeps, freshStore } from '../../lib/services/fixtures/fake-engine.ts'
import { must } from '../../lib/services/fixtures/story-store.ts'
import { createLibrary } from '../../lib/services/library.ts'
import type { LibraryApi } from '../../lib/services/library-api.ts'
import type { Store } from '../../lib/store/db.ts'
import { randomOf } from '../bench/store/random.ts'
import { isGossip, soakArticle } from './articles.ts'
import { differenceFrom } from './compare.ts'
import type { Desk } from './desk.ts'
import { deedsOf } from './plan.ts'
import { HardUser } from './user.ts'

type Sent = {
  annotation: Annotation
  id: string
  undo: unknown
  article: ReadArticle
  target: Annotation['target']
  method: string
  args: unknown[]
}

/** The services on a store of their own, as the background wires them; a restart opens the store anew. */
class ServicesDesk implements Desk {
  private readonly factory = new IDBFactory()
  private made = 0
  store: Store = freshStore(this.factory)

  private get library(): LibraryApi {
    return createLibrary({ store: this.store, now: () => Date.now(), newId: () => `made-${++this.made}`, bytes: async () => 1 })
  }

  async ask<Value>(name: string, message: unknown): Promise<Result<Value>> {
    const { id, annotation, undo, article, target, method, args, ...change } = message as Sent
    const { library } = this
    const call = (library as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[method]
    const known: Record<string, () => Promise<unknown>> = {
      'article/analyze': () => analyzeArticleWith(article, { ...fakeDeps(this.store), newId: () => `made-${++this.made}` }),
      'annotation/save': () => library.saveAnnotation(annotation),
      'annotation/edit': () => library.editAnnotation(id, change),
      'annotation/reattach': () => library.reattachAnnotation(id, target),
      'annotation/remove': () => library.remove({ what: 'annotation', id }),
      'annotation/restore': () => library.restore(undo),
      'annotation/undo': () => library.undoStep(),
      'annotation/redo': () => library.redoStep(),
      'library/call': async () => call?.apply(library, args),
    }
    const answer = (await known[name]?.()) ?? fail('invalid', name)
    return JSON.parse(JSON.stringify(answer)) as Result<Value>
  }

  interrupted<Value>(name: string, message: unknown): Promise<Result<Value>> {
    return this.ask<Value>(name, message)
  }

  async stopBackground(): Promise<void> {
    this.store.close()
    this.store = freshStore(this.factory)
  }

  restart(): Promise<void> {
    return this.stopBackground()
  }

  async readAndSave(article: ReadArticle, quote: string): Promise<void> {
    await this.ask('article/analyze', { article, seen: true })
    const { url: source, title, site, published } = article.meta
    const start = article.text.indexOf(quote)
    const position = { type: 'TextPositionSelector', start, end: start + quote.length } as const
    const selector: Annotation['target']['selector'] = [
      { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
      position,
    ]
    const target = { source, title, site, ...(published && { published }), selector }
    const rest = { note: '', tags: [], colour: 'yellow' as const, kind: 'selection' as const, created: 1, modified: 1 }
    await this.ask('annotation/save', { annotation: { id: `page-${++this.made}`, target, ...rest } })
  }
}

/** Part of a day: some of each deed, corrections left out, which need the true engine. */
const someDeeds = (seed: number) =>
  deedsOf(4, randomOf(seed)).filter((deed, index) => index % 7 === 0 && !['correct', 'uncorrect'].includes(deed))

const run = async (seed: number) => {
  const desk = new ServicesDesk()
  const user = new HardUser(desk, randomOf(seed), seed)
  for (const deed of someDeeds(seed)) await user.act(deed)
  return { desk, user }
}

type File = Record<'articles' | 'annotations' | 'trash' | 'events' | 'mentions', Record<string, unknown>[]>

describe('the hard user', () => {
  it.each([1, 2])(
    'leaves services on a store of their own as its model says (seed %i)',
    async (seed) => {
      const { user } = await run(seed)
      expect(user.counts.get('highlights')).toBeGreaterThan(10)
      expect(await user.difference()).toBeUndefined()
    },
    30_000,
  )

  it('sees whatever is lost, changed or too much', async () => {
    const { desk, user } = await run(5)
    const text = must(await desk.ask<string>('library/call', { method: 'exportAll', args: [] }))
    const steps = must(await desk.ask<object>('library/call', { method: 'steps', args: [] }))
    expect(differenceFrom(user.model, text, steps)).toBeUndefined()
    expect(differenceFrom(user.model, text, {})).toMatch(/^Undo and Redo/)
    const harms: [(file: File) => unknown, RegExp][] = [
      [({ annotations }) => annotations.pop(), /^Highlight .* is not in the store/],
      [({ annotations }) => Object.assign(annotations[0]!, { 'antecedent:colour': 'other' }), /cannot be imported/],
      [({ annotations }) => Object.assign(annotations[0]!, { modified: '2026-01-01T00:00:00Z' }), /is not as it should be/],
      [({ annotations }) => annotations.push({ ...annotations[0]!, id: 'urn:antecedent:annotation:x' }), /should not be there/],
      [({ trash, annotations }) => trash.push(annotations.pop()!), /^The export holds|^Highlight/],
      [({ articles }) => articles.pop(), /^Article .* is not in the store/],
      [({ articles }) => Object.assign(articles[0]!, { title: 'Another' }), /^Article .* is not as it should be/],
      [({ articles }) => Object.assign(articles[0]!, { id: 'other' }), /belongs to|of no stored article/],
    ]
    for (const [harm, words] of harms) {
      const file = JSON.parse(text) as File
      harm(file)
      expect(differenceFrom(user.model, JSON.stringify(file), steps)).toMatch(words)
    }
  }, 30_000)
})

describe('the plan', () => {
  it('of a week is 300 articles and 1,000 highlights, the same for the same seed', () => {
    const week = (seed: number) => {
      const random = randomOf(seed)
      return [1, 2, 3, 4, 5, 6, 7].flatMap((day) => deedsOf(day, random))
    }
    const count = (...wanted: string[]) => week(1).filter((deed) => wanted.includes(deed)).length
    expect(count('read', 'read-on-page')).toBeGreaterThanOrEqual(300)
    expect(count('save', 'kill-save', 'read-on-page') + 3 * count('import-foreign')).toBeGreaterThanOrEqual(1000)
    expect([count('restart'), count('wipe')]).toEqual([7, 1])
    expect(week(2)).toEqual(week(2))
    expect(week(2)).not.toEqual(week(3))
  })

  it('reads articles that are the same for the same number, some of them gossip', () => {
    expect(soakArticle(5, { seed: 1 })).toEqual(soakArticle(5, { seed: 1 }))
    expect(soakArticle(5, { seed: 1, edition: 2 }).text).toContain(soakArticle(5, { seed: 1 }).text)
    const urls = Array.from({ length: 43 }, (_, index) => soakArticle(index + 1, { seed: 1 }).meta.url)
    expect([new Set(urls).size, urls.filter(isGossip).length]).toEqual([43, 7])
  })
})
