/** Earlier versions out of a history that holds only what each edit changed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation, AnnotationEdit, Colour } from '../../lib/model/annotation.ts'
import { highlight } from '../../lib/state/fake-library.ts'
import { versionsOf } from './versions.ts'

describe('versions', () => {
  it('there are none without edits', () => {
    expect(versionsOf(highlight('h'))).toEqual([])
  })

  it('are whole, last first, though each edit holds only what it changed', () => {
    const history: AnnotationEdit[] = [
      { at: 1, note: '' },
      { at: 2, tags: [] },
      { at: 3, note: 'first', colour: 'green' },
    ]
    const found = versionsOf(highlight('h', { note: 'second', tags: ['sea'], colour: 'yellow', history }))
    expect(found.map(({ until, changed, fields }) => [until, changed, fields.note, fields.tags, fields.colour])).toEqual([
      [3, ['note', 'colour'], 'first', ['sea'], 'green'],
      [2, ['tags'], 'first', [], 'green'],
      [1, ['note'], '', [], 'green'],
    ])
    expect(found.map(({ back }) => back)).toEqual([
      { note: 'first', colour: 'green' },
      { note: 'first', tags: [], colour: 'green' },
      { note: '', tags: [], colour: 'green' },
    ])
  })

  it('one that is as it is now has nothing to bring back', () => {
    const history: AnnotationEdit[] = [
      { at: 1, note: 'a' },
      { at: 2, note: 'b' },
    ]
    expect(versionsOf(highlight('h', { note: 'a', history })).map(({ back }) => back)).toEqual([{ note: 'b' }, {}])
  })

  it('whatever was edited, each version is what it was then', () => {
    const change = fc.record(
      {
        note: fc.string(),
        tags: fc.array(fc.string()),
        colour: fc.constantFrom<Colour>('yellow', 'green', 'blue'),
        links: fc.array(fc.record({ to: fc.constant('date' as const), value: fc.string(), label: fc.string() })),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let now: Annotation = highlight('h', { links: [] })
        const were: Annotation[] = []
        const history: AnnotationEdit[] = []
        changes.forEach((made, at) => {
          were.unshift(now)
          const before = Object.fromEntries(Object.keys(made).map((key) => [key, now[key as keyof Annotation]]))
          history.push({ at, ...before })
          now = { ...now, ...made }
        })
        const found = versionsOf({ ...now, history })
        expect(found.map(({ fields: { note, tags, colour, links } }) => [note, tags, colour, links])).toEqual(
          were.map(({ note, tags, colour, links }) => [note, tags, colour, links]),
        )
      }),
    )
  })
})
