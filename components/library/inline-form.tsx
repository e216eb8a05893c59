/** One field edited in place: takes the focus when it appears; Enter saves, Esc cancels. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'

export interface InlineFormProps {
  label: string
  /** The text so far. */
  value: string
  save: string
  /** Whether a text may be saved; default: any. */
  allows?: (text: string) => boolean
  onSave: (text: string) => void
  onCancel: () => void
}

export function InlineForm({ label, value, save, allows = () => true, onSave, onCancel }: InlineFormProps) {
  const [text, setText] = useState(value)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const input = form.current?.querySelector('input')
    input?.focus()
    input?.setSelectionRange(value.length, value.length)
  }, [])
  const onSubmit = (event: Event) => {
    event.preventDefault()
    if (allows(text)) onSave(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    <form class="inline-form" ref={form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <Field label={label}>
        {(input) => <input {...input} value={text} onInput={(event) => setText(event.currentTarget.value)} />}
      </Field>
      <Button small type="submit" variant="primary" disabled={!allows(text)}>
        {save}
      </Button>
      <Button small variant="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  )
}
