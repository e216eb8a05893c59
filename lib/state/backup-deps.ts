/** What backups are given on an extension page. */
import browser from 'webextension-polyfill'
import { newIdAt } from '../model/new-id.ts'
import { browserFolder, type Downloads } from '../services/backup/browser-folder.ts'
import type { BackupDeps } from '../services/backup/make.ts'
import { readSettings } from '../settings/settings.ts'
import { openStore } from '../store/db.ts'

/** Store, storage and folder of this page; not for private windows, where Firefox opens no IndexedDB. */
export const pageBackupDeps = (): BackupDeps => ({
  store: openStore(),
  area: browser.storage.local,
  settings: () => readSettings(browser.storage.local),
  now: () => Date.now(),
  newId: () => newIdAt(Date.now()),
  folder: browserFolder(() => browser.downloads as Downloads | undefined),
})
