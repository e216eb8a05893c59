/** What the words of a highlight speak of: people, projects and events of its article that stand in them, and dates. */
import type { Annotation } from '../model/annotation.ts'
import type { Entity } from '../model/entity.ts'
import type { EventView } from '../model/library.ts'
import type { LibraryApi } from '../services/library-api.ts'
import { isToldIn } from '../services/told-in-quote.ts'
import { eventTimeInWords } from '../text/date-words.ts'
import { spacedWords } from '../text/spaced-words.ts'

type Library = Pick<LibraryApi, 'entities' | 'events'>

export interface InQuote {
  entities: Entity[]
  events: EventView[]
  /** TIMEX3 values with the date in words. */
  dates: { value: string; label: string }[]
}

/**
 * Names by which an entity may be called. In its own article a person goes by the last word of the name too, since articles say "Fatemi" later
 * on; elsewhere that may be anybody.
 */
function namesOf({ kind, name, aliases, acronym }: Entity, inArticle: boolean): string[] {
  const surname = inArticle && kind === 'person' ? (name.split(' ').at(-1) ?? '') : ''
  return [name, ...aliases, acronym ?? '', surname].map(spacedWords).filter((one) => one.trim().length > 1)
}

/** Whether words stand in a quote as whole words. */
const standsIn = (quote: string, words: string): boolean => quote.includes(words)

/** Dates in the quote, each value once; the grammar is loaded when first asked for. */
async function datesIn({ target }: Annotation): Promise<InQuote['dates']> {
  const { findDates } = await import('../recognize/dates/recognizer.ts')
  const found = findDates(target.selector[0].exact, target.published ?? '')
  const dates = new Map(found.filter(({ from }) => from !== null).map((date) => [date.value, eventTimeInWords(date)]))
  return [...dates].map(([value, label]) => ({ value, label }))
}

const MANY = { limit: 1_000_000 }

/** People and projects in the quote: of its article where that is stored, else of the whole library; first the one that it was made of. */
async function entitiesIn(library: Library, { article, entity, target }: Annotation): Promise<Entity[]> {
  const quote = spacedWords(target.selector[0].exact)
  const [own, others] = await Promise.all([
    entity === undefined ? undefined : library.entities({ entity, limit: 1 }),
    library.entities({ ...MANY, ...(article !== undefined && { article }) }),
  ])
  const first = own?.ok ? own.value : []
  const named = (others.ok ? others.value : []).filter(
    (one) => !first.some(({ id }) => id === one.id) && namesOf(one, article !== undefined).some((name) => standsIn(quote, name)),
  )
  return [...first, ...named].filter(({ kind }) => kind === 'person' || kind === 'project')
}

async function eventsIn(library: Library, annotation: Annotation): Promise<EventView[]> {
  const { article } = annotation
  if (article === undefined) return []
  const events = await library.events({ ...MANY, article })
  return (events.ok ? events.value : []).filter((event) => isToldIn(annotation, event)).slice(0, 5)
}

/** Answers what is in the words of that highlight; what cannot be asked is left out. */
export async function inQuote(library: Library, annotation: Annotation): Promise<InQuote> {
  const [entities, events, dates] = await Promise.all([
    entitiesIn(library, annotation),
    eventsIn(library, annotation),
    datesIn(annotation),
  ])
  return { entities, events, dates }
}
