/** Opens a store and its library for an extension page that may use IndexedDB itself. */
import { openStore, SAMPLE_STORE_NAME, STORE_NAME } from '../store/db.ts'
import { createLibrary, type LibraryDeps } from './library.ts'
import type { LibraryApi } from './library-api.ts'

/** The library of the reader's own history, or of the onboarding's sample. `now` is in ms since 1970. */
export function openLibrary(of: 'own' | 'sample', deps: Omit<LibraryDeps, 'store'>): LibraryApi {
  return createLibrary({ store: openStore(of === 'sample' ? SAMPLE_STORE_NAME : STORE_NAME), ...deps })
}
