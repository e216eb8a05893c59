import { describe, expect, it } from 'vitest'
import type { EngineOutput } from '../../lib/engine/engine.ts'
import type { DateMention, Mention, PersonMention } from '../../lib/model/mention.ts'
import type { GoldArticle } from './article.ts'
import { figure, noCounts, sameTime, scoreArticle } from './score.ts'

const TEXT = 'Governor Mira Solano opened a new canal near Ostrava on Friday with Lena Obi.'
const span = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text })
const ARTICLE: GoldArticle = {
  name: 'test',
  title: '',
  published: '2025-07-11',
  text: TEXT,
  mentions: [
    { kind: 'person', ...span('Mira Solano'), id: 'solano', official: true },
    { kind: 'project', ...span('new canal near Ostrava'), id: 'canal' },
    { kind: 'date', ...span('Friday'), value: '2025-07-11' },
    { kind: 'person', ...span('Lena Obi'), id: 'obi', optional: true },
  ],
  roles: { solano: ['Governor of Moravia', 'Governor'] },
  events: [
    {
      id: 'opened',
      type: 'launch',
      when: '2025-07-11',
      status: 'happened',
      who: ['solano'],
      projects: [],
      where: '',
      quote: span('opened a new canal'),
    },
  ],
}

const person = (text: string, official = true): PersonMention => ({
  kind: 'person',
  ...span(text),
  official,
  entity: `person-${text}`,
  confidence: 1,
  rule: 'test',
})
const date = (value: string): DateMention => ({
  kind: 'date',
  ...span('Friday'),
  value,
  from: value,
  to: value,
  precision: 'day',
  anchor: 'publication',
  confidence: 1,
  rule: 'test',
})
const outputOf = (mentions: Mention[], more: Partial<EngineOutput> = {}): EngineOutput => ({
  language: 'en',
  mentions,
  entities: [],
  events: [],
  ms: {},
  ...more,
})
function countsOf(output: EngineOutput) {
  const counts = noCounts()
  const errors = scoreArticle(ARTICLE, output, counts)
  return { counts, errors: errors.map(({ kind, sign, at }) => `${kind} ${sign} ${TEXT.slice(at.start, at.end)}`) }
}

describe('scoreArticle', () => {
  it('counts all as missed where nothing is found, optional mentions aside', () => {
    expect(countsOf(outputOf([])).errors).toEqual([
      'people - Mira Solano',
      'officials - Mira Solano',
      'roles - Mira Solano',
      'events - opened a new canal',
      'projects - new canal near Ostrava',
      'dates - Friday',
      'dateValues - Friday',
    ])
  })

  it('wants people at their exact place and with their status; optional ones are neither right nor wrong', () => {
    const { counts, errors } = countsOf(outputOf([person('Governor Mira Solano'), person('Lena Obi')]))
    expect(counts.people).toEqual({ right: 0, extra: 1, missed: 1 })
    expect(errors).toContain('people + Governor Mira Solano')
    expect(countsOf(outputOf([person('Mira Solano', false)])).counts).toMatchObject({
      people: { right: 1, extra: 0, missed: 0 },
      officials: { right: 0, extra: 0, missed: 1 },
    })
  })

  it('wants the head noun of a project, in a span that is not much longer', () => {
    const project = (text: string): Mention => ({
      kind: 'project',
      ...span(text),
      head: 'canal',
      modifiers: [],
      places: [],
      described: true,
      confidence: 1,
      rule: 'test',
    })
    expect(countsOf(outputOf([project('canal')])).counts.projects).toEqual({ right: 1, extra: 0, missed: 0 })
    expect(countsOf(outputOf([project('near Ostrava')])).counts.projects).toEqual({ right: 0, extra: 1, missed: 1 })
    expect(countsOf(outputOf([project(TEXT)])).counts.projects).toEqual({ right: 0, extra: 1, missed: 1 })
  })

  it('wants the right day of a date', () => {
    expect(countsOf(outputOf([date('2025-07-11')])).counts.dateValues).toEqual({ right: 1, extra: 0, missed: 0 })
    expect(countsOf(outputOf([date('2025-07-18')])).counts).toMatchObject({
      dates: { right: 1, extra: 0, missed: 0 },
      dateValues: { right: 0, extra: 1, missed: 1 },
    })
  })

  it('takes a role in any accepted wording, and an event with its time and its type or someone of it', () => {
    const mention = person('Mira Solano')
    const entity = {
      key: mention.entity!,
      kind: 'person' as const,
      name: mention.text,
      names: [mention.text],
      roles: [{ title: 'Governor', organization: 'Moravia' }],
      countries: [],
    }
    const event = {
      key: 'event-1',
      type: 'other' as const,
      time: { value: '2025-07-11', from: '2025-07-11', to: '2025-07-11', precision: 'day' as const },
      status: 'happened' as const,
      who: [entity.key],
      projects: [],
      where: '',
      quote: span('opened a new canal near Ostrava'),
      sentence: span(TEXT),
      trigger: 'open',
      confidence: 1,
      rule: 'test',
    }
    const both = countsOf(outputOf([mention], { entities: [entity], events: [event] })).counts
    expect([both.roles, both.events]).toEqual([
      { right: 1, extra: 0, missed: 0 },
      { right: 1, extra: 0, missed: 0 },
    ])
    const strange = countsOf(outputOf([mention], { entities: [entity], events: [{ ...event, who: [] }] })).counts
    expect(strange.events).toEqual({ right: 0, extra: 1, missed: 1 })
  })
})

describe('figures', () => {
  it.each([
    ['2025-07-11', '2025-07-11TEV', true],
    ['2025-08,END', '2025-08', true],
    ['2025-Q1', '2025-01/2025-03', true],
    ['2025', '2024', false],
    ['PAST_REF', 'FUTURE_REF', false],
  ])('%s and %s', (gold, ours, same) => {
    expect(sameTime(gold, ours)).toBe(same)
  })

  it('is F1, for roles the share found, and nothing where there is nothing', () => {
    expect(figure('people', { right: 2, extra: 1, missed: 1 })).toBeCloseTo(2 / 3)
    expect(figure('roles', { right: 3, extra: 0, missed: 1 })).toBe(0.75)
    expect(figure('events', { right: 0, extra: 0, missed: 0 })).toBeNull()
  })
})
