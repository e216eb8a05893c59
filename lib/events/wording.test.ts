import { describe, expect, it } from 'vitest'
import { eventsOf } from './testing-events.ts'

const told = (text: string) => eventsOf(text).map(({ type, time, status, who }) => [type, time.value, status, [...who].sort()])

describe('clauses', () => {
  it.each([
    ['Maria Sanz said the court had acquitted Peter Lind in March.', ['legal', '2025-03', 'happened', ['Peter Lind']]],
    ['Peter Lind denied that Anna Okoro had signed the trade pact in March.', ['agree', '2025-03', 'denied', ['Anna Okoro']]],
    ['The trial of Peter Lind is expected to take place next week.', ['legal', '2025-07-14', 'planned', ['Peter Lind']]],
    ['The lifting of the sanctions in March pleased the crowd.', ['decide', '2025-03', 'happened', []]],
    ['Ministers meet again next week.', ['meet', '2025-07-14', 'planned', []]],
    [
      'Anna Okoro named the harbour master Peter Lind as her deputy in March.',
      ['appoint', '2025-03', 'happened', ['Anna Okoro', 'Peter Lind']],
    ],
  ])('%s', (text, event) => {
    expect(told(text)).toEqual([event])
  })

  it('hands what somebody says on to him where nobody else is named', () => {
    expect(told('Maria Sanz said the new dam on the Tana would be opened in March.')[0]?.[3]).toEqual(['Maria Sanz'])
  })

  it('has no subject in a place: "in which"', () => {
    expect(told('Kenya praised the talks in Peru, in which Peter Lind met Maria Sanz on Monday.')).toContainEqual([
      'meet',
      '2025-07-07',
      'happened',
      ['Maria Sanz', 'Peter Lind'],
    ])
  })
})

describe('times', () => {
  it.each([
    ['Anna Okoro takes the oath on Monday.', '2025-07-14'],
    ['In his first trip since last year, Peter Lind flew to Oslo on Monday.', '2025-07-07'],
    ['Peter Lind visited Kenya in 2019, when Maria Sanz resigned.', '2019'],
  ])('%s: %s', (text, value) => {
    expect(eventsOf(text).map(({ time }) => time.value)).toContain(value)
  })

  it('lends the time of the event that is pointed to', () => {
    const found = eventsOf('A coup shook Peru in March. On the day of the coup, Maria Sanz sacked Peter Lind.')
    expect(found.find(({ trigger }) => trigger === 'sack')?.time.value).toBe('2025-03')
  })

  it('takes nothing from what charges are about', () => {
    const found = eventsOf('A coup shook Peru in March. Maria Sanz pleaded guilty to charges related to the night of the coup.')
    expect(found.find(({ trigger }) => trigger === 'plead')?.time.value).not.toBe('2025-03')
  })
})

describe('what a verb is about', () => {
  it.each([
    ['Peter Lind released a report in March.', 'other'],
    ['Peter Lind was released in March.', 'legal'],
    ['Anna Okoro attended a hearing on Monday.', 'legal'],
    ['Anna Okoro attended a summit on Monday.', 'meet'],
    ['Gunmen attacked a convoy in March.', 'conflict'],
  ])('%s: %s', (text, type) => {
    expect(eventsOf(text).map((event) => event.type)).toEqual([type])
  })

  it.each([
    'Anna Okoro called on Kenya to open its books.',
    'Peter Lind rejected the claims on Monday.',
    'Peter Lind dismissed it on Monday as theatre.',
    'Maria Sanz is willing to meet Peter Lind.',
    'Peter Lind refused to comment on Monday.',
    '“The price is too high,” said Peter Lind on Monday.',
    'Exports rose by 4 per cent in March.',
  ])('nothing: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})

it('tells talks of one day once', () => {
  const found = eventsOf(
    'Envoys held talks in Oslo on Monday. The talks between Anna Okoro and Peter Lind on Monday lasted for an hour.',
  )
  expect(found).toHaveLength(1)
  expect([...found[0]!.who].sort()).toEqual(['Anna Okoro', 'Peter Lind'])
})

it('knows the people of a country by their name', () => {
  expect(told('Norway is a friend. The Norwegians signed an agreement in March.')[0]?.[3]).toEqual(['Norway'])
})

describe('what a word is said of', () => {
  const types = (text: string) => eventsOf(text).map(({ type }) => type)
  it.each([
    ['Peter Lind pledged to spend $40 million on the port in March 2025.', ['finance']],
    ['Peter Lind pledged in March 2025 to open the port to all.', ['agree']],
    ['Soldiers of the northern army killed Peter Lind in March 2025.', ['conflict']],
    ['Peter Lind was killed in a car crash in March 2025.', ['die']],
    ['Kenya hit its target for solar power in March 2025.', ['other']],
    ['Votes for Maria Sanz were cast on Monday to decide the race.', ['appoint']],
  ])('%s', (text, expected) => {
    expect(types(text)).toEqual(expected)
  })
})

describe('what was done and what is to come', () => {
  it.each([
    ['Anna Okoro has met Peter Lind for advice on the flats that are free on 20 August.', ['meet', 'happened']],
    ['The decision to pardon Peter Lind angered Kenya in March.', ['decide', 'happened']],
    ['Talks were dull when the two meet Anna Okoro on Monday.', ['meet', 'planned']],
  ])('%s', (text, expected) => {
    expect(told(text).map(([type, , status]) => [type, status])).toContainEqual(expected)
  })
  it('gives what was done no day to come', () => {
    expect(
      told('Anna Okoro has met Peter Lind for advice on the flats that are free on 20 August.').map(([, time]) => time),
    ).not.toContain('2025-08-20')
  })
  it('dates what a speaker tells in the past before last by the news, what a relative clause adds not at all', () => {
    expect(told('Maria Sanz said the court had acquitted Peter Lind.')[0]?.[1]).not.toBe('undated')
    expect(told('Maria Sanz praised Peter Lind, who visited Peru.').map(([, time]) => time)).not.toContain('2025-07-11')
  })
})

describe('what an idiom tells', () => {
  const types = (text: string) => eventsOf(text).map(({ type }) => type)
  it.each([
    ['Kenya granted Peter Lind asylum.', ['decide']],
    ['Peter Lind sought refuge in Peru in March.', ['other']],
    ['Peter Lind appealed to the high court in March.', ['legal']],
    ['Kenya halted exports in March in protest at the trade pact.', ['decide']],
    ['Anna Okoro welcomed Peter Lind to Oslo on Monday.', ['meet']],
  ])('%s', (text, expected) => {
    expect(types(text)).toEqual(expected)
  })
  it.each([
    ['Anna Okoro welcomed the news of Peter Lind in March.', 'meet'],
    ['Anna Okoro was given a warm reception on Monday.', 'meet'],
    ['Kenya halted exports in March in protest at the trade pact.', 'conflict'],
  ])('%s: no %s', (text, type) => {
    expect(types(text)).not.toContain(type)
  })
})
