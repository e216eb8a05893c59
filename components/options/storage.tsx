/** Health of the storage: how full it is, whether the browser keeps it, whether the records fit together, and what to do. */
import type { BackupEntry, Dangling, StorageUse } from '../../lib/model/backup.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/feedback.tsx'
import { momentOf } from '../ui/moment-words.ts'
import { sizeInWords } from './backup-words.ts'
import { Section } from './section.tsx'

export interface StorageProps {
  use: StorageUse | null
  /** Highlights in the library now. */
  highlights: number | null
  backups: readonly BackupEntry[]
  /** What the check found; null before it was asked for. */
  dangling: readonly Dangling[] | null
  busy: boolean
  onCheck: () => void
  onRepair: () => void
  onPersist: () => void
  onRestore: (entry: BackupEntry) => void
  /** Puts a text on the clipboard and says so. */
  onCopy: (text: string) => void
}

/** Share of what the browser allows from which on the reader should know. */
const NEARLY = 0.9
/** Findings that are listed one by one. */
const LISTED = 20

const usedInWords = ({ used, quota }: StorageUse): string => {
  if (used === null) return 'Your browser does not tell.'
  return quota === null ? sizeInWords(used) : `${sizeInWords(used)} of the ${sizeInWords(quota)} that your browser allows`
}

/** The backup with the most highlights, where the library has lost most of them since. */
const lost = (highlights: number | null, backups: readonly BackupEntry[]): BackupEntry | undefined => {
  const [first, ...rest] = backups
  const fullest = rest.reduce((best, one) => (best && one.counts.annotations > best.counts.annotations ? one : best), first)
  return fullest && highlights !== null && fullest.counts.annotations >= 4 && highlights * 2 < fullest.counts.annotations
    ? fullest
    : undefined
}

function Found({
  dangling,
  busy,
  onRepair,
  onCopy,
}: Pick<StorageProps, 'busy' | 'onRepair' | 'onCopy'> & { dangling: readonly Dangling[] }) {
  if (dangling.length === 0) return <p role="status">The library is whole: every record points to what is there.</p>
  return (
    <Notice tone="warn">
      <p role="status">
        {dangling.length === 1 ? 'One reference points' : `${dangling.length} references point`} to something that is not there.
        Repairing takes these references away, and nothing else; a backup is made first.
      </p>
      <details class="options__details">
        <summary>Which ones</summary>
        <ul class="restore__refused">
          {dangling.slice(0, LISTED).map(({ what, why }, at) => (
            <li key={at}>
              {what}: {why}
            </li>
          ))}
          {dangling.length > LISTED && <li>and {dangling.length - LISTED} more</li>}
        </ul>
      </details>
      <div class="options__row">
        <Button small disabled={busy} onClick={onRepair}>
          Repair
        </Button>
        <Button small variant="quiet" onClick={() => onCopy(dangling.map(({ what, why }) => `${what}: ${why}`).join('\n'))}>
          Copy the list
        </Button>
      </div>
    </Notice>
  )
}

export function Storage(props: StorageProps) {
  const { use, highlights, backups, dangling, busy } = props
  const [newest] = backups
  const gone = lost(highlights, backups)
  const full = use !== null && use.used !== null && use.quota !== null && use.used > NEARLY * use.quota
  return (
    <Section id="storage" title="Storage" intro="How your library is kept on this machine.">
      {gone && (
        <Notice tone="warn">
          <p>
            The library holds {highlights === 0 ? 'no highlights' : `only ${highlights} highlights`}; the backup of{' '}
            {momentOf(gone.at)} has {gone.counts.annotations}. If you did not delete them, restore that one.
          </p>
          <Button small disabled={busy} onClick={() => props.onRestore(gone)}>
            Look at that backup
          </Button>
        </Notice>
      )}
      {full && (
        <Notice tone="warn">
          Your browser’s space is nearly used up. Free some on the disk, delete articles that you do not need, or keep less of
          their text.
        </Notice>
      )}
      <dl class="options__facts">
        <div>
          <dt>Used</dt>
          <dd>{use ? usedInWords(use) : 'Asking…'}</dd>
        </div>
        <div>
          <dt>When the disk runs low</dt>
          <dd>
            {use?.persisted
              ? 'Kept: your browser promised it.'
              : 'Kept: the permission for unlimited storage exempts it from clearing.'}
            {use?.persisted === false && (
              <Button small variant="quiet" class="options__flush" onClick={props.onPersist}>
                Ask for a promise too
              </Button>
            )}
          </dd>
        </div>
        <div>
          <dt>Last backup</dt>
          <dd>{newest ? momentOf(newest.at) : 'None yet'}</dd>
        </div>
        <div>
          <dt>Backups</dt>
          <dd>
            {backups.length === 0
              ? 'None'
              : `${backups.length}, ${sizeInWords(backups.reduce((sum, { bytes }) => sum + bytes, 0))} together`}
          </dd>
        </div>
      </dl>
      <div class="options__row">
        <Button disabled={busy} onClick={props.onCheck}>
          Check the library
        </Button>
        <span class="field__hint">Looks for records that point to something that is not there.</span>
      </div>
      {dangling && <Found dangling={dangling} busy={busy} onRepair={props.onRepair} onCopy={props.onCopy} />}
    </Section>
  )
}
