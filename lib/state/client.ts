/** How extension pages reach the library: directly, or by messages in private windows, where Firefox opens no IndexedDB for them. */
import { sendToBackground } from '../messages/messenger.ts'
import { newIdAt } from '../model/new-id.ts'
import type { LibraryApi } from '../services/library-api.ts'
import { openLibrary } from '../services/open-library.ts'
import { libraryByMessages } from './library-by-messages.ts'

/**
 * The library for a page; `private` is `browser.extension.inIncognitoContext`, `sample` asks for the onboarding's own store.
 * What pages write directly is told to open articles by `tabs/refresh`, which is the caller's to send.
 */
export function libraryFor(page: { private: boolean; sample?: boolean }): LibraryApi {
  if (page.private) return libraryByMessages((message) => sendToBackground('library/call', message))
  return openLibrary(page.sample ? 'sample' : 'own', { now: () => Date.now(), newId: () => newIdAt(Date.now()) })
}
