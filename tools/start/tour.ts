// The demo story without a display: reads the articles as a reader would, prints what the popup shows, saves pictures.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Driver } from '../../e2e/drivers/driver.ts'
import { painted } from '../../e2e/on-page.ts'
import { Session } from '../../e2e/session.ts'
import { RESULTS, STORY } from '../../e2e/sites.ts'

/** Painted texts by kind, counted, as one line for people. */
function summary(found: Record<string, string[]>): string {
  const parts = Object.entries(found).map(
    ([name, texts]) => `${name.replace('antecedent-', '')}: ${[...new Set(texts)].join(', ')}`,
  )
  return parts.join('\n      ')
}

/**
 * Reads the six articles of the story, opens a card and the popup on the last one.
 * Prints to standard output; returns the folder of the pictures.
 */
export async function tour(driver: Driver): Promise<string> {
  const folder = path.join(RESULTS, 'start')
  mkdirSync(folder, { recursive: true })
  const session = new Session(driver)
  await session.prepare()
  for (const url of STORY.slice(0, -1)) {
    console.log(`Reading ${url}`)
    const tab = await session.read(url)
    console.log(`      ${summary(await tab.evaluate(painted))}`)
    await tab.close()
  }
  const last = STORY[5]
  console.log(`Reading ${last}`)
  const tab = await session.read(last)
  console.log(`      ${summary(await tab.evaluate(painted))}`)
  await tab.screenshot(path.join(folder, 'highlights.png'))
  const official = (await tab.evaluate(painted))['antecedent-official']?.[0]
  if (official) {
    console.log(`\nThe card of ${official}:\n`)
    console.log((await session.card(tab, 'antecedent-official', official)).replace(/^/gm, '  | '))
    await tab.screenshot(path.join(folder, 'card.png'))
    await session.closeCard(tab)
  }
  const popup = await driver.popup(tab)
  const text = await popup.until(() => document.body.innerText.trim().length > 80 && document.body.innerText, [])
  console.log(`\nThe popup on ${last}:\n`)
  console.log(text.replace(/\n{2,}/g, '\n').replace(/^/gm, '  | '))
  await popup.screenshot(path.join(folder, 'popup.png'))
  await popup.close()
  return folder
}
