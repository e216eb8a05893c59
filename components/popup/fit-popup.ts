/** Keeps the popup within what a low browser window leaves it, so that its own middle scrolls and not the popup around it. */

/** Waits for the browser to finish: it grows a popup in steps, and a step must not be taken for the limit. */
const SETTLED = 150

interface PopupWindow {
  innerHeight: number
  document: { documentElement: { scrollHeight: number; style: { setProperty(name: string, value: string): void } } }
  addEventListener(type: 'resize', listener: () => void): void
  removeEventListener(type: 'resize', listener: () => void): void
}

/**
 * After each change of the popup's size: where the page is higher than the window, `--popup-height` (CSS pixels) is set to the window's height.
 * Viewport units cannot do this, since Chrome sizes a popup by its contents. Returns what stops it; `later` is setTimeout.
 */
export function fitPopup(view: PopupWindow, later: (run: () => void, ms: number) => void): () => void {
  let changes = 0
  const onResize = () => {
    changes += 1
    const change = changes
    later(() => {
      const page = view.document.documentElement
      if (change === changes && page.scrollHeight > view.innerHeight)
        page.style.setProperty('--popup-height', `${view.innerHeight}px`)
    }, SETTLED)
  }
  view.addEventListener('resize', onResize)
  return () => view.removeEventListener('resize', onResize)
}
