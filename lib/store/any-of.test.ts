import { IDBIndex, IDBKeyRange, IDBObjectStore, indexedDB } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Entity } from '../model/entity.ts'
import { idsBeginning, idsOfEach, idsWithAnyOf, someBeginning, someOfEach, withAnyOf, withIds } from './any-of.ts'
import { openStore } from './db.ts'
import { read, write } from './transaction.ts'

const entity = (id: string, keys: string[]) => ({ id, keys }) as Entity
let count = 0

describe('withAnyOf', () => {
  it('answers nothing where no key is asked for', async () => {
    const store = openStore(`any-of-${count++}`, { indexedDB, IDBKeyRange })
    await store.entities.bulkPut([entity('1', ['a'])])
    expect(await withAnyOf(store.entities, 'keys', [])).toEqual([])
    store.close()
  })

  it('gives what Dexie’s anyOf gives, each once and in its order', async () => {
    const key = fc.constantFrom('a', 'b', 'C', 'é', '\uFF21', '😀')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uniqueArray(key), { maxLength: 8 }), fc.array(key), async (records, keys) => {
        const store = openStore(`any-of-${count++}`, { indexedDB, IDBKeyRange })
        await store.entities.bulkPut(records.map((keys, n) => entity(String(n), keys)))
        const expected = await store.entities.where('keys').anyOf(keys).distinct().toArray()
        expect(await withAnyOf(store.entities, 'keys', keys)).toEqual(expected)
        expect(await idsWithAnyOf(store.entities, 'keys', keys)).toEqual(expected.map(({ id }) => id))
        const inside = await read(store, async () => ({
          records: await withAnyOf(store.entities, 'keys', keys),
          ids: await idsWithAnyOf(store.entities, 'keys', keys),
        }))
        expect(inside).toEqual({ ok: true, value: { records: expected, ids: expected.map(({ id }) => id) } })
        store.close()
      }),
      { numRuns: 40 },
    )
  })
})

describe('look-ups of some', () => {
  it('give at most so many of each key, in the order of keys and ids, with and without a transaction', async () => {
    const store = openStore(`any-of-${count++}`, { indexedDB, IDBKeyRange })
    await store.entities.bulkPut([
      entity('a 1', ['x 2']),
      entity('a 2', ['x 1', 'y']),
      entity('ab', ['x 1']),
      entity('b 1', ['xx']),
    ])
    const ask = async () => ({
      exact: (await someOfEach(store.entities, 'keys', { keys: ['y', 'x 1'], most: 1 })).map((list) => list.map(({ id }) => id)),
      beginning: (await someBeginning(store.entities, 'keys', { keys: ['x ', 'z'], most: 2 })).map((list) =>
        list.map(({ id }) => id),
      ),
      ids: await idsOfEach(store.entities, 'keys', { keys: ['x 1', 'x 2'], most: 1 }),
      side: await idsBeginning(store.entities, ['b ', 'a ', 'a ']),
    })
    const expected = {
      exact: [['a 2'], ['a 2']],
      beginning: [['a 2', 'ab'], []],
      ids: [['a 2'], ['a 1']],
      side: ['a 1', 'a 2', 'b 1'],
    }
    expect(await ask()).toEqual(expected)
    expect(await read(store, ask)).toEqual({ ok: true, value: expected })
    store.close()
  })
})

describe('within a transaction', () => {
  const stored = async () => {
    const store = openStore(`any-of-${count++}`, { indexedDB, IDBKeyRange })
    await store.entities.bulkPut([entity('1', ['a', 'b']), entity('2', ['b'])])
    return store
  }
  const ids = (records: readonly Entity[]) => records.map(({ id }) => id)

  it('asks the browser once for each key', async () => {
    const store = await stored()
    const requests = vi.spyOn(IDBIndex.prototype, 'getAll')
    const done = await read(store, async () => {
      const first = await withAnyOf(store.entities, 'keys', ['a', 'b'])
      return [first, ...(await Promise.all([['b'], ['b', 'c']].map((keys) => withAnyOf(store.entities, 'keys', keys))))].map(ids)
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
      await withAnyOf(store.entities, 'keys', ['b'])
      return ids(await withIds(store.entities, ['2', '1', '3']))
    })
    expect(done).toEqual({ ok: true, value: ['2', '1'] })
    expect(requests.mock.calls.map(([key]) => key)).toEqual(['3'])
    requests.mockRestore()
    store.close()
  })

  it('sees what the transaction has written since', async () => {
    const store = await stored()
    const done = await write(store, async () => {
      const before = [await withAnyOf(store.entities, 'keys', ['a']), await withIds(store.entities, ['2', '3'])]
      await store.entities.bulkPut([entity('3', ['a'])])
      await store.entities.bulkDelete(['2'])
      const after = [await withAnyOf(store.entities, 'keys', ['a']), await withIds(store.entities, ['2', '3', '3'])]
      return [...before, ...after].map(ids)
    })
    expect(done).toEqual({ ok: true, value: [['1'], ['2'], ['1', '3'], ['3']] })
    store.close()
  })

  it('keeps nothing for the next transaction', async () => {
    const store = await stored()
    const asked = () => read(store, async () => ids(await withIds(store.entities, ['1', '2'])))
    expect(await asked()).toEqual({ ok: true, value: ['1', '2'] })
    await store.entities.delete('1')
    expect(await asked()).toEqual({ ok: true, value: ['2'] })
    store.close()
  })

  it('fails the operation where the look-up cannot be made', async () => {
    const store = await stored()
    const done = await read(store, () => withAnyOf(store.entities, 'no such index', ['a']))
    expect(done.ok).toBe(false)
    store.close()
  })
})
