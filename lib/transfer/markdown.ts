/** Files of Markdown for a folder of notes: one an article with its highlights, one a person or project with what is known of it. */
import type { Annotation } from '../model/annotation.ts'
import type { Dossier, EventView } from '../model/library.ts'
import { eventTimeInWords } from '../text/date-words.ts'
import { textFragmentUrl } from '../text/text-fragment.ts'
import { frontMatter, inLine, inLink, inNote, inQuote, tagName, uniqueNames } from './markdown-text.ts'

/** A file to be handed to the reader. */
export interface TextFile {
  name: string
  text: string
}

const tagsOf = (annotations: readonly Annotation[]): string[] => [
  ...new Set(annotations.flatMap(({ tags }) => tags.map(tagName)).filter((tag) => tag !== '')),
]

/** Blocks apart by an empty line; empty ones are left out. */
const blocks = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`

const quoteOf = ({ target }: Annotation): string => target.selector[0].exact

const linkedLine = ({ links = [] }: Annotation): string =>
  links.length === 0 ? '' : `Linked to: ${links.map(({ label }) => inLine(label)).join(', ')}`

/** A highlight: its quote, the link to it, note, what it is linked to, and tags. */
export const highlightBlocks = (annotation: Annotation, words = 'at its place'): string[] => {
  const tags = tagsOf([annotation]).map((tag) => `#${tag}`)
  return [
    inQuote(quoteOf(annotation)),
    inLink(words, textFragmentUrl(annotation.target.source, quoteOf(annotation))),
    inNote(annotation.note),
    linkedLine(annotation),
    tags.join(' '),
  ]
}

const byPlace = (a: Annotation, b: Annotation): number => a.target.selector[1].start - b.target.selector[1].start

const articleText = (annotations: readonly Annotation[]): string => {
  const [first] = annotations
  if (!first) return ''
  const { title, site, published, source } = first.target
  const head = frontMatter({ title, source, site, published, tags: tagsOf(annotations) })
  const line = [inLink('Read the article', source), inLine(site), published ?? ''].filter((part) => part !== '').join(' · ')
  const all = annotations.toSorted(byPlace).flatMap((one, index) => [index === 0 ? '' : '---', ...highlightBlocks(one)])
  return head + blocks([`# ${inLine(title) || 'Untitled'}`, line, '## Highlights', ...all])
}

/** One file for each article that has highlights, named by day and title; highlights in the order of the text. */
export const articleFiles = (annotations: readonly Annotation[]): TextFile[] => {
  const articles = new Map<string, Annotation[]>()
  for (const one of annotations) {
    const known = articles.get(one.target.source)
    if (known) known.push(one)
    else articles.set(one.target.source, [one])
  }
  const name = uniqueNames()
  return [...articles.values()].map((own) => {
    const { title, published } = own[0]?.target ?? { title: '' }
    return { name: `${name([published, title].filter(Boolean).join(' '))}.md`, text: articleText(own) }
  })
}

const sourceOf = (event: EventView): string =>
  event.sources
    .slice(0, 3)
    .map((source) => inLink(source.site || source.title, textFragmentUrl(source.url, source.quote)))
    .join(', ')

const eventLine = (event: EventView): string => {
  const said = event.status === 'happened' ? '' : ` (${event.status})`
  const sources = sourceOf(event)
  return `- **${inLine(eventTimeInWords(event.time))}**${said}: ${inLine(event.text)}${sources === '' ? '' : ` — ${sources}`}`
}

const roleLine = ({ title, organization, years }: Dossier['roles'][number]): string =>
  `- ${inLine([title, organization].filter(Boolean).join(', '))}${years === '' ? '' : ` (${years})`}`

const dossierText = ({ entity, roles, events, annotations, met, projects }: Dossier): string => {
  const names = entity.aliases.filter((alias) => alias !== entity.name)
  const head = frontMatter({ title: entity.name, aliases: names, type: entity.kind, tags: tagsOf(annotations) })
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')]
  const quotes = annotations.flatMap((one) => highlightBlocks(one, one.target.title || one.target.site))
  return (
    head +
    blocks([
      `# ${inLine(entity.name)}`,
      ...section('Roles', roles.map(roleLine)),
      ...section('Timeline', events.map(eventLine)),
      ...section(
        'Met',
        met.map(({ name, events: count }) => `- ${inLine(name)} (${count})`),
      ),
      ...section(
        'Projects',
        projects.map(({ name }) => `- ${inLine(name)}`),
      ),
      ...(quotes.length === 0 ? [] : ['## Highlights', ...quotes]),
    ])
  )
}

/** One file for each person or project: roles, timeline with sources, whom it met, projects, highlights. */
export const dossierFiles = (dossiers: readonly Dossier[]): TextFile[] => {
  const name = uniqueNames()
  return dossiers.map((dossier) => ({ name: `${name(dossier.entity.name)}.md`, text: dossierText(dossier) }))
}
