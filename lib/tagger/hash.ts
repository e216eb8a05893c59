/** Hashing of strings and of feature values to 32-bit numbers; training and product share it, so its results may never change for a given weights file. */

/** FNV-1a over UTF-16 code units of text from `from` to `to`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
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
