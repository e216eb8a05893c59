import { beforeEach, describe, expect, it } from 'vitest'
import type { Analyze } from '../engine/engine.ts'
import type { ReadArticle } from '../model/article.ts'
import type { LocalEntity } from '../model/entity.ts'
import type { Store } from '../store/db.ts'
import { type AnalyzeDeps, analyzeArticleWith } from './analysis.ts'
import { openCard } from './card.ts'
import { articleOf, fakeAnalyze, fakeDeps, freshStore, STORY } from './fixtures/fake-engine.ts'
import { fill, must, recordsOf } from './fixtures/story-store.ts'
import type { LibraryApi, Query } from './library-api.ts'

let store: Store
let deps: AnalyzeDeps
let library: LibraryApi

beforeEach(async () => {
  store = freshStore()
  deps = fakeDeps(store)
  library = await fill(store, deps, { articles: [...STORY], annotations: [], corrections: [] })
})

const idOf = async (name: string): Promise<string> =>
  must(await library.entities({})).find((one) => one.name === name)?.id ?? 'none'
const reading = async (article: ReadArticle, analyze: Analyze = fakeAnalyze) =>
  must(await analyzeArticleWith(article, { ...deps, analyze }))

describe('dossier', () => {
  it('has roles with years, whom one met, projects, and quotes with their sources', async () => {
    const fatemi = must(await library.dossier(await idOf('Tariq Fatemi')))
    expect(fatemi.roles).toMatchObject([{ title: 'special assistant', years: '2024–2025' }])
    expect(fatemi.met.map((one) => [one.name, one.events, one.last])).toEqual([
      ['Vadim Sorokin', 1, '2025-07-09'],
      ['Alexey Overchuk', 1, '2024-10-15'],
    ])
    expect(fatemi.projects.map((one) => one.name)).toEqual(['steel mill in Karachi'])
    expect(fatemi.quotes.map((one) => one.source.title)).toEqual(['About moscow', 'About visit', 'About moscow'])
    expect(fatemi.corrections).toEqual([])
    expect(await library.dossier('nobody')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('has the corrections of it, newest first, and what it was made one with', async () => {
    const [fatemi, khan] = [await idOf('Tariq Fatemi'), await idOf('Haroon Khan')]
    must(await library.correct({ action: 'follow', entity: khan }))
    must(await library.correct({ action: 'same', entity: fatemi, other: khan }))
    const found = must(await library.dossier(khan))
    expect(found.entity).toMatchObject({ id: fatemi, followed: true })
    expect(found.corrections.map((one) => one.change.action)).toEqual(['same', 'follow'])
  })
})

describe('pair', () => {
  it('has what two share: events, articles, projects', async () => {
    const [fatemi, sorokin] = [await idOf('Tariq Fatemi'), await idOf('Vadim Sorokin')]
    const pair = must(await library.pair(fatemi, sorokin))
    expect(pair.entities.map((one) => one.name)).toEqual(['Tariq Fatemi', 'Vadim Sorokin'])
    expect(pair.events.map((one) => one.time.value)).toEqual(['2025-07-09'])
    expect(pair.articles.map((one) => one.title)).toEqual(['About moscow'])
    expect(pair.projects.map((one) => [one.name, one.events])).toEqual([['steel mill in Karachi', 1]])
    expect(await library.pair(fatemi, fatemi)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    const strangers = must(await library.pair(await idOf('Alexey Overchuk'), await idOf('Haroon Khan')))
    expect(strangers).toMatchObject({ events: [], articles: [], projects: [] })
  })
})

describe('what is new', () => {
  /** What is new, after a look whether the shorter answers say the same. */
  const news = async () => {
    const all = must(await library.whatsNew())
    const names = must(await library.whoIsNew()).map(({ id }) => id)
    expect(names.toSorted()).toEqual(all.map(({ entity }) => entity.id).toSorted())
    const events = new Set(all.flatMap((one) => one.events.map(({ id }) => id)))
    expect(must(await library.newCount())).toBe(events.size + all.filter((one) => one.events.length === 0).length)
    return all
  }

  const later = articleOf(
    'later',
    'Tariq Fatemi met Haroon Khan on 2025-07-10. Before, Alexey Overchuk met Tariq Fatemi on 2024-10-15.',
  )

  it('is what articles read since brought first, until the reader has looked', async () => {
    const fatemi = await idOf('Tariq Fatemi')
    expect(await news()).toEqual([])
    const follow = must(await library.correct({ action: 'follow', entity: fatemi }))
    expect(await news()).toEqual([])
    await reading(later)
    const [first, ...others] = await news()
    expect(others).toEqual([])
    expect(first).toMatchObject({ entity: { id: fatemi }, since: follow.created, articles: [{ title: 'About later' }] })
    expect(first?.events.map((one) => one.time.value)).toEqual(['2025-07-10'])
    expect(must(await library.markLooked(await idOf('Haroon Khan')))).toBe(0)
    expect(must(await library.markLooked(fatemi))).toBe(1)
    expect(await news()).toEqual([])
    await reading(articleOf('news', 'Tariq Fatemi visited Haroon Khan on 2025-07-11.'))
    expect((await news()).map((one) => one.events.length)).toEqual([1])
    expect(must(await library.markLooked())).toBe(1)
    expect(await news()).toEqual([])
  })

  it('counts an event once that two who are followed take part in, and names those first of whom more articles tell', async () => {
    const [fatemi, khan] = [await idOf('Tariq Fatemi'), await idOf('Haroon Khan')]
    for (const entity of [khan, fatemi]) must(await library.correct({ action: 'follow', entity }))
    await reading(later)
    await reading(articleOf('alone', 'Tariq Fatemi was in town.'))
    expect((await news()).map((one) => one.events.length)).toEqual([1, 1])
    expect(must(await library.newCount())).toBe(1)
    expect(must(await library.whoIsNew()).map(({ id }) => id)).toEqual([fatemi, khan])
  })

  it('is nothing of the hidden, and follows a merge', async () => {
    const [fatemi, sorokin] = [await idOf('Tariq Fatemi'), await idOf('Vadim Sorokin')]
    must(await library.correct({ action: 'follow', entity: sorokin }))
    must(await library.correct({ action: 'same', entity: fatemi, other: sorokin }))
    await reading(later)
    expect((await news()).map((one) => one.entity.id)).toEqual([fatemi])
    must(await library.correct({ action: 'hide', entity: fatemi }))
    expect(await news()).toEqual([])
  })
})

describe('questions', () => {
  /** Finds besides a surname that stands alone. */
  const withSurname: Analyze = (input, gazetteer) => {
    const output = fakeAnalyze(input, gazetteer)
    const start = input.text.indexOf('Fatemi')
    const local: LocalEntity = { key: 'bare', kind: 'person', name: 'Fatemi', names: ['Fatemi'], roles: [], countries: [] }
    const span = { start, end: start + 6, text: 'Fatemi', entity: 'bare' }
    return {
      ...output,
      entities: [...output.entities, local],
      mentions: [...output.mentions, { ...span, kind: 'person', official: false, confidence: 0.9, rule: 'test/surname' }],
    }
  }
  const article = articleOf('bare', 'Fatemi was not to be reached for an answer.')
  const ask = async () => {
    const page = await reading(article, withSurname)
    const [question] = must(await library.questions())
    if (!question) throw new Error('nothing was asked')
    return { page, question }
  }

  it('keep two apart until answered; the card of either side asks', async () => {
    const { page, question } = await ask()
    const fatemi = await idOf('Tariq Fatemi')
    expect(question).toMatchObject({ other: fatemi, name: 'Fatemi', side: { entity: { name: 'Fatemi', articles: 1 } } })
    expect(question.reason).toContain('Tariq Fatemi')
    expect(question.side.evidence.map((one) => one.title)).toEqual(['About bare'])
    expect(question.otherSide.evidence.map((one) => [one.title, one.quote.includes('Fatemi')])).toEqual([
      ['About moscow', true],
      ['About visit', true],
    ])
    const mention = page.mentions.find((one) => one.text === 'Fatemi')!
    const card = must(await openCard({ article: article.meta, mention }, { store }))
    expect(card.questions?.map((one) => one.id)).toEqual([question.id])
    expect(must(await library.questions({ entity: fatemi }))).toHaveLength(1)
    expect(must(await library.questions({ entity: await idOf('Haroon Khan') }))).toEqual([])
    expect(must(await library.dossier(fatemi)).questions).toHaveLength(1)
    expect(must(await library.entity(fatemi)).articles).toHaveLength(2)
  })

  it.each(['different', 'dismiss'] as const)('%s: apart, and never asked again for the pair', async (answer) => {
    const { question } = await ask()
    const made = must(await library.answer(question.id, answer))
    expect(made.change).toEqual({ action: answer, entity: question.other, other: question.entity })
    expect(must(await library.questions())).toEqual([])
    await reading({ ...article, text: `${article.text} So it was said.` }, withSurname)
    expect(must(await library.questions())).toEqual([])
    expect(await library.answer(question.id, 'same')).toMatchObject({ ok: false, error: { code: 'not-found' } })
    must(await library.undoCorrection(made.id))
    expect(must(await library.questions()).map((one) => one.id)).toEqual([question.id])
  })

  it('stay when the article is read again, and go with it; a removal undone asks again', async () => {
    const { page, question } = await ask()
    await reading({ ...article, text: `${article.text} So it was said.` }, withSurname)
    expect(must(await library.questions()).map((one) => one.id)).toEqual([question.id])
    const before = await recordsOf(store)
    const { undo } = must(await library.remove({ what: 'article', id: page.article ?? '' }))
    expect((await recordsOf(store)).questions).toEqual([])
    must(await library.restore(JSON.parse(JSON.stringify(undo))))
    expect(await recordsOf(store)).toEqual(before)
  })

  it.each(['hide', 'same'] as const)('are moot once the reader settled it otherwise: %s', async (action) => {
    const { question } = await ask()
    const { entity, other } = question
    must(await library.correct(action === 'same' ? { action, entity: other, other: entity } : { action, entity }))
    expect(must(await library.questions())).toEqual([])
  })

  it('put first what an answer changes most', async () => {
    await ask()
    const surname: Analyze = (input, gazetteer) => {
      const output = withSurname({ ...input, text: input.text.replace('Khan', 'Fatemi') }, gazetteer)
      const entities = output.entities.map((one) => (one.key === 'bare' ? { ...one, name: 'Khan', names: ['Khan'] } : one))
      return { ...output, entities }
    }
    must(await library.correct({ action: 'follow', entity: await idOf('Haroon Khan') }))
    await reading(articleOf('khan', 'Khan said nothing to that.'), surname)
    expect(must(await library.questions()).map((one) => one.name)).toEqual(['Khan', 'Fatemi'])
    expect(must(await library.questions({ limit: 1 })).map((one) => one.name)).toEqual(['Khan'])
  })
})

describe('three kinds of days', () => {
  it.each<[string, Query, number[]]>([
    ['event', { days: { event: { from: '2025-05-01', to: '2025-05-31' } } }, [1, 2, 1]],
    ['published', { days: { published: { to: '2024-12-31' } } }, [1, 2, 2]],
    ['read', { days: { read: { from: '2025-07-12' } } }, [0, 0, 0]],
    ['read then', { days: { read: { from: '2025-07-11', to: '2025-07-11' } } }, [3, 5, 4]],
    [
      'event and published',
      { days: { event: { from: '2024-10-15', to: '2024-10-15' }, published: { from: '2025-01-01' } } },
      [1, 2, 1],
    ],
    [
      'event and published in different articles: a person can have both',
      { days: { event: { from: '2025-05-01' }, published: { to: '2024-12-31' } } },
      [0, 1, 0],
    ],
  ])('%s: articles, entities and events', async (_, query, counts) => {
    const found = [await library.articles(query), await library.entities(query), await library.events(query)]
    expect(found.map((one) => must<unknown[]>(one).length)).toEqual(counts)
  })
})
