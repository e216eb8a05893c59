/** What a highlight can be copied as: with its source, or its article for a reference manager. */
import { useRef } from 'preact/hooks'
import type { CiteFormat } from '../../lib/model/hand-out.ts'
import { Button } from '../ui/button.tsx'

const FORMATS: readonly { format: CiteFormat; words: string }[] = [
  { format: 'text', words: 'Text with link' },
  { format: 'markdown', words: 'Markdown' },
  { format: 'bibtex', words: 'BibTeX' },
  { format: 'ris', words: 'RIS' },
  { format: 'csl', words: 'CSL-JSON' },
]

/** Opens in place, closes when something was copied; the keyboard stays on "Copy". */
export function CiteMenu({ onCite }: { onCite: (format: CiteFormat) => void }) {
  const box = useRef<HTMLDetailsElement>(null)
  const cite = (format: CiteFormat) => {
    onCite(format)
    if (box.current) box.current.open = false
    box.current?.querySelector('summary')?.focus()
  }
  return (
    <details class="cite" ref={box}>
      <summary class="button button--quiet button--small">Copy as …</summary>
      <div class="cite__formats">
        {FORMATS.map(({ format, words }) => (
          <Button key={format} small variant="quiet" onClick={() => cite(format)}>
            {words}
          </Button>
        ))}
      </div>
    </details>
  )
}
