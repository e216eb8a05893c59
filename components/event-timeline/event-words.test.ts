/** Words for events and roles. */
import { describe, expect, it } from 'vitest'
import type { EventStatus, EventType } from '../../lib/model/event.ts'
import { roleInWords, yearsInWords } from '../entity-list/role-words.ts'
import { becauseInWords, dayInWords, eventKindInWords, excerptInWords, listInWords, whenInWords } from './event-words.ts'

describe('event words', () => {
  it.each([
    ['meet', 'happened', 'Meeting'],
    ['meet', 'planned', 'Meeting, planned'],
    ['plan', 'planned', 'Plan'],
    ['plan', 'denied', 'Plan, denied'],
    ['other', 'denied', 'Denied'],
    ['other', 'happened', ''],
  ] as [EventType, EventStatus, string][])('%s, %s: "%s"', (type, status, words) => {
    expect(eventKindInWords({ type, status })).toBe(words)
  })

  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('lists %j as "%s"', (names, words) => {
    expect(listInWords(names)).toBe(words)
  })

  it('names what is shared, and nothing for nothing', () => {
    expect(becauseInWords([{ id: '1', kind: 'person', name: 'Ann Lee' }])).toBe('Shares Ann Lee')
    expect(becauseInWords([])).toBe('')
  })

  it.each([
    ['met the minister', '… met the minister'],
    ['Sorokin met the minister', 'Sorokin met the minister'],
    ['“We agreed”', '“We agreed”'],
    ['', ''],
  ])('excerpt %s: %s', (text, words) => {
    expect(excerptInWords(text)).toBe(words)
  })

  it('keeps the precision of a time', () => {
    expect(dayInWords('2025-05-14')).toBe('14 May 2025')
    expect(whenInWords({ value: '2024-10', from: '2024-10-01', to: '2024-10-31', precision: 'month' })).toBe('October 2024')
    expect(whenInWords({ value: '2024-10-16TEV', from: '2024-10-16', to: '2024-10-16', precision: 'day' })).toBe(
      '16 October 2024, evening',
    )
    expect(whenInWords({ value: '2024', from: '2024-01-01', to: '2024-12-31', precision: 'year' })).toBe('2024')
  })
})

describe('role words', () => {
  it.each([
    [{ title: 'minister of trade' }, 'Minister of trade'],
    [{ title: 'minister', organization: 'Ministry of Trade' }, 'Minister, Ministry of Trade'],
    [{ title: 'Ministry of Trade spokesman', organization: 'Ministry of Trade' }, 'Ministry of Trade spokesman'],
    [{ title: 'envoy', tense: 'former' }, 'Former envoy'],
    [{ title: 'former envoy', tense: 'former' }, 'Former envoy'],
    [{ title: 'governor', tense: 'acting' }, 'Acting governor'],
  ] as const)('%j: %s', (role, words) => {
    expect(roleInWords(role)).toBe(words)
  })

  it('gives a year once', () => {
    expect(yearsInWords({ from: '2024-01-02', to: '2024-11-03' })).toBe('2024')
    expect(yearsInWords({ from: '2022-01-02', to: '2024-11-03' })).toBe('2022–2024')
  })
})
