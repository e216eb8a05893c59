/** The reader's selection as a span of the article: clipped to it, in whole characters, and never in what is being written. */
import { wholeClusters } from '../annotate/clusters.ts'
import type { Span } from '../model/mention.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { flatParent } from '../page/blocks.ts'
import { offsetsOf, rangeFor, type TextMap } from '../page/text-map.ts'

export interface Selected {
  span: Span
  /** Something that was selected before or after it is no part of the article. */
  clipped: boolean
}

const EDITABLE = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]'

const NOTHING = fail('not-found', 'Select some text of the article first.')
const WRITTEN = fail('not-found', 'These words are in a box for writing, which is never saved. Select some text of the article.')
const FRAMED = fail(
  'not-found',
  'These words are in a frame inside the page, and only the page itself is read. Open the frame in a tab of its own and save them there.',
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
  return false
}

/** Whether something is selected in a frame of the page's own origin; those of others tell nobody. */
function isFramed(document: Document): boolean {
  const focused = document.activeElement
  if (focused?.localName !== 'iframe' && focused?.localName !== 'frame') return false
  try {
    return focused !== null && !((focused as HTMLIFrameElement).contentDocument?.getSelection()?.isCollapsed ?? false)
  } catch {
    return true
  }
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

/** What is selected of an article; a Failure that says what to do where nothing is, or nothing that can be saved. */
export function selectedSpan(document: Document, map: TextMap): Result<Selected> {
  const roots = new Set(map.nodes.map((node) => node.getRootNode()).filter((root) => root instanceof ShadowRoot))
  const range = selectedRange(document, [...roots])
  if (!range) return isFramed(document) ? FRAMED : NOTHING
  if (isWritten(range.startContainer) || isWritten(range.endContainer)) return WRITTEN
  const span = offsetsOf(map, range)
  if (!span) return NOTHING
  const whole = wholeClusters(map.text, span)
  return ok({ span: whole, clipped: isClipped(map, range, rangeFor(map, whole.start, whole.end)) })
}

/** The words that are selected of an article; '' where there are none that can be saved. */
export function selectedWords(document: Document, map: TextMap): string {
  const found = selectedSpan(document, map)
  return found.ok ? map.text.slice(found.value.span.start, found.value.span.end) : ''
}
