/** Hashes of a text: one by which the same text is known again, and a set by which the same wording is. */

/** Words that make a shingle: long enough that two reports share few by chance, short enough that small edits break few. */
const SHINGLE = 4
/** Hashes kept: the standard error of the similarity is about 0.09 at most (sqrt(0.25 / 32)). */
const KEPT = 32
const WORD = /[\p{L}\p{N}]+/gu

/** Two 32-bit multiplicative hashes run side by side, mixed into 53 bits (what a double holds exactly). */
const hash53 = (text: string): number => {
  let low = 0x9e3779b1
  let high = 0x85ebca6b
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0xc2b2ae35)
    low ^= low >>> 15
  }
  low = Math.imul(low ^ (low >>> 16), 0x7feb352d) ^ Math.imul(high ^ (high >>> 13), 0x846ca68b)
  high = Math.imul(high ^ (high >>> 16), 0x846ca68b) ^ Math.imul(low ^ (low >>> 15), 0x7feb352d)
  return (high >>> 11) * 4294967296 + (low >>> 0)
}

const PAD = Number.MAX_SAFE_INTEGER.toString(36).length

/** A hash of the exact text, 53 bits in base 36. Not for security: whoever wants a collision can make one, to no gain. */
export const textHash = (text: string): string => hash53(text).toString(36).padStart(PAD, '0')

/**
 * The smallest hashes of the text's shingles (runs of four words, case and punctuation aside), sorted: a bottom-k sketch, whose overlap
 * estimates how much wording two texts share (Broder, On the resemblance and containment of documents, 1997). Empty for a text of fewer words.
 */
export const fingerprint = (text: string): string[] => {
  const words = text.toLowerCase().match(WORD) ?? []
  const hashes = new Set<number>()
  for (let at = 0; at + SHINGLE <= words.length; at++) hashes.add(hash53(words.slice(at, at + SHINGLE).join(' ')))
  return [...hashes]
    .sort((a, b) => a - b)
    .slice(0, KEPT)
    .map((hash) => hash.toString(36).padStart(PAD, '0'))
}

/** Estimated share (0 to 1) of shingles that two texts have in common, of all that they have; 0 where one has none. */
export const similarity = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return 0
  const inA = new Set(a)
  const inB = new Set(b)
  const sketch = [...new Set([...a, ...b])].sort().slice(0, Math.max(a.length, b.length))
  return sketch.filter((hash) => inA.has(hash) && inB.has(hash)).length / sketch.length
}
