import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../text/tokenize.ts'
import { clustersOf } from './clusters.ts'
import { FEATURES, features, readDocument } from './features.ts'
import { LABELS } from './labels.ts'
import { createScorer } from './score.ts'
import { smallGazetteer } from './tagger.fixtures.ts'
import { WordTable } from './word-table.ts'

const rowBits = 8
const shift = 32 - rowBits
const table = Int8Array.from({ length: LABELS << rowBits }, (_, i) => (i < LABELS ? 0 : ((i * 37) % 99) - 49))
const wordTable = () => new WordTable(smallGazetteer, clustersOf(new Map([['kamau', 0o11234]])))

/** Scores by looking up each feature of each token. */
function plainScores(text: string): number[] {
  const { ids } = features(tokenize(text).tokens, wordTable())
  return Array.from({ length: ids.length / FEATURES }, (_, i) =>
    Array.from({ length: LABELS }, (_, y) =>
      ids.subarray(i * FEATURES, (i + 1) * FEATURES).reduce((sum, id) => sum + table[(id >>> shift) * LABELS + y]!, 0),
    ),
  ).flat()
}

function scoresOf(text: string, words: WordTable, score: ReturnType<typeof createScorer>): number[] {
  const document = readDocument(tokenize(text).tokens, words)
  const { segments } = document
  const all: number[] = []
  for (let s = 0; s < segments.length; s += 2) {
    const [from, to] = [segments[s]!, segments[s + 1]!]
    const scores = new Int32Array((to - from) * LABELS)
    score(document, { from, to }, scores)
    all.push(...scores)
  }
  return all
}

describe('scores', () => {
  const texts = fc.array(
    fc
      .array(fc.constantFrom(...'Mary Kamau minister said the Nairobi Bank of in . , zed Zed al-Fatemi'.split(' ')), {
        maxLength: 12,
      })
      .map((words) => words.join(' ')),
    { minLength: 1, maxLength: 4 },
  )

  it('are the sums of all features, whatever was read before', () => {
    fc.assert(
      fc.property(texts, (documents) => {
        const words = wordTable()
        const score = createScorer({ table, rowBits }, words)
        for (const text of documents) expect(scoresOf(text, words, score)).toEqual(plainScores(text))
      }),
      { numRuns: 50 },
    )
  })

  it('are right after the table has forgotten its words', () => {
    const words = wordTable()
    const score = createScorer({ table, rowBits }, words)
    const text = 'Mary Kamau met the Nairobi Bank.'
    scoresOf(`Zed ${text}`, words, score)
    const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    words.rowsOf(tokenize(Array.from({ length: 6500 }, (_, i) => letters(i)).join(' ')).tokens)
    expect(scoresOf(text, words, score)).toEqual(plainScores(text))
    expect(words.generation).toBe(1)
  })
})
