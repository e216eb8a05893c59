import { describe, expect, it, vi } from 'vitest'
import type { Correction } from '../model/correction.ts'
import { ok } from '../model/result.ts'
import { withdrawCorrection } from './withdraw.ts'

const made = (id: string, action: 'follow' | 'rename', created: number): Correction => ({
  ...{ id, created, label: 'Ada Brandt' },
  change: action === 'rename' ? { action, entity: 'p1', name: id } : { action, entity: 'p1' },
})

const libraryWith = (corrections: Correction[]) => ({
  corrections: vi.fn(async () => ok(corrections)),
  undoCorrection: vi.fn(async () => ok(undefined)),
})

describe('withdrawCorrection', () => {
  it.each([
    ['rename' as const, ['new name']],
    ['follow' as const, ['after', 'before']],
  ])('undoes the newest of that kind, of following all: %s', async (action, undone) => {
    const library = libraryWith([
      ...[made('old name', 'rename', 1), made('new name', 'rename', 3)],
      ...[made('before', 'follow', 2), made('after', 'follow', 4)],
    ])
    expect(await withdrawCorrection(library, 'p1', action)).toEqual(ok(null))
    expect(library.corrections).toHaveBeenCalledExactlyOnceWith({ entity: 'p1' })
    expect(library.undoCorrection.mock.calls.flat()).toEqual(undone)
  })

  it('says so where there is none of that kind', async () => {
    const library = libraryWith([made('a', 'follow', 1)])
    expect((await withdrawCorrection(library, 'p1', 'hide')).ok).toBe(false)
    expect(library.undoCorrection).not.toHaveBeenCalled()
  })
})
