/** What the library hands out as files, and as citations. Writers are loaded when first asked for, since only the library page needs them. */
import type { Annotation } from '../model/annotation.ts'
import type { CiteFormat, ExportFormat, HandedFile } from '../model/hand-out.ts'
import type { Dossier } from '../model/library.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { TextFile } from '../transfer/markdown.ts'
import type { LibraryApi } from './library-api.ts'
import { dayOf } from './search.ts'

/** More than anybody has; a plain number, since messages carry no Infinity. */
const ALL = { limit: 1_000_000_000 }

const NO_HIGHLIGHTS = 'There are no highlights to export yet. Save one in an article first.'
const NO_EVENTS = 'There are no dated events to export yet. Events appear as you read.'
const NO_ENTITIES = 'Follow a person or project, or save a highlight of one: these are exported, each as a file of its own.'

const zipped = async (files: readonly TextFile[], name: string): Promise<HandedFile> => {
  const { zipOf } = await import('../transfer/zip.ts')
  return { name: `${name}.zip`, type: 'application/zip', body: zipOf(files) }
}

/** Dossiers of the people and projects that are followed, or that highlights were made of or linked to. */
const dossiersOf = async (library: LibraryApi): Promise<Result<Dossier[]>> => {
  const [followed, annotations] = [await library.entities({ ...ALL, followed: true }), await library.annotations(ALL)]
  if (!followed.ok) return followed
  if (!annotations.ok) return annotations
  const saved = annotations.value.flatMap(({ entity, links = [] }) => [
    ...(entity === undefined ? [] : [entity]),
    ...links.flatMap((link) => (link.to === 'entity' ? [link.id] : [])),
  ])
  const ids = new Set([...followed.value.map(({ id }) => id), ...saved])
  const found = new Map<string, Dossier>()
  for (const id of ids) {
    const dossier = await library.dossier(id)
    // One that is gone, or no person or project, has no file; two ids of one have one.
    if (dossier.ok && ['person', 'project'].includes(dossier.value.entity.kind)) found.set(dossier.value.entity.id, dossier.value)
  }
  return ok([...found.values()])
}

type Writer = (library: LibraryApi, name: string, now: number) => Promise<Result<HandedFile>>

const ofHighlights =
  (write: (annotations: Annotation[], name: string) => Promise<HandedFile>): Writer =>
  async (library, name) => {
    const annotations = await library.annotations(ALL)
    if (!annotations.ok) return annotations
    return annotations.value.length === 0 ? fail('not-found', NO_HIGHLIGHTS) : ok(await write(annotations.value, name))
  }

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  json: async (library, name) => {
    const json = await library.exportAll()
    return json.ok ? ok({ name: `${name}.json`, type: 'application/json', body: json.value }) : json
  },
  w3c: ofHighlights(async (annotations, name) => {
    const { writeW3c } = await import('../transfer/w3c-write.ts')
    return { name: `${name}.jsonld`, type: 'application/ld+json', body: writeW3c(annotations) }
  }),
  markdown: ofHighlights(async (annotations, name) => {
    const { articleFiles } = await import('../transfer/markdown.ts')
    return zipped(articleFiles(annotations), `${name}-articles`)
  }),
  'markdown-entities': async (library, name) => {
    const dossiers = await dossiersOf(library)
    if (!dossiers.ok) return dossiers
    if (dossiers.value.length === 0) return fail('not-found', NO_ENTITIES)
    const { dossierFiles } = await import('../transfer/markdown.ts')
    return ok(await zipped(dossierFiles(dossiers.value), `${name}-people-projects`))
  },
  csv: async (library, name) => {
    const [annotations, events] = [await library.annotations(ALL), await library.events(ALL)]
    if (!annotations.ok) return annotations
    if (!events.ok) return events
    const { eventsCsv, highlightsCsv } = await import('../transfer/tables.ts')
    const highlights = highlightsCsv(annotations.value)
    // One table needs no archive: it opens with a click.
    if (events.value.length === 0) return ok({ name: `${name}-highlights.csv`, type: 'text/csv', body: highlights })
    const files = [
      { name: 'highlights.csv', text: highlights },
      { name: 'events.csv', text: eventsCsv(events.value) },
    ]
    return ok(await zipped(files, `${name}-tables`))
  },
  calendar: async (library, name, now) => {
    const events = await library.events(ALL)
    if (!events.ok) return events
    const { inCalendar, writeIcs } = await import('../transfer/ics.ts')
    if (inCalendar(events.value) === 0) return fail('not-found', NO_EVENTS)
    return ok({ name: `${name}.ics`, type: 'text/calendar', body: writeIcs(events.value, now) })
  },
}

/** The file of that format; fails, in words for the reader, where there is nothing to put into it. `now` is ms since 1970. */
export const exportedFile = (library: LibraryApi, format: ExportFormat, now: number): Promise<Result<HandedFile>> =>
  WRITERS[format](library, `antecedent-${dayOf(now)}`, now)

/** The highlight, or the record of its article, as text to paste. What the library knows of the article (author, day of reading) is told along. */
export const citedAs = async (library: LibraryApi, annotation: Annotation, format: CiteFormat): Promise<Result<string>> => {
  const { cslOf, highlightAsMarkdown, highlightAsText } = await import('../transfer/citation.ts')
  if (format === 'text') return ok(highlightAsText(annotation))
  if (format === 'markdown') return ok(highlightAsMarkdown(annotation))
  const found = annotation.article === undefined ? ok([]) : await library.articles({ article: annotation.article, limit: 1 })
  const article = found.ok ? found.value[0] : undefined
  const { formatRecord } = await import('../transfer/cite-formats.ts')
  const { title, site, source, published } = annotation.target
  const record = cslOf({
    ...{ title, site, url: source, accessed: dayOf(article?.lastRead ?? annotation.created) },
    ...(published === undefined ? {} : { published }),
    ...(article?.author === undefined ? {} : { author: article.author }),
    ...(article?.language ? { language: article.language } : {}),
  })
  return ok(formatRecord(record, format))
}
