// The end-to-end flows in real browsers: `npm run e2e -- [--browser chromium|firefox] [--only WORDS]`. Needs `npm run build` first.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BrowserName } from '../../e2e/drivers/driver.ts'
import { suites } from '../../e2e/flows/all.ts'
import { builtExtension } from '../../e2e/sites.ts'
import { ensureBrowser, ensureDisplayTools } from '../browsers/install.ts'
import { runAll } from './run.ts'

const { values } = parseArgs({ options: { browser: { type: 'string' }, only: { type: 'string' } } })
if (values.browser && !['chromium', 'firefox'].includes(values.browser)) {
  console.error(`There is no browser "${values.browser}" here: chromium or firefox.`)
  process.exit(1)
}
const browsers = (values.browser ? [values.browser] : ['chromium', 'firefox']) as BrowserName[]

let passed = 0
let failed = 0
try {
  const hasDisplayTools = ensureDisplayTools()
  const programs = browsers.map((browser) => ({ browser, program: ensureBrowser(browser) }))
  for (const { browser } of programs) {
    if (!existsSync(builtExtension(browser))) throw new Error('The extension is not built: run `npm run build` first.')
  }
  const only = values.only === undefined ? {} : { only: values.only }
  // Side by side: flows wait for pages most of the time.
  const run = async ({ browser, program }: (typeof programs)[number]) => {
    const tally = await runAll(suites(), { browser, program, hasDisplayTools, ...only })
    passed += tally.passed
    failed += tally.failed
    if (tally.skipped) console.log(`${tally.skipped} flows were skipped in ${browser}.`)
  }
  const outcomes = await Promise.allSettled(programs.map(run))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
} catch (error) {
  console.error((error as Error).message)
  failed++
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
