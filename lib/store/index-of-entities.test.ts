import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Correction } from '../model/correction.ts'
import type { Entity } from '../model/entity.ts'
import type { StoryEvent } from '../model/event.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import { openStore, type Store } from './db.ts'
import { entityIndexOf } from './index-of-entities.ts'
import { mentionsId } from './mentions.ts'
import { putRecords } from './records.ts'
import { write } from './transaction.ts'

const entity = (id: string, kind: Entity['kind'], keys: string[]): Entity => ({
  id,
  kind,
  name: id,
  aliases: [id],
  official: false,
  roles: [],
  modifiers: [],
  places: [],
  countries: [],
  keys,
  followed: false,
  hidden: false,
  firstSeen: '2025-01-01',
  lastSeen: '2025-01-01',
  articles: 1,
})

const event = (id: string, entities: string[], from: string | null, to: string | null): StoryEvent => ({
  id,
  type: 'meet',
  time: { value: from ?? 'undated', from, to, precision: from ? 'day' : 'undated' },
  status: 'happened',
  who: entities,
  projects: [],
  where: '',
  trigger: 'meet',
  confidence: 1,
  entities,
  firstTold: '2025-01-01',
  tellings: 1,
})

const record = (article: string, of: string): StoredMentions => ({
  id: mentionsId(article, of),
  article,
  entity: of,
  locals: [],
  mentions: [],
  published: '2025-01-01',
  read: 1,
})

const notSame: Correction = {
  id: 'c1',
  created: 1,
  label: 'p1',
  change: { action: 'not-same', entity: 'p1', name: 'P', article: 'a1' },
}

let store: Store
beforeEach(async () => {
  store = openStore('test', { indexedDB: new IDBFactory(), IDBKeyRange })
  const done = await write(store, () =>
    putRecords(store, {
      entities: [entity('p1', 'person', ['k1', 'k2']), entity('p2', 'person', ['k3']), entity('o1', 'organization', ['k1'])],
      events: [
        event('may', ['p1'], '2025-05-01', '2025-05-31'),
        event('july', ['p1', 'o1'], '2025-07-10', '2025-07-10'),
        event('undated', ['p1'], null, null),
        event('other', ['p2'], '2025-07-10', '2025-07-10'),
      ],
      mentions: [record('a1', 'p1'), record('a1', 'o1'), record('a2', 'p2'), { ...record('a2', ''), id: mentionsId('a2') }],
      corrections: [notSame, { ...notSame, id: 'c2', change: { action: 'hide', entity: 'p1' } }],
    }),
  )
  expect(done.ok).toBe(true)
})

const ids = (items: { id: string }[]): string[] => items.map((one) => one.id).sort()

describe('entityIndexOf', () => {
  it.each<[Entity['kind'], string[], string[]]>([
    ['person', ['k1', 'k2'], ['p1']],
    ['person', ['k1', 'k3'], ['p1', 'p2']],
    ['organization', ['k1'], ['o1']],
    ['place', ['k1'], []],
    ['person', [], []],
    ['person', ['k'], []],
  ])('entities of kind %s by keys %j', async (kind, keys, found) => {
    expect(ids(await entityIndexOf(store).entitiesByKeys(kind, keys))).toEqual(found)
  })

  it.each<[string[], string | undefined, string | undefined, string[]]>([
    [['p1'], undefined, undefined, ['july', 'may', 'undated']],
    [['p1'], '2025-05-31', '2025-06-30', ['may', 'undated']],
    [['p1'], '2025-06-01', '2025-07-09', ['undated']],
    [['p1', 'o1', 'p2'], '2025-07-10', '2025-07-10', ['july', 'other', 'undated']],
    [[], undefined, undefined, []],
  ])('events of %j from %s to %s', async (entities, from, to, found) => {
    expect(ids(await entityIndexOf(store).eventsByEntities(entities, from, to))).toEqual(found)
  })

  it('fellows are those of the same articles', async () => {
    const fellows = await entityIndexOf(store).fellowsOf?.(['p1', 'p2', 'nobody'])
    expect(Object.fromEntries(fellows ?? [])).toEqual({ p1: ['o1'], p2: [], nobody: [] })
  })

  it('corrections are those that keep apart', async () => {
    expect(ids(await entityIndexOf(store).correctionsFor(['p1', 'p2']))).toEqual(['c1'])
  })

  it('knows what an article was linked to before', async () => {
    const before = await entityIndexOf(store).linkedBefore?.('a1')
    expect(ids(before?.entities ?? [])).toEqual(['o1', 'p1'])
    expect(before?.events).toEqual([])
  })
})
