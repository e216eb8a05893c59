/** Text with the typography taken out of it, unit for unit: what publishers' systems change without an editor touching a word. */

const SINGLE = /[‘’‚‛ʼʻ`´′]/g
const DOUBLE = /[“”„‟«»″]/g
const DASH = /[‐‑‒–—―−]/g
const SPACE = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/g

/**
 * The same text with straight quotes, plain hyphens, and a blank for every kind of space and line end. As long as the one given, so
 * that offsets (UTF-16 code units) hold for both. Never throws.
 */
export const plain = (text: string): string =>
  text.replace(SINGLE, "'").replace(DOUBLE, '"').replace(DASH, '-').replace(SPACE, ' ')
