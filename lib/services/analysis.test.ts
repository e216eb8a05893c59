import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { Analyze } from '../engine/engine.ts'
import type { Annotation } from '../model/annotation.ts'
import type { ReadArticle } from '../model/article.ts'
import type { DateMention } from '../model/mention.ts'
import type { Store } from '../store/db.ts'
import { allRecords, type Records } from '../store/records.ts'
import { read } from '../store/transaction.ts'
import { type AnalyzeDeps, type Analyzed, analyzeArticleWith } from './analysis.ts'
import { articleOf, fakeAnalyze, fakeDeps, freshStore, SETTINGS, STORY } from './fixtures/fake-engine.ts'
import { createLibrary } from './library.ts'
import { toldBy } from './told-by.ts'

const analysed = async (article: ReadArticle, deps: AnalyzeDeps): Promise<Analyzed> => {
  const result = await analyzeArticleWith(article, deps)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const recordsOf = async (store: Store): Promise<Records> => {
  const result = await read(store, () => allRecords(store))
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const readStory = async (deps: AnalyzeDeps): Promise<Analyzed[]> => {
  const answers: Analyzed[] = []
  for (const article of STORY) answers.push(await analysed(article, deps))
  return answers
}

const idOf = (answer: Analyzed, name: string): string => answer.entities.find((one) => one.name === name)?.id ?? 'none'

describe('analyzeArticleWith', () => {
  it('links people and projects across articles and shows what came before', async () => {
    const deps = fakeDeps(freshStore())
    const [visit, mill, moscow] = await readStory(deps)
    if (!visit || !mill || !moscow) throw new Error('three articles')
    expect(visit.prior).toEqual([])
    expect(visit.stored).toBe(true)
    expect(idOf(moscow, 'Tariq Fatemi')).toBe(idOf(visit, 'Tariq Fatemi'))
    expect(idOf(moscow, 'steel mill in Karachi')).toBe(idOf(mill, 'steel mill in Karachi'))
    const shown = moscow.prior.map((one) => [one.type, one.time.value, one.toldHere])
    expect(shown).toContainEqual(['agree', '2025-05-13', false])
    expect(shown.at(-1)).toEqual(['meet', '2024-10-15', true])
    expect(moscow.prior.map((one) => one.time.value)).not.toContain('2025-07-09')
    expect(moscow.prior[0]?.because.map((one) => one.name)).toContain('steel mill in Karachi')
    for (const { mentions, entities } of [visit, mill, moscow])
      for (const entity of entities)
        for (const index of entity.mentions) expect(mentions[index]).toMatchObject({ entity: entity.id, kind: entity.kind })
  })

  it('makes one event with two sources of one happening told twice', async () => {
    const store = freshStore()
    await readStory(fakeDeps(store))
    const { events, sources } = await recordsOf(store)
    const meeting = events.filter((event) => event.time.value === '2024-10-15')
    expect(meeting).toHaveLength(1)
    expect(meeting[0]).toMatchObject({ tellings: 2, firstTold: '2024-10-16' })
    expect(sources.filter((source) => source.event === meeting[0]?.id)).toHaveLength(2)
  })

  it('changes nothing but the time of reading when the same article is read again', async () => {
    const store = freshStore()
    const deps = fakeDeps(store)
    const first = await readStory(deps)
    const before = await recordsOf(store)
    const again = await readStory(deps)
    const after = await recordsOf(store)
    const still = (records: Records) => ({ ...records, articles: records.articles.map((one) => ({ ...one, lastRead: 0 })) })
    expect(still(after)).toEqual(still(before))
    expect(after.articles[0]?.lastRead).toBeGreaterThan(before.articles[0]?.lastRead ?? 0)
    expect(again[2]?.mentions).toEqual(first[2]?.mentions)
    expect(again[2]?.entities).toEqual(first[2]?.entities)
  })

  it('does not ask the engine twice for the same text', async () => {
    let asked = 0
    const analyze: Analyze = (...input) => {
      asked++
      return fakeAnalyze(...input)
    }
    const deps = fakeDeps(freshStore(), { analyze })
    await analysed(STORY[0]!, deps)
    await analysed(STORY[0]!, deps)
    expect(asked).toBe(1)
  })

  it('replaces what a changed article said, keeps ids, annotations and corrections, and lets go of what nothing tells', async () => {
    const store = freshStore()
    const deps = fakeDeps(store)
    const [, mill] = await readStory(deps)
    const library = createLibrary({ ...deps, store })
    const khan = idOf(mill!, 'Haroon Khan')
    const text = 'Vadim Sorokin visited the steel mill in Karachi on 2025-05-13. That is all that the corrected report tells.'
    const changed = await analysed(articleOf('mill', text, { published: '2025-05-14' }), deps)
    const records = await recordsOf(store)
    expect(changed.article).toBe(mill?.article)
    expect(idOf(changed, 'Vadim Sorokin')).toBe(idOf(mill!, 'Vadim Sorokin'))
    expect(records.entities.map((one) => one.id)).not.toContain(khan)
    expect(records.events.map((one) => one.type)).not.toContain('agree')
    expect(records.articles).toHaveLength(3)
    expect(records.mentions.filter((one) => one.article === mill?.article).flatMap((one) => one.entity ?? [])).toHaveLength(2)
    expect((await library.corrections()).ok).toBe(true)
  })

  it.each(['follow', 'hide', 'annotate'])('keeps an entity that the reader holds on to: %s', async (hold) => {
    const store = freshStore()
    const deps = fakeDeps(store)
    const [, mill] = await readStory(deps)
    const library = createLibrary({ ...deps, store })
    const khan = idOf(mill!, 'Haroon Khan')
    if (hold === 'follow' || hold === 'hide') await library.correct({ action: hold, entity: khan })
    else await library.saveAnnotation(annotationOf(STORY[1]!, 'Haroon Khan', { entity: khan }))
    const text = 'Nobody was there after all, the editors say now: no papers, no works, and no word of either from anybody.'
    await analysed(articleOf('mill', text, { published: '2025-05-14' }), deps)
    const records = await recordsOf(store)
    expect(records.entities.find((one) => one.id === khan)).toMatchObject({ name: 'Haroon Khan', articles: 0 })
    expect(records.annotations).toHaveLength(hold === 'annotate' ? 1 : 0)
  })

  it.each([
    ['private', { private: true }],
    ['not-seen', { remember: false }],
    ['recording-off', { settings: { ...SETTINGS, recording: false } }],
  ] as const)('stores nothing but still shows what came before: %s', async (reason, more) => {
    const store = freshStore()
    const deps = fakeDeps(store)
    for (const article of STORY.slice(0, 2)) await analysed(article, deps)
    const before = await recordsOf(store)
    const answer = await analysed(STORY[2]!, { ...deps, ...more })
    expect(answer).toMatchObject({ stored: false, notStored: reason })
    expect(answer.article).toBeUndefined()
    expect(answer.prior.length).toBeGreaterThan(0)
    expect(await recordsOf(store)).toEqual(before)
    const again = await analysed(STORY[0]!, { ...deps, ...more })
    expect(again.stored).toBe(false)
    expect(await recordsOf(store)).toEqual(before)
  })

  it('works without a store, under local keys', async () => {
    const answer = await analysed(STORY[2]!, fakeDeps(null))
    expect(answer.entities.map((one) => one.name).sort()).toEqual([
      'Alexey Overchuk',
      'Tariq Fatemi',
      'Vadim Sorokin',
      'steel mill in Karachi',
    ])
    expect(answer.prior).toEqual([])
    expect(answer.stored).toBe(false)
  })

  it('answers what the article alone says, with the reason, where the store fails', async () => {
    const store = freshStore(Object.assign(new IDBFactory(), { open: fullDisk }))
    const answer = await analysed(STORY[2]!, fakeDeps(store))
    expect(answer.problem).toContain('disk')
    expect(answer.mentions.length).toBeGreaterThan(3)
    expect(answer.stored).toBe(false)
  })

  it('leaves other languages alone', async () => {
    const store = freshStore()
    const answer = await analysed(
      articleOf('autre', 'Alexey Overchuk met Tariq Fatemi on 2024-10-15.', { language: 'fr' }),
      fakeDeps(store),
    )
    expect(answer).toMatchObject({ stored: false, notStored: 'other-language', mentions: [], entities: [] })
    expect((await recordsOf(store)).articles).toEqual([])
  })

  it('shows the safe dates of a page in another language, and stores nothing of it', async () => {
    const store = freshStore()
    const text = 'Une réunion est prévue le 2025-07-11 à Moscou.'
    const date: DateMention = {
      ...{ kind: 'date', start: 26, end: 36, text: '2025-07-11', confidence: 0.97, rule: 'dates/iso' },
      ...{ value: '2025-07-11', precision: 'day', from: '2025-07-11', to: '2025-07-11', anchor: 'none' },
    }
    const analyze: Analyze = () => ({ language: 'other', mentions: [date], entities: [], events: [], ms: {} })
    const answer = await analysed(articleOf('autre', text, { language: 'fr' }), { ...fakeDeps(store), analyze })
    expect(answer).toMatchObject({ stored: false, notStored: 'other-language', mentions: [{ text: '2025-07-11' }], entities: [] })
    expect((await recordsOf(store)).mentions).toEqual([])
  })

  it('counts a report on three sites as one telling, and a print version as the same article', async () => {
    const store = freshStore()
    const deps = fakeDeps(store)
    const filler = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
    const text = `Tariq Fatemi met Vadim Sorokin on 2025-07-09 in the capital. ${filler}.`
    const answers = [
      await analysed(articleOf('report', text), deps),
      await analysed(articleOf('x', `Agency copy. ${text}`, { url: 'https://b.example/x', site: 'B' }), deps),
      await analysed(articleOf('y', `${text} More soon.`, { url: 'https://c.example/y', site: 'C' }), deps),
      await analysed(articleOf('report/print', `${text} Printed.`), deps),
    ]
    const { articles, events, sources } = await recordsOf(store)
    expect(articles).toHaveLength(3)
    expect(new Set(articles.map((one) => one.telling)).size).toBe(1)
    expect(events).toMatchObject([{ tellings: 1 }])
    expect(sources).toHaveLength(3)
    expect(answers[3]?.article).toBe(answers[0]?.article)
    expect(answers[3]?.mentions.length).toBe(answers[0]?.mentions.length)
    const other = articleOf(
      'other',
      `Haroon Khan visited the rail link to Quetta on 2025-07-09. ${filler.replaceAll('word', 'term')}.`,
    )
    await analysed(other, deps)
    expect((await recordsOf(store)).articles).toHaveLength(4)
  })

  it('takes the day of reading where the page tells none, and keeps to it', async () => {
    const store = freshStore()
    const deps = fakeDeps(store)
    const article = articleOf('undated', STORY[0]!.text, { published: undefined, publishedSource: 'none' })
    await analysed(article, deps)
    await analysed(article, { ...deps, now: () => Date.UTC(2025, 8, 1, 12) })
    expect((await recordsOf(store)).articles).toMatchObject([{ published: '2025-07-11', publishedSource: 'none' }])
  })

  it.each([
    ['none', undefined, undefined],
    ['events', undefined, STORY[1]!.text.split(' Vadim')[0]],
    ['all', STORY[1]!.text, STORY[1]!.text.split(' Vadim')[0]],
  ] as const)('keeps of the text what was chosen: %s', async (keepText, whole, sentence) => {
    const store = freshStore()
    const answer = await analysed(STORY[1]!, fakeDeps(store, { settings: { ...SETTINGS, keepText } }))
    const { articles, sources } = await recordsOf(store)
    expect(articles[0]?.text).toBe(whole)
    expect(sources[0]?.sentence).toBe(sentence)
    expect(sources[0]?.quote).toBe(STORY[1]!.text.split(' Vadim')[0])
    expect(await toldBy(store, answer.article ?? '')).toMatchObject({
      ok: true,
      value: [{ event: { type: 'agree' }, source: { start: 0 } }],
    })
  })

  it('drops kept texts when the reader chooses so, or their time is over', async () => {
    const store = freshStore()
    const deps = fakeDeps(store, { settings: { ...SETTINGS, keepText: 'all', keepTextDays: 5 } })
    await analysed(STORY[0]!, deps)
    await analysed(STORY[1]!, { ...deps, now: () => Date.UTC(2025, 6, 20) })
    const texts = async () => (await recordsOf(store)).articles.map((one) => one.text !== undefined).sort()
    expect(await texts()).toEqual([false, true])
    await analysed(STORY[2]!, { ...deps, settings: { ...SETTINGS, keepText: 'none' } })
    expect(await texts()).toEqual([false, false, false])
    expect((await recordsOf(store)).sources.filter((one) => one.sentence !== undefined)).toEqual([])
  })

  it('gives a saved highlight its article, and finds it again', async () => {
    const store = freshStore()
    const deps = fakeDeps(store)
    const library = createLibrary({ ...deps, store })
    const saved = await library.saveAnnotation(annotationOf(STORY[1]!, 'steel mill in Karachi', {}))
    expect(saved.ok && saved.value.article).toBeUndefined()
    const answer = await analysed(STORY[1]!, deps)
    expect(answer.annotations.map((one) => one.id)).toEqual(['note-1'])
    expect((await recordsOf(store)).annotations[0]?.article).toBe(answer.article)
  })
})

describe('a worker killed in the middle', () => {
  it('leaves the store as it was, whichever write was the last', async () => {
    const factory = new IDBFactory()
    const store = freshStore(factory)
    const deps = fakeDeps(store)
    for (const article of STORY.slice(0, 2)) await analysed(article, deps)
    const before = await recordsOf(store)
    let writes = 0
    let last = 0
    const hook = (): void => {
      if (++writes > last) throw Object.assign(new Error('killed'), { name: 'AbortError' })
    }
    for (const table of store.tables) {
      table.hook('creating', hook)
      table.hook('updating', hook)
    }
    let killed = 0
    for (last = 0; last < 500; last++) {
      writes = 0
      const answer = await analysed(STORY[2]!, deps)
      if (answer.stored) break
      killed++
      expect(answer.problem).toContain('nothing was changed')
      expect(await recordsOf(store)).toEqual(before)
    }
    expect(killed).toBeGreaterThan(10)
    const after = await recordsOf(store)
    expect(after.articles).toHaveLength(3)
    expect(after.events.find((event) => event.time.value === '2024-10-15')?.tellings).toBe(2)
  }, 60_000)
})

const fullDisk = (): never => {
  throw new DOMException('no space left', 'QuotaExceededError')
}

const annotationOf = ({ meta, text }: ReadArticle, exact: string, more: Partial<Annotation>): Annotation => {
  const start = text.indexOf(exact)
  return {
    id: 'note-1',
    target: {
      source: meta.url,
      title: meta.title,
      site: meta.site,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
    note: '',
    tags: [],
    colour: 'yellow',
    kind: 'selection',
    created: 1,
    modified: 1,
    ...more,
  }
}
