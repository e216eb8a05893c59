/** The one rule by which the characters of a page become the characters of an article's text. */

/** Invisible hints for line breaking (soft hyphen, zero-width space, word joiner, byte order mark): no part of any word. */
const DROPPED = /[\u00AD\u200B\u2060\uFEFF]/
const SPACE = /\s/

/** Takes one UTF-16 code unit; returns what it is in the text: nothing, white space (NBSP included), or itself. */
export function classOf(unit: string): 'dropped' | 'space' | 'kept' {
  if (DROPPED.test(unit)) return 'dropped'
  return SPACE.test(unit) ? 'space' : 'kept'
}

/** Takes raw text; returns it without invisible hints and with each run of white space as one space (not trimmed). */
export function collapse(raw: string): string {
  return raw.replace(/[\u00AD\u200B\u2060\uFEFF]+/g, '').replace(/\s+/g, ' ')
}
