/** Makes the text of an export file. */
import { type Contents, FORMAT, PARTS, VERSION } from './format.ts'
import { toW3c } from './w3c.ts'

/** Everything as JSON, one record a line so that files can be compared; `exported` is the moment of the export, ms since 1970. */
export const writeExport = (contents: Contents, exported: number): string => {
  const head = { format: FORMAT, version: VERSION, exported: new Date(exported).toISOString() }
  const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  for (const part of PARTS) {
    const items: readonly unknown[] = part === 'annotations' ? contents.annotations.map(toW3c) : contents[part]
    const rows = items.map((item) => `\n${JSON.stringify(item)}`)
    lines.push(`${JSON.stringify(part)}: [${rows.join(',')}${rows.length > 0 ? '\n' : ''}]`)
  }
  if (contents.settings) lines.push(`"settings": ${JSON.stringify(contents.settings)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
