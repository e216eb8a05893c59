/** Adds up the weights of features. What hangs on a word alone is added once and kept with the word; only features of the context are made anew. */
import {
  BESIDE,
  BESIDE_OFFSETS,
  besideFeatures,
  CONTEXT,
  contextFeatures,
  OWN,
  ownFeatures,
  type Reading,
  rowIn,
} from './features.ts'
import { LABELS } from './labels.ts'
import type { Weights } from './weights.ts'
import type { WordTable } from './word-table.ts'

/** Writes LABELS scores a token for tokens `from` to `to` of a document to `scores`, from index 0, in the unit of the table. */
export type Scorer = (document: Reading, span: { from: number; to: number }, scores: Int32Array) => void

/** Sums that are kept of a word: its own, and one for each place beside a token. */
const SUMS = 1 + BESIDE.length

/** Makes a scorer for documents that are read with this table. */
export function createScorer({ table, rowBits }: Pick<Weights, 'table' | 'rowBits'>, words: WordTable): Scorer {
  const shift = 32 - rowBits
  const ids = new Int32Array(OWN + CONTEXT)
  let [kept, done, generation] = [new Int16Array(0), new Uint8Array(0), 0]

  const addRows = (count: number, out: Int32Array | Int16Array, at: number) => {
    for (let f = 0; f < count; f++) {
      const row = (ids[f]! >>> shift) * LABELS
      if (row) for (let y = 0; y < LABELS; y++) out[at + y]! += table[row + y]!
    }
  }
  const makeRoom = () => {
    if (generation !== words.generation) done.fill(0)
    generation = words.generation
    if (done.length >= words.size) return
    const [keptBefore, doneBefore] = [kept, done]
    done = new Uint8Array(words.marks.length)
    kept = new Int16Array(done.length * SUMS * LABELS)
    done.set(doneBefore)
    kept.set(keptBefore)
  }
  /** Index in `kept` of the sum of the word at a place (0: the token itself, then as BESIDE). */
  const sumAt = (row: number, place: number): number => {
    const at = (row * SUMS + place) * LABELS
    if (done[row]! & (1 << place)) return at
    done[row]! |= 1 << place
    kept.fill(0, at, at + LABELS)
    if (place === 0) ownFeatures(words, row, ids, 0)
    else besideFeatures(words, row, place - 1, { ids, at: 0 })
    addRows(place === 0 ? OWN : BESIDE[place - 1]!, kept, at)
    return at
  }

  return (document, { from, to }, scores) => {
    makeRoom()
    for (let i = from; i < to; i++) {
      const out = (i - from) * LABELS
      const { sentence } = document.tokens[i]!
      const own = sumAt(document.rows[i]!, 0)
      const before = sumAt(rowIn(document, sentence, i + BESIDE_OFFSETS[0]), 1)
      const after = sumAt(rowIn(document, sentence, i + BESIDE_OFFSETS[1]), 2)
      const before2 = sumAt(rowIn(document, sentence, i + BESIDE_OFFSETS[2]), 3)
      const after2 = sumAt(rowIn(document, sentence, i + BESIDE_OFFSETS[3]), 4)
      for (let y = 0; y < LABELS; y++)
        scores[out + y] = kept[own + y]! + kept[before + y]! + kept[after + y]! + kept[before2 + y]! + kept[after2 + y]!
      contextFeatures(document, i, ids, 0)
      addRows(CONTEXT, scores, out)
    }
  }
}
