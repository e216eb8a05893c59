/** What a tab is doing, also where no reader runs in it: then the reason why. */
import browser from 'webextension-polyfill'
import { sendToReader } from '../../lib/messages/messenger.ts'
import { SITE_PATTERNS } from '../../lib/model/manifest.ts'
import { NEWS_SITES } from '../../lib/model/news-sites.ts'
import type { PageReport, PageState } from '../../lib/model/report.ts'
import { isSiteOff } from '../../lib/settings/settings.ts'
import { settings } from './deps.ts'
import { hostOf } from './inject.ts'

const isListed = (host: string): boolean => NEWS_SITES.some((site) => host === site || host.endsWith(`.${site}`))

/** Whether the extension may read a page of this address without being asked each time. */
async function mayRead(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url)
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })
}

/** Whether the listed sites are granted: Firefox's add-on settings and Chrome's site access can withhold them. */
const mayReadListed = (): Promise<boolean> => browser.permissions.contains({ origins: [...SITE_PATTERNS] })

async function stateWithoutReader(url: string | undefined, loading: boolean): Promise<PageState> {
  // Without a host permission or a click on the toolbar the address is hidden: some page that is not ours to know,
  // or, where the browser holds back the listed sites as a whole, one that should be.
  if (url === undefined) return (await mayReadListed()) ? 'not-listed' : 'not-permitted'
  const host = hostOf(url)
  if (!host) return 'cannot-read'
  if (isSiteOff(await settings(), host)) return 'site-off'
  if (await mayRead(url)) return loading ? 'reading' : 'not-article'
  return isListed(host) ? 'not-permitted' : 'not-listed'
}

/** The report of a tab for popup and side panel. */
export async function reportOf(tabId: number): Promise<PageReport> {
  const tab = await browser.tabs.get(tabId)
  const seen = { tab: tabId, private: tab.incognito }
  const answer = await sendToReader(tabId, 'tab/report', {})
  const off = tab.url !== undefined && isSiteOff(await settings(), hostOf(tab.url))
  if (answer.ok && !off) return { ...answer.value, ...seen }
  const state = await stateWithoutReader(tab.url, tab.status === 'loading')
  const host = tab.url ? hostOf(tab.url) : ''
  return { state, ...seen, ...(tab.url && { url: tab.url }), ...(host && { host }), orphans: [] }
}
