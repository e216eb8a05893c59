/** The shelf of backups in the extension's own storage: a list of them, and each as chunks of text. A backup that is cut off leaves those before it whole. */
import * as v from 'valibot'
import type { BackupEntry, BackupIndex } from '../../model/backup.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { fromBase64, joined, sumOf, toBase64 } from './bytes.ts'

/** `storage.local` of the extension, or a fake in tests. */
export interface BackupArea {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string[]): Promise<void>
}

const INDEX = 'backups'
/** Bytes of a chunk: a message to the browser's storage of half a megabyte. */
const CHUNK = 393_216

const keyOf = (id: string, chunk: number): string => `backup ${id} ${chunk}`
const keysOf = (id: string, chunks: number): string[] => Array.from({ length: chunks }, (_, chunk) => keyOf(id, chunk))

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const entrySchema = v.object({
  id: v.string(),
  at: v.number(),
  reason: v.picklist(['daily', 'asked', 'update', 'import', 'delete', 'restore', 'repair']),
  kind: v.picklist(['whole', 'essentials']),
  bytes: count,
  chunks: v.pipe(count, v.maxValue(10_000)),
  sum: v.string(),
  stamp: v.string(),
  counts: v.object({ articles: count, annotations: count, corrections: count }),
}) satisfies v.GenericSchema<unknown, BackupEntry>

const attempt = v.object({ at: v.number(), error: v.optional(v.string()) })
const file = v.object({ name: v.string(), at: v.number(), bytes: count, kind: v.picklist(['whole', 'essentials']) })
const restSchema = v.object({
  last: v.fallback(v.optional(attempt), undefined),
  pending: v.fallback(v.optional(v.object({ id: v.string(), chunks: v.pipe(count, v.maxValue(10_000)) })), undefined),
  folder: v.fallback(v.optional(v.object({ tag: v.string(), files: v.array(file), last: v.optional(attempt) })), undefined),
})

/** The list as it stands in storage; what of it is broken is left out. */
const indexFrom = (stored: unknown): BackupIndex => {
  const { entries } = (stored ?? {}) as { entries?: unknown }
  const read = (Array.isArray(entries) ? entries : []).flatMap((entry) => {
    const parsed = v.safeParse(entrySchema, entry)
    return parsed.success ? [parsed.output] : []
  })
  const rest = v.safeParse(restSchema, stored)
  return { ...(rest.success ? rest.output : {}), entries: read.sort((a, b) => b.at - a.at) }
}

/** The list of backups. Throws only where the browser's storage fails. */
export const readIndex = async (area: BackupArea): Promise<BackupIndex> => indexFrom((await area.get(INDEX))[INDEX])

/** Changes the list. Throws where the browser's storage fails. */
export const changeIndex = async (area: BackupArea, change: (index: BackupIndex) => BackupIndex): Promise<BackupIndex> => {
  const next = change(await readIndex(area))
  await area.set({ [INDEX]: next })
  return next
}

/** Takes away what a backup left that was never finished. */
const clearPending = async (area: BackupArea): Promise<void> => {
  const { pending } = await readIndex(area)
  if (!pending) return
  await area.remove(keysOf(pending.id, pending.chunks))
  await changeIndex(area, ({ pending: _, ...index }) => index)
}

const bytesOn = async (area: BackupArea, { id, chunks }: BackupEntry): Promise<Uint8Array<ArrayBuffer> | string> => {
  const parts: Uint8Array[] = []
  for (let chunk = 0; chunk < chunks; chunk++) {
    const key = keyOf(id, chunk)
    const text = (await area.get(key))[key]
    const bytes = typeof text === 'string' ? fromBase64(text) : undefined
    if (!bytes) return `part ${chunk + 1} of ${chunks} is ${text === undefined ? 'missing' : 'no text of a backup'}`
    parts.push(bytes)
  }
  return joined(parts)
}

/** The compressed bytes of a backup. Fails where it is not what was written, with the reason; the others are not touched by that. */
export const takeDown = async (area: BackupArea, entry: BackupEntry): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  const bytes = await bytesOn(area, entry)
  const why = typeof bytes === 'string' ? bytes : (await sumOf(bytes)) === entry.sum ? undefined : 'its content has changed'
  if (why === undefined) return ok(bytes as Uint8Array<ArrayBuffer>)
  return fail('invalid', `This backup is damaged (${why}), so it cannot be used. The others can: choose another one.`)
}

/**
 * Puts a backup on the shelf: its chunks, then the proof that they can be read again, and only then its place in the list. `keep` says which
 * entries stay; the others are taken away last. A chunk has 384 KiB unless told. Throws where the storage is full or fails; then the list and all that it names are as before.
 */
export const putUp = async (
  area: BackupArea,
  made: { entry: Omit<BackupEntry, 'bytes' | 'chunks' | 'sum'>; pieces: readonly Uint8Array[]; chunk?: number },
  keep: (entries: BackupEntry[]) => BackupEntry[],
): Promise<BackupEntry> => {
  await clearPending(area)
  const { chunk: size = CHUNK } = made
  const bytes = joined(made.pieces)
  const chunks = Math.ceil(bytes.length / size)
  const entry: BackupEntry = { ...made.entry, bytes: bytes.length, chunks, sum: await sumOf(bytes) }
  try {
    await changeIndex(area, (index) => ({ ...index, pending: { id: entry.id, chunks } }))
    for (let chunk = 0; chunk < chunks; chunk++)
      await area.set({ [keyOf(entry.id, chunk)]: toBase64(bytes.subarray(chunk * size, (chunk + 1) * size)) })
    const proof = await takeDown(area, entry)
    if (!proof.ok) throw new Error('the browser did not store it as it was written')
  } catch (error) {
    await clearPending(area).catch(() => undefined)
    throw error
  }
  const before = (await readIndex(area)).entries
  const stay = keep([entry, ...before])
  const ids = new Set(stay.map(({ id }) => id))
  await changeIndex(area, ({ pending: _, ...index }) => ({ ...index, entries: stay }))
  await removeChunks(
    area,
    before.filter(({ id }) => !ids.has(id)),
  )
  return entry
}

const removeChunks = async (area: BackupArea, entries: readonly BackupEntry[]): Promise<void> => {
  for (const { id, chunks } of entries) await area.remove(keysOf(id, chunks))
}

/** Takes these backups off the shelf, or all. Throws where the storage fails. */
export const discard = async (area: BackupArea, ids?: readonly string[]): Promise<void> => {
  await clearPending(area)
  const { entries } = await readIndex(area)
  const doomed = entries.filter(({ id }) => ids?.includes(id) ?? true)
  await changeIndex(area, (index) => ({
    ...index,
    entries: index.entries.filter((entry) => !doomed.includes(entry) && !doomed.some(({ id }) => id === entry.id)),
  }))
  await removeChunks(area, doomed)
}
