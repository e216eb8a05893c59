/** Backups: the last one, making one, the list of them, and the folder of the reader's. */
import { useRef, useState } from 'preact/hooks'
import type { BackupEntry, BackupIndex, FolderState } from '../../lib/model/backup.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice, Progress } from '../ui/feedback.tsx'
import { Switch } from '../ui/field.tsx'
import { momentOf } from '../ui/moment-words.ts'
import { contentInWords, REASONS, sizeInWords } from './backup-words.ts'
import { Section } from './section.tsx'

export interface BackupsProps {
  /** Null while the list is read. */
  index: BackupIndex | null
  /** What is being done, in words; '' where nothing is. */
  busy: string
  error: string | null
  onBackUp: () => void
  onRestore: (entry: BackupEntry) => void
  onRestoreFile: (file: File) => void
  onSave: (entry: BackupEntry) => void
  /** One, or all. */
  onDiscard: (ids?: string[]) => void
  onFolder: (on: boolean) => void
}

/** As many as are listed before "Show all". */
const FEW = 4

function Row({ entry, props }: { entry: BackupEntry; props: BackupsProps }) {
  const { busy, onRestore, onSave, onDiscard } = props
  const when = momentOf(entry.at)
  return (
    <li class="backups__row">
      <div class="backups__what">
        <strong>{when}</strong>
        <span class="field__hint">
          {REASONS[entry.reason]} · {contentInWords(entry)} · {sizeInWords(entry.bytes)}
        </span>
      </div>
      <div class="backups__tools">
        <Button small disabled={busy !== ''} aria-label={`Restore the backup of ${when}`} onClick={() => onRestore(entry)}>
          Restore…
        </Button>
        <IconButton
          icon="download"
          label={`Save the backup of ${when} as a file`}
          disabled={busy !== ''}
          onClick={() => onSave(entry)}
        />
        <IconButton
          icon="trash"
          label={`Delete the backup of ${when}`}
          disabled={busy !== ''}
          onClick={() => onDiscard([entry.id])}
        />
      </div>
    </li>
  )
}

function List({ entries, props }: { entries: readonly BackupEntry[]; props: BackupsProps }) {
  const [all, setAll] = useState(false)
  const [asking, setAsking] = useState(false)
  const shown = all ? entries : entries.slice(0, FEW)
  return (
    <>
      <ul class="list backups__list" aria-label="Backups in this browser">
        {shown.map((entry) => (
          <Row key={entry.id} entry={entry} props={props} />
        ))}
      </ul>
      <div class="options__row">
        {entries.length > FEW && (
          <Button small variant="quiet" class="options__flush" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${entries.length}`}
          </Button>
        )}
        <Button small variant="quiet" class="options__flush" onClick={() => setAsking(true)}>
          Delete all backups
        </Button>
      </div>
      {asking && (
        <Dialog
          title="Delete all backups?"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>Cancel</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setAsking(false)
                  props.onDiscard()
                }}
              >
                Delete all backups
              </Button>
            </>
          }
        >
          <p>The {entries.length} backups in this browser go for good. Your library stays, and so do files in your folder.</p>
        </Dialog>
      )}
    </>
  )
}

function Folder({ folder, props }: { folder: FolderState | undefined; props: BackupsProps }) {
  const last = folder?.last
  const newest = folder?.files.reduce((at, file) => Math.max(at, file.at), 0)
  return (
    <div class="backups__folder">
      <Switch
        label="Write backups to a folder too"
        hint="As files in “Antecedent”, inside your browser’s downloads: one for each day of the week and for four weeks, eleven at most, each written over by its next. They stay when the extension goes. Your browser will ask whether Antecedent may manage downloads."
        checked={folder !== undefined}
        disabled={props.busy !== ''}
        onChange={props.onFolder}
      />
      {last?.error && (
        <Notice tone="danger">
          <p>
            {momentOf(last.at)}: {last.error} Backups in the browser are not concerned.
          </p>
        </Notice>
      )}
      {folder && newest !== undefined && newest > 0 && (
        <p class="field__hint backups__written">
          {folder.files.length} {folder.files.length === 1 ? 'file' : 'files'}, last written {momentOf(newest)}.
        </p>
      )}
    </div>
  )
}

export function Backups(props: BackupsProps) {
  const { index, busy, error } = props
  const input = useRef<HTMLInputElement>(null)
  const [newest] = index?.entries ?? []
  return (
    <Section
      id="backups"
      title="Backups"
      intro="Made by themselves once a day when something changed, and before imports, restores and large deletions. They are kept in the browser, apart from the library: they outlive a damaged library, and go when you remove the extension."
    >
      {error && <Notice tone="danger">{error}</Notice>}
      {!error && index?.last?.error && (
        <Notice tone="danger">
          <p>
            The last attempt, {momentOf(index.last.at)}, failed. {index.last.error}
          </p>
        </Notice>
      )}
      {index && !newest && <p class="options__none">None yet. The first is made after you have read an article, or now.</p>}
      <div class="options__row">
        <Button disabled={busy !== ''} onClick={props.onBackUp}>
          Back up now
        </Button>
        <Button icon="upload" disabled={busy !== ''} onClick={() => input.current?.click()}>
          Restore from a file…
        </Button>
        <input
          ref={input}
          class="sr-only"
          type="file"
          accept=".gz,.json,.jsonld,application/gzip,application/json,application/ld+json"
          aria-label="Backup file"
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) props.onRestoreFile(file)
            event.currentTarget.value = ''
          }}
        />
        {busy && <Progress>{busy}</Progress>}
      </div>
      <details class="options__details">
        <summary>What is in a backup</summary>
        <p class="options__intro">
          The whole library, up to 40 million characters (some two thousand articles) and your settings. Of a larger one, what
          cannot be read again: highlights with notes and history, the trash, corrections, follows and answers with whom and what
          they speak of, the settings, and the list of articles with their addresses. Kept are the last three, one a day for seven
          days and one a week for four, and the one with the most highlights, 64 MB in all. An export from the library always
          holds everything.
        </p>
      </details>
      {index && newest && <List entries={index.entries} props={props} />}
      {index && <Folder folder={index.folder} props={props} />}
    </Section>
  )
}
