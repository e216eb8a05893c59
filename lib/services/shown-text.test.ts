import { describe, expect, it } from 'vitest'
import { shownText } from './shown-text.ts'

const SENTENCE = 'In a second meeting Fatemi recalled that he visited Pakistan in February and met Sharif there.'
const LONG = `${'A very long sentence that goes on and on, '.repeat(9)}and met Sharif there.`

describe('shownText', () => {
  it.each([
    [
      'a quote that reads by itself',
      'Ada Brandt met Bo Lind on Friday',
      'X said that Ada Brandt met Bo Lind on Friday.',
      'Ada Brandt met Bo Lind on Friday',
    ],
    ['the sentence of a fragment', 'met Sharif there', SENTENCE, SENTENCE],
    ['the sentence of a clause', 'that he visited Pakistan in February', SENTENCE, SENTENCE],
    [
      'the sentence of a pronoun',
      'He came again in October',
      'He came again in October, for the summit.',
      'He came again in October, for the summit.',
    ],
    [
      'the sentence of a relative clause',
      'Pavel Sorokin, who called on him in February 2025',
      'He had met Pavel Sorokin, who called on him in February 2025.',
      'He had met Pavel Sorokin, who called on him in February 2025.',
    ],
    [
      'the sentence of a bracket’s end',
      'IGC), which is to meet this year',
      'They spoke of the commission (IGC), which is to meet this year.',
      'They spoke of the commission (IGC), which is to meet this year.',
    ],
    ['the quote where the sentence is long', 'met Sharif there', LONG, 'met Sharif there'],
    ['the quote where no sentence is kept', 'met Sharif there', undefined, 'met Sharif there'],
    ['no comma at the end', 'They signed it on May 13,', undefined, 'They signed it on May 13'],
    ['one line', 'They signed\nit', undefined, 'They signed it'],
  ])('%s', (_, quote, sentence, expected) => {
    expect(shownText({ quote, ...(sentence !== undefined && { sentence }) })).toBe(expected)
  })
})
