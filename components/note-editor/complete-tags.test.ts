/** Completion of tags: what is offered for what was typed, in which order, and what is not. */
import { describe, expect, it } from 'vitest'
import { tagOffers, tagsIn } from './complete-tags.ts'

const KNOWN = [
  { tag: 'sea trade', count: 9 },
  { tag: 'trade', count: 5 },
  { tag: 'Übersee', count: 3 },
  { tag: 'outrage', count: 2 },
]

describe('offers', () => {
  it.each([
    ['', [], ['sea trade 9', 'trade 5', 'Übersee 3', 'outrage 2']],
    ['tra', [], ['trade 5', 'sea trade 9', 'outrage 2', 'tra new']],
    ['trade', [], ['trade 5', 'sea trade 9']],
    ['TRADE', [], ['trade 5', 'sea trade 9', 'TRADE new']],
    ['rage', [], ['outrage 2', 'rage new']],
    ['uber', [], ['Übersee 3', 'uber new']],
    [' trade ', ['trade'], ['sea trade 9']],
    ['zzz', [], ['zzz new']],
    ['  ', ['trade'], ['sea trade 9', 'Übersee 3', 'outrage 2']],
  ])('for “%s” with %j chosen', (typed, chosen, expected) => {
    expect(tagOffers(typed, KNOWN, chosen).map(({ tag, count }) => `${tag} ${count ?? 'new'}`)).toEqual(expected)
  })

  it('are few, however many tags there are', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ tag: `tag ${index}`, count: 500 - index }))
    expect(tagOffers('tag', many, []).map(({ tag }) => tag)).toEqual([...many.slice(0, 8).map(({ tag }) => tag), 'tag'])
  })
})

it.each([
  ['sea, port ,, sea', ['sea', 'port']],
  [' , ', []],
  ['one tag of words', ['one tag of words']],
])('“%s” are the tags %j', (text, tags) => {
  expect(tagsIn(text)).toEqual(tags)
})
