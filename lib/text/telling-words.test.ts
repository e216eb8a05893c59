import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tellingWords } from './telling-words.ts'

it.each([
  [
    'Maria Sanz refused to let the grain barges leave the harbour on 3 May 2019',
    ['refuse', 'grain', 'barges', 'leave', 'harbou'],
  ],
  ['the refusal, according to the deputy minister, had come a year earlier', ['refusa']],
  ['jailed for 50 years on 11 counts', ['jailed', '50', 'counts']],
  ['The two met on Monday', []],
  ['', []],
])('%s', (quote, words) => {
  expect(tellingWords(quote)).toEqual(words)
})

it('keeps few words, each once, none of them long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (quote) => {
      const words = tellingWords(quote)
      expect(words.length).toBeLessThanOrEqual(14)
      expect(new Set(words).size).toBe(words.length)
      for (const word of words) expect(word.length).toBeLessThanOrEqual(12)
    }),
  )
})
