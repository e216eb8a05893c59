/** Reads what Hypothesis exports: annotations as its API gives them (https://h.readthedocs.io/en/latest/api-reference/), in `rows` or `annotations`. */
import {
  type Fields,
  type Foreign,
  ForeignReader,
  fieldsOf,
  idPart,
  listOf,
  recordName,
  startOf,
  textOf,
  timesOf,
} from './foreign.ts'

/** Whether a parsed file is one of Hypothesis': an API answer (`rows`), or an export of its client (`annotations` with `export_date`). */
export const isHypothesis = (file: unknown): boolean => {
  if (Array.isArray(file)) return file.length > 0 && file.every(isRow)
  const fields = fieldsOf(file)
  if (Array.isArray(fields.rows)) return true
  return Array.isArray(fields.annotations) && ('export_date' in fields || fields.annotations.some(isRow))
}

const isRow = (row: unknown): boolean => {
  const fields = fieldsOf(row)
  return typeof fields.uri === 'string' && !('@context' in fields) && Array.isArray(fields.target)
}

const rowsOf = (file: unknown): unknown[] => {
  if (Array.isArray(file)) return file
  const { rows, annotations } = fieldsOf(file)
  return listOf(rows ?? annotations)
}

const titleOf = (row: Fields): string => textOf(listOf(fieldsOf(row.document).title)[0])

/** Reasons for which a row is no highlight, in the order in which they are looked for. */
const problemOf = (row: Fields, quote: Fields | undefined): string | undefined => {
  if (textOf(row.id) === '') return 'it has no id'
  if (Array.isArray(row.references) && row.references.length > 0) return 'it is a reply to an annotation'
  if (row.uri === undefined && fieldsOf(listOf(row.target)[0]).source === undefined) return 'it does not name its page'
  if (!quote) return 'it is a note on a whole page, without a quote'
  return undefined
}

const takeRow = (reader: ForeignReader, raw: unknown, index: number): void => {
  const row = fieldsOf(raw)
  const target = fieldsOf(listOf(row.target)[0])
  const selectors = listOf(target.selector).map(fieldsOf)
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector' && typeof one.exact === 'string')
  const what = recordName('annotation', index, quote?.exact ?? row.text)
  const problem = problemOf(row, quote)
  if (problem !== undefined || !quote) return void reader.refuse(what, problem ?? 'it has no quote')
  const start = selectors.find((one) => one.type === 'TextPositionSelector')?.start
  reader.take(what, {
    id: `hypothesis:${idPart(textOf(row.id))}`,
    source: textOf(row.uri) || textOf(target.source),
    title: titleOf(row),
    quote: { exact: textOf(quote.exact), prefix: textOf(quote.prefix), suffix: textOf(quote.suffix), ...startOf(start) },
    note: textOf(row.text),
    tags: listOf(row.tags).filter((tag) => typeof tag === 'string'),
    ...timesOf(row.created, row.updated),
  })
}

/** The highlights of a parsed file of Hypothesis; `now` is the moment of the import, ms since 1970. Rows that are none are refused by name; never throws. */
export const readHypothesis = (file: unknown, now: number): Foreign => {
  const reader = new ForeignReader(now)
  for (const [index, row] of rowsOf(file).entries()) takeRow(reader, row, index)
  return reader.result()
}
