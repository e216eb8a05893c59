import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confidenceOf } from './confidence.ts'

describe('confidence', () => {
  it('rises with the margin and stays between 0 and 1', () => {
    const margin = fc.double({ min: 0, max: 1e4, noNaN: true })
    const logistic = fc.record({
      offset: fc.double({ min: -5, max: 5, noNaN: true }),
      slope: fc.double({ min: 0.01, max: 3, noNaN: true }),
    })
    fc.assert(
      fc.property(margin, margin, logistic, (a, b, shape) => {
        const [low, high] = [confidenceOf(Math.min(a, b), shape), confidenceOf(Math.max(a, b), shape)]
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is even where offset and margin are 0', () => expect(confidenceOf(0, { offset: 0, slope: 1 })).toBe(0.5))
})
