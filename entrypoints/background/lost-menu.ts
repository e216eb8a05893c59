/** Shows the menu item that attaches a lost highlight, on pages that have one, and nowhere else. */
import browser from 'webextension-polyfill'

export const ATTACH = 'attach-selection'

/** Under this name the pages' addresses are kept until the browser ends; the newest, so many at most. */
const KEY = 'lostPages'
const MOST = 20

/** Match pattern of one page, whatever its query. */
function patternOf(url: string): string | undefined {
  const { protocol, hostname, pathname } = new URL(url)
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}${pathname.replace(/[*?]/g, '?')}*` : undefined
}

/** Notes whether a page has lost highlights. */
export async function showLostMenu(url: string, lost: number): Promise<void> {
  const pattern = patternOf(url)
  const { [KEY]: kept = [] } = await browser.storage.session.get(KEY)
  const before = kept as string[]
  if (!pattern || (lost === 0 && !before.includes(pattern))) return
  const after = [...(lost ? [pattern] : []), ...before.filter((one) => one !== pattern)].slice(0, MOST)
  await browser.storage.session.set({ [KEY]: after })
  const where = after.length ? { visible: true, documentUrlPatterns: after } : { visible: false }
  // The item is not there before the first install or update has made it.
  await browser.contextMenus.update(ATTACH, where).catch(() => undefined)
}
