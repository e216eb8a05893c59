import { describe, expect, it } from 'vitest'
import type { TaggedSpan } from '../../model/resources.ts'
import { contextOf, withTags } from '../people/people.fixtures.ts'
import type { RecognizeContext } from '../recognizer.ts'
import { taggedPeople } from './recognizer.ts'

const found = (context: RecognizeContext) => taggedPeople.find(context, []).map((m) => m.text)

describe('people by rules and tagger', () => {
  const surprise = 'The visit of Vukan Brdar was short.'

  it('adds a name that no list has', () => {
    const [mention] = taggedPeople.find(withTags(surprise, [['Vukan Brdar', 'person', 0.9]]), [])
    expect(mention).toMatchObject({ text: 'Vukan Brdar', rule: 'tagger/person', start: 13, end: 24 })
    expect(mention?.confidence).toBeCloseTo(0.9)
  })

  it.each<[string, [string, TaggedSpan['kind'], number][]]>([
    ['The visit of Vukan Brdar was short.', [['Vukan Brdar', 'person', 0.3]]],
    ['The visit of Vukan Brdar was short.', [['Vukan Brdar', 'organization', 0.9]]],
    ['The Brdar administration was short.', [['Brdar', 'person', 0.9]]],
  ])('adds nothing: %s %j', (text, names) => expect(found(withTags(text, names))).toEqual([]))

  describe('a lone word that no full name of the article has', () => {
    const [lone, long] = ['The crowd cheered when Brdar left.', 'The crowd cheered at the gate. '.repeat(20)]
    it.each<[string, string, number, string[]]>([
      ['in an article', `${lone} ${long}`, 0.75, []],
      ['in an article, of which the tagger is surer', `${lone} ${long}`, 0.95, ['Brdar']],
      ['in a text too short for full names', lone, 0.75, ['Brdar']],
      ['in a short text, of which the tagger is unsure', lone, 0.4, []],
      ['whose full name the article has', `${lone} ${long} Vukan Brdar spoke.`, 0.75, ['Brdar', 'Vukan Brdar']],
    ])('%s', (_, text, confidence, expected) =>
      expect(
        found(
          withTags(text, [
            ...(text.includes('Vukan') ? ([['Vukan Brdar', 'person', 0.95]] as [string, 'person', number][]) : []),
            ['Brdar', 'person', confidence],
          ]),
        ),
      ).toEqual(expected),
    )
  })

  it('says less of a title that the tagger sees no name behind, and nothing where it is sure of a body', () => {
    const text = 'Foreign Minister Sergey Lavrov spoke.'
    const confidence = (names: [string, TaggedSpan['kind'], number][]) =>
      taggedPeople.find(withTags(text, names), [])[0]?.confidence
    const agreed = confidence([['Sergey Lavrov', 'person', 0.9]])
    expect(agreed).toBeGreaterThan(0.95)
    expect(confidence([])).toBe(0.5)
    expect(confidence([['Sergey Lavrov', 'organization', 0.95]])).toBeUndefined()
  })

  it('leaves a name with a title to the rules', () => {
    const text = 'Foreign Minister Sergey Lavrov spoke.'
    expect(found(withTags(text, []))).toEqual(['Sergey Lavrov'])
    expect(found(withTags(text, [['Minister Sergey Lavrov', 'person', 0.8]]))).toEqual(['Sergey Lavrov'])
  })

  it('finds by rules alone what rules find, where there is no tagger', () =>
    expect(found(contextOf('Foreign Minister Sergey Lavrov spoke.'))).toEqual(['Sergey Lavrov']))
})
