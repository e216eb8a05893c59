/** What a highlight was before each edit, folded away: what changed when, and a button that brings a version back. */
import { useState } from 'preact/hooks'
import type { Annotation } from '../../lib/model/annotation.ts'
import { listInWords } from '../event-timeline/event-words.ts'
import { Button } from '../ui/button.tsx'
import { momentOf } from '../ui/moment-words.ts'
import { type Fields, type Version, type VersionedField, versionsOf } from './versions.ts'

const NAMES: Readonly<Record<VersionedField, string>> = {
  note: 'note',
  tags: 'tags',
  colour: 'colour',
  links: 'links',
  target: 'place in the article',
}

function fieldInWords(field: VersionedField, { note, tags, colour, links, target }: Fields): string {
  if (field === 'note') return note || 'none'
  if (field === 'tags') return tags.join(', ') || 'none'
  if (field === 'colour') return colour
  if (field === 'links') return links.map(({ label }) => label).join(', ') || 'none'
  return `“${target.selector[0].exact}”`
}

function VersionItem({ version, onBringBack }: { version: Version; onBringBack: (back: Partial<Fields>) => void }) {
  const { until, changed, fields, back } = version
  const isNow = Object.keys(back).length === 0
  const when = momentOf(until)
  return (
    <li class="history__version">
      <p class="history__when">
        {when}: {listInWords(changed.map((field) => NAMES[field]))} changed. Before:
      </p>
      <dl class="history__fields">
        {changed.map((field) => (
          <div key={field}>
            <dt>{NAMES[field]}</dt>
            <dd>{fieldInWords(field, fields)}</dd>
          </div>
        ))}
      </dl>
      {isNow ? (
        <p class="history__when">It is so again now.</p>
      ) : (
        <Button small icon="undo" aria-label={`Bring back this version, of before ${when}`} onClick={() => onBringBack(back)}>
          Bring back this version
        </Button>
      )}
    </li>
  )
}

export interface HistoryProps {
  annotation: Annotation
  /** What has to change for that. */
  onBringBack: (back: Partial<Fields>) => void
}

/** Nothing where it was never edited. */
export function HighlightHistory({ annotation, onBringBack }: HistoryProps) {
  const [open, setOpen] = useState(false)
  const count = annotation.history?.length ?? 0
  if (count === 0) return null
  return (
    <details class="history" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="button button--quiet button--small">
        History <span class="history__count">{count}</span>
      </summary>
      {open && (
        <ol class="history__versions" aria-label="Edits, last first">
          {versionsOf(annotation).map((version, index) => (
            <VersionItem key={`${version.until} ${index}`} version={version} onBringBack={onBringBack} />
          ))}
        </ol>
      )}
    </details>
  )
}
