import { describe, expect, it } from 'vitest'
import { inWords, spreadOf } from './spread.ts'

describe('spreadOf', () => {
  it.each([
    [[5], { median: 5, low: 5, high: 5 }],
    [[4, 1, 3, 2, 5], { median: 3, low: 2, high: 4 }],
    [[10, 20, 30, 40], { median: 30, low: 20, high: 40 }],
  ])('%j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread)
  })

  it('throws where nothing was measured', () => {
    expect(() => spreadOf([])).toThrow('nothing was measured')
  })
})

describe('inWords', () => {
  it('prints the median and the quartiles', () => {
    expect(inWords({ median: 12.34, low: 11.9, high: 13 })).toBe('12.3 (11.9–13.0)')
  })
})
