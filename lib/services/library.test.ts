import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { CorrectionAction } from '../model/correction.ts'
import type { Store } from '../store/db.ts'
import { type AnalyzeDeps, analyzeArticleWith } from './analysis.ts'
import { openCard } from './card.ts'
import { articleOf, fakeDeps, freshStore, STORY } from './fixtures/fake-engine.ts'
import { anyCorrection, anyFilling, correctAny, fill, must, recordsOf } from './fixtures/story-store.ts'
import { createLibrary } from './library.ts'
import type { LibraryApi, Query, Removal } from './library-api.ts'
import type { UndoDocument } from './removal.ts'

let store: Store
let deps: AnalyzeDeps
let library: LibraryApi

const highlight = (more: Partial<Annotation> = {}): Annotation => ({
  id: 'note-1',
  target: {
    source: STORY[1]!.meta.url,
    title: STORY[1]!.meta.title,
    site: 'Meridian Dispatch',
    published: '2025-05-14',
    selector: [
      { type: 'TextQuoteSelector', exact: 'papers for a steel mill', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 23, end: 46 },
    ],
  },
  note: 'Ask the Ministère des Mines',
  tags: ['steel'],
  colour: 'green',
  kind: 'selection',
  created: Date.UTC(2025, 6, 11, 12),
  modified: Date.UTC(2025, 6, 11, 12),
  ...more,
})

beforeEach(async () => {
  store = freshStore()
  deps = fakeDeps(store)
  library = await fill(store, deps, { articles: [...STORY], annotations: [highlight()], corrections: [] })
})

const entityNamed = async (name: string): Promise<string> =>
  (await recordsOf(store)).entities.find((one) => one.aliases.includes(name))?.id ?? 'none'

describe('counts', () => {
  it('counts what there is', async () => {
    expect(must(await library.counts())).toEqual({ articles: 3, people: 4, projects: 1, events: 4, annotations: 1, bytes: 1 })
  })
})

describe('listings', () => {
  it.each<[string, Query, string[]]>([
    ['all, last read first', {}, ['About moscow', 'About mill', 'About visit']],
    ['by a word of the title', { words: 'MILL' }, ['About mill']],
    ['by two words', { words: 'about moscow' }, ['About moscow']],
    ['by a word that is nowhere', { words: 'zebra' }, []],
    ['by site name', { site: 'Meridian Dispatch' }, ['About moscow', 'About mill', 'About visit']],
    ['by host', { site: 'meridian-dispatch.example' }, ['About moscow', 'About mill', 'About visit']],
    ['by part of a host', { site: 'dispatch.example' }, []],
    ['by publication', { from: '2025-05-14', to: '2025-05-31' }, ['About mill']],
    ['by reading', { from: '2025-07-11', dateOf: 'read' }, ['About moscow', 'About mill', 'About visit']],
    ['before reading', { to: '2025-07-01', dateOf: 'read' }, []],
    ['limited', { limit: 1 }, ['About moscow']],
  ])('articles %s', async (_, query, titles) => {
    expect(must(await library.articles(query)).map((one) => one.title)).toEqual(titles)
  })

  it.each<[string, Query, string[]]>([
    ['of a kind', { kind: 'project' }, ['steel mill in Karachi']],
    ['by part of a name', { words: 'over' }, ['Alexey Overchuk']],
    ['by a role', { words: 'consul' }, ['Vadim Sorokin']],
    ['by accents', { words: 'fátemi' }, ['Tariq Fatemi']],
    ['followed', { followed: true }, []],
  ])('entities %s', async (_, query, names) => {
    expect(must(await library.entities(query)).map((one) => one.name)).toEqual(names)
  })

  it.each<[string, Query, string[]]>([
    ['all, newest first', {}, ['2025-07-09', '2025-05-13', '2024-10-15', '2024-09-18']],
    ['by a name', { words: 'haroon' }, ['2025-05-13']],
    ['by words of the quote', { words: 'papers signed' }, ['2025-05-13']],
    ['by their own days', { from: '2024-10-01', to: '2024-12-31' }, ['2024-10-15']],
    ['by publication', { from: '2025-07-01', dateOf: 'published' }, ['2025-07-09', '2024-10-15']],
    ['by reading', { to: '2025-07-01', dateOf: 'read' }, []],
    ['with projects', { kind: 'project' }, ['2025-07-09', '2025-05-13']],
    ['of a site that is not there', { site: 'elsewhere.example' }, []],
  ])('events %s', async (_, query, days) => {
    expect(must(await library.events(query)).map((one) => one.time.value)).toEqual(days)
  })

  it('events carry their sources and names', async () => {
    const [, , meeting] = must(await library.events({}))
    expect(meeting?.sources.map((one) => one.title)).toEqual(['About visit', 'About moscow'])
    expect(meeting?.names.map((one) => one.name).sort()).toEqual(['Alexey Overchuk', 'Tariq Fatemi'])
    expect(meeting?.text).toContain('2024-10-15')
  })

  it.each<[string, Query, number]>([
    ['a word of the note, without its accent', { words: 'ministere' }, 1],
    ['a word of the quote', { words: 'papers' }, 1],
    ['a tag', { tag: 'steel' }, 1],
    ['another tag', { tag: 'wood' }, 0],
    ['publication', { from: '2025-05-01', to: '2025-05-31' }, 1],
    ['saving', { to: '2025-05-31', dateOf: 'read' }, 0],
    ['kind', { kind: 'person' }, 0],
  ])('annotations by %s', async (_, query, count) => {
    expect(must(await library.annotations(query))).toHaveLength(count)
  })

  it('an entity with all that is known of it', async () => {
    const fatemi = must(await library.entity(await entityNamed('Tariq Fatemi')))
    expect(fatemi.events.map((one) => one.time.value)).toEqual(['2025-07-09', '2024-10-15'])
    expect(fatemi.articles.map((one) => one.title)).toEqual(['About moscow', 'About visit'])
    expect(fatemi.entity).toMatchObject({ articles: 2, official: true })
    expect(await library.entity('nobody')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('prior events of entities', async () => {
    const mill = await entityNamed('steel mill in Karachi')
    const prior = must(await library.priorFor([mill]))
    expect(prior.map((one) => one.time.value).sort()).toEqual(['2025-05-13', '2025-07-09'])
    const [, article] = (await recordsOf(store)).articles
    const elsewhere = must(await library.priorFor([mill], article?.id))
    expect(elsewhere.every((one) => one.sources.every((source) => source.article !== article?.id))).toBe(true)
  })
})

describe('annotations', () => {
  it('are edited, refused where broken, and not found where deleted', async () => {
    const edited = must(await library.editAnnotation('note-1', { note: 'new', tags: undefined }))
    expect(edited).toMatchObject({ note: 'new', tags: ['steel'] })
    expect(edited.modified).not.toBe(highlight().modified)
    const { target } = highlight()
    const hostile = highlight({ id: 'x', target: { ...target, source: 'javascript:alert(1)' } })
    expect(await library.saveAnnotation(hostile)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await library.editAnnotation('gone', { note: '' })).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('removal', () => {
  const removals: [string, (ids: { article: string }) => Removal, Partial<Record<'articles' | 'annotations', number>>][] = [
    ['an article with its highlights', ({ article }) => ({ what: 'article', id: article }), { articles: 2, annotations: 0 }],
    ['a site', () => ({ what: 'site', site: 'meridian-dispatch.example' }), { articles: 0, annotations: 0 }],
    ['the last hour', () => ({ what: 'last-hour' }), { articles: 0, annotations: 0 }],
    ['everything', () => ({ what: 'everything' }), { articles: 0, annotations: 0 }],
    ['a highlight', () => ({ what: 'annotation', id: 'note-1' }), { articles: 3, annotations: 0 }],
  ]
  it.each(removals)('%s, and back as it was, through JSON', async (_, removalOf, left) => {
    const before = await recordsOf(store)
    const article = before.articles.find((one) => one.title === 'About mill')?.id ?? ''
    const { removed, undo } = must(await library.remove(removalOf({ article })))
    const after = await recordsOf(store)
    expect(removed).toBeGreaterThan(0)
    expect({ articles: after.articles.length, annotations: after.annotations.length }).toEqual(left)
    must(await library.restore(JSON.parse(JSON.stringify(undo))))
    expect(await recordsOf(store)).toEqual(before)
  })

  it('takes what stood on the article alone, and leaves what others tell', async () => {
    const { articles } = await recordsOf(store)
    must(await library.remove({ what: 'article', id: articles.find((one) => one.title === 'About mill')?.id ?? '' }))
    const after = await recordsOf(store)
    expect(after.entities.map((one) => one.name).sort()).toEqual([
      'Alexey Overchuk',
      'Tariq Fatemi',
      'Vadim Sorokin',
      'steel mill in Karachi',
    ])
    expect(after.events.map((one) => one.time.value)).not.toContain('2025-05-13')
    expect(after.entities.find((one) => one.name === 'Vadim Sorokin')).toMatchObject({ articles: 1, firstSeen: '2025-07-11' })
  })

  it('of the last hour leaves what was read before, without a trace of reading it again', async () => {
    const late = { ...deps, now: () => Date.UTC(2025, 6, 12, 9) }
    must(await analyzeArticleWith(STORY[0]!, late))
    must(await analyzeArticleWith(articleOf('new', 'Haroon Khan visited Tariq Fatemi on 2025-07-01.'), late))
    const before = await recordsOf(store)
    const later = await fill(store, late, { articles: [], annotations: [], corrections: [] })
    const { undo } = must(await later.remove({ what: 'last-hour' }))
    const after = await recordsOf(store)
    expect(after.articles.map((one) => one.title).sort()).toEqual(['About mill', 'About moscow', 'About visit'])
    for (const article of after.articles) expect(article.lastRead).toBeLessThan(Date.UTC(2025, 6, 12))
    must(await later.restore(undo))
    expect(await recordsOf(store)).toEqual(before)
  })

  it('keeps what was read between removal and undo', async () => {
    const { articles } = await recordsOf(store)
    const { undo } = must(
      await library.remove({ what: 'article', id: articles.find((one) => one.title === 'About mill')?.id ?? '' }),
    )
    must(await analyzeArticleWith(articleOf('later', 'Vadim Sorokin visited the steel mill in Karachi on 2025-07-08.'), deps))
    must(await analyzeArticleWith(STORY[1]!, deps))
    must(await library.restore(undo))
    const after = await recordsOf(store)
    expect(after.articles.map((one) => one.title).sort()).toEqual(['About later', 'About mill', 'About moscow', 'About visit'])
    expect(after.entities.find((one) => one.name === 'Vadim Sorokin')).toMatchObject({ articles: 3 })
    expect(after.events.filter((one) => one.time.value === '2025-05-13')).toHaveLength(1)
    expect(after.annotations[0]?.article).toBe(after.articles.find((one) => one.title === 'About mill')?.id)
  })

  it('refuses an undo that is none, and what is not there', async () => {
    const before = await recordsOf(store)
    const article = before.articles.find((one) => one.title === 'About mill')?.id ?? ''
    const { undo: hostile } = must(await library.remove({ what: 'article', id: article })) as { undo: UndoDocument }
    must(await library.restore(hostile))
    const script = JSON.parse(JSON.stringify(hostile).replaceAll('https:', 'javascript:'))
    for (const undo of [script, null, 'x', {}, { undo: 1, removed: { articles: 'x' } }])
      expect(await library.restore(undo)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await library.remove({ what: 'article', id: 'gone' })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(must(await library.remove({ what: 'site', site: 'elsewhere.example' })).removed).toBe(0)
    expect(await recordsOf(store)).toEqual(before)
  })

  it('anything, undone, leaves no difference', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilling, fc.nat(4), async (filling, index) => {
        const own = freshStore()
        const api = await fill(own, fakeDeps(own), filling)
        const before = await recordsOf(own)
        const article = before.articles[index % Math.max(1, before.articles.length)]
        const annotation = before.annotations[0]
        const removals: Removal[] = [{ what: 'last-hour' }, { what: 'everything' }, { what: 'site', site: 'Meridian Dispatch' }]
        if (article) removals.push({ what: 'article', id: article.id })
        if (annotation) removals.push({ what: 'annotation', id: annotation.id })
        for (const removal of removals) {
          const { undo } = must(await api.remove(removal))
          must(await api.restore(undo))
          expect(await recordsOf(own)).toEqual(before)
        }
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})

describe('corrections', () => {
  /** All that any view shows, on one day: closeness in time is counted from today, and the clock of these stores goes on at each look. */
  const everything = async () => {
    const api = createLibrary({ store, now: () => Date.UTC(2025, 6, 12), newId: deps.newId, bytes: async () => 1 })
    const entities = must(await api.entities({}))
    const dossiers = []
    for (const { id } of entities) dossiers.push(must(await api.dossier(id)), must(await api.shares({ entity: id })))
    const prior = must(await api.priorFor(entities.map((one) => one.id)))
    const events = must(await api.events({}))
    const [corrections, questions, news] = [await api.corrections(), await api.questions(), await api.whatsNew()]
    const rest = { corrections: must(corrections), questions: must(questions), news: must(news) }
    return { articles: must(await api.articles({})), entities, dossiers, prior, events, ...rest }
  }

  it('undone in any order, leave everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyCorrection, fc.nat()), { maxLength: 6 }), async (corrections) => {
        const before = { shown: await everything(), records: await recordsOf(store) }
        const made: { id: string; order: number }[] = []
        for (const [any, order] of corrections) {
          const correction = await correctAny(library, any)
          if (correction) made.push({ id: correction.id, order })
        }
        await everything()
        for (const { id } of made.sort((a, b) => a.order - b.order)) must(await library.undoCorrection(id))
        expect({ shown: await everything(), records: await recordsOf(store) }).toEqual(before)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  const again = async () => must(await analyzeArticleWith(STORY[2]!, deps))

  it('hide: not painted, brings no prior events, still listed to be shown again', async () => {
    const overchuk = await entityNamed('Alexey Overchuk')
    const fatemi = await entityNamed('Tariq Fatemi')
    for (const entity of [overchuk, fatemi]) must(await library.correct({ action: 'hide', entity }))
    const answer = await again()
    expect(answer.mentions.some((one) => one.kind === 'person' && one.entity === overchuk)).toBe(false)
    expect(answer.entities.find((one) => one.id === overchuk)).toMatchObject({ hidden: true, mentions: [] })
    expect(answer.prior.flatMap((one) => one.because.map((because) => because.id))).not.toContain(overchuk)
    expect(answer.prior.map((one) => one.time.value)).toEqual(['2025-05-13'])
  })

  it('not-official, rename and follow show everywhere', async () => {
    const sorokin = await entityNamed('Vadim Sorokin')
    must(await library.correct({ action: 'not-official', entity: sorokin }))
    must(await library.correct({ action: 'follow', entity: sorokin }))
    const renamed = must(await library.correct({ action: 'rename', entity: sorokin, name: 'Consul Sorokin' }))
    expect(renamed.label).toBe('Vadim Sorokin')
    const answer = await again()
    const entity = answer.entities.find((one) => one.id === sorokin)
    expect(entity).toMatchObject({ name: 'Consul Sorokin', official: false, followed: true })
    expect(answer.mentions[entity?.mentions[0] ?? -1]).toMatchObject({ official: false })
    expect(must(await library.entities({ followed: true })).map((one) => one.name)).toEqual(['Consul Sorokin'])
    expect(must(await library.entities({ words: 'vadim' }))).toHaveLength(1)
    const events = must(await library.events({ words: 'consul' }))
    expect(events.flatMap((one) => one.names.map((name) => name.name))).toContain('Consul Sorokin')
  })

  it('not-same: here it is somebody else, for the page and for what it tells; elsewhere nothing changes', async () => {
    const fatemi = await entityNamed('Tariq Fatemi')
    const article = (await again()).article ?? ''
    must(await library.correct({ action: 'not-same', entity: fatemi, name: 'Tariq Fatemi', article }))
    const answer = await again()
    expect(answer.entities.map((one) => one.id)).not.toContain(fatemi)
    const other = answer.entities.find((one) => one.name === 'Tariq Fatemi')
    expect(other?.mentions).toHaveLength(2)
    const shown = must(await library.entity(fatemi))
    expect(shown.articles.map((one) => one.title)).toEqual(['About visit'])
    expect(shown.events.map((one) => one.time.value)).toEqual(['2024-10-15'])
    expect(shown.entity).toMatchObject({ articles: 1, lastSeen: '2024-10-16' })
  })

  it('are refused where there is nothing to correct, and held once', async () => {
    const change: CorrectionAction = { action: 'follow', entity: await entityNamed('Haroon Khan') }
    const first = must(await library.correct(change))
    expect(must(await library.correct(change))).toEqual(first)
    expect(must(await library.corrections())).toEqual([first])
    expect(await library.correct({ action: 'hide', entity: 'nobody' })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await library.correct({ ...change, action: 'rename', name: '' })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    })
    expect(await library.undoCorrection('none')).toEqual({ ok: true, value: undefined })
  })
})

describe('openCard', () => {
  const cardOf = async (find: (text: string) => boolean, readOnly?: string) => {
    const { mentions } = must(await analyzeArticleWith(STORY[2]!, deps))
    const mention = mentions.find((one) => find(one.text))
    if (!mention) throw new Error('no such mention')
    return must(await openCard({ article: STORY[2]!.meta, mention }, { store, ...(readOnly ? { readOnly } : {}) }))
  }

  it('shows a person with roles and prior events, newest first', async () => {
    const card = await cardOf((text) => text === 'Vadim Sorokin')
    expect(card.entity?.name).toBe('Vadim Sorokin')
    expect(card.roleNow).toEqual({ title: 'Consul General' })
    expect(card.rolesBefore).toEqual([])
    expect(card.why).toContain('90 %')
    const overchuk = await cardOf((text) => text === 'Alexey Overchuk')
    expect(overchuk.prior.map((one) => [one.time.value, one.toldHere])).toEqual([
      ['2024-10-15', true],
      ['2024-09-18', false],
    ])
    expect(overchuk.prior[0]?.sources.map((one) => one.title)).toEqual(['About visit'])
  })

  it('shows a date in words with what else happened then', async () => {
    const card = await cardOf((text) => text === '2024-10-15')
    expect(card.dateInWords).toBe('Tuesday, 15 October 2024')
    expect(card.prior.map((one) => one.type)).toEqual(['meet'])
    expect(card.entity).toBeUndefined()
  })

  it('shows the saved highlight on the very span, and why nothing can be saved', async () => {
    const { text, meta } = STORY[2]!
    const start = text.indexOf('Vadim Sorokin')
    const selector: Annotation['target']['selector'] = [
      { type: 'TextQuoteSelector', exact: 'Vadim Sorokin', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + 13 },
    ]
    const target = { source: meta.url, title: meta.title, site: meta.site, selector }
    must(await library.saveAnnotation(highlight({ id: 'here', target })))
    const card = await cardOf((one) => one === 'Vadim Sorokin', 'A private window.')
    expect(card.annotation?.id).toBe('here')
    expect(card.readOnly).toBe('A private window.')
    expect((await cardOf((one) => one === 'Tariq Fatemi')).annotation).toBeUndefined()
  })
})
