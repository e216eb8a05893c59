import { describe, expect, it } from 'vitest'
import { type MemoryIndex, memoryIndex } from '../link/testing-index.ts'
import type { LocalEntity } from '../model/entity.ts'
import type { LocalEvent } from '../model/event.ts'
import { linkArticle } from './link-article.ts'
import { mergedEntity, mergedEvent } from './merge-entity.ts'

const person = (key: string, name: string): LocalEntity => ({
  key,
  kind: 'person',
  name,
  names: [name],
  roles: [],
  countries: [],
})
const treaty = (key: string, name: string, modifiers: string[]): LocalEntity => ({
  ...person(key, name),
  kind: 'project',
  head: 'treaty',
  modifiers,
  places: [],
})
const met = (who: string[], projects: string[] = []): LocalEvent => ({
  key: `met-${who.join('-')}`,
  type: 'meet',
  time: { value: '2025-07-10', from: '2025-07-10', to: '2025-07-10', precision: 'day' },
  status: 'happened',
  who,
  projects,
  where: '',
  quote: { start: 0, end: 1 },
  sentence: { start: 0, end: 1 },
  trigger: 'meet',
  confidence: 0.9,
  rule: 'test',
})

const ARTICLES: { entities: LocalEntity[]; events: LocalEvent[] }[] = [
  { entities: [person('a', 'Alexei Overchuk'), person('b', 'Tariq Fatemi')], events: [met(['a', 'b'])] },
  { entities: [person('a', 'Alexey Overchuk'), person('b', 'Syed Tariq Fatemi')], events: [met(['a', 'b'])] },
  {
    entities: [
      person('a', 'Aleksey Overchuk'),
      treaty('p', 'new nuclear disarmament treaty', ['nuclear', 'disarmament']),
      treaty('q', 'new arms control treaty', ['arms', 'control']),
    ],
    events: [met(['a'], ['p'])],
  },
]

/** Reads the articles into an empty index whose ids are counted up or down, so that any order by id is turned round. */
async function readAll(step: 1 | -1): Promise<MemoryIndex> {
  const index = memoryIndex()
  let next = 500
  for (const [i, { entities, events }] of ARTICLES.entries()) {
    const published = `2025-07-1${i}`
    const output = { language: 'en' as const, mentions: [], entities, events, ms: {} }
    const newId = (kind: string) => {
      next += step
      return `${kind}-${next}`
    }
    const linked = await linkArticle({ output, text: '', published, articleId: `article ${i}`, index, newId })
    for (const { local, id } of linked.entities)
      index.entities.set(id, mergedEntity(index.entities.get(id) ?? null, local, { id, published }))
    for (const { local, id, who, projects } of linked.events)
      index.events.set(id, mergedEvent(index.events.get(id) ?? null, local, { id, published, who, projects }))
    index.articles.set(`article ${i}`, new Set(linked.entities.map((one) => one.id)))
  }
  return index
}

const told = (index: MemoryIndex) => ({
  names: [...index.entities.values()].map((one) => [one.name, ...one.aliases]),
  events: [...index.events.values()].map((one) => one.entities.map((id) => index.entities.get(id)?.name)),
})

describe('the same articles in the same order', () => {
  it('give the same names and events, whatever the ids', async () => {
    const [up, down] = [told(await readAll(1)), told(await readAll(-1))]
    expect(up).toEqual(down)
    expect(up.names.map(([name]) => name)).toEqual(['Alexei Overchuk', 'Tariq Fatemi', 'new arms control treaty'])
  })
})
