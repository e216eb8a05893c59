import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { Store } from '../store/db.ts'
import { analyzeArticleWith } from './analysis.ts'
import { articleOf, fakeDeps, freshStore, STORY } from './fixtures/fake-engine.ts'
import { must, recordsOf } from './fixtures/story-store.ts'
import { createLibrary } from './library.ts'
import type { LibraryApi, Removal } from './library-api.ts'

const MINUTE = 60_000
let now: number
let made: number
let store: Store
let library: LibraryApi

const open = (over: Store): LibraryApi =>
  createLibrary({ store: over, now: () => now, newId: () => `id-${++made}`, bytes: async () => 1 })

beforeEach(() => {
  now = Date.UTC(2025, 6, 11, 10)
  made = 0
  store = freshStore()
  library = open(store)
})

const highlight = (id: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  target: {
    source: STORY[1]!.meta.url,
    title: STORY[1]!.meta.title,
    site: STORY[1]!.meta.site,
    selector: [
      { type: 'TextQuoteSelector', exact: 'papers for a steel mill', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 23, end: 46 },
    ],
  },
  ...{ note: '', tags: [], colour: 'yellow', kind: 'selection', created: now, modified: now },
  ...more,
})
const save = async (...ids: string[]) => {
  for (const id of ids) must(await library.saveAnnotation(highlight(id)))
}
const saved = async (id: string) => (await recordsOf(store)).annotations.find((one) => one.id === id)

describe('history', () => {
  it('holds what each edit changed, and what it was before', async () => {
    await save('a')
    const times: number[] = []
    for (const change of [{ note: 'one' }, { tags: ['x'], colour: 'blue' as const }, { note: 'two' }, { note: 'two' }]) {
      now += MINUTE
      times.push(now)
      must(await library.editAnnotation('a', change))
    }
    expect((await saved('a'))?.history).toEqual([
      { at: times[0], note: '' },
      { at: times[1], tags: [], colour: 'yellow' },
      { at: times[2], note: 'one' },
    ])
    expect((await saved('a'))?.modified).toBe(times[2])
  })

  it.each<[string, number[], number]>([
    ['typed on', [100, 1_900, 1_999], 1],
    ['after a while', [100, 2_000, 100], 2],
    ['with the clock set back', [5_000, -10_000], 2],
  ])('of a note %s', async (_, waits, entries) => {
    await save('a')
    for (const [index, wait] of waits.entries()) {
      now += wait
      must(await library.editAnnotation('a', { note: `note ${index}` }))
    }
    expect((await saved('a'))?.history).toHaveLength(entries)
    for (let left = entries; left > 0; left--) must(await library.undoStep())
    expect(await saved('a')).toMatchObject({ note: '' })
    expect(must(await library.steps()).undo?.what).toBe('save')
  })

  it('keeps a link taken away at once a step of its own, and undo brings it back', async () => {
    await save('a')
    const links = [{ to: 'date' as const, value: '2025-07', label: 'July' }]
    for (const next of [links, []]) {
      now += 100
      must(await library.editAnnotation('a', { links: next }))
    }
    expect((await saved('a'))?.history).toHaveLength(2)
    must(await library.undoStep())
    expect((await saved('a'))?.links).toEqual(links)
  })

  it('ends at fifty entries', async () => {
    await save('a')
    for (let edit = 1; edit <= 55; edit++) {
      now += MINUTE
      must(await library.editAnnotation('a', { note: `note ${edit}` }))
    }
    const { history = [] } = (await saved('a')) ?? {}
    expect([history.length, history[0]?.note, history.at(-1)?.note]).toEqual([50, 'note 5', 'note 54'])
  })

  it('tells of a highlight that is saved anew, and of links taken away', async () => {
    await save('a')
    now += MINUTE
    must(await library.editAnnotation('a', { links: [{ to: 'date', value: '2025-07', label: 'July' }] }))
    now += MINUTE
    must(await library.editAnnotation('a', { links: [] }))
    expect(await saved('a')).not.toHaveProperty('links')
    now += MINUTE
    must(await library.saveAnnotation(highlight('a', { note: 'anew' })))
    const { history = [], ...annotation } = (await saved('a')) ?? {}
    expect(annotation).toMatchObject({ note: 'anew' })
    expect(history.map(({ at: _at, ...was }) => was)).toEqual([
      { links: [] },
      { links: [{ to: 'date', value: '2025-07', label: 'July' }] },
      { note: '' },
    ])
  })
})

describe('links', () => {
  it('list a highlight with whom it is linked to, whoever that was made one with, and find it by the name', async () => {
    must(await analyzeArticleWith(STORY[0]!, fakeDeps(store)))
    must(await analyzeArticleWith(STORY[1]!, fakeDeps(store, { newId: () => `late-${++made}` })))
    const { entities } = await recordsOf(store)
    const idOf = (name: string): string => entities.find((one) => one.name === name)?.id ?? 'none'
    const [fatemi, khan, sorokin] = ['Tariq Fatemi', 'Haroon Khan', 'Vadim Sorokin'].map(idOf) as [string, string, string]
    await save('a', 'b')
    must(await library.editAnnotation('a', { links: [{ to: 'entity', id: khan, label: 'Haroon Khan', kind: 'person' }] }))
    must(await library.correct({ action: 'same', entity: fatemi, other: khan }))
    for (const id of [fatemi, khan]) {
      expect(must(await library.entity(id)).annotations.map((one) => one.id)).toEqual(['a'])
      expect(must(await library.annotations({ entity: id })).map((one) => one.id)).toEqual(['a'])
    }
    expect(must(await library.entity(sorokin)).annotations).toEqual([])
    expect(must(await library.annotations({ words: 'haroon' })).map((one) => one.id)).toEqual(['a'])
  })

  it('of another store lead to what is here', async () => {
    const other = freshStore()
    for (const [into, prefix] of [
      [store, 'mine'],
      [other, 'theirs'],
    ] as const)
      must(await analyzeArticleWith(STORY[1]!, fakeDeps(into, { newId: () => `${prefix}-${++made}` })))
    const khan = async (of: Store) => (await recordsOf(of)).entities.find((one) => one.name === 'Haroon Khan')?.id ?? 'none'
    const [event] = (await recordsOf(other)).events
    const theirs = open(other)
    must(await theirs.saveAnnotation(highlight('a', { links: [{ to: 'entity', id: await khan(other), label: 'Khan' }] })))
    now += MINUTE
    must(await theirs.editAnnotation('a', { links: [{ to: 'event', id: event?.id ?? '', label: 'papers' }] }))
    must(await theirs.saveAnnotation(highlight('b', { links: [{ to: 'entity', id: await khan(other), label: 'Khan' }] })))
    must(await theirs.removeAnnotations(['b']))
    must(await library.importAll(must(await theirs.exportAll())))
    const records = await recordsOf(store)
    const link = { to: 'entity', id: await khan(store), label: 'Khan' }
    expect(records.annotations).toMatchObject([
      { links: [{ to: 'event', id: records.events[0]?.id }], history: [{ links: [link] }] },
    ])
    expect(records.trash).toMatchObject([{ annotation: { links: [link] } }])
  })
})

describe('many at once', () => {
  it('are edited in one step, each with its own history; those that are gone are left out', async () => {
    await save('a', 'b', 'c')
    must(await library.editAnnotation('b', { tags: ['sea', 'old'] }))
    now += MINUTE
    const edited = must(await library.editAnnotations(['a', 'b', 'gone'], { addTags: ['sea'], removeTags: ['old'] }))
    expect(edited.map(({ id, tags }) => [id, tags])).toEqual([
      ['a', ['sea']],
      ['b', ['sea']],
    ])
    expect(must(await library.steps()).undo).toMatchObject({ what: 'edit', count: 2 })
    expect(must(await library.tags())).toEqual([{ tag: 'sea', count: 2 }])
    must(await library.undoStep())
    expect([(await saved('a'))?.tags, (await saved('b'))?.tags]).toEqual([[], ['sea', 'old']])
  })

  it('are refused where none is there, and change nothing where there is nothing to change', async () => {
    await save('a')
    expect(await library.editAnnotations(['gone'], { colour: 'blue' })).toMatchObject({ error: { code: 'not-found' } })
    expect(await library.removeAnnotations(['gone'])).toMatchObject({ error: { code: 'not-found' } })
    must(await library.editAnnotations(['a'], { colour: 'yellow', removeTags: ['none'] }))
    expect(must(await library.steps()).undo?.what).toBe('save')
    expect(await saved('a')).not.toHaveProperty('history')
  })
})

describe('the trash', () => {
  it('holds what was deleted, last first, and gives it back as it was', async () => {
    await save('a', 'b', 'c')
    const before = await recordsOf(store)
    must(await library.removeAnnotations(['a']))
    now += MINUTE
    must(await library.remove({ what: 'annotation', id: 'c' }))
    expect(must(await library.trash()).map(({ id }) => id)).toEqual(['c', 'a'])
    expect(must(await library.annotations({})).map(({ id }) => id)).toEqual(['b'])
    expect(must(await library.restoreTrashed(['a', 'c', 'b', 'gone']))).toEqual({ restored: 2 })
    expect(await recordsOf(store)).toEqual(before)
  })

  it('is emptied for good, in steps as well', async () => {
    await save('a', 'b')
    must(await library.removeAnnotations(['a', 'b']))
    expect(must(await library.emptyTrash(['a']))).toEqual({ removed: 1 })
    expect(JSON.stringify(await store.steps.toArray())).not.toContain('"id":"a"')
    expect(must(await library.undoStep())).toMatchObject({ what: 'remove', count: 1 })
    must(await library.removeAnnotations(['b']))
    expect(must(await library.emptyTrash())).toEqual({ removed: 1 })
    expect(await recordsOf(store)).toMatchObject({ annotations: [], trash: [] })
    expect(must(await library.steps())).toEqual({})
  })

  it('gives back by the undo of its message, which is the undo of the step where that is the last', async () => {
    await save('a', 'b')
    const { undo } = must(await library.removeAnnotations(['a', 'b']))
    expect(must(await library.restore(undo))).toEqual({ restored: 2 })
    expect(must(await library.steps())).toMatchObject({ undo: { what: 'save' }, redo: { what: 'remove', count: 2 } })
    const late = must(await library.removeAnnotations(['a'])).undo
    must(await library.editAnnotation('b', { note: 'since' }))
    expect(must(await library.restore(late))).toEqual({ restored: 1 })
    expect(must(await library.steps()).undo).toMatchObject({ what: 'restore', count: 1 })
    expect(must(await library.restore(late))).toEqual({ restored: 0 })
  })

  it('holds on to the entity of a highlight until it is emptied', async () => {
    const deps = { ...fakeDeps(store), now: () => now }
    must(await analyzeArticleWith(STORY[1]!, deps))
    const { entities, articles } = await recordsOf(store)
    const entity = entities.find((one) => one.name === 'Haroon Khan')?.id ?? ''
    const elsewhere = { ...highlight('a').target, source: 'https://elsewhere.example/x', title: 'Elsewhere' }
    must(await library.saveAnnotation(highlight('a', { target: elsewhere, entity, kind: 'person' })))
    must(await library.remove({ what: 'article', id: articles[0]?.id ?? '' }))
    must(await library.removeAnnotations(['a']))
    expect((await recordsOf(store)).entities.map(({ id }) => id)).toEqual([entity])
    must(await library.emptyTrash())
    expect((await recordsOf(store)).entities).toEqual([])
  })
})

describe('undo', () => {
  it('says that there is nothing', async () => {
    expect(await library.undoStep()).toMatchObject({ error: { code: 'not-found', message: 'There is nothing to undo.' } })
    expect(await library.redoStep()).toMatchObject({ error: { code: 'not-found' } })
    expect(must(await library.steps())).toEqual({})
  })

  it('goes on where another context of the extension left off', async () => {
    const factory = new IDBFactory()
    const first = freshStore(factory)
    must(await open(first).saveAnnotation(highlight('a', { note: 'kept' })))
    must(await open(first).editAnnotation('a', { note: 'changed' }))
    first.close()
    const second = freshStore(factory)
    expect(must(await open(second).undoStep())).toMatchObject({ what: 'edit', count: 1 })
    expect((await recordsOf(second)).annotations).toMatchObject([{ id: 'a', note: 'kept' }])
  })

  it('does not overwrite what was changed since in another way: says so, and goes further back', async () => {
    await save('a', 'b')
    must(await library.editAnnotations(['a', 'b'], { colour: 'blue' }))
    must(await library.editAnnotation('a', { note: 'mine' }))
    await store.annotations.update('a', { note: 'from elsewhere' })
    expect(await library.undoStep()).toMatchObject({
      error: { code: 'invalid', message: expect.stringContaining('changed since') },
    })
    expect(must(await library.undoStep())).toMatchObject({ what: 'edit', count: 1, left: 1 })
    expect(await recordsOf(store)).toMatchObject({
      annotations: [
        { id: 'a', note: 'from elsewhere', colour: 'blue' },
        { id: 'b', colour: 'yellow' },
      ],
    })
    expect(must(await library.redoStep())).toMatchObject({ what: 'edit', count: 1 })
  })

  it('keeps the article that a highlight was found to belong to meanwhile', async () => {
    await save('a')
    must(await library.editAnnotation('a', { note: 'x' }))
    must(await analyzeArticleWith(STORY[1]!, fakeDeps(store)))
    const article = (await saved('a'))?.article
    expect(article).toBeDefined()
    must(await library.undoStep())
    expect(await saved('a')).toMatchObject({ note: '', article })
  })

  it('takes an import back, and does it again', async () => {
    await save('a', 'b')
    const file = must(await library.exportAll())
    must(await library.editAnnotation('a', { note: 'later' }))
    must(await library.removeAnnotations(['b']))
    const before = await recordsOf(store)
    must(await library.importAll(file))
    const after = await recordsOf(store)
    expect(after.annotations.map(({ id, note }) => [id, note])).toEqual([
      ['a', 'later'],
      ['b', ''],
    ])
    expect(must(await library.undoStep())).toMatchObject({ what: 'import', count: 1 })
    expect(await recordsOf(store)).toEqual(before)
    must(await library.redoStep())
    expect(await recordsOf(store)).toEqual(after)
  })

  it('knows the last two hundred steps', async () => {
    await save('a')
    const [step] = await store.steps.toArray()
    if (!step) throw new Error('no step')
    const id = (index: number): string => `${String(index).padStart(16, '0')}-old`
    await store.steps.bulkPut(Array.from({ length: 205 }, (_, index) => ({ ...step, id: id(index) })))
    must(await library.editAnnotation('a', { note: 'x' }))
    const kept = await store.steps.toCollection().primaryKeys()
    expect([kept.length, kept[0], must(await library.steps()).undo?.what]).toEqual([200, id(7), 'edit'])
  })

  it('is of a place as well, and knows the article at the new one', async () => {
    must(await analyzeArticleWith(STORY[0]!, fakeDeps(store)))
    await save('a')
    const { meta } = STORY[0]!
    const target = { ...highlight('a').target, source: meta.url, title: meta.title }
    const moved = must(await library.reattachAnnotation('a', target))
    expect(moved.article).toBe((await recordsOf(store)).articles[0]?.id)
    expect(moved.history).toMatchObject([{ target: { source: STORY[1]!.meta.url } }])
    expect(must(await library.undoStep()).what).toBe('reattach')
    expect((await saved('a'))?.target).toEqual(highlight('a').target)
    expect(await library.reattachAnnotation('gone', target)).toMatchObject({ error: { code: 'not-found' } })
    const hostile = { ...target, source: 'javascript:alert(1)' }
    expect(await library.reattachAnnotation('a', hostile)).toMatchObject({ error: { code: 'invalid' } })
  })
})

describe('what is deleted with its article', () => {
  const removals: [string, () => Promise<Removal>][] = [
    ['the article', async () => ({ what: 'article', id: (await recordsOf(store)).articles[0]?.id ?? '' })],
    ['the site', async () => ({ what: 'site', site: 'meridian-dispatch.example' })],
    ['the last hour', async () => ({ what: 'last-hour' })],
    ['everything', async () => ({ what: 'everything' })],
  ]
  it.each(removals)('%s: no trace of it in trash and steps, and back as it was', async (_, removal) => {
    must(await analyzeArticleWith(STORY[1]!, { ...fakeDeps(store), now: () => now }))
    await save('kept', 'trashed', 'undone')
    must(await library.undoStep())
    must(await library.redoStep())
    must(await library.removeAnnotations(['trashed']))
    must(await library.editAnnotation('kept', { note: 'A secret.' }))
    must(await library.undoStep())
    const before = { records: await recordsOf(store), steps: await store.steps.toArray() }
    const { undo } = must(await library.remove(await removal()))
    const left = JSON.stringify([await recordsOf(store), await store.steps.toArray()])
    for (const trace of ['steel mill', 'secret', 'kept', 'trashed']) expect(left).not.toContain(trace)
    must(await library.restore(JSON.parse(JSON.stringify(undo))))
    expect({ records: await recordsOf(store), steps: await store.steps.toArray() }).toEqual(before)
  })

  it('leaves steps with other highlights as they are', async () => {
    must(await analyzeArticleWith(STORY[1]!, { ...fakeDeps(store), now: () => now }))
    const elsewhere = { ...highlight('b').target, source: 'https://elsewhere.example/x', title: 'Else', site: 'Elsewhere' }
    await save('a')
    must(await library.saveAnnotation(highlight('b', { target: elsewhere })))
    must(await library.editAnnotations(['a', 'b'], { colour: 'pink' }))
    const article = (await recordsOf(store)).articles[0]?.id ?? ''
    const { undo } = must(await library.remove({ what: 'article', id: article }))
    expect(must(await library.steps()).undo).toMatchObject({ what: 'edit', count: 1 })
    must(await library.restore(undo))
    expect(must(await library.undoStep())).toMatchObject({ count: 2 })
    expect((await recordsOf(store)).annotations.map(({ colour }) => colour)).toEqual(['yellow', 'yellow'])
  })

  it('is not overwritten where an import brought it back and it was changed since', async () => {
    must(await analyzeArticleWith(STORY[1]!, fakeDeps(store)))
    await save('a', 'b')
    const file = must(await library.exportAll())
    const { undo } = must(await library.remove({ what: 'site', site: 'meridian-dispatch.example' }))
    must(await library.importAll(file))
    now += MINUTE
    must(await library.editAnnotation('a', { note: 'since' }))
    must(await library.removeAnnotations(['b']))
    expect(must(await library.restore(undo))).toMatchObject({ left: 2 })
    const records = await recordsOf(store)
    expect(records.annotations).toMatchObject([{ id: 'a', note: 'since' }])
    expect(records.trash.map(({ id }) => id)).toEqual(['b'])
  })

  it('of another article at the same address stays', async () => {
    must(await analyzeArticleWith(articleOf('other', 'Vadim Sorokin visited the press on 2025-07-01.'), fakeDeps(store)))
    await save('a')
    must(await library.removeAnnotations(['a']))
    must(await library.remove({ what: 'article', id: (await recordsOf(store)).articles[0]?.id ?? '' }))
    expect(must(await library.trash())).toHaveLength(1)
  })
})
