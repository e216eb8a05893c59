import { describe, expect, it } from 'vitest'
import type { EventTime } from '../model/event.ts'
import { mergeTimes } from './event-time.ts'
import { type Cast, type EventFacts, sameEvent } from './same-event.ts'

const day = (value: string): EventTime => ({ value, from: value, to: value, precision: 'day' })
const month = (value: string): EventTime => ({ value, from: `${value}-01`, to: `${value}-28`, precision: 'month' })
const year = (value: string): EventTime => ({ value, from: `${value}-01-01`, to: `${value}-12-31`, precision: 'year' })
const undated: EventTime = { value: 'undated', from: null, to: null, precision: 'undated' }
const ahead: EventTime = { value: 'FUTURE_REF', from: null, to: null, precision: 'vague' }
/** What an event has that was told without a date on this day. */
const assumed = (told: string): EventTime => ({
  value: told.slice(0, 4),
  from: `${told.slice(0, 4)}-01-01`,
  to: told,
  precision: 'year',
})
const early: EventTime = { value: '2025,START', from: '2025-01-01', to: '2025-04-30', precision: 'year', modifier: 'START' }

const LANDS: Record<string, string[]> = {
  fatemi: ['PK'],
  haroon: ['PK'],
  sharif: ['PK'],
  sorokin: ['RU'],
  overchuk: ['RU'],
  putin: ['RU'],
}
const cast: Cast = { isBody: (id) => id.startsWith('body'), countriesOf: (id) => LANDS[id] ?? [] }

const base: EventFacts = {
  type: 'meet',
  time: day('2025-07-10'),
  status: 'happened',
  who: ['fatemi', 'sorokin'],
  projects: [],
  where: 'Moscow',
  trigger: 'meet',
  told: '2025-07-11',
}
const event = (change: Partial<EventFacts>): EventFacts => ({ ...base, ...change })

const table: [string, EventFacts, EventFacts, boolean][] = [
  ['one meeting, one more of the delegation', base, event({ who: ['fatemi', 'haroon', 'sorokin'] }), true],
  [
    'another counterpart on the same day',
    event({ who: ['fatemi', 'haroon', 'sorokin'] }),
    event({ who: ['fatemi', 'haroon', 'overchuk'] }),
    false,
  ],
  [
    'both sides agree, aides differ',
    event({ who: ['fatemi', 'sorokin', 'haroon'] }),
    event({ who: ['fatemi', 'sorokin', 'putin'] }),
    true,
  ],
  ['one named, same day and place', event({ who: ['overchuk'] }), event({ who: ['fatemi', 'haroon', 'overchuk'] }), true],
  ['one named, same place, not dated', event({ who: ['overchuk'], time: undated }), event({ who: ['fatemi', 'overchuk'] }), true],
  [
    'one named, nine months before',
    event({ who: ['overchuk'] }),
    event({ who: ['overchuk', 'sharif'], time: month('2024-10'), where: 'Islamabad' }),
    false,
  ],
  ['two places', base, event({ where: 'Islamabad' }), false],
  ['a town and its country', base, event({ where: 'Russia' }), true],
  [
    'earlier this year and February',
    event({ who: ['sorokin', 'sharif'], time: early, where: '' }),
    event({ who: ['sorokin', 'sharif'], time: month('2025-02'), where: '' }),
    true,
  ],
  [
    'visit, earlier this year and May',
    event({ type: 'visit', who: ['sorokin'], time: early, where: 'Pakistan' }),
    event({ type: 'visit', who: ['sorokin'], time: month('2025-05'), where: 'Pakistan' }),
    true,
  ],
  [
    'visits of two years',
    event({ type: 'visit', who: ['overchuk'], time: month('2024-09'), where: 'Pakistan' }),
    event({ type: 'visit', who: ['overchuk'], time: month('2025-02'), where: 'Pakistan' }),
    false,
  ],
  [
    'plan and launch',
    event({ type: 'plan', status: 'planned', who: [], projects: ['train'], time: month('2025-08'), where: '' }),
    event({ type: 'launch', who: [], projects: ['train'], time: day('2025-08-12'), told: '2025-08-13', where: '' }),
    true,
  ],
  [
    'planned once more',
    event({ type: 'launch', status: 'planned', who: ['body-pk'], projects: ['train'], time: month('2025-08'), where: '' }),
    event({ type: 'launch', status: 'planned', who: [], projects: ['train'], time: month('2025-08'), where: '' }),
    true,
  ],
  [
    'two projects',
    event({ type: 'launch', who: [], projects: ['train'], where: '' }),
    event({ type: 'launch', who: [], projects: ['dam'], where: '' }),
    false,
  ],
  [
    'future session, later dated in the year',
    event({ status: 'planned', time: ahead, who: [], projects: ['session'], type: 'plan', trigger: 'session' }),
    event({ status: 'planned', time: year('2025'), who: [], projects: ['session'], type: 'plan', trigger: 'session' }),
    true,
  ],
  ['what is ahead was not last year', event({ status: 'planned', time: ahead }), event({ time: year('2024') }), false],
  [
    'two undated statements of one person',
    event({ type: 'speak', who: ['putin'], time: undated, trigger: 'say', where: '' }),
    event({ type: 'speak', who: ['putin'], time: undated, trigger: 'say', where: '' }),
    false,
  ],
  [
    'only countries in common',
    event({ type: 'agree', who: ['body-pk', 'body-ru'], time: month('2025-05'), where: '', trigger: 'sign' }),
    event({ type: 'agree', who: ['body-pk', 'body-ru'], time: year('2025'), where: '', trigger: 'pledge' }),
    false,
  ],
  ['a death is no appointment', event({ type: 'die', who: ['putin'] }), event({ type: 'appoint', who: ['putin'] }), false],
  [
    'nobody takes part, told around the same matter',
    event({ type: 'other', who: [], about: ['treaty'], trigger: 'expire', time: day('2009-12-05'), where: '' }),
    event({ type: 'other', who: [], about: ['treaty'], trigger: 'expire', time: month('2009-12'), where: '' }),
    true,
  ],
  [
    'nobody takes part, another word',
    event({ type: 'other', who: [], about: ['treaty'], trigger: 'expire', time: day('2009-12-05'), where: '' }),
    event({ type: 'other', who: [], about: ['treaty'], trigger: 'publish', time: month('2009-12'), where: '' }),
    false,
  ],
  [
    'nobody takes part, not dated',
    event({ type: 'legal', who: [], about: ['putin'], trigger: 'rule', time: undated, where: '' }),
    event({ type: 'legal', who: [], about: ['putin'], trigger: 'rule', where: '' }),
    false,
  ],
  [
    'to be charged in November, charged in January',
    event({ type: 'legal', status: 'planned', who: ['sharif'], trigger: 'charge', time: day('2024-11-26'), told: '2024-11-25' }),
    event({ type: 'legal', who: ['sharif'], trigger: 'charge', time: month('2025-01'), told: '2025-03-05' }),
    true,
  ],
  [
    'to meet in November, met in January',
    event({ status: 'planned', time: day('2024-11-26'), told: '2024-11-25' }),
    event({ time: month('2025-01'), told: '2025-03-05' }),
    false,
  ],
  ['late edition, a day off', base, event({ time: day('2025-07-11') }), true],
  ['a week off', base, event({ time: day('2025-07-17') }), false],
]

/** One official who is in every article: what else is told decides. */
const alone = (change: Partial<EventFacts>): EventFacts => ({
  type: 'decide',
  time: assumed('2025-07-11'),
  status: 'happened',
  who: ['sharif'],
  projects: [],
  where: '',
  trigger: 'refuse',
  told: '2025-07-11',
  ...change,
})
const grain = ['grain', 'ships', 'leave', 'harbou', 'permis']

const ofOne: [string, EventFacts, EventFacts, boolean][] = [
  ['refused, told twice', alone({}), alone({}), true],
  [
    'refused in the same words',
    alone({ words: grain }),
    alone({ words: ['grain', 'ships', 'harbou', 'permis', 'inspec'] }),
    true,
  ],
  ['refused and ordered', alone({}), alone({ trigger: 'order' }), false],
  ['refused in other words the same week', alone({ words: grain }), alone({ words: ['debate', 'rivals', 'studio'] }), true],
  [
    'refused in other words two months later',
    alone({ words: grain }),
    alone({ words: ['debate', 'rivals', 'studio'], time: assumed('2025-09-11'), told: '2025-09-11' }),
    false,
  ],
  ['the same words of two deeds', alone({ words: grain }), alone({ words: grain, type: 'die', trigger: 'kill' }), false],
  ['the same words of two people', alone({ words: grain }), alone({ words: grain, who: ['putin'] }), false],
  [
    'the same words, a body in common',
    alone({ words: grain, who: ['body-port'] }),
    alone({ words: grain, who: ['body-port', 'sharif'] }),
    true,
  ],
  [
    'a charge told in the words of the arrest',
    alone({ type: 'legal', trigger: 'arrest', words: grain }),
    alone({ type: 'legal', trigger: 'charge', words: grain }),
    false,
  ],
  [
    'a speech and an interview of one month',
    alone({ type: 'speak', trigger: 'speech', time: month('2025-06') }),
    alone({ type: 'speak', trigger: 'interview', time: month('2025-06') }),
    false,
  ],
  [
    'one interview, dated and not',
    alone({ type: 'speak', trigger: 'interview', time: month('2025-06') }),
    alone({ type: 'speak', trigger: 'interview' }),
    false,
  ],
  [
    'an interview of one day',
    alone({ type: 'speak', trigger: 'interview', time: day('2025-07-10') }),
    alone({ type: 'speak', trigger: 'give interview', time: day('2025-07-10') }),
    true,
  ],
  [
    'arrested, dated and not',
    alone({ type: 'legal', trigger: 'arrest', time: day('2025-07-10') }),
    alone({ type: 'legal', trigger: 'detain' }),
    true,
  ],
  [
    'arrested in December, told without a date in January',
    alone({ type: 'legal', trigger: 'arrest', time: day('2024-12-27'), told: '2024-12-28' }),
    alone({ type: 'legal', trigger: 'arrest', time: assumed('2025-01-04'), told: '2025-01-04' }),
    true,
  ],
  [
    'arrested in October, told of one alone without a date a year later',
    alone({ type: 'legal', trigger: 'arrest', time: day('2023-10-12'), told: '2023-10-13' }),
    alone({ type: 'legal', trigger: 'arrest', time: assumed('2025-02-25'), told: '2025-02-25' }),
    false,
  ],
  [
    'the same of both who were in it',
    alone({ type: 'legal', trigger: 'arrest', who: ['sharif', 'putin'], time: day('2023-10-12'), told: '2023-10-13' }),
    alone({ type: 'legal', trigger: 'arrest', who: ['sharif', 'putin'], time: assumed('2025-02-25'), told: '2025-02-25' }),
    true,
  ],
  [
    'came and left, of one day',
    alone({ type: 'visit', trigger: 'arrive in', time: day('2025-07-10') }),
    alone({ type: 'visit', trigger: 'leave', time: day('2025-07-10') }),
    false,
  ],
  [
    'a visit and a meeting of the same two in one month',
    alone({ type: 'visit', trigger: 'visit', who: ['sharif', 'putin'], time: month('2025-06') }),
    alone({ type: 'meet', trigger: 'meet', who: ['sharif', 'putin'], time: month('2025-06') }),
    false,
  ],
  [
    'the same on one day',
    alone({ type: 'visit', trigger: 'visit', who: ['sharif', 'putin'], time: day('2025-07-10') }),
    alone({ type: 'meet', trigger: 'meet', who: ['sharif', 'putin'], time: day('2025-07-10') }),
    true,
  ],
  [
    'announced by two, each named where the other spoke',
    alone({ type: 'speak', trigger: 'announce', time: day('2025-07-10'), about: ['putin'] }),
    alone({ type: 'speak', trigger: 'announce', who: ['putin'], time: day('2025-07-10'), about: ['sharif'] }),
    false,
  ],
  [
    'dismissed by one, dismissed with another',
    alone({ type: 'appoint', trigger: 'dismiss', who: ['sharif', 'putin'] }),
    alone({ type: 'appoint', trigger: 'dismiss', who: ['sharif', 'fatemi'] }),
    false,
  ],
  [
    'a summit of old, a meeting of today, and nothing of the one in the words of the other',
    alone({
      type: 'meet',
      trigger: 'summit',
      who: ['sharif', 'putin'],
      time: day('2025-07-10'),
      words: ['stood', 'warned', 'gents'],
    }),
    alone({ type: 'meet', trigger: 'meeting', time: day('2025-07-10'), words: ['financ', 'crucia', 'attend'] }),
    false,
  ],
]

describe('sameEvent', () => {
  it.each(ofOne)('one official: %s', (_, a, b, expected) => {
    expect(sameEvent(a, b, cast) !== undefined).toBe(expected)
    expect(sameEvent(b, a, cast) !== undefined).toBe(expected)
  })

  it.each(table)('%s', (_, a, b, expected) => {
    expect(sameEvent(a, b, cast) !== undefined).toBe(expected)
    expect(sameEvent(b, a, cast) !== undefined).toBe(expected)
  })
  it('says why', () => expect(sameEvent(base, base, cast)?.reason).toBe('In common: 2 people, the same day, the same place.'))
})

describe('mergeTimes', () => {
  it.each([
    [early, month('2025-02'), month('2025-02')],
    [undated, ahead, ahead],
    [ahead, year('2025'), year('2025')],
    [day('2025-05-13'), month('2025-05'), day('2025-05-13')],
    [undated, undated, undated],
    [assumed('2025-07-11'), year('2025'), year('2025')],
    [assumed('2025-07-11'), undated, assumed('2025-07-11')],
  ])('the more precise wins', (a, b, expected) => {
    expect(mergeTimes(a, b)).toEqual(expected)
    expect(mergeTimes(b, a)).toEqual(expected)
  })
})
