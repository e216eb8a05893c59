/** Toasts: one at a time, undo at most once. */
import { describe, expect, it, vi } from 'vitest'
import { createToasts } from './toasts.ts'

describe('createToasts', () => {
  it('shows the latest and gives each its own id', () => {
    const toasts = createToasts()
    toasts.show('Saved')
    const first = toasts.toast.value
    toasts.show('Saved')
    expect(toasts.toast.value?.text).toBe('Saved')
    expect(toasts.toast.value?.id).not.toBe(first?.id)
  })

  it('undoes once and closes', () => {
    const toasts = createToasts()
    const undo = vi.fn()
    toasts.show('Deleted', undo)
    const shown = toasts.toast.value
    shown?.undo?.()
    shown?.undo?.()
    expect(undo).toHaveBeenCalledTimes(1)
    expect(toasts.toast.value).toBeNull()
  })

  it('offers no undo where there is none', () => {
    const toasts = createToasts()
    toasts.show('Exported')
    expect(toasts.toast.value?.undo).toBeUndefined()
  })
})
