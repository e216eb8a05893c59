import { describe, expect, it } from 'vitest'
import { eventsOf } from './testing-events.ts'

const told = (text: string) => eventsOf(text).map(({ type, time, status, who }) => [type, time.value, status, [...who].sort()])
const quotes = (text: string) => eventsOf(text).map(({ quote }) => text.slice(quote.start, quote.end))

describe('who says it, behind what is said', () => {
  it.each([
    ['Peter Lind resigned in March, Maria Sanz said.', 'Peter Lind resigned in March'],
    ['Anna Okoro visited Kenya in March, her office wrote in a note.', 'Anna Okoro visited Kenya in March'],
  ])('is no part of the quote: %s', (text, quote) => {
    expect(quotes(text)).toEqual([quote])
  })

  it('lends its recent day to what was done', () => {
    expect(told('Peter Lind was arrested, the police said on Monday.')).toEqual([
      ['legal', '2025-07-07', 'happened', ['Peter Lind']],
    ])
  })

  it('lends it nothing to what is to come, nor from long ago', () => {
    expect(told('Anna Okoro will visit Peru, Maria Sanz said on Monday.').map(([, time]) => time)).toEqual(['FUTURE_REF'])
    expect(told('Anna Okoro visited Kenya, Maria Sanz said in 2019.').map(([, time]) => time)).not.toContain('2019')
  })

  it('is told only where somebody tells it to somebody', () => {
    expect(told('The road was open, Peter Lind said on Monday.')).toEqual([])
    expect(told('Peter Lind visited Kenya, Maria Sanz announced on Monday.').map(([type]) => type)).toEqual(['visit'])
  })

  it('does not cut what goes on behind a comma', () => {
    expect(told('At a meeting in March, Peter Lind said he would visit Peru next week.').map(([type]) => type)).toContain('visit')
  })
})

describe('what was told to somebody', () => {
  it.each([
    'Maria Sanz told a crowd in Oslo that Peter Lind had signed the trade pact.',
    'Maria Sanz told reporters she had met Peter Lind.',
    'Maria Sanz said the bridge was open and the court had acquitted Peter Lind.',
  ])('is no background: %s', (text) => {
    expect(told(text).map(([, time]) => time)).not.toContain('undated')
  })
})

describe('what has not come to pass', () => {
  it.each([
    'Kenya will pay once Norway has signed the trade pact.',
    'Kenya expects talks after the trade pact is signed.',
    'Workers are demanding that Peter Lind be arrested.',
    'Anna Okoro will come if Peter Lind agrees to a visit.',
    'Peter Lind tried to be fair.',
    'Peter Lind will be arrested if he leaves Peru.',
    'Kenya feared the possible resignation of Peter Lind.',
    'Anna Okoro spoke of fears dismissed by Peter Lind.',
    'Ministers rallied around Peter Lind on Monday.',
    'Peter Lind struck a hopeful note in March.',
  ])('nothing happened: %s', (text) => {
    expect(eventsOf(text).filter(({ status, type }) => status === 'happened' && type !== 'other')).toEqual([])
  })

  it('no arrest that is only called for', () => {
    expect(told('There were calls for Peter Lind to be arrested in March.').map(([type]) => type)).not.toContain('legal')
  })

  it.each([
    'Maria Sanz resigned once Peter Lind was arrested in March.',
    'After Peter Lind was arrested in March, Maria Sanz resigned.',
    'Peter Lind was to be arrested, and was arrested in March.',
  ])('but here it did: %s', (text) => {
    expect(eventsOf(text).map(({ trigger }) => trigger)).toContain('arrest')
  })
})

describe('a noun of happening', () => {
  it('that only tells what the next one is of', () => {
    const triggers = eventsOf('Peter Lind was accused in March. Anna Okoro spoke at the bombing trial on Monday.').map(
      (one) => one.trigger,
    )
    expect(triggers).not.toContain('bombing')
  })
  it.each(['The fire department has a new car since last year.', 'Kenya is under siege in March.'])('is none in: %s', (text) => {
    expect(eventsOf(text).map(({ type }) => type)).not.toContain('disaster')
    expect(eventsOf(text).map(({ type }) => type)).not.toContain('conflict')
  })
})

describe('times without a date', () => {
  const padding = 'The road is long. '.repeat(9)
  it('are the news of the day at the beginning, and any day of the year later', () => {
    expect(told('Anna Okoro visited Oslo and spoke to Peter Lind.').map(([, time]) => time)).toContain('2025-07-11')
    expect(told(`${padding}Anna Okoro visited Oslo and spoke to Peter Lind.`).map(([, time]) => time)).not.toContain('2025-07-11')
  })
  it('are the news of the day for meetings, wherever they are told', () => {
    expect(told(`${padding}Anna Okoro met Peter Lind in Oslo.`).map(([, time]) => time)).toEqual(['2025-07-11'])
  })
  it('are none that only end something', () => {
    expect(told('Kenya was closed until next week, and Anna Okoro signed the trade pact.').map(([, time]) => time)).not.toContain(
      '2025-07-14',
    )
  })
})

describe('what a clause tells', () => {
  it.each([
    ['Peter Lind was released in March ahead of a visit of Anna Okoro.', 'release'],
    ['Maria Sanz resigned in March after the trial of Peter Lind.', 'resign'],
    ['In a meeting with Peter Lind in March, Anna Okoro was calm.', 'meeting'],
  ])('comes before what an aside names: %s', (text, trigger) => {
    expect(eventsOf(text).map((event) => event.trigger)).toEqual([trigger])
  })

  it('is news in the perfect, background in the past', () => {
    expect(told('The road is long. Peter Lind has died of a fever.').map(([type]) => type)).toEqual(['die'])
    expect(told('The road is long. The house where Peter Lind died is old.')).toEqual([])
  })
})

describe('who is due', () => {
  it.each([
    ['Peter Lind is due in the capital next week.', ['visit', '2025-07-14', 'planned', ['Peter Lind']]],
    ['Anna Okoro is expected back in Oslo on 20 August.', ['visit', '2025-08-20', 'planned', ['Anna Okoro']]],
  ])('%s', (text, event) => {
    expect(told(text)).toEqual([event])
  })
  it.each(['A reply is due in the coming days.', 'Peter Lind is expected in late spring.', 'The due date is next week.'])(
    'nobody: %s',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})

it('keeps whom talks are about apart from who takes part', () => {
  expect(told('Anna Okoro met Peter Lind on Monday over the future of Maria Sanz.')[0]?.[3]).toEqual(['Anna Okoro', 'Peter Lind'])
  expect(told('Anna Okoro met Peter Lind and Maria Sanz on Monday.')[0]?.[3]).toEqual(['Anna Okoro', 'Maria Sanz', 'Peter Lind'])
})
