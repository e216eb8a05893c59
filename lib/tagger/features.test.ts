import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../text/tokenize.ts'
import { clustersOf } from './clusters.ts'
import { CUE } from './cues.ts'
import { FEATURES, features, readDocument } from './features.ts'
import { hashShape, hashText, hashWord, shapeOf } from './hash.ts'
import { slowFeatures } from './slow-features.fixtures.ts'
import { smallGazetteer } from './tagger.fixtures.ts'
import { FLAG, WordTable } from './word-table.ts'

const clusters = new Map([['overchuk', 0o11234]])
const table = () => new WordTable(smallGazetteer, clustersOf(clusters))
const read = (text: string) => readDocument(tokenize(text).tokens, table())
const segmentTexts = (text: string) => {
  const { tokens, segments } = read(text)
  return Array.from({ length: segments.length / 2 }, (_, i) =>
    text.slice(tokens[segments[2 * i]!]!.start, tokens[segments[2 * i + 1]! - 1]!.end),
  )
}
const TEXT = 'Deputy Prime Minister Alexey Overchuk met Tariq al-Fatemi in Nairobi on 12 May.\nOverchuk said so.'

/** Texts of words that the features look at, in any order. */
const anyText = fc
  .array(
    fc.constantFrom(
      ...'Mary KAMAU minister said the Nairobi al-Fatemi . , Bank in G20 Zed zed Élodie pre-Overchuk bin U.S. \n Mr.'.split(' '),
      '12',
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '))

describe('features', () => {
  // The shipped weights belong to these hashes: whoever changes a feature trains again and renews the file.
  it('are those that the weights were trained with', async () => {
    const { segments, ids } = features(tokenize(TEXT).tokens, table())
    const lines = [`segments ${[...segments].join(' ')}`]
    for (let i = 0; i < ids.length; i += FEATURES)
      lines.push([...ids.subarray(i, i + FEATURES)].map((id) => (id >>> 0).toString(16)).join(' '))
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('fixtures/features.golden.txt')
  })

  it('are those of the plain way to make them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens } = tokenize(text)
        const { segments, ids } = features(tokens, table())
        const plain = slowFeatures(tokens, smallGazetteer, clusters)
        expect([...segments]).toEqual(plain.segments)
        const found = Array.from({ length: ids.length / FEATURES }, (_, i) =>
          [...ids.subarray(i * FEATURES, (i + 1) * FEATURES)].sort((a, b) => a - b),
        )
        expect(found).toEqual(plain.ids)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['The old minister then met Mary Kamau in Nairobi.', ['The', 'Mary Kamau in Nairobi']],
    ['the Ministry of the Interior paid', ['Ministry of the Interior']],
    ['she met Omar al-Fatemi, then left Kenya', ['Omar al-Fatemi', 'Kenya']],
    ['nothing here is capitalized, not even 12 may', []],
    ['First it rained. Mary left.', ['First', 'Mary']],
  ])('segments of %s', (text, expected) => expect(segmentTexts(text)).toEqual(expected))

  it('are the same whatever was read before', () => {
    const shared = table()
    const { tokens } = tokenize('Mary Kamau of Nairobi')
    const fresh = features(tokens, table())
    features(tokenize('Elsewhere Alexey Overchuk spoke to Mary.').tokens, shared)
    expect(features(tokens, shared)).toEqual(fresh)
  })

  it('are the same of a document with more words than the table begins with', () => {
    const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    const { tokens } = tokenize(Array.from({ length: 6500 }, (_, i) => `Q${letters(i)}`).join(' '))
    const words = table()
    const first = features(tokens, words)
    expect(words.size).toBe(6501)
    const again = features(tokens, words)
    expect(words.generation).toBe(1)
    // toEqual on half a million numbers takes seconds.
    expect(Buffer.compare(Buffer.from(again.ids.buffer), Buffer.from(first.ids.buffer))).toBe(0)
  })
})

describe('hashes of words', () => {
  it.each([
    ['McDonald', true, 'XxXx'],
    ['al-Fatemi', true, 'x-Xx'],
    ['U.S.', true, 'X.X.'],
    ['Élodie', true, 'Xx'],
    ['COVID-19', true, 'X-d'],
    ['Karachi', false, 'Xxxxx'],
  ])('shape of %s', (text, collapsed, shape) => expect(shapeOf(text, collapsed)).toBe(shape))

  it('are those of the strings that they stand for', () => {
    const word = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Za-z0-9-]{0,12}$/))
    fc.assert(
      fc.property(word, fc.boolean(), (text, collapsed) => {
        expect(hashShape(text, collapsed)).toBe(hashText(shapeOf(text, collapsed)))
        expect(hashWord(text)).toBe(hashText(text.replace(/\d/g, '0')))
      }),
    )
  })
})

describe('the word table', () => {
  const rowOf = (text: string) => {
    const words = table()
    const { tokens } = tokenize(text)
    const rows = words.rowsOf(tokens)
    for (const [i, token] of tokens.entries()) words.complete(rows[i]!, token)
    return { words, rows }
  }

  it('looks at the part after the hyphen where the whole is unknown', () => {
    const { words, rows } = rowOf('pre-Overchuk')
    const row = rows[0]!
    expect([words.flags[row], words.cluster[row], words.tail[row]]).toEqual([FLAG.surname, 0o11234, hashText('overchuk')])
  })

  it('takes digits as one', () => {
    const { words, rows } = rowOf('G20 G77')
    expect(rows[0]).not.toBe(rows[1])
    expect(words.word[rows[0]!]).toBe(words.word[rows[1]!])
  })
})

describe('document cues', () => {
  it('a word carries what is around its other mentions', () => {
    const { tokens, cues } = read('Mr. Zed left. Later Zed said so. The zeal was gone.\nIn Nairobi, Zed Bank opened.')
    const zed = cues[tokens.findIndex((token) => token.text === 'Zed')]!
    expect(zed).toBe(CUE.afterTitle | CUE.inside | CUE.repeated | CUE.speaks | CUE.beforeBody)
  })

  it('lower-case words carry none', () =>
    expect([...read('Mr. Zed met zed.').cues].map(Boolean)).toEqual([false, true, false, false, false]))
})
