/** Pointer and keyboard on highlights: click, Alt+click inside links, and keys that walk from card to card. */
import { hits } from '../annotate/hit.ts'
import { CARD_ELEMENT } from './card-host.ts'
import type { Cards } from './cards.ts'
import type { Target } from './painting.ts'
import type { Session } from './session.ts'

interface Context {
  document: Document
  session: Session
  cards: Cards
  signal: AbortSignal
}

const INTERACTIVE = 'button, input, select, textarea, summary, label, video, audio, [role="button"], [contenteditable]'

/** Opens cards by pointer. Inside a link a plain click follows the link, and Alt+click opens the card. Scripted clicks are ignored. */
function listenToPointer({ document, session, cards, signal }: Context): void {
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0) return
    const path = event.composedPath()
    if (path.some((node) => node instanceof Element && node.localName === CARD_ELEMENT)) return
    const inner = path[0] instanceof Element ? path[0] : null
    const link = inner?.closest('a[href]')
    const target = inner?.closest(INTERACTIVE) || (link && !event.altKey) ? undefined : underPointer(event)
    if (!target) return cards.close()
    if (link) event.preventDefault()
    void cards.show(target.what, target.range.getBoundingClientRect())
  }
  const underPointer = (event: MouseEvent) => {
    const selection = document.getSelection()
    const painted = session.shown?.painting.painted
    if (!painted || (selection && !selection.isCollapsed)) return undefined
    const roots = session.shown!.map.nodes.map((node) => node.getRootNode()).filter((root) => root instanceof ShadowRoot)
    const [what] = hits(painted, { x: event.clientX, y: event.clientY }, [...new Set(roots)])
    return what && painted.find((one) => one.what === what)
  }
  document.addEventListener('click', onClick, { capture: true, signal })
}

/** Whether the reader is writing, so that keys are the page's. */
function isWriting(document: Document): boolean {
  const active = document.activeElement
  return active instanceof HTMLElement && (active.isContentEditable || active.matches('input, textarea, select'))
}

/** Alt+Shift+J and K open the next and previous card, Alt+Shift+Enter the one at the caret, Escape closes. Named in the options. */
function listenToKeys({ document, session, cards, signal }: Context): void {
  let at = -1
  const step = (by: number) => {
    const painted = inOrder(session)
    if (painted.length === 0) return
    at = at < 0 && by < 0 ? painted.length - 1 : (at + by + painted.length) % painted.length
    void showTarget(painted[at]!.what, { session, cards })
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return
    if (event.key === 'Escape' && cards.isOpen) return cards.close()
    if (!event.altKey || !event.shiftKey || isWriting(document)) return
    if (event.code === 'KeyJ') step(1)
    else if (event.code === 'KeyK') step(-1)
    else if (event.code === 'Enter') {
      const selection = document.getSelection()
      // getRangeAt throws where nothing was ever clicked or selected.
      const caret = selection?.rangeCount ? selection.getRangeAt(0) : undefined
      const found = caret && inOrder(session).find(({ range }) => range.isPointInRange(caret.startContainer, caret.startOffset))
      if (!found) return
      void showTarget(found.what, { session, cards })
    } else return
    event.preventDefault()
  }
  document.addEventListener('keydown', onKey, { capture: true, signal })
}

function inOrder(session: Session) {
  const painted = session.shown?.painting.painted ?? []
  return [...painted].sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
}

/** Scrolls to a painted thing and opens its card; false where it is not on the page. */
export async function showTarget(target: Target, { session, cards }: { session: Session; cards: Cards }): Promise<boolean> {
  const key = JSON.stringify(target)
  const found = session.shown?.painting.painted.find(({ what }) => JSON.stringify(what) === key)
  if (!found) return false
  found.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  await cards.show(found.what, found.range.getBoundingClientRect())
  return true
}

export function listen(context: Context): void {
  listenToPointer(context)
  listenToKeys(context)
}
