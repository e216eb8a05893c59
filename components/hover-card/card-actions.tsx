/** What can be done with a highlight: save, colour, note; and what can be said of whom it names. */
import { useState } from 'preact/hooks'
import type { Card } from '../../lib/model/report.ts'
import { ColourPicker } from '../note-editor/colour-picker.tsx'
import { NoteEditor } from '../note-editor/note-editor.tsx'
import { Button } from '../ui/button.tsx'
import { type CardAction, doneInWords } from './action-words.ts'
import { CardAbout } from './card-about.tsx'
import { cardTitle } from './card-facts.tsx'
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
      <CardAbout card={card} actions={actions} off={off} act={act} />
    </div>
  )
}
