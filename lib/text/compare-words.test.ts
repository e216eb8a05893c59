/** Differences between a quote and what stands there now. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords } from './compare-words.ts'

const shown = (first: string, second: string): string =>
  compareWords(first, second)
    .map(({ text, in: where }) => (where === 'both' ? text : where === 'first' ? `[-${text}]` : `[+${text}]`))
    .join('')

describe('compareWords', () => {
  it.each([
    ['the same', 'A ferry crosses the bay.', 'A ferry crosses the bay.', 'A ferry crosses the bay.'],
    ['one word for another', 'A ferry crosses the bay.', 'A boat crosses the bay.', 'A [-ferry ][+boat ]crosses the bay.'],
    ['a word more', 'A ferry crosses.', 'A new ferry crosses.', 'A [+new ]ferry crosses.'],
    ['a word less', 'A new ferry crosses.', 'A ferry crosses.', 'A [-new ]ferry crosses.'],
    ['other blanks', 'A  ferry\ncrosses.', 'A ferry crosses.', 'A ferry crosses.'],
    ['nothing before', '', 'A ferry', '[+A ferry]'],
    ['nothing after', 'A ferry', '', '[-A ferry]'],
    ['nothing in common', 'one two', 'three', '[-one two][+three]'],
  ])('%s', (_, first, second, expected) => {
    expect(shown(first, second)).toBe(expected)
  })

  it('gives long texts whole, one after the other', () => {
    const long = 'word '.repeat(700)
    expect(compareWords(long, 'word').map((part) => part.in)).toEqual(['first', 'second'])
  })

  it('holds all of the second text, and all words of the first', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'dd'), { maxLength: 12 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, (first, second) => {
        const parts = compareWords(first, second)
        const of = (not: string) => parts.filter((part) => part.in !== not).map(({ text }) => text)
        expect(of('first').join('')).toBe(second)
        expect(of('second').join(' ').split(/\s+/).filter(Boolean).join(' ')).toBe(first)
      }),
    )
  })
})
