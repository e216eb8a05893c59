/** Which of our ranges lies under a point of the window. */

import { isThere } from './box.ts'

/** A painted range and what it stands for. */
export interface Painted<T> {
  range: Range
  what: T
}

interface CaretFinder {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { offsetNode: Node; offset: number } | null
}

/** A caret is also given for points beside the text: the point must lie in one of the range's boxes (a pixel of slack). */
function covers(range: Range, x: number, y: number): boolean {
  for (const box of range.getClientRects())
    if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1) return true
  return false
}

/**
 * The painted things at a point (CSS pixels of the window that shows `document`), shortest range first, so that a name inside a saved
 * sentence wins. Things of other documents are none of them.
 * caretPositionFromPoint rather than highlightsFromPoint: the latter is younger than the browsers that are supported.
 */
export function hits<T>(
  painted: readonly Painted<T>[],
  point: { x: number; y: number },
  page: Document = document,
): Painted<T>[] {
  const there = painted.filter(({ range }) => isThere(range))
  const roots = new Set(there.map(({ range }) => range.startContainer.getRootNode()))
  const shadowRoots = [...roots].filter((root) => 'host' in root && root.ownerDocument === page) as ShadowRoot[]
  const caret = (page as unknown as CaretFinder).caretPositionFromPoint?.(point.x, point.y, { shadowRoots })
  if (!caret) return []
  return there
    .filter(({ range }) => inRange(range, caret.offsetNode, caret.offset) && covers(range, point.x, point.y))
    .sort((a, b) => a.range.toString().length - b.range.toString().length)
}

/** Range.isPointInRange, false where the node is in another tree. */
function inRange(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset)
  } catch {
    return false
  }
}
