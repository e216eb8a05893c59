/** Cues from the whole document: what stands around a word wherever else it occurs tells what it is where the context is silent. */
import type { Token } from '../text/tokens.ts'
import { FLAG, type WordInfo } from './word-info.ts'

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

const PLACE_PREPOSITION = /^(?:in|at|from|near|across|outside|inside|throughout)$/
const key = (token: Token) => token.lower

function cuesAt(tokens: readonly Token[], infos: readonly WordInfo[], at: number): number {
  const { sentence } = tokens[at]!
  const neighbour = (i: number) => (tokens[i]?.sentence === sentence ? infos[i] : undefined)
  const [before, after] = [neighbour(at - 1), neighbour(at + 1)]
  let bits = 0
  if (before) {
    bits |= CUE.inside
    if (before.flags & FLAG.title) bits |= CUE.afterTitle
    if (before.capital && before.flags & FLAG.firstName) bits |= CUE.afterFirstName
    if (PLACE_PREPOSITION.test(tokens[at - 1]!.lower)) bits |= CUE.afterIn
  }
  if (after) {
    if (after.capital && after.flags & FLAG.body) bits |= CUE.beforeBody
    if (!after.capital && after.flags & FLAG.speech) bits |= CUE.speaks
  }
  return bits
}

/** Cue bits of each token, from all capitalized occurrences of its word in the document; 0 for lower-case tokens. */
export function documentCues(tokens: readonly Token[], infos: readonly WordInfo[]): Uint16Array {
  const byWord = new Map<string, number>()
  const seen = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') continue
    const word = key(token)
    let bits = byWord.get(word) ?? 0
    if (infos[i]!.capital) {
      bits |= cuesAt(tokens, infos, i)
      if (seen.has(word)) bits |= CUE.repeated
      seen.add(word)
    } else bits |= CUE.lowered
    byWord.set(word, bits)
  }
  return Uint16Array.from(tokens, (token, i) => (infos[i]!.capital ? (byWord.get(key(token)) ?? 0) : 0))
}
