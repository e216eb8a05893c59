/** Cuts a page into blocks: runs of text that a reader sees as one paragraph, heading or item. */
import { flatChildren } from './flat-tree.ts'
import { isUnread } from './visible.ts'
import { collapse } from './whitespace.ts'

/** One run of inline content between block boundaries. */
export interface Block {
  /** Nearest block-level element around it. */
  element: Element
  /** Its text nodes in reading order. No node is in two blocks. */
  nodes: Text[]
  /** Its words, white space collapsed and trimmed. */
  text: string
  /** How many code units of `text`, about, are inside links. */
  linked: number
  /** 1 to 6 for h1 to h6, else 0. */
  heading: number
}

/** Elements that do not end a paragraph. Unknown and custom elements are inline, as in browsers without style sheets, unless they hold blocks. */
const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html li main menu nav ol p pre search section summary table caption colgroup thead tbody tfoot tr td th ul'
  ).split(' '),
)

class Cutter {
  readonly blocks: Block[] = []
  private nodes: Text[] = []
  private raw = ''
  private linked = 0
  private element: Element

  constructor(private readonly root: Element) {
    this.element = root
  }

  cut(): Block[] {
    this.walk(this.root, { block: this.root, heading: 0, link: false })
    this.end(0)
    return this.blocks
  }

  private walk(element: Element, at: { block: Element; heading: number; link: boolean }): void {
    for (const child of flatChildren(element)) {
      if (child.nodeType === 3) this.add(child as Text, at)
      else if (child.nodeType === 1) this.enter(child as Element, at)
    }
  }

  private enter(child: Element, at: { block: Element; heading: number; link: boolean }): void {
    const tag = child.localName
    if (tag === 'br' || tag === 'hr') {
      this.end(at.heading)
      return
    }
    // A skipped element ends no paragraph: ads' scripts and "opens new tab" stand in the middle of sentences.
    if (isUnread(child)) return
    const isBlock = BLOCK_TAGS.has(tag) || (tag.includes('-') && child.shadowRoot !== null)
    const heading = /^h[1-6]$/.test(tag) ? Number(tag[1]) : at.heading
    if (isBlock) this.end(at.heading)
    this.walk(child, { block: isBlock ? child : at.block, heading, link: at.link || tag === 'a' })
    if (isBlock) this.end(heading)
  }

  private add(node: Text, at: { block: Element; link: boolean }): void {
    if (this.nodes.length === 0) {
      if (!/\S/.test(node.data)) return
      this.element = at.block
    }
    this.nodes.push(node)
    this.raw += node.data
    if (at.link) this.linked += collapse(node.data).trim().length
  }

  private end(heading: number): void {
    const text = collapse(this.raw).trim()
    if (text) this.blocks.push({ element: this.element, nodes: this.nodes, text, linked: this.linked, heading })
    this.nodes = []
    this.raw = ''
    this.linked = 0
  }
}

/** Takes an element (mostly body); returns its blocks in reading order, hidden text and controls left out. Changes nothing. */
export function cutBlocks(root: Element): Block[] {
  return new Cutter(root).cut()
}
