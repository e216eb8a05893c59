import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, civil, dayOf, easter, formatDay, isoWeek, nthWeekday, orthodoxEaster, parseDay, weekday } from './calendar.ts'
import { dayIn } from './moon.ts'

const DAYS = fc.integer({ min: -180_000, max: 180_000 })

describe('calendar', () => {
  it('agrees with the platform about every day', () => {
    fc.assert(
      fc.property(DAYS, (day) => {
        const date = new Date(day * 86_400_000)
        expect(formatDay(day)).toBe(date.toISOString().slice(0, 10))
        expect(weekday(day)).toBe(date.getUTCDay() || 7)
        const { y, m, d } = civil(day)
        expect(dayOf(y, m, d)).toBe(day)
      }),
    )
  })

  it.each([
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
    ['2025-07-11', 2025, 28],
  ])('%s is in week %i-W%i', (day, year, week) => {
    expect(isoWeek(parseDay(day) ?? 0)).toEqual({ year, week })
  })

  it('cuts months to their length and refuses days that do not exist', () => {
    expect(formatDay(addMonths(parseDay('2025-01-31') ?? 0, 1))).toBe('2025-02-28')
    expect(formatDay(addMonths(parseDay('2024-02-29') ?? 0, -12))).toBe('2023-02-28')
    expect(parseDay('2025-02-29')).toBeNull()
    expect(parseDay('July 11')).toBeNull()
  })

  it('counts weekdays of a month from either end', () => {
    expect(formatDay(nthWeekday({ y: 2025, m: 11 }, 4, 4) ?? 0)).toBe('2025-11-27')
    expect(formatDay(nthWeekday({ y: 2025, m: 5 }, 1, -1) ?? 0)).toBe('2025-05-26')
    expect(nthWeekday({ y: 2025, m: 2 }, 1, 5)).toBeNull()
  })

  it.each([
    [2019, '2019-04-21', '2019-04-28'],
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
  ])('Easter %i', (y, western, eastern) => {
    expect([formatDay(easter(y)), formatDay(orthodoxEaster(y))]).toEqual([western, eastern])
  })

  it('finds days of other calendars', () => {
    expect(formatDay(dayIn(2024, 'islamic-umalqura', { month: '10', day: 1 }) ?? 0)).toBe('2024-04-10')
    expect(formatDay(dayIn(2024, 'hebrew', { month: 'Tishri', day: 10 }) ?? 0)).toBe('2024-10-12')
    expect(formatDay(dayIn(2026, 'chinese', { month: '1', day: 1 }) ?? 0)).toBe('2026-02-17')
  })
})
