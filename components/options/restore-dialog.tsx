/** What a restore would change, and how to do it: a look before anything happens. */
import { useState } from 'preact/hooks'
import type { RestorePreview } from '../../lib/model/backup.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { momentOf } from '../ui/moment-words.ts'
import { countsInWords } from './backup-words.ts'
import { Choice } from './section.tsx'

export interface RestoreDialogProps {
  /** "this backup", or the file's name. */
  from: string
  preview: RestorePreview
  onCancel: () => void
  onRestore: (how: 'merge' | 'replace', withSettings: boolean) => void
}

const sentences = (...all: (string | false)[]): string => all.filter(Boolean).join(' ')

const merging = ({ adds, replaces }: RestorePreview): string => {
  const added = countsInWords(adds)
  const changed = replaces > 0 && `Replaces ${replaces} ${replaces === 1 ? 'highlight' : 'highlights'} by newer versions.`
  if (!added && !changed) return 'Adds nothing: all of it is here already. Removes nothing.'
  return sentences(added !== '' && `Adds ${added}.`, changed, 'Removes nothing.')
}

const replacing = ({ removes }: RestorePreview): string => {
  const gone = countsInWords(removes)
  return gone ? `Removes ${gone} that it does not hold.` : 'Removes nothing that it does not hold.'
}

const REFUSED_LISTED = 20

export function RestoreDialog({ from, preview, onCancel, onRestore }: RestoreDialogProps) {
  const [how, setHow] = useState<'merge' | 'replace'>('merge')
  const [withSettings, setWithSettings] = useState(true)
  const { at, settings, refused } = preview
  const options = [
    { value: 'merge' as const, label: 'Add what is missing here', hint: merging(preview) },
    ...(preview.from === 'antecedent'
      ? [{ value: 'replace' as const, label: 'Put it in place of everything', hint: replacing(preview) }]
      : []),
  ]
  return (
    <Dialog
      title="Restore"
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button
            variant={how === 'replace' ? 'danger' : 'primary'}
            onClick={() => onRestore(how, withSettings && settings.length > 0)}
          >
            {how === 'replace' ? 'Replace everything' : 'Restore'}
          </Button>
        </>
      }
    >
      <p>
        From {from}
        {at !== undefined && `, made ${momentOf(at)}`}. A backup of how it is now is made first, and you can undo it until you
        leave this page.
      </p>
      <Choice legend="How" name="restore-how" value={how} options={options} onChange={setHow} />
      {settings.length > 0 && (
        <label class="restore__settings">
          <input type="checkbox" checked={withSettings} onChange={(event) => setWithSettings(event.currentTarget.checked)} />
          <span>
            Its settings too
            <span class="field__hint">
              They differ in: {settings.join(', ')}. Permissions and access to sites are not touched.
            </span>
          </span>
        </label>
      )}
      {refused.length > 0 && (
        <details class="options__details">
          <summary>
            {refused.length} {refused.length === 1 ? 'item is' : 'items are'} broken and will be left out
          </summary>
          <ul class="restore__refused">
            {refused.slice(0, REFUSED_LISTED).map(({ what, why }) => (
              <li key={`${what} ${why}`}>
                {what}: {why}
              </li>
            ))}
            {refused.length > REFUSED_LISTED && <li>and {refused.length - REFUSED_LISTED} more</li>}
          </ul>
        </details>
      )}
    </Dialog>
  )
}
