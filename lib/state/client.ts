/** How extension pages reach the library: directly, or by messages in private windows, where Firefox opens no IndexedDB for them. */
import { sendToBackground } from '../messages/messenger.ts'
import { newIdAt } from '../model/new-id.ts'
import { backedUpFirst } from '../services/backup/first.ts'
import type { LibraryApi } from '../services/library-api.ts'
import { openLibrary } from '../services/open-library.ts'
import { pageBackupDeps } from './backup-deps.ts'
import { libraryByMessages } from './library-by-messages.ts'

/**
 * The library for a page; `private` is `browser.extension.inIncognitoContext`, `sample` asks for the onboarding's own store.
 * Before an import or a large deletion it makes a backup. What pages write directly is told to open articles by `tabs/refresh`, which is the caller's to send.
 */
export function libraryFor(page: { private: boolean; sample?: boolean }): LibraryApi {
  if (page.private) return libraryByMessages((message) => sendToBackground('library/call', message))
  const deps = { now: () => Date.now(), newId: () => newIdAt(Date.now()) }
  if (page.sample) return openLibrary('sample', deps)
  const backups = pageBackupDeps()
  return backedUpFirst(openLibrary('own', { ...deps, exportedSettings: backups.settings }), backups)
}
