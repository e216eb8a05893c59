/** When backups are made: after what the reader did, at the browser's start, and before an update changes the store. Nothing in private windows. */
import browser from 'webextension-polyfill'
import type { Handlers } from '../../lib/messages/messenger.ts'
import type { ToBackground } from '../../lib/messages/protocol.ts'
import { browserFolder, type Downloads } from '../../lib/services/backup/browser-folder.ts'
import { type BackupDeps, backUpBeforeUpgrade, backUpIfDue } from '../../lib/services/backup/make.ts'
import { STORE_NAME } from '../../lib/store/db.ts'
import { snapshotBeforeUpgrade } from '../../lib/store/scan.ts'
import { newId, now, settings, store } from './deps.ts'

/** What backups are given here. */
export const backupDeps = (): BackupDeps => ({
  ...{ store: store(), area: browser.storage.local, settings, now, newId },
  folder: browserFolder(() => browser.downloads as Downloads | undefined),
})

/** Long enough after an article was stored that painting is over, and well before an idle worker is stopped. */
const SOON = 4000

let waiting: ReturnType<typeof setTimeout> | undefined

/** Looks in a moment whether a backup is due. A worker that is stopped before looks at the next message. */
function backUpSoon(): void {
  if (waiting !== undefined) return
  waiting = setTimeout(() => {
    waiting = undefined
    void backUpIfDue(backupDeps())
  }, SOON)
}

/** Messages that change what a backup would hold. */
const CHANGING = /^(?:annotation|correction|question)\/|^(?:library\/call|tabs\/refresh|settings\/set|site\/set)$/

const isChange = (name: string, message: unknown): boolean =>
  CHANGING.test(name) || (name === 'article/analyze' && (message as { seen?: boolean }).seen === true)

/** The handlers, after whose answers a backup is made where one is due. */
export function followedByBackup(handlers: Handlers<ToBackground>): Handlers<ToBackground> {
  type AnyHandler = (message: unknown, sender: { tab?: { incognito?: boolean } }) => unknown
  const followed = Object.entries(handlers as Record<string, AnyHandler>).map(([name, handle]): [string, AnyHandler] => [
    name,
    async (message, sender) => {
      const answer = await handle(message, sender)
      if (!sender.tab?.incognito && isChange(name, message)) backUpSoon()
      return answer
    },
  ])
  return Object.fromEntries(followed) as unknown as Handlers<ToBackground>
}

/** Where this version has another schema than the one that wrote the store: a backup before anything opens it, as far as that can be in time. */
async function beforeUpgrade(): Promise<void> {
  const old = await snapshotBeforeUpgrade(STORE_NAME)
  if (!old) return
  await backUpBeforeUpgrade(backupDeps(), old)
  old.close()
}

/** Listens to the browser's start and to updates. */
export function listenToBackups(): void {
  browser.runtime.onStartup.addListener(backUpSoon)
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void beforeUpgrade().then(backUpSoon)
  })
}
