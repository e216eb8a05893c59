import { describe, expect, it } from 'vitest'
import { type DayReading, keyDays } from './key-days.ts'

const reading = (one: Partial<DayReading>): DayReading => ({ published: '2025-07-11', named: [0], dates: [], events: [], ...one })
const heaviest = (...readings: Partial<DayReading>[]): string | undefined => keyDays(readings.map(reading))[0]?.day

describe('keyDays', () => {
  it.each<[string, string, Partial<DayReading>[]]>([
    [
      'the day told at the top before one far down',
      '2025-05-13',
      [
        {
          dates: [
            { start: 900, day: '2024-01-01' },
            { start: 80, day: '2025-05-13' },
          ],
        },
      ],
    ],
    [
      'the day beside the name before one elsewhere',
      '2025-05-13',
      [
        {
          named: [2000],
          dates: [
            { start: 900, day: '2024-01-01' },
            { start: 2010, day: '2025-05-13' },
          ],
        },
        { dates: [{ start: 950, day: '2025-05-13' }], named: [900] },
      ],
    ],
    [
      'the day of an agreement before that of a statement',
      '2025-05-13',
      [
        {
          events: [
            { day: '2025-05-12', type: 'speak', status: 'happened' },
            { day: '2025-05-13', type: 'agree', status: 'happened' },
          ],
        },
      ],
    ],
    [
      'the day of what happened before that of what was planned',
      '2025-05-13',
      [
        {
          events: [
            { day: '2025-05-12', type: 'agree', status: 'planned' },
            { day: '2025-05-13', type: 'agree', status: 'happened' },
          ],
        },
      ],
    ],
    ['the day on which more was published', '2025-07-12', [{}, { published: '2025-07-12' }, { published: '2025-07-12' }]],
    ['of equals the earlier one', '2025-07-10', [{ published: '2025-07-12' }, { published: '2025-07-10' }]],
  ])('puts first %s', (_, expected, readings) => expect(heaviest(...readings)).toBe(expected))

  it('counts a sign once an article, however often it says the day', () => {
    const often = reading({ dates: [1, 2, 3].map((start) => ({ start, day: '2025-05-13' })) })
    expect(keyDays([often]).find(({ day }) => day === '2025-05-13')?.weight).toBe(2)
  })

  it('takes every date as beside where the article is all about it', () =>
    expect(keyDays([{ ...reading({ dates: [{ start: 5000, day: '2025-05-13' }] }), named: undefined }])).toContainEqual({
      day: '2025-05-13',
      weight: 1,
    }))

  it('says nothing of nothing', () => expect(keyDays([])).toEqual([]))
})
