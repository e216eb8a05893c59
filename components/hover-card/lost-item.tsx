/** One saved highlight without a sure place: what was saved, what may be it now, and what the reader can do. */
import { Button } from '../ui/button.tsx'
import { contextAfter, contextBefore, type LostHighlight, savedOn } from './lost-words.ts'
import { QuoteChange } from './quote-change.tsx'

/** What can be done with one of them. */
export interface LostActions {
  /** Scrolls to where it most likely is and shows the place. */
  onShow: (id: string) => void
  /** The reader's answer to "is that it?". */
  onConfirm: (id: string, yes: boolean) => void
  /** Gives it the words that are selected on the page. */
  onAttach: (id: string) => void
  onRemove: (id: string) => void
}

type ItemProps = { lost: LostHighlight; off: boolean; actions: LostActions }

function Moved({ lost: { annotation, now = '' }, off, actions }: ItemProps) {
  const { id } = annotation
  return (
    <>
      <QuoteChange saved={annotation.target.selector[0].exact} now={now} />
      <div class="lost__row">
        <Button small icon="search" onClick={() => actions.onShow(id)}>
          Show me
        </Button>
        <Button small icon="check" disabled={off} onClick={() => actions.onConfirm(id, true)}>
          Yes, that is it
        </Button>
        <Button small variant="quiet" disabled={off} onClick={() => actions.onConfirm(id, false)}>
          No
        </Button>
      </div>
    </>
  )
}

function Orphan({ lost: { annotation }, off, actions }: ItemProps) {
  const [{ exact, prefix, suffix }] = annotation.target.selector
  return (
    <>
      <blockquote class="lost__quote">
        {contextBefore(prefix)}
        <mark class={`lost__mark lost__mark--${annotation.colour}`}>{exact}</mark>
        {contextAfter(suffix)}
      </blockquote>
      <div class="lost__row">
        <Button small icon="selection" disabled={off} onClick={() => actions.onAttach(annotation.id)}>
          Attach to selection
        </Button>
        <Button small variant="quiet" disabled={off} onClick={() => actions.onRemove(annotation.id)}>
          Delete
        </Button>
      </div>
    </>
  )
}

/** `off`: nothing can be stored, or something is under way. */
export function LostItem(props: ItemProps) {
  const { annotation, now } = props.lost
  return (
    <li class="lost">
      {now === undefined ? <Orphan {...props} /> : <Moved {...props} />}
      {annotation.note && <p class="lost__note">{annotation.note}</p>}
      <p class="lost__saved">Saved {savedOn(annotation.created)}</p>
    </li>
  )
}

/** Those that moved, then those that are gone, each under its heading; nothing where there are none. */
export function LostLists({ lost, off, actions }: { lost: readonly LostHighlight[]; off: boolean; actions: LostActions }) {
  const groups = [
    {
      title: 'Moved?',
      hint: 'The page was edited. Is this still your highlight?',
      items: lost.filter(({ now }) => now !== undefined),
    },
    {
      title: 'Not on this page any more',
      hint: 'Kept in your library. They come back by themselves when their words do.',
      items: lost.filter(({ now, cut }) => now === undefined && !cut),
    },
    {
      title: 'Not in the part that is shown',
      hint: 'The page shows only a part of the article that you read. They are in their places when it shows the whole.',
      items: lost.filter(({ now, cut }) => now === undefined && cut),
    },
  ].filter(({ items }) => items.length > 0)
  return (
    <>
      {groups.map(({ title, hint, items }) => (
        <section class="lost-group" key={title} aria-label={title}>
          <h3 class="lost-group__title">
            {title} <span class="lost-group__count">{items.length}</span>
          </h3>
          <p class="lost-group__hint">{hint}</p>
          <ul class="lost-group__list">
            {items.map((one) => (
              <LostItem key={one.annotation.id} lost={one} off={off} actions={actions} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
