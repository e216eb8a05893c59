import { describe, expect, it } from 'vitest'
import type { TaggedSpan, Tagger } from '../../model/resources.ts'
import { contextOf } from '../people/people.fixtures.ts'
import type { RecognizeContext } from '../recognizer.ts'
import { taggedPeople } from './recognizer.ts'

/** A tagger that finds the given surfaces wherever they are, as [text, kind, confidence]. */
function taggerOf(names: [string, TaggedSpan['kind'], number][]): Tagger {
  return {
    tag: (tokens) =>
      names.flatMap(([name, kind, confidence]) => {
        const words = name.split(' ')
        return tokens.flatMap((_, start) =>
          words.every((word, i) => tokens[start + i]?.text === word)
            ? [{ start, end: start + words.length, kind, confidence }]
            : [],
        )
      }),
  }
}

function withTags(text: string, names: [string, TaggedSpan['kind'], number][]): RecognizeContext {
  const context = contextOf(text)
  return { ...context, gazetteer: { ...context.gazetteer, tagger: taggerOf(names) } }
}
const found = (context: RecognizeContext) => taggedPeople.find(context, []).map((m) => m.text)

describe('people by rules and tagger', () => {
  const surprise = 'The visit of Vukan Brdar was short.'

  it('adds a name that no list has', () => {
    const [mention] = taggedPeople.find(withTags(surprise, [['Vukan Brdar', 'person', 0.9]]), [])
    expect(mention).toMatchObject({ text: 'Vukan Brdar', rule: 'tagger/person', confidence: 0.9, start: 13, end: 24 })
  })

  it.each<[string, [string, TaggedSpan['kind'], number][]]>([
    ['The visit of Vukan Brdar was short.', [['Vukan Brdar', 'person', 0.3]]],
    ['The visit of Vukan Brdar was short.', [['Vukan Brdar', 'organization', 0.9]]],
    ['The Brdar administration was short.', [['Brdar', 'person', 0.9]]],
  ])('adds nothing: %s %j', (text, names) => expect(found(withTags(text, names))).toEqual([]))

  it('leaves a name with a title to the rules', () => {
    const text = 'Foreign Minister Sergey Lavrov spoke.'
    expect(found(withTags(text, []))).toEqual(['Sergey Lavrov'])
    expect(found(withTags(text, [['Minister Sergey Lavrov', 'person', 0.99]]))).toEqual(['Sergey Lavrov'])
  })

  it('finds by rules alone what rules find, where there is no tagger', () =>
    expect(found(contextOf('Foreign Minister Sergey Lavrov spoke.'))).toEqual(['Sergey Lavrov']))
})
