import { describe, expect, it } from 'vitest'
import { heldBytes, loadAndRead } from './memory.ts'

/** Limit of issue 3: weights, clusters and gazetteers in memory. */
const LIMIT = 12e6

describe('lists and tagger in memory', () => {
  it('stay under twelve megabytes after many articles of different words', () => {
    const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    const texts = Array.from({ length: 20 }, (_, a) =>
      Array.from(
        { length: 100 },
        (_, i) => `Minister Q${letters(a * 100 + i)} met the w${letters(i * 40 + a)} board in Nairobi.`,
      ).join('\n'),
    )
    const bytes = heldBytes(() => loadAndRead(texts))
    console.log(`lists and tagger in memory: ${(bytes / 1e6).toFixed(1)} MB of ${LIMIT / 1e6} MB`)
    expect(bytes).toBeGreaterThan(1e6)
    expect(bytes).toBeLessThan(LIMIT)
  }, 60_000)

  it('are measured: what is kept counts, what is thrown away does not', () => {
    const kept = heldBytes(() => {
      new Uint8Array(5e6).fill(1)
      return new Uint8Array(3e6).fill(1)
    })
    expect(kept).toBeGreaterThan(2.9e6)
    expect(kept).toBeLessThan(4e6)
  })
})
