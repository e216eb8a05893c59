/** The tags of a highlight, edited in place. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TagCount } from '../note-editor/complete-tags.ts'
import { TagField, tagsOf } from '../note-editor/tag-field.tsx'
import { Button } from '../ui/button.tsx'

export interface TagEditorProps {
  tags: readonly string[]
  /** Tags in use, most used first. */
  known: readonly TagCount[]
  onSave: (tags: string[]) => void
  onCancel: () => void
}

/** Takes the focus when it appears. `onSave` gets each tag once, in the order chosen; what is typed and not yet a tag is one then. */
export function TagEditor({ tags, known, onSave, onCancel }: TagEditorProps) {
  const [state, setState] = useState({ chosen: [...tags], typed: '' })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const save = () => onSave(tagsOf(state))
  return (
    <form
      class="tag-editor"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onCancel()
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          save()
        }
      }}
    >
      <TagField label="Tags" known={known} {...state} onChange={setState} onDone={save} />
      <div class="tag-editor__buttons">
        <Button small type="submit" variant="primary">
          Save tags
        </Button>
        <Button small variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
