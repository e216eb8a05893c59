/**
 * Hashed features of tokens: words, shapes, affixes, their neighbours, name lists, clusters, the capitalized run around and document cues.
 * They come in three groups, since those of the first two hang on one word alone and their weights need adding up only once a word.
 */
import type { Token } from '../text/tokens.ts'
import { documentCues } from './cues.ts'
import { hashFeature } from './hash.ts'
import { headlinesOf, layRuns, segmentsOf } from './layout.ts'
import { AFFIXES, EDGE, MARK, type WordTable } from './word-table.ts'

/** What features are made of: rows of a document's tokens in the word table, and what the document tells of them. */
export interface Reading {
  tokens: readonly Token[]
  words: WordTable
  rows: Int32Array
  /**
   * Stretches of tokens (flat: start, end, start, end …) that are labelled independently. Lower-case tokens away from names are left out:
   * they are never part of a span, which saves three quarters of the work.
   */
  segments: Int32Array
  /** Start and end of each token's capitalized run, at twice the token's index. */
  runs: Int32Array
  cues: Uint8Array
  headlines: Uint8Array
}

/** Reads a document as features need it. Rows are of this table until the next document is read. */
export function readDocument(tokens: readonly Token[], words: WordTable): Reading {
  const rows = words.rowsOf(tokens)
  const segments = segmentsOf(tokens, rows, words)
  const runs = new Int32Array(tokens.length * 2)
  for (let s = 0; s < segments.length; s += 2) {
    const [from, to] = [segments[s]!, segments[s + 1]!]
    for (let i = Math.max(0, from - 2); i < Math.min(rows.length, to + 2); i++) words.complete(rows[i]!, tokens[i]!)
    layRuns(rows, words, { from, to }, runs)
  }
  const cues = documentCues(tokens, rows, words)
  return { tokens, words, rows, segments, runs, cues, headlines: headlinesOf(tokens, rows, words) }
}

/** Id of a feature that a token does not have; its row of weights is zero. */
const ABSENT = 0

/** The first levels of a cluster code: three bits each, a one before them. */
const [level1, level2, level3] = [(code: number) => code >> 9, (code: number) => code >> 6, (code: number) => code >> 3]

/** Features of a word by itself. */
export const OWN = 19
/** Places of a word beside the token: one before, one after, two before, two after; and the features of a word there. */
export const BESIDE = [6, 6, 5, 5] as const
/** Features that hang on more than one word, or on the place of the word. */
export const CONTEXT = 31
/** Number of features of a token. */
export const FEATURES = OWN + BESIDE[0] + BESIDE[1] + BESIDE[2] + BESIDE[3] + CONTEXT

// The numbers of templates are part of the weights: a new feature gets a new number.

/** Writes OWN hashes of the word in `row` to `ids` from index `at`. */
export function ownFeatures(words: WordTable, row: number, ids: Int32Array, at: number): void {
  const cluster = words.cluster[row]!
  const capital = words.marks[row]! & MARK.capital
  const tail = words.tail[row]!
  const own = [
    hashFeature(0, 1),
    hashFeature(1, words.word[row]!),
    hashFeature(2, words.lower[row]!),
    hashFeature(4, words.longShape[row]!),
    tail ? hashFeature(5, tail) : ABSENT,
    hashFeature(32, words.flags[row]!, words.shape[row]!),
    hashFeature(38, level1(cluster), capital),
    hashFeature(39, level2(cluster), capital),
    hashFeature(40, level3(cluster), capital),
    hashFeature(41, cluster, capital),
    hashFeature(57, level3(cluster), words.flags[row]!),
  ]
  ids.set(own, at)
  for (let n = 0; n < AFFIXES; n++) ids[at + own.length + n] = hashFeature(14 + n, words.affixes[row * AFFIXES + n]!)
}

/** Numbers of the templates of words beside the token, by place: lower case, shape, three levels of the cluster, flags and shape. */
const BESIDE_TEMPLATES = [
  [6, 7, 42, 43, 44, 33],
  [8, 9, 45, 46, 47, 34],
  [10, 11, 48, 49, 50],
  [12, 13, 51, 52, 53],
] as const

/** Writes the hashes of the word in `row` that stands at `place` (0 to 3, as in BESIDE) to `ids` from index `at`. */
export function besideFeatures(words: WordTable, row: number, place: number, { ids, at }: { ids: Int32Array; at: number }): void {
  const [lower, shape, two, three, four, flags] = BESIDE_TEMPLATES[place]!
  const cluster = words.cluster[row]!
  ids[at] = hashFeature(lower, words.lower[row]!)
  ids[at + 1] = hashFeature(shape, words.shape[row]!)
  ids[at + 2] = hashFeature(two, level2(cluster))
  ids[at + 3] = hashFeature(three, level3(cluster))
  ids[at + 4] = hashFeature(four, cluster)
  if (flags !== undefined) ids[at + 5] = hashFeature(flags, words.flags[row]!, words.shape[row]!)
}

/** Row of token `i`, or EDGE where it is not of that sentence. */
export const rowIn = ({ tokens, rows }: Reading, sentence: number, i: number): number =>
  i >= 0 && i < rows.length && tokens[i]!.sentence === sentence ? rows[i]! : EDGE

/** Writes CONTEXT hashes of token `i` to `ids` from index `at`. */
export function contextFeatures(document: Reading, i: number, ids: Int32Array, at: number): void {
  const { words, rows, runs, cues } = document
  const { lower, shape, flags, cluster } = words
  const { sentence } = document.tokens[i]!
  const [w, b, a] = [rows[i]!, rowIn(document, sentence, i - 1), rowIn(document, sentence, i + 1)]
  const [bb, aa] = [rowIn(document, sentence, i - 2), rowIn(document, sentence, i + 2)]
  const edge = (b === EDGE ? 1 : 0) | (document.headlines[sentence]! << 1)
  const [wl, ws, wf, wc] = [lower[w]!, shape[w]!, flags[w]!, cluster[w]!]
  ids[at] = hashFeature(3, ws, edge)
  ids[at + 1] = hashFeature(22, lower[b]!, wl)
  ids[at + 2] = hashFeature(23, wl, lower[a]!)
  ids[at + 3] = hashFeature(24, lower[b]!, ws)
  ids[at + 4] = hashFeature(25, ws, lower[a]!)
  ids[at + 5] = hashFeature(26, lower[b]!, lower[a]!)
  ids[at + 6] = hashFeature(27, shape[b]!, ws)
  ids[at + 7] = hashFeature(28, ws, shape[a]!)
  ids[at + 8] = hashFeature(29, Math.imul(shape[b]!, 31) + ws, shape[a]!)
  ids[at + 9] = hashFeature(30, lower[bb]!, lower[b]!)
  ids[at + 10] = hashFeature(31, lower[a]!, lower[aa]!)
  ids[at + 11] = hashFeature(35, flags[b]!, wf)
  ids[at + 12] = hashFeature(36, wf, flags[a]!)
  ids[at + 13] = hashFeature(37, wf, edge)
  ids[at + 14] = hashFeature(54, level2(cluster[b]!), level2(wc))
  ids[at + 15] = hashFeature(55, level2(wc), level2(cluster[a]!))
  ids[at + 16] = hashFeature(56, level3(cluster[b]!), level3(cluster[a]!))
  const cue = cues[i]!
  ids[at + 17] = hashFeature(58, cue, edge)
  ids[at + 18] = hashFeature(59, cue, wf)
  ids[at + 19] = hashFeature(60, cue, level2(wc))
  ids[at + 20] = hashFeature(61, b === EDGE ? 0 : cues[i - 1]!, cue)
  ids[at + 21] = hashFeature(62, cue, a === EDGE ? 0 : cues[i + 1]!)
  const [start, end] = [runs[2 * i]!, runs[2 * i + 1]!]
  const [first, last] = [rows[start]!, rows[end - 1]!]
  const [before, after] = [rowIn(document, sentence, start - 1), rowIn(document, sentence, end)]
  const place = Math.min(i - start, 3) * 4 + Math.min(end - 1 - i, 3)
  ids[at + 22] = hashFeature(63, lower[before]!, place)
  ids[at + 23] = hashFeature(64, lower[after]!, place)
  ids[at + 24] = hashFeature(65, place, ws)
  ids[at + 25] = hashFeature(66, level3(cluster[before]!), place)
  ids[at + 26] = hashFeature(67, level3(cluster[after]!), place)
  ids[at + 27] = hashFeature(68, lower[before]!, lower[after]!)
  ids[at + 28] = hashFeature(69, flags[first]!, place)
  ids[at + 29] = hashFeature(70, flags[last]!, place)
  ids[at + 30] = hashFeature(71, lower[last]!, place)
}

/** All features of a document: FEATURES hashes for each token of its segments, in order. */
export interface Features {
  segments: Int32Array
  ids: Int32Array
}

/**
 * Features of a document's tokens, group by group as the product's scorer adds them up (score.ts), in full: for training.
 * Hashes are 32 bits; their upper bits are the row of the weights.
 */
export function features(tokens: readonly Token[], words: WordTable): Features {
  const document = readDocument(tokens, words)
  const { segments, rows } = document
  let length = 0
  for (let s = 0; s < segments.length; s += 2) length += segments[s + 1]! - segments[s]!
  const ids = new Int32Array(length * FEATURES)
  let at = 0
  for (let s = 0; s < segments.length; s += 2)
    for (let i = segments[s]!; i < segments[s + 1]!; i++) {
      ownFeatures(words, rows[i]!, ids, at)
      at += OWN
      const { sentence } = tokens[i]!
      for (const [place, offset] of BESIDE_OFFSETS.entries()) {
        besideFeatures(words, rowIn(document, sentence, i + offset), place, { ids, at })
        at += BESIDE[place]!
      }
      contextFeatures(document, i, ids, at)
      at += CONTEXT
    }
  return { segments, ids }
}

/** How far from the token the places of BESIDE are. */
export const BESIDE_OFFSETS = [-1, 1, -2, 2] as const
