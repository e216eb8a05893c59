/** Notices that an article has changed or that the page has moved to another one, without ever keeping the page busy. */

export interface WatchOptions {
  /** Wait before the first announcement, ms; each that follows waits twice as long as the one before while the page goes on changing. */
  interval?: number
  /** Longest wait, ms. */
  longest?: number
  /** Timers and clock (ms), for tests. */
  timers?: Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>
  now?: () => number
}

const INTERVAL = 1000
const LONGEST = 60_000
/** A calm of so many of the coming wait ends the growth of waits. By this a page gets at most seven readings a minute, at any pace of changes. */
const CALM = 4
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
 * Watches the element that holds an article (its parent in the page too, for bodies that are replaced whole) and calls `onChange` when it
 * has changed: after a second, and where it goes on changing after 2, 4, 8 … and at last every 60 seconds, for as long as it goes on; in idle
 * time where the browser tells it. Between a change and its announcement nothing is observed, and in a hidden tab neither: one announcement
 * makes up for it when the tab is shown again. Stops when `signal` aborts. Only observes: never changes the page. Open shadow roots that
 * exist now are observed as well.
 */
export function watchArticle(root: Element, onChange: () => void, signal: AbortSignal, options: WatchOptions = {}): void {
  if (signal.aborted) return
  const { interval = INTERVAL, longest = LONGEST, timers = globalThis, now = Date.now } = options
  const document = root.ownerDocument
  const view = document.defaultView
  const Observer = view?.MutationObserver ?? MutationObserver
  let wait = interval
  let told = now()
  let timer: ReturnType<typeof setTimeout> | null = null
  const observe = (): void => {
    observer.observe(root.parentElement ?? root, WHAT)
    for (const shadow of shadowRoots(root)) observer.observe(shadow, WHAT)
  }
  const rest = (): void => {
    observer.disconnect()
    if (timer !== null) timers.clearTimeout(timer)
    timer = null
  }
  const tell = (): void => {
    if (signal.aborted || document.visibilityState === 'hidden') return
    told = now()
    onChange()
  }
  const announce = (): void => {
    timer = null
    observe()
    if (view?.requestIdleCallback) view.requestIdleCallback(tell, { timeout: interval })
    else tell()
  }
  const changed = (): void => {
    rest()
    if (now() - told >= CALM * wait) wait = interval
    timer = timers.setTimeout(announce, wait)
    wait = Math.min(2 * wait, longest)
  }
  const observer = new Observer((records: MutationRecord[]) => {
    if (records.some(matters)) changed()
  })
  observe()
  const turn = (): void => (document.visibilityState === 'hidden' ? rest() : changed())
  document.addEventListener('visibilitychange', turn)
  const stop = (): void => {
    rest()
    document.removeEventListener('visibilitychange', turn)
  }
  signal.addEventListener('abort', stop, { once: true })
}

const WHAT: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'aria-hidden'],
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
