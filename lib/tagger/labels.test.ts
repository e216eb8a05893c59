import { describe, expect, it } from 'vitest'
import { BEFORE, LABELS, labelOf, mayFollow, OUTSIDE, toLabels, toSpans, UNIT } from './labels.ts'

describe('labels', () => {
  it('are read back as the spans that were written', () => {
    const spans = [
      { start: 0, end: 1, kind: 0 },
      { start: 1, end: 3, kind: 1 },
      { start: 4, end: 8, kind: 2 },
    ]
    expect(toSpans(toLabels(spans, 9))).toEqual(spans)
  })

  it('keep to the grammar: a span that is open goes on with its own kind', () => {
    const [begin, inside, last] = [labelOf(0, 0), labelOf(0, 1), labelOf(0, 2)]
    expect(mayFollow(begin, inside)).toBe(true)
    expect(mayFollow(begin, last)).toBe(true)
    expect(mayFollow(begin, OUTSIDE)).toBe(false)
    expect(mayFollow(begin, labelOf(1, 2))).toBe(false)
    expect(mayFollow(last, labelOf(1, UNIT))).toBe(true)
    expect(mayFollow(OUTSIDE, last)).toBe(false)
    expect(BEFORE.flatMap((list) => [...list])).toHaveLength(7 * 7 + 3 * 2 * 2)
    expect(BEFORE).toHaveLength(LABELS)
  })
})
