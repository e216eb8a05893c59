/** A note being written: a text box with Save and Cancel. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'

export interface NoteEditorProps {
  /** The note so far. */
  note: string
  label?: string
  onSave: (text: string) => void
  onCancel: () => void
}

/** Takes the focus when it appears. Ctrl+Enter (or ⌘ Enter) saves, Esc cancels. */
export function NoteEditor({ note, label = 'Note', onSave, onCancel }: NoteEditorProps) {
  const [text, setText] = useState(note)
  const box = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => box.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSave(text.trim())
    }
  }
  return (
    <div class="note-editor">
      <label class="note-editor__label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={box}
        class="note-editor__text"
        rows={3}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="note-editor__buttons">
        <Button small variant="primary" onClick={() => onSave(text.trim())}>
          Save note
        </Button>
        <Button small variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
