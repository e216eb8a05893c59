/** Keeps a page current: calls back, not more often than a few times a second, after changes of the store by any context. */
import { onStoreChange } from '../store/changes.ts'
import { SAMPLE_STORE_NAME, STORE_NAME } from '../store/db.ts'

const PAUSE = 250

/** Follows the reader's own store, or the sample's; returns what stops it. */
export function followStore(sample: boolean, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = onStoreChange(sample ? SAMPLE_STORE_NAME : STORE_NAME, () => {
    timer ??= setTimeout(() => {
      timer = undefined
      changed()
    }, PAUSE)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
