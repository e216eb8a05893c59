/** Edits to a live page as an editor or a new template would make them, with the way back, and with the place of the quote followed through. */

/** A boundary point in a text node. */
export interface Point {
  node: Text
  offset: number
}

/** Edits one page. What is marked is followed through every edit; `undo` takes all of them back, the last first. */
export class Editor {
  #back: (() => void)[] = []
  start: Point
  end: Point

  /** Marks the quote from `start` to `end`; both must lie in text nodes. */
  constructor(start: Point, end: Point) {
    this.start = { ...start }
    this.end = { ...end }
  }

  /** Puts `insert` in the place of `count` code units at `offset`. */
  replace(node: Text, offset: number, count: number, insert: string): void {
    const [old, start, end] = [node.data, { ...this.start }, { ...this.end }]
    node.data = old.slice(0, offset) + insert + old.slice(offset + count)
    const grown = insert.length - count
    for (const [point, isEnd] of [
      [this.start, false],
      [this.end, true],
    ] as const) {
      if (point.node !== node) continue
      if (point.offset >= offset + count && (isEnd || point.offset > offset || count === 0)) point.offset += grown
      else if (point.offset > offset) point.offset = isEnd ? offset + insert.length : offset
    }
    this.#back.push(() => {
      node.data = old
      this.start = start
      this.end = end
    })
  }

  /** Puts a node before another one, or last in its parent. */
  insert(node: Node, parent: Node, before: Node | null): void {
    const [from, next] = [node.parentNode, node.nextSibling]
    parent.insertBefore(node, before)
    this.#back.push(() => {
      if (from) from.insertBefore(node, next)
      else parent.removeChild(node)
    })
  }

  remove(node: Node): void {
    const [parent, next] = [node.parentNode, node.nextSibling]
    if (!parent) return
    parent.removeChild(node)
    this.#back.push(() => parent.insertBefore(node, next))
  }

  /** Puts `element` where `node` is, and `node` into it. */
  wrap(node: Node, element: Element): void {
    const parent = node.parentNode
    if (!parent) return
    this.insert(element, parent, node)
    this.insert(node, element, null)
  }

  /** Cuts a text node in two, the second part returned. */
  split(node: Text, offset: number): Text {
    const [start, end, old] = [{ ...this.start }, { ...this.end }, node.data]
    const rest = node.splitText(offset)
    for (const point of [this.start, this.end])
      if (point.node === node && (point.offset > offset || (point === this.start && point.offset === offset))) {
        point.node = rest
        point.offset -= offset
      }
    this.#back.push(() => {
      node.data = old
      rest.parentNode?.removeChild(rest)
      this.start = start
      this.end = end
    })
    return rest
  }

  undo(): void {
    while (this.#back.length) this.#back.pop()!()
  }
}
