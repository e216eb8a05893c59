/** Notices that an article has changed or that the page has moved to another one, without ever keeping the page busy. */
import { Pace, type PaceOptions } from './pace.ts'

export interface WatchOptions extends PaceOptions {
  /** Timers of the window, for tests. */
  timers?: Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>
}

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
  const { timers = globalThis } = options
  const document = root.ownerDocument
  const view = document.defaultView
  const Observer = view?.MutationObserver ?? MutationObserver
  const pace = new Pace(options)
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
    pace.done()
    onChange()
  }
  const announce = (): void => {
    timer = null
    observe()
    if (view?.requestIdleCallback) view.requestIdleCallback(tell, { timeout: 1000 })
    else tell()
  }
  const changed = (): void => {
    rest()
    timer = timers.setTimeout(announce, pace.next())
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
 * cannot see the page's own calls of history.pushState. At once, and with growing waits where a page moves on and on. Stops when `signal` aborts.
 */
export function watchNavigation(
  onNavigate: (url: string) => void,
  signal: AbortSignal,
  view: NavigationWindow = window as unknown as NavigationWindow,
  now: () => number = Date.now,
): void {
  if (signal.aborted) return
  let known = withoutFragment(view.location.href)
  let until = 0
  const pace = new Pace({ now })
  const look = (): void => {
    const here = withoutFragment(view.location.href)
    if (here === known || now() < until) return
    known = here
    until = now() + pace.next()
    pace.done()
    onNavigate(here)
  }
  view.addEventListener('popstate', look, { signal })
  view.navigation?.addEventListener('navigatesuccess', look, { signal })
  const timer = view.setInterval(look, POLL)
  signal.addEventListener('abort', () => view.clearInterval(timer as never), { once: true })
}
