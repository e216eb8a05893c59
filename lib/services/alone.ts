/** What is answered of an article that cannot be joined to what was read before: what it says alone, and the highlights saved on it. */
import type { EngineOutput } from '../engine/engine.ts'
import type { Annotation } from '../model/annotation.ts'
import type { ArticleMeta } from '../model/article.ts'
import type { Store } from '../store/db.ts'
import { isStoreFailure, read } from '../store/transaction.ts'
import { annotationsShown } from './corrected/mentions.ts'
import { Overlay, overlayOf } from './corrected/overlay.ts'
import { addressesOf, annotationsHere, articleOfPage } from './known-article.ts'
import { type PageView, pageView } from './page-view.ts'

const GO_ON =
  'What you saved here is shown, and saving works. Reload the page to try again; if that does not help, go on reading: other articles are not concerned.'

/** Said where the engine fails on an article, and where anything behind it does. */
export const NOT_READ = `Antecedent met an error of its own when it looked for names and dates here. ${GO_ON}`
export const NOT_LINKED = `Antecedent met an error of its own when it compared it with what you read before. ${GO_ON}`

/** What an article says alone, its entities under their local keys; `published` is its day, YYYY-MM-DD. */
export const viewAlone = (output: EngineOutput, published: string): PageView => {
  const base = { article: '', published, read: 0 }
  const records = output.entities.map((local) => ({
    ...base,
    id: local.key,
    entity: local.key,
    locals: [local],
    mentions: output.mentions.filter((mention) => mention.kind !== 'date' && mention.entity === local.key),
  }))
  const keys = new Set(output.entities.map((local) => local.key))
  const loose = output.mentions.filter((mention) => mention.kind === 'date' || !keys.has(mention.entity ?? ''))
  return pageView([...records, { ...base, id: '', locals: [], mentions: loose }], new Map(), new Overlay([]))
}

/** The highlights saved on an article, looked for by address and title alone; none where the store fails too. Never throws. */
export const savedOn = async (store: Store, meta: ArticleMeta): Promise<Annotation[]> => {
  const found = await read(store, async () => {
    const known = await articleOfPage(store, meta)
    const addresses = [...new Set([...addressesOf(meta), meta.pageUrl, ...(known ? [known.url] : [])])]
    return annotationsShown(await annotationsHere(store, known?.id, addresses), await overlayOf(store))
  })
  return found.ok ? found.value : []
}

/** Runs an operation of the store, and has told what is thrown in it that is no failure of the store: an error of the code. */
export const telling = async <T>(operation: () => Promise<T>, tell: (error: unknown) => void): Promise<T> => {
  try {
    return await operation()
  } catch (error) {
    if (!isStoreFailure(error)) tell(error)
    throw error
  }
}
