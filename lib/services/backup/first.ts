/** A library that makes a backup before what could lose much: an import, the deletion of a site or of everything. */
import type { LibraryApi } from '../library-api.ts'
import { type BackupDeps, makeBackup } from './make.ts'
import { discard } from './shelf.ts'

/**
 * The library with a backup before each import and each large deletion. Where none can be made (how that went stands in the list of backups) the
 * work is done all the same: an import takes nothing away, and a deletion may be what frees the disk. The last hour is deleted to be forgotten, and so
 * is everything where the reader said so: then the backups go too.
 */
export const backedUpFirst = (library: LibraryApi, deps: BackupDeps): LibraryApi => ({
  ...library,
  importAll: async (text) => {
    await makeBackup(deps, 'import').catch(() => undefined)
    return library.importAll(text)
  },
  remove: async (removal) => {
    const forget = removal.what === 'everything' && removal.forget === true
    if (!forget && (removal.what === 'site' || removal.what === 'everything'))
      await makeBackup(deps, 'delete').catch(() => undefined)
    const removed = await library.remove(removal)
    if (forget && removed.ok) await discard(deps.area)
    return removed
  },
})
