/** What is written into tables: highlights and events, a line each. */
import type { Annotation } from '../model/annotation.ts'
import type { EventView } from '../model/library.ts'
import { eventTimeInWords } from '../text/date-words.ts'
import { webAddress } from '../text/text-fragment.ts'
import { writeCsv } from './csv.ts'

const HIGHLIGHTS = [
  'quote',
  'note',
  'tags',
  'linked to',
  'colour',
  'kind',
  'title',
  'site',
  'published',
  'address',
  'saved',
  'changed',
]
const EVENTS = ['event', 'type', 'status', 'when', 'first day', 'last day', 'precision', 'people', 'projects', 'others', 'where']
const SOURCES = ['sources', 'first source', 'site', 'published', 'address']

const isoOf = (moment: number): string => new Date(moment).toISOString()
const addressOf = (url: string): string => webAddress(url)?.href ?? ''

/** Highlights as CSV; times are ISO 8601 in UTC, tags and what it is linked to are apart by semicolons. */
export const highlightsCsv = (annotations: readonly Annotation[]): string =>
  writeCsv(
    HIGHLIGHTS,
    annotations.map(({ target, note, tags, links = [], colour, kind, created, modified }) => [
      target.selector[0].exact,
      ...[note, tags.join('; '), links.map(({ label }) => label).join('; '), colour, kind],
      ...[target.title, target.site, target.published ?? '', addressOf(target.source)],
      ...[isoOf(created), isoOf(modified)],
    ]),
  )

/** Events as CSV, with the first of their sources; names are apart by semicolons, days are YYYY-MM-DD. */
export const eventsCsv = (events: readonly EventView[]): string =>
  writeCsv(
    [...EVENTS, ...SOURCES],
    events.map((event) => {
      const namesOf = (...kinds: string[]) =>
        event.names
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ name }) => name)
          .join('; ')
      const [source] = event.sources
      const { time } = event
      return [
        ...[event.text, event.type, event.status],
        ...[eventTimeInWords(time), time.from ?? '', time.to ?? '', time.precision],
        ...[namesOf('person'), namesOf('project'), namesOf('organization', 'place'), event.where],
        ...[event.sources.length, source?.title ?? '', source?.site ?? '', source?.published ?? '', addressOf(source?.url ?? '')],
      ]
    }),
  )
