/** What of a document is labelled: stretches around capitalized words, the capitalized run that each token is in, and headlines. */
import type { Token } from '../text/tokens.ts'
import { MARK, type WordTable } from './word-table.ts'

/** Longest stretch of lower-case words inside a name ("Ministry of the Interior"). */
const MAX_GAP = 2

/** Stretches of capitalized tokens of one sentence, with up to MAX_GAP other tokens between them; flat pairs, end exclusive. */
export function segmentsOf(tokens: readonly Token[], rows: Int32Array, { marks }: WordTable): Int32Array {
  const pairs: number[] = []
  let [start, end] = [-1, -1]
  for (let i = 0; i < rows.length; i++) {
    if (!(marks[rows[i]!]! & MARK.capital)) continue
    if (start >= 0 && (i - end > MAX_GAP || tokens[i]!.sentence !== tokens[start]!.sentence)) {
      pairs.push(start, end)
      start = -1
    }
    if (start < 0) start = i
    end = i + 1
  }
  if (start >= 0) pairs.push(start, end)
  return Int32Array.from(pairs)
}

/**
 * Of each token from `from` to `to` the capitalized run that it is in or, for a token between runs, the token alone: written to
 * `runs` at twice the token's index, start and end. Particles join ("Omar bin Khalid").
 */
export function layRuns(rows: Int32Array, { marks }: WordTable, span: { from: number; to: number }, runs: Int32Array): void {
  const { from, to } = span
  for (let i = from; i < to; ) {
    const start = i
    let end = i + 1
    if (marks[rows[i]!]! & MARK.capital)
      for (let j = end; j < to; j++) {
        const mark = marks[rows[j]!]!
        if (mark & MARK.capital) end = j + 1
        else if (!(mark & MARK.particle && mark & MARK.word)) break
      }
    for (; i < end; i++) {
      runs[2 * i] = start
      runs[2 * i + 1] = end
    }
  }
}

/** Whether most words of each sentence are capitalized, as in headlines, where capitals tell little. */
export function headlinesOf(tokens: readonly Token[], rows: Int32Array, { marks }: WordTable): Uint8Array {
  const count = (tokens.at(-1)?.sentence ?? -1) + 1
  const [words, capitals] = [new Uint16Array(count), new Uint16Array(count)]
  for (let i = 0; i < rows.length; i++) {
    const { sentence, text } = tokens[i]!
    const mark = marks[rows[i]!]!
    if (!(mark & MARK.word) || text.length < 4) continue
    words[sentence]!++
    if (mark & MARK.capital) capitals[sentence]!++
  }
  const headlines = new Uint8Array(count)
  for (let s = 0; s < count; s++) headlines[s] = Number(words[s]! > 3 && capitals[s]! > 0.7 * words[s]!)
  return headlines
}
