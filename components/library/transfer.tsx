/** Export and import: everything as one JSON file, and back. */
import { useRef } from 'preact/hooks'
import type { ImportReport } from '../../lib/model/library.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/feedback.tsx'

/** "Imported 3 items; 4 were here already.", without what does not apply. */
function outcomeInWords(added: number, skipped: number, refused: number): string {
  const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`
  const was = (count: number) => `${count} ${count === 1 ? 'was' : 'were'}`
  const parts = [
    added > 0 || skipped === 0 ? `Imported ${items(added)}` : `Nothing new: ${was(skipped)} here already`,
    ...(added > 0 && skipped > 0 ? [`${was(skipped)} here already`] : []),
    ...(refused > 0 ? [`${was(refused)} refused`] : []),
  ]
  return `${parts.join('; ')}.`
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, count) => total + count, 0)

function Report({ report }: { report: ImportReport }) {
  const [added, skipped] = [sum(report.added), sum(report.skipped)]
  return (
    <Notice tone={report.refused.length ? 'warn' : 'plain'}>
      <p role="status">{outcomeInWords(added, skipped, report.refused.length)}</p>
      {report.refused.length > 0 && (
        <details>
          <summary>What was refused, and why</summary>
          <ul>
            {report.refused.slice(0, 50).map(({ what, why }) => (
              <li key={`${what} ${why}`}>
                {what}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  )
}

export interface TransferProps {
  imported: ImportReport | null
  onExport: () => void
  onImport: (file: File) => void
}

export function TransferButtons({ onExport, onImport }: Omit<TransferProps, 'imported'>) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button small icon="download" onClick={onExport}>
        Export
      </Button>
      <Button small icon="upload" onClick={() => input.current?.click()}>
        Import
      </Button>
      <input
        ref={input}
        class="sr-only"
        type="file"
        accept="application/json,.json"
        aria-label="Import file"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) onImport(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

export function ImportOutcome({ imported }: Pick<TransferProps, 'imported'>) {
  return imported && <Report report={imported} />
}
