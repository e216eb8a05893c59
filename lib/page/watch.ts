/** Notices that an article has changed or that the page has moved to another one, without ever keeping the page busy. */

export interface WatchOptions {
  /** Shortest time between two announcements, ms. */
  interval?: number
  /** After this many announcements the page is left alone: tickers and players change without end. */
  most?: number
  /** Timers of the window, for tests. */
  timers?: Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>
}

const INTERVAL = 1000
const MOST = 30
/** How often the address is looked at where no event tells of a change, ms. */
const POLL = 1000

/** Whether a record can have changed the text: nodes with words came or went, words changed, or something was shown or hidden. */
function matters(record: MutationRecord): boolean {
  if (record.type !== 'childList') return true
  for (const nodes of [record.addedNodes, record.removedNodes])
    for (const node of nodes) if (/\S/.test(node.textContent ?? '')) return true
  return false
}

/**
 * Watches the element that holds an article (its parent in the page too, for bodies that are replaced whole).
 * Calls `onChange` at most once per interval, after the changes have paused or the interval has passed, and at most `most` times.
 * Stops when `signal` aborts. Only observes: never changes the page. Open shadow roots that exist now are observed as well.
 */
export function watchArticle(root: Element, onChange: () => void, signal: AbortSignal, options: WatchOptions = {}): void {
  if (signal.aborted) return
  const { interval = INTERVAL, most = MOST, timers = globalThis } = options
  const Observer = root.ownerDocument.defaultView?.MutationObserver ?? MutationObserver
  let announced = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  const announce = (): void => {
    timer = null
    announced++
    if (announced >= most) stop()
    onChange()
  }
  const observer = new Observer((records: MutationRecord[]) => {
    // One timer for a whole burst: a reading costs the same for one change as for a thousand.
    if (timer === null && records.some(matters)) timer = timers.setTimeout(announce, interval)
  })
  const stop = (): void => {
    observer.disconnect()
    if (timer !== null) timers.clearTimeout(timer)
    timer = null
    signal.removeEventListener('abort', stop)
  }
  const what: MutationObserverInit = {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['hidden', 'aria-hidden'],
  }
  observer.observe(root.parentElement ?? root, what)
  for (const shadow of shadowRoots(root)) observer.observe(shadow, what)
  signal.addEventListener('abort', stop)
}

/** Open shadow roots around and in an element. */
function shadowRoots(root: Element): Set<ShadowRoot> {
  const out = new Set<ShadowRoot>()
  const own = root.getRootNode()
  if ('host' in own) out.add(own as ShadowRoot)
  const visit = (at: Element | ShadowRoot): void => {
    for (const element of at.querySelectorAll('*'))
      if (element.shadowRoot && !out.has(element.shadowRoot)) {
        out.add(element.shadowRoot)
        visit(element.shadowRoot)
      }
  }
  if (root.shadowRoot) out.add(root.shadowRoot)
  visit(root.shadowRoot ?? root)
  return out
}

/** What of a window is used to notice that it shows another address; tests pass their own. */
export type NavigationWindow = Pick<Window, 'location' | 'addEventListener'> & {
  navigation?: EventTarget
  setInterval(run: () => void, ms: number): unknown
  clearInterval(timer: never): void
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '')

/**
 * Calls `onNavigate` with the new address whenever the page's own scripts move it to another one (fragments aside):
 * by the navigation API where there is one, by popstate, and by a look at the address once a second, since content scripts
 * cannot see the page's own calls of history.pushState. Stops when `signal` aborts.
 */
export function watchNavigation(
  onNavigate: (url: string) => void,
  signal: AbortSignal,
  view: NavigationWindow = window as unknown as NavigationWindow,
): void {
  if (signal.aborted) return
  let known = withoutFragment(view.location.href)
  const look = (): void => {
    const now = withoutFragment(view.location.href)
    if (now === known) return
    known = now
    onNavigate(now)
  }
  view.addEventListener('popstate', look, { signal })
  view.navigation?.addEventListener('navigatesuccess', look, { signal })
  const timer = view.setInterval(look, POLL)
  signal.addEventListener('abort', () => view.clearInterval(timer as never), { once: true })
}
