import { IDBIndex, IDBKeyRange, IDBObjectStore, indexedDB } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { StoryEvent } from '../model/event.ts'
import { idsWithAnyOf, withAnyOf, withIds } from './any-of.ts'
import { openStore } from './db.ts'
import { read, write } from './transaction.ts'

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
        const inside = await read(store, async () => ({
          records: await withAnyOf(store.events, 'entities', keys),
          ids: await idsWithAnyOf(store.events, 'entities', keys),
        }))
        expect(inside).toEqual({ ok: true, value: { records: expected, ids: expected.map(({ id }) => id) } })
        store.close()
      }),
      { numRuns: 40 },
    )
  })
})

describe('within a transaction', () => {
  const stored = async () => {
    const store = openStore(`any-of-${count++}`, { indexedDB, IDBKeyRange })
    await store.events.bulkPut([event('1', ['a', 'b']), event('2', ['b'])])
    return store
  }
  const ids = (records: readonly StoryEvent[]) => records.map(({ id }) => id)

  it('asks the browser once for each key', async () => {
    const store = await stored()
    const requests = vi.spyOn(IDBIndex.prototype, 'getAll')
    const done = await read(store, async () => {
      const first = await withAnyOf(store.events, 'entities', ['a', 'b'])
      return [first, ...(await Promise.all([['b'], ['b', 'c']].map((keys) => withAnyOf(store.events, 'entities', keys))))].map(
        ids,
      )
    })
    expect(done).toEqual({
      ok: true,
      value: [
        ['1', '2'],
        ['1', '2'],
        ['1', '2'],
      ],
    })
    expect(requests.mock.calls.map(([key]) => key)).toEqual(['a', 'b', 'c'])
    requests.mockRestore()
    store.close()
  })

  it('does not ask by id for records that came by an index', async () => {
    const store = await stored()
    const requests = vi.spyOn(IDBObjectStore.prototype, 'get')
    const done = await read(store, async () => {
      await withAnyOf(store.events, 'entities', ['b'])
      return ids(await withIds(store.events, ['2', '1', '3']))
    })
    expect(done).toEqual({ ok: true, value: ['2', '1'] })
    expect(requests.mock.calls.map(([key]) => key)).toEqual(['3'])
    requests.mockRestore()
    store.close()
  })

  it('sees what the transaction has written since', async () => {
    const store = await stored()
    const done = await write(store, async () => {
      const before = [await withAnyOf(store.events, 'entities', ['a']), await withIds(store.events, ['2', '3'])]
      await store.events.bulkPut([event('3', ['a'])])
      await store.events.bulkDelete(['2'])
      const after = [await withAnyOf(store.events, 'entities', ['a']), await withIds(store.events, ['2', '3', '3'])]
      return [...before, ...after].map(ids)
    })
    expect(done).toEqual({ ok: true, value: [['1'], ['2'], ['1', '3'], ['3']] })
    store.close()
  })

  it('keeps nothing for the next transaction', async () => {
    const store = await stored()
    const asked = () => read(store, async () => ids(await withIds(store.events, ['1', '2'])))
    expect(await asked()).toEqual({ ok: true, value: ['1', '2'] })
    await store.events.delete('1')
    expect(await asked()).toEqual({ ok: true, value: ['2'] })
    store.close()
  })

  it('fails the operation where the look-up cannot be made', async () => {
    const store = await stored()
    const done = await read(store, () => withAnyOf(store.events, 'no such index', ['a']))
    expect(done.ok).toBe(false)
    store.close()
  })
})
