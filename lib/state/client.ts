/** How extension pages reach the library. */
import { sendToBackground } from '../messages/messenger.ts'
import type { LibraryApi } from '../services/library-api.ts'
import { libraryByMessages } from './library-by-messages.ts'

/** The library for a page; `private` is `browser.extension.inIncognitoContext`. */
export function libraryFor(_page: { private: boolean }): LibraryApi {
  return libraryByMessages((message) => sendToBackground('library/call', message))
}
