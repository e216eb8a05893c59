/** Where the card goes: beside its highlight, inside the window. */
import type { Box } from './card-props.ts'

/** Below this width the card is a sheet at the bottom (placed by the style sheet). */
export const NARROW = 520
/** Distance to the highlight and to the window's edges, CSS pixels. */
const GAP = 8
/** The card is not squeezed lower than this while the other side has more room. */
const ENOUGH = 260

export interface Place {
  left: number
  top: number
  maxHeight: number
}

interface Size {
  width: number
  height: number
}

/**
 * Places a card of `size` by `anchor` in a window of `view` (all CSS pixels): below where it fits or there is more room than above, else above;
 * never beyond an edge, also when the highlight itself is out of sight. Returns null where the window is narrow.
 */
export function placeCard(anchor: Box, size: Size, view: Size): Place | null {
  if (view.width < NARROW) return null
  const below = view.height - anchor.bottom - 2 * GAP
  const above = anchor.top - 2 * GAP
  const goesBelow = below >= Math.min(size.height, ENOUGH) || below >= above
  const most = view.height - 2 * GAP
  const room = Math.max(Math.min(goesBelow ? below : above, most), Math.min(ENOUGH, most))
  const height = Math.min(size.height, room)
  const wanted = goesBelow ? anchor.bottom + GAP : anchor.top - GAP - height
  const top = Math.max(GAP, Math.min(wanted, view.height - GAP - height))
  const left = Math.max(GAP, Math.min(anchor.left, view.width - GAP - size.width))
  return { left, top, maxHeight: room }
}
