/** Writes a made store through the store's own tables, some hundred articles in a transaction. */
import type { Entity } from '../../../lib/model/entity.ts'
import type { Store } from '../../../lib/store/db.ts'
import { putRecords, type Records } from '../../../lib/store/records.ts'
import { write } from '../../../lib/store/transaction.ts'
import { StoreMaker } from './make-store.ts'

const TOGETHER = 500
const ENTITIES_TOGETHER = 5000

const put = async (store: Store, records: Partial<Records>): Promise<void> => {
  const written = await write(store, () => putRecords(store, records))
  if (!written.ok) throw new Error(written.error.message)
}

/** Fills the store. Entities come again with every batch of articles: they are written once, when they are what they will be. @throws Error where the store cannot be written */
export async function fillStore(
  store: Store,
  { articles, progress = () => undefined }: { articles: number; progress?: (done: number) => void },
): Promise<void> {
  const maker = new StoreMaker(articles)
  const last = new Map<string, Entity>()
  for (let done = 0; done < articles; done += TOGETHER) {
    const { entities, ...batch } = maker.batch(TOGETHER)
    for (const entity of entities) last.set(entity.id, entity)
    await put(store, batch)
    progress(done + batch.articles.length)
  }
  const entities = [...last.values()]
  for (let from = 0; from < entities.length; from += ENTITIES_TOGETHER)
    await put(store, { entities: entities.slice(from, from + ENTITIES_TOGETHER) })
}
