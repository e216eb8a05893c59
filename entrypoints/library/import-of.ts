/** Wires the import of a chosen file to the background, which keeps the settings. */
import { sendToBackground } from '../../lib/messages/messenger.ts'
import { type ImportWorld, importFile } from '../../lib/state/import-file.ts'
import type { LibraryState } from '../../lib/state/library.ts'
import type { Toasts } from '../../lib/state/toasts.ts'

/** What imports a file into the library that this state shows. */
export function importOf({ importAll, imported }: LibraryState, toasts: Toasts): (file: File) => Promise<void> {
  const world: ImportWorld = {
    ...{ importAll, report: () => imported.value, toasts },
    settings: () => sendToBackground('settings/get', {}),
    change: (settings) => sendToBackground('settings/set', { settings }),
  }
  return (file) => importFile(world, file)
}
