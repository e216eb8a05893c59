/** Which backups stay: examples, and what must hold whatever was made when. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BackupEntry } from '../../model/backup.ts'
import { DAYS, kept, LAST, WEEKS } from './rotation.ts'

const DAY = 86_400_000
const entry = (at: number, change: Partial<BackupEntry> & { highlights?: number } = {}): BackupEntry => ({
  ...{ id: `b${at}`, at, reason: 'daily', kind: 'whole', bytes: 100, chunks: 1, sum: 's', stamp: '' },
  counts: { articles: 1, annotations: change.highlights ?? 0, corrections: 0 },
  ...change,
})

const anyEntries = fc
  .uniqueArray(
    fc.record({
      at: fc.integer({ min: 0, max: 200 * DAY }),
      bytes: fc.integer({ min: 1, max: 1000 }),
      highlights: fc.nat(20),
    }),
    { selector: ({ at }) => at, maxLength: 60 },
  )
  .map((all) => all.map(({ at, bytes, highlights }) => entry(at, { bytes, highlights })))

const daysOf = (entries: readonly BackupEntry[]) => entries.map(({ at }) => at / DAY)

describe('rotation', () => {
  it('of a backup every day: the last seven, and one of each of four weeks', () => {
    // Day 4 is a Monday: 60 is a Monday too.
    const all = Array.from({ length: 60 }, (_, day) => entry((day + 1) * DAY))
    expect(daysOf(kept(all))).toEqual([60, 59, 58, 57, 56, 55, 54, 52, 45])
  })

  it('of many on one day: the last three', () => {
    const all = Array.from({ length: 10 }, (_, hour) => entry(100 * DAY + hour * 3_600_000))
    expect(kept(all).map(({ id }) => id)).toEqual(
      all
        .slice(-LAST)
        .reverse()
        .map(({ id }) => id),
    )
  })

  it('the one with the most highlights stays, however old', () => {
    const old = entry(DAY, { highlights: 300 })
    const all = [old, ...Array.from({ length: 90 }, (_, day) => entry((day + 40) * DAY, { highlights: 2 }))]
    expect(kept(all)).toContain(old)
  })

  it('too large together, the older go first', () => {
    const all = [1, 2, 3, 4].map((day) => entry(day * DAY, { bytes: 400 }))
    expect(daysOf(kept(all, 1000))).toEqual([4, 3])
  })

  it('one that is larger than all may be stays alone', () => {
    expect(daysOf(kept([entry(DAY), entry(2 * DAY, { bytes: 5000 })], 1000))).toEqual([2])
  })

  it('whatever was made: newest first, a bounded number and size, never without the newest, and the same again', () => {
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 500, max: 5000 }), (entries, max) => {
        const stay = kept(entries, max)
        expect(stay.length).toBeLessThanOrEqual(LAST + DAYS + WEEKS + 1)
        expect(stay.every((one) => entries.includes(one))).toBe(true)
        expect([...stay].sort((a, b) => b.at - a.at)).toEqual(stay)
        const newest = entries.reduce<BackupEntry | undefined>((last, one) => (last && last.at > one.at ? last : one), undefined)
        expect(stay[0]).toBe(newest)
        expect(stay.length === 1 || stay.reduce((sum, { bytes }) => sum + bytes, 0) <= max).toBe(true)
        expect(kept(stay, max)).toEqual(stay)
      }),
    )
  })

  it('made one after the other, at most one goes with each new one, and the most highlights are never lost', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        let shelf: BackupEntry[] = []
        for (const one of [...entries].sort((a, b) => a.at - b.at)) {
          const next = kept([one, ...shelf])
          expect(next.length).toBeGreaterThanOrEqual(Math.min(shelf.length, LAST))
          shelf = next
        }
        const most = Math.max(0, ...entries.map(({ counts }) => counts.annotations))
        expect(Math.max(0, ...shelf.map(({ counts }) => counts.annotations))).toBe(most)
      }),
    )
  })
})
