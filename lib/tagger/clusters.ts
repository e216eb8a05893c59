/** Word clusters in a weights file: lower-case words, sorted and front-coded, each with a code of four levels of three bits. */

const CODE_BITS = 12

/** Bytes of the clusters: for each word the number of code units shared with the word before, the rest, a line break; then the codes. */
export function writeClusters(clusters: ReadonlyMap<string, number>): Uint8Array {
  const words = [...clusters.keys()].sort((a, b) => (a < b ? -1 : 1))
  let before = ''
  let text = ''
  for (const word of words) {
    let shared = 0
    while (shared < 25 && shared < before.length && before[shared] === word[shared]) shared++
    // Halves of a surrogate pair would not survive UTF-8.
    if (/[\uD800-\uDBFF]/.test(word[shared - 1] ?? '')) shared--
    text += `${String.fromCharCode(65 + shared)}${word.slice(shared)}\n`
    before = word
  }
  const names = new TextEncoder().encode(text)
  const bytes = new Uint8Array(8 + names.length + words.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, words.length, true)
  view.setUint32(4, names.length, true)
  bytes.set(names, 8)
  const [high, low] = [8 + names.length, 8 + names.length + words.length]
  for (const [i, word] of words.entries()) {
    const code = clusters.get(word)! & ((1 << CODE_BITS) - 1)
    bytes[high + i] = code >> 6
    bytes[low + i] = code & 63
  }
  return bytes
}

/** Clusters by word; each code has a one before its twelve bits, so that 0 means none. Throws on bytes that are cut off. */
export function readClusters(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [count, size] = [view.getUint32(0, true), view.getUint32(4, true)]
  if (bytes.length < 8 + size + count * 2) throw new Error('tagger clusters are cut off')
  const clusters = new Map<string, number>()
  let word = ''
  const lines = new TextDecoder().decode(bytes.subarray(8, 8 + size)).split('\n')
  for (let i = 0; i < count; i++) {
    const line = lines[i]!
    word = word.slice(0, line.charCodeAt(0) - 65) + line.slice(1)
    clusters.set(word, (1 << CODE_BITS) | (bytes[8 + size + i]! << 6) | bytes[8 + size + count + i]!)
  }
  return clusters
}
