/** Where a range stands in the page and in its window, frames counted in. */

/** Whether a range is in a window still: one of a frame that went is a dead object in Firefox, which throws at every question. */
export function isThere(range: Range): boolean {
  try {
    return range.startContainer.ownerDocument?.defaultView != null
  } catch {
    return false
  }
}

/** The element around a tree that is no page's own: a shadow root's host, or the frame that shows a document; null where there is none. */
const around = (root: Node): Element | null =>
  'host' in root ? (root as ShadowRoot).host : ((root as Document).defaultView?.frameElement ?? null)

/** Takes a range of the page, of a shadow tree or of a frame in it; returns the page's own node that it is in. */
export function nodeInPage({ startContainer }: Range, page: Document): Node {
  let node = startContainer
  for (let root = node.getRootNode(); root !== page; root = node.getRootNode()) {
    const outer = around(root)
    if (!outer) break
    node = outer
  }
  return node
}

/** The box of a range in CSS pixels of the page's window, the frames that it is in counted in, as far as they are not scaled. */
export function boxOf(range: Range, page: Document): DOMRect {
  const box = range.getBoundingClientRect()
  let [x, y] = [box.x, box.y]
  let from = range.startContainer.ownerDocument
  if (!from || from === page) return box
  while (from !== page) {
    const frame: Element | null = around(from)
    if (!frame) break
    const outer = frame.getBoundingClientRect()
    x += outer.x + frame.clientLeft
    y += outer.y + frame.clientTop
    from = frame.ownerDocument
  }
  return new DOMRect(x, y, box.width, box.height)
}
