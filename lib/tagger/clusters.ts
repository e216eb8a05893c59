/**
 * Word clusters: codes of four levels of three bits, by hash of the lower-case word. Kept as sorted fingerprints instead of words: nothing
 * is parsed when a cold worker starts, and no word of a corpus is in the file. An unknown word is taken for a known one about once in 70,000.
 */
import { hashText } from './hash.ts'

const CODE_BITS = 12
const CODE_MASK = (1 << CODE_BITS) - 1
/** The upper bits of a hash choose a bucket, the next sixteen are the fingerprint. */
const BUCKET_BITS = 15
const BUCKETS = 1 << BUCKET_BITS

/** What the features ask. */
export interface Clusters {
  /** Number of words. */
  size: number
  /** As they stand in a weights file. */
  bytes: Uint8Array
  /** Code of a lower-case word by its hash (hash.ts), a one before its twelve bits; 0 where it has none. */
  codeOf(hash: number): number
}

const bucketOf = (hash: number): number => hash >>> (32 - BUCKET_BITS)
const fingerprintOf = (hash: number): number => (hash >>> (16 - BUCKET_BITS)) & 0xffff

/**
 * Bytes of clusters given by word: the number of words, the number in each bucket, then fingerprints and codes in order of hash.
 * Of two words with one fingerprint the first in alphabetical order is kept.
 */
export function writeClusters(clusters: ReadonlyMap<string, number>): Uint8Array {
  const byKey = new Map<number, number>()
  for (const [word, code] of [...clusters].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = hashText(word) >>> (16 - BUCKET_BITS)
    if (!byKey.has(key)) byKey.set(key, code & CODE_MASK)
  }
  const entries = [...byKey].sort(([a], [b]) => a - b)
  const count = entries.length
  const bytes = new Uint8Array(4 + BUCKETS + count * 4)
  new DataView(bytes.buffer).setUint32(0, count, true)
  const [low, high] = [4 + BUCKETS, 4 + BUCKETS + count]
  for (const [i, [key, code]] of entries.entries()) {
    bytes[4 + (key >>> 16)]!++
    bytes[low + i] = key & 255
    bytes[high + i] = (key >>> 8) & 255
    bytes[high + count + i] = code >> 6
    bytes[high + 2 * count + i] = code & 63
  }
  return bytes
}

/** Clusters of bytes that writeClusters made; the bytes are kept and read in place. Throws an Error where they are cut off. */
export function readClusters(bytes: Uint8Array): Clusters {
  const count = bytes.length < 4 + BUCKETS ? 0 : new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true)
  const [low, high] = [4 + BUCKETS, 4 + BUCKETS + count]
  if (bytes.length < high + 3 * count || bytes.length < low) throw new Error('tagger clusters are cut off')
  const starts = new Uint32Array(BUCKETS + 1)
  for (let b = 0; b < BUCKETS; b++) starts[b + 1] = starts[b]! + bytes[4 + b]!
  return {
    size: count,
    bytes: bytes.subarray(0, high + 3 * count),
    codeOf(hash) {
      const fingerprint = fingerprintOf(hash)
      const bucket = bucketOf(hash)
      for (let i = starts[bucket]!; i < starts[bucket + 1]!; i++)
        if ((bytes[low + i]! | (bytes[high + i]! << 8)) === fingerprint)
          return (1 << CODE_BITS) | (bytes[high + count + i]! << 6) | bytes[high + 2 * count + i]!
      return 0
    },
  }
}

/** Clusters given by word, as the features ask for them. */
export const clustersOf = (words: ReadonlyMap<string, number>): Clusters => readClusters(writeClusters(words))
