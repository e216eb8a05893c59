/** The reader's settings: one typed, validated item in extension storage, with defaults. */
import * as v from 'valibot'
import { fail, ok, type Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import { isDiskFull } from './disk-full.ts'

export const DEFAULT_SETTINGS: Settings = {
  kinds: { person: true, project: true, date: true, organization: false, place: false },
  otherPeople: true,
  density: 'all',
  minConfidence: 0.5,
  colours: { person: '', project: '', date: '' },
  sitesOff: [],
  recording: true,
  keepText: 'events',
  keepTextDays: 0,
  onboarded: false,
}

const colour = v.pipe(v.string(), v.regex(/^(#[0-9a-f]{6})?$/i, 'a colour is written #rrggbb'))
const host = v.pipe(v.string(), v.toLowerCase(), v.regex(/^[a-z0-9.-]{1,253}$/, 'a site is a host name such as example.com'))

/** Any subset of the settings, as they cross contexts and as imports bring them. */
export const PartialSettings = v.partial(
  v.strictObject({
    kinds: v.strictObject({
      person: v.boolean(),
      project: v.boolean(),
      date: v.boolean(),
      organization: v.boolean(),
      place: v.boolean(),
    }),
    otherPeople: v.boolean(),
    density: v.picklist(['all', 'section', 'first']),
    minConfidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    colours: v.strictObject({ person: colour, project: colour, date: colour }),
    sitesOff: v.pipe(v.array(host), v.maxLength(2000)),
    recording: v.boolean(),
    keepText: v.picklist(['events', 'all', 'none']),
    keepTextDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36500)),
    onboarded: v.boolean(),
  }),
)

/** Where settings are kept: `storage.local` of the extension, or a fake in tests. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
}

const KEY = 'settings'

/** The fields of anything that are settings as they should be; the others are left out, one by one. */
function rightFields(stored: unknown): Partial<Settings> {
  const found: Partial<Settings> = {}
  if (typeof stored === 'object' && stored !== null)
    for (const [key, value] of Object.entries(stored)) {
      const parsed = v.safeParse(PartialSettings, { [key]: value })
      if (parsed.success) Object.assign(found, parsed.output)
    }
  return found
}

/** Settings from anything stored: unknown or broken fields fall back to their defaults, one by one. */
export function settingsFrom(stored: unknown): Settings {
  return { ...structuredClone(DEFAULT_SETTINGS), ...rightFields(stored) }
}

/** The settings that a file may bring: choices of the reader. Access to sites is the browser's to grant, and the first steps were taken here or not. */
export function restorableSettings(stored: unknown): Partial<Settings> {
  const { onboarded: _, ...found } = rightFields(stored)
  return found
}

/** The settings of a change that differ from those that hold. */
export function differing(held: Settings, change: Partial<Settings>): Partial<Settings> {
  const differs = ([key, value]: [string, unknown]): boolean =>
    JSON.stringify(held[key as keyof Settings]) !== JSON.stringify(value)
  return Object.fromEntries(Object.entries(change).filter(differs)) as Partial<Settings>
}

/** What each setting is called. */
export const SETTING_NAMES: Readonly<Record<keyof Settings, string>> = {
  kinds: 'what is highlighted',
  otherPeople: 'people who are no officials',
  density: 'how many highlights',
  minConfidence: 'how sure it must be',
  colours: 'colours',
  sitesOff: 'sites that are off',
  recording: 'whether articles are remembered',
  keepText: 'what is kept of texts',
  keepTextDays: 'how long whole texts are kept',
  onboarded: 'first steps',
}

/** Reads the settings. Throws only where extension storage itself fails. */
export async function readSettings(area: SettingsArea): Promise<Settings> {
  return settingsFrom((await area.get(KEY))[KEY])
}

/** Writes a change and returns the whole; throws a ValiError whose message says what is wrong where the change is malformed. */
export async function changeSettings(area: SettingsArea, change: Partial<Settings>): Promise<Settings> {
  const next = { ...(await readSettings(area)), ...v.parse(PartialSettings, change) }
  await area.set({ [KEY]: next })
  return next
}

const FULL = 'The disk is full, so this setting was not kept; all settings are as they were. Free some space, then try again.'

/** Writes a change and answers with the whole, or with what to do where the disk is full. Throws where the change is malformed. */
export async function keepSettings(area: SettingsArea, change: Partial<Settings>): Promise<Result<Settings>> {
  try {
    return ok(await changeSettings(area, change))
  } catch (error) {
    if (isDiskFull(error)) return fail('storage', FULL)
    throw error
  }
}

/** Whether a host, or a parent of it, was switched off by the reader. */
export function isSiteOff(settings: Settings, host: string): boolean {
  return settings.sitesOff.some((off) => host === off || host.endsWith(`.${off}`))
}
