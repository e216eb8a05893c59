/** Tokenizer for English news: names stay whole ("Al-Sisi", "O’Brien", "J."), possessive 's is a token of its own. */
import { OPENING_ABBREVIATIONS, OTHER_ABBREVIATIONS } from './abbreviations.ts'
import { splitSentences } from './sentences.ts'
import type { Sentence, Token } from './tokens.ts'

const LETTER = '\\p{L}\\p{M}\\u00AD'
/** Hyphens that join: hyphen-minus, hyphen, non-breaking hyphen. Dashes (– —) separate. */
const HYPHEN = '[-\\u2010\\u2011]'

// Tried in order at each position; the last alternative takes any one code point, so that tokens tile the text.
// Groups are numbered: 1 dotted, 2 number, 3 its joined words, 4 possessive, 5 word. Names for them would make an object of each match.
const TOKEN = new RegExp(
  [
    // U.S., a.m., U.N.
    `((?:\\p{L}\\.){2,}(?![${LETTER}]))`,
    // 2025-07-10, 1,000.5, 14:30, 10th, 1990s, 32-year-old
    `(\\p{Nd}+(?:[.,:/]\\p{Nd}+)*(?:${HYPHEN}\\p{Nd}+)*(?:[${LETTER}]+)?((?:${HYPHEN}[${LETTER}]+)+)?)`,
    // possessive: 's after a letter, where the word ends
    `((?<=[\\p{L}\\p{M}\\p{Nd}.])['’‘ʼ][sS](?![${LETTER}\\p{Nd}]))`,
    // words with inner hyphens and apostrophes; an apostrophe joins unless it opens a possessive 's
    `([${LETTER}][${LETTER}\\p{N}]*(?:(?:${HYPHEN}|['’‘ʼ](?![sS](?![${LETTER}\\p{Nd}])))[${LETTER}\\p{N}]+)*)`,
    '\\.{2,}|-{2,}|[!?]{2,}',
    '\\S',
  ].join('|'),
  'uy',
)

const SPACE = /\s/u
const straight = (text: string) => text.toLowerCase().replace(/[‘’ʼ]/g, "'")

/** Whether the full stop after a word belongs to it: an initial ("J."), or a known abbreviation ("Sen."). */
function keepsStop(word: string): boolean {
  if (/^\p{Lu}$/u.test(word)) return word !== 'I'
  const lower = word.toLowerCase()
  if (OPENING_ABBREVIATIONS.has(lower)) return lower !== 'no' ? true : /^N/.test(word)
  return /^\p{Lu}/u.test(word) ? OTHER_ABBREVIATIONS.has(lower) : lower === 'etc'
}

const opensName = (token: Token) => OPENING_ABBREVIATIONS.has(token.lower.slice(0, -1))

const SIGNS_ALONE = new Set(',;:()“”"')
/** What ends a word for certain: no hyphen, apostrophe, stop, digit or letter with an accent. */
const AFTER_WORD = new Set(' \n,;:()“”"!?')

/** Index after the letters a to z from `at`, in either case. */
function afterLetters(text: string, at: number): number {
  let end = at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end) | 32
    if (code < 97 || code > 122) break
  }
  return end
}

/** Text and small letters of words, each kept once an article: look-ups of the same word are then look-ups of the same string. */
type Words = Map<string, { text: string; lower: string }>

/** A plain word or lone sign: most tokens are, and the expression above is long. Undefined where it must be asked. */
function plainToken(text: string, at: number, words: Words): Token | undefined {
  const end = afterLetters(text, at)
  if (end === at) {
    const sign = text[at]!
    if (!SIGNS_ALONE.has(sign) && !(sign === '.' && text[at + 1] !== '.')) return undefined
    return { text: sign, lower: sign, kind: 'punctuation', capital: false, start: at, end: at + 1, sentence: 0 }
  }
  if (end < text.length && !AFTER_WORD.has(text[end]!)) return undefined
  const printed = text.slice(at, end)
  let word = words.get(printed)
  if (!word) {
    word = { text: printed, lower: printed.toLowerCase() }
    words.set(printed, word)
  }
  const capital = text.charCodeAt(at) < 97
  return { text: word.text, lower: word.lower, kind: 'word', capital, start: at, end, sentence: 0 }
}

function readToken(text: string, at: number): Token {
  TOKEN.lastIndex = at
  const [match, dotted, number, joined, possessive, word] = TOKEN.exec(text)!
  let found = match
  let kind: Token['kind'] = 'punctuation'
  if (number !== undefined) kind = joined ? 'word' : 'number'
  else if (word !== undefined || dotted !== undefined || possessive !== undefined) kind = 'word'
  if (word !== undefined && text[at + found.length] === '.' && text[at + found.length + 1] !== '.' && keepsStop(found))
    found += '.'
  const capital = kind === 'word' && possessive === undefined && /^\p{Lu}/u.test(found)
  return { text: found, lower: straight(found), kind, capital, start: at, end: at + found.length, sentence: 0 }
}

/**
 * Tokens and sentences of an article's text. Lines are paragraphs; no sentence crosses one.
 * Returns tokens in text order whose spans (UTF-16 code units) tile everything but white space, and sentences that tile the tokens. Never throws.
 */
export function tokenize(text: string): { tokens: Token[]; sentences: Sentence[] } {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const words: Words = new Map()
  let paragraph = 0
  let first = 0
  const endLine = () => {
    if (tokens.length > first)
      for (const sentence of splitSentences(tokens, { first, end: tokens.length, paragraph }, opensName)) {
        for (let i = sentence.firstToken; i < sentence.endToken; i++) tokens[i]!.sentence = sentences.length
        sentences.push(sentence)
      }
    first = tokens.length
    paragraph++
  }
  for (let at = 0; at < text.length; ) {
    const character = text[at]!
    if (character === '\n') endLine()
    if (character === ' ' || SPACE.test(character)) at++
    else {
      const token = plainToken(text, at, words) ?? readToken(text, at)
      tokens.push(token)
      at = token.end
    }
  }
  endLine()
  return { tokens, sentences }
}
