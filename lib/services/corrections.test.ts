import { beforeEach, describe, expect, it } from 'vitest'
import type { ReadArticle } from '../model/article.ts'
import type { CorrectionAction } from '../model/correction.ts'
import type { Store } from '../store/db.ts'
import { type AnalyzeDeps, type Analyzed, analyzeArticleWith } from './analysis.ts'
import { openCard } from './card.ts'
import { articleOf, fakeDeps, freshStore, STORY } from './fixtures/fake-engine.ts'
import { fill, must, recordsOf } from './fixtures/story-store.ts'
import type { LibraryApi } from './library-api.ts'

let store: Store
let deps: AnalyzeDeps
let library: LibraryApi

beforeEach(async () => {
  store = freshStore()
  deps = fakeDeps(store)
  library = await fill(store, deps, { articles: [...STORY], annotations: [], corrections: [] })
})

const reading = async (article: ReadArticle): Promise<Analyzed> => must(await analyzeArticleWith(article, deps))
const idOf = async (name: string): Promise<string> =>
  must(await library.entities({})).find((one) => one.name === name)?.id ?? 'none'
const names = async (): Promise<string[]> =>
  must(await library.entities({}))
    .map((one) => one.name)
    .sort()
const articleId = async (slug: string): Promise<string> =>
  (await recordsOf(store)).articles.find((one) => one.url.endsWith(`/${slug}`))?.id ?? 'none'
const correct = async (change: CorrectionAction) => must(await library.correct(change))
const eventOn = async (day: string) => {
  const found = must(await library.events({})).find((one) => one.time.value === day)
  if (!found) throw new Error(`no event on ${day}`)
  return found
}

/** All that the views show, without the corrections themselves. */
const shown = async () => {
  const entities = must(await library.entities({}))
  const details = []
  for (const { id } of entities) details.push(must(await library.entity(id)))
  return { entities, details, events: must(await library.events({})) }
}

describe('same', () => {
  it('makes two one everywhere: lists, events, dossier, card, page; and two again', async () => {
    const before = await shown()
    const [fatemi, sorokin] = [await idOf('Tariq Fatemi'), await idOf('Vadim Sorokin')]
    const made = await correct({ action: 'same', entity: fatemi, other: sorokin })
    expect(made).toMatchObject({ label: 'Tariq Fatemi', otherLabel: 'Vadim Sorokin' })
    expect(await names()).not.toContain('Vadim Sorokin')
    const one = must(await library.entity(sorokin))
    expect(one.entity).toMatchObject({ id: fatemi, name: 'Tariq Fatemi', articles: 3, firstSeen: '2024-10-16' })
    expect(one.entity.aliases).toContain('Vadim Sorokin')
    expect(one.entity.roles.map((role) => role.title).sort()).toEqual(['Consul General', 'special assistant'])
    expect(one.articles).toHaveLength(3)
    expect((await eventOn('2025-07-09')).who).toEqual([fatemi])
    const page = await reading(STORY[2]!)
    expect(page.entities.filter((entity) => entity.kind === 'person').map((entity) => entity.id)).toHaveLength(2)
    const mention = page.mentions.find((found) => found.text === 'Vadim Sorokin')
    expect(mention).toMatchObject({ entity: fatemi })
    const card = must(await openCard({ article: STORY[2]!.meta, mention: mention! }, { store }))
    expect(card.entity?.name).toBe('Tariq Fatemi')
    must(await library.undoCorrection(made.id))
    const after = await shown()
    expect(after.entities).toEqual(before.entities)
    expect(after.events).toEqual(before.events)
  })

  it('is remembered for later articles, whose shares stay with whom they named when it is undone', async () => {
    const [fatemi, sorokin] = [await idOf('Tariq Fatemi'), await idOf('Vadim Sorokin')]
    const made = await correct({ action: 'same', entity: fatemi, other: sorokin })
    const page = await reading(articleOf('later', 'Vadim Sorokin visited Haroon Khan on 2025-07-10.'))
    expect(page.entities.map((one) => one.id)).toContain(fatemi)
    expect(must(await library.entity(fatemi)).articles).toHaveLength(4)
    must(await library.undoCorrection(made.id))
    expect(must(await library.entity(sorokin)).articles.map((one) => one.title)).toContain('About later')
    expect(must(await library.entity(fatemi)).articles).toHaveLength(2)
  })

  it('is refused between kinds, for what is one, and with nobody', async () => {
    const [fatemi, sorokin, mill] = [await idOf('Tariq Fatemi'), await idOf('Vadim Sorokin'), await idOf('steel mill in Karachi')]
    expect(await library.correct({ action: 'same', entity: fatemi, other: mill })).toMatchObject({ error: { code: 'invalid' } })
    await correct({ action: 'same', entity: fatemi, other: sorokin })
    expect(await library.correct({ action: 'same', entity: sorokin, other: fatemi })).toMatchObject({
      error: { code: 'invalid' },
    })
    expect(await library.correct({ action: 'different', entity: fatemi, other: sorokin })).toMatchObject({
      error: { code: 'invalid' },
    })
    expect(await library.correct({ action: 'same', entity: fatemi, other: 'nobody' })).toMatchObject({
      error: { code: 'not-found' },
    })
  })
})

describe('split', () => {
  it('takes the shares of the articles away, with events, mentions, roles, days and highlights', async () => {
    const before = await shown()
    const fatemi = await idOf('Tariq Fatemi')
    const moscow = await articleId('moscow')
    expect(
      must(await library.shares({ entity: fatemi })).map((one) => [one.article.title, one.names, one.quotes.length]),
    ).toEqual([
      ['About moscow', ['Tariq Fatemi', 'Fatemi'], 2],
      ['About visit', ['Tariq Fatemi', 'Fatemi'], 1],
    ])
    const { change, id } = await correct({ action: 'split', entity: fatemi, articles: [moscow] })
    const other = 'into' in change ? (change.into ?? '') : ''
    expect(must(await library.entity(fatemi)).events.map((one) => one.time.value)).toEqual(['2024-10-15'])
    const part = must(await library.entity(other))
    expect(part.entity).toMatchObject({ id: other, name: 'Tariq Fatemi', articles: 1, firstSeen: '2025-07-11' })
    expect(part.events.map((one) => one.time.value)).toEqual(['2025-07-09', '2024-10-15'])
    const meeting = await eventOn('2024-10-15')
    expect(meeting.who).toEqual(expect.arrayContaining([fatemi, other]))
    expect((await names()).filter((name) => name === 'Tariq Fatemi')).toHaveLength(2)
    expect((await reading(STORY[2]!)).entities.map((one) => one.id)).toContain(other)
    await correct({ action: 'rename', entity: other, name: 'Another Fatemi' })
    await correct({ action: 'follow', entity: other })
    expect(await names()).toContain('Another Fatemi')
    for (const one of must(await library.corrections()).reverse()) must(await library.undoCorrection(one.id))
    expect(id).toBeTruthy()
    const after = await shown()
    expect(after.entities).toEqual(before.entities)
    expect(after.events).toEqual(before.events)
  })

  it('asks where a later article fits both alike, and takes the answer', async () => {
    const fatemi = await idOf('Tariq Fatemi')
    const { change } = await correct({ action: 'split', entity: fatemi, articles: [await articleId('moscow')] })
    const part = 'into' in change ? (change.into ?? '') : ''
    const page = await reading(articleOf('later', 'Tariq Fatemi praised the press on 2025-07-10.'))
    const asked = page.entities.find((one) => one.name === 'Tariq Fatemi')?.id ?? ''
    expect([fatemi, part]).not.toContain(asked)
    const [question] = must(await library.questions())
    expect(question).toMatchObject({ entity: asked, name: 'Tariq Fatemi', side: { entity: { id: asked } } })
    expect([fatemi, part]).toContain(question?.other)
    const answer = must(await library.answer(question?.id ?? '', 'same'))
    expect(must(await library.questions())).toEqual([])
    expect(must(await library.entity(asked)).entity.articles).toBe(2)
    must(await library.undoCorrection(answer.id))
    expect(must(await library.questions()).map((one) => one.id)).toEqual([question?.id])
  })

  it('gives back what was stored for the part when it is undone: an article read again, and highlights', async () => {
    const fatemi = await idOf('Tariq Fatemi')
    const { id, change } = await correct({ action: 'split', entity: fatemi, articles: [await articleId('moscow')] })
    const part = 'into' in change ? (change.into ?? '') : ''
    const text = `${STORY[2]!.text} The editors added a line that tells nothing.`
    await reading({ ...STORY[2]!, text })
    expect((await recordsOf(store)).entities.map((one) => one.id)).toContain(part)
    const annotation = {
      id: 'n',
      note: '',
      tags: [],
      colour: 'green',
      kind: 'person',
      entity: part,
      created: 1,
      modified: 1,
    } as const
    const selector = [
      { type: 'TextQuoteSelector', exact: 'Tariq Fatemi', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: 12 },
    ] as [never, never]
    const { url, title, site } = STORY[2]!.meta
    must(await library.saveAnnotation({ ...annotation, tags: [], target: { source: url, title, site, selector } }))
    expect(must(await library.entity(part)).annotations).toHaveLength(1)
    must(await library.undoCorrection(id))
    const records = await recordsOf(store)
    expect(JSON.stringify(records)).not.toContain(part)
    expect(must(await library.entity(fatemi))).toMatchObject({ entity: { articles: 2 }, annotations: [{ id: 'n' }] })
    expect(must(await library.entity(fatemi)).events.map((one) => one.time.value)).toEqual(['2025-07-09', '2024-10-15'])
  })

  it('takes some articles, not all and not none', async () => {
    const fatemi = await idOf('Tariq Fatemi')
    const all = must(await library.shares({ entity: fatemi })).map((one) => one.article.id)
    for (const articles of [all, [], [await articleId('mill')]])
      expect(await library.correct({ action: 'split', entity: fatemi, articles })).toMatchObject({ error: { code: 'invalid' } })
  })
})

describe('kind', () => {
  it('moves a person to another kind on pages, in lists and events, in later articles too', async () => {
    const sorokin = await idOf('Vadim Sorokin')
    const made = await correct({ action: 'kind', entity: sorokin, kind: 'project' })
    expect(must(await library.entities({ kind: 'project' })).map((one) => one.name)).toContain('Vadim Sorokin')
    expect(must(await library.entities({ kind: 'person' })).map((one) => one.name)).not.toContain('Vadim Sorokin')
    expect(await eventOn('2025-07-09')).toMatchObject({ projects: expect.arrayContaining([sorokin]) })
    for (const article of [STORY[2]!, articleOf('later', 'Vadim Sorokin visited Haroon Khan on 2025-07-10.')]) {
      const page = await reading(article)
      expect(page.mentions.filter((one) => one.text === 'Vadim Sorokin').map((one) => one.kind)).toEqual(['project'])
      expect(page.entities.find((one) => one.name === 'Vadim Sorokin')).toMatchObject({ id: sorokin, kind: 'project' })
    }
    must(await library.undoCorrection(made.id))
    expect((await recordsOf(store)).entities.find((one) => one.id === sorokin)).toMatchObject({ kind: 'person', articles: 3 })
    expect((await eventOn('2025-07-10')).who).toContain(sorokin)
  })

  it('none: gone from pages, lists and events, also where a later article has the surface', async () => {
    const sorokin = await idOf('Vadim Sorokin')
    const before = await shown()
    const made = await correct({ action: 'kind', entity: sorokin, kind: 'none' })
    expect(await names()).not.toContain('Vadim Sorokin')
    expect((await eventOn('2025-07-09')).entities).not.toContain(sorokin)
    const page = await reading(articleOf('later', 'Vadim Sorokin visited Haroon Khan on 2025-07-10.'))
    expect(page.mentions.map((one) => one.text)).not.toContain('Vadim Sorokin')
    expect(page.entities.map((one) => one.name)).toEqual(['Haroon Khan'])
    must(await library.remove({ what: 'article', id: page.article ?? '' }))
    must(await library.undoCorrection(made.id))
    expect(await shown()).toEqual(before)
  })

  it('not a date: not painted, anywhere', async () => {
    const { id } = await correct({ action: 'not-date', text: '2024-10-15' })
    expect((await reading(STORY[2]!)).mentions.map((one) => one.text)).not.toContain('2024-10-15')
    must(await library.undoCorrection(id))
    expect((await reading(STORY[2]!)).mentions.map((one) => one.text)).toContain('2024-10-15')
  })

  it('official and not official: the later one holds', async () => {
    const fatemi = await idOf('Tariq Fatemi')
    const official = async () => must(await library.entity(fatemi)).entity.official
    await correct({ action: 'not-official', entity: fatemi })
    expect(await official()).toBe(false)
    const { id } = await correct({ action: 'official', entity: fatemi })
    expect(await official()).toBe(true)
    must(await library.undoCorrection(id))
    expect(await official()).toBe(false)
  })

  it('rename: an article that uses the reader’s name finds it', async () => {
    const analyze: AnalyzeDeps['analyze'] = (input, gazetteer) => {
      const output = deps.analyze(input, gazetteer)
      const entities = output.entities.map((one) =>
        one.name === 'Haroon Khan' ? { ...one, name: 'Hamid Qureshi', names: ['Hamid Qureshi'] } : one,
      )
      return { ...output, entities }
    }
    const sorokin = await idOf('Vadim Sorokin')
    await correct({ action: 'rename', entity: sorokin, name: 'Hamid Qureshi' })
    const page = must(await analyzeArticleWith(articleOf('later', 'Haroon Khan praised the press.'), { ...deps, analyze }))
    expect(page.entities.map((one) => one.id)).toEqual([sorokin])
  })
})

describe('events', () => {
  it('wrong event: shown nowhere, its later retellings neither', async () => {
    const meeting = await eventOn('2024-10-15')
    const { id, label } = await correct({ action: 'wrong-event', event: meeting.id })
    expect(label).toContain('Alexey Overchuk')
    const page = await reading(articleOf('later', 'Alexey Overchuk met Tariq Fatemi on 2024-10-15 in his office.'))
    expect(page.prior.map((one) => one.time.value)).not.toContain('2024-10-15')
    expect(must(await library.events({})).map((one) => one.time.value)).not.toContain('2024-10-15')
    expect(must(await library.dossier(await idOf('Tariq Fatemi'))).events.map((one) => one.id)).not.toContain(meeting.id)
    must(await library.undoCorrection(id))
    expect((await eventOn('2024-10-15')).sources).toHaveLength(3)
  })

  it.each(['2024-10-15', '2024-11-20'])(
    'date: the reader’s, beside what sources say; a retelling on %s meets it',
    async (day) => {
      const meeting = await eventOn('2024-10-15')
      const time = { value: '2024-11-20', from: '2024-11-20', to: '2024-11-20', precision: 'day' } as const
      const { id } = await correct({ action: 'date', event: meeting.id, time })
      expect(await eventOn('2024-11-20')).toMatchObject({ id: meeting.id, toldTime: { value: '2024-10-15' } })
      expect(must(await library.events({ from: '2024-11-20', to: '2024-11-20' })).map((one) => one.id)).toEqual([meeting.id])
      await reading(articleOf('later', `Alexey Overchuk met Tariq Fatemi on ${day} in his office.`))
      expect((await eventOn('2024-11-20')).sources).toHaveLength(3)
      must(await library.undoCorrection(id))
      expect((await eventOn('2024-10-15')).toldTime).toBeUndefined()
    },
  )

  it('one event of two, and two again; and two of one', async () => {
    const before = await shown()
    const [one, other] = [await eventOn('2025-07-09'), await eventOn('2024-10-15')]
    const joined = await correct({ action: 'same-event', event: other.id, other: one.id })
    const both = must(await library.events({})).find((event) => event.id === other.id)
    expect(both?.sources).toHaveLength(3)
    expect(both?.disagreement?.map((field) => [field.field, field.values.map((value) => value.value)])).toEqual([
      ['time', ['2024-10-15', '2025-07-09']],
    ])
    expect(must(await library.events({}))).toHaveLength(3)
    must(await library.undoCorrection(joined.id))
    expect(await shown()).toEqual(before)
    expect(must(await library.shares({ event: other.id })).map((share) => share.article.title)).toEqual([
      'About moscow',
      'About visit',
    ])
    const parted = await correct({ action: 'split-event', event: other.id, articles: [await articleId('moscow')] })
    expect(must(await library.events({ from: '2024-10-15', to: '2024-10-15' })).map((event) => event.sources.length)).toEqual([
      1, 1,
    ])
    const moscow = await articleId('moscow')
    const elsewhere = must(await library.priorFor([await idOf('Tariq Fatemi')], moscow))
    expect(elsewhere.map((event) => event.event)).toContain(other.id)
    must(await library.undoCorrection(parted.id))
    expect(await shown()).toEqual(before)
  })
})

describe('import', () => {
  it('of a split that both readers made: one correction, and one part with the shares of both', async () => {
    const splitHere = async (api: LibraryApi, at: Store): Promise<string> => {
      const { articles, entities } = await recordsOf(at)
      const moscow = articles.find((one) => one.url.endsWith('/moscow'))?.id ?? ''
      const entity = entities.find((one) => one.name === 'Tariq Fatemi')?.id ?? ''
      const { change } = must(await api.correct({ action: 'split', entity, articles: [moscow] }))
      return 'into' in change ? (change.into ?? '') : ''
    }
    const part = await splitHere(library, store)
    const other = freshStore()
    let made = 0
    const theirs = fakeDeps(other, { newId: () => `their-${++made}` })
    const api = await fill(other, theirs, { articles: [...STORY], annotations: [], corrections: [] })
    const theirPart = await splitHere(api, other)
    must(await analyzeArticleWith({ ...STORY[2]!, text: `${STORY[2]!.text} No more.` }, theirs))
    must(await api.correct({ action: 'rename', entity: theirPart, name: 'Another Fatemi' }))
    expect(must(await library.importAll(must(await api.exportAll()))).refused).toEqual([])
    const { corrections } = await recordsOf(store)
    expect(corrections.map((one) => one.change.action).sort()).toEqual(['rename', 'split'])
    expect(must(await library.entity(part)).entity).toMatchObject({ id: part, name: 'Another Fatemi', articles: 1 })
    expect(JSON.stringify(await recordsOf(store))).not.toContain(theirPart)
  })

  it('brings questions along with their articles, and again nothing new', async () => {
    const fatemi = await idOf('Tariq Fatemi')
    await correct({ action: 'split', entity: fatemi, articles: [await articleId('moscow')] })
    await reading(articleOf('later', 'Tariq Fatemi praised the press on 2025-07-10.'))
    const asked = must(await library.questions())
    expect(asked).toHaveLength(1)
    const file = must(await library.exportAll())
    const other = freshStore()
    const api = await fill(other, fakeDeps(other), { articles: [], annotations: [], corrections: [] })
    expect(must(await api.importAll(file)).added.questions).toBe(1)
    expect(must(await api.questions())).toEqual(asked)
    expect(must(await api.importAll(file)).added.questions).toBe(0)
  })
})
