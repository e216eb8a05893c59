// A tab of Chromium, driven by playwright-core.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { AxeFinding, PageFunction, Tab, Truthy } from './driver.ts'
import { axeSource, callExpression, locate, runAxe, type Target, visibleText } from './page-side.ts'
import { placeOf, poll } from './wait.ts'

/** One tab. */
export class ChromiumTab implements Tab {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async evaluate<Args extends unknown[], Value>(fn: PageFunction<Args, Value>, ...args: Args): Promise<Value> {
    return (await this.page.evaluate(callExpression(fn, args))) as Value
  }

  until<Args extends unknown[], Value>(fn: PageFunction<Args, Value>, args: Args, timeout = 10_000): Promise<Truthy<Value>> {
    return poll(() => this.evaluate(fn, ...args), timeout, String(fn))
  }

  text(): Promise<string> {
    return this.evaluate(visibleText)
  }

  async click(target: Target, options: { alt?: boolean } = {}): Promise<void> {
    const place = await placeOf(() => this.evaluate(locate, target), target)
    await this.clickAt(place.x, place.y, options)
  }

  async clickAt(x: number, y: number, options: { alt?: boolean } = {}): Promise<void> {
    await this.page.mouse.move(x, y)
    if (options.alt) await this.page.keyboard.down('Alt')
    await this.page.mouse.click(x, y)
    if (options.alt) await this.page.keyboard.up('Alt')
  }

  async axe(within?: string): Promise<AxeFinding[]> {
    await this.page.evaluate(`${axeSource()};0`)
    return this.evaluate(runAxe, within ?? null)
  }

  async screenshot(file: string): Promise<void> {
    mkdirSync(path.dirname(file), { recursive: true })
    await this.page.screenshot({ path: file })
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url)
  }

  async reload(): Promise<void> {
    await this.page.reload()
  }

  async url(): Promise<string> {
    return this.page.url()
  }

  front(): Promise<void> {
    return this.page.bringToFront()
  }

  press(chord: string): Promise<void> {
    return this.page.keyboard.press(chord)
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text)
  }

  upload(selector: string, file: string): Promise<void> {
    return this.page.setInputFiles(selector, file)
  }

  close(): Promise<void> {
    return this.page.close()
  }
}
