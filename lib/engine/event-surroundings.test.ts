import { describe, expect, it } from 'vitest'
import { local } from '../link/testing-entities.ts'
import type { LocalEvent } from '../model/event.ts'
import type { EntityKind, Mention } from '../model/mention.ts'
import { surroundings } from './event-surroundings.ts'

const mention = (kind: EntityKind, entity: string, start: number): Mention =>
  ({ kind, entity, start, end: start + 5, text: 'words', confidence: 1, rule: 'test', official: false }) as unknown as Mention

const event = (start: number, end: number, who: string[] = [], projects: string[] = []): LocalEvent =>
  ({ who, projects, sentence: { start, end } }) as unknown as LocalEvent

const output = (mentions: Mention[]) => ({
  language: 'en' as const,
  mentions,
  entities: [
    { ...local('place', 'Peru', { countries: ['PE'] }), key: 'peru' },
    { ...local('place', 'Cusco'), key: 'cusco' },
  ],
  events: [],
  ms: {},
})

describe('surroundings', () => {
  const around = surroundings(
    output([
      mention('project', 'dam', 10),
      mention('person', 'ana', 700),
      mention('place', 'cusco', 710),
      mention('place', 'cusco', 910),
      mention('place', 'peru', 920),
      mention('project', 'road', 1000),
      mention('organization', 'ministry', 720),
    ]),
  )
  it.each<[string, LocalEvent, string[]]>([
    ['people of its sentence, and what the article is about', event(690, 800), ['ana', 'dam']],
    ['a town where nobody is named, no country', event(900, 950), ['cusco', 'dam']],
    ['no town where somebody takes part', event(900, 950, ['ana']), ['dam']],
    ['a project named once in passing only in its own sentence', event(990, 1010), ['road', 'dam']],
  ])('%s', (_, one, expected) => expect(around(one)).toEqual(expected))
  it('has nothing to say of an article without mentions', () => expect(surroundings(output([]))(event(0, 10))).toEqual([]))
})
