import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoryEvent } from '../model/event.ts'
import { idsWithAnyOf, withAnyOf } from './any-of.ts'
import { openStore } from './db.ts'

const event = (id: string, entities: string[]) => ({ id, entities }) as StoryEvent
let count = 0

describe('withAnyOf', () => {
  it('answers nothing where no key is asked for', async () => {
    const store = openStore(`any-of-${count++}`, { indexedDB, IDBKeyRange })
    await store.events.bulkPut([event('1', ['a'])])
    expect(await withAnyOf(store.events, 'entities', [])).toEqual([])
    store.close()
  })

  it('gives what Dexie’s anyOf gives, each once and in its order', async () => {
    const key = fc.constantFrom('a', 'b', 'C', 'é', '\uFF21', '😀')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uniqueArray(key), { maxLength: 8 }), fc.array(key), async (records, keys) => {
        const store = openStore(`any-of-${count++}`, { indexedDB, IDBKeyRange })
        await store.events.bulkPut(records.map((entities, n) => event(String(n), entities)))
        const expected = await store.events.where('entities').anyOf(keys).distinct().toArray()
        expect(await withAnyOf(store.events, 'entities', keys)).toEqual(expected)
        expect(await idsWithAnyOf(store.events, 'entities', keys)).toEqual(expected.map(({ id }) => id))
        store.close()
      }),
      { numRuns: 40 },
    )
  })
})
