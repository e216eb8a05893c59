/** A box of rows that keys walk through, and that keeps the focus when the row that had it is gone. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { onListKey, rowsOf, rowWithFocus } from './list-keys.ts'

export interface RowListProps {
  children: ComponentChildren
  /** Whether keys of one letter are on. */
  letters: boolean
  /** Id of what gets the focus when the last row is gone. */
  after: string
}

/** One row that is no control itself can be reached with Tab: the one that had the focus last, else the first. */
function setTabStop(rows: readonly HTMLElement[], current: HTMLElement | null): void {
  const stop = current?.isConnected ? current : rows[0]
  for (const row of rows) if (!row.matches('a, button')) row.tabIndex = row === stop ? 0 : -1
}

export function RowList({ children, letters, after }: RowListProps) {
  const box = useRef<HTMLDivElement>(null)
  const last = useRef<{ row: HTMLElement; index: number } | null>(null)
  const remember = () => {
    const rows = box.current ? rowsOf(box.current) : []
    const row = rowWithFocus(rows)
    last.current = row ? { row, index: rows.indexOf(row) } : null
    setTabStop(rows, row ?? null)
  }
  // After every drawing: rows may have come or gone.
  useEffect(() => {
    const rows = box.current ? rowsOf(box.current) : []
    const was = last.current
    const lost = was && !was.row.isConnected && document.activeElement === document.body
    if (lost) rows[Math.min(was.index, rows.length - 1)]?.focus()
    setTabStop(rows, last.current?.row ?? null)
  })
  useEffect(
    () => () => {
      if (last.current) queueMicrotask(() => document.activeElement === document.body && document.getElementById(after)?.focus())
    },
    [],
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows in it, each of which does the same by its own controls.
    <div
      class="row-list"
      ref={box}
      onFocusIn={remember}
      onKeyDown={(event) => {
        if (box.current && onListKey(event, box.current, letters)) event.preventDefault()
      }}
    >
      {children}
    </div>
  )
}
