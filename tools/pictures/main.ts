// `npm run pictures`: makes the pictures of the README (docs/pictures) from the demo story in Chromium, light and dark.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ColourScheme, Driver, Tab } from '../../e2e/drivers/driver.ts'
import { launch } from '../../e2e/drivers/launch.ts'
import { poll, sleep } from '../../e2e/drivers/wait.ts'
import { cardText } from '../../e2e/on-page.ts'
import { startProxy } from '../../e2e/proxy.ts'
import { Session } from '../../e2e/session.ts'
import { builtExtension, SITE_ROOTS, STORY } from '../../e2e/sites.ts'
import { buildExtension } from '../browsers/build.ts'
import { ensureBrowser } from '../browsers/install.ts'

const folder = path.join(import.meta.dirname, '../../docs/pictures')
const file = (name: string, scheme: ColourScheme): string => path.join(folder, `${name}-${scheme}.png`)

/** Saves a few highlights, one with a note, so that the library has something to show. */
async function save(session: Session, tab: Tab): Promise<void> {
  for (const [name, note] of [
    ['Pavel Sorokin', 'Second visit within a year?'],
    ['Syed Tariq Fatemi', ''],
  ] as const) {
    await session.card(tab, 'antecedent-official', name)
    await tab.click({ role: 'button', name: 'Save highlight' })
    if (note) {
      await tab.click({ role: 'button', name: 'Add note' })
      await tab.click({ role: 'textbox', within: 'antecedent-card' })
      await tab.type(note)
      await tab.click({ role: 'button', name: 'Save note' })
      await poll(async () => (await tab.evaluate(cardText)).includes(note), 6000, 'the note')
    }
    await sleep(600)
    await session.closeCard(tab)
  }
}

async function picture(
  { driver, session, tab }: { driver: Driver; session: Session; tab: Tab },
  scheme: ColourScheme,
): Promise<void> {
  await driver.setColourScheme(scheme)
  await tab.front()
  await tab.evaluate(() => {
    document.querySelector('.cookies')?.remove()
    document.querySelector('.body')?.scrollIntoView({ block: 'start', behavior: 'instant' })
  })
  await sleep(400)
  await tab.screenshot(file('highlights', scheme))
  await session.card(tab, 'antecedent-official', 'Alexey Overchuk')
  await sleep(400)
  await tab.screenshot(file('card', scheme))
  await session.closeCard(tab)
  const popup = await driver.popup(tab)
  await popup.until(() => document.body.innerText.trim().length > 80, [])
  await sleep(400)
  await popup.screenshot(file('popup', scheme))
  await popup.close()
  const library = await driver.extensionPage('library.html')
  await library.until(() => document.body.innerText.includes('Sorokin'), [])
  await sleep(400)
  await library.screenshot(file('library', scheme))
  await library.close()
}

async function main(): Promise<void> {
  const program = ensureBrowser('chromium')
  buildExtension('chromium')
  mkdirSync(folder, { recursive: true })
  const proxy = await startProxy({ roots: [...SITE_ROOTS] })
  const size = { width: 980, height: 720 }
  const { driver, end } = await launch('chromium', { program, extension: builtExtension('chromium'), proxy: proxy.port, size })
  try {
    const session = new Session(driver)
    await session.prepare()
    for (const url of STORY.slice(0, -1)) await (await session.read(url)).close()
    const tab = await session.read(STORY[5])
    await save(session, tab)
    for (const scheme of ['light', 'dark'] as const) await picture({ driver, session, tab }, scheme)
    console.log(`Pictures are in ${path.relative(process.cwd(), folder)}`)
  } finally {
    await end()
    await proxy.close()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
