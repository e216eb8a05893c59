/** Messages about tabs: the gate's finding, what a tab is doing, reading on request, the badge. */
import { type Handlers, type Sender, sendToReader, tellPages } from '../../lib/messages/messenger.ts'
import type { ToBackground } from '../../lib/messages/protocol.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { isSiteOff } from '../../lib/settings/settings.ts'
import { showBadge } from './badge.ts'
import { isOwnPage, prepare, REFUSED, settings } from './deps.ts'
import { injectPart, injectReader, type Part, styleFrames } from './inject.ts'
import { showLostMenu } from './lost-menu.ts'
import { reportOf } from './report.ts'

type Page = 'gate/article' | 'frames/style' | `${Part}/load` | `page/${'report' | 'read' | 'save-selection' | 'changed'}`

async function load(part: Part, sender: Sender) {
  if (sender.tab?.id === undefined) return REFUSED
  await injectPart(sender.tab.id, part)
  return ok(null)
}

export const pageHandlers: Pick<Handlers<ToBackground>, Page> = {
  'gate/article': async ({ url }, sender) => {
    const tab = sender.tab?.id
    if (tab === undefined) return REFUSED
    // The reader will ask in a moment: lists, tagger and store open while it is being injected.
    prepare()
    if (isSiteOff(await settings(), new URL(url).hostname)) return ok({ injected: false })
    const running = await sendToReader(tab, 'tab/report', {})
    // A page that went on without loading, and shows its next article only now: the reader looked too early.
    if (running.ok && running.value.state === 'not-article') await sendToReader(tab, 'tab/read', {})
    if (running.ok) return ok({ injected: true })
    await injectReader(tab)
    return ok({ injected: true })
  },
  'card/load': (_, sender) => load('card', sender),
  'marks/load': (_, sender) => load('marks', sender),
  'saved/load': (_, sender) => load('saved', sender),
  'frames/style': async (_, { tab }) => {
    if (tab?.id === undefined) return REFUSED
    await styleFrames(tab.id)
    return ok(null)
  },
  'page/report': async ({ tab }, sender) => (isOwnPage(sender) ? ok(await reportOf(tab)) : REFUSED),
  'page/read': async ({ tab }, sender) => (isOwnPage(sender) ? readTab(tab) : REFUSED),
  'page/save-selection': async ({ tab }, sender) => (isOwnPage(sender) ? saveSelectionIn(tab) : REFUSED),
  'page/changed': async ({ prior, lost }, sender) => {
    const tab = sender.tab?.id
    if (tab === undefined) return REFUSED
    await tellPages('report/changed', { tab })
    await showBadge({ id: tab, incognito: sender.tab?.incognito ?? false }, prior)
    if (sender.tab?.url) await showLostMenu(sender.tab.url, lost ?? 0)
    return ok(null)
  },
}

/** Reads a tab now, article or not. Needs activeTab or a granted site. */
export async function readTab(tab: number) {
  const running = await sendToReader(tab, 'tab/read', {})
  if (running.ok) return ok(null)
  try {
    await injectReader(tab)
  } catch {
    return fail(
      'not-permitted',
      'The browser does not let extensions read this page. Use the toolbar button or the context menu on a web page.',
    )
  }
  return sendToReader(tab, 'tab/read', {})
}

/** Saves the selection of a tab; the reader is injected first where it does not run yet. */
export async function saveSelectionIn(tab: number) {
  const first = await sendToReader(tab, 'tab/save-selection', {})
  if (first.ok || first.error.code !== 'unavailable') return first.ok ? ok(null) : first
  const read = await readTab(tab)
  if (!read.ok) return read
  const answer = await sendToReader(tab, 'tab/save-selection', {})
  return answer.ok ? ok(null) : answer
}
