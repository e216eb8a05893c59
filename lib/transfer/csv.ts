/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. */

/** One cell. */
export type Cell = string | number

/**
 * What makes a spreadsheet take a cell for a formula (https://owasp.org/www-community/attacks/CSV_Injection), blanks and quotes before it
 * included, since some programs drop these; also in the full width that East Asian keyboards write.
 */
const FORMULA = /^[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/u

const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const cellText = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell)
  const text = guarded(cell)
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The rows as CSV, the head first: cells apart by commas, lines ended by CR LF, quoted where needed. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it. Begins with a byte order mark, without which Excel does not read UTF-8.
 */
export const writeCsv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`
