/** The tree that is shown: shadow roots in their hosts, and what fills a slot in its place. Apart from blocks.ts, whose lists not every script needs. */

/** Parent in the tree that is shown: a shadow root's parent is its host. */
export function flatParent(node: Node): Element | null {
  const parent = node.parentNode
  if (!parent) return null
  if (parent.nodeType === 1) return parent as Element
  return 'host' in parent ? (parent as ShadowRoot).host : null
}

/**
 * Children in the order shown: an open shadow root's instead of the element's own, and what fills a slot in the slot's place.
 * Closed shadow roots cannot be reached by anyone and are left out.
 */
export function flatChildren(element: Element): Iterable<Node> {
  if (element.localName === 'slot') {
    const filled = (element as HTMLSlotElement).assignedNodes?.() ?? []
    return filled.length > 0 ? filled : element.childNodes
  }
  return element.shadowRoot?.childNodes ?? element.childNodes
}
