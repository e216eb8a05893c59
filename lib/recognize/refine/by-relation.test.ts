import { describe, expect, it } from 'vitest'
import { contextOf } from '../people/people.fixtures.ts'
import { people } from '../people/recognizer.ts'
import { resolvePeople } from './coreference.ts'

function officials(text: string): string[] {
  const context = contextOf(text)
  const { entities } = resolvePeople(people.find(context, []), context)
  return entities.filter((entity) => entity.official).map((entity) => entity.name)
}

describe('officials by what is said of them and others', () => {
  it.each([
    ['Governor Jane Roe sent her deputy, Prof. John Kamau.', ['Jane Roe', 'John Kamau']],
    ['Minister Jane Roe left. Her replacement is John Kamau.', ['Jane Roe', 'John Kamau']],
    ['John Kamau replaces retired general Peter Smith.', ['John Kamau', 'Peter Smith']],
    ['Minister Jane Roe was succeeded by John Kamau.', ['Jane Roe', 'John Kamau']],
    ['The strike brought down the government of John Kamau.', ['John Kamau']],
    ['The rebels fought John Kamau’s regime.', ['John Kamau']],
    ['The judiciary, then headed by John Kamau, issued it.', ['John Kamau']],
    ['The premier dismissed his finance minister on Tuesday and named John Kamau to the post.', ['John Kamau']],
  ])('%s', (text, expected) => expect(officials(text)).toEqual(expected))

  it.each([
    'The editor Jane Roe sent her deputy, John Kamau.',
    'John Kamau replaces striker Peter Smith.',
    'Analysts led by John Kamau wrote it.',
    'The club named John Kamau to the post.',
    '',
  ])('none: %s', (text) => expect(officials(text)).toEqual([]))
})

it('a bare surname is the politician rather than a relative who was named long before', () => {
  const filler = 'Nothing else was said about it there. '.repeat(8)
  const context = contextOf(`President Nawaz Sharif came with his widow Anna Sharif. ${filler}Sharif agreed.`)
  const { mentions } = resolvePeople(people.find(context, []), context)
  const named = mentions.filter((m) => m.kind === 'person')
  expect(named.at(-1)).toMatchObject({ text: 'Sharif', entity: named[0]!.kind === 'person' ? named[0]!.entity : '' })
})
