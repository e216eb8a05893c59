/** The weights file: bytes in, weights out, and back. Weights are quantised on a square-root scale to few bits (nlp figures in docs/model-card.md). */
import { type Clusters, readClusters } from './clusters.ts'
import { PER_KIND } from './confidence.ts'
import { KINDS, LABELS } from './labels.ts'

/** Everything that the tagger needs to run. */
export interface Weights {
  /** Number of rows as a power of two. */
  rowBits: number
  /** LABELS whole numbers a row; times `scale` they are the scores. */
  table: Int8Array
  scale: number
  /** LABELS × LABELS scores of one label after another, in the unit of the table (before `scale`). */
  transitions: Float32Array
  /** The logistics that turn margins into confidence (confidence.ts). */
  calibration: Float32Array
  clusters: Clusters
}

const MAGIC = 0x33474154
/** Largest step: steps −7 to 7 fit in four bits, and their squares in a byte. */
export const MAX_STEP = 7
const HEAD = 16
const CALIBRATION = KINDS.length * PER_KIND

/** Step of a weight: sign × √(|weight| ÷ unit), rounded; `unit` is the weight of step 1. */
export const quantise = (weight: number, unit: number): number => {
  const step = Math.min(MAX_STEP, Math.round(Math.sqrt(Math.abs(weight) / unit)))
  return weight < 0 ? -step : step
}

/** Bytes of a weights file: head, transitions, calibration, then steps of four bits, row after row, then clusters. */
export function writeWeights(weights: Weights): Uint8Array {
  const { rowBits, table, scale, transitions, calibration } = weights
  const clusters = weights.clusters.bytes
  const floats = LABELS * LABELS + CALIBRATION
  const packed = table.length / 2
  const bytes = new Uint8Array(HEAD + floats * 4 + packed + clusters.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, rowBits, true)
  view.setUint32(8, clusters.length, true)
  view.setFloat32(12, scale, true)
  for (const [i, value] of [...transitions, ...calibration].entries()) view.setFloat32(HEAD + i * 4, value, true)
  const at = HEAD + floats * 4
  const step = (index: number) => {
    const value = table[index]!
    return Math.sign(value) * Math.round(Math.sqrt(Math.abs(value)))
  }
  for (let i = 0; i < packed; i++) bytes[at + i] = (step(2 * i) & 15) | ((step(2 * i + 1) & 15) << 4)
  bytes.set(clusters, at + packed)
  return bytes
}

/** Reads a weights file. Throws an Error where the bytes are none of this version or cut off. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error('not a weights file of this tagger')
  const rowBits = view.getUint32(4, true)
  const floats = LABELS * LABELS + CALIBRATION
  const at = HEAD + floats * 4
  const size = LABELS << rowBits
  const packed = size / 2
  if (bytes.length !== at + packed + view.getUint32(8, true)) throw new Error('the weights file is cut off')
  const float = (from: number, length: number) =>
    Float32Array.from({ length }, (_, i) => view.getFloat32(HEAD + (from + i) * 4, true))
  const table = new Int8Array(size)
  for (let i = 0; i < packed; i++) {
    const byte = bytes[at + i]!
    // Most weights are zero, as the table is from the start; this is read when a cold worker must answer.
    if (byte === 0) continue
    // Shifts of 32-bit numbers carry the sign of the four bits.
    const first = (byte << 28) >> 28
    const second = (byte << 24) >> 28
    table[2 * i] = first * Math.abs(first)
    table[2 * i + 1] = second * Math.abs(second)
  }
  return {
    rowBits,
    table,
    scale: view.getFloat32(12, true),
    transitions: float(0, LABELS * LABELS),
    calibration: float(LABELS * LABELS, CALIBRATION),
    clusters: readClusters(bytes.subarray(at + packed)),
  }
}
