/** Word vectors from the corpora's own texts: positive mutual information of words and their neighbours, reduced by a randomized projection (Halko et al. 2011). */
import { tokenize } from '../../lib/text/tokenize.ts'
import { seeded } from './random.ts'

export interface Vectors {
  words: string[]
  counts: Uint32Array
  /** `size` numbers a word, of length 1. */
  values: Float64Array
  size: number
}

interface Options {
  /** Number of words that get a vector, the commonest. */
  words: number
  /** Commonest words that are contexts by themselves; others count by their class. */
  contexts: number
  size: number
  seed: number
}

const POSITIONS = [-2, -1, 1, 2]
const CLASSES = 8

function classOf(text: string): number {
  if (/^\p{Nd}/u.test(text)) return 0
  if (/^\p{Lu}{2,}$/u.test(text)) return 1
  if (/^\p{Lu}/u.test(text)) return 2
  if (/(?:ed|ing)$/.test(text)) return 3
  if (/ly$/.test(text)) return 4
  if (/s$/.test(text)) return 5
  return /\p{L}/u.test(text) ? 6 : 7
}

/** Words of all texts as numbers: `lower` an index in `words`, `shape` the class of the printed form; -1 parts sentences. */
function readWords(texts: Iterable<string>): { words: string[]; counts: number[]; ids: number[]; classes: number[] } {
  const index = new Map<string, number>()
  const [words, counts, ids, classes] = [[] as string[], [] as number[], [] as number[], [] as number[]]
  for (const text of texts) {
    let sentence = -1
    for (const token of tokenize(text).tokens) {
      if (token.sentence !== sentence) {
        sentence = token.sentence
        ids.push(-1, -1)
        classes.push(7, 7)
      }
      const word = token.lower.replace(/\d/g, '0')
      let id = index.get(word)
      if (id === undefined) {
        id = words.length
        index.set(word, id)
        words.push(word)
        counts.push(0)
      }
      counts[id]!++
      ids.push(id)
      classes.push(classOf(token.text))
    }
  }
  return { words, counts, ids, classes }
}

interface Sparse {
  rows: Uint32Array
  columns: Uint32Array
  values: Float32Array
  height: number
  width: number
}

/** Positive pointwise mutual information of (word, neighbour) pairs; context probabilities are smoothed with the power 0.75 (Levy et al. 2015). */
function informationOf(pairs: Float64Array, height: number, width: number): Sparse {
  pairs.sort()
  const [rows, columns, values] = [[] as number[], [] as number[], [] as number[]]
  const [byRow, byColumn] = [new Float64Array(height), new Float64Array(width)]
  for (const pair of pairs) {
    byRow[Math.floor(pair / width)]!++
    byColumn[pair % width]!++
  }
  const smooth = byColumn.map((n) => n ** 0.75)
  const total = smooth.reduce((a, b) => a + b, 0)
  for (let i = 0; i < pairs.length; ) {
    let end = i
    while (end < pairs.length && pairs[end] === pairs[i]) end++
    const [row, column] = [Math.floor(pairs[i]! / width), pairs[i]! % width]
    const information = Math.log(((end - i) * total) / (byRow[row]! * smooth[column]!))
    if (information > 0) {
      rows.push(row)
      columns.push(column)
      values.push(information)
    }
    i = end
  }
  return { rows: Uint32Array.from(rows), columns: Uint32Array.from(columns), values: Float32Array.from(values), height, width }
}

function multiply(
  { rows, columns, values, height, width }: Sparse,
  dense: Float64Array,
  size: number,
  transposed: boolean,
): Float64Array {
  const [to, from] = transposed ? [columns, rows] : [rows, columns]
  const out = new Float64Array((transposed ? width : height) * size)
  for (let i = 0; i < values.length; i++) {
    const [target, source, value] = [to[i]! * size, from[i]! * size, values[i]!]
    for (let d = 0; d < size; d++) out[target + d]! += value * dense[source + d]!
  }
  return out
}

/** Makes the columns of a matrix orthonormal (modified Gram–Schmidt), in place. */
function orthonormalise(matrix: Float64Array, size: number): void {
  const height = matrix.length / size
  for (let c = 0; c < size; c++) {
    for (let other = 0; other < c; other++) {
      let dot = 0
      for (let r = 0; r < height; r++) dot += matrix[r * size + c]! * matrix[r * size + other]!
      for (let r = 0; r < height; r++) matrix[r * size + c]! -= dot * matrix[r * size + other]!
    }
    let norm = 0
    for (let r = 0; r < height; r++) norm += matrix[r * size + c]! ** 2
    norm = Math.sqrt(norm) || 1
    for (let r = 0; r < height; r++) matrix[r * size + c]! /= norm
  }
}

function normaliseRows(matrix: Float64Array, size: number): void {
  for (let r = 0; r < matrix.length; r += size) {
    let norm = 0
    for (let d = 0; d < size; d++) norm += matrix[r + d]! ** 2
    norm = Math.sqrt(norm) || 1
    for (let d = 0; d < size; d++) matrix[r + d]! /= norm
  }
}

/** Vectors of the commonest words of the texts, in order of frequency. The same texts and seed give the same vectors. */
export function wordVectors(texts: Iterable<string>, { words: most, contexts, size, seed }: Options): Vectors {
  const read = readWords(texts)
  const order = read.words.map((_, i) => i).sort((a, b) => read.counts[b]! - read.counts[a]! || a - b)
  const rank = new Int32Array(read.words.length)
  for (const [at, id] of order.entries()) rank[id] = at
  const height = Math.min(most, order.length)
  const kinds = contexts + CLASSES
  const width = kinds * POSITIONS.length
  const pairs: number[] = []
  for (let i = 0; i < read.ids.length; i++) {
    const id = read.ids[i]!
    if (id < 0 || rank[id]! >= height) continue
    for (const [p, offset] of POSITIONS.entries()) {
      const other = read.ids[i + offset] ?? -1
      const known = other >= 0 && rank[other]! < contexts
      pairs.push(rank[id]! * width + p * kinds + (known ? rank[other]! : contexts + (other < 0 ? 7 : read.classes[i + offset]!)))
    }
  }
  const matrix = informationOf(Float64Array.from(pairs), height, width)
  const random = seeded(seed)
  let right: Float64Array = Float64Array.from({ length: width * size }, () => random() * 2 - 1)
  for (let round = 0; round < 3; round++) {
    orthonormalise(right, size)
    const left = multiply(matrix, right, size, false)
    orthonormalise(left, size)
    right = multiply(matrix, left, size, true)
  }
  orthonormalise(right, size)
  const values = multiply(matrix, right, size, false)
  normaliseRows(values, size)
  const first = order.slice(0, height)
  return { words: first.map((id) => read.words[id]!), counts: Uint32Array.from(first, (id) => read.counts[id]!), values, size }
}
