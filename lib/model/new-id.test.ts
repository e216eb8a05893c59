import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newIdAt } from './new-id.ts'

describe('newIdAt', () => {
  it('is a UUID of version 8', () => {
    for (const moment of [0, 1, Date.UTC(2025, 6, 10), 2 ** 48])
      expect(newIdAt(moment)).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  it('sorts before every id of an earlier moment', () => {
    const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 })
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        fc.pre(a < b)
        expect(newIdAt(b) < newIdAt(a)).toBe(true)
      }),
    )
  })

  it('is never the same', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newIdAt(5))).size).toBe(1000)
  })
})
