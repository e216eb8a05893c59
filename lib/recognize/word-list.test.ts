import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GazetteerFile } from '../model/resources.ts'
import { wordList } from './word-list.ts'

const filler = Array.from({ length: 2000 }, (_, i) => `filler-${i}`)

describe('wordList', () => {
  it('says of any word what a Set of the words says', () => {
    const words = fc.array(fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', 'ab', 'z', "'", 'ż', '~') }))
    fc.assert(
      fc.property(words, words, (inside, asked) => {
        const set = new Set([...filler, ...inside])
        const has = wordList([...set].sort().join('\n'))
        for (const word of [...inside, ...asked, ...asked.map((one) => `${one}a`), 'filler-7', 'filler', ''])
          expect(has(word), word).toBe(set.has(word))
      }),
      { numRuns: 50 },
    )
  })

  it('finds the words of a short list in any order, and none in an empty one', () => {
    const has = wordList('zoe\nadam')
    expect([has('adam'), has('zoe'), has('ada'), has('')]).toEqual([true, true, false, false])
    expect(wordList('')('')).toBe(false)
  })

  it('is given sorted lists by the shipped gazetteer', () => {
    const file = JSON.parse(readFileSync('public/gazetteers/en.json', 'utf8')) as GazetteerFile
    for (const list of [file.firstNames, file.surnames, file.ambiguousNames]) {
      const words = list.split('\n')
      expect(words.length).toBeGreaterThan(100)
      expect(words).toEqual([...new Set(words)].sort())
    }
  })
})
