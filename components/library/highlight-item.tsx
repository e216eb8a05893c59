/** A saved highlight in the library: quote, note, tags, links, colour, source, history; edited in place. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Anchoring } from '../../lib/model/anchoring.ts'
import type { Annotation, AnnotationLink, Colour } from '../../lib/model/annotation.ts'
import type { CiteFormat } from '../../lib/model/hand-out.ts'
import type { Lookup } from '../corrections/lookup.ts'
import { ColourPicker } from '../note-editor/colour-picker.tsx'
import type { TagCount } from '../note-editor/complete-tags.ts'
import { NoteEditor } from '../note-editor/note-editor.tsx'
import { NoteText } from '../note-editor/note-text.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { CiteMenu } from './cite-menu.tsx'
import { Found } from './highlight-found.tsx'
import { HighlightHistory } from './highlight-history.tsx'
import { Quote, Source } from './highlight-parts.tsx'
import { LinkChips } from './link-chips.tsx'
import { LinkDialog } from './link-dialog.tsx'
import type { InQuote } from './link-options.ts'
import { TagEditor } from './tag-editor.tsx'
import type { Fields } from './versions.ts'

/** What can be changed of a highlight in one edit. */
export interface HighlightChange {
  note?: string
  tags?: string[]
  colour?: Colour
  links?: AnnotationLink[]
}

/** What rows of highlights ask of the page, wherever they stand. */
export interface HighlightActions {
  lookup: Lookup
  /** Tags in use, most used first. */
  tags: readonly TagCount[]
  /** Where highlights were when their pages were last looked at, by their ids. */
  anchorings: ReadonlyMap<string, Anchoring>
  /** What the words of a highlight speak of. */
  suggestLinks: (annotation: Annotation) => Promise<InQuote>
  /** Answers false where it could not be saved: what was typed stays in its field then. */
  onEdit: (annotation: Annotation, change: HighlightChange) => Promise<boolean>
  onBringBack: (annotation: Annotation, back: Partial<Fields>) => void
  onRemoveAnnotation: (annotation: Annotation) => void
  onTag: (tag: string) => void
  onOpenLink: (link: AnnotationLink) => void
  /** Puts the highlight, or the record of its article, on the clipboard. */
  onCite: (annotation: Annotation, format: CiteFormat) => void
}

export interface HighlightItemProps {
  annotation: Annotation
  on: HighlightActions
  /** The page was opened at this one: it takes the focus. */
  focused?: boolean
  /** Absent where rows are not chosen. `range`: together with those since the last one touched. */
  selection?: { chosen: boolean; onToggle: (range: boolean) => void }
  /** Its article is named above it. */
  underArticle?: boolean
}

type Editing = 'note' | 'tags' | 'links' | null

interface PartProps {
  annotation: Annotation
  on: HighlightActions
  editing: Editing
  setEditing: (editing: Editing) => void
  close: () => void
}

function Note({ annotation, on, editing, close }: PartProps) {
  const { note } = annotation
  if (editing !== 'note')
    return note ? (
      <div class="highlight__note">
        <NoteText note={note} />
      </div>
    ) : null
  return (
    <NoteEditor
      note={note}
      onCancel={close}
      onSave={async (text) => {
        if (text === note || (await on.onEdit(annotation, { note: text })) !== false) close()
      }}
    />
  )
}

function Tags({ annotation, on, editing, close }: PartProps) {
  const { tags } = annotation
  if (editing === 'tags')
    return (
      <TagEditor
        tags={tags}
        known={on.tags}
        onCancel={close}
        onSave={async (next) => {
          if (next.join('\n') === tags.join('\n') || (await on.onEdit(annotation, { tags: next })) !== false) close()
        }}
      />
    )
  if (tags.length === 0) return null
  return (
    <div class="highlight__tags">
      {tags.map((tag) => (
        <Chip key={tag} onClick={() => on.onTag(tag)} title={`Show all tagged ${tag}`}>
          {tag}
        </Chip>
      ))}
    </div>
  )
}

function Links({ annotation, on, editing, setEditing }: PartProps) {
  const { links = [] } = annotation
  return (
    <>
      {links.length > 0 && <LinkChips links={links} onOpen={on.onOpenLink} />}
      {editing === 'links' && (
        <LinkDialog
          links={links}
          lookup={on.lookup}
          suggest={() => on.suggestLinks(annotation)}
          onLinks={(next) => on.onEdit(annotation, { links: next })}
          // The dialog gives the focus back itself.
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

function Actions({ annotation, on, setEditing }: PartProps) {
  const { note, tags, links = [], colour } = annotation
  return (
    <div class="highlight__actions">
      <ColourPicker label="Colour" chosen={colour} onChoose={(next) => on.onEdit(annotation, { colour: next })} />
      <Button small variant="quiet" icon="note" data-does="note" onClick={() => setEditing('note')}>
        {note ? 'Edit note' : 'Add note'}
      </Button>
      <Button small variant="quiet" data-does="tags" onClick={() => setEditing('tags')}>
        {tags.length ? 'Edit tags' : 'Add tags'}
      </Button>
      <Button small variant="quiet" data-does="links" onClick={() => setEditing('links')}>
        {links.length ? 'Edit links' : 'Link to …'}
      </Button>
      <CiteMenu onCite={(format) => on.onCite(annotation, format)} />
      <HighlightHistory annotation={annotation} onBringBack={(back) => on.onBringBack(annotation, back)} />
      <IconButton icon="trash" label="Delete highlight" data-does="remove" onClick={() => on.onRemoveAnnotation(annotation)} />
    </div>
  )
}

/** A row of its list (`[data-row]`), whose controls the list's keys find by `data-does`. */
export function HighlightItem({ annotation, on, focused, selection, underArticle }: HighlightItemProps) {
  const [editing, setEditing] = useState<Editing>(null)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focused) box.current?.focus()
  }, [focused])
  /** The editor goes, and with it the focus: it is given to the highlight, not lost. */
  const close = () => {
    setEditing(null)
    box.current?.focus()
  }
  const name = annotation.target.selector[0].exact.slice(0, 80)
  const anchoring = on.anchorings.get(annotation.id)
  const part: PartProps = { annotation, on, editing, setEditing, close }
  const look = [
    'highlight',
    focused && 'highlight--focused',
    selection && 'highlight--choosable',
    selection?.chosen && 'highlight--chosen',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <article class={look} ref={box} tabIndex={-1} data-row="" aria-label={`Highlight: ${name}`}>
      {selection && (
        <input
          type="checkbox"
          class="highlight__check"
          data-does="select"
          aria-label={`Select: ${name}`}
          checked={selection.chosen}
          onClick={(event) => selection.onToggle(event.shiftKey)}
        />
      )}
      <div class="highlight__body">
        <Quote annotation={annotation} whole={anchoring?.outcome === 'orphan'} />
        <Found anchoring={anchoring} />
        <Note {...part} />
        <Tags {...part} />
        <Links {...part} />
        <Source annotation={annotation} anchoring={anchoring} underArticle={underArticle} />
        <Actions {...part} />
      </div>
    </article>
  )
}
