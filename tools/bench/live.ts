/** What a page that changes without end costs: readings and CPU time while it does, beside the same page without the extension, plain and with as many ranges painted by itself. */
import { existsSync } from 'node:fs'
import type { BrowserName, Driver, Tab } from '../../e2e/drivers/driver.ts'
import { launch } from '../../e2e/drivers/launch.ts'
import { type RecordingProxy, startProxy } from '../../e2e/proxy.ts'
import { Session } from '../../e2e/session.ts'
import { builtExtension, SITE_ROOTS } from '../../e2e/sites.ts'
import { ensureBrowser } from '../browsers/install.ts'
import { childTimes, spentSince } from './child-cpu.ts'
import { makeText } from './texts.ts'

/** For so long each page is watched, ms. */
const WATCHED = 30_000
/** Before that, ms: read, painted and stored, with what is done once after it. */
const CALM = 8000
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
  return `<!doctype html><html lang="en"><head><title>${title}</title><link rel="icon" href="data:,"><style>::highlight(own) { text-decoration: underline; background: #ffd }</style><script type="application/ld+json">${data}</script></head>
<body><main><article><h1>${title}</h1>${paragraphs.join('\n')}<aside>Tick</aside></article></main>${script}</body></html>`
}

/** Counts what the background tells pages of the extension: one message for each answer to a reader. Runs in such a page. */
function count(): void {
  // In Firefox, `globalThis` of a script that is sent to a page ends with it.
  const world = window as unknown as { told?: number; browser?: Api; chrome?: Api }
  interface Api {
    runtime: { onMessage: { addListener(run: (message: { name?: string }) => void): void } }
  }
  world.told = 0
  ;(world.browser ?? world.chrome)?.runtime.onMessage.addListener(({ name }) => {
    if (name === 'report/changed') world.told = (world.told ?? 0) + 1
  })
}
const counted = (): number => (window as unknown as { told?: number }).told ?? 0

/** Paints so many ranges of twelve characters, as a page of its own may. Runs in the page. */
function paintOwn(wanted: number): number {
  const highlight = new Highlight()
  const texts = [...document.querySelectorAll('article p')].map((one) => one.firstChild as Text)
  for (let n = 0; n < wanted; n++) {
    const [text, at] = [texts[n % texts.length] as Text, 16 * Math.floor(n / texts.length)]
    if (at + 12 > text.length) continue
    const range = new Range()
    range.setStart(text, at)
    range.setEnd(text, at + 12)
    highlight.add(range)
  }
  CSS.highlights.set('own', highlight)
  return highlight.size
}

interface Figures {
  cpu: number
  answers?: number
  /** Ranges that were painted. */
  ranges: number
}
type Run = Record<Kind, Figures>

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

async function watch(tab: Tab, counter?: Tab): Promise<Figures> {
  await pause(CALM)
  const ranges = await tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0))
  const [before, told] = [childTimes(), counter ? await counter.evaluate(counted) : 0]
  await pause(WATCHED)
  const answers = counter && (await counter.evaluate(counted)) - told
  const spent = spentSince(before)
  await tab.close()
  return { cpu: spent, ranges, ...(answers !== undefined && { answers }) }
}

/** Opens the page of each kind in turn; `ready` waits until it is as it is to be watched. */
async function measure(driver: Driver, ready: (tab: Tab) => Promise<unknown>, counter?: Tab): Promise<Run> {
  const figures = {} as Run
  for (const kind of Object.keys(PAGES) as Kind[]) {
    const tab = await driver.newTab(`${SITE}/${kind.replaceAll(' ', '-')}`)
    await tab.front()
    await ready(tab)
    figures[kind] = await watch(tab, counter)
  }
  return figures
}

async function withExtension(browser: BrowserName, options: { program: string; proxy: number }): Promise<Run> {
  const { driver, end } = await launch(browser, { ...options, extension: builtExtension(browser) })
  try {
    const session = new Session(driver)
    const counter = await driver.extensionPage('options.html')
    await counter.evaluate(count)
    await session.prepare()
    return await measure(driver, (tab) => session.stored(tab), counter)
  } finally {
    await end()
  }
}

async function benchBrowser(browser: BrowserName, proxy: RecordingProxy): Promise<void> {
  if (!existsSync(builtExtension(browser))) throw new Error('The extension is not built: run `npm run build` first.')
  const options = { program: ensureBrowser(browser), proxy: proxy.port }
  const ours = await withExtension(browser, options)
  const { driver, end } = await launch(browser, options)
  try {
    const plain = await measure(driver, async () => undefined)
    const own = await measure(driver, (tab) => tab.evaluate(paintOwn, ours.rests.ranges))
    print(browser, { ours, plain, own })
  } finally {
    await end()
  }
}

function print(browser: BrowserName, { ours, plain, own }: Record<'ours' | 'plain' | 'own', Run>): void {
  const { ranges } = ours.rests
  console.log(
    `\n${browser}: ${WATCHED / 1000} s of a page of 700 words that does so every 50 ms; CPU of all processes of the browser`,
  )
  for (const kind of Object.keys(PAGES) as Kind[]) {
    const { cpu, answers } = ours[kind]
    const more = (from: number): string => `${((100 * (cpu - from)) / WATCHED).toFixed(1)} % of one core more`
    const [bare, painting] = [plain[kind].cpu, own[kind].cpu]
    console.log(
      `  ${kind}: ${answers} readings with other words, analysed; ${cpu.toFixed(0)} ms with the extension, ` +
        `${bare.toFixed(0)} without (${more(bare)}), ${painting.toFixed(0)} without, ${own[kind].ranges} ranges painted by the page itself as ours are ${ranges} (${more(painting)})`,
    )
  }
}

/** Prints what watching costs, for both browsers or the one named. Takes seven minutes for each. Throws where nothing is built. */
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
