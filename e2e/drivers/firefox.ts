// Firefox with the extension, driven by our own Marionette client: pages in the content context, everything around them in the chrome context.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ColourScheme, Driver, LaunchOptions, Tab, View } from './driver.ts'
import { FirefoxPanel } from './firefox-panel.ts'
import { EXTENSION_HOST, EXTENSION_ID, type FirefoxProcess, startFirefox } from './firefox-process.ts'
import type { Marionette } from './marionette.ts'
import { menuPlace, type Place, refuseWrites } from './page-side.ts'
import { PageView } from './page-view.ts'
import { insist, placeOf, poll } from './wait.ts'

/** WebDriver's code points for keys. */
const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Space: ' ',
}

const policy = `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)})`
const widget = EXTENSION_ID.toLowerCase().replace(/[^a-z0-9_-]/g, '_')
const popupElement = `document.querySelector('.webextension-popup-browser')`

/** The windows of one Firefox, and which of them Marionette looks at. */
class Windows {
  readonly client: Marionette
  #current = ''

  constructor(client: Marionette) {
    this.client = client
  }

  async to(handle: string, focus = false): Promise<void> {
    if (this.#current === handle && !focus) return
    await this.client.inPage('WebDriver:SwitchToWindow', { handle, focus })
    this.#current = handle
  }

  async handles(): Promise<string[]> {
    return (await this.client.inPage('WebDriver:GetWindowHandles')) as string[]
  }

  async open(privately = false): Promise<string> {
    const type = privately ? 'window' : 'tab'
    if (!this.#current || !(await this.handles()).includes(this.#current)) await this.to((await this.handles())[0] ?? '')
    const { handle } = (await this.client.inPage('WebDriver:NewWindow', { type, focus: true, private: privately })) as {
      handle: string
    }
    await this.to(handle, true)
    return handle
  }

  async close(handle: string): Promise<void> {
    await this.to(handle)
    const left = (await this.client.inPage('WebDriver:CloseWindow')) as string[]
    this.#current = ''
    if (left[0]) await this.to(left[0], true)
  }
}

class FirefoxTab extends PageView implements Tab {
  readonly #windows: Windows
  readonly handle: string

  constructor(windows: Windows, handle: string) {
    super()
    this.#windows = windows
    this.handle = handle
  }

  async #command(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    await this.#windows.to(this.handle)
    return this.#windows.client.inPage(command, parameters)
  }

  /** Evaluates an expression in the page. */
  async run(expression: string): Promise<unknown> {
    await this.#windows.to(this.handle)
    return this.#windows.client.content(expression)
  }

  protected clickPlace({ x, y }: Place, options: { alt?: boolean }): Promise<void> {
    return this.clickAt(x, y, options)
  }

  async clickAt(x: number, y: number, options: { alt?: boolean } = {}): Promise<void> {
    const point = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }
    const pause = { type: 'pause', duration: 0 }
    const pointer = [point, pause, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }, pause]
    const keys = [pause, { type: 'keyDown', value: KEYS.Alt }, pause, pause, { type: 'keyUp', value: KEYS.Alt }]
    const actions = [
      { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: pointer },
      ...(options.alt ? [{ type: 'key', id: 'keys', actions: keys }] : []),
    ]
    await this.#command('WebDriver:PerformActions', { actions })
  }

  async rightClickAt(x: number, y: number): Promise<void> {
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }
    const pointer = [move, { type: 'pointerDown', button: 2 }, { type: 'pointerUp', button: 2 }]
    const actions = [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: pointer }]
    await this.#command('WebDriver:PerformActions', { actions })
  }

  async press(chord: string): Promise<void> {
    const values = chord.split('+').map((key) => KEYS[key] ?? key)
    const down = values.map((value) => ({ type: 'keyDown', value }))
    const up = [...values].reverse().map((value) => ({ type: 'keyUp', value }))
    await this.#command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions: [...down, ...up] }] })
  }

  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    await this.#command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] })
  }

  async screenshot(file: string): Promise<void> {
    const data = (await this.#command('WebDriver:TakeScreenshot', { full: false, hash: false })) as string
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, Buffer.from(data, 'base64'))
  }

  async goto(url: string): Promise<void> {
    await this.#command('WebDriver:Navigate', { url })
  }

  async reload(): Promise<void> {
    await this.#command('WebDriver:Refresh')
  }

  async url(): Promise<string> {
    return (await this.#command('WebDriver:GetCurrentURL')) as string
  }

  front(): Promise<void> {
    return this.#windows.to(this.handle, true)
  }

  async upload(selector: string, file: string): Promise<void> {
    const found = (await this.#command('WebDriver:FindElement', { using: 'css selector', value: selector })) as Record<
      string,
      string
    >
    await this.#command('WebDriver:ElementSendKeys', { id: Object.values(found)[0], text: file })
  }

  close(): Promise<void> {
    return this.#windows.close(this.handle)
  }
}

/** Errors that Firefox's console service holds: of our pages and scripts, and of the pages that are served. Runs in the browser's window. */
const consoleErrors = `Services.console.getMessageArray().flatMap((m) => {
  if (!(m instanceof Ci.nsIScriptError) || m.flags & Ci.nsIScriptError.warningFlag || m.flags & Ci.nsIScriptError.infoFlag) return []
  // Firefox itself logs that a page was left while an answer was under way; no script can prevent that.
  if (/^Promise (?:resolved (?:after context unloaded|while context is inactive)$|rejected after context unloaded: Actor 'Conduits' destroyed)/.test(m.errorMessage.trim())) return []
  const ours = /^moz-extension:|\\.example\\//.test(m.sourceName)
  return ours ? [m.errorMessage + ' (' + m.sourceName + ':' + m.lineNumber + ')'] : []
})`

class FirefoxDriver implements Driver {
  readonly name = 'firefox'
  readonly origin = `moz-extension://${EXTENSION_HOST}/`
  readonly downloads: string
  #options: LaunchOptions
  #process!: FirefoxProcess
  #windows!: Windows
  #earlier: string[] = []
  #withheld: unknown

  constructor(options: LaunchOptions) {
    this.#options = options
    this.downloads = path.join(options.profile, 'downloads-of-tests')
    mkdirSync(this.downloads, { recursive: true })
  }

  get #client(): Marionette {
    return this.#process.client
  }

  async start(): Promise<void> {
    this.#process = await startFirefox(this.#options, this.downloads)
    this.#windows = new Windows(this.#client)
    const { extension, allowPrivate } = this.#options
    if (!extension) return
    await this.#client.send('Addon:Install', { path: extension, temporary: true, allowPrivateBrowsing: allowPrivate ?? false })
    // The toolbar button must be in the bar to be clicked.
    await this.#client.chrome(`(CustomizableUI.addWidgetToArea('${widget}-browser-action', CustomizableUI.AREA_NAVBAR), null)`)
  }

  async newTab(url: string): Promise<FirefoxTab> {
    const tab = new FirefoxTab(this.#windows, await this.#windows.open())
    await tab.goto(url)
    return tab
  }

  extensionPage(page: string): Promise<FirefoxTab> {
    return this.newTab(this.origin + page)
  }

  async findTab(prefix: string, timeout = 5000): Promise<Tab | undefined> {
    const look = async (): Promise<Tab | undefined> => {
      for (const handle of await this.#windows.handles()) {
        const tab = new FirefoxTab(this.#windows, handle)
        if ((await tab.url()).startsWith(prefix)) return tab
      }
      return undefined
    }
    return poll(look, timeout, `a tab at ${prefix}`).catch(() => undefined)
  }

  async popup(tab: Tab): Promise<View> {
    await tab.front()
    const view = new FirefoxPanel(
      this.#client,
      popupElement,
      `document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup()`,
    )
    const click = async (): Promise<void> => {
      await this.#client.chrome(`(document.getElementById('${widget}-BAP').click(), null)`)
    }
    await insist(click, () => this.#client.chrome(`!!${popupElement}`), { what: 'the popup to open' })
    await poll(() => view.ready(), 8000, 'the popup to be loaded')
    return view
  }

  async sidePanel(tab: Tab): Promise<View> {
    await tab.front()
    await this.#client.chrome(`SidebarController.show('${widget}-sidebar-action').then(() => null)`)
    const element = `SidebarController.browser.contentDocument.getElementById('webext-panels-browser')`
    const view = new FirefoxPanel(this.#client, element, 'SidebarController.hide()')
    await poll(() => view.ready(), 8000, 'the sidebar to open')
    return view
  }

  async command(name: string, tab: Tab): Promise<void> {
    await tab.front()
    await this.#client.chrome(`(async () => {
      const commands = await ${policy}.extension.shortcuts.commands
      const parts = commands.get(${JSON.stringify(name)}).shortcut.split('+')
      const letter = parts.pop()
      const modifiers = parts.map((p) => p.toLowerCase().replace('ctrl', 'accel')).sort().join()
      const keys = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')]
      const key = keys.find((k) => (k.getAttribute('key') ?? k.getAttribute('keycode') ?? '').toUpperCase() === letter.toUpperCase()
        && (k.getAttribute('modifiers') ?? '').split(/[ ,]+/).sort().join() === modifiers)
      if (!key) throw new Error('No key for ' + letter + ' with ' + modifiers)
      key.doCommand()
      return null
    })()`)
  }

  async contextMenu(item: string, tab: Tab): Promise<void> {
    await tab.front()
    const click = async (): Promise<void> => {
      const place = await placeOf(() => tab.evaluate(menuPlace), 'the place for the menu')
      await (tab as FirefoxTab).rightClickAt(place.x, place.y)
    }
    const menu = `document.getElementById('contentAreaContextMenu')`
    const entry = `document.getElementById(${JSON.stringify(`${widget}-menuitem-_${item}`)})`
    const isOpen = () => this.#client.chrome(`${menu}.state === 'open' && !!${entry} && !${entry}.hidden`)
    await insist(click, isOpen, { what: `the context menu with ${item}` })
    await this.#client.chrome(`(${menu}.activateItem(${entry}), null)`)
  }

  async stopBackground(): Promise<void> {
    await this.#client.chrome(
      `${policy}.extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => null)`,
    )
  }

  async backgroundRunning(): Promise<boolean> {
    return (await this.#client.chrome(`${policy}.extension.backgroundState`)) !== 'stopped'
  }

  async fillDisk(full: boolean): Promise<void> {
    const page = await this.extensionPage('options.html')
    await page.run(
      `browser.runtime.getBackgroundPage().then((scope) => { const __name = (f) => f; (${refuseWrites})(scope, ${full}) })`,
    )
    await page.close()
  }

  async privateTab(url: string): Promise<View> {
    const tab = new FirefoxTab(this.#windows, await this.#windows.open(true))
    await tab.goto(url)
    return tab
  }

  async answerPermission(accept: boolean): Promise<void> {
    const find = `document.getElementById('addon-webext-permissions-notification')`
    await poll(() => this.#client.chrome(`!!${find} && PopupNotifications.panel.state === 'open'`), 8000, 'the permission dialog')
    await this.#client.chrome(`(${find}.${accept ? 'button' : 'secondaryButton'}.click(), null)`)
    await poll(() => this.#client.chrome(`!${find} || PopupNotifications.panel.state === 'closed'`), 8000, 'the dialog to close')
  }

  async withholdHosts(withheld: boolean): Promise<void> {
    const module = `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions`
    if (withheld) this.#withheld = await this.#client.chrome(`${policy}.allowedOrigins.patterns.map((p) => p.pattern)`)
    const verb = withheld ? 'remove' : 'add'
    const change = JSON.stringify({ permissions: [], origins: this.#withheld ?? [], data_collection: [] })
    await this.#client.chrome(`${module}.${verb}('${EXTENSION_ID}', ${change}, ${policy}.extension).then(() => null)`)
    // Its own origin stays.
    const before = (this.#withheld as unknown[] | undefined)?.length ?? 0
    const isSo = `(${policy}.allowedOrigins.patterns.length < ${before}) === ${withheld}`
    await poll(() => this.#client.chrome(isSo), 8000, `the access to sites to be ${withheld ? 'taken' : 'given'}`)
  }

  async setColourScheme(scheme: ColourScheme): Promise<void> {
    await this.#client.chrome(
      `(Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1}), null)`,
    )
  }

  async #currentErrors(): Promise<string[]> {
    const reported = (await this.#client.chrome(consoleErrors)) as string[]
    // Firefox's own modules print a bare name and a colon first; pages and content scripts print quoted strings or objects.
    const printed = (this.#process.output().match(/^console\.error:.*$/gm) ?? []).filter(
      (line) => !/^console\.error: \w+: /.test(line),
    )
    return [...reported, ...printed]
  }

  async errors(): Promise<string[]> {
    return [...this.#earlier, ...(await this.#currentErrors())]
  }

  async restart(change: Pick<LaunchOptions, 'allowPrivate'> = {}): Promise<void> {
    this.#earlier = await this.errors()
    await this.close()
    this.#options = { ...this.#options, ...change }
    await this.start()
  }

  closed(): Promise<void> {
    return this.#process.ended
  }

  close(): Promise<void> {
    return this.#process.quit()
  }
}

/** Starts Firefox. @throws Error where it does not start or refuses the extension */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const driver = new FirefoxDriver(options)
  try {
    await driver.start()
  } catch (error) {
    await driver.close().catch(() => undefined)
    throw error
  }
  return driver
}
