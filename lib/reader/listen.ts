/** Pointer and keyboard on highlights: click, Alt+click inside links, and keys that walk from card to card. */
import { hits } from '../annotate/hit.ts'
import { pageKey } from '../model/keys.ts'
import type { CardDoor } from './card-door.ts'
import { CARD_ELEMENT } from './card-element.ts'
import { showTarget } from './page-host.ts'
import type { Target } from './painting.ts'
import type { Session } from './session.ts'

interface Context {
  document: Document
  session: Session
  cards: CardDoor
  signal: AbortSignal
  list: ListKeys
  /** Whether the article is the one in front, for which keys are; default: always. */
  isFront?: () => boolean
}

/** The list of what was saved here, as far as keys and clicks concern it. */
export interface ListKeys {
  open(): void
  /** Words are being selected for a highlight: clicks are the page's. */
  waiting(): boolean
}

const INTERACTIVE = 'button, input, select, textarea, summary, label, video, audio, [role="button"], [contenteditable]'

/** Opens cards by pointer. Inside a link a plain click follows the link, and Alt+click opens the card. Scripted clicks are ignored. */
function listenToPointer({ document, session, cards, signal, list }: Context): void {
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || list.waiting()) return
    const path = event.composedPath()
    if (path.some((node) => node instanceof Element && node.localName === CARD_ELEMENT)) return
    const inner = path[0] instanceof Element ? path[0] : null
    const link = inner?.closest('a[href]')
    const here = inner?.closest(INTERACTIVE) || (link && !event.altKey) ? [] : underPointer(event)
    const [first] = here
    if (!first) return cards.close()
    if (link) event.preventDefault()
    void cards.show(unique(here), first.range.getBoundingClientRect())
  }
  const underPointer = (event: MouseEvent) => {
    const selection = document.getSelection()
    const painted = session.shown?.painting.painted
    if (!painted || (selection && !selection.isCollapsed)) return []
    const roots = session.shown!.map.nodes.map((node) => node.getRootNode()).filter((root) => root instanceof ShadowRoot)
    return hits(painted, { x: event.clientX, y: event.clientY }, [...new Set(roots)])
  }
  document.addEventListener('click', onClick, { capture: true, signal })
}

/** Whether the reader is writing, so that keys are the page's. */
function isWriting(document: Document): boolean {
  const active = document.activeElement
  return active instanceof HTMLElement && (active.isContentEditable || active.matches('input, textarea, select'))
}

/** What a walk from highlight to highlight visits. */
const isSaved = (target: Target): boolean => 'annotation' in target
const isAny = (): boolean => true

/** Walks from card to card, round. Begins where the last card was. */
export class Walk {
  private last?: Target

  constructor(private readonly context: Pick<Context, 'session' | 'cards' | 'list'>) {}

  /** To the next (1) or previous (-1) thing that `wanted` holds for; where nothing was saved here, the list says so. */
  step(by: 1 | -1, saved: boolean): void {
    const all = unique(inOrder(this.context.session))
    const wanted = saved ? isSaved : isAny
    if (!all.some(wanted)) {
      if (saved) this.context.list.open()
      return
    }
    const key = JSON.stringify(this.last)
    const from = all.findIndex((target) => JSON.stringify(target) === key)
    let at = from < 0 && by < 0 ? 0 : from
    do at = (at + by + all.length) % all.length
    while (!wanted(all[at]!))
    this.last = all[at]!
    void showTarget(this.last, this.context)
  }
}

/** Keys of lib/model/keys.ts. */
function listenToKeys(context: Context, walk: Walk): void {
  const { document, session, cards, signal, list, isFront = () => true } = context
  const atCaret = () => {
    const selection = document.getSelection()
    // getRangeAt throws where nothing was ever clicked or selected.
    const caret = selection?.rangeCount ? selection.getRangeAt(0) : undefined
    return caret ? inOrder(session).filter(({ range }) => holds(range, caret.startContainer, caret.startOffset)) : []
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !isFront()) return
    const key = pageKey(event)
    if (key === 'close' && cards.isOpen) return cards.close()
    if (!key || isWriting(document)) return
    if (key === 'next' || key === 'previous') walk.step(key === 'next' ? 1 : -1, false)
    else if (key === 'next-saved' || key === 'previous-saved') walk.step(key === 'next-saved' ? 1 : -1, true)
    else if (key === 'lost') list.open()
    else if (key === 'at-caret') {
      const here = atCaret()
      const [first] = here
      if (!first) return
      first.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      void cards.show(unique(here), first.range.getBoundingClientRect())
    } else return
    event.preventDefault()
  }
  document.addEventListener('keydown', onKey, { capture: true, signal })
}

/** Range.isPointInRange, false where the node is in another tree. */
function holds(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset)
  } catch {
    return false
  }
}

/** What painted ranges stand for, each once: a highlight over several paragraphs has several ranges. */
const unique = (painted: readonly { what: Target }[]): Target[] => [...new Set(painted.map(({ what }) => what))]

function inOrder(session: Session) {
  const painted = session.shown?.painting.painted ?? []
  return [...painted].sort((a, b) => before(a.range, b.range))
}

/** Order of two ranges; 0 where they are in different trees, which the browser cannot compare. */
function before(a: Range, b: Range): number {
  try {
    return a.compareBoundaryPoints(Range.START_TO_START, b)
  } catch {
    return 0
  }
}

/** Listens until the signal aborts; the walk is for commands of the browser, which come by message. */
export function listen(context: Context): Walk {
  const walk = new Walk(context)
  listenToPointer(context)
  listenToKeys(context, walk)
  return walk
}
