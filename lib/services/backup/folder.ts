/** Backups as files in a folder of the reader's, by the browser's downloads: a fixed set of names, each written over by its next. */
import type { BackupKind, FolderState } from '../../model/backup.ts'
import { type BackupArea, changeIndex, readIndex } from './shelf.ts'

/** Inside the browser's folder of downloads; more a browser does not let extensions choose. */
export const FOLDER = 'Antecedent'

/** The part of `browser.downloads` that is used, and how bytes become an address that it takes (which differs between browsers and contexts). */
export interface Folder {
  download(options: { url: string; filename: string; conflictAction: 'overwrite'; saveAs: false }): Promise<number>
  /** How a download stands. */
  state(id: number): Promise<{ state: 'in_progress' | 'interrupted' | 'complete' | 'unknown'; error?: string }>
  address(bytes: Uint8Array<ArrayBuffer>): Promise<{ url: string; release: () => void }>
  wait(ms: number): Promise<void>
}

const DAY = 86_400_000
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
/** Files of weeks. */
const WEEKS = 4

/** Days since 1970 where the reader is; a Monday is 4 more than a multiple of 7. */
const localDay = (now: number): number => Math.floor((now - new Date(now).getTimezoneOffset() * 60_000) / DAY)
const weekOf = (now: number): number => Math.floor((localDay(now) + 3) / 7)

/**
 * Names of the files that a backup at `now` (ms since 1970) is written to: the weekday's, and the week's where that was not written in this week
 * yet. Eleven names in all, so that the folder never grows beyond eleven files, without anything ever being deleted.
 */
export const fileNames = (folder: Pick<FolderState, 'tag' | 'files'>, now: number): string[] => {
  const name = (slot: string): string => `antecedent-${folder.tag}-${slot}.json.gz`
  const day = name(WEEKDAYS[(localDay(now) + 3) % 7] ?? 'monday')
  const week = name(`week-${(weekOf(now) % WEEKS) + 1}`)
  const written = folder.files.find((file) => file.name === week)
  return written && weekOf(written.at) === weekOf(now) ? [day] : [day, week]
}

/** What browsers call the reasons, in words. */
const REASONS: readonly [RegExp, string][] = [
  [/NO_SPACE/, 'The disk is full. Free some space, then back up again.'],
  [
    /ACCESS_DENIED|BLOCKED|SECURITY/,
    'The browser may not write into its folder of downloads. Choose another one in the browser’s settings.',
  ],
  [/USER_CANCELED/, 'The download was cancelled. Back up again to write it.'],
  [
    /NAME_TOO_LONG|FILE_FAILED|invalid|filename/i,
    'The browser could not write the file. See whether its folder of downloads exists.',
  ],
]

const inWords = (error: string): string =>
  REASONS.find(([pattern]) => pattern.test(error))?.[1] ?? `The browser did not write the file (${error}).`

/** Polls: the browsers' event of a finished download may come before its listener is there. */
const STEP = 250
const MOST = 240

/** Writes one file; answers with what went wrong, if anything did. */
const written = async (folder: Folder, filename: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> => {
  const { url, release } = await folder.address(bytes)
  try {
    const id = await folder.download({ url, filename, conflictAction: 'overwrite', saveAs: false })
    for (let step = 0; step < MOST; step++) {
      const { state, error } = await folder.state(id)
      if (state === 'complete') return undefined
      if (state === 'interrupted') return inWords(error ?? 'interrupted')
      if (state === 'unknown') return inWords('the download is not in its list')
      await folder.wait(STEP)
    }
    return inWords('it took longer than a minute')
  } catch (error) {
    return inWords(error instanceof Error ? error.message : String(error))
  } finally {
    release()
  }
}

/**
 * Writes a backup to the files whose turn it is, and notes how that went. Never throws for what the browser refuses. A file is complete before the
 * browser puts it in place of the one of before.
 */
export const writeToFolder = async (
  area: BackupArea,
  folder: Folder,
  made: { bytes: Uint8Array<ArrayBuffer>; kind: BackupKind; now: number },
): Promise<void> => {
  const state = (await readIndex(area)).folder
  if (!state) return
  const { bytes, kind, now } = made
  const files = [...state.files]
  let problem: string | undefined
  for (const name of fileNames(state, now)) {
    problem = await written(folder, `${FOLDER}/${name}`, bytes)
    if (problem !== undefined) break
    const at = files.findIndex((file) => file.name === name)
    files.splice(at < 0 ? files.length : at, at < 0 ? 0 : 1, { name, at: now, bytes: bytes.length, kind })
  }
  const last = { at: now, ...(problem === undefined ? {} : { error: problem }) }
  await changeIndex(area, (index) => (index.folder ? { ...index, folder: { ...index.folder, files, last } } : index))
}

/** Begins to write to the folder; `tag` tells the files of this browser from those of others. */
export const useFolder = async (area: BackupArea, tag: string): Promise<void> => {
  await changeIndex(area, (index) => ({ ...index, folder: index.folder ?? { tag, files: [] } }))
}

/** Writes to the folder no more; the files stay where they are. */
export const leaveFolder = async (area: BackupArea): Promise<void> => {
  await changeIndex(area, ({ folder: _, ...index }) => index)
}
