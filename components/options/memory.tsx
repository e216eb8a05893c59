/** What is remembered and for how long, and deleting it. */
import { useState } from 'preact/hooks'
import type { KeepText, Settings } from '../../lib/model/settings.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, Switch } from '../ui/field.tsx'
import { Choice, Section } from './section.tsx'

const KEEP: readonly { value: KeepText; label: string; hint: string }[] = [
  {
    value: 'events',
    label: 'The sentences that carry events, and your highlights',
    hint: 'Enough to show what came before, with its quote',
  },
  { value: 'all', label: 'The whole text', hint: 'Also for pages that may vanish; takes more space' },
  { value: 'none', label: 'Only the quotes of events', hint: 'No surrounding sentence is kept' },
]

export function Memory({
  settings,
  onChange,
}: {
  settings: Settings
  onChange: (change: Partial<Settings>, said: string) => void
}) {
  return (
    <Section id="memory" title="Memory" intro="Everything is kept in this browser, on this machine. Nothing is sent anywhere.">
      <Switch
        label="Remember what I read"
        hint="When off, pages are still highlighted and prior events shown, but nothing new is stored"
        checked={settings.recording}
        onChange={(on) => onChange({ recording: on }, on ? 'Articles are remembered again.' : 'Nothing new is remembered.')}
      />
      <Choice
        legend="What is kept of an article’s text"
        name="keep"
        value={settings.keepText}
        options={KEEP}
        onChange={(keepText) => onChange({ keepText }, 'Changed what is kept of articles that you read from now on.')}
      />
      {settings.keepText === 'all' && (
        <Field label="Drop whole texts after (days)" hint="0 keeps them for good; events and highlights stay in any case">
          {(input) => (
            <input
              {...input}
              class="input options__days"
              type="number"
              min="0"
              max="36500"
              value={settings.keepTextDays}
              onChange={(event) => {
                const days = Math.round(Number(event.currentTarget.value))
                if (days >= 0 && days <= 36_500) onChange({ keepTextDays: days }, 'Changed how long whole texts are kept.')
              }}
            />
          )}
        </Field>
      )}
    </Section>
  )
}

export interface DeletingProps {
  sites: readonly string[]
  onDeleteHour: () => void
  onDeleteSite: (site: string) => void
  /** Backups in this browser, which keep what is deleted. */
  backups: number
  onDeleteAll: (backupsToo: boolean) => void
}

export function Deleting({ sites, backups, onDeleteHour, onDeleteSite, onDeleteAll }: DeletingProps) {
  const [site, setSite] = useState('')
  const [asking, setAsking] = useState(false)
  const [backupsToo, setBackupsToo] = useState(false)
  return (
    <Section
      id="deleting"
      title="Delete"
      intro="Single articles are deleted in the library. Each deletion can be undone until you leave this page. Backups keep what they hold: delete those too where something is to be forgotten for good."
    >
      <div class="options__row">
        <Button onClick={onDeleteHour}>Delete the last hour</Button>
      </div>
      <div class="options__add">
        <Field label="All articles of a site">
          {(input) => (
            <select {...input} value={site} onChange={(event) => setSite(event.currentTarget.value)}>
              <option value="">{sites.length ? 'Choose a site' : 'Nothing stored yet'}</option>
              {sites.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button disabled={!site} onClick={() => onDeleteSite(site)}>
          Delete this site
        </Button>
      </div>
      <div class="options__row">
        <Button variant="danger" icon="trash" onClick={() => setAsking(true)}>
          Delete everything
        </Button>
      </div>
      {asking && (
        <Dialog
          title="Delete everything?"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>Cancel</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setAsking(false)
                  onDeleteAll(backupsToo)
                }}
              >
                Delete everything
              </Button>
            </>
          }
        >
          <p>
            All articles, people, projects, events, highlights, notes and corrections go. You can undo it until you leave this
            page; an export from the library keeps them for good.
          </p>
          {backups > 0 && (
            <label class="restore__settings">
              <input type="checkbox" checked={backupsToo} onChange={(event) => setBackupsToo(event.currentTarget.checked)} />
              <span>
                {backups === 1 ? 'The backup in this browser too' : `The ${backups} backups in this browser too`}
                <span class="field__hint">
                  {backupsToo
                    ? 'Once you leave this page nothing is left, but for files in your folder.'
                    : 'One more backup is made first; what you delete can be restored from it.'}
                </span>
              </span>
            </label>
          )}
        </Dialog>
      )}
    </Section>
  )
}
