/** Grouping and counting: order, several groups for one event, the rest last. */
import { describe, expect, it } from 'vitest'
import { groupPrior } from './group-prior.ts'
import { countsInWords, summarize } from './page-summary.ts'
import { report } from './sample-report.ts'

describe('groupPrior', () => {
  const prior = report().analysis!.prior
  it.each([
    ['person', [['Alexey Overchuk', ['v1', 'v2']]]],
    [
      'project',
      [
        ['steel mill in Karachi', ['v1']],
        ['The rest', ['v2']],
      ],
    ],
  ] as const)('by %s', (kind, expected) => {
    const groups = groupPrior(prior, kind, 'The rest').map(({ name, events }) => [name, events.map(({ event }) => event)])
    expect(groups).toEqual(expected)
  })

  it('of nothing is nothing', () => {
    expect(groupPrior([], 'person', 'The rest')).toEqual([])
  })
})

describe('summarize', () => {
  it('leaves out what is hidden and counts one date once', () => {
    const analysis = report().analysis!
    analysis.mentions.push({ ...analysis.mentions[2]!, start: 90, end: 98 })
    const summary = summarize(analysis)
    expect(summary.dates.map(({ mentions }) => mentions)).toEqual([[2, 3]])
    expect(summary.people).toEqual([])
    expect(countsInWords(summary)).toBe('1 official · 1 project · 1 date')
  })

  it('has no words for nothing', () => {
    expect(countsInWords(summarize({ ...report().analysis!, entities: [], mentions: [] }))).toBe('')
  })
})
