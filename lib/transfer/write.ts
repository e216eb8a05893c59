/** Makes the text of an export file, piece by piece, so that a large store need not stand in memory as one text. */
import type { Annotation } from '../model/annotation.ts'
import type { Settings } from '../model/settings.ts'
import type { Trashed } from '../model/trash.ts'
import { type Contents, FORMAT, PARTS, type Part, VERSION } from './format.ts'
import { toW3c, trashedToW3c } from './w3c.ts'

/** A record as it stands in a file. */
const inFile = (part: Part, record: unknown): unknown => {
  if (part === 'annotations') return toW3c(record as Annotation)
  return part === 'trash' ? trashedToW3c(record as Trashed) : record
}

/**
 * Writes an export file from its beginning to its end: `record` for each record, the parts in the order of PARTS, then `end`, once.
 * Each piece of text is handed to `emit` as it is made; `exported` is the moment of the export, ms since 1970.
 */
export class ExportWriter {
  readonly #emit: (text: string) => void
  #open = -1
  #records = 0

  constructor(emit: (text: string) => void, exported: number) {
    this.#emit = emit
    const head = { format: FORMAT, version: VERSION, exported: new Date(exported).toISOString() }
    const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    emit(`{\n${lines.join(',\n')}`)
  }

  /** Closes the list that is open and begins the ones up to `index`. */
  #begin(index: number): void {
    while (this.#open < index) {
      if (this.#open >= 0) this.#emit(this.#records > 0 ? '\n]' : ']')
      this.#open += 1
      this.#records = 0
      this.#emit(`,\n${JSON.stringify(PARTS[this.#open])}: [`)
    }
  }

  /** Adds a record; throws a RangeError where its part was closed by a later one. */
  record(part: Part, record: unknown): void {
    const index = PARTS.indexOf(part)
    if (index < this.#open) throw new RangeError(`${part} come before ${PARTS[this.#open]}`)
    this.#begin(index)
    this.#emit(`${this.#records > 0 ? ',' : ''}\n${JSON.stringify(inFile(part, record))}`)
    this.#records += 1
  }

  end(settings?: Settings): void {
    this.#begin(PARTS.length - 1)
    this.#emit(this.#records > 0 ? '\n]' : ']')
    if (settings) this.#emit(`,\n"settings": ${JSON.stringify(settings)}`)
    this.#emit('\n}\n')
  }
}

/** Everything as JSON, one record a line so that files can be compared; `exported` is the moment of the export, ms since 1970. */
export const writeExport = (contents: Contents, exported: number): string => {
  const pieces: string[] = []
  const writer = new ExportWriter((piece) => pieces.push(piece), exported)
  for (const part of PARTS) for (const record of contents[part] ?? []) writer.record(part, record)
  writer.end(contents.settings)
  return pieces.join('')
}
