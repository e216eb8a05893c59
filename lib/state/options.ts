/** What the options page shows and does: settings, kept by the background, with undo for each change. */
import { type ReadonlySignal, signal } from '@preact/signals'
import { sendToBackground } from '../messages/messenger.ts'
import type { Correction } from '../model/correction.ts'
import type { Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import type { LibraryApi, Removal } from '../services/library-api.ts'
import { createCorrections } from './corrections.ts'
import type { Toasts } from './toasts.ts'

export interface OptionsState {
  settings: ReadonlySignal<Settings | null>
  error: ReadonlySignal<string | null>
  /** Sites with stored articles. */
  sites: ReadonlySignal<string[]>
  /** What the reader said of people and projects, newest first. */
  corrections: ReadonlySignal<Correction[]>
  load(): Promise<void>
  /** Keeps a change and says so; `said` is the toast. */
  change(change: Partial<Settings>, said: string): Promise<void>
  remove(removal: Removal, said: (count: number) => string): Promise<void>
  undoCorrection(correction: Correction): Promise<void>
}

/** Makes the state of one options page. */
export function createOptions(library: LibraryApi, toasts: Toasts): OptionsState {
  const settings = signal<Settings | null>(null)
  const error = signal<string | null>(null)
  const sites = signal<string[]>([])
  const failed = (message: string | null) => {
    error.value = message
  }
  const settle = (answer: Result<Settings>): boolean => {
    if (answer.ok) settings.value = answer.value
    failed(answer.ok ? null : answer.error.message)
    return answer.ok
  }
  const loadStored = async () => {
    const articles = await library.articles({ limit: 100_000 })
    if (articles.ok) sites.value = [...new Set(articles.value.map((article) => article.site))].sort()
    await corrections.load()
  }
  const load = async () => {
    settle(await sendToBackground('settings/get', {}))
    await loadStored()
  }
  const everywhere = () => Promise.all([loadStored(), sendToBackground('tabs/refresh', {})])
  const corrections = createCorrections({ library, toasts, changed: everywhere, failed })
  const keep = async (change: Partial<Settings>) => settle(await sendToBackground('settings/set', { settings: change }))
  const change = async (wanted: Partial<Settings>, said: string) => {
    const before = settings.value
    if (!before || !(await keep(wanted))) return
    const back = Object.fromEntries(Object.keys(wanted).map((key) => [key, before[key as keyof Settings]])) as Partial<Settings>
    toasts.show(said, async () => void (await keep(back)))
  }
  const remove = async (removal: Removal, said: (count: number) => string) => {
    const answer = await library.remove(removal)
    failed(answer.ok ? null : answer.error.message)
    if (!answer.ok) return
    await everywhere()
    const { undo, removed } = answer.value
    toasts.show(said(removed), async () => {
      const restored = await library.restore(undo)
      await everywhere()
      failed(restored.ok ? null : restored.error.message)
    })
  }
  return { settings, error, sites, corrections: corrections.all, load, change, remove, undoCorrection: corrections.undo }
}
