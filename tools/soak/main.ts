/** A week of a hard user in real browsers: `npm run soak -- [--browser chromium|firefox] [--days 7] [--seed 1] [--times]`. Needs `npm run build` first. */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BrowserName } from '../../e2e/drivers/driver.ts'
import { launch } from '../../e2e/drivers/launch.ts'
import { startProxy } from '../../e2e/proxy.ts'
import { builtExtension, SITE_ROOTS } from '../../e2e/sites.ts'
import { randomOf } from '../bench/store/random.ts'
import { ensureBrowser } from '../browsers/install.ts'
import { BrowserDesk } from './browser-desk.ts'
import { type DayReport, runDays } from './days.ts'
import { HardUser } from './user.ts'

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    days: { type: 'string', default: '7' },
    seed: { type: 'string' },
    times: { type: 'boolean' },
  },
})
const wholeNumber = (text: string, what: string): number => {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  console.error(`${what} is a whole number from 1: not "${text}".`)
  process.exit(1)
}
const days = wholeNumber(values.days, '--days')
const seed = wholeNumber(values.seed ?? String(1 + (Date.now() % 10_000)), '--seed')
if (values.browser && !['chromium', 'firefox'].includes(values.browser)) {
  console.error(`There is no browser "${values.browser}" here: chromium or firefox.`)
  process.exit(1)
}
const browsers = (values.browser ? [values.browser] : ['chromium', 'firefox']) as BrowserName[]

const sayOf =
  (browser: BrowserName) =>
  ({ day, deeds, articles, highlights, trash, corrections, seconds }: DayReport): void =>
    console.log(
      `${browser}, day ${day}: ${deeds} deeds; store = model: ${articles} articles, ${highlights} highlights, ${trash} in the trash, ${corrections} corrections (${seconds.toFixed(1)} s)`,
    )

const timesOf = (times: HardUser['times']): string =>
  [...times]
    .sort((a, b) => b[1].all - a[1].all)
    .map(([deed, { all, longest }]) => `${deed} ${(all / 1000).toFixed(1)} s (longest ${(longest / 1000).toFixed(1)})`)
    .join(', ')

async function runIn(browser: BrowserName, program: string): Promise<void> {
  if (!existsSync(builtExtension(browser))) throw new Error('The extension is not built: run `npm run build` first.')
  const proxy = await startProxy({ roots: [...SITE_ROOTS] })
  const started = Date.now()
  const { driver, end } = await launch(browser, {
    program,
    proxy: proxy.port,
    extension: builtExtension(browser),
  })
  try {
    const user = new HardUser(new BrowserDesk(driver, proxy), randomOf(seed), seed)
    await runDays(user, { days, random: randomOf(seed + 1), say: sayOf(browser) })
    if (values.times) console.log(timesOf(user.times))
    const counted = [...user.counts].map(([what, times]) => `${times} ${what}`).join(', ')
    console.log(`ok   ${browser}, seed ${seed}, ${days} days, ${((Date.now() - started) / 1000).toFixed(0)} s: ${counted}`)
  } finally {
    await end()
    await proxy.close()
  }
}

let [passed, failed] = [0, 0]
console.log(`seed ${seed}`)
async function count(run: () => Promise<void>, what: string): Promise<void> {
  try {
    await run()
    passed++
  } catch (error) {
    failed++
    console.log(`FAIL ${what}, seed ${seed}: ${(error as Error).stack ?? error}`)
  }
}
// Programs one after the other, since a missing one is installed; then side by side.
const programs = new Map<BrowserName, string>()
for (const browser of browsers) await count(async () => void programs.set(browser, ensureBrowser(browser)), browser)
passed = 0
await Promise.all([...programs].map(([browser, program]) => count(() => runIn(browser, program), browser)))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
