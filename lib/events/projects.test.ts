import { describe, expect, it } from 'vitest'
import type { LocalEntity } from '../model/entity.ts'
import type { Mention } from '../model/mention.ts'
import { tokenize } from '../text/tokenize.ts'
import { extractEvents } from './extract.ts'

const PACTS: Record<string, string> = { 'fisheries treaty': 'treaty', 'harbour railway': 'railway', 'border treaty': 'treaty' }
const PEOPLE = ['Anna Okoro', 'Peter Lind', 'Maria Sanz']

/** Projects and people of each event of a text. */
function told(text: string): { trigger: string; projects: string[]; who: string[] }[] {
  const common = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    text: words,
    confidence: 1,
    rule: 'test',
    entity: words,
  })
  const pacts = Object.keys(PACTS).filter((words) => text.includes(words))
  const people = PEOPLE.filter((name) => text.includes(name))
  const mentions: Mention[] = [
    ...pacts.map(
      (words): Mention => ({
        kind: 'project',
        head: PACTS[words]!,
        modifiers: [],
        places: [],
        described: true,
        ...common(words),
      }),
    ),
    ...people.map((name): Mention => ({ kind: 'person', official: true, ...common(name) })),
  ].sort((a, b) => a.start - b.start)
  const base = (key: string): LocalEntity => ({ key, kind: 'person', name: key, names: [key], roles: [], countries: [] })
  const entities = [
    ...pacts.map((words): LocalEntity => ({ ...base(words), kind: 'project', head: PACTS[words]! })),
    ...people.map(base),
  ]
  const context = { text, title: '', published: '2025-07-11', ...tokenize(text) }
  return extractEvents({ context, mentions, entities, references: [] }).map(({ trigger, projects, who }) => ({
    trigger,
    projects,
    who,
  }))
}

describe('an event is about the project', () => {
  it.each([
    ['of its clause', 'Anna Okoro signed the fisheries treaty with Peter Lind.', ['fisheries treaty']],
    [
      'that a bare noun must mean',
      'The fisheries treaty is old. Anna Okoro and Peter Lind signed a new treaty.',
      ['fisheries treaty'],
    ],
    [
      'that talks are about, where the article tells of one deal',
      'The fisheries treaty is old. Anna Okoro held talks with Peter Lind.',
      ['fisheries treaty'],
    ],
    ['of its sentence', 'Hoping for the harbour railway, Anna Okoro met Peter Lind.', ['harbour railway']],
  ])('%s', (_, text, projects) => expect(told(text).at(-1)?.projects).toEqual(projects))
  it.each([
    ['two deals could be meant', 'The fisheries treaty and the border treaty are old. Anna Okoro held talks with Peter Lind.'],
    ['talks are not about building', 'The harbour railway is old. Anna Okoro held talks with Peter Lind.'],
    ['nothing points to it', 'The fisheries treaty is old. Anna Okoro visited Peter Lind.'],
  ])('but not where %s', (_, text) => expect(told(text).at(-1)?.projects).toEqual([]))
})

describe('people without their names', () => {
  it('are those named together before', () =>
    expect(told('Anna Okoro and Peter Lind were stopped at the gate. They pleaded guilty.').at(-1)?.who).toEqual([
      'Anna Okoro',
      'Peter Lind',
    ]))
  it('are nobody where the sentence before names them apart', () =>
    expect(
      told('Anna Okoro likes what nobody knew of Peter Lind. They pleaded guilty to charges.').flatMap((one) => one.who),
    ).toEqual([]))
})
