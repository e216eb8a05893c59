/** The date that a reader gives: what the fields give, and what gives none. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventTime } from '../../lib/model/event.ts'
import { type DateFields, fieldsOf, timeOf } from './date-value.ts'

const fields = (change: Partial<DateFields>): DateFields => ({ exactness: 'day', day: '', month: '', year: '', ...change })

describe('timeOf', () => {
  it.each([
    [{ day: '2024-02-29' }, '2024-02-29', '2024-02-29', '2024-02-29'],
    [{ exactness: 'month', month: '2', year: '2023' }, '2023-02', '2023-02-01', '2023-02-28'],
    [{ exactness: 'month', month: '12', year: ' 2024 ' }, '2024-12', '2024-12-01', '2024-12-31'],
    [{ exactness: 'year', year: '1999' }, '1999', '1999-01-01', '1999-12-31'],
  ] as [Partial<DateFields>, string, string, string][])('%j: %s', (change, value, from, to) => {
    const time = timeOf(fields(change))
    expect([time?.value, time?.from, time?.to]).toEqual([value, from, to])
    expect(time?.precision).toBe(change.exactness ?? 'day')
  })

  it.each([
    [{ day: '' }],
    [{ day: '2023-02-29' }],
    [{ day: '2023-13-01' }],
    [{ day: '0001-01-01' }],
    [{ exactness: 'month', month: '', year: '2024' }],
    [{ exactness: 'month', month: '13', year: '2024' }],
    [{ exactness: 'year', year: '20' }],
    [{ exactness: 'year', year: 'next' }],
  ] as [Partial<DateFields>][])('%j gives none', (change) => {
    expect(timeOf(fields(change))).toBeUndefined()
  })

  it('gives back what the form was filled with', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('day', 'month', 'year'),
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        (exactness, year, month) => {
          const time = timeOf(
            fields({ exactness, year: String(year), month: String(month), day: `${year}-${String(month).padStart(2, '0')}-28` }),
          )!
          expect(timeOf(fieldsOf(time))).toEqual(time)
        },
      ),
    )
  })

  it('starts empty for an event without a date', () => {
    const undated: EventTime = { value: 'undated', from: null, to: null, precision: 'undated' }
    expect(fieldsOf(undated)).toEqual({ exactness: 'day', day: '', month: '', year: '' })
  })
})
