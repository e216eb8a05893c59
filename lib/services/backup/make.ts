/** Makes backups: on request, before what could lose much, and by itself when something changed and a day has passed. */
import type { BackupEntry, BackupReason } from '../../model/backup.ts'
import { type Failure, fail, ok, type Result } from '../../model/result.ts'
import type { Settings } from '../../model/settings.ts'
import { isDiskFull } from '../../settings/disk-full.ts'
import type { Store } from '../../store/db.ts'
import { type Snapshot, snapshotOf, stampOf } from '../../store/scan.ts'
import { read } from '../../store/transaction.ts'
import { textHash } from '../../text/fingerprint.ts'
import { contentOf } from './content.ts'
import { type Folder, writeToFolder } from './folder.ts'
import { kept } from './rotation.ts'
import { type BackupArea, changeIndex, putUp, readIndex, takeDown } from './shelf.ts'

/** What backups need: the store, the extension's storage, the settings, clock (ms since 1970) and id maker. */
export interface BackupDeps {
  store: Store
  area: BackupArea
  settings: () => Promise<Settings>
  now: () => number
  newId: () => string
  /** The reader's folder, where the browser has the interface. */
  folder?: Folder
  /** Text that a whole backup may have, where it is another than usual. */
  limit?: number
}

const DAY = 86_400_000
const HOUR = 3_600_000

/** One at a time in all contexts of the extension: https://www.w3.org/TR/web-locks/. Where there are none, as in tests, there is one context. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? globalThis.navigator.locks.request('antecedent-backup', work) : work()

const FULL =
  'The disk is full, so no new backup could be made. The earlier backups are unharmed. Free some space, then make one in the options.'

/** Why the extension's storage refused, in words. */
export const areaFailure = (error: unknown): Failure => {
  if (isDiskFull(error)) return { code: 'storage', message: FULL }
  const said = error instanceof Error ? error.message : String(error)
  return { code: 'storage', message: `The backup could not be written (${said}). The earlier backups are unharmed.` }
}

const stamped = async ({ store, settings }: BackupDeps): Promise<Result<string>> => {
  const chosen = textHash(JSON.stringify(await settings()))
  const stamp = await read(store, () => stampOf(store))
  return stamp.ok ? ok(`${stamp.value} ${chosen}`) : stamp
}

const put = async (
  deps: BackupDeps,
  from: Snapshot,
  reason: BackupReason,
  stamp: string,
): Promise<Result<BackupEntry | null>> => {
  const now = deps.now()
  const limit = deps.limit === undefined ? {} : { limit: deps.limit }
  const content = await contentOf(from, { now, settings: await deps.settings(), ...limit })
  if (!content.ok) return content
  const { kind, pieces, counts, any } = content.value
  if (!any) return ok(null)
  const entry = { id: deps.newId(), at: now, reason, kind, stamp, counts }
  return ok(await putUp(deps.area, { entry, pieces }, kept))
}

/** Makes the backup and notes how that went; what the storage throws becomes a failure. */
const noted = async (deps: BackupDeps, make: () => Promise<Result<BackupEntry | null>>): Promise<Result<BackupEntry | null>> => {
  const made = await make().catch((error: unknown): Result<never> => ({ ok: false, error: areaFailure(error) }))
  // An empty store is no attempt: the first article that is read must not wait for an hour.
  if (made.ok && !made.value) return made
  const last = { at: deps.now(), ...(made.ok ? {} : { error: made.error.message }) }
  await changeIndex(deps.area, (index) => ({ ...index, last })).catch(() => undefined)
  return made
}

/** Writes the backup to the reader's folder too, where there is one. */
const toFolder = async (deps: BackupDeps, entry: BackupEntry): Promise<void> => {
  if (!deps.folder || !(await readIndex(deps.area)).folder) return
  const bytes = await takeDown(deps.area, entry)
  if (bytes.ok) await writeToFolder(deps.area, deps.folder, { bytes: bytes.value, kind: entry.kind, now: deps.now() })
}

/**
 * Makes a backup now. What is the same as in the newest one is not written twice, unless the reader asked; an empty store has no backup (null).
 * Fails in words for the reader; then all earlier backups are as they were.
 */
export const makeBackup = (deps: BackupDeps, reason: BackupReason): Promise<Result<BackupEntry | null>> =>
  alone(async () => {
    const made = await noted(deps, async () => {
      const stamp = await stamped(deps)
      if (!stamp.ok) return stamp
      const [newest] = (await readIndex(deps.area)).entries
      if (reason !== 'asked' && newest?.stamp === stamp.value) return ok(newest)
      return put(deps, snapshotOf(deps.store), reason, stamp.value)
    })
    if (made.ok && made.value && (reason === 'asked' || reason === 'daily')) await toFolder(deps, made.value)
    return made
  })

/** Makes a backup of a database as an older Antecedent left it, before it is brought up to date. */
export const backUpBeforeUpgrade = (deps: BackupDeps, old: Snapshot): Promise<Result<BackupEntry | null>> =>
  alone(() => noted(deps, () => put(deps, old, 'update', '')))

/** Whether a day has passed since the last backup, and an hour since the last attempt. */
export const isDue = (index: { entries: readonly { at: number }[]; last?: { at: number } }, now: number): boolean => {
  const [newest] = index.entries
  // A clock that was set back must not keep backups away for good.
  const since = (moment: number | undefined, span: number): boolean => moment === undefined || Math.abs(now - moment) >= span
  return since(newest?.at, DAY) && since(index.last?.at, HOUR)
}

/** Makes the day's backup where it is due and something changed. Never throws: how it went stands in the list of backups. */
export const backUpIfDue = async (deps: BackupDeps): Promise<Result<BackupEntry | null>> => {
  try {
    return isDue(await readIndex(deps.area), deps.now()) ? await makeBackup(deps, 'daily') : ok(null)
  } catch (error) {
    const { code, message } = areaFailure(error)
    return fail(code, message)
  }
}
