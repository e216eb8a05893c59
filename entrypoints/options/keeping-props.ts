/** Backups and storage of the options page: the state, wired to the browser, as the views want it. */
import browser from 'webextension-polyfill'
import type { OptionsPageProps } from '../../components/options/options-page.tsx'
import { sendToBackground } from '../../lib/messages/messenger.ts'
import { pageBackupDeps } from '../../lib/state/backup-deps.ts'
import { createBackups } from '../../lib/state/backups.ts'
import type { OptionsState } from '../../lib/state/options.ts'
import type { Toasts } from '../../lib/state/toasts.ts'

/** Makes the state; `props` is to be called at each drawing. Not for private windows. */
export function keepingProps(toasts: Toasts, options: OptionsState) {
  const state = createBackups({
    ...{ deps: pageBackupDeps(), toasts, permissions: browser.permissions, storage: navigator.storage },
    changeSettings: (settings) => sendToBackground('settings/set', { settings }),
    changed: () => Promise.all([options.load(), sendToBackground('tabs/refresh', {})]),
    saveFile: ({ name, type, body }) => {
      const href = URL.createObjectURL(new Blob([body], { type }))
      Object.assign(document.createElement('a'), { href, download: name }).click()
      setTimeout(() => URL.revokeObjectURL(href), 60_000)
    },
  })
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => toasts.show('Copied.'),
      () => toasts.show('The browser did not let this be copied. Click into the page and try again.'),
    )
  const props = (): NonNullable<OptionsPageProps['keeping']> => {
    const looked = state.restoring.value
    const busy = state.busy.value
    return {
      backups: {
        ...{ index: state.index.value, busy, error: state.error.value },
        onBackUp: () => void state.backUp(),
        onRestore: (entry) => void state.look(entry),
        onRestoreFile: (file) => void state.lookAtFile(file),
        onSave: (entry) => void state.save(entry),
        onDiscard: (ids) => void state.discard(ids),
        onFolder: (on) => void (on ? state.startFolder() : state.stopFolder()),
      },
      storage: {
        ...{ use: state.use.value, highlights: state.highlights.value, busy: busy !== '' },
        ...{ backups: state.index.value?.entries ?? [], dangling: state.dangling.value },
        onCheck: () => void state.check(),
        onRepair: () => void state.repair(),
        onPersist: () => void state.persist(),
        onRestore: (entry) => void state.look(entry),
        onCopy: (text) => void copy(text),
      },
      restore: looked && {
        ...{ from: looked.from, preview: looked.preview, onCancel: state.closeLook },
        onRestore: (how, withSettings) => void state.restore(how, withSettings),
      },
    }
  }
  return { load: state.load, props, count: () => state.index.value?.entries.length ?? 0 }
}
