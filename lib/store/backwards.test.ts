import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredArticle } from '../model/article.ts'
import type { StoryEvent } from '../model/event.ts'
import { articlesBackwards, countArticles, dropTexts, putArticle } from './articles.ts'
import { DAYS } from './backwards.ts'
import { openStore } from './db.ts'
import { eventsBackwards, eventsBetween, putEvents } from './events.ts'
import { deleteRecords, putRecords } from './records.ts'
import { read, write } from './transaction.ts'

const open = () => openStore('test', { indexedDB: new IDBFactory(), IDBKeyRange })
const DAY = 86_400_000

const article = (id: string, lastRead: number, text?: string): StoredArticle => ({
  ...{ id, url: `https://example.org/${id}`, title: id, site: 'Example', published: '2025-07-10', publishedSource: 'meta' },
  ...{ language: 'en', words: 3, firstRead: lastRead, lastRead, textHash: 'h', fingerprint: [], telling: id },
  ...(text === undefined ? {} : { text }),
})

const event = (id: string, from: string | null, firstTold = '2025-07-10'): StoryEvent => ({
  ...{ id, type: 'meet', status: 'happened', who: ['a'], projects: [], where: '', trigger: 'meet', confidence: 1 },
  ...{ time: { value: from ?? 'undated', from, to: from, precision: from ? 'day' : 'undated' } },
  ...{ entities: ['a'], firstTold, tellings: 1 },
})

describe('walking an index backwards', () => {
  it('gives every record once, the newest first, however they are spread', async () => {
    const moments = fc.array(fc.integer({ min: 0, max: 20 * 365 * DAY }), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(moments, async (all) => {
        const store = open()
        await write(store, () => putRecords(store, { articles: all.map((moment, n) => article(`a${n}`, moment)) }))
        const seen: StoredArticle[] = []
        const done = await read(store, () =>
          articlesBackwards(store, async (some) => {
            seen.push(...some)
            return true
          }),
        )
        expect(done.ok).toBe(true)
        expect(seen.map(({ lastRead }) => lastRead)).toEqual([...all].sort((a, b) => b - a))
        expect(new Set(seen.map(({ id }) => id)).size).toBe(all.length)
        store.close()
      }),
      { numRuns: 15 },
    )
  })

  it('reads on after years without anything, and not more than it takes', async () => {
    const store = open()
    const old = Array.from({ length: 500 }, (_, n) => article(`a${n}`, n * DAY))
    await write(store, () => putRecords(store, { articles: [...old, article('new', 4000 * DAY)] }))
    const seen: string[] = []
    await read(store, () =>
      articlesBackwards(store, async (some) => {
        seen.push(...some.map(({ id }) => id))
        return seen.length < 3
      }),
    )
    expect(seen.slice(0, 3)).toEqual(['new', 'a499', 'a498'])
    expect(seen.length).toBeLessThan(20)
    store.close()
  })

  it('ends where nothing more is wanted, and lists events without a day by when they were told', async () => {
    const store = open()
    const events = [
      event('old', '1998-03-01'),
      event('new', '2025-07-01'),
      event('told', null, '2025-07-02'),
      event('odd', '0001-01-01'),
    ]
    await write(store, () => putEvents(store, events))
    const seen: string[][] = []
    const first = async (some: StoryEvent[]) => {
      seen.push(some.map(({ id }) => id))
      return false
    }
    await read(store, () => eventsBackwards(store, first))
    expect(seen).toEqual([['told', 'new']])
    const between = await read(store, () => eventsBetween(store, { from: '1990-01-01', to: '2025-12-31' }, 99))
    expect(between.ok && between.value.map(({ id }) => id)).toEqual(['new', 'old'])
    const none = await read(store, () => eventsBetween(store, { from: '2026-01-01', to: '2025-12-31' }, 99))
    expect(none).toEqual({ ok: true, value: [] })
    store.close()
  })

  it.each([
    ['2025-03-01', 1, '2025-02-28'],
    ['0001-01-03', 4, ''],
    ['no day', 4, ''],
    ['', 4, ''],
  ])('%s, %i days before, is %s', (day, days, expected) => {
    expect(DAYS.before(day, days)).toBe(expected)
  })
})

describe('how many articles there are', () => {
  it('is right after every way in which they come and go', async () => {
    const store = open()
    const count = async () => {
      const found = await read(store, async () => [await countArticles(store), await store.articles.count()])
      return found.ok ? found.value : []
    }
    await write(store, () => putArticle(store, article('a', 1)))
    await write(store, () => putArticle(store, article('a', 2)))
    await write(store, () => putArticle(store, article('b', 3)))
    expect(await count()).toEqual([2, 2])
    await write(store, () => putRecords(store, { articles: [article('b', 4), article('c', 5), article('d', 6)] }))
    expect(await count()).toEqual([4, 4])
    await write(store, () => putArticle(store, article('e', 7)))
    expect(await count()).toEqual([5, 5])
    await write(store, () => deleteRecords(store, { articles: [article('a', 1), article('x', 1)] }))
    await write(store, () => putArticle(store, article('e', 8)))
    expect(await count()).toEqual([4, 4])
    store.close()
  })
})

describe('dropping texts', () => {
  it('drops those last read in a stretch of time', async () => {
    const store = open()
    const articles = [article('a', 1, 'text'), article('b', 5, 'text'), article('c', 9, 'text')]
    await write(store, () => putRecords(store, { articles }))
    expect(await write(store, () => dropTexts(store, 9, 2))).toEqual({ ok: true, value: 1 })
    expect(await write(store, () => dropTexts(store, 1, 2))).toEqual({ ok: true, value: 0 })
    expect((await store.articles.toArray()).map(({ text }) => text)).toEqual(['text', undefined, 'text'])
    expect(await write(store, () => dropTexts(store, 100))).toEqual({ ok: true, value: 2 })
    store.close()
  })
})
