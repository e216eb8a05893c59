import { describe, expect, it } from 'vitest'
import type { EventSource, EventTime, StoryEvent } from '../model/event.ts'
import { toldDifferently } from './told-values.ts'

const day = (value: string): EventTime => ({ value, from: value, to: value, precision: 'day' })
const month = (value: string, last: number): EventTime => ({
  value,
  from: `${value}-01`,
  to: `${value}-${last}`,
  precision: 'month',
})
const year = (value: string): EventTime => ({ value, from: `${value}-01-01`, to: `${value}-12-31`, precision: 'year' })
const UNDATED: EventTime = { value: 'undated', from: null, to: null, precision: 'undated' }
const PAST: EventTime = { value: 'PAST_REF', from: null, to: null, precision: 'vague' }

const event = (time: EventTime): StoryEvent => ({
  ...{ id: 'e', type: 'visit', time, status: 'happened', who: [], projects: [], where: '', trigger: 'visit' },
  ...{ confidence: 1, entities: [], firstTold: '2025-03-01', tellings: 1 },
})

const source = (id: string, time: EventTime, where = '', more: Partial<EventSource> = {}): EventSource => ({
  ...{ id, event: 'e', article: id, telling: id, quote: id, start: 0, end: 1, time, status: 'happened', published: '2025-03-01' },
  told: { type: 'visit', who: [], projects: [], where, trigger: 'visit', confidence: 1 },
  ...more,
})

const viewOf = ({ id }: EventSource) => ({
  article: id,
  title: id,
  site: 's',
  url: `https://s.example/${id}`,
  published: '',
  quote: id,
})

/** What is told, as `field: value (sources)`. */
const said = (time: EventTime, sources: EventSource[]) => {
  const { disagreement = [], refined = [] } = toldDifferently(event(time), sources, viewOf)
  const words = (values: { value: string; sources: { article: string }[] }[]) =>
    values.map((one) => `${one.value} (${one.sources.map((view) => view.article).join()})`)
  return { disagreement: disagreement.map(({ field, values }) => [field, words(values)]), refined: words(refined) }
}

describe('toldDifferently', () => {
  it.each<[string, Partial<EventSource>, Partial<EventSource>, string[], number]>([
    [
      'a plan for August, told in December later',
      { status: 'planned', published: '2025-06-01' },
      { status: 'planned' },
      ['2025-08'],
      0,
    ],
    ['a report for August is no plan', { status: 'happened', published: '2025-06-01' }, { status: 'planned' }, [], 2],
    ['a plan for August told last', { status: 'planned', published: '2025-10-01' }, { status: 'planned' }, [], 2],
  ])('%s', (_, first, second, putOff, contradicting) => {
    const sources = [
      source('a', month('2025-08', 31), '', first),
      source('b', month('2025-12', 31), '', { published: '2025-09-01', ...second }),
    ]
    const found = toldDifferently(event(month('2025-12', 31)), sources, viewOf)
    expect(found.putOff?.map((one) => one.value) ?? []).toEqual(putOff)
    expect(found.disagreement?.[0]?.values.length ?? 0).toBe(contradicting)
  })

  it.each<[string, EventTime, EventSource[], ReturnType<typeof said>]>([
    ['one source', day('2025-02-03'), [source('a', day('2025-02-03'), 'Karachi')], { disagreement: [], refined: [] }],
    [
      'the same day and place',
      day('2025-02-03'),
      [source('a', day('2025-02-03'), 'Karachi'), source('b', day('2025-02-03'), 'karachi')],
      { disagreement: [], refined: [] },
    ],
    [
      'a month and a year refined by a day',
      day('2025-02-03'),
      [source('a', year('2025')), source('b', day('2025-02-03')), source('c', month('2025-02', 28))],
      { disagreement: [], refined: ['2025 (a)', '2025-02 (c)'] },
    ],
    [
      'a vague time refined; no time at all is nothing said',
      month('2025-02', 28),
      [source('a', PAST), source('b', UNDATED), source('c', month('2025-02', 28))],
      { disagreement: [], refined: ['PAST_REF (a)'] },
    ],
    [
      'two days that exclude one another, the most told first; a year that holds both is none of them',
      day('2025-02-04'),
      [source('a', day('2025-02-03')), source('b', day('2025-02-04')), source('c', day('2025-02-04')), source('d', year('2025'))],
      { disagreement: [['time', ['2025-02-04 (b,c)', '2025-02-03 (a)']]], refined: ['2025 (d)'] },
    ],
    [
      'two places; one within the other’s name is none',
      day('2025-02-03'),
      [
        source('a', day('2025-02-03'), 'Port Qasim, Karachi'),
        source('b', day('2025-02-03'), 'Karachi'),
        source('c', day('2025-02-03'), 'Lahore'),
      ],
      { disagreement: [['place', ['Port Qasim, Karachi (a)', 'Karachi (b)', 'Lahore (c)']]], refined: [] },
    ],
    [
      'a country beside a town; two countries',
      day('2025-02-03'),
      [
        source('a', day('2025-02-03'), 'Pakistan'),
        source('b', day('2025-02-03'), 'Karachi'),
        source('c', day('2025-02-03'), 'Russia'),
      ],
      { disagreement: [['place', ['Pakistan (a)', 'Russia (c)']]], refined: [] },
    ],
    [
      'a place that only one tells',
      day('2025-02-03'),
      [source('a', day('2025-02-03'), 'Lahore'), source('b', day('2025-02-03'))],
      { disagreement: [], refined: [] },
    ],
  ])('%s', (_, time, sources, expected) => {
    expect(said(time, sources)).toEqual(expected)
  })
})
