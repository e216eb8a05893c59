/** The desk in a real browser: messages go from one of the extension's pages, pages are served by our own proxy. */
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Driver, Tab } from '../../e2e/drivers/driver.ts'
import { poll } from '../../e2e/drivers/wait.ts'
import { painted, selectText } from '../../e2e/on-page.ts'
import type { RecordingProxy } from '../../e2e/proxy.ts'
import { Session } from '../../e2e/session.ts'
import type { ReadArticle } from '../../lib/model/article.ts'
import { fail, type Result } from '../../lib/model/result.ts'
import { pageOf } from './articles.ts'
import type { Desk } from './desk.ts'

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>
}
/** What is kept in the window: in Firefox, `globalThis` of a script that is sent there is a sandbox that ends with it. */
interface Asking {
  browser?: { runtime: Runtime }
  chrome?: { runtime: Runtime }
  /** Answers by number; null while one is under way. */
  asked?: Record<number, unknown>
  /** The answer to what was asked last. */
  owed?: Promise<unknown>
}

/** Sends a message and keeps the answer under a number. Runs in an extension page, and does not wait: the background may be ended meanwhile. */
function begin(number: number, name: string, message: unknown): void {
  const here = window as unknown as Asking
  const { runtime } = (here.browser ?? here.chrome)!
  here.asked ??= {}
  here.asked[number] = null
  const keep = (answer: unknown) => {
    here.asked![number] = answer ?? 'none'
  }
  runtime.sendMessage({ to: 'background', name, message }).then(keep, () => keep('none'))
}

function answerTo(number: number): unknown {
  return (window as unknown as Asking).asked?.[number]
}

/** Sends a message, where one is given, and waits inside the page for its answer: mostly one round trip. "late" after less than a script may run: wait again. */
async function ask(asked?: { name: string; message: unknown }): Promise<unknown> {
  const here = window as unknown as Asking
  if (asked) here.owed = (here.browser ?? here.chrome)!.runtime.sendMessage({ to: 'background', ...asked })
  const late = new Promise((done) => setTimeout(done, 20_000, 'late'))
  // Marionette would make null of fields that are there and undefined.
  return JSON.parse(JSON.stringify((await Promise.race([here.owed, late])) ?? null))
}

/** A page is read and painted within so many milliseconds, on a machine at rest. */
const READ = 20_000

/** The longest work, an import of everything on a busy machine, is done within so many milliseconds. */
const ANSWERED = 180_000

/** An answer that is still owed so long after the background was ended does not come. */
const OWED = 1_000

export class BrowserDesk implements Desk {
  private page: Tab | undefined
  private session: Session
  private asked = 0

  constructor(
    private readonly driver: Driver,
    private readonly proxy: RecordingProxy,
  ) {
    this.session = new Session(driver)
  }

  private async asker(): Promise<Tab> {
    this.page ??= await this.driver.extensionPage('options.html')
    return this.page
  }

  async ask<Value>(name: string, message: unknown): Promise<Result<Value>> {
    const page = await this.asker()
    const end = Date.now() + ANSWERED
    let answer = await page.evaluate(ask, { name, message })
    while (answer === 'late' && Date.now() < end) answer = await page.evaluate(ask)
    if (answer === 'late') throw new Error(`${name}: no answer in ${ANSWERED / 1000} s.`)
    return (answer ?? fail('unavailable', 'No answer.')) as Result<Value>
  }

  async interrupted<Value>(name: string, message: unknown, after: number): Promise<Result<Value> | undefined> {
    const page = await this.asker()
    const number = ++this.asked
    await page.evaluate(begin, number, name, message)
    await sleep(after)
    await this.driver.stopBackground()
    const end = Date.now() + OWED
    for (;;) {
      const answer = await page.evaluate(answerTo, number)
      if (answer === 'none' || Date.now() > end) return undefined
      if (answer !== null && answer !== undefined) return answer as Result<Value>
      await sleep(20)
    }
  }

  stopBackground(): Promise<void> {
    return this.driver.stopBackground()
  }

  async restart(): Promise<void> {
    await this.driver.restart()
    this.page = undefined
    this.session.forget()
  }

  async readAndSave(article: ReadArticle, quote: string): Promise<void> {
    this.proxy.add(article.meta.url, { body: pageOf(article) })
    await this.session.prepare()
    const tab = await this.driver.newTab(article.meta.url)
    await tab.front()
    const isStored = async () => (await this.session.report(tab).catch(() => undefined))?.analysis?.stored === true
    await poll(isStored, READ, `${article.meta.url} to be stored`)
    assert.ok(await tab.evaluate(selectText, quote), `"${quote}" stands on the page`)
    await this.driver.command('save-selection', tab)
    const isPainted = async () => Object.values(await tab.evaluate(painted)).some((texts) => texts.includes(quote))
    await poll(isPainted, READ, `"${quote}" to be saved and painted`)
    await tab.close()
  }
}
