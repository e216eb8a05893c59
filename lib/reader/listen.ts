/** Pointer and keyboard on highlights: click, Alt+click inside links, and keys that walk from card to card. */
import { boxOf, isThere, nodeInPage } from '../annotate/box.ts'
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

/** Begins to listen in a document: the page's, or that of a frame in it. */
type Hear = (heard: Document) => void

/** Opens cards by pointer. Inside a link a plain click follows the link, and Alt+click opens the card. Scripted clicks are ignored. */
function pointer({ document, session, cards, signal, list }: Context): Hear {
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || list.waiting()) return
    const path = event.composedPath()
    if (path.some((node) => (node as Partial<Element>).localName === CARD_ELEMENT)) return
    // Not by class: what stands in a frame is of that frame's classes.
    const inner = (path[0] as Node | undefined)?.nodeType === 1 ? (path[0] as Element) : null
    const link = inner?.closest('a[href]')
    const here = inner?.closest(INTERACTIVE) || (link && !event.altKey) ? [] : underPointer(event)
    const [first] = here
    if (!first) return cards.close()
    if (link) event.preventDefault()
    void cards.show(unique(here), boxOf(first.range, document))
  }
  const underPointer = (event: MouseEvent) => {
    const clicked = heardIn(event, document)
    const selection = clicked.getSelection()
    const painted = session.shown?.painting.painted
    if (!painted || (selection && !selection.isCollapsed)) return []
    return hits(painted, { x: event.clientX, y: event.clientY }, clicked)
  }
  return (heard) => heard.addEventListener('click', onClick, { capture: true, signal })
}

/** The document, of the page or of a frame in it, whose listener an event has reached. */
const heardIn = (event: Event, page: Document): Document => (event.currentTarget as Document | null) ?? page

/** Whether the reader is writing, so that keys are the page's. */
function isWriting(document: Document): boolean {
  const active = document.activeElement as HTMLElement | null
  return active !== null && (active.isContentEditable || active.matches('input, textarea, select'))
}

/** What a walk from highlight to highlight visits. */
const isSaved = (target: Target): boolean => 'annotation' in target
const isAny = (): boolean => true

/** Walks from card to card, round. Begins where the last card was. */
export class Walk {
  private last?: Target

  constructor(private readonly context: Pick<Context, 'document' | 'session' | 'cards' | 'list'>) {}

  /** To the next (1) or previous (-1) thing that `wanted` holds for; where nothing was saved here, the list says so. */
  step(by: 1 | -1, saved: boolean): void {
    const all = unique(inOrder(this.context.session, this.context.document))
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
function keys(context: Context, walk: Walk): Hear {
  const { document, session, cards, signal, list, isFront = () => true } = context
  const atCaret = (heard: Document) => {
    const selection = heard.getSelection()
    // getRangeAt throws where nothing was ever clicked or selected.
    const caret = selection?.rangeCount ? selection.getRangeAt(0) : undefined
    return caret ? inOrder(session, document).filter(({ range }) => holds(range, caret.startContainer, caret.startOffset)) : []
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !isFront()) return
    const key = pageKey(event)
    const heard = heardIn(event, document)
    if (key === 'close' && cards.isOpen) return cards.close()
    if (!key || isWriting(heard)) return
    if (key === 'next' || key === 'previous') walk.step(key === 'next' ? 1 : -1, false)
    else if (key === 'next-saved' || key === 'previous-saved') walk.step(key === 'next-saved' ? 1 : -1, true)
    else if (key === 'lost') list.open()
    else if (key === 'at-caret') {
      const here = atCaret(heard)
      const [first] = here
      if (!first) return
      first.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      void cards.show(unique(here), boxOf(first.range, document))
    } else return
    event.preventDefault()
  }
  return (heard) => heard.addEventListener('keydown', onKey, { capture: true, signal })
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

function inOrder(session: Session, page: Document) {
  const painted = session.shown?.painting.painted ?? []
  return painted.filter(({ range }) => isThere(range)).sort((a, b) => before(a.range, b.range, page))
}

/** Order of two ranges. Those of different trees, which the browser does not compare, stand where the page has the trees. */
function before(a: Range, b: Range, page: Document): number {
  try {
    return a.compareBoundaryPoints(Range.START_TO_START, b)
  } catch {
    const [one, other] = [nodeInPage(a, page), nodeInPage(b, page)]
    return one === other ? 0 : one.compareDocumentPosition(other) & 4 ? -1 : 1
  }
}

/** Listens until the signal aborts. The walk is for commands of the browser, which come by message; `hear` listens in a frame, too. */
export function listen(context: Context): { walk: Walk; hear: Hear } {
  const walk = new Walk(context)
  const all = [pointer(context), keys(context, walk)]
  const hear: Hear = (heard) => {
    for (const one of all) one(heard)
  }
  hear(context.document)
  return { walk, hear }
}
