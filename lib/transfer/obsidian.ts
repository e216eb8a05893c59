/** Reads what Obsidian Web Clipper exports of its highlights: the list of pages with `text` entries, and the older one as its storage has it. */
import type { Colour } from '../model/annotation.ts'
import { textHash } from '../text/fingerprint.ts'
import {
  type Fields,
  type Foreign,
  ForeignReader,
  fieldsOf,
  listOf,
  momentOf,
  recordName,
  textOf,
  textOfHtml,
  timesOf,
} from './foreign.ts'

/** The clipper's colours that are none of ours, by the nearest of ours. */
const COLOURS: ReadonlyMap<string, Colour> = new Map(
  Object.entries({
    yellow: 'yellow',
    orange: 'yellow',
    green: 'green',
    blue: 'blue',
    cyan: 'blue',
    pink: 'pink',
    red: 'pink',
    purple: 'violet',
    violet: 'violet',
  }),
)

const isPage = (page: unknown): boolean => typeof fieldsOf(page).url === 'string' && Array.isArray(fieldsOf(page).highlights)

/** Pages of a file: a list of them, or (as the clipper stores them) an object with one under each address. */
const pagesOf = (file: unknown): unknown[] => {
  if (Array.isArray(file)) return file
  const inside = fieldsOf(file).highlights
  const stored = fieldsOf(Object.hasOwn(fieldsOf(file), 'highlights') ? inside : file)
  return Object.entries(stored).map(([url, page]) => ({ url, ...fieldsOf(page) }))
}

/** Whether a parsed file is one of the clipper's, in either shape. */
export const isObsidian = (file: unknown): boolean => pagesOf(file).some(isPage)

/** Members of a group are one selection over several paragraphs: they stand together, as the newer shape has them. */
const entriesOf = (highlights: readonly unknown[]): Fields[] => {
  const groups = new Map<string, Fields>()
  const entries: Fields[] = []
  for (const raw of highlights) {
    const one = { ...fieldsOf(raw) }
    const group = textOf(one.groupId)
    const first = groups.get(group) as Record<string, unknown> | undefined
    if (group !== '' && first) {
      first.content = `${textOf(first.content)}\n\n${textOf(one.content)}`
      first.notes = [...listOf(first.notes), ...listOf(one.notes)]
      continue
    }
    if (group !== '') groups.set(group, one)
    entries.push(one)
  }
  return entries
}

const noteOf = (entry: Fields): string => {
  const notes = listOf(entry.notes).filter((note) => typeof note === 'string')
  return notes.length > 0 ? notes.join('\n\n') : textOf(entry.comment)
}

/** When it was made: told, or (in older versions) the id, which was the clock. */
const createdOf = (entry: Fields): number | undefined => {
  const told = momentOf(entry.timestamp ?? entry.createdAt)
  return told ?? (/^1\d{12}$/.test(textOf(entry.id)) ? Number(entry.id) : undefined)
}

const takePage = (reader: ForeignReader, raw: unknown, at: number): void => {
  const page = fieldsOf(raw)
  const url = textOf(page.url)
  if (!isPage(page)) return void reader.refuse(recordName('page', at, page.url), 'it has no address or no list of highlights')
  for (const [index, entry] of entriesOf(listOf(page.highlights)).entries()) {
    const text = textOfHtml(textOf(entry.text) || textOf(entry.content)).trim()
    reader.take(recordName(`page ${at + 1}, highlight`, index, text || url), {
      id: `obsidian:${textHash(`${url}\n${text.replace(/\s+/gu, ' ')}`)}`,
      source: url,
      title: textOf(page.title),
      quote: { exact: text },
      note: noteOf(entry),
      colour: COLOURS.get(textOf(entry.color).toLowerCase()) ?? 'yellow',
      ...timesOf(createdOf(entry)),
    })
  }
}

/** The highlights of a parsed file of the clipper; `now` is the moment of the import, ms since 1970. Entries that are none are refused by name; never throws. */
export const readObsidian = (file: unknown, now: number): Foreign => {
  const reader = new ForeignReader(now)
  for (const [at, page] of pagesOf(file).entries()) takePage(reader, page, at)
  return reader.result()
}
