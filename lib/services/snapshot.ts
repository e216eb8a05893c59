/** The whole store as one string and back: what a tool without IndexedDB of its own keeps in a file between runs. */
import { fail, ok, type Result } from '../model/result.ts'
import type { Store } from '../store/db.ts'
import { clearRecords, putRecords } from '../store/records.ts'
import { write } from '../store/transaction.ts'
import { parseExport } from '../transfer/parse.ts'
import { exportStore } from './import-export.ts'

/** The store as a string; `now` is ms since 1970. */
export const dumpStore = (store: Store, now: number): Promise<Result<string>> => exportStore(store, now)

/** Makes the store what it was when it was dumped; everything else in it goes. Fails, with nothing changed, where anything of the dump is broken. */
export const restoreStore = async (store: Store, dump: string): Promise<Result<null>> => {
  const parsed = parseExport(dump)
  if (!parsed.ok) return parsed
  const { contents, refused } = parsed.value
  const first = refused[0]
  if (first) return fail('invalid', `The snapshot is damaged: ${first.what}: ${first.why}. Delete it to begin anew.`)
  const done = await write(store, async () => {
    await clearRecords(store)
    await putRecords(store, contents)
  })
  return done.ok ? ok(null) : done
}
