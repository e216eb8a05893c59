import { useSignal } from '@preact/signals'
import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { OptionsPage } from '../../components/options/options-page.tsx'
import { NEWS_SITES } from '../../lib/model/news-sites.ts'
import { KIND_COLOURS } from '../../lib/settings/highlight-style.ts'
import { libraryFor } from '../../lib/state/client.ts'
import { createOptions } from '../../lib/state/options.ts'
import { createShortcuts } from '../../lib/state/shortcuts.ts'
import { createSiteAccess } from '../../lib/state/site-access.ts'
import { createToasts } from '../../lib/state/toasts.ts'
import { keepingProps } from './keeping-props.ts'

const toasts = createToasts()
const inPrivate = browser.extension.inIncognitoContext ?? false
const options = createOptions(libraryFor({ private: inPrivate }), toasts)
const keeping = inPrivate ? null : keepingProps(toasts, options)
const access = createSiteAccess(browser.permissions)
const shortcuts = createShortcuts(browser.commands, (url) => browser.tabs.create({ url }))
const browserName = import.meta.env.BROWSER === 'firefox' ? 'firefox' : 'chrome'

function App() {
  const privateAllowed = useSignal(false)
  useEffect(() => {
    void options.load()
    void keeping?.load()
    void access.load()
    void shortcuts.load()
    void browser.extension.isAllowedIncognitoAccess().then((allowed) => {
      privateAllowed.value = allowed
    })
  }, [])
  return (
    <OptionsPage
      settings={options.settings.value}
      error={options.error.value}
      defaults={KIND_COLOURS}
      sites={{
        listedSites: NEWS_SITES.filter((site) => !site.endsWith('.example')),
        listed: access.listed.value,
        everywhere: access.everywhere.value,
        added: access.added.value,
        onAllowListed: () => void access.allowListed(),
        onAllowEverywhere: () => void access.allowEverywhere(),
        onAllowSite: (host) => void access.allowSite(host),
        onWithdraw: (origin) => void access.withdraw(origin),
      }}
      deleting={{
        sites: options.sites.value,
        backups: keeping?.count() ?? 0,
        onDeleteHour: () =>
          void options.remove({ what: 'last-hour' }, (count) => `Deleted what was read in the last hour (${count} items).`),
        onDeleteSite: (site) => void options.remove({ what: 'site', site }, (count) => `Deleted ${site} (${count} items).`),
        onDeleteAll: (forget) =>
          void options
            .remove({ what: 'everything', forget }, (count) => `Deleted everything (${count} items).`)
            .then(() => keeping?.load()),
      }}
      keeping={keeping?.props() ?? null}
      corrections={options.corrections.value}
      onUndoCorrection={(correction) => void options.undoCorrection(correction)}
      keys={{
        commands: shortcuts.commands.value,
        problem: shortcuts.problem.value,
        onChange: shortcuts.change && ((name, key) => void shortcuts.change?.(name, key)),
        onReset: (name) => void shortcuts.reset?.(name),
        onOpenSettings: () => void shortcuts.openSettings(),
      }}
      browserName={browserName}
      privateAllowed={privateAllowed.value}
      toast={toasts.toast.value}
      onCloseToast={toasts.close}
      onChange={(change, said) => void options.change(change, said)}
    />
  )
}

render(<App />, document.getElementById('app')!)
