/** The readable page that `read` prints for people. */
import type { Line } from './line.ts'

const wrap = (text: string, indent: string): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line && indent.length + line.length + word.length > 98) {
      lines.push(line)
      line = ''
    }
    line += (line ? ' ' : '') + word
  }
  return [...lines, line].map((one) => indent + one).join('\n')
}

const list = (title: string, items: readonly string[]): string => (items.length ? `\n${title}\n${items.join('\n')}\n` : '')

/** Title, date, officials with roles, projects, dates, events and prior events, as plain text. */
export function readable(line: Line): string {
  const { article, entities, mentions, events, prior } = line
  const people = entities.filter((entity) => entity.kind === 'person')
  const dates = new Map(mentions.flatMap((mention) => ('value' in mention ? [[mention.text, mention.value] as const] : [])))
  const head = `${article.title || '(no title)'}\n${article.site}, ${article.published ?? 'no date'}${article.isNews ? '' : ' (not an article)'}\n`
  return [
    head,
    list(
      'Officials',
      people
        .filter(({ official }) => official)
        .map(({ name, roles }) => `  ${name}: ${roles?.map(({ title }) => title).join('; ') || 'an official'}`),
    ),
    list(
      'Other people',
      people.filter(({ official }) => !official).map(({ name }) => `  ${name}`),
    ),
    list(
      'Projects',
      entities.filter(({ kind }) => kind === 'project').map(({ name }) => `  ${name}`),
    ),
    list(
      'Dates',
      [...dates].map(([text, value]) => `  ${text}: ${value}`),
    ),
    list(
      'Events',
      events.map(
        ({ when, type, status, quote }) =>
          `  ${when}  ${type}, ${status}\n${wrap(line.text.slice(quote.start, quote.end), '    ')}`,
      ),
    ),
    list(
      'What came before',
      prior.map(({ when, type, text, sources, toldHere }) => {
        const from = sources.map(({ url, published }) => `${published} ${url}`).join(', ')
        return `  ${when}  ${type}${toldHere ? ' (told here again)' : ''}\n${wrap(text, '    ')}\n    ${from}`
      }),
    ),
  ].join('')
}
