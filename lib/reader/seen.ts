/** Read means seen: waiting until a page is really in front of the reader. */

/** A page counts as read when it has been visible for this long, in ms. */
export const SEEN_AFTER = 4000

interface Prerenderable {
  prerendering?: boolean
}

/** Resolves once the document is visible and not prerendered; never when `signal` aborts first. */
export function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  const ready = () => document.visibilityState === 'visible' && !(document as Prerenderable).prerendering
  return new Promise((resolve) => {
    if (ready()) return resolve()
    const check = () => ready() && resolve()
    document.addEventListener('visibilitychange', check, { signal })
    document.addEventListener('prerenderingchange', check, { signal })
  })
}

/** Calls back once when the document has been visible for `ms` in all; hidden time does not count. */
export function afterSeen(document: Document, { ms, signal }: { ms: number; signal: AbortSignal }, seen: () => void): void {
  let left = ms
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const pause = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    left -= Date.now() - since
  }
  const resume = () => {
    if (timer !== undefined || left <= 0) return
    since = Date.now()
    timer = setTimeout(() => {
      left = 0
      timer = undefined
      seen()
    }, left)
  }
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? resume() : pause()), { signal })
  signal.addEventListener('abort', pause, { once: true })
  if (document.visibilityState === 'visible') resume()
}
