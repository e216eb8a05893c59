/** English words of the calendar, as pieces of regular expressions and as numbers. */

/**
 * White space inside an expression over a text in plain form, where runs of spaces are at most four long; never a line end.
 * (A counted repetition instead would make the rules three times as slow to compile.)
 */
export const S = ' +'
export const OS = ' *'
/** A letter of a text in plain form. */
export const LETTER = '[a-z_]'
export const DASH = '[-‐‑–—]'

export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const SHORT_MONTHS = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?'
/** A month, full or abbreviated. */
export const MONTH = `(?:${MONTHS}|${SHORT_MONTHS})`
export const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
/** A weekday that introduces a date: abbreviations count here. */
export const WEEKDAY_BEFORE = `(?:(?:${WEEKDAYS}|Mon\\.?|Tues?\\.?|Wed\\.?|Thur?s?\\.?|Fri\\.?|Sat\\.?|Sun\\.?),?${S}(?:the${S})?)`
export const YEAR = '(?:1[0-9]{3}|20[0-9]{2}|2100)'
export const SEASONS = 'spring|summer|fall|autumn|winter'

const CARDINALS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
] as const

/** A count: digits, number words up to ninety-nine, "a", "a couple of", "a dozen". */
export const COUNT = `(?:(?<![0-9][.,])[0-9]{1,3}(?!,?[0-9])|a${S}couple(?:${S}of)?|a${S}dozen|an?|(?:${TENS.join('|')})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${CARDINALS.join('|')})`
/** A count that is not told. */
export const SOME = `(?:a${S}few|few|several|some|many)`
export const ORDINAL = `(?:${ORDINALS.join('|')}|last|[0-9]{1,2}(?:st|nd|rd|th))`

/** Number of the month (1–12) of a full or abbreviated name. */
export function monthNumber(word: string): number {
  const three = word.slice(0, 3).toLowerCase()
  return ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(three) + 1
}

/** ISO number of the weekday (1 Monday to 7 Sunday). */
export function weekdayNumber(word: string): number {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(word.slice(0, 3).toLowerCase()) + 1
}

/** The number that a COUNT says. */
export function countOf(text: string): number {
  const word = text.toLowerCase().trim()
  if (/^\d/.test(word)) return Number.parseInt(word, 10)
  if (/^a\s+couple/.test(word)) return 2
  if (/^a\s+dozen/.test(word)) return 12
  if (word === 'a' || word === 'an') return 1
  const [first = '', second = ''] = word.split(/[-\s]+/)
  const tens = TENS.indexOf(first as (typeof TENS)[number])
  const ones = (w: string) => CARDINALS.indexOf(w as (typeof CARDINALS)[number]) + 1
  return tens >= 0 ? (tens + 2) * 10 + ones(second) : ones(first)
}

/** The number that an ORDINAL says; -1 for "last". */
export function ordinalOf(text: string): number {
  const word = text.toLowerCase()
  if (word === 'last') return -1
  return /^\d/.test(word) ? Number.parseInt(word, 10) : ORDINALS.indexOf(word as (typeof ORDINALS)[number]) + 1
}

/** A year of two digits in the century that puts it at most 20 years after publication's year. */
export function fullYear(twoDigits: number, publishedYear: number): number {
  const guess = Math.floor(publishedYear / 100) * 100 + twoDigits
  return guess > publishedYear + 20 ? guess - 100 : guess
}

/** Whether the first letter is upper case: months and weekdays are written so. */
export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** Classes of words that rules name in `near`. */
export const CLASSES = {
  MONTH: [
    ...MONTHS.toLowerCase().split('|'),
    'jan',
    'feb',
    'mar',
    'apr',
    'jun',
    'jul',
    'aug',
    'sept',
    'sep',
    'oct',
    'nov',
    'dec',
  ],
  WEEKDAY: WEEKDAYS.toLowerCase().split('|'),
  SEASON: SEASONS.split('|'),
  DECADE: ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'],
} as const
