import { describe, expect, it } from 'vitest'
import type { DossierDay } from '../model/library.ts'
import { articleOf, fakeDeps, freshStore } from './fixtures/fake-engine.ts'
import { fill, must } from './fixtures/story-store.ts'

/** The key days of Tariq Fatemi after so many articles, each of a meeting on a day of its own; `more` are read after them. */
const daysAfter = async (count: number, more: readonly string[] = []): Promise<DossierDay[] | undefined> => {
  const store = freshStore()
  // Four days apart: meetings of the same two on neighbouring days are one.
  const day = (at: number) => new Date(Date.UTC(2024, 0, 1 + 4 * at)).toISOString().slice(0, 10)
  const texts = Array.from({ length: count }, (_, at) => `Tariq Fatemi met Vadim Sorokin on ${day(at)}.`)
  const articles = [...texts, ...more].map((text, at) =>
    articleOf(`a${at}`, `${text} ${`Word${at} of its own. `.repeat(12)}`, { published: '2024-05-01' }),
  )
  const library = await fill(store, fakeDeps(store), { articles, annotations: [], corrections: [] })
  const fatemi = must(await library.entities({})).find((one) => one.name === 'Tariq Fatemi')?.id ?? 'none'
  return must(await library.dossier(fatemi)).keyDays
}

describe('key days of a dossier', () => {
  it('are none where the timeline is short', async () => expect(await daysAfter(14)).toBeUndefined())

  it('are ten, in order of time, with their events', async () => {
    const days = await daysAfter(16)
    expect(days).toHaveLength(10)
    expect(days?.map(({ day }) => day)).toEqual([...(days ?? [])].map(({ day }) => day).sort())
    expect(days?.every(({ events }) => events.length === 1)).toBe(true)
  })

  it('hold a day that several articles come back to, and name these where they know no event of it', async () => {
    const days = await daysAfter(16, ['Since 2023-11-05 Tariq Fatemi waits.', 'It is long ago, 2023-11-05, said Tariq Fatemi.'])
    const found = days?.find(({ day }) => day === '2023-11-05')
    expect(found?.events).toEqual([])
    expect(found?.articles).toHaveLength(2)
    expect(days?.some(({ day }) => day === '2024-05-01')).toBe(false)
  })
})
