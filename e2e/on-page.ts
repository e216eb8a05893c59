// Functions that run inside pages in the flows: what is painted, where, what the card says, what changed.
import type { Place } from './drivers/page-side.ts'

/** Texts of all ranges that are painted under our names, by name. */
export function painted(): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('antecedent-')) continue
    found[name] = [...highlight].map((range) => String(range).replace(/\u00AD/g, ''))
  }
  return found
}

/** Names of our own that are in the registry. */
export const ourNames = (): string[] => [...CSS.highlights.keys()].filter((name) => name.startsWith('antecedent-'))

/** Scrolls to the first range with this text under a name of ours and tells its middle; null where there is none. */
export function placeOfHighlight(name: string, text: string): Place | null {
  const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[]
  const range = ranges.find((r) => String(r).replace(/\u00AD/g, '') === text)
  if (!range) return null
  const holder = range.startContainer.parentElement
  holder?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = range.getClientRects()[0]
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2, name: text } : null
}

/** Text of the open card, '' while it loads or is closed. */
export function cardText(): string {
  const root = document.querySelector('antecedent-card')?.shadowRoot
  const card = root?.querySelector<HTMLElement>('[role=dialog]')
  if (!card || card.getAttribute('aria-busy') === 'true') return ''
  return card.innerText
}

export const cardIsOpen = (): boolean => document.querySelector('antecedent-card') !== null

/** Selects words of the page as a reader does; false where they do not stand in one text node. */
export function selectText(text: string): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(text)
    if (at < 0) continue
    document.getSelection()?.setBaseAndExtent(node, at, node, at + text.length)
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
    return true
  }
  return false
}

/** Node changes that the recorder of the proxy saw, sorted: the order of a page's own timers is not fixed. */
export function nodeChanges(): string[] {
  return [...((globalThis as unknown as { __changes?: string[] }).__changes ?? ['no recorder in this page'])].sort()
}

/** The document as HTML without our card. */
export function pageHtml(): string {
  const copy = document.documentElement.cloneNode(true) as Element
  for (const card of copy.querySelectorAll('antecedent-card')) card.remove()
  return copy.outerHTML
}

/** True when what the demo sites load late is there. */
export function settled(): boolean {
  const lazy = document.querySelector('.lazy')
  const bar = document.querySelector<HTMLElement>('.cookies, .ckbar')
  return (
    document.readyState === 'complete' &&
    (!lazy || lazy.childElementCount > 0) &&
    (!bar || (!bar.hidden && bar.style.display !== 'none'))
  )
}
