/** Chromium's cold start: the built extension's service worker is stopped, then asked for an analysis; from message to answer, by the clock of the page that asks. */
import { existsSync } from 'node:fs'
import type { Tab } from '../../e2e/drivers/driver.ts'
import { launch } from '../../e2e/drivers/launch.ts'
import { startProxy } from '../../e2e/proxy.ts'
import { builtExtension, SITE_ROOTS } from '../../e2e/sites.ts'
import type { ReadArticle } from '../../lib/model/article.ts'
import { ensureBrowser } from '../browsers/install.ts'
import { wordsIn } from './bench-text.ts'
import { childCpu } from './child-cpu.ts'
import { inWords, spreadOf } from './spread.ts'
import { makeText } from './texts.ts'

const RUNS = 10
/** Sentences of a made text of about 700 words. */
const SENTENCES = 28

interface Timed {
  /** Milliseconds from message to answer. */
  ms: number
  /** CPU milliseconds of all processes of the browser meanwhile. */
  cpu?: number
  /** Milliseconds by step, as the background tells them. */
  steps: Record<string, number>
  mentions: number
  stored: boolean
}

interface Answer {
  ok: boolean
  value?: { ms?: Record<string, number>; mentions: unknown[]; stored: boolean }
  error?: { message: string }
}

/** Asks the background to analyse an article, and where it was seen to store it. Runs in a page of the extension. */
async function ask(article: ReadArticle, seen: boolean): Promise<Timed> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<Answer> } } }
  const began = performance.now()
  const answer = await chrome.runtime.sendMessage({ to: 'background', name: 'article/analyze', message: { article, seen } })
  const ms = performance.now() - began
  if (!answer?.ok || !answer.value) throw new Error(`No analysis: ${answer?.error?.message ?? 'no answer'}`)
  const { value } = answer
  return { ms, steps: value.ms ?? {}, mentions: value.mentions.length, stored: value.stored }
}

const FIRST = ['Adaeze', 'Bruno', 'Chiara', 'Dmitri', 'Esra', 'Farid', 'Gudrun', 'Hiroshi', 'Ingrid', 'Juma', 'Katya']
const LAST = [
  'Abiola',
  'Brandt',
  'Castillo',
  'Demir',
  'Eriksen',
  'Farouk',
  'Gupta',
  'Horvat',
  'Ivanov',
  'Jansen',
  'Kimura',
  'Lopez',
  'Mbeki',
]
const cast = (run: number): string[] =>
  Array.from({ length: 7 }, (_, n) => `${FIRST[(run * 7 + n) % FIRST.length]} ${LAST[(run * 7 + n) % LAST.length]}`)

/** An article that no other run reads: places and works are those of the others, people mostly its own. */
function articleOf(run: number): ReadArticle {
  const url = `http://bench.example/${run}`
  const meta = { url, pageUrl: url, title: `Works and talks, part ${run}`, site: 'Bench', published: '2025-07-11' }
  return {
    meta: { ...meta, publishedSource: 'given', language: 'en', isNews: true },
    text: makeText(run + 11, SENTENCES, cast(run)),
  }
}

/** What is asked in each run, in this order. The reader asks first without storing, and again once the page was seen for a while. */
const ASKED = {
  first: 'worker stopped before, first message of an article (reads and links, stores nothing): the gate',
  seen: 'worker running, second message of that article (stores it)',
  next: 'worker running, first message of another article',
  atOnce: 'worker stopped before, article stored at the first message',
} as const
type Asked = keyof typeof ASKED

function print(name: string, timed: readonly Timed[]): void {
  console.log(`  ${name}`)
  console.log(`    ${inWords(spreadOf(timed.map(({ ms }) => ms)), 0)} ms from message to answer`)
  const cpu = timed.flatMap((one) => one.cpu || [])
  if (cpu.length) console.log(`    CPU of all of the browser's processes meanwhile: ${inWords(spreadOf(cpu), 0)} ms`)
  const names = [...new Set(timed.flatMap(({ steps }) => Object.keys(steps)))]
  const median = (of: (one: Timed) => number) => spreadOf(timed.map(of)).median.toFixed(0)
  const steps = names.map((step) => `${step} ${median((one) => one.steps[step] ?? 0)}`)
  const rest = median(({ ms, steps: of }) => ms - Object.values(of).reduce((sum, step) => sum + step, 0))
  console.log(`    of which, medians: ${[...steps, `start, lists and messages ${rest}`].join(', ')} ms`)
}

async function measure(page: Tab, stop: () => Promise<void>): Promise<Record<Asked, Timed[]>> {
  // The first start after the installation makes the database; it is not counted.
  await page.evaluate(ask, articleOf(0), true)
  const figures: Record<Asked, Timed[]> = { first: [], seen: [], next: [], atOnce: [] }
  const timed = async (what: Asked, article: ReadArticle, seen: boolean): Promise<void> => {
    const before = childCpu()
    const answer = await page.evaluate(ask, article, seen)
    figures[what].push({ ...answer, cpu: childCpu() - before })
  }
  for (let n = 0; n < RUNS; n++) {
    const [one, other, third] = [articleOf(3 * n + 1), articleOf(3 * n + 2), articleOf(3 * n + 3)]
    await stop()
    await timed('first', one, false)
    await timed('seen', one, true)
    await timed('next', other, false)
    await stop()
    await timed('atOnce', third, true)
  }
  return figures
}

/** Prints the time from message to answer with a stopped and with a running service worker, as median (quartiles). Throws where nothing is built. */
export async function benchCold(): Promise<void> {
  const extension = builtExtension('chromium')
  if (!existsSync(extension)) throw new Error('The extension is not built: run `npm run build` first.')
  const program = ensureBrowser('chromium')
  const proxy = await startProxy({ roots: [...SITE_ROOTS] })
  try {
    const { driver, end } = await launch('chromium', { program, proxy: proxy.port, extension })
    try {
      // A page of the extension without scripts: its own questions would wake the worker.
      const page = await driver.extensionPage('manifest.json')
      const figures = await measure(page, () => driver.stopBackground())
      const words = wordsIn(articleOf(1).text)
      console.log(`\nService worker of Chromium: median (quartiles) of ${RUNS}; new articles of ${words} words`)
      for (const what of Object.keys(ASKED) as Asked[]) print(ASKED[what], figures[what])
      if (![...figures.seen, ...figures.atOnce].every((one) => one.stored)) console.log('  Not all articles were stored.')
      if (!Object.values(figures).every((ones) => ones.every(({ mentions }) => mentions))) console.log('  Nothing found in some.')
    } finally {
      await end()
    }
  } finally {
    await proxy.close()
  }
}
