/** The reader's selection as a span of the article, or of a frame in its page: clipped to it, in whole characters, and never in what is being written. */
import { wholeClusters } from '../annotate/clusters.ts'
import type { AnnotationFrame } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { flatParent } from '../page/flat-tree.ts'
import { frameAt, framesOf, isFrame } from '../page/frames.ts'
import { offsetsOf, rangeFor, type TextMap } from '../page/text-map.ts'

export interface Selected {
  span: Span
  /** Something that was selected before or after it is no part of the article. */
  clipped: boolean
  /** The text that the span is of: the article's, or that of a frame. */
  map: TextMap
  /** The document that it is selected in. */
  document: Document
  /** The frame that it is in; absent in the page itself. */
  frame?: AnnotationFrame
}

/** The page that is selected in. */
export interface SelectedIn {
  document: Document
  /** The article's text. */
  map: TextMap
  /** The text of a frame, from its body. */
  textIn(root: Element): TextMap
}

const EDITABLE = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]'

const NOTHING = fail('not-found', 'Select some text of the article first.')
const WRITTEN = fail('not-found', 'These words are in a box for writing, which is never saved. Select some text of the article.')
const FRAMED = fail(
  'not-found',
  'These words are in a frame of another site, which cannot be read from here. Open the frame in a tab of its own and save them there.',
)

/** What of a Selection this file uses; the composed ranges are younger than TypeScript's list. */
type Selecting = Pick<Selection, 'isCollapsed' | 'rangeCount' | 'getRangeAt'> & {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[]
}

const isEmpty = (range: AbstractRange): boolean =>
  range.startContainer === range.endContainer && range.startOffset === range.endOffset

/**
 * The selected range with its ends where they really are. For a selection in an open shadow root the document's own range ends at the
 * host; Chromium (137) and Firefox (142) tell the true ends when they are given the roots, older Chromium asks the root.
 */
function selectedRange(document: Document, roots: ShadowRoot[]): AbstractRange | undefined {
  const selection: Selecting | null = document.getSelection()
  if (!selection || selection.rangeCount === 0) return undefined
  const composed = roots.length ? selection.getComposedRanges?.({ shadowRoots: roots })?.[0] : undefined
  if (composed && !isEmpty(composed)) return composed
  for (const root of roots) {
    const inside = (root as ShadowRoot & { getSelection?(): Selection | null }).getSelection?.()
    if (inside?.rangeCount && !inside.isCollapsed) return inside.getRangeAt(0)
  }
  const range = selection.getRangeAt(0)
  return isEmpty(range) ? undefined : range
}

function isWritten(node: Node): boolean {
  for (let at: Node | null = node; at; at = flatParent(at))
    if (at.nodeType === 1 && (at as Element).matches(EDITABLE)) return true
  return node.ownerDocument?.designMode === 'on'
}

/** The element that has the focus, in open shadow roots too. */
function focusedIn(document: Document): Element | null {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at
}

/** The documents of a page that something may be selected in: first the one with the focus, then the page, then its frames; and the frame with the focus that shows its document to nobody. */
function places(document: Document): { documents: Document[]; closed: boolean } {
  let focused = document
  let at = focusedIn(document)
  while (isFrame(at) && at.contentDocument) {
    focused = at.contentDocument
    at = focusedIn(focused)
  }
  return { documents: [...new Set([focused, document, ...framesOf(document)])], closed: isFrame(at) }
}

/** Whether there are words between two places of the page. Places in different trees tell nothing: then there are none. */
function hasWords(document: Document, from: [Node, number], to: [Node, number]): boolean {
  const between = document.createRange()
  between.setStart(...from)
  between.setEnd(...to)
  return /[\p{L}\p{N}]/u.test(between.toString())
}

/** Whether a place is at words of the article: three clicks end before those of the next paragraph, and cut nothing off. */
function isAtArticle(map: TextMap, container: Node, offset: number): boolean {
  const node = container.nodeType === 3 ? container : container.childNodes[offset]
  return node !== undefined && (map.extent.has(node as Text) || map.nodes.some((one) => node.contains(one)))
}

function isClipped(map: TextMap, range: AbstractRange, inside: Range): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range
  const document = inside.startContainer.ownerDocument!
  const before = () => hasWords(document, [startContainer, startOffset], [inside.startContainer, inside.startOffset])
  const after = () => hasWords(document, [inside.endContainer, inside.endOffset], [endContainer, endOffset])
  return (!isAtArticle(map, startContainer, startOffset) && before()) || (!isAtArticle(map, endContainer, endOffset) && after())
}

/** What is selected of an article or of a frame in its page; a Failure that says what to do where nothing is, or nothing that can be saved. */
export function selectedSpan(page: SelectedIn): Result<Selected> {
  const { documents, closed } = places(page.document)
  for (const document of documents) {
    if (!document.body || !document.getSelection()?.rangeCount) continue
    const map = document === page.document ? page.map : page.textIn(document.body)
    const roots = new Set(map.nodes.map((node) => node.getRootNode()).filter((root) => 'host' in root))
    const range = selectedRange(document, [...roots] as ShadowRoot[])
    if (!range) continue
    if (isWritten(range.startContainer) || isWritten(range.endContainer)) return WRITTEN
    const found = offsetsOf(map, range)
    if (!found) return NOTHING
    const span = wholeClusters(map.text, found)
    const clipped = isClipped(map, range, rangeFor(map, span.start, span.end))
    const frame = document !== page.document && { frame: frameAt(document, framesOf(page.document)) }
    return ok({ span, clipped, map, document, ...frame })
  }
  return closed ? FRAMED : NOTHING
}

/** The words that are selected of an article or a frame in its page; '' where there are none that can be saved. */
export function selectedWords(page: SelectedIn): string {
  const found = selectedSpan(page)
  if (!found.ok) return ''
  const { map, span } = found.value
  return map.text.slice(span.start, span.end)
}
