import { describe, expect, it } from 'vitest'
import type { Mention, PersonMention } from '../model/mention.ts'
import type { PageEntity } from '../model/report.ts'
import { DEFAULT_SETTINGS } from '../settings/settings.ts'
import { chooseMentions } from './choose.ts'

const TEXT = 'Ada Brandt met Bo Lind.\nBrandt spoke on Friday.\nBrandt left on Friday.'
const person = (start: number, text: string, entity: string, more: Partial<PersonMention> = {}): Mention => ({
  ...{ kind: 'person', start, end: start + text.length, text, entity, official: true, confidence: 0.9, rule: 'people/test' },
  ...more,
})
const friday = (start: number): Mention => ({
  ...{ kind: 'date', start, end: start + 6, text: 'Friday', value: '2025-07-11', from: '2025-07-11', to: '2025-07-11' },
  ...{ precision: 'day', anchor: 'publication', confidence: 0.9, rule: 'dates/weekday' },
})
const MENTIONS: Mention[] = [
  person(0, 'Ada Brandt', 'a'),
  person(15, 'Bo Lind', 'b', { official: false, confidence: 0.4 }),
  person(24, 'Brandt', 'a'),
  friday(40),
  person(48, 'Brandt', 'a'),
  friday(63),
]
const entity = (id: string, hidden: boolean): PageEntity => ({
  ...{ id, kind: 'person', name: id, official: true, mentions: [], followed: false, hidden },
})

describe('chooseMentions', () => {
  it.each([
    ['everything sure enough', {}, [], [0, 2, 3, 4, 5]],
    ['unsure ones too when asked', { minConfidence: 0.3 }, [], [0, 1, 2, 3, 4, 5]],
    ['officials only', { minConfidence: 0.3, otherPeople: false }, [], [0, 2, 3, 4, 5]],
    ['the first of each', { density: 'first' as const }, [], [0, 3]],
    ['the first of each in each paragraph', { density: 'section' as const }, [], [0, 2, 3, 4, 5]],
    ['no dates', { kinds: { ...DEFAULT_SETTINGS.kinds, date: false } }, [], [0, 2, 4]],
    ['nothing hidden', {}, [entity('a', true)], [3, 5]],
  ])('paints %s', (_, change, entities, expected) => {
    expect(chooseMentions({ text: TEXT, mentions: MENTIONS, entities }, { ...DEFAULT_SETTINGS, ...change })).toEqual(expected)
  })
})
