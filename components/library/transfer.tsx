/** Export and import: everything as one JSON file, and back. */
import { useRef } from 'preact/hooks'
import type { ImportReport } from '../../lib/model/library.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/feedback.tsx'

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, count) => total + count, 0)

function Report({ report }: { report: ImportReport }) {
  const [added, skipped] = [sum(report.added), sum(report.skipped)]
  return (
    <Notice tone={report.refused.length ? 'warn' : 'plain'}>
      <p role="status">
        Imported {added} {added === 1 ? 'item' : 'items'}; {skipped} were here already
        {report.refused.length > 0 && `; ${report.refused.length} were refused`}.
      </p>
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
