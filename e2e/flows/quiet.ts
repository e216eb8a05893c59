// What the extension must not do: change pages, send requests, log errors; and axe on everything of ours, light and dark.
import assert from 'node:assert/strict'
import type { ColourScheme, Driver } from '../drivers/driver.ts'
import { poll, sleep } from '../drivers/wait.ts'
import type { Flow, FlowContext, Suite } from '../flow.ts'
import { nodeChanges, pageHtml, settled } from '../on-page.ts'
import type { RecordingProxy } from '../proxy.ts'
import { assertNoFindings } from '../session.ts'
import { PAGES, STORY } from '../sites.ts'

interface Visit {
  changes: string[]
  html: string
  /** Requests for the hosts that are served, sorted. */
  requests: string[]
}

const VISITED = [STORY[4], STORY[5], PAGES.long, PAGES.front, PAGES.links, PAGES.shadow]

/** Long enough for the extension to read, paint and store. */
const STAY = 6500

async function visit(driver: Driver, proxy: RecordingProxy, url: string): Promise<Visit> {
  proxy.forget()
  const tab = await driver.newTab(url)
  await poll(() => tab.evaluate(settled), 8000, `${url} to settle`)
  await sleep(STAY)
  const changes = await tab.evaluate(nodeChanges)
  const html = await tab.evaluate(pageHtml)
  await tab.close()
  const requests = proxy.requests
    .filter((r) => proxy.hosts.has(r.host))
    .map((r) => `${r.method} ${r.url}`)
    .sort()
  return { changes, html, requests }
}

/** Hosts that a browser calls by itself, as told by a control run, are not the extension's. */
function strangers(proxy: RecordingProxy): Set<string> {
  return new Set(proxy.requests.filter((r) => !proxy.hosts.has(r.host)).map((r) => r.host))
}

async function compare({ driver, proxy, control, note }: FlowContext): Promise<void> {
  const plain = await control()
  const expected = new Map<string, Visit>()
  const known = new Set<string>()
  try {
    for (const url of VISITED) {
      expected.set(url, await visit(plain.driver, proxy, url))
      for (const host of strangers(proxy)) known.add(host)
    }
  } finally {
    await plain.end()
  }
  let compared = 0
  for (const url of VISITED) {
    const found = await visit(driver, proxy, url)
    const wanted = expected.get(url)
    assert.deepEqual(found.changes, wanted?.changes, `node changes on ${url}`)
    assert.equal(found.html, wanted?.html, `the document of ${url}`)
    assert.deepEqual(found.requests, wanted?.requests, `requests of ${url}`)
    compared += found.requests.length
  }
  note(
    `${VISITED.length} pages and ${compared} requests compared; hosts that the browser itself called in the control run: ${[...known].join(', ') || 'none'}`,
  )
}

/** axe on every page of ours, the card and the popup in one colour scheme. */
function axeIn(scheme: ColourScheme): Flow {
  return {
    name: `axe finds nothing on our pages, the popup, the side panel and the card, ${scheme}`,
    async run({ driver, session, pictures }) {
      await driver.setColourScheme(scheme)
      const found: string[] = []
      const check = (findings: { rule: string; help: string; nodes: string[] }[], where: string): void => {
        try {
          assertNoFindings(findings, where)
        } catch (error) {
          found.push((error as Error).message)
        }
      }
      const article = await session.read(STORY[5])
      for (const page of ['library.html', 'options.html', 'onboarding.html', 'popup.html', 'sidepanel.html']) {
        const tab = await driver.extensionPage(page)
        await driver.setColourScheme(scheme)
        await tab.until(() => document.body.innerText.trim().length > 20, [])
        await sleep(700)
        check(await tab.axe(), page)
        await tab.screenshot(`${pictures}/${page.replace('.html', '')}-${scheme}.png`)
        await tab.close()
      }
      await article.front()
      await session.card(article, 'antecedent-official', 'Alexey Overchuk')
      await sleep(500)
      check(await article.axe('antecedent-card'), 'the card')
      await article.screenshot(`${pictures}/card-${scheme}.png`)
      await session.closeCard(article)
      const popup = await driver.popup(article)
      await popup.until(() => /steel/i.test(document.body.innerText), [])
      check(await popup.axe(), 'the toolbar popup')
      await popup.close()
      await article.close()
      assert.equal(found.length, 0, found.join('\n'))
    },
  }
}

/** The suite of what must not happen. */
export function quiet(): Suite {
  const flows: Flow[] = [
    {
      name: 'no node of any page changes and no request is sent, compared with a run without the extension',
      run: compare,
      limit: 150_000,
    },
    {
      name: 'nothing of ours ever asked the proxy for anything',
      async run({ proxy }) {
        const ours = proxy.requests.filter((r) => /extension|antecedent/i.test(r.url))
        assert.deepEqual(ours, [])
      },
    },
    {
      name: 'earlier articles are read for the popup',
      async run({ session }) {
        for (const url of [STORY[1], STORY[3]]) await (await session.read(url)).close()
      },
    },
    axeIn('light'),
    axeIn('dark'),
    {
      name: 'no console had an error',
      async run({ driver }) {
        assert.deepEqual(await driver.errors(), [])
      },
    },
  ]
  return { name: 'quiet', proxy: { observe: true }, flows }
}
