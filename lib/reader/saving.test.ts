// @vitest-environment jsdom
/** Annotations as they are made. */
import { describe, expect, it } from 'vitest'
import type { Mention } from '../model/mention.ts'
import { META } from './fixtures/page.ts'
import { annotationOf, randomId } from './saving.ts'

const TEXT = 'Ada Brandt spoke on Friday.'
const PERSON: Mention = {
  ...{
    kind: 'person',
    start: 0,
    end: 10,
    text: 'Ada Brandt',
    entity: 'ada',
    official: true,
    confidence: 0.9,
    rule: 'people/test',
  },
}
const DATE: Mention = {
  ...{ kind: 'date', start: 20, end: 26, text: 'Friday', value: '2025-07-11', from: '2025-07-11', to: '2025-07-11' },
  ...{ precision: 'day', anchor: 'publication', confidence: 0.9, rule: 'dates/weekday' },
}

describe('annotationOf', () => {
  it('makes a W3C annotation of a selection', () => {
    const made = annotationOf({ text: TEXT, meta: META }, { start: 11, end: 16 }, { now: 7 })
    expect(made).toEqual({
      id: made.id,
      target: {
        ...{ source: META.url, title: META.title, site: META.site },
        selector: [
          { type: 'TextQuoteSelector', exact: 'spoke', prefix: 'Ada Brandt ', suffix: ' on Friday.' },
          { type: 'TextPositionSelector', start: 11, end: 16 },
        ],
      },
      ...{ note: '', tags: [], colour: 'yellow', kind: 'selection', created: 7, modified: 7 },
    })
  })

  it.each([
    ['a person', PERSON, { kind: 'person', entity: 'ada', target: { selector: [{ exact: 'Ada Brandt' }, {}] } }],
    ['a date', DATE, { kind: 'date', target: { selector: [{ exact: 'Friday' }, {}] } }],
  ])('of %s names its kind, and its entity where it has one', (_, mention, expected) => {
    const source = { text: TEXT, meta: { ...META, published: '2025-07-12' }, article: 'article-1' }
    const made = annotationOf(source, mention, { mention, colour: 'pink' })
    expect(made).toMatchObject({ ...expected, article: 'article-1', colour: 'pink' })
    expect([made.target.published, 'entity' in made]).toEqual(['2025-07-12', mention.kind === 'person'])
  })

  it('names no entity of an article that was not linked: its keys mean others elsewhere', () => {
    const made = annotationOf({ text: TEXT, meta: META, alone: true }, PERSON, { mention: PERSON })
    expect([made.kind, 'entity' in made]).toEqual(['person', false])
  })

  it.each([[{ start: 3, end: 3 }], [{ start: 20, end: 99 }]])('refuses the span %j', (span) => {
    expect(() => annotationOf({ text: TEXT, meta: META }, span)).toThrow(RangeError)
  })

  it('gives ids of 128 bits, no two alike', () => {
    const ids = Array.from({ length: 500 }, randomId)
    expect(new Set(ids).size).toBe(500)
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true)
  })
})
