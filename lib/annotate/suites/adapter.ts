/** What outside suites ask of an anchoring library, in their words and done with ours: a range described, and found again in a document. */
import { cutBlocks } from '../../page/blocks.ts'
import { buildTextMap, offsetsOf, rangeFor, type TextMap } from '../../page/text-map.ts'
import { type Anchored, anchor } from '../anchor.ts'
import { type Described, describe } from '../describe.ts'

/** The text of an element as an article's text is made, with its map. */
export const mapOf = (root: Element): TextMap => buildTextMap(cutBlocks(root))

/** Selectors of a range, or null where it covers no text that is read. Offsets are UTF-16 code units of the root's text. */
export function describeRange(root: Element, range: Range): Described | null {
  const map = mapOf(root)
  const at = offsetsOf(map, range)
  return at && describe(map.text, at)
}

/** What `anchor` says, with the words found and the range over them where it is no orphan. */
export interface FoundAgain {
  outcome: Anchored['outcome']
  text: string
  range?: Range
}

/** Finds in `root` what was described, maybe in another document. */
export function findAgain(root: Element, { selector, lookAlikes }: Described): FoundAgain {
  const map = mapOf(root)
  const found = anchor(map.text, selector, lookAlikes)
  if (found.outcome === 'orphan') return { outcome: 'orphan', text: '' }
  const { start, end } = found.span
  return { outcome: found.outcome, text: map.text.slice(start, end), range: rangeFor(map, start, end) }
}

/** Selectors made by hand: a quote, and what else is known of it. Without a position it is looked for from the start. */
export const quoted = (exact: string, { prefix = '', suffix = '', start = 0 } = {}): Described => ({
  selector: [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ],
  lookAlikes: [],
})
