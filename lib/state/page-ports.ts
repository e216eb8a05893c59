/** The page view's outside world, made of messages and of the few browser calls that an entrypoint hands in. */
import { onPageMessage, sendToBackground, sendToReader } from '../messages/messenger.ts'
import type { Entity } from '../model/entity.ts'
import type { Result } from '../model/result.ts'
import type { PagePorts, PageView } from './popup.ts'

/** The browser calls that messages cannot make: `tabs.query` and `permissions.request` of webextension-polyfill, in short. */
export type BrowserPorts = Pick<PagePorts, 'activeTab' | 'request'>

/** What was changed in the store shows on the page before it is said to be done. */
async function thenRefresh<T>(tab: number, change: Promise<Result<T>>): Promise<Result<T>> {
  const answer = await change
  if (answer.ok) await sendToReader(tab, 'tab/refresh', {})
  return answer
}

/** All ports of a page view. */
export function pagePorts(browser: BrowserPorts): PagePorts {
  return {
    ...browser,
    report: (tab) => sendToBackground('page/report', { tab }),
    read: (tab) => sendToBackground('page/read', { tab }),
    saveSelection: (tab) => sendToBackground('page/save-selection', { tab }),
    setSite: (host, on) => sendToBackground('site/set', { host, on }),
    show: (tab, target) => sendToReader(tab, 'tab/show', target),
    confirm: (tab, annotation, yes) => sendToReader(tab, 'tab/confirm', { annotation, yes }),
    attach: (tab, annotation) => sendToReader(tab, 'tab/attach', { annotation }),
    remove: (tab, id) => thenRefresh(tab, sendToBackground('annotation/remove', { id })),
    undo: (tab) => thenRefresh(tab, sendToBackground('annotation/undo', {})),
    list: (tab, annotation) => sendToReader(tab, 'tab/list', annotation === undefined ? {} : { annotation }),
    articlesRead: async () => {
      const answer = await sendToBackground('library/call', { method: 'articleCount', args: [] })
      return answer.ok ? (answer.value as number) : null
    },
    news: async () => {
      const answer = await sendToBackground('library/call', { method: 'whoIsNew', args: [] })
      return answer.ok ? (answer.value as Entity[]) : []
    },
    later: (again) => void setTimeout(again, 800),
    openLibrary: (view) => sendToBackground('library/open', view ? { view } : {}),
  }
}

/** Keeps the view current: asks anew when the background says that a tab's report changed. Returns what stops it. */
export function followReports(view: PageView): () => void {
  return onPageMessage({
    'report/changed': ({ tab }) => {
      void view.refresh(tab)
      return null
    },
  })
}
