/** Hierarchical k-means over word vectors: four levels of eight branches, three bits of the cluster code each. */
import { seeded } from './random.ts'
import type { Vectors } from './vectors.ts'

const [BRANCHES, LEVELS, ROUNDS] = [8, 4, 12]

/** Index of the nearest centre for each member. */
function assign(members: Int32Array, { values, size }: Vectors, centres: Float64Array): Uint8Array {
  const count = centres.length / size
  return Uint8Array.from(members, (member) => {
    let [nearest, best] = [0, Number.NEGATIVE_INFINITY]
    for (let c = 0; c < count; c++) {
      let dot = 0
      for (let d = 0; d < size; d++) dot += values[member * size + d]! * centres[c * size + d]!
      if (dot > best) {
        best = dot
        nearest = c
      }
    }
    return nearest
  })
}

/** Spherical k-means; common words weigh more, by the root of their count. */
function kMeans(members: Int32Array, vectors: Vectors, random: () => number): Uint8Array {
  const { values, counts, size } = vectors
  const centres = new Float64Array(BRANCHES * size)
  for (let c = 0; c < BRANCHES; c++) {
    const member = members[Math.floor(random() * members.length)]!
    centres.set(values.subarray(member * size, (member + 1) * size), c * size)
  }
  let nearest = assign(members, vectors, centres)
  for (let round = 0; round < ROUNDS; round++) {
    centres.fill(0)
    for (let i = 0; i < members.length; i++) {
      const [member, weight] = [members[i]!, Math.sqrt(counts[members[i]!]!)]
      for (let d = 0; d < size; d++) centres[nearest[i]! * size + d]! += weight * values[member * size + d]!
    }
    for (let c = 0; c < BRANCHES; c++) {
      let norm = 0
      for (let d = 0; d < size; d++) norm += centres[c * size + d]! ** 2
      norm = Math.sqrt(norm) || 1
      for (let d = 0; d < size; d++) centres[c * size + d]! /= norm
    }
    nearest = assign(members, vectors, centres)
  }
  return nearest
}

/** Codes of words, twelve bits with a one before them, as lib/tagger/clusters.ts stores them. */
export function clusterWords(vectors: Vectors, seed: number): Map<string, number> {
  const random = seeded(seed)
  const codes = new Int32Array(vectors.words.length).fill(1)
  const split = (members: Int32Array, depth: number): void => {
    const small = members.length <= BRANCHES
    const branch = small ? Uint8Array.from(members, (_, i) => i) : kMeans(members, vectors, random)
    for (let i = 0; i < members.length; i++) codes[members[i]!] = (codes[members[i]!]! << 3) | branch[i]!
    if (depth + 1 === LEVELS) return
    for (let b = 0; b < BRANCHES; b++) {
      const part = members.filter((_, i) => branch[i] === b)
      if (part.length) split(part, depth + 1)
    }
  }
  split(
    Int32Array.from(vectors.words, (_, i) => i),
    0,
  )
  return new Map(vectors.words.map((word, i) => [word, codes[i]!]))
}
