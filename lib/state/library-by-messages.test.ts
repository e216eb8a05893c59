/** The library by messages: names and arguments arrive as called, failures stay values. */
import { describe, expect, it, vi } from 'vitest'
import { ok } from '../model/result.ts'
import { LIBRARY_METHODS, libraryByMessages } from './library-by-messages.ts'

describe('libraryByMessages', () => {
  it.each(LIBRARY_METHODS)('sends %s with its arguments and hands on the answer', async (method) => {
    const call = vi.fn(async () => ok('answer'))
    const library = libraryByMessages(call) as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
    expect(await library[method]?.('a', 2)).toEqual(ok('answer'))
    expect(call).toHaveBeenCalledWith({ method, args: ['a', 2] })
  })

  it('turns a thrown error into a failure', async () => {
    const library = libraryByMessages(() => Promise.reject(new Error('no background')))
    expect(await library.counts()).toEqual({ ok: false, error: { code: 'unavailable', message: 'no background' } })
  })

  it('is no promise: it can be awaited without a call', async () => {
    const call = vi.fn(async () => ok(null))
    await libraryByMessages(call)
    expect(call).not.toHaveBeenCalled()
  })
})
