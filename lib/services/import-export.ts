/** Writes everything to an export file, and merges such a file into the store without loss or duplicates. */

import type { ImportReport } from '../model/library.ts'
import type { Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import type { Store } from '../store/db.ts'
import { allRecords, putRecords } from '../store/records.ts'
import { read, write } from '../store/transaction.ts'
import { PARTS } from '../transfer/format.ts'
import { parseExport } from '../transfer/parse.ts'
import { writeExport } from '../transfer/write.ts'
import { merged } from './merge.ts'
import { refoldEntities, refoldEvents } from './refold.ts'

/** Everything as the text of an export file; `now` is ms since 1970. */
export const exportStore = async (store: Store, now: number, settings?: Settings): Promise<Result<string>> => {
  const records = await read(store, () => allRecords(store))
  return records.ok ? { ok: true, value: writeExport({ ...records.value, ...(settings ? { settings } : {}) }, now) } : records
}

/**
 * Merges an export file into the store, in one transaction: what is there already (by id, address, name or content) is skipped, what is broken
 * is refused item by item. Fails, with nothing written, where the file is no export or a newer one.
 */
export const importStore = async (store: Store, json: string): Promise<Result<ImportReport>> => {
  const parsed = parseExport(json)
  if (!parsed.ok) return parsed
  const { contents, refused } = parsed.value
  return write(store, async () => {
    const merge = merged(await allRecords(store), contents)
    await putRecords(store, merge.add)
    await refoldEntities(store, merge.refold.entities)
    await refoldEvents(store, merge.refold.events)
    const report: ImportReport = { added: {}, skipped: {}, refused: [...refused, ...merge.refused] }
    for (const part of PARTS) {
      report.added[part] = merge.added[part]
      report.skipped[part] = merge.skipped[part]
    }
    return report
  })
}
