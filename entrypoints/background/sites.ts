/** Where the gate runs: listed sites by the manifest, added sites by registration, tabs that are open already by injection. */
import browser from 'webextension-polyfill'
import { SITE_PATTERNS } from '../../lib/model/manifest.ts'
import { injectGate, openTabs } from './inject.ts'
import { makeMenu } from './menu.ts'

const ADDED = 'added-sites'

/** Origins that the reader granted beyond the manifest's list. */
async function addedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((origin) => !SITE_PATTERNS.includes(origin) && /^(\*|https?):\/\//.test(origin))
}

/** Registers the gate for exactly the added sites. Safe to call at any time. */
async function registerAdded(): Promise<void> {
  const matches = await addedOrigins()
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ADDED] })
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ADDED] })
  if (matches.length === 0) return
  const script = { id: ADDED, matches, excludeMatches: [...SITE_PATTERNS], js: ['gate.js'], runAt: 'document_idle' as const }
  await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }])
}

/** Serves tabs that were open before the gate could reach them, without a reload, where the browser allows it. */
async function serveOpenTabs(): Promise<void> {
  for (const { id, host } of await openTabs()) if (host) await injectGate(id).catch(() => undefined)
}

/** After install: onboarding, menu, open tabs. After an update: menu, open tabs, added sites. */
export function listenToInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeMenu()
    void registerAdded()
    void serveOpenTabs()
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/onboarding.html') })
  })
}

/** Sites that are granted or withdrawn count at once. */
export function listenToPermissions(): void {
  const changed = () => void registerAdded().then(serveOpenTabs)
  browser.permissions.onAdded.addListener(changed)
  browser.permissions.onRemoved.addListener(() => void registerAdded())
}
