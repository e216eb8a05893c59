// The browser's own permission dialog, answered by real input, and access to sites taken away by the reader.
import assert from 'node:assert/strict'
import { sleep } from '../drivers/wait.ts'
import type { Flow, Suite } from '../flow.ts'
import { ourNames } from '../on-page.ts'
import { assertHolds } from '../session.ts'
import { PAGES, STORY } from '../sites.ts'

const flows: Flow[] = [
  {
    name: 'one more site is allowed through the permission dialog, and its articles are read from then on',
    async run({ driver, session }) {
      const tab = await driver.newTab(PAGES.neighbour)
      await sleep(1500)
      assert.deepEqual(await tab.evaluate(ourNames), [])
      const popup = await driver.popup(tab)
      await popup.click({ role: 'button', name: 'Always on' })
      await driver.answerPermission(true)
      await tab.front()
      await session.painted(tab)
      await tab.close()
      const again = await session.open(PAGES.neighbour)
      assert.ok(
        Object.values(await session.painted(again))
          .flat()
          .includes('Tomas Ekelund'),
      )
      await again.close()
    },
  },
  {
    name: 'host access that the reader withholds is noticed and said, and given back it reads again',
    async run({ driver, session }) {
      await driver.withholdHosts(true)
      const tab = await driver.newTab(STORY[2])
      await sleep(3000)
      assert.deepEqual(await tab.evaluate(ourNames), [])
      // Not the popup: a click on the toolbar button gives the page to the extension for once, in both browsers.
      const panel = await driver.sidePanel(tab)
      assertHolds(
        await panel.until(() => document.body.innerText.length > 60 && document.body.innerText, []),
        /access|holds back/i,
        'the side panel',
      )
      await panel.close()
      await driver.withholdHosts(false)
      await tab.front()
      await tab.reload()
      await session.painted(tab)
      await tab.close()
    },
  },
  {
    name: 'no console had an error with permissions given and taken',
    async run({ driver }) {
      assert.deepEqual(await driver.errors(), [])
    },
  },
]

/** The suite of permissions: windows on a display, because only real input reaches the dialog. */
export function permission(): Suite {
  return { name: 'permission', display: true, flows }
}
