/** The keyboard commands of the manifest with their present keys, and changing them where the browser lets an extension do that (Firefox). */
import { type ReadonlySignal, signal } from '@preact/signals'

/** A command as a list shows it. */
export interface CommandKey {
  name: string
  /** What it does, as the manifest says it. */
  does: string
  /** "Alt+Shift+M"; '' where it has no key. */
  shortcut: string
}

/** What of `browser.commands` is needed; `update` and `reset` are Firefox's, `openShortcutSettings` is Firefox's from 137 on. */
export interface CommandsPort {
  getAll(): Promise<{ name?: string; description?: string; shortcut?: string }[]>
  update?(change: { name: string; shortcut: string }): Promise<void>
  reset?(name: string): Promise<void>
  openShortcutSettings?(): Promise<void>
}

export interface ShortcutsState {
  commands: ReadonlySignal<CommandKey[]>
  /** Why a key could not be given; null where nothing went wrong. */
  problem: ReadonlySignal<string | null>
  load(): Promise<void>
  /** Gives a command another key, or none (''); absent where the browser does not let extensions do that. */
  change?: (name: string, shortcut: string) => Promise<void>
  /** Gives a command the key that it was shipped with. */
  reset?: (name: string) => Promise<void>
  /** Opens the browser's own page for it. */
  openSettings: () => Promise<void>
}

/** What the browser names commands that are its own. */
const OWN: Readonly<Record<string, string>> = {
  _execute_action: 'Open the popup',
  _execute_sidebar_action: 'Open the sidebar',
}

/** Makes the shortcuts of one page. `openTab` opens an address in a tab: Chrome has its page for shortcuts at one. */
export function createShortcuts(port: CommandsPort, openTab: (url: string) => Promise<unknown>): ShortcutsState {
  const commands = signal<CommandKey[]>([])
  const problem = signal<string | null>(null)
  const load = async () => {
    const all = await port.getAll()
    commands.value = all.flatMap(({ name, description, shortcut = '' }) =>
      name ? [{ name, does: description || OWN[name] || name, shortcut }] : [],
    )
  }
  const attempt = async (work: () => Promise<void>) => {
    problem.value = null
    try {
      await work()
    } catch {
      problem.value = 'The browser does not take this key. Try another one, with Ctrl or Alt.'
    }
    await load()
  }
  const { update, reset } = port
  const change = async (name: string, shortcut: string) => {
    const other = commands.value.find((one) => one.name !== name && one.shortcut === shortcut && shortcut !== '')
    if (other) {
      problem.value = `${shortcut} is the key of “${other.does}” already.`
      return
    }
    await attempt(() => update?.call(port, { name, shortcut }) ?? Promise.resolve())
  }
  return {
    ...{ commands, problem, load },
    ...(update && { change }),
    ...(reset && { reset: (name: string) => attempt(() => reset.call(port, name)) }),
    openSettings: async () => {
      if (port.openShortcutSettings) await port.openShortcutSettings()
      else await openTab('chrome://extensions/shortcuts')
    },
  }
}
