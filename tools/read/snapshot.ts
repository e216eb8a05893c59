/** Keeps the store of `read --store DIR` between runs: one snapshot file, replaced whole. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dumpStore, restoreStore } from '../../lib/services/snapshot.ts'
import type { Store } from '../../lib/store/db.ts'

const NAME = 'store.json'

/** Fills the store from DIR where there is a snapshot. Throws an Error that says what to do where it is damaged. */
export async function loadSnapshot(store: Store, dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, NAME)
  if (!existsSync(file)) return
  const restored = await restoreStore(store, readFileSync(file, 'utf8'))
  if (!restored.ok) throw new Error(`${file}: ${restored.error.message}`)
}

/** Writes the snapshot to a temporary file and renames it, so that a killed run leaves the old one whole. */
export async function saveSnapshot(store: Store, dir: string): Promise<void> {
  const dump = await dumpStore(store, Date.now())
  if (!dump.ok) throw new Error(dump.error.message)
  const file = join(dir, NAME)
  writeFileSync(`${file}.tmp`, dump.value)
  renameSync(`${file}.tmp`, file)
}
