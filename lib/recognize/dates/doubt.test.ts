/** A day of publication in doubt: what its dates may still say. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublicationDoubt } from '../../model/article.ts'
import { findDates } from './recognizer.ts'

const F = '2025-07-11'
const valued = (text: string, published: string, doubt?: PublicationDoubt) =>
  findDates(text, published, doubt ? { doubt } : {}).map((m) => [m.text, m.value, m.from, m.to])

describe('no day of publication', () => {
  const cases: readonly [text: string, words: string, value: string][] = [
    ['It ended on Thursday.', 'Thursday', 'XXXX-XX-XX'],
    ['It ended last week.', 'last week', 'XXXX-XX-XX'],
    ['It ended on May 13.', 'May 13', 'XXXX-05-13'],
    ['It ended in October.', 'October', 'XXXX-10'],
    ['They meet tonight.', 'tonight', 'XXXX-XX-XX'],
  ]
  it.each(cases)('%s is found and left open', (text, words, value) => {
    expect(valued(text, '')).toEqual([[words, value, null, null]])
    expect(valued(text, '2025-02-30')).toEqual([[words, value, null, null]])
    expect(valued(text, F, 'unknown')).toEqual([[words, value, null, null]])
  })

  it('leaves dates told in full what they are, and what counts from them', () => {
    expect(valued('It opened on 3 March 2020. Two days later it burned.', '').map(([, value]) => value)).toEqual([
      '2020-03-03',
      '2020-03-05',
    ])
  })

  it('leaves open what counts from a date that is open', () => {
    expect(valued('It opened on Tuesday. The next day it burned.', '').map(([, value]) => value)).toEqual([
      'XXXX-XX-XX',
      'XXXX-XX-XX',
    ])
  })

  it('reads years of two figures by the years of the text', () => {
    expect(valued('Sales of FY25 beat those of 2024.', '').map(([, value]) => value)).toEqual(['2025', '2024'])
  })

  it('says why, and is less sure', () => {
    const [open] = findDates('It ended on Thursday.', '')
    const [sure] = findDates('It ended on Thursday.', F)
    expect(open?.doubt).toBe('unknown')
    expect(sure?.doubt).toBeUndefined()
    expect(open!.confidence).toBeLessThan(sure!.confidence)
  })
})

describe('a day of publication that may be another', () => {
  it('knows the month only', () => {
    expect(valued('It ended on Thursday.', '2025-07')).toEqual([['Thursday', '2025-07', '2025-06-25', '2025-07-25']])
    expect(valued('It ended last month.', '2025-07')).toEqual([['last month', '2025-06', '2025-06-01', '2025-06-30']])
    expect(valued('It ended in May 2019.', '2025-07')).toEqual([['May 2019', '2019-05', '2019-05-01', '2019-05-31']])
  })

  it('knows a day of change only: the interval reaches a week back', () => {
    expect(valued('It ended on Thursday.', F, 'modified')).toEqual([
      ['Thursday', '2025-07-10,APPROX', '2025-07-03', '2025-07-10'],
    ])
    expect(valued('It ended on 10 July.', F, 'modified')).toEqual([['10 July', '2025-07-10', '2025-07-10', '2025-07-10']])
    expect(valued('It ended last year.', F, 'modified')).toEqual([['last year', '2024', '2024-01-01', '2024-12-31']])
  })

  it('is less sure near midnight, its days the same', () => {
    const [doubted] = findDates('It ended on Thursday.', F, { doubt: 'zone' })
    const [sure] = findDates('It ended on Thursday.', F)
    expect({ ...doubted, confidence: 0, doubt: '' }).toEqual({ ...sure, confidence: 0, doubt: '' })
    expect(doubted!.confidence).toBeLessThan(sure!.confidence)
  })

  it('never touches what is told in full, and finds the same spans', () => {
    const words = fc.constantFrom(
      ...'on Thursday last week 3 March 2020 two days later in May the next day 1999 tonight . the 1990s'.split(' '),
    )
    const doubts = fc.constantFrom<PublicationDoubt>('zone', 'modified', 'month', 'unknown')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), doubts, (pieces, doubt) => {
        const text = pieces.join(' ')
        const [plain, doubted] = [findDates(text, F), findDates(text, F, { doubt })]
        expect(doubted.map((m) => [m.start, m.end])).toEqual(plain.map((m) => [m.start, m.end]))
        plain.forEach((mention, at) => {
          if (mention.anchor === 'none') expect(doubted[at]).toEqual(mention)
        })
      }),
      { numRuns: 100 },
    )
  })
})
