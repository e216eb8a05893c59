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

/** Asks the background to analyse and store an article. Runs in a page of the extension. */
async function ask(article: ReadArticle): Promise<Timed> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<Answer> } } }
  const began = performance.now()
  const answer = await chrome.runtime.sendMessage({
    to: 'background',
    name: 'article/analyze',
    message: { article, seen: true },
  })
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

function print(name: string, timed: readonly Timed[]): void {
  console.log(`  ${name.padEnd(18)} ${inWords(spreadOf(timed.map(({ ms }) => ms)), 0)} ms from message to answer`)
  const cpu = timed.flatMap((one) => one.cpu || [])
  if (cpu.length) console.log(`    CPU of all of the browser's processes meanwhile: ${inWords(spreadOf(cpu), 0)} ms`)
  const names = [...new Set(timed.flatMap(({ steps }) => Object.keys(steps)))]
  const steps = names.map((step) => `${step} ${spreadOf(timed.map((one) => one.steps[step] ?? 0)).median.toFixed(0)}`)
  if (steps.length) console.log(`    of which inside, medians: ${steps.join(', ')} ms`)
}

async function measure(page: Tab, stop: () => Promise<void>): Promise<Record<'cold' | 'warm', Timed[]>> {
  // The first start after the installation makes the database; it is not counted.
  await page.evaluate(ask, articleOf(0))
  const figures: Record<'cold' | 'warm', Timed[]> = { cold: [], warm: [] }
  const timed = async (run: number): Promise<Timed> => {
    const before = childCpu()
    const answer = await page.evaluate(ask, articleOf(run))
    return { ...answer, cpu: childCpu() - before }
  }
  for (let n = 0; n < RUNS; n++) {
    await stop()
    figures.cold.push(await timed(2 * n + 1))
    figures.warm.push(await timed(2 * n + 2))
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
      const { cold, warm } = await measure(page, () => driver.stopBackground())
      const words = wordsIn(articleOf(1).text)
      console.log(`\nService worker of Chromium: median (quartiles) of ${RUNS} starts; new articles of ${words} words, stored`)
      print('stopped before', cold)
      print('running', warm)
      if (![...cold, ...warm].every((one) => one.stored && one.mentions)) console.log('  Not all articles were stored.')
    } finally {
      await end()
    }
  } finally {
    await proxy.close()
  }
}
