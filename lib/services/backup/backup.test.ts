/** Backups from a store and back into one: what they hold, when they are made, what restoring changes, and what a full disk costs. */
import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../settings/settings.ts'
import type { Store } from '../../store/db.ts'
import { snapshotBeforeUpgrade } from '../../store/scan.ts'
import { analyzeArticleWith } from '../analysis.ts'
import { articleOf, fakeDeps, freshStore, STORY } from '../fixtures/fake-engine.ts'
import { anyFilling, fill, must, recordsOf } from '../fixtures/story-store.ts'
import { createLibrary } from '../library.ts'
import { textOf } from './bytes.ts'
import { backedUpFirst } from './first.ts'
import { type FakeArea, fakeArea } from './fixtures/fake-area.ts'
import { type BackupDeps, backUpBeforeUpgrade, backUpIfDue, makeBackup } from './make.ts'
import { previewRestore, restoreText, undoRestore } from './restore.ts'
import { readIndex, takeDown } from './shelf.ts'

const DAY = 86_400_000
interface Bench extends BackupDeps {
  area: FakeArea
  clock: { now: number }
}
const benchOf = (store: Store, change: Partial<BackupDeps> = {}): Bench => {
  const clock = { now: 1_760_000_000_000 }
  let made = 0
  return {
    ...{ store, area: fakeArea(), clock, now: () => clock.now, newId: () => `id-${++made}` },
    settings: async () => DEFAULT_SETTINGS,
    ...change,
  } as Bench
}

/** A store with the story read, two highlights and a followed person. */
const storyStore = async () => {
  const store = freshStore()
  const deps = fakeDeps(store)
  for (const article of STORY) must(await analyzeArticleWith(article, deps))
  const library = createLibrary(deps as Parameters<typeof createLibrary>[0])
  const [article] = must(await library.articles({}))
  const [person] = must(await library.entities({ kind: 'person' }))
  if (!article || !person) throw new Error('the story has no people')
  const target = { source: article.url, title: article.title, site: article.site }
  const selector = (exact: string) =>
    [
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: exact.length },
    ] as const
  for (const [id, entity] of [
    ['h1', person.id],
    ['h2', undefined],
  ] as const)
    must(
      await library.saveAnnotation({
        ...{ id, note: `note of ${id}`, tags: ['x'], colour: 'green', kind: 'selection', created: 1, modified: 1 },
        ...{ article: article.id, target: { ...target, selector: [...selector(`words ${id}`)] } },
        ...(entity === undefined ? {} : { entity }),
      }),
    )
  must(await library.correct({ action: 'follow', entity: person.id }))
  return { store, library, person, article, deps }
}

/** The text of the newest backup. */
const newestText = async ({ area }: BackupDeps): Promise<string> => {
  const [entry] = (await readIndex(area)).entries
  if (!entry) throw new Error('no backup')
  return must(await textOf(must(await takeDown(area, entry))))
}

const replace = { how: 'replace', now: () => 5, newId: () => 'step' } as const

describe('a whole backup', () => {
  it('restored in place of everything is the store as it was, whatever it held', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilling, anyFilling, async (filling, other) => {
        const store = freshStore()
        await fill(store, fakeDeps(store), filling)
        const before = await recordsOf(store)
        const bench = benchOf(store)
        const entry = must(await makeBackup(bench, 'asked'))
        if (!entry) {
          expect(before.articles).toEqual([])
          return
        }
        expect(entry).toMatchObject({ kind: 'whole', counts: { articles: before.articles.length } })
        const elsewhere = freshStore()
        await fill(elsewhere, fakeDeps(elsewhere), other)
        const was = await recordsOf(elsewhere)
        const restored = must(await restoreText(elsewhere, await newestText(bench), replace))
        expect(restored.report.refused).toEqual([])
        expect(await recordsOf(elsewhere)).toEqual(before)
        must(await undoRestore(elsewhere, restored.undo))
        expect(await recordsOf(elsewhere)).toEqual(was)
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  it('merged adds what is missing, takes nothing away, and again changes nothing; the preview said so', async () => {
    const { store, library } = await storyStore()
    const bench = benchOf(store)
    must(await makeBackup(bench, 'asked'))
    const text = await newestText(bench)
    const whole = await recordsOf(store)
    must(await library.remove({ what: 'annotation', id: 'h1' }))
    must(await library.emptyTrash())
    const [article] = whole.articles
    must(await library.remove({ what: 'article', id: article?.id ?? '' }))
    const world = { store, settings: { ...DEFAULT_SETTINGS, density: 'first' as const }, now: 5 }
    const preview = must(await previewRestore(world, text))
    expect(preview).toMatchObject({
      from: 'antecedent',
      replaces: 0,
      refused: [],
      settings: ['how many highlights'],
      at: bench.clock.now,
    })
    expect(preview.adds).toMatchObject({ articles: 1 })
    const merge = { ...replace, how: 'merge' } as const
    const { report } = must(await restoreText(store, text, merge))
    expect(report.added).toEqual({ ...preview.adds })
    expect((await recordsOf(store)).articles).toEqual(whole.articles)
    const after = await recordsOf(store)
    const again = must(await restoreText(store, text, merge))
    expect(Object.values(again.report.added).every((count) => count === 0)).toBe(true)
    expect(await recordsOf(store)).toEqual(after)
    expect(must(await previewRestore(world, text)).adds.articles).toBe(0)
  })

  it('undone, keeps what was read since', async () => {
    const { store, deps } = await storyStore()
    const bench = benchOf(store)
    must(await makeBackup(bench, 'asked'))
    const other = freshStore()
    const [first] = STORY
    if (!first) throw new Error('no story')
    must(await analyzeArticleWith(first, fakeDeps(other)))
    const restored = must(await restoreText(other, await newestText(bench), { ...replace, how: 'merge' }))
    const late = articleOf('late', 'Haroon Khan visited the press on 2025-07-09, and nobody else did on that day.')
    must(await analyzeArticleWith(late, fakeDeps(other, { newId: deps.newId })))
    must(await undoRestore(other, restored.undo))
    const { articles } = await recordsOf(other)
    expect(articles.map(({ url }) => url).sort()).toEqual([first.meta.url, late.meta.url].sort())
  })

  it('of another program cannot take the place of everything', async () => {
    const { store } = await storyStore()
    const text = JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      target: 'https://a.example/',
    })
    const before = await recordsOf(store)
    expect(await restoreText(store, text, replace)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await recordsOf(store)).toEqual(before)
  })
})

describe('a backup of the essentials, where the store is too large', () => {
  it('brings back highlights, corrections, whom they speak of, and which articles were read', async () => {
    const { store, person } = await storyStore()
    const before = await recordsOf(store)
    const bench = benchOf(store, { limit: 2000 })
    expect(must(await makeBackup(bench, 'asked'))).toMatchObject({
      kind: 'essentials',
      counts: { annotations: 2, corrections: 1 },
    })
    const fresh = freshStore()
    expect(must(await restoreText(fresh, await newestText(bench), replace)).report.refused).toEqual([])
    const after = await recordsOf(fresh)
    expect(after.annotations).toEqual(before.annotations)
    expect(after.corrections).toEqual(before.corrections)
    expect(after.articles.map(({ url }) => url)).toEqual(before.articles.map(({ url }) => url))
    expect(after.entities.find(({ id }) => id === person.id)).toMatchObject({ name: person.name })
    expect(after.mentions).toEqual([])
  })

  it('read again, the articles are recognized again, and the followed are the same people', async () => {
    const { store, person } = await storyStore()
    const before = await recordsOf(store)
    const bench = benchOf(store, { limit: 2000 })
    must(await makeBackup(bench, 'asked'))
    const fresh = freshStore()
    must(await restoreText(fresh, await newestText(bench), replace))
    let made = 0
    const deps = fakeDeps(fresh, { newId: () => `again-${++made}` })
    for (const article of STORY) must(await analyzeArticleWith(article, deps))
    const after = await recordsOf(fresh)
    expect(after.articles.map(({ id }) => id)).toEqual(before.articles.map(({ id }) => id))
    expect(after.mentions.length).toBe(before.mentions.length)
    expect(after.mentions.some(({ entity }) => entity === person.id)).toBe(true)
  })

  it('holds the events that corrections speak of, with their quotes', async () => {
    const { store, library } = await storyStore()
    const [event] = must(await library.events({}))
    must(await library.correct({ action: 'wrong-event', event: event?.id ?? '' }))
    const bench = benchOf(store, { limit: 2000 })
    must(await makeBackup(bench, 'asked'))
    const fresh = freshStore()
    expect(must(await restoreText(fresh, await newestText(bench), replace)).report.refused).toEqual([])
    expect((await recordsOf(fresh)).events.map(({ id }) => id)).toEqual([event?.id])
  })
})

describe('when', () => {
  it('the first time, then when a day has passed and something changed', async () => {
    const { store, library } = await storyStore()
    const bench = benchOf(store)
    const attempt = async (hours: number): Promise<number> => {
      bench.clock.now += hours * 3_600_000
      must(await backUpIfDue(bench))
      return (await readIndex(bench.area)).entries.length
    }
    expect(await attempt(0)).toBe(1)
    must(await library.editAnnotation('h1', { note: 'changed' }))
    expect(await attempt(23)).toBe(1)
    expect(await attempt(1)).toBe(2)
    expect(await attempt(48)).toBe(2)
    must(await library.editAnnotation('h1', { note: 'changed again' }))
    expect(await attempt(2)).toBe(3)
  })

  it('a clock that was set back holds nothing up', async () => {
    const { store, library } = await storyStore()
    const bench = benchOf(store)
    must(await backUpIfDue(bench))
    must(await library.editAnnotation('h1', { note: 'changed' }))
    bench.clock.now -= 400 * DAY
    must(await backUpIfDue(bench))
    expect((await readIndex(bench.area)).entries.length).toBe(2)
  })

  it('an empty store has none, so that one that was lost pushes nothing out', async () => {
    const bench = benchOf(freshStore())
    expect(must(await makeBackup(bench, 'asked'))).toBeNull()
    expect((await readIndex(bench.area)).entries).toEqual([])
  })

  it('a first look at an empty store does not hold up the first backup', async () => {
    const store = freshStore()
    const bench = benchOf(store)
    expect(must(await backUpIfDue(bench))).toBeNull()
    for (const article of STORY) must(await analyzeArticleWith(article, fakeDeps(store)))
    bench.clock.now += 1000
    expect(must(await backUpIfDue(bench))).toMatchObject({ reason: 'daily' })
  })

  it('before an import and before much is deleted, once for each state; not before the last hour is forgotten', async () => {
    const { store, library } = await storyStore()
    const bench = benchOf(store)
    const careful = backedUpFirst(library, bench)
    const reasons = async () => (await readIndex(bench.area)).entries.map(({ reason }) => reason)
    must(await careful.importAll(must(await library.exportAll())))
    expect(await reasons()).toEqual(['import'])
    bench.clock.now += 1
    must(await careful.editAnnotation('h1', { note: 'x' }))
    must(await careful.remove({ what: 'everything' }))
    expect(await reasons()).toEqual(['delete', 'import'])
    must(await restoreText(store, await newestText(bench), replace))
    expect((await recordsOf(store)).annotations.map(({ note }) => note).sort()).toEqual(['note of h2', 'x'])
    bench.clock.now += 1
    must(await careful.editAnnotation('h1', { note: 'y' }))
    must(await careful.remove({ what: 'last-hour' }))
    expect(await reasons()).toEqual(['delete', 'import'])
    must(await careful.remove({ what: 'everything', forget: true }))
    expect(await reasons()).toEqual([])
  })

  it('before an older database is brought up to date', async () => {
    const factory = new IDBFactory()
    const old = new Dexie('test', { indexedDB: factory, IDBKeyRange })
    old.version(1).stores({ articles: 'id', annotations: 'id', corrections: 'id' })
    const { store: full } = await storyStore()
    const records = await recordsOf(full)
    await old.table('articles').bulkAdd(records.articles)
    await old.table('annotations').bulkAdd(records.annotations)
    old.close()
    const before = await snapshotBeforeUpgrade('test', { indexedDB: factory, IDBKeyRange })
    if (!before) throw new Error('an old database was not seen')
    const store = freshStore(factory)
    const bench = benchOf(store)
    expect(must(await backUpBeforeUpgrade(bench, before))).toMatchObject({ reason: 'update', counts: { annotations: 2 } })
    before.close()
    const fresh = freshStore()
    must(await restoreText(fresh, await newestText(bench), replace))
    expect((await recordsOf(fresh)).annotations.map(({ note }) => note)).toEqual(records.annotations.map(({ note }) => note))
    must(await createLibrary(fakeDeps(store) as Parameters<typeof createLibrary>[0]).counts())
    expect(await snapshotBeforeUpgrade('test', { indexedDB: factory, IDBKeyRange })).toBeUndefined()
    expect(await snapshotBeforeUpgrade('none', { indexedDB: factory, IDBKeyRange })).toBeUndefined()
  })
})

describe('a full disk', () => {
  it('costs no earlier backup, says so, and is noted for the options', async () => {
    const { store, library } = await storyStore()
    const bench = benchOf(store)
    must(await makeBackup(bench, 'asked'))
    const before = await newestText(bench)
    must(await library.editAnnotation('h1', { note: 'changed' }))
    bench.area.failAfter.set = 1
    const answer = await makeBackup(bench, 'asked')
    expect(answer).toMatchObject({ ok: false, error: { code: 'storage', message: expect.stringContaining('disk is full') } })
    expect(await newestText(bench)).toBe(before)
    bench.area.failAfter.set = Number.POSITIVE_INFINITY
    bench.area.failAfter.write = 1
    expect(await makeBackup(bench, 'asked')).toMatchObject({ ok: false })
    expect(await newestText(bench)).toBe(before)
    bench.area.failAfter.write = Number.POSITIVE_INFINITY
    must(await makeBackup(bench, 'asked'))
    expect(await readIndex(bench.area)).toMatchObject({ entries: [{}, {}], last: { at: bench.clock.now } })
  })

  it('holds up neither an import nor a deletion', async () => {
    const { store, library } = await storyStore()
    const bench = benchOf(store)
    const text = must(await library.exportAll())
    bench.area.failAfter.set = 0
    const careful = backedUpFirst(library, bench)
    must(await careful.importAll(text))
    must(await careful.remove({ what: 'everything' }))
    expect((await recordsOf(store)).annotations).toEqual([])
  })

  it('while the library writes: nothing of the write is there, all that was is, and the message says what to do', async () => {
    const { store, library } = await storyStore()
    const before = await recordsOf(store)
    const text = must(await library.exportAll())
    const { put } = IDBObjectStore.prototype
    // As browsers do: the write is taken, and then the whole transaction aborted.
    IDBObjectStore.prototype.put = function (this: typeof IDBObjectStore.prototype, ...args: Parameters<typeof put>) {
      const request = put.apply(this, args)
      ;(this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError')
      return request
    }
    const full = { ok: false, error: { code: 'storage', message: expect.stringContaining('disk is full') } }
    try {
      expect(await library.editAnnotation('h1', { note: 'lost' })).toMatchObject(full)
      expect(await library.correct({ action: 'not-date', text: 'May' })).toMatchObject(full)
      const other = freshStore()
      expect(await restoreText(other, text, replace)).toMatchObject(full)
      expect(await restoreText(store, text.replaceAll('note of h1', 'newer'), replace)).toMatchObject(full)
    } finally {
      IDBObjectStore.prototype.put = put
    }
    expect(await recordsOf(store)).toEqual(before)
    must(await library.editAnnotation('h1', { note: 'kept' }))
  })
})
