import { describe, expect, it } from 'vitest'
import type { DateModifier, DatePrecision } from '../model/mention.ts'
import { dateInWords, eventTimeInWords } from './date-words.ts'

type Case = [value: string, from: string | null, to: string | null, precision: DatePrecision, words: string]

const CASES: Case[] = [
  ['2025-07-10', '2025-07-10', '2025-07-10', 'day', 'Thursday, 10 July 2025'],
  ['2000-02-29', '2000-02-29', '2000-02-29', 'day', 'Tuesday, 29 February 2000'],
  ['2025-07-10TNI', '2025-07-10', '2025-07-10', 'time', 'Thursday night, 10 July 2025'],
  ['2025-07-10T14:30', '2025-07-10', '2025-07-10', 'time', 'Thursday, 10 July 2025, 14:30'],
  ['2025-02', '2025-02-01', '2025-02-28', 'month', 'February 2025'],
  ['2025-08,END', '2025-08-21', '2025-08-31', 'month', 'late August 2025'],
  ['2024-10,MID', '2024-10-11', '2024-10-20', 'month', 'mid-October 2024'],
  ['2024-08,APPROX', '2024-08-01', '2024-08-31', 'month', 'around August 2024'],
  ['2025-W29', '2025-07-14', '2025-07-20', 'week', 'week of 14 July 2025'],
  ['2025-W29,START', '2025-07-14', '2025-07-15', 'week', 'start of the week of 14 July 2025'],
  ['2025-W29,MID', '2025-07-16', '2025-07-17', 'week', 'middle of the week of 14 July 2025'],
  ['2024-W35-WE', '2024-08-31', '2024-09-01', 'range', 'weekend of 31 August 2024'],
  ['2025-Q2', '2025-04-01', '2025-06-30', 'quarter', 'second quarter of 2025'],
  ['2025-H1', '2025-01-01', '2025-06-30', 'half', 'first half of 2025'],
  ['2026-SU,END', '2026-08-01', '2026-08-31', 'season', 'late summer 2026'],
  ['2024-WI', '2024-12-01', '2025-02-28', 'season', 'winter 2024–25'],
  ['1999-WI', '1999-12-01', '2000-02-29', 'season', 'winter 1999–00'],
  ['2025', '2025-01-01', '2025-12-31', 'year', '2025'],
  ['2025,START', '2025-01-01', '2025-07-11', 'year', 'early 2025'],
  ['2026,MID', '2026-05-01', '2026-08-31', 'year', 'mid-2026'],
  ['199X', '1990-01-01', '1999-12-31', 'decade', 'the 1990s'],
  ['198X,END', '1987-01-01', '1989-12-31', 'decade', 'the late 1980s'],
  ['19', '1900-01-01', '1999-12-31', 'century', 'the 20th century'],
  ['20', '2000-01-01', '2099-12-31', 'century', 'the 21st century'],
  ['2025-07-10/2025-07-12', '2025-07-10', '2025-07-12', 'range', '10–12 July 2025'],
  ['2024-09-03/2024-11-03', '2024-09-03', '2024-11-03', 'range', '3 September – 3 November 2024'],
  ['2024-12-28/2025-01-03', '2024-12-28', '2025-01-03', 'range', '28 December 2024 – 3 January 2025'],
  ['2019/2021', '2019-01-01', '2021-12-31', 'range', '2019–2021'],
  ['2025-06/2025-08', '2025-06-01', '2025-08-31', 'range', 'June–August 2025'],
  ['2024-12/2025-02', '2024-12-01', '2025-02-28', 'range', 'December 2024 – February 2025'],
  ['PAST_REF', null, null, 'vague', 'sometime earlier'],
  ['PRESENT_REF', null, null, 'vague', 'at the time of publication'],
  ['FUTURE_REF', null, null, 'vague', 'sometime later'],
]

describe('dateInWords', () => {
  it.each(CASES)('%s', (value, from, to, precision, words) => {
    const modifier = value.split(',')[1] as DateModifier | undefined
    const date = { value, from, to, precision, ...(modifier && { modifier }) }
    expect(dateInWords(date)).toBe(words)
    expect(eventTimeInWords(date)).toBe(words)
  })

  it('says the days of an interval whose value it cannot read', () => {
    expect(dateInWords({ value: 'XXXX', from: '2025-07-10', to: '2025-07-10', precision: 'day' })).toBe('Thursday, 10 July 2025')
    expect(dateInWords({ value: 'XXXX', from: null, to: null, precision: 'vague' })).toBe('date unknown')
  })
})

describe('eventTimeInWords', () => {
  it('says that an undated event has no known date', () => {
    expect(eventTimeInWords({ value: 'undated', from: null, to: null, precision: 'undated' })).toBe('date unknown')
  })
})
