import { describe, expect, it } from 'vitest'
import { local, type Sketch } from '../link/testing-entities.ts'
import { type MemoryIndex, memoryIndex } from '../link/testing-index.ts'
import type { LocalEntity } from '../model/entity.ts'
import type { EventTime, LocalEvent } from '../model/event.ts'
import type { Mention } from '../model/mention.ts'
import { type LinkedArticle, linkArticle } from './link-article.ts'
import { mergedEntity, mergedEvent } from './merge-entity.ts'

interface Told {
  id: string
  published: string
  entities: LocalEntity[]
  events?: LocalEvent[]
  mentions?: Mention[]
}

const day = (value: string): EventTime => ({ value, from: value, to: value, precision: 'day' })
const undated: EventTime = { value: 'undated', from: null, to: null, precision: 'undated' }
const person = (name: string, sketch: Sketch = {}) => local('person', name, sketch)
let counter = 0
const event = (change: Partial<LocalEvent>): LocalEvent => ({
  key: `event-${++counter}`,
  type: 'meet',
  time: undated,
  status: 'happened',
  who: [],
  projects: [],
  where: '',
  quote: { start: 0, end: 1 },
  sentence: { start: 0, end: 1 },
  trigger: 'meet',
  confidence: 0.9,
  rule: 'test',
  ...change,
})

/** Links an article and writes the answer into the index, as the store's writer does. */
async function read(index: MemoryIndex, told: Told): Promise<LinkedArticle> {
  let next = index.entities.size + index.events.size
  const linked = await linkArticle({
    output: { language: 'en', mentions: told.mentions ?? [], entities: told.entities, events: told.events ?? [], ms: {} },
    text: '',
    published: told.published,
    articleId: told.id,
    index,
    newId: (kind) => `${kind}-${++next}`,
  })
  for (const { local, id } of linked.entities)
    index.entities.set(id, mergedEntity(index.entities.get(id) ?? null, local, { id, published: told.published }))
  for (const { local, id, who, projects } of linked.events) {
    index.events.set(id, mergedEvent(index.events.get(id) ?? null, local, { id, published: told.published, who, projects }))
    const { time, status, quote } = local
    index.sources.push({
      id: `${told.id} ${id}`,
      event: id,
      article: told.id,
      telling: told.id,
      quote: '',
      ...quote,
      time,
      status,
      published: told.published,
    })
  }
  index.articles.set(told.id, new Set(linked.entities.map((one) => one.id)))
  return linked
}

const fatemi = person('Tariq Fatemi', { roles: ['ambassador'], countries: ['PK'] })
const sorokin = person('Pavel Sorokin', { roles: ['deputy energy minister'], countries: ['RU'] })
const overchuk = person('Alexey Overchuk', { roles: ['deputy prime minister'], countries: ['RU'] })
const first: Told = {
  id: 'a1',
  published: '2025-07-11',
  entities: [fatemi, sorokin, overchuk],
  events: [
    event({ who: [fatemi.key, sorokin.key], where: 'Moscow', time: day('2025-07-10') }),
    event({ who: [overchuk.key], where: 'Moscow', time: day('2025-07-10') }),
  ],
  mentions: [
    { kind: 'person', start: 0, end: 6, text: 'Fatemi', confidence: 1, rule: 'x', official: true, entity: fatemi.key },
    { kind: 'person', start: 9, end: 12, text: 'Who', confidence: 1, rule: 'x', official: true },
    {
      kind: 'date',
      start: 20,
      end: 24,
      text: '2025',
      confidence: 1,
      rule: 'x',
      value: '2025',
      from: null,
      to: null,
      precision: 'year',
      anchor: 'none',
    },
  ],
}

describe('linkArticle', () => {
  it('makes new entities, and puts ids into mentions', async () => {
    const linked = await read(memoryIndex(), first)
    expect(linked.entities.map((one) => one.decision.outcome)).toEqual(['new', 'new', 'new'])
    expect(new Set(linked.entities.map((one) => one.id)).size).toBe(3)
    expect(linked.mentions.map((one) => (one.kind === 'date' ? 'date' : one.entity))).toEqual([
      linked.entities[0]!.id,
      undefined,
      'date',
    ])
    expect(linked.events[0]!.who).toEqual([linked.entities[0]!.id, linked.entities[1]!.id])
  })

  it('is idempotent: the same article again brings nothing new', async () => {
    const index = memoryIndex()
    const bare = person('Volkov')
    const loose = event({ type: 'speak', who: [bare.key], trigger: 'say' })
    const told = { ...first, entities: [...first.entities, bare], events: [...first.events!, loose] }
    const once = await read(index, told)
    const before = structuredClone({ entities: [...index.entities], events: [...index.events] })
    const twice = await read(index, told)
    expect(twice.entities.map((one) => one.id)).toEqual(once.entities.map((one) => one.id))
    expect(twice.events.map((one) => one.id)).toEqual(once.events.map((one) => one.id))
    expect({ entities: [...index.entities], events: [...index.events] }).toEqual(before)
  })

  it('joins another report: spellings, counterparts kept apart, one event each', async () => {
    const index = memoryIndex()
    const once = await read(index, first)
    const entities = [
      person('Alexei Overchuk', { roles: ['deputy prime minister'], countries: ['RU'] }),
      person('Syed Tariq Fatemi', { roles: ['special assistant'], countries: ['PK'] }),
      person('Haroon Akhtar Khan', { countries: ['PK'] }),
      person('Pavel Sorokin'),
    ]
    const [o, f, h, s] = entities.map((one) => one.key)
    const twice = await read(index, {
      id: 'a2',
      published: '2025-07-11',
      entities,
      events: [
        event({ who: [f!, h!, o!], where: 'Moscow', time: day('2025-07-10'), trigger: 'call on' }),
        event({ who: [f!, s!], where: 'Moscow' }),
      ],
    })
    const [fatemiId, sorokinId, overchukId] = once.entities.map((one) => one.id)
    expect(twice.entities.map((one) => one.id)).toEqual([overchukId, fatemiId, expect.stringMatching(/^person/u), sorokinId])
    expect(twice.events.map((one) => one.id)).toEqual([once.events[1]!.id, once.events[0]!.id])
    expect(twice.events[1]!.reason).toContain('2 people')
  })

  it('heeds "not the same person"', async () => {
    const index = memoryIndex()
    const once = await read(index, first)
    const known = once.entities[1]!.id
    index.corrections.push({
      id: 'c',
      created: 0,
      label: '',
      change: { action: 'not-same', entity: known, name: 'Pavel Sorokin', article: 'a9' },
    })
    const twice = await read(index, { id: 'a2', published: '2025-08-01', entities: [sorokin] })
    expect(twice.entities[0]!.id).not.toBe(known)
    const again = await read(index, { id: 'a3', published: '2025-08-02', entities: [sorokin] })
    expect(again.entities[0]!.id).toBe(twice.entities[0]!.id)
  })

  it('does not put two people of one article into one', async () => {
    const index = memoryIndex()
    await read(index, {
      id: 'a1',
      published: '2025-01-01',
      entities: [person('Shehbaz Sharif', { roles: ['prime minister'], countries: ['PK'] })],
    })
    const twice = await read(index, {
      id: 'a2',
      published: '2025-01-02',
      entities: [
        person('Shahbaz Sharif'),
        person('Sharif', { roles: ['prime minister'], countries: ['PK'] }),
        person('Nawaz Sharif'),
      ],
    })
    expect(new Set(twice.entities.map((one) => one.id)).size).toBe(3)
  })

  it('needs two fellows for a surname alone', async () => {
    const index = memoryIndex()
    const [bush, a, b] = [person('George Bush'), person('Ronan Keller'), person('Ines Varga')]
    const once = await read(index, { id: 'a1', published: '2009-07-06', entities: [bush, a, b] })
    const alone = await read(index, { id: 'a2', published: '2009-07-07', entities: [person('Bush')] })
    expect(alone.entities[0]!.decision).toMatchObject({ outcome: 'ask', entity: once.entities[0]!.id })
    const fresh = memoryIndex()
    const full = await read(fresh, { id: 'a1', published: '2009-07-06', entities: [bush, a, b] })
    const among = await read(fresh, { id: 'a2', published: '2009-07-07', entities: [a, person('Bush'), b] })
    expect(among.entities[1]!.id).toBe(full.entities[0]!.id)
  })

  it('does not depend on the order in which the store answers', async () => {
    const [there, back] = [memoryIndex(), memoryIndex()]
    for (const index of [there, back]) {
      await read(index, first)
      await read(index, { id: 'a0', published: '2025-01-01', entities: [person('Alexey Overchuck'), person('Pavel Sorokine')] })
    }
    const inOrder = back.entitiesByKeys
    back.entitiesByKeys = async (kind, keys) => (await inOrder(kind, keys)).reverse()
    const told = { id: 'a2', published: '2025-08-01', entities: [overchuk, sorokin] }
    expect((await read(back, told)).entities.map((one) => one.id)).toEqual(
      (await read(there, told)).entities.map((one) => one.id),
    )
  })
})
