/** The measuring page inside the extension: fills the store, asks the background as the reader does, counts what is read, scans for comparison. */
import type { ReadArticle } from '../../../lib/model/article.ts'
import type { GazetteerFile } from '../../../lib/model/resources.ts'
import { parseGazetteer } from '../../../lib/recognize/gazetteer.ts'
import { withTagger } from '../../../lib/recognize/tagger/load.ts'
import { analyzeArticle } from '../../../lib/services/analyze-article.ts'
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts'
import { openStore } from '../../../lib/store/db.ts'
import { clearRecords } from '../../../lib/store/records.ts'
import { read, write } from '../../../lib/store/transaction.ts'
import { countReads, type Reads } from './count-reads.ts'
import { fillStore } from './fill.ts'

/** What the page can be asked. */
export type Asked =
  | { what: 'fill'; articles: number }
  | { what: 'message'; name: string; message: unknown }
  | { what: 'reads'; article: ReadArticle }
  | { what: 'scan' }

/** What it answers: milliseconds by the page's clock, and what was asked for. */
export interface Answered {
  ms: number
  value?: unknown
  reads?: Reads
  error?: string
}

interface Runtime {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; error?: { message: string } }> }
}
const surroundings = globalThis as unknown as { browser?: Runtime; chrome: Runtime }

async function message(name: string, content: unknown): Promise<unknown> {
  const api = surroundings.browser ?? surroundings.chrome
  const answer = await api.runtime.sendMessage({ to: 'background', name, message: content })
  if (!answer?.ok) throw new Error(answer?.error?.message ?? 'no answer')
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
      ...{ now: () => Date.now(), newId: () => crypto.randomUUID(), remember: false, private: false },
    })
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
