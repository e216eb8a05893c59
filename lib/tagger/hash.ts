/** Hashes of strings and of feature values to 32-bit numbers; training and product share it, so its results may never change for a given weights file. */

const START = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a over UTF-16 code units of text from `from` to `to`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = START
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return hash
}

/** The same of a text whose digits 0 to 9 are all read as 0: "G20" and "G77" are one. */
export function hashWord(text: string): number {
  let hash = START
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    hash = Math.imul(hash ^ (code >= 48 && code <= 57 ? 48 : code), PRIME)
  }
  return hash
}

/** Shape of a word: X upper, x lower, d digit, other signs as they are; `collapsed` keeps one of each run, else up to four are kept. */
export function shapeOf(text: string, collapsed: boolean): string {
  let shape = ''
  for (const character of text) {
    const sign = /\p{Lu}/u.test(character)
      ? 'X'
      : /[\p{L}\p{M}]/u.test(character)
        ? 'x'
        : /\p{Nd}/u.test(character)
          ? 'd'
          : character
    const before = shape.at(-1)
    if (sign === before && (collapsed || shape.endsWith(sign.repeat(4)))) continue
    shape += sign
  }
  return shape
}

const [UPPER, LOWER, DIGIT] = ['X'.charCodeAt(0), 'x'.charCodeAt(0), 'd'.charCodeAt(0)]

/** `hashText(shapeOf(text, collapsed))`, without making the shape where the text is ASCII, as nearly every word is. */
export function hashShape(text: string, collapsed: boolean): number {
  const most = collapsed ? 1 : 4
  let [hash, before, run] = [START, 0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return hashText(shapeOf(text, collapsed))
    const letter = code | 32
    const sign = letter >= 97 && letter <= 122 ? (code === letter ? LOWER : UPPER) : code >= 48 && code <= 57 ? DIGIT : code
    run = sign === before ? run + 1 : 1
    before = sign
    if (run <= most) hash = Math.imul(hash ^ sign, PRIME)
  }
  return hash
}

/** Hash of a feature: its template's number and up to two values. The finalizer is MurmurHash3's. */
export function hashFeature(template: number, value: number, second = 0): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ second, 0xc2b2ae35)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0x27d4eb2f)
  return hash ^ (hash >>> 16)
}
