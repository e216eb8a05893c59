/** The list of what the reader saved on this page, on the page itself: what moved, what is gone, what is in its place. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { pageKey } from '../../lib/model/keys.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { type ToastContent, ToastRegion } from '../ui/toast.tsx'
import { type LostActions, LostLists } from './lost-item.tsx'
import { type LostHighlight, lostInWords } from './lost-words.ts'

/** A saved highlight in its place. */
export interface PlacedHighlight {
  id: string
  quote: string
}

export interface LostPanelProps {
  lost: readonly LostHighlight[]
  placed: readonly PlacedHighlight[]
  /** Why nothing can be stored. */
  readOnly?: string
  /** Said instead of a list: the page shows only a part of the article. */
  note?: string
  /** A highlight waits for words of the page: its quote, and the words selected so far. */
  waiting?: { quote: string; selected: string }
  busy: boolean
  said: ToastContent | null
  actions: LostActions & {
    onGo: (id: string) => void
    onAttachHere: () => void
    onCancel: () => void
    onClose: () => void
    onUndo: () => void
    onRedo: () => void
    onCloseToast: () => void
  }
}

const TITLE = 'lost-title'

const isWriting = (event: KeyboardEvent): boolean => event.composedPath()[0] instanceof HTMLTextAreaElement

/** Esc ends waiting, else closes, wherever the focus is: the reader may just have selected words of the page. */
function useEscape(leave: () => void): void {
  const last = useRef(leave)
  last.current = leave
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopImmediatePropagation()
      last.current()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}

function Waiting({
  waiting,
  off,
  actions,
}: Pick<LostPanelProps, 'actions'> & { waiting: { quote: string; selected: string }; off: boolean }) {
  const { quote, selected } = waiting
  return (
    <div class="lost-panel__waiting">
      <p>Select the words on the page that this highlight belongs to.</p>
      <blockquote class="lost__quote">{quote}</blockquote>
      <p class="lost-panel__selected" role="status">
        {selected ? (
          <>
            Selected: <q>{selected}</q>
          </>
        ) : (
          'Nothing of the article is selected yet.'
        )}
      </p>
      <div class="lost__row">
        {/* Pressing must not take the selection away. */}
        <Button
          small
          variant="primary"
          disabled={off || !selected}
          onMouseDown={(event) => event.preventDefault()}
          onClick={actions.onAttachHere}
        >
          Attach here
        </Button>
        <Button small variant="quiet" onClick={actions.onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

function Placed({ placed, onGo }: { placed: readonly PlacedHighlight[]; onGo: (id: string) => void }) {
  if (placed.length === 0) return null
  return (
    <section class="lost-group" aria-label="In their place">
      <h3 class="lost-group__title">
        In their place <span class="lost-group__count">{placed.length}</span>
      </h3>
      <ul class="lost-group__list">
        {placed.map(({ id, quote }) => (
          <li key={id}>
            <button type="button" class="lost-panel__go" onClick={() => onGo(id)}>
              {quote}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contents({ lost, placed, note, readOnly, busy, actions }: LostPanelProps) {
  const words = lostInWords(lost)
  const nothing = lost.length === 0 && placed.length === 0
  return (
    <>
      <p class="lost-panel__sum">
        {nothing
          ? 'You saved nothing on this page yet. Select some words and press Alt+Shift+M.'
          : words
            ? `Of ${lost.length + placed.length} saved here, ${words}.`
            : 'All that you saved here is in its place.'}
      </p>
      {(note ?? readOnly) && <p class="lost-panel__sum">{note ?? readOnly}</p>}
      <LostLists lost={lost} off={busy || readOnly !== undefined} actions={actions} />
      <Placed placed={placed} onGo={actions.onGo} />
    </>
  )
}

/** A dialog that leaves the page in reach: words can be selected beside it. The focus starts in it, and comes back to it when what had it is gone. */
export function LostPanel(props: LostPanelProps) {
  const { waiting, busy, readOnly, said, actions } = props
  const box = useRef<HTMLDivElement>(null)
  useEscape(waiting ? actions.onCancel : actions.onClose)
  useEffect(() => box.current?.focus({ preventScroll: true }), [waiting !== undefined])
  useEffect(() => {
    const host = (box.current?.getRootNode() as ShadowRoot | undefined)?.host
    if (host && document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [props.lost.length])
  const onKeyDown = (event: KeyboardEvent) => {
    const key = pageKey(event)
    if (key !== 'next-saved' && key !== 'previous-saved') event.stopPropagation()
    if ((key !== 'undo' && key !== 'redo') || isWriting(event)) return
    event.preventDefault()
    if (key === 'undo') actions.onUndo()
    else actions.onRedo()
  }
  return (
    <div
      class="card lost-panel"
      ref={box}
      role="dialog"
      aria-labelledby={TITLE}
      aria-busy={busy}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div class="card__head">
        <h2 id={TITLE} class="card__title">
          {waiting ? 'Where does it belong?' : 'Saved on this page'}
        </h2>
        <span class="card__tools">
          <IconButton
            icon="undo"
            label="Undo the last change (Ctrl+Z)"
            disabled={busy || readOnly !== undefined}
            onClick={actions.onUndo}
          />
          <IconButton icon="close" label="Close (Esc)" onClick={waiting ? actions.onCancel : actions.onClose} />
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe: scrollable-region-focusable). */}
      <section class="card__body" tabIndex={0} aria-labelledby={TITLE}>
        {waiting ? <Waiting waiting={waiting} off={busy} actions={actions} /> : <Contents {...props} />}
      </section>
      <ToastRegion toast={said} onClose={actions.onCloseToast} />
    </div>
  )
}
