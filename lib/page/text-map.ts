/** The article's text with an exact map between its offsets and places in the page's text nodes. All offsets are UTF-16 code units. */
import type { Span } from '../model/mention.ts'
import type { Block } from './blocks.ts'
import { flatParent } from './flat-tree.ts'
import { classOf } from './whitespace.ts'

/** A place in a text node: before the code unit at `offset`. */
export interface TextPoint {
  node: Text
  offset: number
}

/** Text and map. Paragraphs are separated by one \n; inside, white space is collapsed and soft hyphens are dropped. */
export interface TextMap {
  readonly text: string
  /** Text nodes with at least one character in the text, in the order of the text. */
  readonly nodes: readonly Text[]
  /** For each code unit of the text: index in `nodes`. A \n belongs to the character before it. */
  readonly nodeAt: Int32Array
  /** For each code unit of the text: its offset in its node; for a \n, the offset after the character before it. */
  readonly offsetAt: Int32Array
  /** First text offset of each node, and one past its last, \n not counted. */
  readonly extent: ReadonlyMap<Text, Span>
}

class Builder {
  private text: string[] = []
  private readonly nodes: Text[] = []
  private readonly nodeAt: number[] = []
  private readonly offsetAt: number[] = []
  private readonly extent = new Map<Text, Span>()
  /** A space seen but not written yet: written only when a word follows in the same paragraph. */
  private space: TextPoint | null = null

  paragraph(nodes: readonly Text[]): void {
    let empty = true
    this.space = null
    for (const node of nodes)
      for (let offset = 0; offset < node.data.length; offset++) {
        const unit = node.data[offset]!
        const kind = classOf(unit)
        if (kind === 'space' && !empty) this.space ??= { node, offset }
        if (kind !== 'kept') continue
        if (empty && this.text.length > 0) this.lineEnd()
        if (this.space) this.put(' ', this.space)
        this.space = null
        this.put(unit, { node, offset })
        empty = false
      }
  }

  private lineEnd(): void {
    const last = this.text.length - 1
    this.text.push('\n')
    this.nodeAt.push(this.nodeAt[last]!)
    this.offsetAt.push(this.offsetAt[last]! + 1)
  }

  private put(unit: string, { node, offset }: TextPoint): void {
    const at = this.text.length
    if (this.nodes.at(-1) !== node) {
      this.nodes.push(node)
      this.extent.set(node, { start: at, end: at })
    }
    this.text.push(unit)
    this.nodeAt.push(this.nodes.length - 1)
    this.offsetAt.push(offset)
    this.extent.get(node)!.end = at + 1
  }

  map(): TextMap {
    const { nodes, extent } = this
    return {
      text: this.text.join(''),
      nodes,
      nodeAt: Int32Array.from(this.nodeAt),
      offsetAt: Int32Array.from(this.offsetAt),
      extent,
    }
  }
}

/** Takes the blocks of an article in reading order; returns its text and map. Reads the nodes as they are now: build anew after changes. */
export function buildTextMap(blocks: readonly Pick<Block, 'nodes'>[]): TextMap {
  const builder = new Builder()
  for (const block of blocks) builder.paragraph(block.nodes)
  return builder.map()
}

/**
 * Takes a text offset, 0 ≤ offset < text.length; returns the place of that code unit (for a \n: the end of its paragraph).
 * Throws RangeError for an offset outside.
 */
export function pointAt(map: TextMap, offset: number): TextPoint {
  const node = map.nodes[map.nodeAt[offset] ?? -1]
  if (!node) throw new RangeError(`No character at text offset ${offset} (length ${map.text.length})`)
  return { node, offset: map.offsetAt[offset]! }
}

/**
 * Takes a span of the text, 0 ≤ start < end ≤ length; returns the Range over exactly its characters, in the page's own nodes.
 * Throws RangeError for an empty span or one outside the text, and DOMException where the page has shortened a node since.
 */
export function rangeFor(map: TextMap, start: number, end: number): Range {
  if (!(start >= 0 && start < end && end <= map.text.length))
    throw new RangeError(`No text at ${start} to ${end} (length ${map.text.length})`)
  const first = pointAt(map, start)
  const last = pointAt(map, end - 1)
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, map.text[end - 1] === '\n' ? last.offset : last.offset + 1)
  return range
}

/** First index in [low, high) for which `test` holds, high where none does; `test` is false, then true. */
function firstIndex(low: number, high: number, test: (index: number) => boolean): number {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = (from + to) >> 1
    if (test(middle)) to = middle
    else from = middle + 1
  }
  return from
}

/** The nodes from the root of the shown tree down to `node`, shadow hosts included. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [node]
  for (let at = flatParent(node); at; at = flatParent(at)) path.unshift(at)
  return path
}

/** Whether `a` comes before `b` in the page, across shadow roots: compares where their paths part. A node precedes what it holds. */
function precedes(a: Node, b: Node): boolean {
  const [left, right] = [pathTo(a), pathTo(b)]
  let i = 0
  while (i < left.length && left[i] === right[i]) i++
  if (i === left.length || i === right.length) return left.length < right.length
  const [x, y] = [left[i]!, right[i]!]
  if (x.getRootNode() !== y.getRootNode()) return x.getRootNode() !== x.ownerDocument // shadow tree before slotted light children
  return (x.compareDocumentPosition(y) & 4) !== 0
}

/** Whether a node begins at or after a boundary point (container, offset) that is not inside a mapped node. */
function beginsAfter(node: Node, container: Node, offset: number): boolean {
  const next = [1, 9, 11].includes(container.nodeType) ? container.childNodes[offset] : undefined
  if (next) return next === node || next.contains(node) || precedes(next, node)
  // After the last child, or inside a text node without a place in the text: after the container and all it holds.
  return !container.contains(node) && precedes(container, node)
}

/**
 * Takes a boundary point of the page; returns the offset of the first character of the text at or after it
 * (the text's length after the last one). Points in nodes without text move on to the next character.
 */
export function offsetAt(map: TextMap, container: Node, offset: number): number {
  const extent = container.nodeType === 3 ? map.extent.get(container as Text) : undefined
  if (extent) return firstIndex(extent.start, extent.end, (i) => map.offsetAt[i]! >= offset)
  const index = firstIndex(0, map.nodes.length, (i) => beginsAfter(map.nodes[i]!, container, offset))
  const node = map.nodes[index]
  return node ? map.extent.get(node)!.start : map.text.length
}

/**
 * Takes a Range of the page (a selection); returns the span of the text that it covers, without white space at its ends,
 * or null where it covers no character of the article.
 */
export function offsetsOf(map: TextMap, range: AbstractRange): Span | null {
  let start = offsetAt(map, range.startContainer, range.startOffset)
  let end = offsetAt(map, range.endContainer, range.endOffset)
  while (start < end && /\s/.test(map.text[start]!)) start++
  while (end > start && /\s/.test(map.text[end - 1]!)) end--
  return start < end ? { start, end } : null
}
