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

/**
 * Shows exactly these ranges in a page and its frames, each in the registry of its own document. `framed`: the frames' documents in which
 * something was shown before; kept up to date. A frame that went took its highlights along.
 */
export function paintAll(ranges: ReadonlyMap<HighlightName, readonly Range[]>, page: Document, framed: Set<Document>): void {
  const parts = new Map<Document, Map<HighlightName, Range[]>>([...framed, page].map((document) => [document, new Map()]))
  for (const [name, some] of ranges)
    for (const range of some) {
      const document = range.startContainer.ownerDocument!
      const part = parts.get(document) ?? new Map<HighlightName, Range[]>()
      const same = part.get(name) ?? []
      same.push(range)
      parts.set(document, part.set(name, same))
    }
  framed.clear()
  for (const [document, part] of parts)
    if (document === page) paint(part)
    else if (paintFrame(document, part) && part.size) framed.add(document)
}

/** A frame's window; in Firefox its own side of it, which content scripts see through Xray wrappers. */
type FrameView = (Window & typeof globalThis & { wrappedJSObject?: FrameView }) | null

/**
 * Shows ranges in a frame; false where it is gone, or its page put something else in the registry's place. Firefox 153 gives content
 * scripts that ask several windows for `CSS.highlights` through Xray wrappers the first one's after a dozen times (seen in e2e), so
 * there the window itself is asked; all that it is handed is highlights and their names.
 */
function paintFrame(frame: Document, ranges: ReadonlyMap<HighlightName, readonly Range[]>): boolean {
  try {
    // Throws where the frame went: a dead object in Firefox.
    const view = frame.defaultView as FrameView
    if (view) paint(ranges, (view.wrappedJSObject ?? view).CSS.highlights)
    return view !== null
  } catch {
    return false
  }
}

/** Removes all that we painted. */
export function unpaint(registry: Registry = CSS.highlights): void {
  for (const name of HIGHLIGHT_NAMES) registry.delete(name)
}
