import { describe, expect, it } from 'vitest'
import {
  changeSettings,
  DEFAULT_SETTINGS,
  differing,
  isSiteOff,
  keepSettings,
  readSettings,
  restorableSettings,
  type SettingsArea,
  settingsFrom,
} from './settings.ts'

function memory(): SettingsArea & { items: Record<string, unknown> } {
  const items: Record<string, unknown> = {}
  return { items, get: async (key) => ({ [key]: items[key] }), set: async (more) => void Object.assign(items, more) }
}

describe('settings', () => {
  it('start as the defaults and keep what was changed', async () => {
    const area = memory()
    expect(await readSettings(area)).toEqual(DEFAULT_SETTINGS)
    await changeSettings(area, { density: 'first' })
    await changeSettings(area, { recording: false })
    expect(await readSettings(area)).toEqual({ ...DEFAULT_SETTINGS, density: 'first', recording: false })
  })

  it.each([
    ['nothing', undefined],
    ['a string', 'x'],
    ['an unknown density', { density: 'huge' }],
    ['a colour that is code', { colours: { person: 'url(x)', project: '', date: '' } }],
    ['an unknown key', { evil: true }],
  ])('fall back to the defaults for %s', (_, stored) => {
    expect(settingsFrom(stored)).toEqual(DEFAULT_SETTINGS)
  })

  it('keep the good fields beside a broken one', () => {
    expect(settingsFrom({ density: 'huge', recording: false })).toEqual({ ...DEFAULT_SETTINGS, recording: false })
  })

  it.each([[{ minConfidence: 2 }], [{ sitesOff: ['not a host'] }], [{ colours: { person: 'red;}', project: '', date: '' } }]])(
    'refuse %j',
    async (change) => {
      await expect(changeSettings(memory(), change)).rejects.toThrow()
    },
  )

  it.each([
    ['news.example', true],
    ['www.news.example', true],
    ['fakenews.example', false],
    ['example', false],
  ])('know whether %s is off', (host, off) => {
    expect(isSiteOff({ ...DEFAULT_SETTINGS, sitesOff: ['news.example'] }, host)).toBe(off)
  })
})

describe('settings of a file', () => {
  it('are taken field by field; access to sites and the first steps are not the file’s to say', () => {
    const found = restorableSettings({
      density: 'first',
      colours: 'red',
      onboarded: true,
      permissions: ['downloads'],
      sitesOff: ['a.example'],
    })
    expect(found).toEqual({ density: 'first', sitesOff: ['a.example'] })
    expect(restorableSettings('x')).toEqual({})
  })

  it('are asked about only where they differ', () => {
    expect(differing(DEFAULT_SETTINGS, { density: 'first', recording: true, sitesOff: [] })).toEqual({ density: 'first' })
  })
})

describe('a full disk', () => {
  const refusing = (name: string, message: string): SettingsArea => ({
    get: async () => ({}),
    set: async () => {
      throw Object.assign(new Error(message), { name })
    },
  })

  it.each([
    ['QuotaExceededError', 'x'],
    ['Error', 'Resource::kQuotaBytes quota exceeded'],
    ['Error', 'IO error: No space left on device'],
  ])('%s: %s is said with what to do', async (name, message) => {
    const answer = await keepSettings(refusing(name, message), { density: 'first' })
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining('disk is full') } })
  })

  it('any other failure is none', async () => {
    await expect(keepSettings(refusing('Error', 'the area is gone'), { density: 'first' })).rejects.toThrow('gone')
  })
})
