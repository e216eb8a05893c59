/** Chooses the element that holds an article's body, by where the page's prose is. */
import type { Block } from './blocks.ts'
import { flatChildren, flatParent } from './flat-tree.ts'
import { type Furniture, furnitureOf, isLabel, namesOf } from './furniture.ts'

/** Shortest block that counts as prose, in code units. */
const PROSE = 60
/** What a block counts for at most, so that one long block does not outweigh many paragraphs. */
const MOST = 700
/** Share of a page's prose at which an element's mere name no longer makes it furniture ("sidebar-layout", "has-comments"). */
const TOO_MUCH = 0.4
/** An element is entered while one child holds this share of the prose. */
const ENTER = 0.75

const SENTENCE_END = /[.!?…:;]["'”’»)\]]*(?:\s|$)|[。！？।]/u
const BODY_NAME =
  /(?:^|\s)(?:(?:article|story|post|entry|news|content|single|main|detail|rich|blog)-{0,2}(?:body|content|text|copy|maincontent|bodycopy)|body-?(?:content|text|copy)|articlebody|storybody|rich-?text|post-?entry|theiapostslider|wysiwyg)(?=[\s-]|$)/

/** What a page's prose weighs, by element, and what of the page is furniture. */
export class Weights {
  private readonly furniture = new Map<Element, Furniture>()
  private readonly all = new Map<Element, number>()
  private readonly good = new Map<Element, number>()
  private readonly total: number

  /** Takes the blocks of a page. `boost` multiplies the weight of a block (1: none), from hints such as structured data. */
  constructor(blocks: readonly Block[], boost: (block: Block) => number = () => 1) {
    let total = 0
    for (const block of blocks) {
      const weight = proseWeight(block) * boost(block)
      total += weight
      if (weight > 0) for (let at: Element | null = block.element; at; at = flatParent(at)) add(this.all, at, weight)
    }
    this.total = total
    for (const block of blocks) {
      const weight = proseWeight(block) * boost(block)
      if (weight > 0 && !this.inFurniture(block.element, null))
        for (let at: Element | null = block.element; at; at = flatParent(at)) add(this.good, at, weight)
    }
  }

  /** Prose in an element, furniture left out. */
  of(element: Element): number {
    return this.good.get(element) ?? 0
  }

  /** Elements with prose that is not in furniture, in no order. */
  elements(): Iterable<Element> {
    return this.good.keys()
  }

  /** Whether the element itself is furniture on this page. */
  isFurniture(element: Element): boolean {
    let kind = this.furniture.get(element)
    if (kind === undefined) {
      kind = furnitureOf(element)
      this.furniture.set(element, kind)
    }
    if (kind === 'no') return false
    const share = (this.all.get(element) ?? 0) / Math.max(1, this.total)
    return kind === 'sure' ? share < 0.9 : share < TOO_MUCH
  }

  /** Whether an element or an ancestor of it below `top` (null: the page) is furniture. */
  inFurniture(element: Element, top: Element | null): boolean {
    for (let at: Element | null = element; at && at !== top; at = flatParent(at)) if (this.isFurniture(at)) return true
    return false
  }
}

function add(map: Map<Element, number>, key: Element, weight: number): void {
  map.set(key, (map.get(key) ?? 0) + weight)
}

/** Takes a block; returns how much prose it is: its length up to a limit, less for links and for texts without a sentence's end. */
export function proseWeight(block: Block): number {
  const { length } = block.text
  if (length < PROSE || block.heading > 0) return 0
  const plain = 1 - Math.min(1, block.linked / length)
  if (plain < 0.5 || isLabel(block)) return 0
  return Math.min(length, MOST) * plain * (SENTENCE_END.test(block.text) ? 1 : 0.25)
}

function descend(from: Element, weights: Weights): Element {
  let at = from
  for (;;) {
    const here = weights.of(at)
    let next: Element | null = null
    for (const child of flatChildren(at))
      if (child.nodeType === 1 && weights.of(child as Element) >= ENTER * here) next = child as Element
    if (!next || next.localName === 'p') return at
    at = next
  }
}

/** How well an element's own markup says that it is the body of an article: 3 microdata, 2 a usual name, 1 <article>, 0 nothing. */
function claim(element: Element): number {
  if (/(?:^|\s)(?:articleBody|text)(?:\s|$)/.test(element.getAttribute('itemprop') ?? '')) return 3
  if (BODY_NAME.test(namesOf(element))) return 2
  return element.localName === 'article' || element.getAttribute('role') === 'article' ? 1 : 0
}

/**
 * Takes the page's body and weights; returns the element that holds the article's body: where the prose is, narrowed
 * to an element whose markup claims to be the body when that holds enough of it. Null where there is no prose at all.
 */
export function chooseContainer(body: Element, weights: Weights): Element | null {
  const total = weights.of(body)
  if (total === 0) return null
  const dense = descend(body, weights)
  const claims = [...weights.elements()].filter(
    (element) => claim(element) > 0 && (dense.contains(element) || element.contains(dense)),
  )
  let best: { element: Element; score: number } | null = null
  for (const element of claims) {
    const says = claim(element)
    const share = weights.of(element) / total
    if (share < (says === 1 ? 0.3 : 0.45)) continue
    // More claim first; at the same claim more prose, and of two with equal prose the inner one.
    const score = says * 0.15 + share + (dense.contains(element) ? 0.02 : 0)
    if (!best || score > best.score || (score === best.score && best.element.contains(element))) best = { element, score }
  }
  return best ? descend(best.element, weights) : dense
}
