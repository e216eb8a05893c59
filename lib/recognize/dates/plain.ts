/** The plain form of a text that the rules are matched against: lower case, one kind of space, letters beyond a–z as `_`. */

/** Stretches outside ASCII; the punctuation of English news (dashes, curly quotes, the ellipsis) is common and left out. */
const FOREIGN = /[^\0-\x7f\u2010-\u2027]+/g
const BEYOND = /[\p{L}\p{N}]/gu
/** Too long to stand between two words of one date; bounded, so that expressions may repeat a space freely. */
const GAP = / {5,}/g
const ODD_SPACE = /[\t\v\f\r\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF\u1680]/g

/**
 * Text of the same length and offsets (UTF-16 code units) in lower case, in which every white space but the line end is a
 * space (runs of more than four: tabs) and every letter or digit outside ASCII is `_`. Expressions over it need neither the flag `i` nor Unicode classes,
 * whose case closure makes a large alternation ten times as slow to compile: the whole cost of the first article.
 */
export function plainForm(text: string): string {
  return text
    .replace(FOREIGN, (stretch) => stretch.replace(BEYOND, (letter) => '_'.repeat(letter.length)))
    .replace(ODD_SPACE, ' ')
    .replace(GAP, (gap) => '\t'.repeat(gap.length))
    .toLowerCase()
}
