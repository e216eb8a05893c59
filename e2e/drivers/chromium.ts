// Chromium with the extension, driven by playwright-core; what Playwright does not show goes over the DevTools protocol.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { CdpView, targets } from './cdp-view.ts'
import { ChromiumTab } from './chromium-tab.ts'
import { xdotool } from './display.ts'
import type { ColourScheme, Driver, LaunchOptions, PageFunction, Tab, View } from './driver.ts'
import { refuseWrites } from './page-side.ts'
import { insist, PATIENCE, poll, sleep } from './wait.ts'

/** Flags: no network but the proxy (loopback names included), no first-run pages, and the extension. */
function flags(options: LaunchOptions): string[] {
  const list = [
    `--proxy-server=http://127.0.0.1:${options.proxy}`,
    '--proxy-bypass-list=<-loopback>',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--enable-unsafe-extension-debugging',
  ]
  // Chromium's sandbox does not run as root.
  if (process.getuid?.() === 0) list.push('--no-sandbox')
  if (options.extension) list.push(`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`)
  return list
}

class ChromiumDriver implements Driver {
  readonly name = 'chromium'
  origin = ''
  readonly downloads: string
  #options: LaunchOptions
  #context!: BrowserContext
  #browser!: CDPSession
  #scheme: ColourScheme
  readonly #errors: string[] = []
  readonly #watched = new Set<string>()

  constructor(options: LaunchOptions) {
    this.#options = options
    this.#scheme = options.colourScheme ?? 'light'
    this.downloads = path.join(options.profile, 'Downloads of tests')
    mkdirSync(this.downloads, { recursive: true })
  }

  get #id(): string {
    return new URL(this.origin).host
  }

  async start(): Promise<void> {
    const { display, headed, size, profile, program } = this.#options
    this.#context = await chromium.launchPersistentContext(profile, {
      executablePath: program,
      headless: !(display ?? headed),
      viewport: size ?? { width: 1100, height: 800 },
      colorScheme: this.#scheme,
      acceptDownloads: true,
      timeout: 30_000 * PATIENCE,
      args: flags(this.#options),
      ...(display ? { env: { ...process.env, DISPLAY: display } } : {}),
    })
    this.#context.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(`${message.text()} (${message.location().url})`)
    })
    this.#context.on('weberror', (error) => this.#errors.push(String(error.error().stack ?? error.error())))
    this.#context.on('page', (page) => this.#watchPage(page))
    for (const page of this.#context.pages()) this.#watchPage(page)
    this.#context.setDefaultTimeout(30_000 * PATIENCE)
    const browser = this.#context.browser()
    if (!browser) throw new Error('Chromium gave no browser object.')
    this.#browser = await browser.newBrowserCDPSession()
    if (!this.#options.extension) return
    // After a restart nothing need wake the worker; the extension's id stays.
    if (!this.origin) {
      const worker =
        this.#context.serviceWorkers()[0] ?? (await this.#context.waitForEvent('serviceworker', { timeout: 15_000 * PATIENCE }))
      this.origin = `chrome-extension://${new URL(worker.url()).host}/`
    }
    await this.#watchWorker()
  }

  #watchPage(page: Page): void {
    page.on('download', (download) => {
      download.saveAs(path.join(this.downloads, download.suggestedFilename())).catch(() => undefined)
    })
  }

  /** Console errors of the service worker that runs now; a new one after a stop is watched when it is asked for. */
  async #watchWorker(): Promise<void> {
    for (const target of await targets(this.#browser)) {
      if (target.type !== 'service_worker' || this.#watched.has(target.targetId)) continue
      this.#watched.add(target.targetId)
      await CdpView.attach(this.#browser, target.targetId, this.#errors).catch(() => undefined)
    }
  }

  async newTab(url: string): Promise<ChromiumTab> {
    const page = await this.#context.newPage()
    await page.emulateMedia({ colorScheme: this.#scheme })
    await page.goto(url)
    return new ChromiumTab(page)
  }

  extensionPage(page: string): Promise<ChromiumTab> {
    return this.newTab(this.origin + page)
  }

  async findTab(prefix: string, timeout = 5000): Promise<Tab | undefined> {
    const page = await poll(
      async () => this.#context.pages().find((p) => p.url().startsWith(prefix)),
      timeout,
      `a tab at ${prefix}`,
    ).catch(() => undefined)
    return page && new ChromiumTab(page)
  }

  async #tabTarget(tab: Tab): Promise<string> {
    const session = await this.#context.newCDPSession((tab as ChromiumTab).page)
    const { targetInfo } = await session.send('Target.getTargetInfo')
    await session.detach()
    const all = await targets(this.#browser, [{ type: 'tab' }])
    const found = all.filter((t) => t.url === targetInfo.url)
    const id = found.at(-1)?.targetId
    if (!id) throw new Error(`No tab target for ${targetInfo.url}`)
    return id
  }

  async #viewOf(page: string): Promise<CdpView> {
    const target = await poll(
      async () => (await targets(this.#browser)).find((t) => t.type !== 'tab' && t.url.startsWith(this.origin + page)),
      8000,
      `${page} to open`,
    )
    const view = await CdpView.attach(this.#browser, target.targetId, this.#errors)
    await view.setColourScheme(this.#scheme)
    await view.until(() => document.readyState === 'complete', [])
    return view
  }

  async popup(tab: Tab): Promise<View> {
    await tab.front()
    const targetId = await this.#tabTarget(tab)
    // The command is newer than Playwright's types.
    const send = this.#browser.send.bind(this.#browser) as (method: string, params: object) => Promise<unknown>
    const click = async (): Promise<void> => {
      await send('Extensions.triggerAction', { id: this.#id, targetId })
    }
    await insist(click, () => this.#isOpen('popup.html'), { what: 'the popup to open' })
    return this.#viewOf('popup.html')
  }

  async sidePanel(tab: Tab): Promise<View> {
    const opener = await this.extensionPage('options.html')
    await tab.front()
    const session = await this.#context.newCDPSession(opener.page)
    const expression = `chrome.windows.getCurrent().then((w) => w.id)`
    const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    const opened = await session.send('Runtime.evaluate', {
      expression: `chrome.sidePanel.open({ windowId: ${Number(result.value)} })`,
      awaitPromise: true,
      userGesture: true,
    })
    if (opened.exceptionDetails) throw new Error(opened.exceptionDetails.exception?.description ?? opened.exceptionDetails.text)
    const view = await this.#viewOf('sidepanel.html')
    await opener.close()
    await tab.front()
    return view
  }

  /** Runs a function in an extension page, which is opened and closed for it. */
  async #inExtension<Args extends unknown[], Value>(fn: PageFunction<Args, Value>, ...args: Args): Promise<Value> {
    const page = await this.extensionPage('options.html')
    try {
      return await page.evaluate(fn, ...args)
    } finally {
      await page.close()
    }
  }

  command(name: string, tab: Tab): Promise<void> {
    // Headless Chromium fires no commands for key events, so the event is dispatched where the browser would.
    return this.#dispatch('command', name, tab)
  }

  async contextMenu(item: string, tab: Tab): Promise<void> {
    // Headless Chromium shows no menu either. A real choice also grants activeTab: here the toolbar button does.
    await (await this.popup(tab)).close()
    await this.#dispatch('menu', item, tab)
  }

  /** Fires the event of a keyboard command or of a menu item in the service worker. */
  async #dispatch(what: 'command' | 'menu', name: string, tab: Tab): Promise<void> {
    await tab.front()
    const worker = this.#context.serviceWorkers().at(-1)
    if (!worker || !(await this.backgroundRunning())) throw new Error('The background must run to be given a command.')
    const url = await tab.url()
    await worker.evaluate(
      async ([kind, id, address]) => {
        const api = (
          globalThis as unknown as {
            chrome: {
              tabs: { query(q: object): Promise<{ url?: string }[]> }
              commands: { onCommand: { dispatch(...a: unknown[]): void } }
              contextMenus: { onClicked: { dispatch(...a: unknown[]): void } }
            }
          }
        ).chrome
        const active = await api.tabs.query({ active: true })
        const target = active.find((t) => t.url === address) ?? active[0]
        if (kind === 'command') api.commands.onCommand.dispatch(id, target)
        else api.contextMenus.onClicked.dispatch({ menuItemId: id, pageUrl: address, editable: false }, target)
      },
      [what, name, url] as const,
    )
  }

  async stopBackground(): Promise<void> {
    const front = this.#context.pages().at(-1)
    // A page of the extension without scripts: one of ours would wake the worker again by its questions.
    const page = await this.#context.newPage()
    await page.goto(`${this.origin}manifest.json`)
    const session = await this.#context.newCDPSession(page)
    const states = new Map<string, string>()
    let stopped = false
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions) {
        if (runningStatus === 'stopped' && states.has(versionId)) stopped = true
        states.set(versionId, runningStatus)
      }
    })
    await session.send('ServiceWorker.enable')
    await poll(async () => states.size > 0, 4000, 'the state of the service worker')
    // A question that is under way may wake it at once: having stopped is what counts. One that slept is stopped already.
    if ([...states.values()].some((state) => state !== 'stopped')) {
      await session.send('ServiceWorker.stopAllWorkers')
      await poll(async () => stopped, 8000, 'the service worker to stop')
    }
    await page.close()
    if (front && !front.isClosed()) await front.bringToFront()
  }

  async backgroundRunning(): Promise<boolean> {
    return (await targets(this.#browser)).some((t) => t.type === 'service_worker' && t.url.startsWith(this.origin))
  }

  async fillDisk(full: boolean): Promise<void> {
    const worker = this.#context.serviceWorkers().at(-1)
    if (!worker) throw new Error('The background must run to be refused its writes.')
    await worker.evaluate(`(() => { const __name = (f) => f; (${refuseWrites})(globalThis, ${full}) })()`)
  }

  async privateTab(url: string): Promise<View> {
    await this.#inExtension(async (address) => {
      await (globalThis as unknown as { chrome: { windows: { create(o: object): Promise<unknown> } } }).chrome.windows.create({
        url: address,
        incognito: true,
      })
    }, url)
    const target = await poll(
      async () => (await targets(this.#browser)).find((t) => t.type === 'page' && t.url === url),
      8000,
      `a private window with ${url}`,
    )
    const view = await CdpView.attach(this.#browser, target.targetId, this.#errors)
    await view.until(() => document.readyState === 'complete', [])
    return view
  }

  async answerPermission(accept: boolean): Promise<void> {
    const { display } = this.#options
    if (!display) throw new Error('The permission dialog of Chromium can only be answered on a display.')
    const granted = await this.#granted()
    // The popup closes when the dialog opens, and the dialog hears no key in its first half second.
    await poll(async () => !(await this.#isOpen('popup.html')), 8000, 'the permission dialog to open')
    await sleep(1200)
    // The dialog opens on "Deny"; the next control is "Allow".
    const answer = async (): Promise<void> => {
      if (accept) await xdotool(display, 'key', 'Tab')
      await sleep(200)
      await xdotool(display, 'key', 'Return')
    }
    if (accept) await insist(answer, async () => (await this.#granted()) > granted, { what: 'the permission to be given' })
    else await answer()
  }

  /** How many permissions and origins the extension has. */
  async #granted(): Promise<number> {
    const count = 'chrome.permissions.getAll().then((all) => all.origins.length + all.permissions.length)'
    return (await this.#context.serviceWorkers().at(-1)?.evaluate(count)) as number
  }

  async #isOpen(page: string): Promise<boolean> {
    return (await targets(this.#browser)).some((t) => t.type !== 'tab' && t.url.startsWith(this.origin + page))
  }

  /** Runs a private API of the page chrome://extensions. */
  async #developer(change: { hostAccess?: string; incognitoAccess?: boolean }): Promise<void> {
    const page = await this.#context.newPage()
    await page.goto('chrome://extensions')
    const api = 'chrome.developerPrivate'
    await page.evaluate(`${api}.updateExtensionConfiguration(${JSON.stringify({ extensionId: this.#id, ...change })})`)
    if (change.hostAccess) {
      const access = `${api}.getExtensionInfo('${this.#id}').then((info) => info.permissions.runtimeHostPermissions?.hostAccess)`
      await poll(async () => (await page.evaluate(access)) === change.hostAccess, 8000, `access ${change.hostAccess}`)
    }
    await page.close()
  }

  async withholdHosts(withheld: boolean): Promise<void> {
    await this.#developer({ hostAccess: withheld ? 'ON_CLICK' : 'ON_ALL_SITES' })
  }

  async setColourScheme(scheme: ColourScheme): Promise<void> {
    this.#scheme = scheme
    for (const page of this.#context.pages()) await page.emulateMedia({ colorScheme: scheme })
  }

  async closed(): Promise<void> {
    await this.#context.waitForEvent('close', { timeout: 0 })
  }

  async errors(): Promise<string[]> {
    await this.#watchWorker()
    return [...this.#errors]
  }

  async restart(change: Pick<LaunchOptions, 'allowPrivate'> = {}): Promise<void> {
    // The unpacked extension is disabled by this switch until the next start.
    if (change.allowPrivate !== undefined) await this.#developer({ incognitoAccess: change.allowPrivate })
    await this.close()
    this.#options = { ...this.#options, ...change }
    await this.start()
  }

  async close(): Promise<void> {
    await this.#context.close()
  }
}

/** Starts Chromium. @throws Error where it does not start or the extension's worker does not come */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const driver = new ChromiumDriver(options)
  await driver.start()
  if (options.allowPrivate) await driver.restart({ allowPrivate: true })
  return driver
}
