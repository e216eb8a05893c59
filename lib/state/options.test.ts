/** The options' state: settings by message to a fake background, deletions and corrections on a fake store. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok, type Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import type { LibraryApi } from '../services/library-api.ts'
import { DEFAULT_SETTINGS } from '../settings/settings.ts'
import { article, fakeLibrary, following } from './fake-library.ts'
import { createOptions } from './options.ts'
import { createToasts } from './toasts.ts'

const REFUSED = fail('invalid', 'A site is a host name such as example.com.')
let kept: Settings
let refuse = false
const sent: string[] = []

async function background({
  name,
  message,
}: {
  name: string
  message: { settings?: Partial<Settings> }
}): Promise<Result<unknown>> {
  sent.push(name)
  if (name === 'settings/set' && refuse) return REFUSED
  if (name === 'settings/set') kept = { ...kept, ...message.settings }
  return name.startsWith('settings/') ? ok(kept) : ok(null)
}

beforeEach(() => {
  kept = DEFAULT_SETTINGS
  refuse = false
  sent.length = 0
  vi.stubGlobal('browser', { runtime: { id: 'us', sendMessage: background } })
})
afterEach(() => vi.unstubAllGlobals())

async function page(change: Partial<LibraryApi> = {}) {
  const toasts = createToasts()
  const options = createOptions(fakeLibrary(change), toasts)
  await options.load()
  const undo = async () => {
    toasts.toast.value?.undo?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { options, toasts, undo }
}

describe('options', () => {
  it('load settings, sites and corrections', async () => {
    const { options } = await page({
      articles: async () => ok([article('1', 'B'), article('2', 'A'), article('3', 'A')]),
      corrections: async () => ok([following('a')]),
    })
    expect(options.settings.value).toEqual(DEFAULT_SETTINGS)
    expect(options.sites.value).toEqual(['A', 'B'])
    expect(options.corrections.value.map(({ id }) => id)).toEqual(['follow-a'])
  })

  it('keep a change, say it, and undo that one setting alone', async () => {
    const { options, toasts, undo } = await page()
    await options.change({ density: 'first' }, 'Density changed.')
    expect([kept.density, toasts.toast.value?.text]).toEqual(['first', 'Density changed.'])
    kept = { ...kept, recording: false }
    await undo()
    expect([kept.density, kept.recording]).toEqual([DEFAULT_SETTINGS.density, false])
  })

  it('say why a change is refused, and stay as they were', async () => {
    const { options, toasts } = await page()
    refuse = true
    await options.change({ sitesOff: ['?'] }, 'Switched off.')
    expect(options.error.value).toBe(REFUSED.ok ? '' : REFUSED.error.message)
    expect([options.settings.value, toasts.toast.value]).toEqual([DEFAULT_SETTINGS, null])
  })

  it('delete, count, tell open articles, and restore', async () => {
    const restore = vi.fn<LibraryApi['restore']>(async () => ok({ restored: 3 }))
    const { options, toasts, undo } = await page({ remove: async () => ok({ removed: 3, undo: 'all of it' }), restore })
    await options.remove({ what: 'everything' }, (count) => `Deleted ${count}.`)
    expect(toasts.toast.value?.text).toBe('Deleted 3.')
    expect(sent).toContain('tabs/refresh')
    await undo()
    expect(restore).toHaveBeenCalledExactlyOnceWith('all of it')
    expect(options.error.value).toBeNull()
  })

  it.each([
    ['a deletion', { remove: async () => fail('storage', 'The disk is full.') }],
    ['its undo', { remove: async () => ok({ removed: 1, undo: {} }), restore: async () => fail('storage', 'The disk is full.') }],
  ] as const)('say that %s failed', async (_, change) => {
    const { options, undo } = await page(change)
    await options.remove({ what: 'last-hour' }, () => 'Deleted.')
    await undo()
    expect(options.error.value).toBe('The disk is full.')
  })

  it('undo a correction', async () => {
    const undoCorrection = vi.fn<LibraryApi['undoCorrection']>(async () => ok(undefined))
    const { options, toasts } = await page({ undoCorrection })
    await options.undoCorrection(following('a'))
    expect(undoCorrection).toHaveBeenCalledExactlyOnceWith('follow-a')
    expect(toasts.toast.value?.text).toBe('Correction undone.')
  })
})
