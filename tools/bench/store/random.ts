/** Seeded randomness with the skew of names in the news: few are everywhere, most are named once. */

/** Numbers from 0 (included) to 1, always the same for a seed (mulberry32). */
export type Random = () => number

/** @param seed any whole number */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from 0 to below `count`. */
export const below = (random: Random, count: number): number => Math.floor(random() * count)

/** Ranks drawn by Zipf's law in Mandelbrot's form: rank r (0 first) has a share that goes with 1 / (r + 1 + shift) ** steepness. */
export class Skew {
  private readonly sums: Float64Array

  constructor(count: number, steepness = 1, shift = 2) {
    this.sums = new Float64Array(count)
    let sum = 0
    for (let rank = 0; rank < count; rank++) {
      sum += (rank + 1 + shift) ** -steepness
      this.sums[rank] = sum
    }
  }

  /** A rank. */
  draw(random: Random): number {
    const { sums } = this
    const sought = random() * (sums.at(-1) ?? 0)
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < sought) low = middle + 1
      else high = middle
    }
    return low
  }
}

const LAST = 2 ** 48 - 1

/** An id as the product makes them (lib/model/new-id.ts): of two, the one of the later moment (ms since 1970) sorts first. */
export function idAt(random: Random, moment: number): string {
  const time = (LAST - moment).toString(16).padStart(12, '0')
  const rest = Array.from({ length: 3 }, () =>
    Math.floor(random() * 4294967296)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-8${rest.slice(0, 3)}-a${rest.slice(3, 6)}-${rest.slice(6, 18)}`
}
