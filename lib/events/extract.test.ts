import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventsOf as events } from './testing-events.ts'

describe('extractEvents finds', () => {
  it.each([
    ['Anna Okoro met Peter Lind in Oslo on Monday.', 'meet', '2025-07-07', 'happened', ['Anna Okoro', 'Peter Lind'], 'Oslo'],
    [
      'A delegation led by Anna Okoro called on Peter Lind on Monday.',
      'meet',
      '2025-07-07',
      'happened',
      ['Anna Okoro', 'Peter Lind'],
      '',
    ],
    [
      'Peter Lind held talks with Maria Sanz in Nairobi on Monday.',
      'meet',
      '2025-07-07',
      'happened',
      ['Peter Lind', 'Maria Sanz'],
      'Nairobi',
    ],
    ['Anna Okoro received a group of envoys on Monday.', 'meet', '2025-07-07', 'happened', ['Anna Okoro'], ''],
    ['Anna Okoro will visit Kenya next week.', 'visit', '2025-07-14', 'planned', ['Anna Okoro'], 'Kenya'],
    ['Peter Lind resigned in March.', 'appoint', '2025-03', 'happened', ['Peter Lind'], ''],
    ['Maria Sanz was arrested in Peru last year.', 'legal', '2024', 'happened', ['Maria Sanz'], 'Peru'],
    ['Maria Sanz recalled her visit to Norway in 2019.', 'visit', '2019', 'happened', ['Maria Sanz'], 'Norway'],
    ['The launch of the new dam on the Tana is scheduled on 20 August.', 'launch', '2025-08-20', 'planned', [], ''],
    ['Anna Okoro reportedly signed the trade pact in March.', 'agree', '2025-03', 'reported', ['Anna Okoro'], ''],
  ])('%s', (text, type, when, status, who, where) => {
    const [event, ...rest] = events(text)
    expect(rest).toEqual([])
    expect(event).toMatchObject({ type, status, where })
    expect(event!.time.value).toBe(when)
    expect([...event!.who].sort()).toEqual([...who].sort())
  })

  it('gives a relative clause its own date and subject', () => {
    const found = events('Peter Lind, who visited Kenya in March and met Anna Okoro, praised the trade pact.')
    expect(found.map(({ type, time, who }) => [type, time.value, who])).toEqual([
      ['visit', '2025-03', ['Peter Lind']],
      ['meet', '2025-03', ['Peter Lind', 'Anna Okoro']],
    ])
  })

  it.each(['Anna Okoro received a prize on Monday.', 'Peter Lind hosted a quiz show on Monday.'])(
    'no meeting without guests: %s',
    (text) => {
      expect(events(text).map(({ type }) => type)).not.toContain('meet')
    },
  )

  it('takes the two countries for those named last', () => {
    const [event] = events('Kenya and Norway are friends. The two countries signed an agreement in March.')
    expect(event).toMatchObject({ type: 'agree', time: { value: '2025-03' } })
    expect([...event!.who].sort()).toEqual(['Kenya', 'Norway'])
  })

  it('joins two tellings of one meeting', () => {
    const found = events(
      'Anna Okoro met Peter Lind on Monday.\nIn a meeting with Peter Lind on Monday, Okoro spoke about the trade pact.',
    )
    expect(found).toHaveLength(1)
    expect(found[0]!.quote.start).toBe(0)
  })

  it('quotes words of the sentence it names', () => {
    const text = 'Rain fell. Anna Okoro met Peter Lind in Oslo on Monday. Sun came.'
    const [event] = events(text)
    expect(text.slice(event!.quote.start, event!.quote.end)).toBe('Anna Okoro met Peter Lind in Oslo on Monday')
    expect(text.slice(event!.sentence.start, event!.sentence.end)).toContain('Oslo')
  })
})

describe('extractEvents finds nothing in', () => {
  it.each([
    'Anna Okoro stressed the value of good ties.',
    'Peter Lind hoped for better relations with Kenya.',
    'Anna Okoro did not meet Peter Lind.',
    'If Peter Lind resigned, nobody would care.',
    'Peter Lind could visit Kenya.',
    'Protesters demanded the resignation of Peter Lind.',
    'The meeting room was cold.',
    'Energy cooperation is strong.',
    '',
  ])('%s', (text) => {
    expect(events(text)).toEqual([])
  })
})

it('never throws and keeps spans inside the text', () => {
  const word = fc.constantFrom(
    'Anna Okoro',
    'met',
    'who',
    'visited',
    'Kenya',
    ',',
    'and',
    'on Monday',
    'his',
    'will',
    'the two countries',
    'signed',
    '.',
    '"',
    'agreement',
    'between',
    '\n',
    'before',
    'was',
    'killed',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      for (const { quote, sentence } of events(text)) {
        expect(quote.start).toBeLessThan(quote.end)
        expect(quote.end).toBeLessThanOrEqual(text.length)
        expect(sentence.end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
