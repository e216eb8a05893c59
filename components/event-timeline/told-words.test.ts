/** Where sources of one event differ, in words. */
import { describe, expect, it } from 'vitest'
import type { EventTime } from '../../lib/model/event.ts'
import type { SourceView } from '../../lib/model/source-view.ts'
import { disagreementInWords, refinedInWords } from './told-words.ts'

const day = (value: string): EventTime => ({ value, from: value, to: value, precision: 'day' })
const source = (site: string, published = '2025-05-14'): SourceView => ({
  ...{ article: site, title: 'T', url: 'https://courier.example/', quote: '', site, published },
})

describe('sources that differ', () => {
  it.each([
    [[['A'], ['B']], 'Sources disagree on the date: A says 12 May 2025, B says 13 May 2025.'],
    [[['A', 'C', 'A'], ['B']], 'Sources disagree on the date: A and C say 12 May 2025, B says 13 May 2025.'],
    [[['A'], ['A']], 'Sources disagree on the date: A of 14 May 2025 says 12 May 2025, A of 14 May 2025 says 13 May 2025.'],
  ])('%j: %s', (sites, words) => {
    const values = sites.map((names, index) => ({
      ...{ value: `2025-05-1${index + 2}`, time: day(`2025-05-1${index + 2}`) },
      sources: names.map((name) => source(name)),
    }))
    expect(disagreementInWords({ field: 'time', values })).toBe(words)
  })

  it('on a place, by its name', () => {
    const values = [
      { value: 'Karachi', sources: [source('A')] },
      { value: 'Lahore', sources: [source('B')] },
    ]
    expect(disagreementInWords({ field: 'place', values })).toBe('Sources disagree on the place: A says Karachi, B says Lahore.')
  })

  it.each([
    [
      { value: '2025', from: '2025-01-01', to: '2025-12-31', precision: 'year' },
      'A gives 2025; by another source it is 12 May 2025.',
    ],
    [{ value: 'undated', from: null, to: null, precision: 'undated' }, 'A gives no date; by another source it is 12 May 2025.'],
  ] as [EventTime, string][])('a vaguer source: %j', (time, words) => {
    expect(refinedInWords({ value: time.value, time, sources: [source('A')] }, { time: day('2025-05-12') })).toBe(words)
  })
})
