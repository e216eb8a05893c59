import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { LibraryPage } from '../../components/library/library-page.tsx'
import { sendToBackground } from '../../lib/messages/messenger.ts'
import { libraryFor } from '../../lib/state/client.ts'
import { followStore } from '../../lib/state/follow-store.ts'
import { createLibraryState } from '../../lib/state/library.ts'
import { createToasts } from '../../lib/state/toasts.ts'

const sample = new URLSearchParams(location.search).has('sample')
const inPrivate = browser.extension.inIncognitoContext ?? false
const toasts = createToasts()
const state = createLibraryState({
  library: libraryFor({ private: inPrivate, sample }),
  toasts,
  refreshTabs: () => sendToBackground('tabs/refresh', {}),
})

/** Hands a text to the reader as a file. */
function download(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function exportAll(): Promise<void> {
  const json = await state.exportAll()
  if (json) download(json, `antecedent-${new Date().toISOString().slice(0, 10)}.json`)
}

function App() {
  useEffect(() => {
    void state.reload().then(() => state.openAt(location.hash))
    return inPrivate ? undefined : followStore(sample, () => void state.reload())
  }, [])
  const detail = state.detail.value
  const entity = detail?.entity.id ?? ''
  return (
    <LibraryPage
      sample={sample}
      view={state.view.value}
      listing={state.listing.value}
      counts={state.counts.value}
      filters={state.filters.value}
      sites={state.sites.value}
      loading={state.loading.value}
      focused={state.focused.value}
      error={state.error.value}
      imported={state.imported.value}
      toast={toasts.toast.value}
      detail={
        detail && {
          detail,
          corrections: state.corrections.value,
          onUndoCorrection: (correction) => void state.undoCorrection(correction),
          onBack: state.closeEntity,
          onFollow: () => void state.correct({ action: 'follow', entity }, 'Followed.'),
          onHide: () => void state.correct({ action: 'hide', entity }, 'Hidden from now on.'),
          onNotOfficial: () => void state.correct({ action: 'not-official', entity }, 'No longer shown as an official.'),
          onRename: (name) => void state.correct({ action: 'rename', entity, name }, 'Renamed.'),
        }
      }
      onView={(view) => void state.show(view)}
      onFilter={(change) => void state.filter(change)}
      onEdit={(annotation, change) => void state.edit(annotation, change)}
      onRemoveAnnotation={({ id }) => void state.remove({ what: 'annotation', id }, 'Highlight deleted.')}
      onRemoveArticle={({ id }) => void state.remove({ what: 'article', id }, 'Article deleted.')}
      onOpenEntity={(id) => void state.openEntity(id)}
      onTag={(tag) => void state.filter({ tag }).then(() => state.show('annotations'))}
      onExport={() => void exportAll()}
      onImport={(file) => void file.text().then(state.importAll)}
      onCloseToast={toasts.close}
    />
  )
}

render(<App />, document.getElementById('app')!)
