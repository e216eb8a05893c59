/** Writes everything to an export file, and merges such a file into the store without loss or duplicates. */

import type { Annotation } from '../model/annotation.ts'
import type { ImportReport } from '../model/library.ts'
import type { Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import type { Side } from '../model/step.ts'
import { restorableSettings } from '../settings/settings.ts'
import type { Store } from '../store/db.ts'
import { allRecords, putRecords, type Records } from '../store/records.ts'
import { read, write } from '../store/transaction.ts'
import { PARTS } from '../transfer/format.ts'
import { type ReadFile, readFile } from '../transfer/read-file.ts'
import { writeExport } from '../transfer/write.ts'
import { inLibrary, inTrash } from './annotation-sides.ts'
import { type Merge, merged } from './merge.ts'
import { refoldEntities, refoldEvents } from './refold.ts'
import { asStep, type StepDeps } from './steps.ts'

/** Everything as the text of an export file; `now` is ms since 1970. */
export const exportStore = async (store: Store, now: number, settings?: Settings): Promise<Result<string>> => {
  const records = await read(store, () => allRecords(store))
  return records.ok ? { ok: true, value: writeExport({ ...records.value, ...(settings ? { settings } : {}) }, now) } : records
}

/** Ids of highlights are for ever, times are not: what tells none is not newer than what is here already. */
const knownOnly = (file: ReadFile, here: Records): Annotation[] => {
  const ids = new Set(here.annotations.map((one) => one.id))
  const undated = new Set(file.undated)
  return file.contents.annotations.map((one) => (undated.has(one.id) && ids.has(one.id) ? { ...one, modified: 0 } : one))
}

/** Another program's highlights of articles that are stored here are theirs: with their title, site and day. */
const ofStored = (annotations: readonly Annotation[], here: Records): Annotation[] => {
  const articles = new Map(here.articles.map((one) => [one.url, one]))
  return annotations.map((annotation) => {
    const article = articles.get(annotation.target.source)
    if (!article || annotation.article !== undefined) return annotation
    const { id, title, site, published } = article
    return { ...annotation, article: id, target: { ...annotation.target, title, site, published } }
  })
}

const recordsOf = (file: ReadFile, here: Records): Records =>
  file.kind === 'antecedent' ? file.contents : { ...file.contents, annotations: ofStored(knownOnly(file, here), here) }

/** What merging the file into these records would add, change and refuse; nothing is written. */
export const plannedMerge = (file: ReadFile, here: Records): Merge => merged(here, recordsOf(file, here))

/** Writes a planned merge; its highlights are one step that can be undone. Call it within the transaction that `here` was read in. */
export const writeMerge = async (store: Store, merge: Merge, deps: StepDeps): Promise<void> => {
  const { annotations, trash, ...rest } = merge.add
  const sides = new Map<string, Side>([
    ...annotations.map((one): [string, Side] => [one.id, inLibrary(one)]),
    ...trash.map((one): [string, Side] => [one.id, inTrash(one)]),
  ])
  await asStep(store, { what: 'import', sides }, deps)
  await putRecords(store, rest)
  await refoldEntities(store, merge.refold.entities)
  await refoldEvents(store, merge.refold.events)
}

/** What a merge did, or would do, in numbers, with every refusal of reading and of merging. */
export const reportOf = (file: ReadFile, merge: Merge): ImportReport => {
  const report: ImportReport = { from: file.kind, added: {}, skipped: {}, refused: [...file.refused, ...merge.refused] }
  for (const part of PARTS) {
    report.added[part] = merge.added[part]
    report.skipped[part] = merge.skipped[part]
  }
  const settings = restorableSettings(file.settings)
  return Object.keys(settings).length > 0 ? { ...report, settings } : report
}

/**
 * Merges a file into the store, in one transaction: our own export, or the highlights of another program (transfer/read-file.ts says which).
 * What is there already (by id, address, name or content) is skipped, what is broken is refused item by item. Settings in the file are handed on in
 * the report and not applied. The present moment stands in for times that a file does not tell. Fails, with nothing written, where the file is of
 * no known kind or a newer one.
 */
export const importStore = async (store: Store, text: string, deps: StepDeps): Promise<Result<ImportReport>> => {
  const file = readFile(text, deps.now())
  if (!file.ok) return file
  return write(store, async () => {
    const merge = plannedMerge(file.value, await allRecords(store))
    await writeMerge(store, merge, deps)
    return reportOf(file.value, merge)
  })
}
