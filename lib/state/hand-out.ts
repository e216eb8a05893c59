/** Hands out files and citations on the library page, and says what became of it. */
import type { Annotation } from '../model/annotation.ts'
import type { CiteFormat, ExportFormat, HandedFile } from '../model/hand-out.ts'
import { ok, type Result } from '../model/result.ts'
import { citedAs, exportedFile } from '../services/hand-out.ts'
import type { LibraryApi } from '../services/library-api.ts'
import type { Toasts } from './toasts.ts'

/** What handing out needs of the page: where files and copied text go, and the clock (ms since 1970). */
export interface Outlets {
  library: LibraryApi
  toasts: Toasts
  save: (file: HandedFile) => void
  copy: (text: string) => Promise<void>
  now: () => number
}

export interface HandOut {
  /** Everything, or only those highlights. */
  exportAs(format: ExportFormat, only?: readonly Annotation[]): Promise<void>
  cite(annotation: Annotation, format: CiteFormat): Promise<void>
}

const NAMES: Readonly<Record<CiteFormat, string>> = {
  text: 'Copied with its source.',
  markdown: 'Copied as Markdown.',
  bibtex: 'The article is copied as BibTeX.',
  ris: 'The article is copied as RIS.',
  csl: 'The article is copied as CSL-JSON.',
}

/** Makes the hand-out of one page. What fails is said as a toast; nothing throws. */
export function createHandOut({ library, toasts, save, copy, now }: Outlets): HandOut {
  const attempt = async <T>(work: () => Promise<Result<T>>): Promise<T | undefined> => {
    try {
      const result = await work()
      if (result.ok) return result.value
      toasts.show(result.error.message)
    } catch (error) {
      toasts.show(`This did not work: ${error instanceof Error ? error.message : String(error)}. Reload the page and try again.`)
    }
    return undefined
  }
  return {
    exportAs: async (format, only) => {
      // Of chosen highlights nothing else is wanted: a table of them is not one of all events.
      const from = only ? { ...library, annotations: async () => ok([...only]), events: async () => ok([]) } : library
      const file = await attempt(() => exportedFile(from, format, now()))
      if (file) save(file)
    },
    cite: async (annotation, format) => {
      const text = await attempt(() => citedAs(library, annotation, format))
      if (text === undefined) return
      try {
        await copy(text)
        toasts.show(NAMES[format])
      } catch {
        toasts.show('The browser did not let this be copied. Click into the page and try again.')
      }
    },
  }
}
