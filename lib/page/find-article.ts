/** Finds the paragraphs of a page's article in the live document, and changes nothing in it. */
import { type Block, cutBlocks } from './blocks.ts'
import { chooseContainer, proseWeight, Weights } from './container.ts'
import { flatParent } from './flat-tree.ts'
import { furnitureOf, isLabel, namesOf } from './furniture.ts'

/** The article's blocks in reading order, and the element that holds its body. */
export interface FoundArticle {
  root: Element
  blocks: Block[]
}

export interface FindOptions {
  /** The article's title, left out of the text. */
  title?: string
  /** The body as structured data gives it: a hint for choosing the container, never read as text. */
  articleBody?: string
  /** Element to look in, of a page with several articles; default: the page's body. */
  within?: Element
}

const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]+/gu, '')

/** Weighs blocks up whose beginning is in the structured data's body. */
function boostBy(articleBody: string | undefined): (block: Block) => number {
  const known = words(articleBody ?? '')
  if (known.length < 200) return () => 1
  return (block) => (known.includes(words(block.text.slice(0, 80))) ? 4 : 1)
}

const inTable = (element: Element, top: Element): boolean => {
  for (let at: Element | null = element; at && at !== top; at = flatParent(at))
    if (at.localName === 'td' || at.localName === 'th') return true
  return false
}

/** Whether a block inside the body is the article's, its furniture aside. */
function isArticleText(block: Block, root: Element, title: string): boolean {
  const { text, linked, element } = block
  if (isLabel(block) || block.heading === 1 || (title && words(text) === title)) return false
  const share = linked / text.length
  if (block.heading > 0) return share < 0.9 && text.length < 250
  if (share > 0.8) return text.length > 200 && element.localName === 'p' && share < 1
  const sentence = /[.!?…:;,”"]/.test(text)
  if (inTable(element, root)) return text.length >= 80 && sentence && share < 0.3
  if (element.localName === 'li') return share < 0.5 && (text.length >= 15 || sentence)
  if (element.localName === 'p' || element.localName === 'blockquote') return share < 0.6 || sentence
  return sentence ? text.length >= 20 : text.length >= 80
}

/** Drops headings whose text went: one stays only when a kept block follows before the next dropped one. */
function withoutLooseHeadings(blocks: readonly Block[], kept: ReadonlySet<Block>): Block[] {
  const out: Block[] = []
  let follows = false
  for (const block of [...blocks].reverse()) {
    if (block.heading === 0) follows = kept.has(block)
    if (kept.has(block) && (block.heading === 0 || follows)) out.push(block)
  }
  return out.reverse()
}

const STANDFIRST =
  /(?:^|[\s-])(?:stand-?first|sub-?(?:title|head|heading|headline|deck)|dek|deck|summary|synopsis|excerpt|intro|introduction|lead|lede|leadin|chapeau|teaser|teaser-text|description|tagline|strapline|article-?desc|bottom-?line)(?=$|[\s-])/

/** The summary that stands between the headline and the body: read with the article. */
function standfirst(blocks: readonly Block[], body: { first: Block; weights: Weights; title: string }): Block[] {
  const end = blocks.indexOf(body.first)
  const headline = blocks.findLastIndex((block, i) => i < end && (block.heading === 1 || words(block.text) === body.title))
  if (headline < 0 || end - headline > 40) return []
  return blocks.slice(headline + 1, end).filter((block) => {
    if (block.text.length < 30 || block.linked * 2 > block.text.length || isLabel(block) || words(block.text) === body.title)
      return false
    if (isNamedStandfirst(block.element) && furnitureOf(block.element) !== 'sure') return true
    if (body.weights.inFurniture(block.element, null)) return false
    if (blocks.indexOf(block) - headline > 8) return false
    // Right under the headline a sentence without a full stop is a summary, too.
    const near = blocks.indexOf(block) - headline <= 2
    return block.heading > 1 || proseWeight(block) > 60 || (near && block.linked === 0 && block.text.length >= 50)
  })
}

function isNamedStandfirst(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 3; at = flatParent(at), up++)
    if (STANDFIRST.test(namesOf(at))) return true
  return false
}

/** Whether a block begins with a link that is a headline of its own: a link of some length before a capital or nothing. */
function isTeaser(block: Block): boolean {
  let at: Node | null = block.nodes.find((node) => /\S/.test(node.data)) ?? null
  while (at && at !== block.element && (at as Element).localName !== 'a') at = flatParent(at)
  if ((at as Element | null)?.localName !== 'a')
    at = flatParent(block.element)?.localName === 'a' ? flatParent(block.element) : null
  const head = at?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  return head.length >= 20 && (block.text.length <= head.length || /^[\s:–—-]*[\p{Lu}\d"“]/u.test(block.text.slice(head.length)))
}

/** Blocks of lists of other articles (headline links with their first words): three or more of a kind that share a parent. */
function teaserLists(blocks: readonly Block[]): Set<Block> {
  const groups = new Map<Element | null, Block[]>()
  for (const block of blocks) {
    const parent = flatParent(block.element)
    const key = parent && /^(?:li|article)$/.test(parent.localName) ? flatParent(parent) : parent
    groups.set(key, [...(groups.get(key) ?? []), block])
  }
  const out = new Set<Block>()
  for (const group of groups.values()) {
    const teasers = group.filter(isTeaser)
    if (teasers.length >= 3 && teasers.length * 2 > group.length) for (const block of group) out.add(block)
  }
  for (const block of blocks)
    if (block.heading > 0 && block.linked >= 0.9 * block.text.length) for (const other of cardOf(block, blocks)) out.add(other)
  return out
}

/** How far above its headline a card's box is, and how many blocks a card holds at most. */
const CARD = { up: 4, blocks: 3 }

/** The blocks of a card (a linked headline with a line or two) around its headline; none where the headline stands in running text. */
function cardOf(headline: Block, blocks: readonly Block[]): Block[] {
  for (let at: Element | null = headline.element, up = 0; at && up < CARD.up; at = flatParent(at), up++) {
    const box = at
    const inside = blocks.filter((block) => isInside(block.element, box))
    if (inside.length > CARD.blocks) return []
    if (inside.length > 1) return inside
  }
  return []
}

/**
 * Takes a document; returns the article's root and blocks, or null where the page has no prose at all.
 * Reads attributes and text only: nothing is changed, measured or computed, so Node and browsers agree.
 */
export function findArticle(document: Document, options: FindOptions = {}): FoundArticle | null {
  const top = options.within ?? document.body
  if (!top) return null
  const blocks = cutBlocks(top)
  const weights = new Weights(blocks, boostBy(options.articleBody))
  const root = chooseContainer(top, weights)
  if (!root) return null
  const title = words(options.title ?? '')
  const inside = blocks.filter((block) => block.element === root || isInside(block.element, root))
  const teasers = teaserLists(inside)
  const kept = new Set(
    inside.filter(
      (block) => !teasers.has(block) && !weights.inFurniture(block.element, root) && isArticleText(block, root, title),
    ),
  )
  const body = withoutLooseHeadings(inside, kept)
  const first = inside[0]
  if (!first || body.length === 0) return null
  const before = standfirst(blocks, { first, weights, title }).filter(
    (block) => !body.some((other) => words(other.text) === words(block.text)),
  )
  return { root, blocks: [...before, ...body] }
}

function isInside(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at; at = flatParent(at)) if (at === root) return true
  return false
}
