/** Paints ranges with the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/): no node of the page changes. */
import { HIGHLIGHT_NAMES, type HighlightName } from '../model/highlight-names.ts'

/** Saved washes lie under the lines of the kinds; the current one lies over all. */
const PRIORITY = (name: HighlightName): number =>
  name === 'antecedent-current' || name === 'antecedent-moved' ? 2 : name.startsWith('antecedent-saved') ? 0 : 1

/** What the painter needs of `CSS.highlights`. */
export interface Registry {
  set(name: string, highlight: Highlight): unknown
  delete(name: string): boolean
}

/**
 * Shows exactly these ranges under our names. The registry belongs to the page: names of other parties are never touched
 * (recogito's renderer calls clear() there, which wipes everyone's).
 */
export function paint(ranges: ReadonlyMap<HighlightName, readonly Range[]>, registry: Registry = CSS.highlights): void {
  for (const name of HIGHLIGHT_NAMES) {
    const mine = ranges.get(name)
    if (!mine?.length) {
      registry.delete(name)
      continue
    }
    const highlight = new Highlight(...mine)
    highlight.priority = PRIORITY(name)
    registry.set(name, highlight)
  }
}

/** Removes all that we painted. */
export function unpaint(registry: Registry = CSS.highlights): void {
  for (const name of HIGHLIGHT_NAMES) registry.delete(name)
}
