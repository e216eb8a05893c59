// `npm start`: builds the extension, finds a browser, serves the demo story on loopback, and opens the browser on it. Options: --browser chromium|firefox, --headless.
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { BrowserName } from '../../e2e/drivers/driver.ts'
import { launch } from '../../e2e/drivers/launch.ts'
import { startProxy } from '../../e2e/proxy.ts'
import { builtExtension, SITE_ROOTS, STORY } from '../../e2e/sites.ts'
import { buildExtension } from '../browsers/build.ts'
import { findBrowser } from '../browsers/find.ts'
import { ensureBrowser } from '../browsers/install.ts'
import { tour } from './tour.ts'

/** The browser to use: the one that was asked for, else the first that is here, else Chromium, installed. */
function choose(asked: string | undefined): { browser: BrowserName; program: string } {
  if (asked === 'chrome') {
    throw new Error(
      `Chrome takes no extension from a command line. ${byHand()}\nHere use --browser chromium or --browser firefox.`,
    )
  }
  if (asked !== undefined && asked !== 'chromium' && asked !== 'firefox')
    throw new Error(`There is no browser "${asked}" here: chromium or firefox.`)
  if (asked) return { browser: asked, program: ensureBrowser(asked) }
  for (const browser of ['chromium', 'firefox'] as const) {
    const program = findBrowser(browser)
    if (program) return { browser, program }
  }
  return { browser: 'chromium', program: ensureBrowser('chromium') }
}

function byHand(): string {
  const folder = path.relative(process.cwd(), builtExtension('chromium')) || builtExtension('chromium')
  return `To use Antecedent in Chrome: npm run build, open chrome://extensions, switch on "Developer mode", choose "Load unpacked" and the folder ${folder}.`
}

const hasDisplay = (): boolean =>
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean' } } })
  const { browser, program } = choose(values.browser)
  console.log('Building the extension …')
  buildExtension(browser)
  console.log(byHand())
  const headed = hasDisplay() && !values.headless
  const proxy = await startProxy({ roots: [...SITE_ROOTS] })
  const { driver, end } = await launch(browser, { program, extension: builtExtension(browser), proxy: proxy.port, headed })
  const stop = async (): Promise<void> => {
    await end().catch(() => undefined)
    await proxy.close()
  }
  process.once('SIGINT', () => void stop().then(() => process.exit(0)))
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
  try {
    if (!headed) {
      console.log(`No display here: the story is read in ${browser} without a window.\n`)
      const folder = await tour(driver)
      console.log(`\nPictures: ${path.relative(process.cwd(), folder)}`)
      return
    }
    for (const url of STORY.slice(0, 2)) await driver.newTab(url)
    console.log(
      'The browser is open on the demo. Read the articles in this order, a few seconds each, then look at the toolbar button:',
    )
    for (const url of STORY) console.log(`  ${url}`)
    console.log('Close the browser or press Ctrl+C to end.')
    await driver.closed()
  } finally {
    await stop()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
