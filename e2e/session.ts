// What many flows do: read an article until it is stored, ask what the reader script knows, open a card.
import assert from 'node:assert/strict'
import type { PageReport } from '../lib/model/report.ts'
import type { Driver, Tab } from './drivers/driver.ts'
import { insist, placeOf, poll } from './drivers/wait.ts'
import { cardIsOpen, cardText, painted, placeOfHighlight } from './on-page.ts'

type Answer<Value> = { ok: true; value: Value } | { ok: false; error: { code: string; message: string } }
type TabReport = Omit<PageReport, 'tab' | 'private'>

interface Extension {
  tabs: {
    query(q: object): Promise<{ id?: number; url?: string }[]>
    sendMessage(tab: number, message: unknown): Promise<unknown>
  }
  runtime: { sendMessage(message: unknown): Promise<unknown> }
}

/** Asks the reader script of the tab with this address. Runs in an extension page. */
async function askReader(url: string, name: string): Promise<unknown> {
  const api = ((globalThis as { browser?: Extension }).browser ??
    (globalThis as unknown as { chrome: Extension }).chrome) as Extension
  const tab = (await api.tabs.query({})).find((t) => t.url === url)
  if (tab?.id === undefined) return { ok: false, error: { code: 'no-tab', message: `No tab at ${url}` } }
  return api.tabs.sendMessage(tab.id, { to: 'reader', name, message: {} })
}

/** Asks the background. Runs in an extension page. */
async function askBackground(name: string, message: unknown): Promise<unknown> {
  const api = ((globalThis as { browser?: Extension }).browser ??
    (globalThis as unknown as { chrome: Extension }).chrome) as Extension
  return api.runtime.sendMessage({ to: 'background', name, message })
}

export class Session {
  readonly driver: Driver
  #helper: Tab | undefined

  constructor(driver: Driver) {
    this.driver = driver
  }

  /** An extension page that stays in the background and carries our questions. Forgotten at a restart. */
  async #asker(front?: Tab): Promise<Tab> {
    if (!this.#helper) {
      this.#helper = await this.driver.extensionPage('options.html')
      await front?.front()
    }
    return this.#helper
  }

  /** Opens the helper page before any article is in front. */
  async prepare(): Promise<void> {
    await this.#asker()
  }

  /** Call after the browser was restarted. */
  forget(): void {
    this.#helper = undefined
  }

  /** What the reader script of a tab knows. @throws Error where no reader answers */
  async report(tab: Tab): Promise<TabReport> {
    const asker = await this.#asker(tab)
    const answer = (await asker.evaluate(askReader, await tab.url(), 'tab/report')) as Answer<TabReport>
    if (!answer?.ok) throw new Error(`No report: ${answer?.error?.message}`)
    return answer.value
  }

  /** Sends a message to the background and gives its value. @throws Error where it fails */
  async ask<Value>(name: string, message: unknown): Promise<Value> {
    const asker = await this.#asker()
    const answer = (await asker.evaluate(askBackground, name, message)) as Answer<Value>
    if (!answer?.ok) throw new Error(`${name}: ${answer?.error?.message}`)
    return answer.value
  }

  /** A call of the library, by messages as extension pages in private windows make it. */
  library<Value>(method: string, ...args: unknown[]): Promise<Value> {
    return this.ask<Value>('library/call', { method, args })
  }

  /** Opens an article and waits until something is painted. */
  async open(url: string): Promise<Tab> {
    const tab = await this.driver.newTab(url)
    await this.painted(tab)
    return tab
  }

  /** What is painted on a tab, once something is. */
  painted(tab: Tab): Promise<Record<string, string[]>> {
    return poll(
      async () => {
        const found = await tab.evaluate(painted)
        return Object.keys(found).length > 0 && found
      },
      12_000,
      'something to be painted',
    ) as Promise<Record<string, string[]>>
  }

  /** Opens an article and stays on it until it counts as read and is stored. */
  async read(url: string): Promise<Tab> {
    const tab = await this.open(url)
    await this.stored(tab)
    return tab
  }

  /** Waits until the article of a tab is stored. */
  async stored(tab: Tab): Promise<TabReport> {
    let last: TabReport | undefined
    await poll(
      async () => {
        last = await this.report(tab)
        return last.analysis?.stored === true
      },
      15_000,
      `the article at ${await tab.url()} to be stored`,
    )
    return last as TabReport
  }

  /** Opens the card of a highlight by a click and gives the card's text. */
  async card(tab: Tab, name: string, text: string, options: { alt?: boolean } = {}): Promise<string> {
    const click = async (): Promise<void> => {
      const place = await placeOf(() => tab.evaluate(placeOfHighlight, name, text), `the highlight "${text}"`)
      await tab.clickAt(place.x, place.y, options)
    }
    await insist(click, () => tab.evaluate(cardIsOpen), { what: `the card of "${text}" to open` })
    return tab.until(cardText, [], 8000)
  }

  /** Closes the card with Escape. */
  async closeCard(tab: Tab): Promise<void> {
    await tab.press('Escape')
    await poll(async () => !(await tab.evaluate(cardIsOpen)), 4000, 'the card to close')
  }
}

/** Fails with a readable list where axe found something. */
export function assertNoFindings(findings: { rule: string; help: string; nodes: string[] }[], where: string): void {
  assert.equal(
    findings.length,
    0,
    `axe on ${where}:\n${findings.map((f) => `  ${f.rule}: ${f.help}\n    ${f.nodes.join('\n    ')}`).join('\n')}`,
  )
}

/** Fails with both texts where `text` does not hold `part` (case ignored). */
export function assertHolds(text: string, part: string | RegExp, what: string): void {
  const found = typeof part === 'string' ? text.toLowerCase().includes(part.toLowerCase()) : part.test(text)
  assert.ok(found, `${what} should hold ${part}, but reads:\n${text.slice(0, 1500)}`)
}
