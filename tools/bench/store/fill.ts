/** Writes a made store through the store's own tables, some hundred articles in a transaction. */
import type { Store } from '../../../lib/store/db.ts'
import { putRecords } from '../../../lib/store/records.ts'
import { write } from '../../../lib/store/transaction.ts'
import { StoreMaker } from './make-store.ts'

const TOGETHER = 200

/** @throws Error where the store cannot be written */
export async function fillStore(
  store: Store,
  { articles, progress = () => undefined }: { articles: number; progress?: (done: number) => void },
): Promise<void> {
  const maker = new StoreMaker(articles)
  for (let done = 0; done < articles; done += TOGETHER) {
    const batch = maker.batch(TOGETHER)
    const written = await write(store, () => putRecords(store, batch))
    if (!written.ok) throw new Error(written.error.message)
    progress(done + batch.articles.length)
  }
}
