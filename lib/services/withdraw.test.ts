import { describe, expect, it, vi } from 'vitest'
import type { Correction } from '../model/correction.ts'
import { ok } from '../model/result.ts'
import { withdrawCorrection } from './withdraw.ts'

const follow = (id: string, entity: string, created: number): Correction => ({
  ...{ id, created, label: 'Ada Brandt', change: { action: 'follow', entity } },
})

describe('withdrawCorrection', () => {
  it('undoes the newest of that kind on that entity', async () => {
    const undoCorrection = vi.fn(async () => ok(undefined))
    const corrections = async () => ok([follow('old', 'p1', 1), follow('new', 'p1', 3), follow('other', 'p2', 5)])
    expect(await withdrawCorrection({ corrections, undoCorrection }, 'p1', 'follow')).toEqual(ok(null))
    expect(undoCorrection).toHaveBeenCalledExactlyOnceWith('new')
  })

  it.each([
    ['p1', 'hide' as const],
    ['p9', 'follow' as const],
  ])('says so where there is none on %s of kind %s', async (entity, action) => {
    const undoCorrection = vi.fn(async () => ok(undefined))
    const answer = await withdrawCorrection(
      { corrections: async () => ok([follow('a', 'p1', 1)]), undoCorrection },
      entity,
      action,
    )
    expect(answer.ok).toBe(false)
    expect(undoCorrection).not.toHaveBeenCalled()
  })
})
