import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { StoredArticle } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { EventTime, StoryEvent } from '../model/event.ts'
import { articlesLike } from './articles.ts'
import { openStore, type Store } from './db.ts'
import { entitiesByKeys } from './entities.ts'
import { daysOf, oldestDay } from './event-days.ts'
import { deleteEvents, eventsByEntities, putEvents } from './events.ts'
import { eventsNear } from './events-near.ts'
import { ARTICLES, putMeta } from './meta.ts'
import { putRecords } from './records.ts'
import { read, write } from './transaction.ts'

const open = (): Store => openStore('test', { indexedDB: new IDBFactory(), IDBKeyRange })

const dayAt = (number: number): string => new Date(Date.UTC(2015, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)
const on = (day: string, to = day): EventTime => ({ value: day, from: day, to, precision: 'day' })
const UNDATED: EventTime = { value: 'undated', from: null, to: null, precision: 'undated' }

const event = (id: string, entities: string[], time: EventTime, firstTold = time.from ?? '2015-01-01'): StoryEvent => ({
  ...{ id, type: 'meet', time, status: 'happened', who: entities, projects: [], where: '', trigger: 'meet', confidence: 1 },
  ...{ entities, firstTold, tellings: 1 },
})

const idsNear = async (store: Store, entities: string[], day?: string): Promise<string[]> => {
  const found = await read(store, () => eventsNear(store, entities, day))
  return found.ok ? found.value.map(({ id }) => id).sort() : []
}

describe('eventsNear', () => {
  it('gives all events of those who are in few, each once, whatever the day', async () => {
    const store = open()
    const events = [
      event('day', ['a', 'b'], on('2020-05-05')),
      event('year', ['a'], on('2020-01-01', '2020-12-31')),
      event('none', ['b'], UNDATED),
      event('other', ['ab'], on('2020-05-05')),
    ]
    await write(store, () => putEvents(store, events))
    for (const day of [undefined, '2020-05-05', '1999-01-01', '2030-01-01'])
      expect(await idsNear(store, ['a', 'b', 'a'], day)).toEqual(['day', 'none', 'year'])
    expect(await idsNear(store, ['c'], '2020-05-05')).toEqual([])
    await write(store, () => deleteEvents(store, ['day']))
    expect(await idsNear(store, ['a', 'b'], '2020-05-05')).toEqual(['none', 'year'])
    store.close()
  })

  it('gives of somebody who is in thousands a bounded number: the newest, those before the day, those told last', async () => {
    const store = open()
    const dated = Array.from({ length: 1500 }, (_, n) => event(`d${n}`, ['a'], on(dayAt(n))))
    const undated = Array.from({ length: 300 }, (_, n) => event(`u${n}`, ['a'], UNDATED, dayAt(n)))
    await write(store, () => putEvents(store, [...dated, ...undated]))
    const found = await idsNear(store, ['a'], dayAt(700))
    expect(found.length).toBeLessThan(300)
    for (const id of ['d1499', 'd1400', 'd700', 'd695', 'd670', 'u299', 'u270']) expect(found).toContain(id)
    await write(store, () => putMeta(store, ARTICLES, 20_000))
    const fewer = await idsNear(store, ['a'], dayAt(700))
    expect(fewer.length).toBeLessThan(100)
    for (const id of ['d1499', 'd1468', 'd700', 'd695', 'u299', 'u288']) expect(fewer).toContain(id)
    for (const id of ['d1000', 'd100', 'u100']) expect(found).not.toContain(id)
    // All of them are still there for whoever asks for all.
    const all = await read(store, () => eventsByEntities(store, ['a']))
    expect(all.ok && all.value.length).toBe(1800)
    store.close()
  })

  it('forgets what it was answered when the transaction writes', async () => {
    const store = open()
    const counts = await write(store, async () => {
      const before = await eventsNear(store, ['a'])
      await putEvents(store, [event('one', ['a'], UNDATED)])
      return [before.length, (await eventsNear(store, ['a'])).length]
    })
    expect(counts).toMatchObject({ ok: true, value: [0, 1] })
    store.close()
  })
})

describe('keys of events', () => {
  it.each([
    ['a day', event('x', ['a', 'b', 'a'], on('2025-07-10')), ['a n79749289', 'b n79749289']],
    ['a month', event('x', ['a'], on('2025-07-01', '2025-07-31'), '2025-08-02'), ['a n79749298']],
    ['a year, by its telling', event('x', ['a'], on('2025-01-01', '2025-12-31'), '2025-08-02'), ['a w79749197']],
    ['no day, by its telling', event('x', ['a'], UNDATED, '2025-08-02'), ['a w79749197']],
    ['an open end', event('x', ['a'], { ...UNDATED, from: '2025-01-01' }, '2025-08-02'), ['a w79749197']],
  ])('%s', (_, one, keys) => {
    expect(daysOf(one)).toEqual(keys)
  })

  it('tell the oldest day', () => {
    const events = [event('x', ['a'], on('2025-07-10')), event('y', ['a', 'b'], on('2024-02-29')), event('z', ['a'], UNDATED)]
    expect(oldestDay('a', events)).toBe('2024-02-29')
    expect(oldestDay('c', events)).toBeUndefined()
  })
})

const entity = (id: string, keys: string[]): Entity => ({
  ...{ id, kind: 'project', name: id, aliases: [id], official: false, roles: [], modifiers: [], places: [], countries: [], keys },
  ...{ followed: false, hidden: false, firstSeen: '2025-01-01', lastSeen: '2025-01-01', articles: 1 },
})

describe('entitiesByKeys', () => {
  it('finds by a key that hundreds have only those who have another one too', async () => {
    const store = open()
    const plants = Array.from({ length: 400 }, (_, n) => entity(`p${n}`, ['c:plant', ...(n % 8 ? [] : ['w:steel']), `w:${n}`]))
    const more = Array.from({ length: 300 }, (_, n) => entity(`m${n}`, ['w:steel', 'c:mill']))
    await write(store, () => putRecords(store, { entities: [...plants, ...more] }))
    const ids = async (keys: string[]) => {
      const found = await read(store, () => entitiesByKeys(store, 'project', keys))
      return found.ok ? found.value.map(({ id }) => id).sort() : []
    }
    expect(await ids(['c:plant'])).toEqual([])
    expect(await ids(['c:plant', 'w:17'])).toEqual(['p17'])
    expect(await ids(['c:plant', 'w:steel'])).toHaveLength(50)
    expect(await ids(['c:plant', 'c:mill', 'w:steel', 'w:17'])).toHaveLength(50 + 80 + 1)
    expect(await ids(['w:nothing'])).toEqual([])
    expect((await read(store, () => entitiesByKeys(store, 'person', ['w:17']))).ok).toBe(true)
    store.close()
  })

  it('finds of a single name that hundreds bear those met most often', async () => {
    const store = open()
    const bearers = Array.from(
      { length: 400 },
      (_, n): Entity => ({ ...entity(`k${n}`, ['last kn']), kind: 'person', articles: n }),
    )
    const other: Entity = { ...entity('other', ['last knn', 'only knn']), kind: 'person', articles: 999 }
    await write(store, () => putRecords(store, { entities: [...bearers, other] }))
    const met = await read(store, () => entitiesByKeys(store, 'person', ['last kn', 'only kn']))
    const found = met.ok ? met.value.map(({ articles }) => articles) : []
    expect(found).toHaveLength(100)
    expect(Math.min(...found)).toBeGreaterThanOrEqual(256)
    const rare = await read(store, () => entitiesByKeys(store, 'person', ['only knn']))
    expect(rare.ok && rare.value.map(({ id }) => id)).toEqual(['other'])
    store.close()
  })

  it('knows how often somebody was met as soon as it changes', async () => {
    const store = open()
    const khan: Entity = { ...entity('k', ['last kn']), kind: 'person', articles: 1 }
    await write(store, () => putRecords(store, { entities: [khan] }))
    const stored = await store.entities.get('k')
    await write(store, () => putRecords(store, { entities: [{ ...khan, ...stored, articles: 40 }] }))
    expect((await store.entities.get('k'))?.lookups).toEqual(['last kn u'])
    store.close()
  })
})

describe('articlesLike', () => {
  it('reads those that share enough, not those that share a turn of phrase', async () => {
    const store = open()
    const article = (id: string, fingerprint: string[]): StoredArticle => ({
      ...{ id, url: `https://example.org/${id}`, title: id, site: 'Example', published: '2025-07-10', publishedSource: 'meta' },
      ...{ language: 'en', words: 3, firstRead: 1, lastRead: 1, textHash: 'h', fingerprint, telling: id },
    })
    const articles = [article('phrase', ['a', 'x']), article('half', ['a', 'b', 'y']), article('none', ['z'])]
    await write(store, () => putRecords(store, { articles }))
    const found = await read(store, () => articlesLike(store, ['a', 'b', 'c', 'd'], 0.5))
    expect(found.ok && found.value.map(({ id }) => id)).toEqual(['half'])
    store.close()
  })
})
