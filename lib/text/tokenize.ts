/** Tokenizer for English news: names stay whole ("Al-Sisi", "O’Brien", "J."), possessive 's is a token of its own. */
import { OPENING_ABBREVIATIONS, OTHER_ABBREVIATIONS } from './abbreviations.ts'
import { splitSentences } from './sentences.ts'
import type { Sentence, Token } from './tokens.ts'

const LETTER = '\\p{L}\\p{M}\\u00AD'
/** Hyphens that join: hyphen-minus, hyphen, non-breaking hyphen. Dashes (– —) separate. */
const HYPHEN = '[-\\u2010\\u2011]'

// Tried in order at each position; the last alternative takes any one code point, so that tokens tile the text.
const TOKEN = new RegExp(
  [
    // U.S., a.m., U.N.
    `(?<dotted>(?:\\p{L}\\.){2,}(?![${LETTER}]))`,
    // 2025-07-10, 1,000.5, 14:30, 10th, 1990s, 32-year-old
    `(?<number>\\p{Nd}+(?:[.,:/]\\p{Nd}+)*(?:${HYPHEN}\\p{Nd}+)*(?:[${LETTER}]+)?(?<joined>(?:${HYPHEN}[${LETTER}]+)+)?)`,
    // possessive: 's after a letter, where the word ends
    `(?<possessive>(?<=[\\p{L}\\p{M}\\p{Nd}.])['’‘ʼ][sS](?![${LETTER}\\p{Nd}]))`,
    // words with inner hyphens and apostrophes; an apostrophe joins unless it opens a possessive 's
    `(?<word>[${LETTER}][${LETTER}\\p{N}]*(?:(?:${HYPHEN}|['’‘ʼ](?![sS](?![${LETTER}\\p{Nd}])))[${LETTER}\\p{N}]+)*)`,
    '(?<run>\\.{2,}|-{2,}|[!?]{2,})',
    '(?<other>\\S)',
  ].join('|'),
  'uy',
)

const straight = (text: string) => text.toLowerCase().replace(/[‘’ʼ]/g, "'")

/** Whether the full stop after a word belongs to it: an initial ("J."), or a known abbreviation ("Sen."). */
function keepsStop(word: string): boolean {
  if (/^\p{Lu}$/u.test(word)) return word !== 'I'
  const lower = word.toLowerCase()
  if (OPENING_ABBREVIATIONS.has(lower)) return lower !== 'no' ? true : /^N/.test(word)
  return /^\p{Lu}/u.test(word) ? OTHER_ABBREVIATIONS.has(lower) : lower === 'etc'
}

const opensName = (token: Token) => OPENING_ABBREVIATIONS.has(token.lower.slice(0, -1))

/** A plain word before a space or comma: most tokens are, and the expression above is long. */
const PLAIN_WORD = /[A-Za-z]+(?=[ ,\n])/y

function readToken(text: string, at: number): Token {
  PLAIN_WORD.lastIndex = at
  const plain = PLAIN_WORD.exec(text)?.[0]
  if (plain !== undefined) {
    const capital = plain.charCodeAt(0) < 97
    return { text: plain, lower: plain.toLowerCase(), kind: 'word', capital, start: at, end: at + plain.length, sentence: 0 }
  }
  TOKEN.lastIndex = at
  const match = TOKEN.exec(text)!
  const groups = match.groups!
  let found = match[0]
  let kind: Token['kind'] = 'punctuation'
  if (groups.number !== undefined) kind = groups.joined ? 'word' : 'number'
  else if (groups.word !== undefined || groups.dotted !== undefined || groups.possessive !== undefined) kind = 'word'
  if (groups.word !== undefined && text[at + found.length] === '.' && text[at + found.length + 1] !== '.' && keepsStop(found))
    found += '.'
  const capital = kind === 'word' && groups.possessive === undefined && /^\p{Lu}/u.test(found)
  return { text: found, lower: straight(found), kind, capital, start: at, end: at + found.length, sentence: 0 }
}

/**
 * Tokens and sentences of an article's text. Lines are paragraphs; no sentence crosses one.
 * Returns tokens in text order whose spans (UTF-16 code units) tile everything but white space, and sentences that tile the tokens. Never throws.
 */
export function tokenize(text: string): { tokens: Token[]; sentences: Sentence[] } {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const space = /\s/u
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
    if (space.test(character)) at++
    else {
      const token = readToken(text, at)
      tokens.push(token)
      at = token.end
    }
  }
  endLine()
  return { tokens, sentences }
}
