import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../../lib/store/db.ts'
import { allRecords, type Records } from '../../../lib/store/records.ts'
import { read } from '../../../lib/store/transaction.ts'
import { fillStore } from './fill.ts'
import { StoreMaker } from './make-store.ts'
import { newArticle } from './new-articles.ts'
import { p95 } from './print.ts'
import { randomOf, Skew } from './random.ts'

const ARTICLES = 200

async function filled(): Promise<Records> {
  const store = openStore('made', { indexedDB: new IDBFactory(), IDBKeyRange })
  await fillStore(store, { articles: ARTICLES })
  const records = await read(store, () => allRecords(store))
  store.close()
  if (!records.ok) throw new Error(records.error.message)
  return records.value
}

describe('a made store', () => {
  let made: Records
  beforeAll(async () => {
    made = await filled()
  }, 120_000)

  it('has the numbers of a real one, spread over ten years, and nothing in it leads nowhere', () => {
    const { articles, entities, mentions, events, sources } = made
    expect(articles).toHaveLength(ARTICLES)
    expect(events).toHaveLength(10 * ARTICLES)
    const count = mentions.flatMap((record) => record.mentions).length
    expect(count / ARTICLES).toBeGreaterThan(25)
    expect(count / ARTICLES).toBeLessThan(36)
    const days = articles.map((one) => one.published).sort()
    expect([days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)]).toEqual(['2015', '2025'])
    const [known, told, read] = [entities, events, articles].map((list) => new Set(list.map(({ id }) => id)))
    expect(events.flatMap((one) => one.entities).filter((id) => !known?.has(id))).toEqual([])
    expect(sources.filter((one) => !told?.has(one.event) || !read?.has(one.article))).toEqual([])
    expect(new Set(sources.map((one) => one.event)).size).toBe(events.length)
  })

  it('has the skew of names: a few are everywhere, most are met once or twice, and the counts beside entities are right', () => {
    const { entities, mentions } = made
    const articles = new Map<string, number>()
    for (const { entity = '' } of mentions) articles.set(entity, (articles.get(entity) ?? 0) + 1)
    expect(entities.filter((one) => one.articles !== articles.get(one.id))).toEqual([])
    const counts = entities.map((one) => one.articles).sort((a, b) => b - a)
    const total = counts.reduce((sum, one) => sum + one, 0)
    const top = counts.slice(0, Math.ceil(counts.length / 100)).reduce((sum, one) => sum + one, 0)
    expect(counts[0]).toBeGreaterThan(ARTICLES / 10)
    expect(top / total).toBeGreaterThan(0.08)
    expect(counts.filter((one) => one <= 2).length / counts.length).toBeGreaterThan(0.7)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(new StoreMaker(20).batch(20)).toEqual(new StoreMaker(20).batch(20))
    expect(new StoreMaker(20, 2).batch(20).articles).not.toEqual(new StoreMaker(20).batch(20).articles)
  })
})

describe('new articles', () => {
  it('are of some 600 words, each its own, about people of the made world', () => {
    const [one, other] = [newArticle(1), newArticle(2)]
    expect(one.text.split(/\s+/).length).toBeGreaterThan(500)
    expect(one).toEqual(newArticle(1))
    expect(one.text).not.toBe(other.text)
  })
})

describe('Skew', () => {
  it('draws rank r about as often as 1 / (r + 1 + shift) says', () => {
    const random = randomOf(3)
    const skew = new Skew(100, 1, 0)
    const drawn = Array.from({ length: 20_000 }, () => skew.draw(random))
    const share = (rank: number) => drawn.filter((one) => one === rank).length
    expect(share(0) / share(9)).toBeGreaterThan(8)
    expect(share(0) / share(9)).toBeLessThan(12.5)
    expect(Math.max(...drawn)).toBeLessThan(100)
  })
})

describe('p95', () => {
  it.each([
    [[5], 5],
    [[3, 1, 2], 3],
    [Array.from({ length: 100 }, (_, n) => n + 1), 95],
  ])('of %j is %i', (values, expected) => {
    expect(p95(values)).toBe(expected)
  })
})
