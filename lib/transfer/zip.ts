/** Several files as one: a ZIP archive, by fflate. */
import { strToU8, zipSync } from 'fflate'
import type { TextFile } from './markdown.ts'

/** The files in an archive. Times are the earliest that ZIP knows, so that equal files make equal archives. */
export const zipOf = (files: readonly TextFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { mtime: new Date(1980, 0, 1, 12) })
