/** The popup's height: limited only where the window is too low, and only once the size has settled. */
import { describe, expect, it, vi } from 'vitest'
import { fitPopup } from './fit-popup.ts'

function popup(scrollHeight: number) {
  const listeners = new Set<() => void>()
  const setProperty = vi.fn()
  const view = {
    innerHeight: 300,
    document: { documentElement: { scrollHeight, style: { setProperty } } },
    addEventListener: (_type: 'resize', listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: 'resize', listener: () => void) => void listeners.delete(listener),
  }
  const resize = (height: number) => {
    view.innerHeight = height
    for (const listener of listeners) listener()
  }
  return { view, setProperty, resize }
}

describe('fitPopup', () => {
  it.each([
    ['a low window', 600, [['--popup-height', '510px']]],
    ['a window that is high enough', 480, []],
  ])('in %s', (_name, scrollHeight, set) => {
    const { view, setProperty, resize } = popup(scrollHeight)
    const waiting: (() => void)[] = []
    const stop = fitPopup(view, (run) => waiting.push(run))
    resize(350)
    resize(510)
    for (const run of waiting) run()
    expect(setProperty.mock.calls).toEqual(set)
    stop()
    resize(200)
    expect(waiting).toHaveLength(2)
  })
})
