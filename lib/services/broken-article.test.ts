/** An article on which the engine or linking throws: the reader's own highlights are shown, nothing is stored, and the next article is read. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as linking from '../engine/link-article.ts'
import type { Annotation } from '../model/annotation.ts'
import type { ReadArticle } from '../model/article.ts'
import { type AnalyzeDeps, type Analyzed, analyzeArticleWith } from './analysis.ts'
import { fakeAnalyze, fakeDeps, freshStore, STORY } from './fixtures/fake-engine.ts'
import { must, recordsOf } from './fixtures/story-store.ts'
import { createLibrary } from './library.ts'

vi.mock(import('../engine/link-article.ts'), { spy: true })
afterEach(() => vi.mocked(linking.linkArticle).mockReset())

const BROKEN = new TypeError('x is not iterable')
const [FIRST, SECOND, THIRD] = STORY as [ReadArticle, ReadArticle, ReadArticle]

/** The engine, which fails on the second article. */
const brokenEngine = vi.fn<AnalyzeDeps['analyze']>((input, lists) => {
  if (input.text.startsWith(SECOND.text)) throw BROKEN
  return fakeAnalyze(input, lists)
})

const breakLinking = () =>
  vi.mocked(linking.linkArticle).mockImplementationOnce(async ({ index }) => {
    // After a look at the store, as linking does.
    await index.entitiesByKeys('person', ['x'])
    throw BROKEN
  })

const highlight = ({ meta, text }: ReadArticle, exact: string): Annotation => ({
  id: exact.replaceAll(' ', '-'),
  target: {
    ...{ source: meta.url, title: meta.title, site: meta.site },
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: text.indexOf(exact), end: text.indexOf(exact) + exact.length },
    ],
  },
  ...{ note: '', tags: [], colour: 'yellow', kind: 'selection', created: 1, modified: 1 },
})

const KINDS = ['engine', 'linking'] as const

function benchFor(kind: (typeof KINDS)[number]) {
  const store = freshStore()
  const warn = vi.fn<(error: unknown) => void>()
  const deps = fakeDeps(store, { warn, ...(kind === 'engine' ? { analyze: brokenEngine } : {}) })
  const readIt = async (article: ReadArticle, more: Partial<AnalyzeDeps> = {}): Promise<Analyzed> => {
    if (kind === 'linking' && article.text.startsWith(SECOND.text)) breakLinking()
    return must(await analyzeArticleWith(article, { ...deps, ...more }))
  }
  return { store, warn, readIt, library: createLibrary({ ...deps, store }) }
}

describe.each(KINDS)('an article on which the %s throws', (kind) => {
  it('is answered with its saved highlights and what to do; nothing of it is stored, and the next article is read', async () => {
    const { store, warn, readIt, library } = benchFor(kind)
    await readIt(FIRST)
    must(await library.saveAnnotation(highlight(SECOND, 'signed the papers')))
    const before = await recordsOf(store)
    const answer = await readIt(SECOND)
    expect(answer).toMatchObject({ stored: false, prior: [] })
    expect(answer.article).toBeUndefined()
    expect(answer.annotations.map(({ id }) => id)).toEqual(['signed-the-papers'])
    expect(answer.problem).toMatch(/Reload the page to try again.*other articles are not concerned/)
    expect(answer.problem).not.toContain('iterable')
    expect(answer.mentions.length > 0).toBe(kind === 'linking')
    expect(warn.mock.calls).toEqual([[BROKEN]])
    expect(await recordsOf(store)).toEqual(before)
    must(await library.saveAnnotation(highlight(SECOND, 'Vadim Sorokin')))
    expect((await readIt(SECOND)).annotations).toHaveLength(2)
    expect(await readIt(THIRD)).toMatchObject({ stored: true })
    expect((await recordsOf(store)).articles).toHaveLength(2)
  })

  it('that was read before keeps what it told then', async () => {
    const { store, readIt, library } = benchFor(kind)
    const article = { ...SECOND, text: `Once. ${SECOND.text}` }
    await readIt(article)
    must(await library.saveAnnotation(highlight(article, 'signed the papers')))
    const before = await recordsOf(store)
    const answer = await readIt({ ...SECOND, text: `${SECOND.text} And some more words of the same day.` })
    expect(answer.problem).toBeDefined()
    expect(answer.annotations).toHaveLength(1)
    expect(await recordsOf(store)).toEqual(before)
  })

  it('in a private window is shown with its highlights, too', async () => {
    const { readIt, library } = benchFor(kind)
    must(await library.saveAnnotation(highlight(SECOND, 'signed the papers')))
    const answer = await readIt(SECOND, { private: true })
    expect(answer.annotations).toHaveLength(1)
    expect(answer.problem).toBeDefined()
  })
})

it('asks an engine that fails once', async () => {
  brokenEngine.mockClear()
  await benchFor('engine').readIt(SECOND)
  expect(brokenEngine).toHaveBeenCalledOnce()
})

it('without a store says so as well', async () => {
  const answer = must(await analyzeArticleWith(SECOND, fakeDeps(null, { analyze: brokenEngine })))
  expect(answer).toMatchObject({ stored: false, mentions: [], annotations: [] })
  expect(answer.problem).toBeDefined()
})
