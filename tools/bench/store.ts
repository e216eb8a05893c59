/** How linking, the popup's query and a cold start grow with the store, in both browsers, on made stores that lie side by side. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserName } from '../../e2e/drivers/driver.ts'
import { startProxy } from '../../e2e/proxy.ts'
import { SITE_ROOTS } from '../../e2e/sites.ts'
import { SCHEMA } from '../../lib/store/db.ts'
import { measureRound, measureStarts, type Sizes } from './store/measure.ts'
import { type Bench, bundlePage, openBench } from './store/open-extension.ts'
import { printFigures } from './store/print.ts'

const ROUNDS = 30
const USAGE = 'usage: npm run bench -- store [chromium|firefox] [--articles N] [--rounds N] [--keep FOLDER]'
const SMALL = 1000
const LARGE = 20_000
const FILLING = 4 * 3_600_000

interface Options {
  browsers: BrowserName[]
  large: number
  rounds: number
  /** Folder in which filled stores are kept for a later run. */
  keep?: string
}

function optionsOf(args: readonly string[]): Options {
  const value = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const named = (['chromium', 'firefox'] as const).filter((name) => args.includes(name))
  const [large, rounds, keep] = [value('--articles'), value('--rounds'), value('--keep')]
  if (args.includes('--help') || Number.isNaN(Number(large ?? 0) + Number(rounds ?? 0))) throw new Error(USAGE)
  return {
    browsers: named.length > 0 ? named : ['chromium', 'firefox'],
    large: Number(large ?? LARGE),
    rounds: Number(rounds ?? ROUNDS),
    ...(keep === undefined ? {} : { keep }),
  }
}

/** Opens a browser on the store of that size, filled where it is not yet. */
async function openFilled(
  browser: BrowserName,
  articles: number,
  { folder, ...rest }: { folder: string; page: string; proxy: number },
): Promise<Bench> {
  const own = join(folder, `${browser}-${articles}`)
  const mark = join(own, 'filled')
  const made = `schema ${SCHEMA.at(-1)?.version}`
  // A store of another version would be upgraded, not made: it could look different inside.
  if (existsSync(mark) && readFileSync(mark, 'utf8') !== made) rmSync(own, { recursive: true, force: true })
  mkdirSync(own, { recursive: true })
  const bench = await openBench(browser, { folder: own, ...rest })
  if (existsSync(mark)) return bench
  const { ms } = await bench.ask({ what: 'fill', articles }, FILLING)
  writeFileSync(mark, made)
  console.log(`  ${browser}: ${articles} articles written in ${(ms / 1000).toFixed(0)} s`)
  return bench
}

async function measureBrowser(
  browser: BrowserName,
  { large, rounds }: Options,
  where: { folder: string; page: string; proxy: number },
): Promise<void> {
  const open: Bench[] = []
  try {
    for (const articles of [SMALL, large]) open.push(await openFilled(browser, articles, where))
    const sizes: Sizes = { small: open[0]!, large: open[1]! }
    const load = loadavg()[0]!
    const starts = await measureStarts(sizes)
    const figures = await measureRound(sizes, rounds)
    printFigures({ browser, small: SMALL, large, starts, figures, load: [load, loadavg()[0]!] })
  } finally {
    for (const bench of open) await bench.close()
  }
}

/** Prints medians with quartiles of both stores beside each other, and what was read for them. Throws where nothing is built. */
export async function benchStore(args: readonly string[] = []): Promise<void> {
  const options = optionsOf(args)
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'bench-store-'))
  mkdirSync(folder, { recursive: true })
  const proxy = await startProxy({ roots: [...SITE_ROOTS] })
  try {
    const page = await bundlePage(folder)
    console.log(`Stores of ${SMALL} and of ${options.large} articles over ten years, made alike; ${options.rounds} rounds`)
    for (const browser of options.browsers) await measureBrowser(browser, options, { folder, page, proxy: proxy.port })
  } finally {
    await proxy.close()
    if (options.keep === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
