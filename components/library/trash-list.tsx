/** Deleted highlights: brought back, or deleted for good. */
import { useState } from 'preact/hooks'
import type { Trashed } from '../../lib/model/trash.ts'
import { dayInWords } from '../event-timeline/event-words.ts'
import { NoteText } from '../note-editor/note-text.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { momentOf } from '../ui/moment-words.ts'
import { PAGE_SIZE } from './highlight-list.tsx'
import { Quote } from './highlight-parts.tsx'
import { RowList } from './row-list.tsx'
import { UndoButtons, type UndoProps } from './undo-buttons.tsx'

export interface TrashActions {
  onRestoreTrashed: (ids: string[]) => void
  /** Deletes for good: these, or all. Was asked about. */
  onEmptyTrash: (ids?: string[]) => void
}

export interface TrashListProps extends TrashActions {
  trash: readonly Trashed[]
  letters: boolean
  undo: UndoProps
  /** Rows that are drawn to begin with. */
  pageSize?: number
}

function TrashItem({ one, onRestore, onDelete }: { one: Trashed; onRestore: () => void; onDelete: () => void }) {
  const { annotation, deleted } = one
  const { target, note, tags } = annotation
  const name = target.selector[0].exact.slice(0, 80)
  return (
    <article class="highlight trashed" tabIndex={-1} data-row="" aria-label={`Deleted highlight: ${name}`}>
      <Quote annotation={annotation} />
      {note && (
        <div class="highlight__note">
          <NoteText note={note} />
        </div>
      )}
      {tags.length > 0 && (
        <div class="highlight__tags">
          {tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </div>
      )}
      <p class="highlight__source">
        {target.site}
        {target.published && `, ${dayInWords(target.published)}`}: {target.title}
      </p>
      <div class="highlight__actions">
        <Button small icon="undo" data-does="open" aria-label={`Restore: ${name}`} onClick={onRestore}>
          Restore
        </Button>
        <Button small variant="quiet" data-does="remove" aria-label={`Delete for good: ${name}`} onClick={onDelete}>
          Delete for good…
        </Button>
        <span class="highlight__saved">deleted {momentOf(deleted)}</span>
      </div>
    </article>
  )
}

function Confirm({ count, onConfirm, onClose }: { count: number; onConfirm: () => void; onClose: () => void }) {
  const what = count === 1 ? 'this highlight' : `all ${count} highlights in the trash`
  return (
    <Dialog
      title="Delete for good?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={onConfirm}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>{`Deletes ${what}, with notes, tags and history. This cannot be undone.`}</p>
    </Dialog>
  )
}

export function TrashList({ trash, letters, undo, onRestoreTrashed, onEmptyTrash, pageSize = PAGE_SIZE }: TrashListProps) {
  const [shown, setShown] = useState(pageSize)
  /** What is asked about: ids, or 'all'. */
  const [asking, setAsking] = useState<string[] | 'all' | null>(null)
  const close = () => setAsking(null)
  return (
    <>
      <div class="list-tools">
        <p class="list-tools__words">Kept until you delete them for good.</p>
        <UndoButtons {...undo} />
        <Button small icon="trash" class="list-tools__end" onClick={() => setAsking('all')}>
          Empty the trash…
        </Button>
      </div>
      <RowList letters={letters} after="library-tab-trash">
        <ul class="list rows">
          {trash.slice(0, shown).map((one) => (
            <li key={one.id}>
              <TrashItem one={one} onRestore={() => onRestoreTrashed([one.id])} onDelete={() => setAsking([one.id])} />
            </li>
          ))}
        </ul>
      </RowList>
      {shown < trash.length && (
        <p class="library__more">
          {shown} of {trash.length} are shown.{' '}
          <Button small onClick={() => setShown(shown + 2 * pageSize)}>
            Show more
          </Button>
        </p>
      )}
      {asking && (
        <Confirm
          count={asking === 'all' ? trash.length : asking.length}
          onClose={close}
          onConfirm={() => {
            close()
            onEmptyTrash(asking === 'all' ? undefined : asking)
          }}
        />
      )}
    </>
  )
}
