import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from './tokenize.ts'

const words = (text: string) => tokenize(text).tokens.map((t) => t.text)
const sentences = (text: string) => tokenize(text).sentences.map((s) => text.slice(s.start, s.end))

describe('tokens', () => {
  it.each([
    ['Abdel Fattah Al-Sisi spoke', ['Abdel', 'Fattah', 'Al-Sisi', 'spoke']],
    ['Putin’s aide', ['Putin', '’s', 'aide']],
    ["the ministers' plan", ['the', 'ministers', "'", 'plan']],
    ['O’Brien didn’t', ['O’Brien', 'didn’t']],
    ['Sen. J. D. Vance of the U.S. Senate', ['Sen.', 'J.', 'D.', 'Vance', 'of', 'the', 'U.S.', 'Senate']],
    ['on Oct. 7, 2023.', ['on', 'Oct.', '7', ',', '2023', '.']],
    ['the Lahore–Karachi line', ['the', 'Lahore', '–', 'Karachi', 'line']],
    [
      'a 32-year-old won $1,000.50 at 14:30 (10th)',
      ['a', '32-year-old', 'won', '$', '1,000.50', 'at', '14:30', '(', '10th', ')'],
    ],
    ['the U.S.’s view', ['the', 'U.S.', '’s', 'view']],
    ['“Enough…” he said', ['“', 'Enough', '…', '”', 'he', 'said']],
    ['Saint-Pierre, Québec', ['Saint-Pierre', ',', 'Québec']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))

  it('knows capitals and kinds', () => {
    const { tokens } = tokenize('Élysée’s 25 aides')
    expect(tokens.map((t) => [t.kind, t.capital])).toEqual([
      ['word', true],
      ['word', false],
      ['number', false],
      ['word', false],
    ])
    expect(tokens[1]!.lower).toBe("'s")
  })
})

describe('sentences', () => {
  it.each([
    ['Gen. Ali left. He was tired.', ['Gen. Ali left.', 'He was tired.']],
    ['He works in the U.S. The job is hard.', ['He works in the U.S.', 'The job is hard.']],
    ['The U.S. Senate met.', ['The U.S. Senate met.']],
    ['WASHINGTON (AP) — The vote is on Oct. 7. All wait.', ['WASHINGTON (AP) — The vote is on Oct. 7.', 'All wait.']],
    ['“We won.” She smiled.', ['“We won.”', 'She smiled.']],
    ['“Why?” asked he. “Because.”', ['“Why?” asked he.', '“Because.”']],
    ['Title line\nFirst paragraph', ['Title line', 'First paragraph']],
    ['It ended last week.The minister agreed.', ['It ended last week.', 'The minister agreed.']],
    ['Rates rose 2.5 percent vs. 1.1 before.', ['Rates rose 2.5 percent vs. 1.1 before.']],
    [
      'J. D. Vance and George W. Bush met at 5 p.m. They talked.',
      ['J. D. Vance and George W. Bush met at 5 p.m.', 'They talked.'],
    ],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected))

  it('counts lines as paragraphs, empty ones too', () => {
    expect(tokenize('A b.\n\nC d. E f.').sentences.map((s) => s.paragraph)).toEqual([0, 2, 2])
  })
})

it('tokens tile the text but for white space, and sentences tile the tokens', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('Mr. ', "'s ", '. ', '\n', 'U.S. ', '-', '’', 'é', '😀', 'a.m.', '1,000', '\u00AD', '—'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      const { tokens, sentences } = tokenize(text)
      let at = 0
      for (const token of tokens) {
        expect(text.slice(at, token.start).trim()).toBe('')
        expect(text.slice(token.start, token.end)).toBe(token.text)
        expect(token.end).toBeGreaterThan(token.start)
        at = token.end
      }
      expect(text.slice(at).trim()).toBe('')
      let next = 0
      sentences.forEach((sentence, i) => {
        expect(sentence.firstToken).toBe(next)
        expect(sentence.endToken).toBeGreaterThan(next)
        for (let t = sentence.firstToken; t < sentence.endToken; t++) expect(tokens[t]!.sentence).toBe(i)
        next = sentence.endToken
      })
      expect(next).toBe(tokens.length)
    }),
  )
})
