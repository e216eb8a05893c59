// A document of Chromium that Playwright does not show as a page (popup, side panel, private window), driven over the DevTools protocol.
import { writeFileSync } from 'node:fs'
import type { CDPSession } from 'playwright-core'
import type { ColourScheme } from './driver.ts'
import type { Place } from './page-side.ts'
import { PageView } from './page-view.ts'

interface TargetInfo {
  targetId: string
  type: string
  url: string
}

interface Evaluated {
  result: { value?: unknown; description?: string }
  exceptionDetails?: { text: string; exception?: { description?: string } }
}

/** All targets of the browser. */
export async function targets(browser: CDPSession, filter?: { type: string; exclude?: boolean }[]): Promise<TargetInfo[]> {
  const { targetInfos } = await browser.send('Target.getTargets', filter ? { filter } : {})
  return targetInfos as TargetInfo[]
}

/** A view on one target, attached without flattening so that Playwright's own sessions are left alone. */
export class CdpView extends PageView {
  readonly #browser: CDPSession
  readonly #session: string
  readonly target: string
  #next = 1
  readonly #waiting = new Map<number, { ok(value: unknown): void; no(error: Error): void }>()
  readonly #errors: string[]

  private constructor(browser: CDPSession, ids: { target: string; session: string }, errors: string[]) {
    super()
    this.#browser = browser
    this.target = ids.target
    this.#session = ids.session
    this.#errors = errors
    browser.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId === this.#session) this.#receive(JSON.parse(event.message))
    })
    // What was asked of a document that is gone has no answer.
    browser.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId === this.#session) this.#fail(new Error('The document was closed.'))
    })
  }

  /** Attaches to a target; console errors go to `errors`. */
  static async attach(browser: CDPSession, target: string, errors: string[]): Promise<CdpView> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId: target, flatten: false })
    const view = new CdpView(browser, { target, session: sessionId }, errors)
    await view.send('Runtime.enable')
    return view
  }

  #fail(error: Error): void {
    for (const { no } of this.#waiting.values()) no(error)
    this.#waiting.clear()
  }

  #receive(message: {
    id?: number
    error?: { message: string }
    result?: unknown
    method?: string
    params?: Record<string, unknown>
  }): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error) waiting?.no(new Error(message.error.message))
      else waiting?.ok(message.result)
    } else if (message.method === 'Runtime.exceptionThrown') {
      const details = (message.params as { exceptionDetails: NonNullable<Evaluated['exceptionDetails']> }).exceptionDetails
      this.#errors.push(details.exception?.description ?? details.text)
    } else if (message.method === 'Runtime.consoleAPICalled') {
      const { type, args } = message.params as { type: string; args: { value?: unknown; description?: string }[] }
      if (type === 'error') this.#errors.push(args.map((a) => String(a.value ?? a.description)).join(' '))
    }
  }

  /** Sends a command to the target. @throws Error where it fails, or the target is closed before it answers */
  async send(method: string, params: Record<string, unknown> = {}): Promise<unknown> {
    const id = this.#next++
    const answer = new Promise<unknown>((ok, no) => this.#waiting.set(id, { ok, no }))
    await this.#browser.send('Target.sendMessageToTarget', {
      sessionId: this.#session,
      message: JSON.stringify({ id, method, params }),
    })
    return answer
  }

  protected async run(expression: string): Promise<unknown> {
    const answer = (await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as Evaluated
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text)
    return answer.result.value
  }

  protected async clickPlace(place: Place, options: { alt?: boolean }): Promise<void> {
    const event = { x: place.x, y: place.y, button: 'left', clickCount: 1, modifiers: options.alt ? 1 : 0 }
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: place.x, y: place.y })
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...event })
    // The click may close the popup before it answers.
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...event }).catch(() => undefined)
  }

  async screenshot(file: string): Promise<void> {
    const { data } = (await this.send('Page.captureScreenshot', { format: 'png' })) as { data: string }
    writeFileSync(file, Buffer.from(data, 'base64'))
  }

  /** Makes the document believe in a colour scheme. */
  async setColourScheme(scheme: ColourScheme): Promise<void> {
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
  }

  async close(): Promise<void> {
    await this.#browser.send('Target.closeTarget', { targetId: this.target }).catch(() => undefined)
  }
}
