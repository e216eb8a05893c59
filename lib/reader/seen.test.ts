// @vitest-environment jsdom
/** Visible time: what counts and what does not. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setVisible } from './fixtures/page.ts'
import { afterSeen, whenVisible } from './seen.ts'

let stop: AbortController
beforeEach(() => {
  vi.useFakeTimers()
  stop = new AbortController()
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  Reflect.deleteProperty(document, 'prerendering')
})

/** Runs through visible (+ms) and hidden (-ms) times; how often it was called back. */
function calls(times: readonly number[], ms = 1000): number {
  const seen = vi.fn()
  setVisible(document, (times[0] ?? 0) > 0)
  afterSeen(document, { ms, signal: stop.signal }, seen)
  for (const time of times) {
    setVisible(document, time > 0)
    vi.advanceTimersByTime(Math.abs(time))
  }
  return seen.mock.calls.length
}

describe('afterSeen', () => {
  it.each([
    ['long enough at once', [1000], 1],
    ['too short', [999], 0],
    ['long enough in two parts', [600, -5000, 400], 1],
    ['too short in two parts', [600, -5000, 399], 0],
    ['hidden at first', [-5000, 1000], 1],
    ['always hidden', [-50_000], 0],
    ['once, however long', [5000, -10, 5000], 1],
  ])('%s', (_, times, expected) => {
    expect(calls(times)).toBe(expected)
  })

  it('never once it was stopped', () => {
    const seen = vi.fn()
    setVisible(document, true)
    afterSeen(document, { ms: 1000, signal: stop.signal }, seen)
    stop.abort()
    setVisible(document, false)
    setVisible(document, true)
    vi.advanceTimersByTime(5000)
    expect(seen).not.toHaveBeenCalled()
  })
})

describe('whenVisible', () => {
  const waits = async () => {
    const done = vi.fn()
    void whenVisible(document, stop.signal).then(done)
    await vi.advanceTimersByTimeAsync(0)
    return done
  }

  it('comes at once on a visible page', async () => {
    setVisible(document, true)
    expect(await waits()).toHaveBeenCalledTimes(1)
  })

  it('waits for a hidden page to be shown', async () => {
    setVisible(document, false)
    const done = await waits()
    expect(done).not.toHaveBeenCalled()
    setVisible(document, true)
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('waits for a prerendered page to be opened', async () => {
    setVisible(document, true)
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
    const done = await waits()
    expect(done).not.toHaveBeenCalled()
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true })
    document.dispatchEvent(new Event('prerenderingchange'))
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('never comes once it was stopped', async () => {
    setVisible(document, false)
    const done = await waits()
    stop.abort()
    setVisible(document, true)
    await vi.advanceTimersByTimeAsync(0)
    expect(done).not.toHaveBeenCalled()
  })
})
