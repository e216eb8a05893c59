/** What can be done with a highlight: save, colour, note; and with whom it names: follow, and the three corrections. */
import { useState } from 'preact/hooks'
import type { Card } from '../../lib/model/report.ts'
import { ColourPicker } from '../note-editor/colour-picker.tsx'
import { NoteEditor } from '../note-editor/note-editor.tsx'
import { Button } from '../ui/button.tsx'
import { type CardAction, doneInWords, notSameInWords } from './action-words.ts'
import { cardTitle, isOfficial } from './card-facts.tsx'
import type { CardProps, Outcome } from './card-props.ts'

interface ActionsProps {
  card: Card
  actions: CardProps
  busy: boolean
  run: (action: () => Outcome, done: string) => void
}

type Act = (name: CardAction, action: () => Outcome) => void

function SaveRow({ card, actions, off, act }: { card: Card; actions: CardProps; off: boolean; act: Act }) {
  const saved = card.annotation
  const { onSave, onRemove } = actions
  if (!saved) {
    return (
      <Button small variant="primary" icon="bookmark" disabled={off} onClick={() => act('save', () => onSave('yellow'))}>
        Save highlight
      </Button>
    )
  }
  return (
    <>
      <ColourPicker
        label="Colour of the highlight"
        chosen={saved.colour}
        onChoose={(colour) => act('recolour', () => onSave(colour))}
      />
      {onRemove && (
        <Button small variant="quiet" disabled={off} onClick={() => act('remove', onRemove)}>
          Remove
        </Button>
      )}
    </>
  )
}

function Follow({ followed, actions, off, act }: { followed: boolean; actions: CardProps; off: boolean; act: Act }) {
  const { onFollow, onUnfollow } = actions
  const stuck = followed && !onUnfollow
  const toggle = () => {
    if (!followed) act('follow', onFollow)
    else if (onUnfollow) act('unfollow', onUnfollow)
  }
  return (
    <Button
      small
      variant="quiet"
      icon="follow"
      disabled={off || stuck}
      aria-pressed={followed}
      title={stuck ? 'You can stop following in the library' : undefined}
      onClick={toggle}
    >
      {followed ? 'Following' : 'Follow'}
    </Button>
  )
}

/** What is said of whom the highlight names, apart from what is done with the highlight itself. */
function AboutEntity({ card, actions, off, act }: { card: Card; actions: CardProps; off: boolean; act: Act }) {
  const { entity } = card
  if (!entity) return null
  return (
    <div class="card__row card__row--quiet">
      <Follow followed={entity.followed} actions={actions} off={off} act={act} />
      <Button small variant="quiet" disabled={off} onClick={() => act('hide', actions.onHide)}>
        Hide this
      </Button>
      {isOfficial(card) && (
        <Button small variant="quiet" disabled={off} onClick={() => act('not-official', actions.onNotOfficial)}>
          Not an official
        </Button>
      )}
      <Button small variant="quiet" disabled={off} onClick={() => act('not-same', actions.onNotThisPerson)}>
        {notSameInWords(entity.kind)}
      </Button>
    </div>
  )
}

/** The foot of the card. Where the card is read-only everything that would store is disabled; the reason stands above it. */
export function CardActions({ card, actions, busy, run }: ActionsProps) {
  const [noting, setNoting] = useState(false)
  const off = busy || card.readOnly !== undefined
  const name = cardTitle(card)
  const act: Act = (action, call) => run(call, doneInWords(action, name))
  const note = card.annotation?.note ?? ''
  const saveNote = (text: string) => {
    setNoting(false)
    act('note', () => actions.onNote(text))
  }
  if (noting) return <NoteEditor note={note} label="Your note" onSave={saveNote} onCancel={() => setNoting(false)} />
  return (
    <div class="card__actions">
      {note && (
        <p class="card__note" style={{ borderColor: `var(--mark-${card.annotation?.colour})` }}>
          {note}
        </p>
      )}
      <div class="card__row">
        <SaveRow card={card} actions={actions} off={off} act={act} />
        <Button small icon="note" disabled={off} onClick={() => setNoting(true)}>
          {note ? 'Edit note' : 'Add note'}
        </Button>
      </div>
      <AboutEntity card={card} actions={actions} off={off} act={act} />
    </div>
  )
}
