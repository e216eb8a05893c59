/** What a highlight can be copied as: with its source, or its article for a reference manager. */
import type { CiteFormat } from '../../lib/model/hand-out.ts'
import { Menu } from './menu.tsx'

const FORMATS: readonly { value: CiteFormat; words: string }[] = [
  { value: 'text', words: 'Text with link' },
  { value: 'markdown', words: 'Markdown' },
  { value: 'bibtex', words: 'BibTeX' },
  { value: 'ris', words: 'RIS' },
  { value: 'csl', words: 'CSL-JSON' },
]

export function CiteMenu({ onCite }: { onCite: (format: CiteFormat) => void }) {
  return <Menu label="Copy as …" choices={FORMATS} onChoose={onCite} />
}
