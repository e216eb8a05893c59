// The toolbar popup and the sidebar of Firefox: documents inside the browser's own window, reached through Marionette's actor in them.
import { writeFileSync } from 'node:fs'
import { type Marionette, TIMEOUTS } from './marionette.ts'
import { callExpression, type Place } from './page-side.ts'
import { PageView } from './page-view.ts'

/** Clicks with the rights of a reader's gesture, which `permissions.request` and the like ask for. Runs in the document with system rights. */
function clickWithGesture(place: { x: number; y: number }): void {
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

export class FirefoxPanel extends PageView {
  readonly #client: Marionette
  /** Expression for the `<browser>` element, in the browser's window. */
  readonly #element: string
  readonly #hide: string

  constructor(client: Marionette, element: string, hide: string) {
    super()
    this.#client = client
    this.#element = element
    this.#hide = hide
  }

  /** True once the document is loaded. */
  async ready(): Promise<boolean> {
    return (await this.run('document.readyState === "complete" && location.protocol === "moz-extension:"')) === true
  }

  protected run(expression: string): Promise<unknown> {
    return this.#runAs(expression, false)
  }

  async #runAs(expression: string, system: boolean): Promise<unknown> {
    const sandbox = system ? 'system' : null
    return this.#client.chrome(`(async () => {
      const element = ${this.#element}
      if (!element) throw new Error('The panel is not open.')
      const actor = element.browsingContext.currentWindowGlobal.getActor('MarionetteCommands')
      return await actor.executeScript(${JSON.stringify(`return ${expression}`)}, [], { sandboxName: ${JSON.stringify(sandbox)}, newSandbox: false, timeout: ${TIMEOUTS.script} })
    })()`)
  }

  protected async clickPlace(place: Place): Promise<void> {
    await this.#runAs(callExpression(clickWithGesture, [place]), true)
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
