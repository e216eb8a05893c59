/** Imports a file that the reader chose on the library page, and offers the settings that it holds. */
import type { ImportReport } from '../model/library.ts'
import type { Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import { textOf } from '../services/backup/bytes.ts'
import { differing, SETTING_NAMES } from '../settings/settings.ts'
import type { Toasts } from './toasts.ts'

/** What the import needs of the page. */
export interface ImportWorld {
  /** Imports the text and shows the report; its settings are not applied. */
  importAll: (text: string) => Promise<void>
  /** The last report; null where the import failed. */
  report: () => ImportReport | null
  toasts: Toasts
  settings: () => Promise<Result<Settings>>
  change: (change: Partial<Settings>) => Promise<Result<Settings>>
}

/** Takes a file as it is or packed (gzip, as backups are). What cannot be unpacked is said; settings are changed only by the reader's click. */
export const importFile = async (world: ImportWorld, file: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<void> => {
  const { toasts } = world
  const text = await textOf(new Uint8Array(await file.arrayBuffer()))
  if (!text.ok) return toasts.show(text.error.message)
  await world.importAll(text.value)
  const [offered, held] = [world.report()?.settings, await world.settings()]
  if (!offered || !held.ok) return
  const change = differing(held.value, offered)
  const names = Object.keys(change).map((key) => SETTING_NAMES[key as keyof Settings])
  if (names.length === 0) return
  const use = async () => {
    const answer = await world.change(change)
    if (!answer.ok) return toasts.show(answer.error.message)
    const back = Object.fromEntries(Object.keys(change).map((key) => [key, held.value[key as keyof Settings]]))
    toasts.show('The settings of the file are in use.', async () => void (await world.change(back as Partial<Settings>)))
  }
  toasts.show(`The file has other settings than these: ${names.join(', ')}.`, use, 'Use them')
}
