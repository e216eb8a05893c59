/** Which rows of a list are chosen: one by one, by a range from the last one touched, all that are shown. */
import { useState } from 'preact/hooks'

export interface Selection {
  chosen: ReadonlySet<string>
  /** The row from which a range reaches. */
  anchor: string | null
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), anchor: null }

/**
 * A row is turned on or off; with `range` all rows from the anchor to it (in the order of `rows`) become what it becomes.
 * The row is the anchor of the next range.
 */
export function toggled(
  selection: Selection,
  id: string,
  { rows, range }: { rows: readonly string[]; range: boolean },
): Selection {
  const chosen = new Set(selection.chosen)
  const on = !chosen.has(id)
  const [from, to] = [rows.indexOf(selection.anchor ?? ''), rows.indexOf(id)]
  const touched = range && from >= 0 && to >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
  for (const one of touched) {
    if (on) chosen.add(one)
    else chosen.delete(one)
  }
  return { chosen, anchor: id }
}

/** All of `rows`, or none of them where all are chosen already. */
export function toggledAll(selection: Selection, rows: readonly string[]): Selection {
  const all = rows.every((id) => selection.chosen.has(id))
  return all ? NOTHING_CHOSEN : { chosen: new Set([...selection.chosen, ...rows]), anchor: selection.anchor }
}

/** What is chosen among the rows that are there; what was deleted or filtered away is chosen no more. */
export const chosenAmong = ({ chosen }: Selection, rows: readonly string[]): string[] => rows.filter((id) => chosen.has(id))

/** The selection of one list. `rows` are the ids that can be chosen, in their order. */
export function useSelection(rows: readonly string[]) {
  const [selection, setSelection] = useState(NOTHING_CHOSEN)
  return {
    chosen: chosenAmong(selection, rows),
    has: (id: string) => selection.chosen.has(id),
    toggle: (id: string, range: boolean) => setSelection((now) => toggled(now, id, { rows, range })),
    toggleAll: (shown: readonly string[]) => setSelection((now) => toggledAll(now, shown)),
    clear: () => setSelection(NOTHING_CHOSEN),
  }
}
