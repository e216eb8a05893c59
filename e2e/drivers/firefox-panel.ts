// The toolbar popup and the sidebar of Firefox: documents inside the browser's own window, reached through Marionette's actor in them.
import { writeFileSync } from 'node:fs'
import type { AxeFinding, PageFunction, Truthy, View } from './driver.ts'
import { type Marionette, TIMEOUTS } from './marionette.ts'
import { axeSource, callExpression, locate, runAxe, type Target, visibleText } from './page-side.ts'
import { placeOf, poll } from './wait.ts'

/** Clicks with the rights of a reader's gesture, which `permissions.request` and the like ask for. Runs in the document with system rights. */
function clickPlace(place: { x: number; y: number }): void {
  ;(document as unknown as { notifyUserGestureActivation(): void }).notifyUserGestureActivation()
  let element = document.elementFromPoint(place.x, place.y)
  while (element?.shadowRoot) {
    const inner: Element | null = element.shadowRoot.elementFromPoint(place.x, place.y)
    if (!inner || inner === element) break
    element = inner
  }
  ;(element as HTMLElement | null)?.focus?.()
  ;(element as HTMLElement | null)?.click?.()
}

export class FirefoxPanel implements View {
  readonly #client: Marionette
  /** Expression for the `<browser>` element, in the browser's window. */
  readonly #element: string
  readonly #hide: string

  constructor(client: Marionette, element: string, hide: string) {
    this.#client = client
    this.#element = element
    this.#hide = hide
  }

  /** True once the document is loaded. */
  async ready(): Promise<boolean> {
    return (await this.#run('document.readyState === "complete" && location.protocol === "moz-extension:"', false)) === true
  }

  async #run(expression: string, system: boolean): Promise<unknown> {
    const sandbox = system ? 'system' : null
    return this.#client.chrome(`(async () => {
      const element = ${this.#element}
      if (!element) throw new Error('The panel is not open.')
      const actor = element.browsingContext.currentWindowGlobal.getActor('MarionetteCommands')
      return await actor.executeScript(${JSON.stringify(`return ${expression}`)}, [], { sandboxName: ${JSON.stringify(sandbox)}, newSandbox: false, timeout: ${TIMEOUTS.script} })
    })()`)
  }

  async evaluate<Args extends unknown[], Value>(fn: PageFunction<Args, Value>, ...args: Args): Promise<Value> {
    return (await this.#run(callExpression(fn, args), false)) as Value
  }

  until<Args extends unknown[], Value>(fn: PageFunction<Args, Value>, args: Args, timeout = 10_000): Promise<Truthy<Value>> {
    return poll(() => this.evaluate(fn, ...args), timeout, String(fn))
  }

  text(): Promise<string> {
    return this.evaluate(visibleText)
  }

  async click(target: Target): Promise<void> {
    const place = await placeOf(() => this.evaluate(locate, target), target)
    await this.#run(callExpression(clickPlace, [place]), true)
  }

  async axe(within?: string): Promise<AxeFinding[]> {
    return (await this.#run(
      `(async () => { ${axeSource()}; return await ${callExpression(runAxe, [within ?? null])} })()`,
      false,
    )) as AxeFinding[]
  }

  async screenshot(file: string): Promise<void> {
    const data = (await this.#client.chrome(`(async () => {
      const element = ${this.#element}
      const image = await element.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas')
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d').drawImage(image, 0, 0)
      return canvas.toDataURL('image/png')
    })()`)) as string
    writeFileSync(file, Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'))
  }

  async close(): Promise<void> {
    await this.#client.chrome(`(${this.#hide}, null)`)
  }
}
