/** CSV and calendar files, read back by other people's parsers. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import type { EventView } from '../model/library.ts'
import { writeCsv } from './csv.ts'
import { inCalendar, writeIcs } from './ics.ts'
import { eventsCsv, highlightsCsv } from './tables.ts'

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n', relax_column_count: false })

const EVENT: EventView = {
  id: 'e1',
  type: 'meet',
  time: { value: '2025-05-14', from: '2025-05-14', to: '2025-05-14', precision: 'day' },
  status: 'happened',
  who: ['p1'],
  projects: [],
  where: 'Karachi',
  trigger: 'meet',
  confidence: 0.9,
  entities: ['p1'],
  firstTold: '2025-05-15',
  tellings: 1,
  text: 'The minister met the envoy; both, it is said, agreed.',
  sources: [
    {
      article: 'a1',
      title: 'Talks on the mill',
      site: 'Harbour Courier',
      url: 'https://courier.example/mill',
      published: '2025-05-15',
      quote: 'met the envoy',
    },
  ],
  names: [
    { id: 'p1', kind: 'person', name: 'Haroon Khan' },
    { id: 'j1', kind: 'project', name: 'steel mill' },
  ],
}

const HIGHLIGHT: Annotation = {
  id: 'n1',
  target: {
    source: 'https://courier.example/mill',
    title: 'Talks, again',
    site: 'Harbour Courier',
    selector: [
      { type: 'TextQuoteSelector', exact: '=HYPERLINK("http://x.example","the mill")', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: 41 },
    ],
  },
  note: 'two\nlines',
  tags: ['steel', '@port'],
  colour: 'pink',
  kind: 'selection',
  created: 0,
  modified: 1,
}

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-5 °C', "'-5 °C"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['"=1"', `"'""=1"""`],
    ['＝1', "'＝1"],
    ['5 - 3 = 2', '5 - 3 = 2'],
    ['', ''],
  ])('%j is written as %j', (cell, want) => {
    expect(writeCsv(['x'], [[cell]])).toBe(`\uFEFFx\r\n${want}\r\n`)
  })

  it('is read back cell for cell, the guard aside, and no cell begins a formula', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=', '+', '"', '\r\n', ',', ' =x', '\n-1'))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), (rows) => {
        const read = rowsOf(writeCsv(['a', 'b', 'c'], rows))
        expect(
          read
            .slice(1)
            .map((row) => row.map((one, at) => (one === `'${rows[read.indexOf(row) - 1]?.[at]}` ? one.slice(1) : one))),
        ).toEqual(rows)
        for (const one of read.slice(1).flat()) expect(one).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })

  it('tells all of a highlight and of an event', () => {
    const [head = [], row = []] = rowsOf(highlightsCsv([{ ...HIGHLIGHT, links: [{ to: 'event', id: 'e1', label: 'talks' }] }]))
    expect(Object.fromEntries(head.map((name, at) => [name, row[at]]))).toMatchObject({
      quote: `'=HYPERLINK("http://x.example","the mill")`,
      note: 'two\nlines',
      tags: 'steel; @port',
      'linked to': 'talks',
      address: 'https://courier.example/mill',
      saved: '1970-01-01T00:00:00.000Z',
    })
    const [names = [], event = []] = rowsOf(eventsCsv([EVENT]))
    expect(Object.fromEntries(names.map((name, at) => [name, event[at]]))).toMatchObject({
      event: EVENT.text,
      when: 'Wednesday, 14 May 2025',
      people: 'Haroon Khan',
      projects: 'steel mill',
      sources: '1',
      'first source': 'Talks on the mill',
    })
  })

  it('holds no address but http and https', () => {
    const bad = { ...HIGHLIGHT, target: { ...HIGHLIGHT.target, source: 'javascript:alert(1)' } }
    expect(highlightsCsv([bad])).not.toContain('javascript')
  })
})

const calendarOf = (events: readonly EventView[]) => {
  const calendar = new ICAL.Component(ICAL.parse(writeIcs(events, Date.UTC(2025, 5, 1, 12))))
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

describe('calendar', () => {
  it('has an event over its whole day, with its source', () => {
    const [event] = calendarOf([EVENT])
    expect([event?.uid, event?.summary, event?.location]).toEqual(['e1@antecedent', EVENT.text, 'Karachi'])
    expect([event?.startDate.toString(), event?.endDate.toString(), event?.startDate.isDate]).toEqual([
      '2025-05-14',
      '2025-05-15',
      true,
    ])
    expect(event?.description).toContain(
      '“met the envoy”\nTalks on the mill (Harbour Courier, 2025-05-15)\nhttps://courier.example/mill',
    )
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  it.each<[string, Partial<EventView>, string[]]>([
    [
      'a month',
      { time: { value: '2025-07', from: '2025-07-01', to: '2025-07-31', precision: 'month' }, status: 'planned' },
      ['2025-07-01', '2025-08-01', 'TENTATIVE'],
    ],
    [
      'a time of day',
      { time: { value: '2025-12-31T23:30', from: '2025-12-31', to: '2025-12-31', precision: 'time' } },
      ['2025-12-31', '2026-01-01', 'CONFIRMED'],
    ],
    [
      'a leap day',
      { time: { value: '2024-02-29', from: '2024-02-29', to: '2024-02-29', precision: 'day' }, status: 'denied' },
      ['2024-02-29', '2024-03-01', 'CANCELLED'],
    ],
  ])('%s is told over whole days', (_, change, want) => {
    const [event] = calendarOf([{ ...EVENT, ...change }])
    expect([event?.startDate.toString(), event?.endDate.toString(), event?.component.getFirstPropertyValue('status')]).toEqual(
      want,
    )
  })

  it('says the precision where it is no day', () => {
    const [event] = calendarOf([
      { ...EVENT, time: { value: '2025-07', from: '2025-07-01', to: '2025-07-31', precision: 'month' } },
    ])
    expect([event?.summary, event?.component.getFirstPropertyValue('x-antecedent-precision')]).toEqual([
      `${EVENT.text} (July 2025)`,
      'month',
    ])
  })

  it.each<[string, EventView['time']]>([
    ['undated', { value: 'undated', from: null, to: null, precision: 'undated' }],
    ['vague', { value: 'FUTURE_REF', from: null, to: null, precision: 'vague' }],
    ['a year', { value: '2026', from: '2026-01-01', to: '2026-12-31', precision: 'year' }],
    ['the wrong way round', { value: 'x', from: '2026-02-01', to: '2026-01-01', precision: 'range' }],
    ['no day', { value: '19', from: '1900', to: '1999', precision: 'century' }],
  ])('%s is left out', (_, time) => {
    expect([calendarOf([{ ...EVENT, time }]), inCalendar([{ ...EVENT, time }])]).toEqual([[], 0])
  })

  it('is parsed to what was written, whatever the texts hold, in lines of at most 75 octets', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a;b,c\\n', 'BEGIN:VEVENT', '\r\nUID:x', '“ö”'.repeat(40)),
    )
    fc.assert(
      fc.property(text, text, (where, words) => {
        const file = writeIcs([{ ...EVENT, where: `in ${where}`, text: `x${words}` }], 0)
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const [event, ...others] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
        const clean = `in ${where}`.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, '')
        expect([others, event?.getFirstPropertyValue('location'), event?.getFirstPropertyValue('uid')]).toEqual([
          [],
          clean,
          'e1@antecedent',
        ])
      }),
      { numRuns: 40 },
    )
  }, 30_000)
})
