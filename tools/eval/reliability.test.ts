import { describe, expect, it } from 'vitest'
import { Reliability } from './reliability.ts'

function of(...spans: [number, boolean][]): Reliability {
  const reliability = new Reliability()
  for (const [confidence, right] of spans) reliability.add(confidence, right)
  return reliability
}

describe('reliability', () => {
  it('tells how many of the spans said to be 90 % sure are right', () => {
    const { said, right, found } = of([0.86, true], [0.94, false], [0.84, false], [0.96, true]).aroundNinety()
    expect(said).toBeCloseTo(0.9)
    expect([right, found]).toEqual([0.5, 2])
  })

  it('has no error where what is said comes true', () => {
    const nine: [number, boolean][] = Array.from({ length: 10 }, (_, i) => [0.9, i > 0])
    expect(of(...nine).error()).toBeCloseTo(0)
    expect(of([0.9, false]).error()).toBeCloseTo(0.9)
  })

  it('adds up', () => {
    const sum = of([0.9, true])
    sum.addAll(of([0.9, false]))
    expect(sum.aroundNinety()).toMatchObject({ right: 0.5, found: 2 })
    expect(of().row('none')).toContain('0.000→0.000 (0)')
  })
})
