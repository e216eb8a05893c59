/** Splits a paragraph's tokens into sentences. */
import { SENTENCE_STARTERS } from './abbreviations.ts'
import type { Sentence, Token } from './tokens.ts'

const ENDS = /^(?:[.!?]+|…|[.!?…]{2,})$/u
const CLOSERS = /^[”’"')\]»]$/u

/** Abbreviations such as "U.S." keep their stop as part of the word. */
const isDotted = (token: Token) => token.kind === 'word' && token.text.endsWith('.')
const isInitial = (token: Token) => /^\p{Lu}\.$/u.test(token.text)

/** Index of the first token after closing quotes and brackets that touch the token before them. */
function afterClosers(tokens: readonly Token[], from: number, end: number): number {
  let at = from
  while (at < end && CLOSERS.test(tokens[at]!.text) && tokens[at]!.start === tokens[at - 1]!.end) at++
  return at
}

function isBoundary(tokens: readonly Token[], last: number, next: number, opening: (token: Token) => boolean): boolean {
  const [end, following] = [tokens[last]!, tokens[next]!]
  const gap = following.start > tokens[next - 1]!.end
  if (isDotted(end)) {
    if (!gap || isInitial(end) || opening(end)) return false
    return following.capital && SENTENCE_STARTERS.has(following.lower)
  }
  if (!ENDS.test(end.text)) return false
  if (gap) return following.kind !== 'word' || following.capital || !/^\p{Ll}/u.test(following.text)
  // Pages that lose the space between sentences: "last week.The minister".
  const before = tokens[last - 1]
  return (
    following.capital && next === last + 1 && before !== undefined && before.kind === 'word' && /\p{Ll}{2}$/u.test(before.text)
  )
}

/**
 * Sentences of tokens [first, end) that are all on one line. `opening` tells abbreviations that never end a sentence ("Sen.").
 * Takes the index of the paragraph and returns sentences in order that tile the token range; sets no field of the tokens.
 */
export function splitSentences(
  tokens: readonly Token[],
  range: { first: number; end: number; paragraph: number },
  opening: (token: Token) => boolean,
): Sentence[] {
  const sentences: Sentence[] = []
  let first = range.first
  const close = (endToken: number) => {
    sentences.push({
      start: tokens[first]!.start,
      end: tokens[endToken - 1]!.end,
      firstToken: first,
      endToken,
      paragraph: range.paragraph,
    })
    first = endToken
  }
  for (let i = range.first; i < range.end; i++) {
    const next = afterClosers(tokens, i + 1, range.end)
    if (next < range.end && isBoundary(tokens, i, next, opening)) close(next)
  }
  if (first < range.end) close(range.end)
  return sentences
}
