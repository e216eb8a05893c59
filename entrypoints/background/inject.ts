/** Puts gate, reader and the highlights' style sheet into tabs. */
import browser from 'webextension-polyfill'
import { highlightCss } from '../../lib/settings/highlight-style.ts'
import { settings } from './deps.ts'

/** Injects style and reader into the main frame. Throws where the browser does not permit it. */
export async function injectReader(tabId: number): Promise<void> {
  await styleTab(tabId, highlightCss((await settings()).colours))
  await browser.scripting.executeScript({ target: { tabId }, files: ['reader.js'] })
}

/** Scripts that are injected beside a reader once it needs them: the card, what saved highlights need, and their views. */
export type Part = 'card' | 'marks' | 'saved'

export async function injectPart(tabId: number, part: Part): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [`${part}.js`] })
}

/**
 * USER in Firefox, where author style sheets do not reach open shadow roots. AUTHOR in Chromium, which paints in shadow roots
 * either way, and ignores `background-color` and `color` of ::highlight() in USER sheets (seen in 156: only the lines are painted).
 */
const ORIGIN = import.meta.env.BROWSER === 'firefox' ? 'USER' : 'AUTHOR'

/** Inserts the highlights' style sheet: into the main frame, or into all frames that the browser lets us into. */
export async function styleTab(tabId: number, css: string, allFrames = false): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, allFrames }, css, origin: ORIGIN })
}

export async function unstyleTab(tabId: number, css: string, allFrames = false): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId, allFrames }, css, origin: ORIGIN })
}

/** Inserts the style sheet into the frames inside a page. Removed first: browsers do not tell whether it is there, and keep each copy. */
export async function styleFrames(tabId: number): Promise<void> {
  const css = highlightCss((await settings()).colours)
  const all = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => undefined })
  const inside = all.map(({ frameId }) => frameId).filter((id) => id !== 0)
  const style = async (frame: number): Promise<void> => {
    const how: Parameters<typeof browser.scripting.insertCSS>[0] = { target: { tabId, frameIds: [frame] }, css, origin: ORIGIN }
    await browser.scripting.removeCSS(how)
    await browser.scripting.insertCSS(how)
  }
  // A frame that went meanwhile is no failure of the others.
  await Promise.allSettled(inside.map(style))
}

export async function injectGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['gate.js'] })
}

/** All open tabs with what the extension may know of their addresses. */
export async function openTabs(): Promise<{ id: number; host?: string }[]> {
  const tabs = await browser.tabs.query({})
  return tabs.flatMap(({ id, url }) => (id === undefined ? [] : [{ id, ...(url && { host: hostOf(url) }) }]))
}

/** Host of an http(s) address, '' for others. */
export function hostOf(url: string): string {
  try {
    const { protocol, hostname } = new URL(url)
    return protocol === 'http:' || protocol === 'https:' ? hostname : ''
  } catch {
    return ''
  }
}
