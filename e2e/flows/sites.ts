// Where the extension reads and where it does not: sites that are off, pages that are no article, one page by a click.
import assert from 'node:assert/strict'
import { poll, sleep } from '../drivers/wait.ts'
import type { Flow, Suite } from '../flow.ts'
import { ourNames } from '../on-page.ts'
import { assertHolds } from '../session.ts'
import { PAGES, STORY } from '../sites.ts'

/** Later than the gate's last look at a page. */
const LATER = 6000

const flows: Flow[] = [
  {
    name: 'a site that is off stays untouched, an open page of it loses every trace, and on again it is read',
    async run({ session }) {
      await session.prepare()
      const tab = await session.open(STORY[1])
      await session.ask('site/set', { host: 'meridian-dispatch.example', on: false })
      await poll(async () => (await tab.evaluate(ourNames)).length === 0, 5000, 'the highlights of the open page to go')
      await tab.reload()
      await sleep(LATER)
      assert.deepEqual(await tab.evaluate(ourNames), [])
      await assert.rejects(session.report(tab), 'a reader runs on a site that is off')
      await session.ask('site/set', { host: 'meridian-dispatch.example', on: true })
      await session.painted(tab)
      await tab.close()
    },
  },
  {
    name: 'section fronts, a shop page and search results get nothing',
    async run({ driver, session }) {
      for (const url of [PAGES.front, PAGES.subscribe, PAGES.region, PAGES.search]) {
        const tab = await driver.newTab(url)
        await sleep(LATER)
        assert.deepEqual(await tab.evaluate(ourNames), [], url)
        await assert.rejects(session.report(tab), `a reader was injected into ${url}`)
        await tab.close()
      }
    },
  },
  {
    name: 'the popup on a page that is no article says so',
    async run({ driver }) {
      const tab = await driver.newTab(PAGES.front)
      const popup = await driver.popup(tab)
      assertHolds(
        await popup.until(() => /article/i.test(document.body.innerText) && document.body.innerText, []),
        /no(t an| news)? article|not look like an article/i,
        'the popup',
      )
      await popup.close()
      await tab.close()
    },
  },
  {
    name: 'an article on a site that is not listed is left alone until "read this page once" is chosen in the popup',
    async run({ driver, session }) {
      const tab = await driver.newTab(PAGES.unlisted)
      await sleep(2000)
      assert.deepEqual(await tab.evaluate(ourNames), [])
      const popup = await driver.popup(tab)
      await popup.click({ role: 'button', name: 'Read this page' })
      await tab.front()
      const found = await session.painted(tab)
      assert.ok(Object.values(found).flat().includes('Agnes Holmboe'), JSON.stringify(found))
      await tab.close()
    },
  },
  {
    name: 'the context menu of such an article reads it: "Read this page with Antecedent"',
    async run({ driver, session }) {
      const tab = await driver.newTab(PAGES.unlisted)
      await sleep(2000)
      assert.deepEqual(await tab.evaluate(ourNames), [])
      await driver.contextMenu('read-page', tab)
      const found = await session.painted(tab)
      assert.ok(Object.values(found).flat().includes('Agnes Holmboe'), JSON.stringify(found))
      await tab.close()
    },
  },
  {
    name: 'no console had an error on these pages',
    async run({ driver }) {
      assert.deepEqual(await driver.errors(), [])
    },
  },
]

/** The suite of sites. */
export function sites(): Suite {
  return { name: 'sites', flows }
}
