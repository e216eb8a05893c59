/** Export and import: everything as one JSON file and back, other forms out, other programs' highlights in. */
import { useRef, useState } from 'preact/hooks'
import type { ExportFormat } from '../../lib/model/hand-out.ts'
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

const FROM: Record<NonNullable<ImportReport['from']>, string> = {
  antecedent: '',
  w3c: 'Web Annotations: ',
  hypothesis: 'Hypothesis: ',
  obsidian: 'Obsidian Web Clipper: ',
}
/** As many refusals as are listed one by one. */
const LISTED = 50

/** All refusals as text, one a line, to be kept beside the file or sent to whoever made it. */
function TakeList({ refused }: Pick<ImportReport, 'refused'>) {
  const [said, say] = useState('')
  const text = `${refused.map(({ what, why }) => `${what}: ${why}`).join('\n')}\n`
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('Copied.'),
      () => say('The browser did not let this be copied. Save it as a file instead.'),
    )
  const save = () => {
    const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    Object.assign(document.createElement('a'), { href, download: 'antecedent-import-refused.txt' }).click()
    setTimeout(() => URL.revokeObjectURL(href), 60_000)
  }
  return (
    <div class="library__refused">
      <Button small onClick={() => void copy()}>
        Copy the list
      </Button>
      <Button small icon="download" onClick={save}>
        Save the list
      </Button>
      <span role="status">{said}</span>
    </div>
  )
}

function Report({ report }: { report: ImportReport }) {
  const [added, skipped] = [sum(report.added), sum(report.skipped)]
  return (
    <Notice tone={report.refused.length ? 'warn' : 'plain'}>
      <p role="status">
        {FROM[report.from ?? 'antecedent']}
        {outcomeInWords(added, skipped, report.refused.length)}
      </p>
      {report.refused.length > 0 && (
        <details>
          <summary>What was refused, and why</summary>
          <ul>
            {report.refused.slice(0, LISTED).map(({ what, why }) => (
              <li key={`${what} ${why}`}>
                {what}: {why}
              </li>
            ))}
            {report.refused.length > LISTED && <li>and {report.refused.length - LISTED} more</li>}
          </ul>
          <TakeList refused={report.refused} />
        </details>
      )}
    </Notice>
  )
}

export interface TransferProps {
  imported: ImportReport | null
  onExport: (format: ExportFormat) => void
  onImport: (file: File) => void
}

const FORMATS: readonly { format: ExportFormat; words: string }[] = [
  { format: 'json', words: 'Everything, to import again (JSON)' },
  { format: 'w3c', words: 'Highlights as Web Annotations (JSON-LD)' },
  { format: 'markdown', words: 'Highlights by article (Markdown)' },
  { format: 'markdown-entities', words: 'People and projects (Markdown)' },
  { format: 'csv', words: 'Highlights and events (CSV)' },
  { format: 'calendar', words: 'Dated and planned events (calendar)' },
]

export function TransferButtons({ onExport, onImport }: Omit<TransferProps, 'imported'>) {
  const input = useRef<HTMLInputElement>(null)
  const [format, setFormat] = useState<ExportFormat>('json')
  return (
    <>
      <select
        class="input library__format"
        aria-label="What to export"
        value={format}
        onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}
      >
        {FORMATS.map((one) => (
          <option key={one.format} value={one.format}>
            {one.words}
          </option>
        ))}
      </select>
      <Button small icon="download" onClick={() => onExport(format)}>
        Export
      </Button>
      <Button
        small
        icon="upload"
        title="Our own export, or highlights of Hypothesis, Obsidian Web Clipper or another program as Web Annotations"
        onClick={() => input.current?.click()}
      >
        Import
      </Button>
      <input
        ref={input}
        class="sr-only"
        type="file"
        accept="application/json,.json,application/ld+json,.jsonld,application/gzip,.gz"
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
