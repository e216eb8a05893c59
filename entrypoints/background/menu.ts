/** Context menu and keyboard shortcuts: save the selection, read this page. */
import browser from 'webextension-polyfill'
import { readTab, saveSelectionIn } from './page-handlers.ts'

/** Makes the menu anew; called after install and update. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id: 'save-selection', title: 'Save with Antecedent', contexts: ['selection'] })
  browser.contextMenus.create({ id: 'read-page', title: 'Read this page with Antecedent', contexts: ['page'] })
}

async function run(what: string, tab: number | undefined): Promise<void> {
  if (tab === undefined) return
  const answer = what === 'save-selection' ? await saveSelectionIn(tab) : what === 'read-page' ? await readTab(tab) : null
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
