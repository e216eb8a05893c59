/** What the words of a highlight speak of: people, projects and events of its article that stand in them, and dates. */
import type { Annotation } from '../model/annotation.ts'
import type { Entity } from '../model/entity.ts'
import type { EventView } from '../model/library.ts'
import type { LibraryApi } from '../services/library-api.ts'
import { eventTimeInWords } from '../text/date-words.ts'

export interface InQuote {
  entities: Entity[]
  events: EventView[]
  /** TIMEX3 values with the date in words. */
  dates: { value: string; label: string }[]
}

const folded = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** Names by which an entity may be called: of a person also the last word of the name, since articles say "Fatemi" later on. */
function namesOf({ kind, name, aliases, acronym }: Entity): string[] {
  const surname = kind === 'person' ? (name.split(' ').at(-1) ?? '') : ''
  return [name, ...aliases, acronym ?? '', surname].map(folded).filter((one) => one.trim().length > 1)
}

/** Whether words stand in a quote as whole words. */
const standsIn = (quote: string, words: string): boolean => quote.includes(words)

/** An event's words and the quote are of one stretch of the article. */
function isTold(quote: string, { sources }: EventView, article: string): boolean {
  return sources.some((source) => {
    if (source.article !== article) return false
    const told = folded(source.quote)
    return told.trim() !== '' && (standsIn(told, quote) || standsIn(quote, told))
  })
}

/** Dates in the quote, each value once; the grammar is loaded when first asked for. */
async function datesIn({ target }: Annotation): Promise<InQuote['dates']> {
  const { findDates } = await import('../recognize/dates/recognizer.ts')
  const found = findDates(target.selector[0].exact, target.published ?? '')
  const dates = new Map(found.filter(({ from }) => from !== null).map((date) => [date.value, eventTimeInWords(date)]))
  return [...dates].map(([value, label]) => ({ value, label }))
}

const MANY = { limit: 2000 }

/** Answers what is in the words of that highlight; what cannot be asked is left out. */
export async function inQuote(library: Pick<LibraryApi, 'entities' | 'events'>, annotation: Annotation): Promise<InQuote> {
  const { article, entity } = annotation
  const quote = folded(annotation.target.selector[0].exact)
  const dates = await datesIn(annotation)
  if (article === undefined) return { entities: [], events: [], dates }
  const [entities, events] = await Promise.all([library.entities({ ...MANY, article }), library.events({ ...MANY, article })])
  const named = (entities.ok ? entities.value : []).filter(
    (one) =>
      (one.kind === 'person' || one.kind === 'project') &&
      (one.id === entity || namesOf(one).some((name) => standsIn(quote, name))),
  )
  const told = (events.ok ? events.value : []).filter((event) => isTold(quote, event, article))
  return { entities: named, events: told.slice(0, 5), dates }
}
