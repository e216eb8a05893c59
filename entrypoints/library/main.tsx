import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { LibraryPage } from '../../components/library/library-page.tsx'
import { answeredInWords } from '../../components/questions/question-words.ts'
import { sendToBackground } from '../../lib/messages/messenger.ts'
import { libraryFor } from '../../lib/state/client.ts'
import { followStore } from '../../lib/state/follow-store.ts'
import { createHandOut } from '../../lib/state/hand-out.ts'
import { createLetterKeys } from '../../lib/state/letter-keys.ts'
import { createLibraryState } from '../../lib/state/library.ts'
import { pageStorage } from '../../lib/state/page-storage.ts'
import { createToasts } from '../../lib/state/toasts.ts'
import { highlightProps } from './highlight-props.ts'
import { importOf } from './import-of.ts'

const sample = new URLSearchParams(location.search).has('sample')
const inPrivate = browser.extension.inIncognitoContext ?? false
const toasts = createToasts()
const library = libraryFor({ private: inPrivate, sample })
const refreshTabs = () => sendToBackground('tabs/refresh', {})
const state = createLibraryState({ library, toasts, refreshTabs, storage: pageStorage() })

const letters = createLetterKeys(pageStorage())
const out = createHandOut({
  ...{ library, toasts, now: Date.now },
  save: ({ name, type, body }) => {
    const href = URL.createObjectURL(new Blob([body], { type }))
    Object.assign(document.createElement('a'), { href, download: name }).click()
    setTimeout(() => URL.revokeObjectURL(href), 60_000)
  },
  copy: (text) => navigator.clipboard.writeText(text),
})

function App() {
  useEffect(() => {
    void state.reload().then(() => state.openAt(location.hash))
    return inPrivate ? undefined : followStore(sample, () => void state.reload())
  }, [])
  const [detail, pair] = [state.detail.value, state.pair.value]
  return (
    <LibraryPage
      {...highlightProps({ state, out, library, letters })}
      {...{ sample, lookup: library }}
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
          step: state.step.value,
          onUndoCorrection: (correction) => void state.undoCorrection(correction),
          onBack: state.closeEntity,
          onOpenPair: (a, b) => void state.openPair(a, b),
        }
      }
      pair={pair && { pair, onBack: state.closePair }}
      onCorrect={(change, said) => void state.correct(change, said)}
      onAnswer={(question, answer) => void state.answer(question, answer, answeredInWords(question, answer))}
      onLooked={(entity) => void state.markLooked(entity)}
      onView={(view) => void state.show(view)}
      onFilter={(change) => void state.filter(change)}
      onRemoveArticle={({ id }) => void state.remove({ what: 'article', id }, 'Article deleted.')}
      onOpenEntity={(id) => void state.openEntity(id)}
      onExport={(format) => void out.exportAs(format)}
      onImport={(file) => void importOf(state, toasts)(file)}
      onCloseToast={toasts.close}
    />
  )
}

render(<App />, document.getElementById('app')!)
