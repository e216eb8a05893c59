/** Tests of whether a word is one of a list, for the lists that rules ask of nearly every word of an article. */

/** What tells whether a word belongs: a list of words, or an expression. */
export interface WordTest {
  /** `word` is compared as it is, mostly in lower case. */
  test(word: string): boolean
}

/** Cuts at the bars that stand outside brackets. */
function alternatives(pattern: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '(') depth++
    else if (pattern[at] === ')') depth--
    else if (pattern[at] === '|' && depth === 0) {
      parts.push(pattern.slice(from, at))
      from = at + 1
    }
  }
  parts.push(pattern.slice(from))
  return parts
}

/** One piece of an alternative: a group, a class of letters or a letter, and the question mark that makes it optional. */
const PIECE = /\(\?:((?:[^()]|\([^()]*\))*)\)(\??)|\[([^\]^-]*)\](\??)|\\?([^()[\]*+{}^$])(\??)/y

/** All words that one alternative stands for. Throws an Error where it has a sign that is not understood. */
function wordsOf(alternative: string): string[] {
  let words = ['']
  for (let at = 0; at < alternative.length; ) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(alternative)
    if (!piece) throw new Error(`no list of words: ${alternative}`)
    at += piece[0].length
    const [, group, maybeGroup, letters, maybeLetters, letter = '', maybeLetter] = piece
    const ends = group !== undefined ? alternatives(group).flatMap(wordsOf) : letters !== undefined ? [...letters] : [letter]
    if (maybeGroup || maybeLetters || maybeLetter) ends.push('')
    words = words.flatMap((word) => ends.map((end) => word + end))
  }
  return words
}

class WordList implements WordTest {
  private readonly words: ReadonlySet<string>

  constructor(pattern: string) {
    this.words = new Set(alternatives(pattern).flatMap(wordsOf))
  }

  test(word: string): boolean {
    return this.words.has(word)
  }
}

/**
 * A test for the words of a pattern, written as in a regular expression: bars between words, `(?:…)` for parts of them, `?` for what may be
 * left out, `[sz]` for one of some letters. A word is looked up in one step, where an expression of a hundred words tries them in turn:
 * these tests were a sixth of the time that an article takes. Throws an Error at patterns that stand for no finite list.
 */
export const oneOf = (pattern: string): WordTest => new WordList(pattern)
