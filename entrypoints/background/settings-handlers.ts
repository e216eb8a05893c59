/** Messages about settings and sites: a change reaches every open page at once. */
import { type Handlers, sendToReader } from '../../lib/messages/messenger.ts'
import type { ToBackground } from '../../lib/messages/protocol.ts'
import { ok } from '../../lib/model/result.ts'
import { highlightCss } from '../../lib/settings/highlight-style.ts'
import { keepSettings } from '../../lib/settings/settings.ts'
import { showNews } from './badge.ts'
import { isOwnPage, REFUSED, settings, settingsArea } from './deps.ts'
import { injectGate, openTabs, styleTab, unstyleTab } from './inject.ts'

type Names = 'settings/get' | 'settings/set' | 'site/set' | 'tabs/refresh'

/** Every reader looks again. Tabs without one do not answer, which is fine. */
export async function refreshTabs(): Promise<void> {
  const tabs = await openTabs()
  await Promise.all(tabs.map(({ id }) => sendToReader(id, 'tab/refresh', {})))
}

async function restyleTabs(before: string, after: string): Promise<void> {
  if (before === after) return
  for (const { id } of await openTabs()) {
    const reader = await sendToReader(id, 'tab/report', {})
    if (!reader.ok) continue
    await styleTab(id, after, true).catch(() => undefined)
    await unstyleTab(id, before, true).catch(() => undefined)
  }
}

export const settingsHandlers: Pick<Handlers<ToBackground>, Names> = {
  'settings/get': async () => ok(await settings()),
  'settings/set': async ({ settings: change }, sender) => {
    if (!isOwnPage(sender)) return REFUSED
    const before = await settings()
    const after = await keepSettings(settingsArea, change)
    if (!after.ok) return after
    await restyleTabs(highlightCss(before.colours), highlightCss(after.value.colours))
    await applySites(before.sitesOff, after.value.sitesOff)
    await refreshTabs()
    return after
  },
  'site/set': async ({ host, on }, sender) => {
    if (!isOwnPage(sender)) return REFUSED
    const { sitesOff } = await settings()
    const rest = sitesOff.filter((off) => host !== off && !host.endsWith(`.${off}`))
    const next = on ? rest : [...rest, host]
    const kept = await keepSettings(settingsArea, { sitesOff: next })
    if (!kept.ok) return kept
    await applySites(sitesOff, next)
    return ok(null)
  },
  'tabs/refresh': async (_, sender) => {
    if (!isOwnPage(sender)) return REFUSED
    await refreshTabs()
    await showNews()
    return ok(null)
  },
}

const within = (host: string, sites: readonly string[]): boolean =>
  sites.some((site) => host === site || host.endsWith(`.${site}`))

/** Pages of sites that went off lose every trace, pages of sites that came back are looked at, both without a reload. */
async function applySites(before: readonly string[], after: readonly string[]): Promise<void> {
  for (const { id, host } of await openTabs()) {
    if (!host || within(host, before) === within(host, after)) continue
    if (within(host, after)) await sendToReader(id, 'tab/off', {})
    else await injectGate(id).catch(() => undefined)
  }
}
