/**
 * Measures anchoring on saved news pages in real browsers, by simulated edits: `npm run eval -- anchor [--browser chromium|firefox]
 * [--pages N] [--each N] [--show]`. Needs ../shared; says so and fails without it.
 */
import type { BrowserName } from '../../e2e/drivers/driver.ts'
import { runIn } from './anchor/browsers.ts'
import { pagesAreHere } from './anchor/pages.ts'
import { printTrials, printWrong } from './anchor/report.ts'

const SEED = 20250710

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

if (!pagesAreHere()) {
  console.error('THE SAVED PAGES (../shared/corpora/pages) ARE NOT HERE; nothing was measured.')
  process.exit(1)
}
const only = option('browser')
for (const browser of ['chromium', 'firefox'] satisfies BrowserName[]) {
  if (only && only !== browser) continue
  const { trials, pages } = await runIn({
    browser,
    seed: SEED,
    pages: Number(option('pages') ?? 150),
    each: Number(option('each') ?? 3),
  })
  printTrials(browser, trials, pages)
  if (process.argv.includes('--show')) printWrong(trials)
}
