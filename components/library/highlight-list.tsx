/** The listing of highlights: order, groups by article, rows that can be chosen and changed together, more of them on request. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Annotation } from '../../lib/model/annotation.ts'
import { dayInWords } from '../event-timeline/event-words.ts'
import { Button } from '../ui/button.tsx'
import { type BulkActions, BulkBar } from './bulk-bar.tsx'
import { type HighlightActions, HighlightItem } from './highlight-item.tsx'
import { OpenHighlight } from './highlight-parts.tsx'
import { type Group, grouped, ORDER_WORDS, ORDERS, type Order, ordered } from './order.ts'
import { RowList } from './row-list.tsx'
import { useSelection } from './selection.ts'
import { UndoButtons, type UndoProps } from './undo-buttons.tsx'

/** How the reader wants highlights listed. */
export interface Arrangement {
  order: Order
  byArticle: boolean
}

export interface HighlightListProps {
  annotations: readonly Annotation[]
  arrangement: Arrangement
  onArrange: (change: Partial<Arrangement>) => void
  focused: string | null
  /** Whether keys of one letter are on. */
  letters: boolean
  undo: UndoProps
  on: HighlightActions & BulkActions
  /** Rows that are drawn to begin with. */
  pageSize?: number
}

/** Rows that are drawn to begin with; each further press brings twice as many. */
export const PAGE_SIZE = 50

/** How many rows are drawn: enough to hold the one that the page was opened at. */
function useShown(rows: readonly Annotation[], focused: string | null, size: number) {
  const [asked, setAsked] = useState(size)
  const at = focused ? rows.findIndex(({ id }) => id === focused) : -1
  const shown = Math.min(rows.length, Math.max(asked, at + 1))
  const next = Math.min(2 * size, rows.length - shown)
  return { shown, next, more: () => setAsked(shown + next) }
}

interface ToolbarProps extends HighlightListProps {
  shown: number
  chosen: readonly Annotation[]
  /** Of those that are shown. */
  chosenShown: number
  onToggleAll: () => void
  onClear: () => void
}

/** The box for all rows; beside it what can be done with the list, or, once rows are chosen, with these: in the same place, so that no row moves. */
function Toolbar({ shown, chosen, chosenShown, onToggleAll, onClear, ...props }: ToolbarProps) {
  const all = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (all.current) all.current.indeterminate = chosenShown > 0 && chosenShown < shown
  })
  const isChosen = chosen.length > 0
  return (
    <div class={`list-tools ${isChosen ? 'list-tools--chosen' : ''}`}>
      <label class="list-tools__check">
        <input
          ref={all}
          type="checkbox"
          id="select-all"
          aria-label={`Select all ${shown} shown`}
          checked={chosenShown > 0 && chosenShown >= shown}
          onClick={onToggleAll}
        />
        <span class="list-tools__count">
          <span role="status">{isChosen && `${chosen.length} selected`}</span>
          {!isChosen && 'Select all'}
        </span>
      </label>
      {isChosen ? <BulkBar chosen={chosen} tags={props.on.tags} on={props.on} onClear={onClear} /> : <ListTools {...props} />}
    </div>
  )
}

function ListTools({ arrangement, onArrange, undo }: Pick<HighlightListProps, 'arrangement' | 'onArrange' | 'undo'>) {
  return (
    <>
      <select
        class="input list-tools__order"
        aria-label="Order"
        value={arrangement.order}
        onChange={(event) => onArrange({ order: event.currentTarget.value as Order })}
      >
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {ORDER_WORDS[order]}
          </option>
        ))}
      </select>
      <label class="list-tools__check">
        <input
          type="checkbox"
          checked={arrangement.byArticle}
          onChange={(event) => onArrange({ byArticle: event.currentTarget.checked })}
        />
        Group by article
      </label>
      <UndoButtons {...undo} />
    </>
  )
}

function GroupHead({ group }: { group: Group }) {
  const { target, rows } = group
  const [first] = rows
  return (
    <header class="highlight-group__head">
      <h2 class="highlight-group__title">{first ? <OpenHighlight annotation={first} /> : target.title}</h2>
      <p class="row__note">
        {target.site}
        {target.published && `, ${dayInWords(target.published)}`};{' '}
        {rows.length === 1 ? '1 highlight' : `${rows.length} highlights`}
      </p>
    </header>
  )
}

/** After something was done with all that was chosen, the bar with the button that had the focus is gone: it goes to the box above the list. */
function useFocusAfterBar(chosen: number): void {
  const was = useRef(chosen)
  useEffect(() => {
    if (was.current > 0 && chosen === 0 && document.activeElement === document.body)
      document.getElementById('select-all')?.focus()
    was.current = chosen
  }, [chosen])
}

interface RowProps {
  annotation: Annotation
  chosen: boolean
  focused: boolean
  underArticle: boolean
  /** What the rows do as of the last drawing of the list. */
  now: { current: { on: HighlightActions; toggle: (id: string, range: boolean) => void } }
}

/** A row that is drawn anew only when something of it changed: choosing one of hundreds must not draw them all. */
function Row({ annotation, chosen, focused, underArticle, now }: RowProps) {
  const { on } = now.current
  return useMemo(
    () => (
      <HighlightItem
        annotation={annotation}
        on={on}
        focused={focused}
        underArticle={underArticle}
        selection={{ chosen, onToggle: (range) => now.current.toggle(annotation.id, range) }}
      />
    ),
    [annotation, chosen, focused, underArticle, on.tags, on.anchorings],
  )
}

export function HighlightList(props: HighlightListProps) {
  const { arrangement, focused, letters, on } = props
  const rows = ordered(props.annotations, arrangement.order)
  const { shown, next, more } = useShown(rows, focused, props.pageSize ?? PAGE_SIZE)
  const drawn = rows.slice(0, shown)
  const selection = useSelection(rows.map(({ id }) => id))
  const chosen = new Set(selection.chosen)
  useFocusAfterBar(chosen.size)
  const now = useRef({ on, toggle: selection.toggle })
  now.current = { on, toggle: selection.toggle }
  const list = (part: readonly Annotation[]) => (
    <ul class="list rows">
      {part.map((annotation) => (
        <li key={annotation.id}>
          <Row
            annotation={annotation}
            chosen={chosen.has(annotation.id)}
            focused={annotation.id === focused}
            underArticle={arrangement.byArticle}
            now={now}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <Toolbar
        {...props}
        shown={shown}
        chosen={rows.filter(({ id }) => chosen.has(id))}
        chosenShown={drawn.filter(({ id }) => chosen.has(id)).length}
        onToggleAll={() => selection.toggleAll(drawn.map(({ id }) => id))}
        onClear={selection.clear}
      />
      <RowList letters={letters} after="library-tab-annotations">
        {arrangement.byArticle
          ? grouped(drawn).map((group) => (
              <section key={group.key} class="highlight-group" aria-label={group.target.title}>
                <GroupHead group={group} />
                {list(group.rows)}
              </section>
            ))
          : list(drawn)}
      </RowList>
      {shown < rows.length && (
        <p class="library__more">
          {shown} of {rows.length} are shown.{' '}
          <Button small onClick={more}>
            Show {next} more
          </Button>
        </p>
      )}
    </>
  )
}
