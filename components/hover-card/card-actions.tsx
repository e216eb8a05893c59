/** What can be done with a highlight: save it with or without a note, or what a saved one offers; and what can be said of whom it names. */
import { useState } from 'preact/hooks'
import type { Card } from '../../lib/model/report.ts'
import { NoteEditor } from '../note-editor/note-editor.tsx'
import { Button } from '../ui/button.tsx'
import { type CardAction, doneInWords } from './action-words.ts'
import { CardAbout } from './card-about.tsx'
import { cardTitle } from './card-facts.tsx'
import type { CardProps, Outcome } from './card-props.ts'
import type { Outcomes } from './use-outcome.ts'

interface ActionsProps {
  card: Card
  actions: CardProps
  busy: boolean
  run: Outcomes['run']
}

type Act = (name: CardAction, action: () => Outcome) => Promise<boolean>

/** A highlight of ours that is not saved. */
function Unsaved({ actions, off, act }: { actions: CardProps; off: boolean; act: Act }) {
  const [noting, setNoting] = useState(false)
  // What could not be saved stays in the field, to be tried again or copied.
  const saveNote = async (text: string) => setNoting(!(await act('note', () => actions.onNote(text))))
  if (noting) return <NoteEditor note="" label="Your note" onSave={saveNote} onCancel={() => setNoting(false)} />
  return (
    <div class="card__row">
      <Button small variant="primary" icon="bookmark" disabled={off} onClick={() => act('save', () => actions.onSave('yellow'))}>
        Save highlight
      </Button>
      <Button small icon="note" disabled={off} onClick={() => setNoting(true)}>
        Add note
      </Button>
    </div>
  )
}

/** The foot of the card. Where the card is read-only everything that would store is disabled; the reason stands above it. */
export function CardActions({ card, actions, busy, run }: ActionsProps) {
  const off = busy || card.readOnly !== undefined
  const name = cardTitle(card)
  const { saved } = actions
  const act: Act = (action, call) => run(call, doneInWords(action, name), action !== 'undo' && action !== 'redo')
  return (
    <div class="card__actions">
      {saved ? (
        <saved.Part key={saved.view.annotation.id} view={saved.view} off={off} act={act} />
      ) : (
        card.mention && <Unsaved actions={actions} off={off} act={act} />
      )}
      <CardAbout card={card} actions={actions} off={off} act={act} />
    </div>
  )
}
