/** What the options page shows and does: settings, kept by the background, with undo for each change. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { sendToBackground } from '../messages/messenger.ts'
import type { Settings } from '../model/settings.ts'
import type { LibraryApi, Removal } from '../services/library-api.ts'
import type { Toasts } from './toasts.ts'

export interface OptionsState {
  settings: ReadonlySignal<Settings | null>
  error: ReadonlySignal<string | null>
  /** Sites with stored articles. */
  sites: ReadonlySignal<string[]>
  load(): Promise<void>
  /** Keeps a change and says so; `said` is the toast. */
  change(change: Partial<Settings>, said: string): Promise<void>
  remove(removal: Removal, said: (count: number) => string): Promise<void>
}

/** Makes the state of one options page. */
export function createOptions(library: LibraryApi, toasts: Toasts): OptionsState {
  const settings = signal<Settings | null>(null)
  const error = signal<string | null>(null)
  const sites = signal<string[]>([])
  const load = async () => {
    const answer = await sendToBackground('settings/get', {})
    if (answer.ok) settings.value = answer.value
    error.value = answer.ok ? null : answer.error.message
    const articles = await library.articles({ limit: 100_000 })
    if (articles.ok) sites.value = [...new Set(articles.value.map((article) => article.site))].sort()
  }
  const keep = async (change: Partial<Settings>): Promise<boolean> => {
    const answer = await sendToBackground('settings/set', { settings: change })
    if (answer.ok) settings.value = answer.value
    error.value = answer.ok ? null : answer.error.message
    return answer.ok
  }
  const change = async (wanted: Partial<Settings>, said: string) => {
    const before = settings.value
    if (!before || !(await keep(wanted))) return
    const back = Object.fromEntries(Object.keys(wanted).map((key) => [key, before[key as keyof Settings]])) as Partial<Settings>
    toasts.show(said, async () => void (await keep(back)))
  }
  const remove = async (removal: Removal, said: (count: number) => string) => {
    const answer = await library.remove(removal)
    error.value = answer.ok ? null : answer.error.message
    if (!answer.ok) return
    await load()
    const { undo } = answer.value
    toasts.show(said(answer.value.removed), async () => {
      const restored = await library.restore(undo)
      error.value = restored.ok ? null : restored.error.message
      await load()
    })
  }
  return { settings, error, sites, load, change, remove }
}
