// A tab of Chromium, driven by playwright-core.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Tab } from './driver.ts'
import type { Place } from './page-side.ts'
import { PageView } from './page-view.ts'

/** One tab. */
export class ChromiumTab extends PageView implements Tab {
  readonly page: Page

  constructor(page: Page) {
    super()
    this.page = page
  }

  protected run(expression: string): Promise<unknown> {
    return this.page.evaluate(expression)
  }

  protected clickPlace({ x, y }: Place, options: { alt?: boolean }): Promise<void> {
    return this.clickAt(x, y, options)
  }

  async clickAt(x: number, y: number, options: { alt?: boolean } = {}): Promise<void> {
    await this.page.mouse.move(x, y)
    if (options.alt) await this.page.keyboard.down('Alt')
    await this.page.mouse.click(x, y)
    if (options.alt) await this.page.keyboard.up('Alt')
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
