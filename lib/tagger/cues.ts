/** Cues from the whole document: what stands around a word wherever else it occurs tells what it is where the context is silent. */
import type { Token } from '../text/tokens.ts'
import { FLAG, MARK, type WordTable } from './word-table.ts'

/** Bits of a word's cues. */
export const CUE = {
  afterTitle: 1,
  afterFirstName: 2,
  lowered: 4,
  repeated: 8,
  speaks: 16,
  beforeBody: 32,
  inside: 64,
  afterIn: 128,
} as const

/** A mark of `seen` that is not shown: the word has occurred with a capital. */
const SEEN = 256

function cuesAt(tokens: readonly Token[], rows: Int32Array, at: number, { marks, flags }: WordTable): number {
  const { sentence } = tokens[at]!
  let bits = 0
  if (at > 0 && tokens[at - 1]!.sentence === sentence) {
    const before = rows[at - 1]!
    bits |= CUE.inside
    if (flags[before]! & FLAG.title) bits |= CUE.afterTitle
    if (marks[before]! & MARK.capital && flags[before]! & FLAG.firstName) bits |= CUE.afterFirstName
    if (marks[before]! & MARK.preposition) bits |= CUE.afterIn
  }
  if (at + 1 < tokens.length && tokens[at + 1]!.sentence === sentence) {
    const after = rows[at + 1]!
    const capital = marks[after]! & MARK.capital
    if (capital && flags[after]! & FLAG.body) bits |= CUE.beforeBody
    if (!capital && flags[after]! & FLAG.speech) bits |= CUE.speaks
  }
  return bits
}

/**
 * Cue bits of each token, from all capitalized occurrences of its word in the document; 0 for lower-case tokens.
 * `rows` are the tokens' rows in `words`, complete for capitalized tokens and their neighbours.
 */
export function documentCues(tokens: readonly Token[], rows: Int32Array, words: WordTable): Uint8Array {
  const { marks, form } = words
  const byForm = new Uint16Array(words.formCount)
  for (let i = 0; i < rows.length; i++) {
    const mark = marks[rows[i]!]!
    if (!(mark & MARK.word)) continue
    const at = form[rows[i]!]!
    const bits = byForm[at]!
    if (!(mark & MARK.capital)) byForm[at] = bits | CUE.lowered
    else byForm[at] = bits | cuesAt(tokens, rows, i, words) | (bits & SEEN ? CUE.repeated : SEEN)
  }
  const cues = new Uint8Array(rows.length)
  for (let i = 0; i < rows.length; i++) if (marks[rows[i]!]! & MARK.capital) cues[i] = byForm[form[rows[i]!]!]!
  return cues
}
