// What the flows may ask of a browser with the extension in it; chromium.ts and firefox.ts fulfil it.
import type { Target } from './page-side.ts'

export type BrowserName = 'chromium' | 'firefox'
export type ColourScheme = 'light' | 'dark'

export interface LaunchOptions {
  /** Program of the browser. */
  program: string
  /** Folder of the built extension; absent for a control run. */
  extension?: string
  /** Profile folder; kept by the caller. */
  profile: string
  /** Port of the recording proxy. */
  proxy: number
  /** Show windows on this X display (":77"); headless where absent. */
  display?: string
  /** Show windows on the display of whoever runs this. */
  headed?: boolean
  /** Let the extension into private windows. */
  allowPrivate?: boolean
  colourScheme?: ColourScheme
  /** Window size in CSS pixels; 1100 × 800 unless told. */
  size?: { width: number; height: number }
}

/** One finding of axe on a page. */
export interface AxeFinding {
  rule: string
  impact: string
  help: string
  /** CSS paths of the elements. */
  nodes: string[]
}

/**
 * A function that runs in a page: it is sent as source, so it may use only its arguments and the page's globals.
 * Promises are awaited; arguments and result travel as JSON.
 */
export type PageFunction<Args extends unknown[], Value> = (...args: Args) => Value | Promise<Value>

/** What is left of a type once it is known to be truthy. */
export type Truthy<Value> = Exclude<Value, false | null | undefined | '' | 0>

/** A document that is looked at from outside: a tab, the toolbar popup, the side panel, a page in a private window. */
export interface View {
  evaluate<Args extends unknown[], Value>(fn: PageFunction<Args, Value>, ...args: Args): Promise<Value>
  /** Calls `fn` until it answers something truthy. @throws Error with the last answer after `timeout` milliseconds (10,000) of a machine at rest (`poll`) */
  until<Args extends unknown[], Value>(fn: PageFunction<Args, Value>, args: Args, timeout?: number): Promise<Truthy<Value>>
  /** The visible text. */
  text(): Promise<string>
  /** Clicks the middle of an element (waits for it), as a person does where the view allows it. */
  click(target: Target, options?: { alt?: boolean }): Promise<void>
  /** axe-core on the whole document, open shadow roots included. `rule` narrows the context to a CSS selector. */
  axe(within?: string): Promise<AxeFinding[]>
  /** A PNG of what is visible. */
  screenshot(file: string): Promise<void>
  close(): Promise<void>
}

/** A tab. */
export interface Tab extends View {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  url(): Promise<string>
  /** Brings the tab to the front: background tabs are not "seen" and their timers are slow. */
  front(): Promise<void>
  clickAt(x: number, y: number, options?: { alt?: boolean }): Promise<void>
  /** A key or chord as `Enter`, `Escape`, `Tab`, `Shift+Tab`, `Control+a`, sent to the page. */
  press(chord: string): Promise<void>
  /** Types into what has the focus. */
  type(text: string): Promise<void>
  /** Gives a file to an `<input type=file>`. */
  upload(selector: string, file: string): Promise<void>
}

export interface Driver {
  readonly name: BrowserName
  /** Origin of the extension's pages, with a slash at the end. */
  readonly origin: string
  newTab(url: string): Promise<Tab>
  /** Opens one of the extension's pages ("library.html") in a tab. */
  extensionPage(page: string): Promise<Tab>
  /** The tab whose address starts with `prefix`, waited for; undefined where none comes within `timeout` milliseconds (5,000) of a machine at rest. */
  findTab(prefix: string, timeout?: number): Promise<Tab | undefined>
  /** Opens the true toolbar popup on a tab by a click on the toolbar button (which grants activeTab). */
  popup(tab: Tab): Promise<View>
  /** Opens the side panel (Chromium) or sidebar (Firefox) beside a tab. */
  sidePanel(tab: Tab): Promise<View>
  /** Fires a keyboard command of the manifest as the browser does. */
  command(name: string, tab: Tab): Promise<void>
  /** Chooses our item with this id in the context menu of the selection, or of the page's first words where nothing is selected. */
  contextMenu(item: string, tab: Tab): Promise<void>
  /** Stops the service worker (Chromium) or event page (Firefox) and waits until it has stopped; a question under way may wake it at once. */
  stopBackground(): Promise<void>
  backgroundRunning(): Promise<boolean>
  /** Makes every write to IndexedDB by the background that runs now fail as on a full disk; `false` lets it write again. */
  fillDisk(full: boolean): Promise<void>
  /** Opens a page in a private window. The extension must be allowed there. */
  privateTab(url: string): Promise<View>
  /** Answers the browser's own permission dialog by real input. Needs a display on Chromium. */
  answerPermission(accept: boolean): Promise<void>
  /** Takes from the extension its access to sites, as the reader can in the browser's settings; `false` gives it back. */
  withholdHosts(withheld: boolean): Promise<void>
  setColourScheme(scheme: ColourScheme): Promise<void>
  /** Errors on any console since the start: pages, extension pages, background, content scripts. */
  errors(): Promise<string[]>
  /** Folder where downloads land. */
  readonly downloads: string
  /** Ends the browser and starts it again with the same profile. Tabs are gone. */
  restart(change?: Pick<LaunchOptions, 'allowPrivate'>): Promise<void>
  /** Resolves when the browser is closed, by us or by whoever sits before it. */
  closed(): Promise<void>
  close(): Promise<void>
}
