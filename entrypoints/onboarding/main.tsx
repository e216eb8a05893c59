import { useSignal } from '@preact/signals'
import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { Welcome } from '../../components/onboarding/welcome.tsx'
import { sendToBackground } from '../../lib/messages/messenger.ts'
import { NEWS_SITES } from '../../lib/model/news-sites.ts'
import { deleteSample } from '../../lib/state/sample.ts'
import { createSiteAccess } from '../../lib/state/site-access.ts'
import { createToasts } from '../../lib/state/toasts.ts'

const toasts = createToasts()
const access = createSiteAccess(browser.permissions)

function App() {
  const shortcut = useSignal('')
  const privateAllowed = useSignal(false)
  const sampleGone = useSignal(false)
  useEffect(() => {
    void access.load()
    void sendToBackground('settings/set', { settings: { onboarded: true } })
    void browser.commands.getAll().then((all) => {
      shortcut.value = all.find(({ name }) => name === 'save-selection')?.shortcut ?? ''
    })
    void browser.extension.isAllowedIncognitoAccess().then((allowed) => {
      privateAllowed.value = allowed
    })
  }, [])
  const removeSample = async () => {
    // Its frame holds the store open: it goes first.
    sampleGone.value = true
    const answer = await deleteSample()
    toasts.show(answer.ok ? 'The sample and all that it stored are deleted.' : answer.error.message)
  }
  return (
    <Welcome
      listedCount={NEWS_SITES.filter((site) => !site.endsWith('.example')).length}
      listed={access.listed.value}
      everywhere={access.everywhere.value}
      privateAllowed={privateAllowed.value}
      browserName={import.meta.env.BROWSER === 'firefox' ? 'firefox' : 'chrome'}
      saveShortcut={shortcut.value}
      sampleGone={sampleGone.value}
      toast={toasts.toast.value}
      onAllowListed={() => void access.allowListed()}
      onAllowEverywhere={() => void access.allowEverywhere()}
      onDeleteSample={() => void removeSample()}
      onRestoreSample={() => {
        sampleGone.value = false
      }}
      onCloseToast={toasts.close}
    />
  )
}

render(<App />, document.getElementById('app')!)
