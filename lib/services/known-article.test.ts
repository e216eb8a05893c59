/** One article under many addresses, and many articles under one: what is stored of each, and where saved highlights appear. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { ArticleMeta, ReadArticle } from '../model/article.ts'
import type { Store } from '../store/db.ts'
import { type AnalyzeDeps, type Analyzed, analyzeArticleWith } from './analysis.ts'
import { fakeDeps, freshStore } from './fixtures/fake-engine.ts'
import { must, recordsOf } from './fixtures/story-store.ts'
import { createLibrary } from './library.ts'

const SITE = 'https://www.courier.example'
const URL_ONE = `${SITE}/world/2025/07/10/rail-link-talks`

/** A paragraph of twenty words of its own, around a sentence that is found in. */
const paragraph = (seed: string, sentence = ''): string =>
  `${sentence} ${Array.from({ length: 20 }, (_, at) => `${seed}${at}`).join(' ')}.`.trim()
const ONE = [
  paragraph('a', 'Tariq Fatemi met Vadim Sorokin on 2025-07-09 in the capital.'),
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((seed) => paragraph(seed)),
]
const OTHER = [
  paragraph('k', 'Haroon Khan visited the rail link to Quetta on 2025-07-08.'),
  ...['l', 'm', 'n', 'o', 'p', 'q', 'r', 's'].map((seed) => paragraph(seed)),
]

const article = (lines: readonly string[], meta: Partial<ArticleMeta> = {}): ReadArticle => {
  const url = meta.url ?? URL_ONE
  const base = { url, pageUrl: url, title: 'Talks on the rail link', site: 'Courier', publishedSource: 'meta' as const }
  return { meta: { ...base, published: '2025-07-10', language: 'en', isNews: true, ...meta }, text: lines.join('\n') }
}

let store: Store
let deps: AnalyzeDeps
beforeEach(() => {
  store = freshStore()
  deps = fakeDeps(store)
})

const analysed = async (one: ReadArticle, remember = true): Promise<Analyzed> =>
  must(await analyzeArticleWith(one, { ...deps, remember }))

const highlight = (read: ReadArticle, exact: string, id: string | undefined): Annotation => {
  const start = read.text.indexOf(exact)
  return {
    ...{ id: `saved-${exact.length}-${start}`, ...(id && { article: id }), note: '', tags: [], colour: 'yellow' as const },
    target: {
      ...{ source: read.meta.url, title: read.meta.title, site: read.meta.site },
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
    ...{ kind: 'selection' as const, created: 1, modified: 1 },
  }
}

/** Reads an article and saves a highlight on it. */
async function readAndSave(read: ReadArticle): Promise<Analyzed> {
  const answer = await analysed(read)
  const made = highlight(read, read.text.split('\n')[1]!.slice(0, 20), answer.article)
  must(await createLibrary({ ...deps, store }).saveAnnotation(made))
  return answer
}

describe('one article', () => {
  it.each<[string, Partial<ArticleMeta>, string[]]>([
    ['with tracking parameters', { pageUrl: `${URL_ONE}?utm_source=mail&fbclid=x` }, ONE],
    ['printed', { url: `${SITE}/print/world/2025/07/10/rail-link-talks` }, ONE],
    ['on the mobile host, under the name of that host', { url: URL_ONE.replace('www', 'm'), site: 'm.courier.example' }, ONE],
    ['as AMP, with a line of its own', { url: `${URL_ONE}/amp` }, [...ONE, paragraph('amp')]],
    ['at an address that tells nothing, word for word', { url: `${SITE}/p/77`, title: 'Print' }, ONE],
    ['cut by a wall, at an AMP address', { url: `${URL_ONE}/amp` }, ONE.slice(0, 3)],
  ])('%s is that article: stored once, with its highlights', async (_, meta, lines) => {
    const first = await readAndSave(article(ONE))
    const again = await analysed(article(lines, meta))
    expect(again.article).toBe(first.article)
    expect(again.annotations).toHaveLength(1)
    const { articles, events } = await recordsOf(store)
    expect(articles).toMatchObject([{ url: URL_ONE, id: first.article }])
    expect(events).toMatchObject([{ tellings: 1 }])
  })

  it('saved on the variant, it appears on the first; and before anything counts as read, too', async () => {
    const amp = article(ONE, { url: `${URL_ONE}/amp` })
    await readAndSave(amp)
    const first = await analysed(article(ONE), false)
    expect(first).toMatchObject({ notStored: 'not-seen', annotations: [{ kind: 'selection' }] })
  })

  it('edited at its address is the same with its new text', async () => {
    const first = await readAndSave(article(ONE))
    const later = [paragraph('new', 'Vadim Sorokin visited the rail link to Quetta on 2025-07-10.'), ...ONE.slice(0, 6)]
    const again = await analysed(article(later, { title: 'Rail link: a visit after the talks' }))
    expect([again.article, again.annotations.length]).toEqual([first.article, 1])
    const { articles, events } = await recordsOf(store)
    expect(articles).toMatchObject([{ title: 'Rail link: a visit after the talks' }])
    expect(events).toHaveLength(2)
  })

  it.each([
    ['the first paragraphs', ONE.slice(0, 3)],
    ['a paragraph that breaks off', [ONE[0]!.slice(0, 120)]],
    ['the words of the wall', ['This story is for those who pay for it. Sign in, or choose how you would like to read on.']],
  ])('of which a wall shows only %s keeps its whole text, and says that this is a part', async (_, lines) => {
    const first = await readAndSave(article(ONE))
    const before = await recordsOf(store)
    const again = await analysed(article(lines))
    expect(again).toMatchObject({ article: first.article, part: true })
    expect(again.annotations).toHaveLength(1)
    const after = await recordsOf(store)
    expect(after.articles).toEqual(before.articles.map((one) => ({ ...one, lastRead: after.articles[0]!.lastRead })))
    expect([after.sources, after.mentions, after.events]).toEqual([before.sources, before.mentions, before.events])
    expect((await analysed(article(ONE))).part).toBeUndefined()
  })

  it.each([
    ['its address', URL_ONE],
    ['its AMP address', `${URL_ONE}/amp`],
  ])('read in part first, then whole at %s, is stored whole', async (_, url) => {
    const part = await analysed(article(ONE.slice(0, 2)))
    const whole = await analysed(article(ONE, { url }))
    expect([whole.article, whole.part]).toEqual([part.article, undefined])
    const { articles } = await recordsOf(store)
    expect(articles).toMatchObject([{ url: URL_ONE }])
    expect(articles[0]!.paragraphs).toHaveLength(ONE.length)
  })
})

describe('two articles', () => {
  it.each<[string, Partial<ArticleMeta>, string[], string]>([
    ['behind one canonical address', { pageUrl: `${SITE}/world/kelp`, title: 'Kelp bank closed' }, OTHER, `${SITE}/world/kelp`],
    ['second pages of one title included', { pageUrl: `${URL_ONE}?page=2` }, OTHER, `${URL_ONE}?page=2`],
    ['at an address that is used again', { title: 'Kelp bank closed', published: '2025-07-11' }, OTHER, URL_ONE],
    ['under a title that never changes, on two days', { published: '2025-07-11' }, OTHER, URL_ONE],
    [
      'of which one repeats the other in full',
      { url: `${SITE}/world/2025/07/10/walkout`, title: 'Minister leaves the table' },
      [paragraph('x'), paragraph('y'), paragraph('z'), ...ONE],
      `${SITE}/world/2025/07/10/walkout`,
    ],
  ])('%s are kept apart', async (_, meta, lines, url) => {
    const first = await readAndSave(article(ONE))
    const before = await recordsOf(store)
    const read = article(lines, meta)
    expect((await analysed(read, false)).annotations).toEqual([])
    const second = await readAndSave(read)
    expect(second.article).not.toBe(first.article)
    const { articles, annotations } = await recordsOf(store)
    expect(articles.find((one) => one.id === first.article)).toEqual(before.articles[0])
    expect(articles.find((one) => one.id === second.article)).toMatchObject({ url })
    expect(new Set(annotations.map((one) => one.article))).toEqual(new Set([first.article, second.article]))
    for (const [again, id] of [
      [read, second.article],
      [article(ONE), first.article],
    ] as const)
      expect(await analysed(again)).toMatchObject({ article: id, annotations: [{ article: id }] })
    expect((await recordsOf(store)).articles).toHaveLength(2)
  })

  it('at one address go out and come in again', async () => {
    await readAndSave(article(ONE))
    await readAndSave(article(OTHER, { title: 'Kelp bank closed', published: '2025-07-11' }))
    const file = must(await createLibrary({ ...deps, store }).exportAll())
    const there = freshStore()
    const copy = createLibrary({ ...deps, store: there })
    must(await copy.importAll(file))
    const [here, now] = [await recordsOf(store), await recordsOf(there)]
    expect(now.articles.map(({ id, url }) => [id, url]).sort()).toEqual(here.articles.map(({ id, url }) => [id, url]).sort())
    expect([now.sources.length, now.annotations.length]).toEqual([here.sources.length, here.annotations.length])
    expect(must(await copy.importAll(file)).added.articles).toBe(0)
  })

  it('at one address: one deleted and brought back leaves the other', async () => {
    const first = await readAndSave(article(ONE))
    await readAndSave(article(OTHER, { title: 'Kelp bank closed', published: '2025-07-11' }))
    const before = await recordsOf(store)
    const library = createLibrary({ ...deps, store })
    const { undo } = must(await library.remove({ what: 'article', id: first.article! }))
    const between = await recordsOf(store)
    expect([between.articles.length, between.annotations.length]).toEqual([1, 1])
    must(await library.restore(undo))
    const after = await recordsOf(store)
    expect([after.articles, after.sources, after.annotations]).toEqual([before.articles, before.sources, before.annotations])
  })
})
