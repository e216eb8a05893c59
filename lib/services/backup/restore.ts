/** Brings back what a backup or an export file holds: a look at what it would change first, then merged or in place of everything, and undo. */
import type { RestorePreview } from '../../model/backup.ts'
import type { ImportReport } from '../../model/library.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Settings } from '../../model/settings.ts'
import { differing, restorableSettings, SETTING_NAMES } from '../../settings/settings.ts'
import type { Store } from '../../store/db.ts'
import { allRecords, clearRecords, deleteRecords, noRecords, putRecords, type Records, TABLES } from '../../store/records.ts'
import { read, write } from '../../store/transaction.ts'
import { PARTS } from '../../transfer/format.ts'
import { type ReadFile, readFile } from '../../transfer/read-file.ts'
import { plannedMerge, reportOf, writeMerge } from '../import-export.ts'
import { refoldEntities, refoldEvents } from '../refold.ts'
import type { StepDeps } from '../steps.ts'

const momentOf = (text: string): { at?: number } => {
  const at = Date.parse(/"exported": "([^"]{10,40})"/.exec(text.slice(0, 300))?.[1] ?? '')
  return Number.isFinite(at) ? { at } : {}
}

const missing = (here: Records, file: ReadFile): Record<string, number> => {
  const gone: Record<string, number> = {}
  for (const part of PARTS) {
    const ids = new Set((file.contents[part] as readonly { id: string }[]).map(({ id }) => id))
    gone[part] = (here[part] as readonly { id: string }[]).filter(({ id }) => !ids.has(id)).length
  }
  return gone
}

/** What restoring this text would do; nothing is changed. Fails where it is of no known kind. `now` is ms since 1970. */
export const previewRestore = async (
  { store, settings, now }: { store: Store; settings: Settings; now: number },
  text: string,
): Promise<Result<RestorePreview>> => {
  const file = readFile(text, now)
  if (!file.ok) return file
  const here = await read(store, () => allRecords(store))
  if (!here.ok) return here
  const merge = plannedMerge(file.value, here.value)
  const report = reportOf(file.value, merge)
  const known = new Set(here.value.annotations.map(({ id }) => id))
  const replaces = merge.add.annotations.filter(({ id }) => known.has(id)).length
  const change = differing(settings, restorableSettings(file.value.settings))
  return ok({
    ...momentOf(text),
    from: file.value.kind,
    adds: { ...report.added, annotations: (report.added.annotations ?? 0) - replaces },
    replaces,
    same: Object.values(report.skipped).reduce((sum, count) => sum + count, 0),
    refused: report.refused,
    removes: missing(here.value, file.value),
    settings: Object.keys(change).map((key) => SETTING_NAMES[key as keyof Settings]),
  })
}

/** What takes a restore back: the records of before, and the ids of those that it brought. It lives as long as the page. */
export interface RestoreUndo {
  before: Records
  brought: Records
}

export interface Restored {
  report: ImportReport
  undo: RestoreUndo
}

/**
 * Restores in one transaction: 'merge' adds what is not here and takes nothing away; 'replace' puts the file's records in place of all that are here,
 * and fails for files of other programs, which hold highlights alone.
 */
export const restoreText = async (
  store: Store,
  text: string,
  deps: StepDeps & { how: 'merge' | 'replace' },
): Promise<Result<Restored>> => {
  const { how } = deps
  const file = readFile(text, deps.now())
  if (!file.ok) return file
  if (how === 'replace' && file.value.kind !== 'antecedent')
    return fail(
      'invalid',
      'This file holds highlights of another program, so it cannot take the place of everything. Add it instead.',
    )
  return write(store, async () => {
    const before = await allRecords(store)
    const merge = plannedMerge(file.value, how === 'replace' ? noRecords() : before)
    if (how === 'replace') await clearRecords(store)
    await writeMerge(store, merge, deps)
    return { report: reportOf(file.value, merge), undo: { before, brought: merge.add } }
  })
}

const idsOf = (records: readonly { id: string }[]): Set<string> => new Set(records.map(({ id }) => id))

/** Makes the store what it was before a restore; what was read or saved since stays. */
export const undoRestore = (store: Store, { before, brought }: RestoreUndo): Promise<Result<null>> =>
  write(store, async () => {
    const doomed: Record<string, { id: string }[]> = {}
    for (const name of TABLES) {
      const old = idsOf(before[name])
      doomed[name] = (brought[name] as { id: string }[]).filter(({ id }) => !old.has(id))
    }
    await deleteRecords(store, doomed as Partial<Records>)
    await putRecords(store, before)
    const known = { mentions: idsOf(before.mentions), sources: idsOf(before.sources) }
    const now = await allRecords(store)
    const since = now.mentions.filter(({ id }) => !known.mentions.has(id)).flatMap(({ entity }) => entity ?? [])
    await refoldEntities(store, [...new Set(since)])
    const told = now.sources.filter(({ id }) => !known.sources.has(id)).map(({ event }) => event)
    await refoldEvents(store, [...new Set(told)])
    return null
  })
