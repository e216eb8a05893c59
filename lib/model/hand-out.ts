/** The forms in which the library hands out what it holds. */

/** Files: everything as our own JSON; highlights as Web Annotations; Markdown by article, or by person and project; tables; a calendar of events. */
export const EXPORT_FORMATS = ['json', 'w3c', 'markdown', 'markdown-entities', 'csv', 'calendar'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** One highlight to be pasted elsewhere, or the record of its article for a reference manager. */
export const CITE_FORMATS = ['text', 'markdown', 'bibtex', 'ris', 'csl'] as const
export type CiteFormat = (typeof CITE_FORMATS)[number]

/** A file for the reader: its name, its media type, and what is in it. */
export interface HandedFile {
  name: string
  type: string
  body: string | Uint8Array<ArrayBuffer>
}
