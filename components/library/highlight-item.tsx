/** A saved highlight in the library: quote, note, tags, colour, source; edited in place. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Annotation, Colour } from '../../lib/model/annotation.ts'
import type { CiteFormat } from '../../lib/model/hand-out.ts'
import { dayInWords } from '../event-timeline/event-words.ts'
import { SourceLink } from '../event-timeline/source-list.tsx'
import { ColourPicker } from '../note-editor/colour-picker.tsx'
import { NoteEditor } from '../note-editor/note-editor.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { CiteMenu } from './cite-menu.tsx'
import { TagEditor } from './tag-editor.tsx'

export interface HighlightItemProps {
  annotation: Annotation
  /** The page was opened at this one: it takes the focus. */
  focused?: boolean
  onEdit: (change: { note?: string; tags?: string[]; colour?: Colour }) => void
  onRemove: () => void
  onTag: (tag: string) => void
  onCite: (format: CiteFormat) => void
}

/** The last words before a quote and the first after it, cut between words: at most `length` code units of the same paragraph. */
function contextOf({ prefix, suffix }: { prefix: string; suffix: string }, length = 60): [string, string] {
  const before = prefix.split('\n').at(-1) ?? ''
  const after = suffix.split('\n')[0] ?? ''
  return [
    before.length > length ? before.slice(-length).replace(/^\S*\s/u, '… ') : before,
    after.length > length ? after.slice(0, length).replace(/\s\S*$/u, ' …') : after,
  ]
}

function Quote({ annotation }: { annotation: Annotation }) {
  const [quote] = annotation.target.selector
  const [before, after] = contextOf(quote)
  return (
    <blockquote class="highlight__quote">
      <span class="highlight__context">{before}</span>
      <mark class={`highlight__mark highlight__mark--${annotation.colour}`}>{quote.exact}</mark>
      <span class="highlight__context">{after}</span>
    </blockquote>
  )
}

export function HighlightItem({ annotation, focused, onEdit, onRemove, onTag, onCite }: HighlightItemProps) {
  const [editing, setEditing] = useState<'note' | 'tags' | null>(null)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focused) box.current?.focus()
  }, [focused])
  /** The editor goes, and with it the focus: it is given to the highlight, not lost. */
  const close = () => {
    setEditing(null)
    box.current?.focus()
  }
  const { target, note, tags, colour, kind, created } = annotation
  const [quote] = target.selector
  const source = {
    article: annotation.article ?? '',
    title: target.title,
    site: target.site,
    url: target.source,
    published: target.published ?? '',
    quote: quote.exact,
  }
  return (
    <article
      class={`highlight ${focused ? 'highlight--focused' : ''}`}
      ref={box}
      tabIndex={-1}
      aria-label={`Highlight: ${quote.exact.slice(0, 80)}`}
    >
      <Quote annotation={annotation} />
      {editing === 'note' ? (
        <NoteEditor
          note={note}
          onCancel={close}
          onSave={(text) => {
            close()
            onEdit({ note: text })
          }}
        />
      ) : (
        note && <p class="highlight__note">{note}</p>
      )}
      {editing === 'tags' ? (
        <TagEditor
          tags={tags}
          onCancel={close}
          onSave={(next) => {
            close()
            onEdit({ tags: next })
          }}
        />
      ) : (
        tags.length > 0 && (
          <div class="highlight__tags">
            {tags.map((tag) => (
              <Chip key={tag} onClick={() => onTag(tag)} title={`Show all tagged ${tag}`}>
                {tag}
              </Chip>
            ))}
          </div>
        )
      )}
      <p class="highlight__source">
        <KindBadge kind={kind} /> {target.site}
        {target.published && `, ${dayInWords(target.published)}`}: <SourceLink source={source} />
      </p>
      <div class="highlight__actions">
        <ColourPicker label="Colour" chosen={colour} onChoose={(next) => onEdit({ colour: next })} />
        <Button small variant="quiet" icon="note" onClick={() => setEditing('note')}>
          {note ? 'Edit note' : 'Add note'}
        </Button>
        <Button small variant="quiet" onClick={() => setEditing('tags')}>
          {tags.length ? 'Edit tags' : 'Add tags'}
        </Button>
        <CiteMenu onCite={onCite} />
        <IconButton icon="trash" label="Delete highlight" onClick={onRemove} />
        <span class="highlight__saved">
          saved {new Date(created).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}
        </span>
      </div>
    </article>
  )
}
