import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { HereEntity } from '../engine/closeness.ts'
import type { Correction } from '../model/correction.ts'
import type { EventSource, StoryEvent } from '../model/event.ts'
import type { EntityKind } from '../model/mention.ts'
import type { StoredMentions } from '../model/stored-mention.ts'
import { openStore, type Store } from '../store/db.ts'
import { putEvents } from '../store/events.ts'
import { mentionsId, putMentions } from '../store/mentions.ts'
import { putSources } from '../store/sources.ts'
import { read, write } from '../store/transaction.ts'
import { closeStories } from './close-stories.ts'
import { Overlay } from './corrected/overlay.ts'

const TIME = { value: '2024-05-01', from: '2024-05-01', to: '2024-05-01', precision: 'day' } as const
const DAY = '2024-05-02'

/** An article that names these and tells one event, `event-NAME`, in which none of them takes part. */
const told = (article: string, names: string[]) => ({
  event: {
    ...{ id: `event-${article}`, type: 'decide', time: TIME, status: 'happened', who: ['court'], projects: [], where: '' },
    ...{ trigger: 'rule', confidence: 1, entities: ['court'], firstTold: DAY, tellings: 1 },
  } as StoryEvent,
  source: {
    ...{ id: `${article} 1`, event: `event-${article}`, article, telling: article, quote: '', start: 0, end: 0 },
    ...{ time: TIME, status: 'happened', published: DAY },
  } as EventSource,
  mentions: names.map((entity): StoredMentions => {
    return { id: mentionsId(article, entity), article, entity, locals: [], mentions: [], published: DAY, read: 0 }
  }),
})

const storeOf = async (articles: Record<string, string[]>): Promise<Store> => {
  const store = openStore('test', { indexedDB: new IDBFactory(), IDBKeyRange })
  const all = Object.entries(articles).map(([article, names]) => told(article, names))
  await write(store, async () => {
    await putEvents(
      store,
      all.map((one) => one.event),
    )
    await putSources(
      store,
      all.map((one) => one.source),
    )
    await putMentions(
      store,
      all.flatMap((one) => one.mentions),
    )
  })
  return store
}

const page = (kinds: Record<string, EntityKind>, counts: Record<string, number> = {}) => ({
  hereEntities: new Map(Object.entries(kinds).map(([id, kind]): [string, HereEntity] => [id, { kind, weight: 1 }])),
  articleCounts: new Map(Object.keys(kinds).map((id) => [id, counts[id] ?? 2])),
  articles: 40,
  article: 'here',
})

const found = async (store: Store, asked: ReturnType<typeof page>, overlay = new Overlay([])) => {
  const answer = await read(store, () => closeStories(store, overlay, asked))
  store.close()
  if (!answer.ok) throw new Error(answer.error.message)
  return { events: answer.value.events.map(({ id }) => id).sort(), close: answer.value.close }
}

const PEOPLE = { ana: 'person', ben: 'person', pier: 'project', peru: 'place', firm: 'organization' } as const

describe('closeStories', () => {
  it('gives the events of articles that name two of the page’s people or projects, and by whom they are close', async () => {
    const store = await storeOf({ two: ['ana', 'ben'], one: ['ana'], mixed: ['ben', 'pier', 'zoe'], other: ['zoe', 'yan'] })
    const { events, close } = await found(store, page(PEOPLE))
    expect(events).toEqual(['event-mixed', 'event-two'])
    expect(close.get('event-mixed')).toMatchObject({ shared: ['pier', 'ben'] })
    expect(close.get('event-mixed')!.score).toBeGreaterThan(close.get('event-two')!.score)
  })
  it('takes places and organizations in common for no story, nor what the article itself tells', async () => {
    const store = await storeOf({ around: ['ana', 'peru', 'firm'], here: ['ana', 'ben', 'pier'] })
    expect((await found(store, page(PEOPLE))).events).toEqual([])
  })
  it('takes two whom every article names for no story', async () => {
    const store = await storeOf({ two: ['ana', 'ben'] })
    expect((await found(store, page({ ana: 'person', ben: 'person' }, { ana: 38, ben: 39 }))).events).toEqual([])
  })
  it.each([
    [40, 24],
    [20_000, 6],
  ])(
    'gives the events of a few articles where very many are close: fewer in a large store (%i articles)',
    async (articles, few) => {
      const store = await storeOf(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`a${i}`, ['ana', 'ben']])))
      expect((await found(store, { ...page(PEOPLE), articles })).events).toHaveLength(few)
    },
  )
  it('knows those whom the reader made one', async () => {
    const store = await storeOf({ merged: ['anna', 'ben'] })
    const same = { id: 'c', created: 1, change: { action: 'same', entity: 'ana', other: 'anna' } } as unknown as Correction
    expect((await found(store, page(PEOPLE), new Overlay([same]))).events).toEqual(['event-merged'])
  })
  it('has nothing for a page that names nobody', async () => {
    const store = await storeOf({ two: ['ana', 'ben'] })
    expect((await found(store, page({ peru: 'place' }))).events).toEqual([])
  })
})
