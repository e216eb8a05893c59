/** For tests: events of a text in which a few invented people, some places, dates and projects are marked. */
import type { LocalEntity } from '../model/entity.ts'
import type { LocalEvent } from '../model/event.ts'
import type { Mention } from '../model/mention.ts'
import { tokenize } from '../text/tokenize.ts'
import { extractEvents } from './extract.ts'

const PEOPLE = ['Anna Okoro', 'Peter Lind', 'Maria Sanz', 'Okoro']
const PLACES: Record<string, string> = { Oslo: '', Kenya: 'KE', Norway: 'NO', Nairobi: '', Peru: 'PE' }
const DATES: Record<string, string> = {
  'on Monday': '2025-07-07',
  'in March': '2025-03',
  'next week': '2025-07-14',
  'last year': '2024',
  'in 2019': '2019',
  'on 20 August': '2025-08-20',
}
const PROJECTS = ['new dam on the Tana', 'trade pact']

const entity = (key: string, kind: LocalEntity['kind'], code = ''): LocalEntity => ({
  key,
  kind,
  name: key,
  names: [key],
  roles: [],
  countries: code ? [code] : [],
})

/** Events of a text with the people, places, dates and projects of the tables above; it is published on 11 July 2025, a Friday. */
export function eventsOf(text: string): LocalEvent[] {
  const mentions: Mention[] = []
  const common = (start: number, words: string) => ({
    start,
    end: start + words.length,
    text: words,
    confidence: 1,
    rule: 'test',
  })
  const each = (words: string, add: (start: number) => void) => {
    for (const match of text.matchAll(new RegExp(`\\b${words}\\b`, 'gu'))) add(match.index)
  }
  const free = (start: number) => !mentions.some((mention) => mention.start <= start && start < mention.end)
  for (const name of PEOPLE)
    each(
      name,
      (start) =>
        free(start) &&
        mentions.push({ kind: 'person', official: true, entity: name === 'Okoro' ? 'Anna Okoro' : name, ...common(start, name) }),
    )
  for (const name of Object.keys(PLACES))
    each(name, (start) => mentions.push({ kind: 'place', entity: name, ...common(start, name) }))
  for (const name of PROJECTS)
    each(name, (start) =>
      mentions.push({
        kind: 'project',
        entity: name,
        head: 'dam',
        modifiers: [],
        places: [],
        described: true,
        ...common(start, name),
      }),
    )
  for (const [words, value] of Object.entries(DATES)) {
    const day = value.length === 10 ? value : null
    each(words, (start) =>
      mentions.push({
        kind: 'date',
        value,
        from: day ?? `${value}-01-01`.slice(0, 10),
        to: day,
        precision: day ? 'day' : 'month',
        anchor: 'none',
        ...common(start, words),
      }),
    )
  }
  mentions.sort((a, b) => a.start - b.start)
  const entities = [
    ...PEOPLE.map((name) => entity(name, 'person')),
    ...Object.entries(PLACES).map(([name, code]) => entity(name, 'place', code)),
    ...PROJECTS.map((name) => entity(name, 'project')),
  ]
  return extractEvents({
    context: { text, title: '', published: '2025-07-11', ...tokenize(text) },
    mentions,
    entities,
    references: [],
  })
}
