/** What the options show and do about backups and storage: the list, making, restoring with a look first, the folder, the health of the storage. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { BackupEntry, BackupIndex, Dangling, RestorePreview, StorageUse } from '../model/backup.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'
import { textOf } from '../services/backup/bytes.ts'
import { leaveFolder, useFolder } from '../services/backup/folder.ts'
import { checkStore, repairStore } from '../services/backup/integrity.ts'
import { areaFailure, type BackupDeps, makeBackup } from '../services/backup/make.ts'
import { previewRestore, restoreText, undoRestore } from '../services/backup/restore.ts'
import { discard, readIndex, takeDown } from '../services/backup/shelf.ts'
import { differing } from '../settings/settings.ts'
import type { Toasts } from './toasts.ts'

/** A backup or file that the reader looks at before restoring it. */
export interface Restoring {
  /** Where it comes from: "a backup in this browser", or the name of a file. */
  from: string
  text: string
  preview: RestorePreview
}

export interface BackupsState {
  index: ReadonlySignal<BackupIndex | null>
  use: ReadonlySignal<StorageUse | null>
  /** Highlights in the library now: far fewer than in the last backup is a reason to look. */
  highlights: ReadonlySignal<number | null>
  /** What is being done, in words; '' where nothing is. */
  busy: ReadonlySignal<string>
  error: ReadonlySignal<string | null>
  restoring: ReadonlySignal<Restoring | null>
  /** What the check found; null before it was asked for. */
  dangling: ReadonlySignal<Dangling[] | null>
  load(): Promise<void>
  backUp(): Promise<void>
  /** Takes away one backup, or all. */
  discard(ids?: string[]): Promise<void>
  /** Hands a backup out as a file. */
  save(entry: BackupEntry): Promise<void>
  look(entry: BackupEntry): Promise<void>
  lookAtFile(file: { name: string; arrayBuffer(): Promise<ArrayBuffer> }): Promise<void>
  closeLook(): void
  restore(how: 'merge' | 'replace', withSettings: boolean): Promise<void>
  check(): Promise<void>
  repair(): Promise<void>
  /** These two must be called straight from a click: the browsers refuse to ask otherwise. */
  persist(): Promise<void>
  startFolder(): Promise<void>
  stopFolder(): Promise<void>
}

/** What of the page is needed; all of it handed in, so that tests need no browser. */
export interface BackupsWorld {
  deps: BackupDeps
  toasts: Toasts
  permissions: {
    contains(what: { permissions: ['downloads'] }): Promise<boolean>
    request(what: { permissions: ['downloads'] }): Promise<boolean>
    remove(what: { permissions: ['downloads'] }): Promise<boolean>
  }
  storage: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>
  changeSettings: (change: Partial<Settings>) => Promise<Result<Settings>>
  /** The library was changed as a whole: the page and open articles look again. */
  changed: () => Promise<unknown>
  saveFile: (file: { name: string; type: string; body: Uint8Array<ArrayBuffer> }) => void
}

const PERMISSION = { permissions: ['downloads'] as ['downloads'] }
const nothing = (): null => null

/** Day and time of a moment as the reader's own clock shows it, for names of files. */
const stampOf = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace(/[T:]/g, '-')

/** Makes the backups of one page. */
export function createBackups(world: BackupsWorld): BackupsState {
  const { deps, toasts, permissions, storage } = world
  const index = signal<BackupIndex | null>(null)
  const use = signal<StorageUse | null>(null)
  const highlights = signal<number | null>(null)
  const busy = signal('')
  const error = signal<string | null>(null)
  const restoring = signal<Restoring | null>(null)
  const dangling = signal<Dangling[] | null>(null)

  const loadUse = async () => {
    const estimate = await storage.estimate().catch(nothing)
    const persisted = await storage.persisted().catch(nothing)
    use.value = { used: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted }
  }
  const load = async () => {
    const read = await readIndex(deps.area).catch(nothing)
    // Withdrawn in the browser's own pages: then there is no folder any more.
    if (read?.folder && !(await permissions.contains(PERMISSION).catch(nothing))) {
      await leaveFolder(deps.area).catch(nothing)
      const { folder: _, ...rest } = read
      index.value = rest
    } else index.value = read
    highlights.value = await deps.store.annotations.count().catch(nothing)
    await loadUse()
  }
  /** Does something that may fail, says that it is under way and why it failed, and shows what is so then. */
  const attempt = async <T>(what: string, work: () => Promise<Result<T>>): Promise<T | undefined> => {
    if (busy.value) return undefined
    busy.value = what
    error.value = null
    try {
      const done = await work()
      if (!done.ok) error.value = done.error.message
      return done.ok ? done.value : undefined
    } catch (problem) {
      error.value = areaFailure(problem).message
      return undefined
    } finally {
      busy.value = ''
      await load()
    }
  }
  const lookAt = async (from: string, bytes: Result<Uint8Array<ArrayBuffer>>): Promise<Result<null>> => {
    if (!bytes.ok) return bytes
    const text = await textOf(bytes.value)
    if (!text.ok) return text
    const preview = await previewRestore({ store: deps.store, settings: await deps.settings(), now: deps.now() }, text.value)
    if (!preview.ok) return preview
    restoring.value = { from, text: text.value, preview: preview.value }
    return ok(null)
  }
  /** Before what cannot be looked through: a backup that must succeed, except where there is nothing to back up. */
  const safely = async (reason: 'restore' | 'repair'): Promise<Result<unknown>> => {
    const made = await makeBackup(deps, reason)
    return made.ok ? made : fail('storage', `${made.error.message} Nothing was changed.`)
  }

  return {
    ...{ index, use, highlights, busy, error, restoring, dangling, load },
    backUp: async () => {
      const made = await attempt('Making a backup…', () => makeBackup(deps, 'asked'))
      if (made !== undefined) toasts.show(made ? 'The backup is made.' : 'There is nothing to back up yet.')
    },
    discard: async (ids) => {
      const done = await attempt('Deleting…', async () => ok(await discard(deps.area, ids)))
      if (done === undefined && error.value === null)
        toasts.show(ids ? 'The backup is deleted.' : 'All backups in this browser are deleted.')
    },
    save: async (entry) => {
      const body = await attempt('Unpacking…', () => takeDown(deps.area, entry))
      if (body) world.saveFile({ name: `antecedent-backup-${stampOf(entry.at)}.json.gz`, type: 'application/gzip', body })
    },
    look: async (entry) =>
      void (await attempt('Reading the backup…', async () =>
        lookAt('a backup in this browser', await takeDown(deps.area, entry)),
      )),
    lookAtFile: async (file) =>
      void (await attempt('Reading the file…', async () => lookAt(file.name, ok(new Uint8Array(await file.arrayBuffer()))))),
    closeLook: () => {
      restoring.value = null
    },
    restore: async (how, withSettings) => {
      const looked = restoring.value
      if (!looked) return
      restoring.value = null
      const before = await deps.settings()
      const done = await attempt('Restoring…', async () => {
        const safe = await safely('restore')
        return safe.ok ? restoreText(deps.store, looked.text, { ...deps, how }) : safe
      })
      if (!done || !('undo' in done)) return
      const settings = withSettings ? differing(before, done.report.settings ?? {}) : {}
      const changes = Object.keys(settings).length > 0
      const kept = changes ? await world.changeSettings(settings) : ok(before)
      await world.changed()
      toasts.show('Restored.', async () => {
        await attempt('Undoing…', () => undoRestore(deps.store, done.undo))
        const back = Object.fromEntries(Object.keys(settings).map((key) => [key, before[key as keyof Settings]]))
        if (changes) await world.changeSettings(back as Partial<Settings>)
        await world.changed()
      })
      if (!kept.ok) error.value = kept.error.message
    },
    check: async () => {
      dangling.value = (await attempt('Checking…', () => checkStore(deps.store))) ?? null
    },
    repair: async () => {
      const gone = await attempt('Repairing…', async () => {
        const safe = await safely('repair')
        return safe.ok ? repairStore(deps.store) : safe
      })
      if (!Array.isArray(gone)) return
      dangling.value = []
      await world.changed()
      toasts.show(`Repaired: ${gone.length} ${gone.length === 1 ? 'reference' : 'references'} to nothing taken away.`)
    },
    persist: async () => {
      const granted = await storage.persist().catch(nothing)
      await loadUse()
      toasts.show(
        granted ? 'The browser promised to keep it.' : 'The browser made no promise. Backups in a folder are the surest.',
      )
    },
    startFolder: async () => {
      // First of all, while the click counts.
      const granted = await permissions.request(PERMISSION).catch(nothing)
      if (!granted) {
        error.value = 'Without the permission to manage downloads no files can be written. Backups stay in the browser.'
        return
      }
      await attempt('Writing to the folder…', async () => {
        await useFolder(deps.area, Math.floor(deps.now()).toString(36).slice(-4))
        return makeBackup(deps, 'asked')
      })
    },
    stopFolder: async () => {
      await attempt('Leaving the folder…', async () => {
        await leaveFolder(deps.area)
        await permissions.remove(PERMISSION)
        return ok(null)
      })
      toasts.show('No more files are written. Those in the folder stay.')
    },
  }
}
