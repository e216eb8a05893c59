/** What a page that changes without end costs: readings and CPU time while it does, beside the same page that rests, and without the extension. */
import { existsSync } from 'node:fs'
import type { BrowserName, Driver, Tab } from '../../e2e/drivers/driver.ts'
import { launch } from '../../e2e/drivers/launch.ts'
import { type RecordingProxy, startProxy } from '../../e2e/proxy.ts'
import { builtExtension, SITE_ROOTS } from '../../e2e/sites.ts'
import { ensureBrowser } from '../browsers/install.ts'
import { childCpu } from './child-cpu.ts'
import { makeText } from './texts.ts'

/** For so long each page is watched, ms, after it was read and stored. */
const WATCHED = 30_000
const SITE = 'http://tests.harbour-courier.example/bench'
/** Sentences of a made text of about 700 words. */
const SENTENCES = 28

/** What a page does every 50 ms. */
const PAGES = {
  rests: '',
  'changes its words': "document.querySelector('article p').append(' Word ' + n + '.')",
  'changes beside its words': "document.querySelector('article aside').textContent = 'Tick ' + n",
} as const
type Kind = keyof typeof PAGES

function page(kind: Kind): string {
  const title = `Works and talks on a page that ${kind}`
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: '2025-07-11' })
  const paragraphs = makeText(7, SENTENCES)
    .split('\n')
    .map((words) => `<p>${words}</p>`)
  const script = PAGES[kind] && `<script>let n = 0; setInterval(() => { n++; ${PAGES[kind]} }, 50)</script>`
  return `<!doctype html><html lang="en"><head><title>${title}</title><link rel="icon" href="data:,"><script type="application/ld+json">${data}</script></head>
<body><main><article><h1>${title}</h1>${paragraphs.join('\n')}<aside>Tick</aside></article></main>${script}</body></html>`
}

/** Counts what the background tells pages of the extension: one message for each answer to a reader. Runs in such a page. */
function count(): void {
  const world = globalThis as unknown as { told?: number; browser?: Api; chrome?: Api }
  interface Api {
    runtime: { onMessage: { addListener(run: (message: { name?: string }) => void): void } }
  }
  world.told = 0
  ;(world.browser ?? world.chrome)?.runtime.onMessage.addListener(({ name }) => {
    if (name === 'report/changed') world.told = (world.told ?? 0) + 1
  })
}
const counted = (): number => (globalThis as unknown as { told?: number }).told ?? 0

interface Figures {
  cpu: number
  answers?: number
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

async function watch(tab: Tab, counter?: Tab): Promise<Figures> {
  // Read, counted as read, stored: what comes after is the watching.
  await pause(7000)
  const [cpu, told] = [childCpu(), counter ? await counter.evaluate(counted) : 0]
  await pause(WATCHED)
  const answers = counter && (await counter.evaluate(counted)) - told
  const spent = childCpu() - cpu
  await tab.close()
  return { cpu: spent, ...(answers !== undefined && { answers }) }
}

async function measure(driver: Driver, withExtension: boolean): Promise<Record<Kind, Figures>> {
  const counter = withExtension ? await driver.extensionPage('options.html') : undefined
  await counter?.evaluate(count)
  const figures = {} as Record<Kind, Figures>
  for (const kind of Object.keys(PAGES) as Kind[]) {
    const tab = await driver.newTab(`${SITE}/${kind.replaceAll(' ', '-')}`)
    await tab.front()
    figures[kind] = await watch(tab, counter)
  }
  return figures
}

async function benchBrowser(browser: BrowserName, proxy: RecordingProxy): Promise<void> {
  const extension = builtExtension(browser)
  if (!existsSync(extension)) throw new Error('The extension is not built: run `npm run build` first.')
  const base = { program: ensureBrowser(browser), proxy: proxy.port }
  const runs: Record<Kind, Figures>[] = []
  for (const options of [base, { ...base, extension }]) {
    const { driver, end } = await launch(browser, options)
    try {
      runs.push(await measure(driver, 'extension' in options))
    } finally {
      await end()
    }
  }
  const [without, beside] = runs
  console.log(`\n${browser}: ${WATCHED / 1000} s of a page of 700 words that does so every 50 ms, after it was read`)
  for (const kind of Object.keys(PAGES) as Kind[]) {
    const [control, ours] = [without![kind], beside![kind]]
    const share = ((ours.cpu - control.cpu) / WATCHED) * 100
    console.log(
      `  ${kind}: ${ours.answers} readings with other words, analysed; CPU of all of the browser ${ours.cpu.toFixed(0)} ms, ` +
        `without the extension ${control.cpu.toFixed(0)} ms (× ${(ours.cpu / control.cpu).toFixed(2)}; ${share.toFixed(1)} % of one core more)`,
    )
  }
}

/** Prints what watching costs, for both browsers or the one named. Takes four minutes for each. Throws where nothing is built. */
export async function benchLive(args: readonly string[] = []): Promise<void> {
  const proxy = await startProxy({ roots: [...SITE_ROOTS] })
  try {
    for (const kind of Object.keys(PAGES) as Kind[]) proxy.add(`${SITE}/${kind.replaceAll(' ', '-')}`, { body: page(kind) })
    for (const browser of ['chromium', 'firefox'] as const)
      if (args.length === 0 || args.includes(browser)) await benchBrowser(browser, proxy)
  } finally {
    await proxy.close()
  }
}
