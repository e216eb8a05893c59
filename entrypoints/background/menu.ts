/** Context menu and keyboard shortcuts: save the selection, read this page. */
import browser from 'webextension-polyfill'
import { sendToReader } from '../../lib/messages/messenger.ts'
import type { Result } from '../../lib/model/result.ts'
import { ATTACH } from './lost-menu.ts'
import { readTab, saveSelectionIn } from './page-handlers.ts'

/** Makes the menu anew; called after install and update. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id: 'save-selection', title: 'Save with Antecedent', contexts: ['selection'] })
  // Shown only on pages where a saved highlight has lost its place: elsewhere the menu stays one line.
  browser.contextMenus.create({ id: ATTACH, title: 'Attach a lost highlight here', contexts: ['selection'], visible: false })
  browser.contextMenus.create({ id: 'read-page', title: 'Read this page with Antecedent', contexts: ['page'] })
}

const RUNS: Readonly<Record<string, (tab: number) => Promise<Result<unknown>>>> = {
  'save-selection': saveSelectionIn,
  'read-page': readTab,
  [ATTACH]: (tab) => sendToReader(tab, 'tab/attach', {}),
  'lost-highlights': (tab) => sendToReader(tab, 'tab/list', {}),
  'next-saved': (tab) => sendToReader(tab, 'tab/step', { by: 1 }),
  'previous-saved': (tab) => sendToReader(tab, 'tab/step', { by: -1 }),
}

async function run(what: string, tab: number | undefined): Promise<void> {
  if (tab === undefined) return
  const answer = await RUNS[what]?.(tab)
  if (answer && !answer.ok) await say(tab, answer.error.message)
}

/** A failure of a menu item or key has no page to show it: the badge and the button's title say it. */
async function say(tabId: number, message: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '!' })
  await browser.action.setTitle({ tabId, title: `Antecedent: ${message}` })
}

export function listenToMenuAndKeys(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => void run(String(menuItemId), tab?.id))
  browser.commands.onCommand.addListener((command, tab) => void run(command, tab?.id))
}
