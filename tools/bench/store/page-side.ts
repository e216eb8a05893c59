/** The measuring page inside the extension: fills the store, asks the background as the reader does, counts what is read, scans for comparison. */
import type { ReadArticle } from '../../../lib/model/article.ts'
import { newIdAt } from '../../../lib/model/new-id.ts'
import type { GazetteerFile } from '../../../lib/model/resources.ts'
import type { Result } from '../../../lib/model/result.ts'
import { parseGazetteer } from '../../../lib/recognize/gazetteer.ts'
import { withTagger } from '../../../lib/recognize/tagger/load.ts'
import { analyzeArticle } from '../../../lib/services/analyze-article.ts'
import { createLibrary } from '../../../lib/services/library.ts'
import type { LibraryApi } from '../../../lib/services/library-api.ts'
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts'
import { libraryByMessages } from '../../../lib/state/library-by-messages.ts'
import { openStore } from '../../../lib/store/db.ts'
import { clearRecords } from '../../../lib/store/records.ts'
import { read, write } from '../../../lib/store/transaction.ts'
import { countReads, type Reads } from './count-reads.ts'
import { fillStore } from './fill.ts'

/** What the page can be asked. */
export type Asked =
  | { what: 'fill'; articles: number }
  | { what: 'message'; name: string; message: unknown }
  | { what: 'popup' }
  | { what: 'reads'; article: ReadArticle }
  | { what: 'popup-reads'; entities: string[] }
  | { what: 'scan' }

/** What it answers: milliseconds by the page's clock, and what was asked for. */
export interface Answered {
  ms: number
  value?: unknown
  reads?: Reads
  error?: string
}

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<Result<unknown>> }
  tabs: { getCurrent(): Promise<{ id: number }> }
}
const surroundings = globalThis as unknown as { browser?: Extension; chrome: Extension }
const extension = (): Extension => surroundings.browser ?? surroundings.chrome

/** Firefox refuses a message while it puts an idle background to sleep; the next one wakes it. */
const AWAKE_AGAIN = 500

async function messageAsIs(name: string, content: unknown): Promise<Result<unknown>> {
  const send = () => extension().runtime.sendMessage({ to: 'background', name, message: content })
  try {
    return await send()
  } catch {
    await new Promise((done) => setTimeout(done, AWAKE_AGAIN))
    return send()
  }
}

async function message(name: string, content: unknown): Promise<unknown> {
  const answer = await messageAsIs(name, content)
  if (!answer?.ok) throw new Error(answer?.error.message ?? 'no answer')
  return answer.value
}

const own = (path: string) => fetch(path)

/** Links one article by the very code of the background, here, where the browser's own functions can be watched. */
async function reads(article: ReadArticle): Promise<Reads> {
  const [lists, tagger] = await Promise.all([own('/gazetteers/en.json'), own('/tagger/en.bin')])
  const gazetteer = parseGazetteer((await lists.json()) as GazetteerFile)
  const store = openStore()
  const [counted, stop] = countReads()
  try {
    await analyzeArticle(article, {
      ...{ store, gazetteer: withTagger(gazetteer, new Uint8Array(await tagger.arrayBuffer())), settings: DEFAULT_SETTINGS },
      ...{ now: () => Date.now(), newId: () => newIdAt(Date.now()), remember: false, private: false },
    })
    return counted
  } finally {
    stop()
    store.close()
  }
}

/** What the popup asks of the store. */
const asksOf = (library: LibraryApi) => [library.whoIsNew(), library.articleCount()]

/** The messages of an opening popup (lib/state/page-ports.ts), all at once as it sends them; nothing reads in this tab, so the report says why. */
async function popup(): Promise<void> {
  const library = libraryByMessages((call) => messageAsIs('library/call', call))
  const tab = await extension().tabs.getCurrent()
  const answers = await Promise.all([message('page/report', { tab: tab.id }), ...asksOf(library)])
  if (answers.some((answer) => (answer as Result<unknown>).ok === false)) throw new Error('the popup would show an error')
}

async function popupReads(entities: string[]): Promise<Reads> {
  const store = openStore()
  const library = createLibrary({ store, now: () => Date.now(), newId: () => newIdAt(Date.now()) })
  const [counted, stop] = countReads()
  try {
    await Promise.all([...asksOf(library), library.priorFor(entities)])
    return counted
  } finally {
    stop()
    store.close()
  }
}

async function scan(): Promise<number> {
  const store = openStore()
  const all = await read(store, () => store.entities.toArray())
  store.close()
  if (!all.ok) throw new Error(all.error.message)
  return all.value.length
}

async function fill(articles: number): Promise<void> {
  const store = openStore()
  // What an earlier run left half-way.
  await write(store, () => clearRecords(store))
  await fillStore(store, { articles, progress: (done) => (document.title = `${done} of ${articles}`) })
  store.close()
}

async function answer(asked: Asked): Promise<Answered> {
  const began = performance.now()
  const took = () => performance.now() - began
  if (asked.what === 'reads') return { reads: await reads(asked.article), ms: took() }
  if (asked.what === 'message') return { value: await message(asked.name, asked.message), ms: took() }
  if (asked.what === 'popup') return { value: await popup(), ms: took() }
  if (asked.what === 'popup-reads') return { reads: await popupReads(asked.entities), ms: took() }
  if (asked.what === 'scan') return { value: await scan(), ms: took() }
  await fill(asked.articles)
  return { ms: took() }
}

// Asked and answered through the document, which the drivers of both browsers reach alike.
new MutationObserver(() => {
  const { asked } = document.body.dataset
  if (!asked) return
  delete document.body.dataset.asked
  const say = (said: Answered) => {
    document.body.dataset.answered = JSON.stringify(said)
  }
  answer(JSON.parse(asked) as Asked).then(say, (error: unknown) => say({ ms: 0, error: String(error) }))
}).observe(document.body, { attributes: true, attributeFilter: ['data-asked'] })
document.body.dataset.ready = 'yes'
