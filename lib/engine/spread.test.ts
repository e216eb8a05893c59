import { describe, expect, it } from 'vitest'
import type { EventTime, StoryEvent } from '../model/event.ts'
import { spread } from './spread.ts'

const day = (value: string): EventTime => ({ value, from: value, to: value, precision: 'day' })
const FEBRUARY: EventTime = { value: '2025-02', from: '2025-02-01', to: '2025-02-28', precision: 'month' }
const YEAR: EventTime = { value: '2025', from: '2025-01-01', to: '2025-12-31', precision: 'year' }

function ranked(id: string, score: number, change: Partial<StoryEvent> = {}): { event: StoryEvent; score: number } {
  const who = change.who ?? ['ana', 'ben']
  const event: StoryEvent = {
    ...{ id, type: 'meet', time: day('2025-02-19'), status: 'happened', who, projects: [], where: '', trigger: 'meet' },
    ...{ confidence: 1, entities: who, firstTold: '2025-03-01', tellings: 1 },
    ...change,
  }
  return { event, score }
}
const left = (...all: ReturnType<typeof ranked>[]) => spread(all, 10, []).map((one) => one.event.id)

describe('spread', () => {
  const first = ranked('first', 0.9)
  it.each<[string, Partial<StoryEvent>]>([
    ['the same', {}],
    ['the same day in other words, with one of the two', { trigger: 'hold talks', who: ['ana'] }],
    ['the month of that day', { time: FEBRUARY }],
    ['the month of that day, with one of the two', { time: FEBRUARY, who: ['ben'] }],
  ])('leaves out %s', (_, change) => expect(left(first, ranked('second', 0.8, change))).toEqual(['first']))
  it.each<[string, Partial<StoryEvent>]>([
    ['another kind', { type: 'agree' }],
    ['another day', { time: day('2025-02-20') }],
    ['somebody else as well', { who: ['ana', 'zoe'], trigger: 'talks' }],
    ['other words for a time that only holds it', { time: FEBRUARY, trigger: 'hold talks', who: ['ana'] }],
    ['the same word in a year that holds it', { time: YEAR, who: ['ana'] }],
    ['nobody', { time: FEBRUARY, who: [] }],
  ])('keeps %s', (_, change) => expect(left(first, ranked('second', 0.8, change))).toEqual(['first', 'second']))
  it('leaves out what stands above already', () =>
    expect(spread([ranked('again', 0.9), ranked('other', 0.5, { type: 'die' })], 10, [first]).map((one) => one.event.id)).toEqual(
      ['other'],
    ))
  it('puts what is unlike those above before what is like them and hardly better', () =>
    expect(
      left(first, ranked('like', 0.5, { time: day('2025-02-21') }), ranked('unlike', 0.45, { type: 'die', who: ['zoe'] })),
    ).toEqual(['first', 'unlike', 'like']))
  it('takes no more than asked for', () =>
    expect(spread([first, ranked('other', 0.5, { type: 'die' })], 1, []).map((one) => one.event.id)).toEqual(['first']))
})
