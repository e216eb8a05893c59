/** What can be done with all chosen highlights at once. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Annotation, Colour } from '../../lib/model/annotation.ts'
import type { ExportFormat } from '../../lib/model/hand-out.ts'
import { ColourPicker } from '../note-editor/colour-picker.tsx'
import type { TagCount } from '../note-editor/complete-tags.ts'
import { TagField, tagsOf } from '../note-editor/tag-field.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Menu } from './menu.tsx'

/** What can be changed of several highlights in one step. */
export interface BulkChange {
  addTags?: string[]
  removeTags?: string[]
  colour?: Colour
}

export interface BulkActions {
  onEditMany: (annotations: readonly Annotation[], change: BulkChange) => void
  onRemoveMany: (annotations: readonly Annotation[]) => void
  onExportMany: (annotations: readonly Annotation[], format: ExportFormat) => void
}

export interface BulkBarProps {
  chosen: readonly Annotation[]
  /** Tags in use, most used first. */
  tags: readonly TagCount[]
  on: BulkActions
  onClear: () => void
}

const FORMATS: readonly { value: ExportFormat; words: string }[] = [
  { value: 'markdown', words: 'Markdown by article' },
  { value: 'csv', words: 'Table (CSV)' },
  { value: 'w3c', words: 'Web Annotations' },
]

/** "a highlight", "3 highlights". */
const counted = (count: number): string => (count === 1 ? 'a highlight' : `${count} highlights`)

/** Tags that any of the highlights carries, with how many do; most carried first. */
export function tagsAmong(annotations: readonly Annotation[]): TagCount[] {
  const counts = new Map<string, number>()
  for (const tag of annotations.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag))
}

interface TagDialogProps {
  count: number
  onTags: (tags: string[]) => void
  onClose: () => void
}

/** Gives the focus to the first field of a dialog: a moment later, since opening, the dialog gives it to its first button. */
function useFirstField() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => queueMicrotask(() => box.current?.querySelector('input')?.focus()), [])
  return box
}

function AddTags({ count, known, onTags, onClose }: TagDialogProps & { known: readonly TagCount[] }) {
  const [state, setState] = useState<{ chosen: string[]; typed: string }>({ chosen: [], typed: '' })
  const box = useFirstField()
  const tags = tagsOf(state)
  const done = () => {
    if (tags.length > 0) onTags(tags)
  }
  return (
    <Dialog
      title={`Add tags to ${counted(count)}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={tags.length === 0} onClick={done}>
            Add
          </Button>
        </>
      }
    >
      <div ref={box}>
        <TagField label="Tags" known={known} {...state} onChange={setState} onDone={done} />
      </div>
    </Dialog>
  )
}

function RemoveTags({ count, among, onTags, onClose }: TagDialogProps & { among: readonly TagCount[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const box = useFirstField()
  return (
    <Dialog
      title={`Remove tags from ${counted(count)}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={chosen.length === 0} onClick={() => onTags([...chosen])}>
            Remove
          </Button>
        </>
      }
    >
      <div ref={box}>
        <fieldset class="bulk__tags">
          <legend class="sr-only">Tags to remove</legend>
          {among.map(({ tag, count: carried }) => (
            <label key={tag}>
              <input
                type="checkbox"
                checked={chosen.includes(tag)}
                onChange={() => setChosen(chosen.includes(tag) ? chosen.filter((one) => one !== tag) : [...chosen, tag])}
              />
              <span>{tag}</span>
              <span class="row__note">{carried}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </Dialog>
  )
}

/** The colour that all have; undefined where they differ. */
function commonColour([first, ...others]: readonly Annotation[]): Colour | undefined {
  return others.every(({ colour }) => colour === first?.colour) ? first?.colour : undefined
}

export function BulkBar({ chosen, tags, on, onClear }: BulkBarProps) {
  const [asking, setAsking] = useState<'add' | 'remove' | null>(null)
  const among = tagsAmong(chosen)
  const close = () => setAsking(null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form; these act at once.
    <div class="bulk" role="group" aria-label="Selected highlights">
      <ColourPicker
        label="Colour of the selected"
        chosen={commonColour(chosen)}
        onChoose={(colour) => on.onEditMany(chosen, { colour })}
      />
      <Button small variant="quiet" onClick={() => setAsking('add')}>
        Add tags…
      </Button>
      <Button
        small
        variant="quiet"
        aria-disabled={among.length === 0}
        title={among.length === 0 ? 'None of them has a tag' : undefined}
        onClick={() => among.length > 0 && setAsking('remove')}
      >
        Remove tags…
      </Button>
      <Menu label="Export as …" choices={FORMATS} onChoose={(format) => on.onExportMany(chosen, format)} />
      <Button small variant="quiet" icon="trash" onClick={() => on.onRemoveMany(chosen)}>
        Delete
      </Button>
      <IconButton icon="close" label="Clear the selection" onClick={onClear} />
      {asking === 'add' && (
        <AddTags
          count={chosen.length}
          known={tags}
          onClose={close}
          onTags={(addTags) => {
            close()
            on.onEditMany(chosen, { addTags })
          }}
        />
      )}
      {asking === 'remove' && (
        <RemoveTags
          count={chosen.length}
          among={among}
          onClose={close}
          onTags={(removeTags) => {
            close()
            on.onEditMany(chosen, { removeTags })
          }}
        />
      )}
    </div>
  )
}
