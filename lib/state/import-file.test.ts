/** A file that is imported on the library page: packed or not, and with settings that are used only where the reader says so. */
import { describe, expect, it, vi } from 'vitest'
import type { ImportReport } from '../model/library.ts'
import { fail, ok } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import { DEFAULT_SETTINGS } from '../settings/settings.ts'
import { type ImportWorld, importFile } from './import-file.ts'
import { createToasts } from './toasts.ts'

const gzip = async (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
const plain = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer

function page(report: Partial<ImportReport> | null) {
  const toasts = createToasts()
  const importAll = vi.fn(async (_: string) => undefined)
  const change = vi.fn<ImportWorld['change']>(async (wanted) => ok({ ...DEFAULT_SETTINGS, ...wanted }))
  const world: ImportWorld = {
    ...{ importAll, toasts, change, settings: async () => ok<Settings>(DEFAULT_SETTINGS) },
    report: () => report && { added: {}, skipped: {}, refused: [], ...report },
  }
  const take = async (file: ArrayBuffer) => importFile(world, { arrayBuffer: async () => file })
  const press = async () => {
    toasts.toast.value?.undo?.()
    await new Promise((done) => setTimeout(done))
  }
  return { take, press, toasts, importAll, change }
}

describe('a file', () => {
  it.each([
    ['plain', async () => plain('{"a": 1}')],
    ['packed', () => gzip('{"a": 1}')],
  ])('%s is imported as its text', async (_, file) => {
    const { take, importAll, toasts } = page({})
    await take(await file())
    expect(importAll.mock.calls).toEqual([['{"a": 1}']])
    expect(toasts.toast.value).toBeNull()
  })

  it('that cannot be unpacked is said, and nothing is imported', async () => {
    const { take, importAll, toasts } = page({})
    await take((await gzip('x'.repeat(500))).slice(0, 20))
    expect(importAll).not.toHaveBeenCalled()
    expect(toasts.toast.value?.text).toContain('damaged')
  })

  it('with other settings: they are offered, used by a click, and can be taken back', async () => {
    const { take, press, toasts, change } = page({ settings: { density: 'first', recording: true } })
    await take(plain('{}'))
    expect(toasts.toast.value?.text).toBe('The file has other settings than these: how many highlights.')
    expect(change).not.toHaveBeenCalled()
    await press()
    expect(change.mock.calls).toEqual([[{ density: 'first' }]])
    await press()
    expect(change.mock.calls[1]).toEqual([{ density: 'all' }])
  })

  it('whose settings cannot be kept says why', async () => {
    const { take, press, toasts, change } = page({ settings: { density: 'first' } })
    change.mockResolvedValue(fail('storage', 'The disk is full.'))
    await take(plain('{}'))
    await press()
    expect(toasts.toast.value?.text).toBe('The disk is full.')
  })

  it.each([
    ['that failed', null],
    ['with the settings of now', { settings: { density: 'all' as const } }],
  ])('%s offers nothing', async (_, report) => {
    const { take, toasts } = page(report)
    await take(plain('{}'))
    expect(toasts.toast.value).toBeNull()
  })
})
