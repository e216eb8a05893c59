import { describe, expect, it } from 'vitest'
import { contextOf } from '../people/people.fixtures.ts'
import { recognize } from '../pipeline.ts'
import { resolveNamed } from './named-entities.ts'

const namesOf = (text: string, kind: 'place' | 'organization') => {
  const context = contextOf(text)
  return resolveNamed(recognize(context), context)
    .entities.filter((entity) => entity.kind === kind)
    .map((entity) => entity.name)
}

describe('names of places', () => {
  it.each([
    ['a shouted dateline', 'KARACHI: The port was closed on Monday.', ['Karachi']],
    ['a shouted dateline and the place itself', 'KARACHI – Police in Karachi closed two roads.', ['Karachi']],
    ['a place as it is written', 'The port of Karachi was closed.', ['Karachi']],
  ])('%s', (_, text, expected) => expect(namesOf(text, 'place')).toEqual(expected))
})

describe('names of organizations', () => {
  it('joins a body and its acronym', () => {
    const found = namesOf('The Shanghai Cooperation Organization (SCO) met. The SCO will meet again.', 'organization')
    expect(found).toEqual([expect.stringContaining('Shanghai Cooperation Organization')])
  })
})
