import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fakeDeps, freshStore, SETTINGS, STORY } from './fixtures/fake-engine.ts'
import { anyFilling, fill, must, recordsOf } from './fixtures/story-store.ts'
import { exportStore } from './import-export.ts'
import { dumpStore, restoreStore } from './snapshot.ts'

/** Ids of two readers never meet: each has a prefix of its own. */
const idsOf = (reader: string): (() => string) => {
  let made = 0
  return () => `${reader}-${++made}`
}

describe('export and import', () => {
  it('export, wipe, import: everything is as before; twice adds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilling, async (filling) => {
        const store = freshStore()
        const library = await fill(store, fakeDeps(store), filling)
        const before = await recordsOf(store)
        const file = must(await library.exportAll())
        must(await library.remove({ what: 'everything' }))
        expect((await recordsOf(store)).articles).toEqual([])
        expect(must(await library.importAll(file)).refused).toEqual([])
        expect(await recordsOf(store)).toEqual(before)
        const again = must(await library.importAll(file))
        expect(Object.values(again.added).reduce((a, b) => a + b, 0)).toBe(0)
        expect(await recordsOf(store)).toEqual(before)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('merges two readers: every address, highlight and correction once, and again nothing new', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilling, anyFilling, async (mine, theirs) => {
        const store = freshStore()
        const library = await fill(store, fakeDeps(store, { newId: idsOf('mine') }), mine)
        const other = freshStore()
        const file = must(await (await fill(other, fakeDeps(other, { newId: idsOf('theirs') }), theirs)).exportAll())
        const before = await recordsOf(store)
        expect(must(await library.importAll(file)).refused).toEqual([])
        const after = await recordsOf(store)
        const urls = after.articles.map((one) => one.url)
        expect(new Set(urls).size).toBe(urls.length)
        expect(new Set(urls)).toEqual(new Set([...mine.articles, ...theirs.articles].map((one) => one.meta.url)))
        const names = after.entities.map((one) => `${one.kind} ${one.name}`)
        expect(new Set(names).size).toBe(names.length)
        const kept = new Set(after.annotations.map((one) => one.id))
        for (const annotation of [...mine.annotations, ...theirs.annotations]) expect(kept).toContain(annotation.id)
        for (const correction of before.corrections) expect(after.corrections).toContainEqual(correction)
        expectWhole(after)
        const again = must(await library.importAll(file))
        expect(Object.values(again.added).reduce((a, b) => a + b, 0)).toBe(0)
        expect(await recordsOf(store)).toEqual(after)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('keeps the later change of a highlight that both sides have', async () => {
    const store = freshStore()
    const deps = fakeDeps(store)
    const [annotation] = fc
      .sample(
        anyFilling.filter((one) => one.annotations.length > 0),
        1,
      )
      .flatMap((one) => one.annotations)
    const library = await fill(store, deps, {
      articles: [],
      annotations: [{ ...annotation!, created: 1, modified: 1 }],
      corrections: [],
    })
    const old = must(await library.exportAll())
    const edited = must(await library.editAnnotation(annotation!.id, { note: 'later' }))
    const late = must(await library.exportAll())
    expect(must(await library.importAll(old)).added.annotations).toBe(0)
    expect((await recordsOf(store)).annotations).toEqual([edited])
    must(await library.remove({ what: 'everything' }))
    must(await library.importAll(old))
    expect(must(await library.importAll(late)).added.annotations).toBe(1)
    expect((await recordsOf(store)).annotations).toEqual([edited])
  })

  it('refuses what refers to nothing, says why, and stores the rest', async () => {
    const store = freshStore()
    const library = await fill(store, fakeDeps(store), { articles: [...STORY], annotations: [], corrections: [] })
    const file = JSON.parse(must(await library.exportAll()))
    const gone = file.articles.shift().id
    const person = file.entities.find((one: { name: string }) => one.name === 'Haroon Khan').id
    file.entities = file.entities.filter((one: { id: string }) => one.id !== person)
    must(await library.remove({ what: 'everything' }))
    const report = must(await library.importAll(JSON.stringify(file)))
    const whys = new Set(report.refused.map((one) => one.why))
    expect(whys).toContain('their article is not in the file')
    expect(whys).toContain('its article is not in the file')
    expect(whys).toContain('what they mention is not in the file')
    expect(whys).toContain('somebody or something that takes part is not in the file')
    const after = await recordsOf(store)
    expect(after.articles.map((one) => one.id)).not.toContain(gone)
    expect(after.articles).toHaveLength(2)
    expectWhole(after)
  })

  it('writes nothing of a file that is no export', async () => {
    const store = freshStore()
    const library = await fill(store, fakeDeps(store), { articles: [...STORY], annotations: [], corrections: [] })
    const before = await recordsOf(store)
    for (const file of ['', '{', '[]', 'null', '{"format":"other"}', '{"format":"antecedent-export","version":2}'])
      expect(await library.importAll(file)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await recordsOf(store)).toEqual(before)
  })

  it('carries settings along where they are handed in', async () => {
    const store = freshStore()
    const file = JSON.parse(must(await exportStore(store, 0, SETTINGS)))
    expect(file.settings).toEqual(SETTINGS)
    expect(JSON.parse(must(await exportStore(store, 0))).settings).toBeUndefined()
  })
})

describe('import of other programs', () => {
  const rows = (...changes: object[]) =>
    JSON.stringify({
      rows: changes.map((change, index) => ({
        id: `h${index}`,
        uri: 'https://courier.example/ferry?utm_source=mail',
        text: 'theirs',
        tags: [],
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: `ferry ${index}`, prefix: '', suffix: '' }] }],
        ...change,
      })),
    })
  const open = () => {
    const store = freshStore()
    let now = 1000
    return { store, library: fill(store, fakeDeps(store, { now: () => (now += 1000) }), NOTHING) }
  }
  const NOTHING = { articles: [], annotations: [], corrections: [] }

  it('takes what is right, names what is not, and again changes nothing', async () => {
    const { store, library: opening } = open()
    const library = await opening
    const file = rows({}, { uri: 'javascript:alert(1)' }, { created: '2024-01-01T00:00:00Z', updated: '2024-01-02T00:00:00Z' })
    const report = must(await library.importAll(file))
    expect([report.from, report.added.annotations, report.refused.map(({ what }) => what)]).toEqual([
      'hypothesis',
      2,
      ['annotation 2 (ferry 1)'],
    ])
    const before = await recordsOf(store)
    const again = must(await library.importAll(file))
    expect([again.added.annotations, again.skipped.annotations]).toEqual([0, 2])
    expect(await recordsOf(store)).toEqual(before)
  })

  it('does not take back what the reader changed since', async () => {
    const { store, library: opening } = open()
    const library = await opening
    const file = rows({}, { updated: '1970-01-01T00:00:00Z' })
    must(await library.importAll(file))
    for (const id of ['hypothesis:h0', 'hypothesis:h1']) must(await library.editAnnotation(id, { note: 'mine' }))
    expect(must(await library.importAll(file)).added.annotations).toBe(0)
    expect((await recordsOf(store)).annotations.map(({ note }) => note)).toEqual(['mine', 'mine'])
  })

  it('knows the article that a highlight is of', async () => {
    const store = freshStore()
    const library = await fill(store, fakeDeps(store), { ...NOTHING, articles: [...STORY] })
    const [article] = must(await library.articles({}))
    must(await library.importAll(rows({ uri: `${article?.url}#comments` })))
    expect(must(await library.annotations({}))).toMatchObject([
      { article: article?.id, target: { source: article?.url, title: article?.title, published: article?.published } },
    ])
  })
})

describe('snapshot', () => {
  it('brings the store back as it was, whatever was there', async () => {
    const store = freshStore()
    const deps = fakeDeps(store)
    await fill(store, deps, { articles: STORY.slice(0, 2), annotations: [], corrections: [] })
    const before = await recordsOf(store)
    const dump = must(await dumpStore(store, 0))
    await fill(store, deps, { articles: STORY.slice(2), annotations: [], corrections: [] })
    must(await restoreStore(store, dump))
    expect(await recordsOf(store)).toEqual(before)
  })

  it('is refused whole where it is damaged', async () => {
    const store = freshStore()
    await fill(store, fakeDeps(store), { articles: [...STORY], annotations: [], corrections: [] })
    const before = await recordsOf(store)
    const dump = must(await dumpStore(store, 0)).replace('"url":"https:', '"url":"javascript:')
    expect(await restoreStore(store, dump)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('not a web address') },
    })
    expect(await recordsOf(store)).toEqual(before)
  })
})

/** Nothing refers to what is not there. */
const expectWhole = (records: Awaited<ReturnType<typeof recordsOf>>): void => {
  const ids = (items: { id: string }[]) => new Set(items.map((one) => one.id))
  const [articles, entities, events] = [ids(records.articles), ids(records.entities), ids(records.events)]
  for (const { article, entity } of records.mentions) {
    expect(articles).toContain(article)
    if (entity !== undefined) expect(entities).toContain(entity)
  }
  for (const { article, event } of records.sources) {
    expect(articles).toContain(article)
    expect(events).toContain(event)
  }
  for (const event of records.events) for (const id of event.entities) expect(entities).toContain(id)
}
