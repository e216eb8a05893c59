/** The card's place: chosen side, and never outside the window. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCard } from './place.ts'

const view = { width: 1000, height: 800 }
const size = { width: 360, height: 300 }
const anchor = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 })

describe('placeCard', () => {
  it.each([
    ['below', anchor(100, 100), { left: 100, top: 128 }],
    ['above where below is short', anchor(100, 700), { left: 100, top: 392 }],
    ['pushed in from the right edge', anchor(900, 100), { left: 632, top: 128 }],
    ['in sight though the highlight is above the window', anchor(100, -400), { left: 100, top: 8 }],
    ['in sight though the highlight is below the window', anchor(100, 1500), { left: 100, top: 492 }],
  ])('goes %s', (_name, box, expected) => {
    expect(placeCard(box, size, view)).toMatchObject(expected)
  })

  it('is a sheet in a narrow window', () => {
    expect(placeCard(anchor(10, 10), size, { width: 400, height: 800 })).toBeNull()
  })

  it('never leaves the window', () => {
    const number = (min: number, max: number) => fc.integer({ min, max })
    fc.assert(
      fc.property(
        number(-2000, 3000),
        number(-2000, 3000),
        number(50, 2000),
        number(520, 2500),
        number(120, 1500),
        (x, y, h, w, vh) => {
          const place = placeCard(anchor(x, y), { width: 360, height: h }, { width: w, height: vh })
          const height = Math.min(h, place?.maxHeight ?? 0)
          expect(place?.left).toBeGreaterThanOrEqual(0)
          expect((place?.left ?? 0) + 360).toBeLessThanOrEqual(w)
          expect(place?.top).toBeGreaterThanOrEqual(0)
          expect((place?.top ?? 0) + height).toBeLessThanOrEqual(vh)
        },
      ),
    )
  })
})
