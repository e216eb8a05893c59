import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import type { StoredArticle } from '../model/article.ts'
import { onStoreChange } from './changes.ts'
import { openStore, SCHEMA, type Store } from './db.ts'
import { allRecords, putRecords } from './records.ts'
import { deleteStore, OperationFailure, read, storeFailure, write } from './transaction.ts'

const article = (id: string): StoredArticle => ({
  id,
  url: `https://example.org/${id}`,
  title: id,
  site: 'Example',
  published: '2025-07-10',
  publishedSource: 'meta',
  language: 'en',
  words: 3,
  firstRead: 1,
  lastRead: 1,
  textHash: 'h',
  fingerprint: ['a', 'b'],
  telling: id,
})

const open = (factory: IDBFactory, name = 'test'): Store => openStore(name, { indexedDB: factory, IDBKeyRange })

/** Every released version, never edited: whoever changes the schema adds a version to both lists. */
const GOLDEN = {
  1: {
    articles: 'id, url, site, published, firstRead, lastRead, telling, *fingerprint',
    entities: 'id, kind, *keys, lastSeen',
    mentions: 'id, article, entity',
    events: 'id, *entities, time.from, firstTold',
    sources: 'id, event, article',
    annotations: 'id, article, entity, target.source, target.site, modified, *tags',
    corrections: 'id, created, change.entity',
    meta: 'key',
  },
  2: { questions: 'id, article, entity, other' },
  3: { events: 'id, *entities, *days, time.from, firstTold' },
  4: {
    trash: 'id, deleted, annotation.article, annotation.entity, annotation.target.source, annotation.target.site',
    steps: 'id, at',
  },
  5: { entities: 'id, kind, *keys, *lookups, lastSeen', mentions: 'id, entity', events: 'id, *days, day' },
  6: { anchorings: 'id' },
}

describe('schema', () => {
  it('has the history that was released', () => {
    expect(Object.fromEntries(SCHEMA.map(({ version, stores }) => [version, stores]))).toEqual(GOLDEN)
  })

  it.each(Object.keys(GOLDEN).map(Number))('opens the data of version %s', async (version) => {
    const factory = new IDBFactory()
    const old = new Dexie('test', { indexedDB: factory, IDBKeyRange })
    for (const [one, stores] of Object.entries(GOLDEN)) if (Number(one) <= version) old.version(Number(one)).stores(stores)
    await old.table('articles').add(article('a1'))
    await old.table('events').add({ id: 'e1', entities: ['p1'], time: { from: null, to: null }, firstTold: '2025-07-10' })
    await old.table('entities').add({ id: 'p1', kind: 'person', keys: ['last kn', 'an+kn'], articles: 9 })
    await old.table('corrections').add({ id: 'c1', created: 1, label: 'x', change: { action: 'hide', entity: 'e1' } })
    old.close()
    const store = open(factory)
    const records = await read(store, () => allRecords(store))
    expect(records).toMatchObject({
      ok: true,
      value: { articles: [{ id: 'a1' }], corrections: [{ id: 'c1' }], entities: [{ id: 'p1' }], questions: [], trash: [] },
    })
    const days = { days: ['p1 w79749289'], day: '2025-07-10' }
    expect(await store.events.get('e1')).toMatchObject(version < 5 ? days : {})
    expect((await store.entities.get('p1'))?.lookups).toEqual(version < 5 ? ['last kn w'] : undefined)
    expect(store.verno).toBe(SCHEMA.at(-1)?.version)
    store.close()
  })

  it('says so when a newer version wrote the data', async () => {
    // Dexie warns of the difference as well.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const factory = new IDBFactory()
    const newer = new Dexie('test', { indexedDB: factory, IDBKeyRange })
    newer.version(99).stores({ articles: 'id', future: 'id' })
    await newer.open()
    newer.close()
    const store = open(factory)
    const result = await write(store, () => putRecords(store, { articles: [article('a1')] }))
    expect(result).toMatchObject({ ok: false, error: { code: 'unavailable', message: expect.stringContaining('Update') } })
    store.close()
  })
})

describe('transactions', () => {
  it('keeps all of an operation or nothing', async () => {
    const store = open(new IDBFactory())
    await write(store, () => putRecords(store, { articles: [article('a1')] }))
    const result = await write(store, async () => {
      await putRecords(store, { articles: [article('a2')] })
      throw new OperationFailure('not-found', 'Gone.')
    })
    expect(result).toEqual({ ok: false, error: { code: 'not-found', message: 'Gone.' } })
    const records = await read(store, () => allRecords(store))
    expect(records.ok && records.value.articles.map((one) => one.id)).toEqual(['a1'])
  })

  it('gives way when another context deletes the database, and opens again', async () => {
    const factory = new IDBFactory()
    const store = open(factory)
    await write(store, () => putRecords(store, { articles: [article('a1')] }))
    expect(await deleteStore('test', { indexedDB: factory })).toEqual({ ok: true, value: null })
    const records = await read(store, () => allRecords(store))
    expect(records.ok && records.value.articles).toEqual([])
  })

  it('does not wait for ever for a context that does not give way', async () => {
    const factory = new IDBFactory()
    await new Promise((resolve) => {
      const request = factory.open('test', 10)
      request.onsuccess = resolve
    })
    const result = await deleteStore('test', { indexedDB: factory })
    expect(result).toMatchObject({ ok: false, error: { code: 'unavailable', message: expect.stringContaining('Close') } })
  })

  it('keeps the sample apart', async () => {
    const factory = new IDBFactory()
    const own = open(factory)
    const sample = open(factory, 'sample')
    await write(own, () => putRecords(own, { articles: [article('a1')] }))
    await write(sample, () => putRecords(sample, { articles: [article('a2')] }))
    await deleteStore('sample', { indexedDB: factory })
    const records = await read(own, () => allRecords(own))
    expect(records.ok && records.value.articles.map((one) => one.id)).toEqual(['a1'])
  })

  it.each([
    ['QuotaExceededError', 'storage', 'disk'],
    ['InvalidStateError', 'private', 'private window'],
    ['VersionError', 'unavailable', 'Update'],
    ['SomethingElse', 'storage', 'odd thing'],
  ])('explains %s', (name, code, words) => {
    const inner = Object.assign(new Error('odd thing'), { name })
    for (const error of [inner, Object.assign(new Error('odd thing'), { name: 'OpenFailedError', inner })]) {
      const failure = storeFailure(error)
      expect(failure.code).toBe(code)
      expect(failure.message).toContain(words)
    }
  })

  it('is a failure, not an exception, where there is no IndexedDB', async () => {
    const store = openStore('test', { indexedDB: undefined as unknown as IDBFactory, IDBKeyRange })
    const result = await read(store, () => allRecords(store))
    expect(result).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  })
})

describe('onStoreChange', () => {
  it('tells the tables changed, of its own database, until stopped', async () => {
    const factory = new IDBFactory()
    const store = open(factory, 'watched')
    const other = open(factory, 'other')
    await read(store, () => allRecords(store))
    const seen: string[][] = []
    const stop = onStoreChange('watched', (tables) => seen.push(tables))
    await write(other, () => putRecords(other, { articles: [article('a1')] }))
    await write(store, () => putRecords(store, { articles: [article('a1')] }))
    expect(seen).toEqual([['articles', 'meta']])
    stop()
    await write(store, () => putRecords(store, { articles: [article('a2')] }))
    expect(seen).toHaveLength(1)
  })
})
