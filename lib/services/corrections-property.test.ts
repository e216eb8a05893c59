import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadArticle } from '../model/article.ts'
import type { Store } from '../store/db.ts'
import type { Records } from '../store/records.ts'
import { analyzeArticleWith } from './analysis.ts'
import { articleOf, fakeDeps, freshStore } from './fixtures/fake-engine.ts'
import {
  type AnyCorrection,
  anyArticle,
  anyCorrection,
  anyFilling,
  correctAny,
  fill,
  must,
  recordsOf,
} from './fixtures/story-store.ts'
import type { LibraryApi } from './library-api.ts'

/** What a reader does, in any order: reads, corrects, takes back, deletes an article. */
type Step = { read: ReadArticle } | { again: number } | { correct: AnyCorrection } | { undo: number } | { forget: number }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  // Few addresses: most readings change an article that was read before.
  {
    weight: 4,
    arbitrary: fc
      .tuple(anyArticle, fc.integer({ min: 1, max: 3 }))
      .map(([{ text }, n]) => ({ read: articleOf(`story-${n}`, text) })),
  },
  { weight: 5, arbitrary: anyCorrection.map((correct) => ({ correct })) },
  { weight: 3, arbitrary: fc.nat(9).map((again) => ({ again })) },
  { weight: 2, arbitrary: fc.nat(9).map((undo) => ({ undo })) },
  { weight: 1, arbitrary: fc.nat(9).map((forget) => ({ forget })) },
)

const storeAfter = async (steps: readonly Step[]): Promise<{ store: Store; library: LibraryApi }> => {
  const store = freshStore()
  const deps = fakeDeps(store)
  const library = await fill(store, deps, { articles: [], annotations: [], corrections: [] })
  const last = new Map<string, ReadArticle>()
  for (const step of steps) {
    if ('read' in step) {
      last.set(step.read.meta.url, step.read)
      must(await analyzeArticleWith(step.read, deps))
    } else if ('again' in step) {
      // The same with a sentence more: linked anew, under the corrections made since.
      const article = [...last.values()][step.again % Math.max(1, last.size)]
      if (!article) continue
      const longer = { ...article, text: `${article.text} Nothing more.` }
      last.set(longer.meta.url, longer)
      must(await analyzeArticleWith(longer, deps))
    } else if ('correct' in step) await correctAny(library, step.correct)
    else if ('undo' in step) {
      const all = must(await library.corrections())
      const one = all[step.undo % Math.max(1, all.length)]
      if (one) must(await library.undoCorrection(one.id))
    } else {
      const all = must(await library.articles({}))
      const one = all[step.forget % Math.max(1, all.length)]
      if (one) must(await library.remove({ what: 'article', id: one.id }))
    }
  }
  return { store, library }
}

/** All that any view shows, without the moments at which something was read. */
const shownBy = async (library: LibraryApi) => {
  const entities = must(await library.entities({}))
  const dossiers = []
  for (const { id } of entities) dossiers.push(must(await library.dossier(id)), must(await library.shares({ entity: id })))
  const rest = { questions: must(await library.questions()), news: must(await library.whatsNew()) }
  return { entities, dossiers, events: must(await library.events({})), ...rest, articles: must(await library.articles({})) }
}

/** Nothing that is shown leads to what is not, or names somebody twice. */
const expectShownWhole = async (library: LibraryApi): Promise<void> => {
  const { entities, dossiers, events, questions } = await shownBy(library)
  const ids = new Set(entities.map((one) => one.id))
  expect(ids.size).toBe(entities.length)
  for (const event of events) {
    expect(new Set(event.entities).size).toBe(event.entities.length)
    for (const id of event.entities) expect(ids).toContain(id)
    for (const id of [...event.who, ...event.projects]) expect(event.entities).toContain(id)
    expect(event.sources.length).toBeGreaterThan(0)
  }
  for (const found of dossiers)
    if ('met' in found) for (const one of [...found.met, ...found.projects]) expect(ids).toContain(one.id)
  for (const { side, otherSide } of questions) {
    expect(ids).toContain(side.entity.id)
    expect(ids).toContain(otherSide.entity.id)
  }
}

/** Nothing that is stored refers to what is not. */
const expectStoredWhole = (records: Records): void => {
  const ids = (items: { id: string }[]) => new Set(items.map((one) => one.id))
  const [articles, entities, events] = [ids(records.articles), ids(records.entities), ids(records.events)]
  for (const { article, entity } of records.mentions) {
    expect(articles).toContain(article)
    if (entity !== undefined) expect(entities).toContain(entity)
  }
  for (const { article, event, told } of records.sources) {
    expect(articles).toContain(article)
    expect(events).toContain(event)
    for (const id of [...(told?.who ?? []), ...(told?.projects ?? [])]) expect(entities).toContain(id)
  }
  for (const event of records.events) for (const id of event.entities) expect(entities).toContain(id)
}

describe('corrections among reading, deleting and undoing', () => {
  it('leave nothing that leads nowhere; all undone, no part that a split made is left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 12 }), async (steps) => {
        const { store, library } = await storeAfter(steps)
        await expectShownWhole(library)
        expectStoredWhole(await recordsOf(store))
        for (const one of must(await library.corrections())) must(await library.undoCorrection(one.id))
        const records = await recordsOf(store)
        expectStoredWhole(records)
        expect(JSON.stringify(records)).not.toContain('-part')
        await expectShownWhole(library)
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  it('export, wipe, import: the same store and the same views; twice, nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 12 }), async (steps) => {
        const { store, library } = await storeAfter(steps)
        const before = { records: await recordsOf(store), shown: await shownBy(library) }
        const file = must(await library.exportAll())
        must(await library.remove({ what: 'everything' }))
        expect(must(await library.importAll(file)).refused).toEqual([])
        expect({ records: await recordsOf(store), shown: await shownBy(library) }).toEqual(before)
        const again = must(await library.importAll(file))
        expect(Object.values(again.added).reduce((a, b) => a + b, 0)).toBe(0)
        expect(await recordsOf(store)).toEqual(before.records)
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('removal of anything, undone, leaves no difference', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 10 }), fc.nat(5), async (steps, index) => {
        const { store, library } = await storeAfter(steps)
        const before = await recordsOf(store)
        const article = before.articles[index % Math.max(1, before.articles.length)]
        if (!article) return
        for (const removal of [{ what: 'article', id: article.id }, { what: 'last-hour' }, { what: 'everything' }] as const) {
          const { undo } = must(await library.remove(removal))
          must(await library.restore(JSON.parse(JSON.stringify(undo))))
          expect(await recordsOf(store)).toEqual(before)
        }
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  it('two readers’ corrections merge without a duplicate, and again nothing new', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilling, anyFilling, async (mine, theirs) => {
        const [store, other] = [freshStore(), freshStore()]
        let [a, b] = [0, 0]
        const library = await fill(store, fakeDeps(store, { newId: () => `mine-${++a}` }), mine)
        const file = must(await (await fill(other, fakeDeps(other, { newId: () => `theirs-${++b}` }), theirs)).exportAll())
        must(await library.importAll(file))
        const records = await recordsOf(store)
        expectStoredWhole(records)
        await expectShownWhole(library)
        expect(new Set(records.corrections.map((one) => one.id)).size).toBe(records.corrections.length)
        const again = must(await library.importAll(file))
        expect(Object.values(again.added).reduce((x, y) => x + y, 0)).toBe(0)
      }),
      { numRuns: 20 },
    )
  }, 120_000)
})
