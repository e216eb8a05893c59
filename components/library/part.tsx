/** A part of a dossier: a heading with its count, and a list that shows its beginning until the rest is asked for. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'

export function Part({ id, title, count, children }: { id: string; title: string; count?: number; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {title} {count !== undefined && <span class="dossier__count">{count}</span>}
      </h3>
      {children}
    </section>
  )
}

/** `rows` in order; the first `shown` of them, and a button for the others. */
export function LongList<T>(props: {
  rows: readonly T[]
  keyOf: (row: T) => string
  draw: (row: T) => ComponentChildren
  shown?: number
  ordered?: boolean
}) {
  const { rows, keyOf, draw, shown = 10, ordered } = props
  const [all, setAll] = useState(false)
  const Tag = ordered ? 'ol' : 'ul'
  // One more than fits is drawn rather than a button for it.
  const drawn = all || rows.length <= shown + 1 ? rows : rows.slice(0, shown)
  return (
    <>
      <Tag class="list">
        {drawn.map((row) => (
          <li key={keyOf(row)}>{draw(row)}</li>
        ))}
      </Tag>
      {drawn.length < rows.length && (
        <Button small class="dossier__more" onClick={() => setAll(true)}>
          Show all {rows.length}
        </Button>
      )}
    </>
  )
}
