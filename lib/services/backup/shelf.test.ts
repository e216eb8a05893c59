/** The shelf: what is written comes back; cut off, full or damaged, the backups of before are there and whole. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BackupEntry } from '../../model/backup.ts'
import { textOf } from './bytes.ts'
import { type FakeArea, fakeArea } from './fixtures/fake-area.ts'
import { kept } from './rotation.ts'
import { changeIndex, discard, putUp, readIndex, takeDown } from './shelf.ts'

const DAY = 86_400_000
const entryOf = (id: string, at: number) => ({
  ...({ id, at, reason: 'daily', kind: 'whole', stamp: '' } as const),
  counts: { articles: 1, annotations: 1, corrections: 0 },
})
/** Bytes that do not repeat, so that each chunk differs. */
const bytesOf = (seed: number, length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) bytes[at] = (at * 31 + seed * 17 + (at >> 8)) % 251
  return bytes
}
const put = (area: FakeArea, id: string, at: number, length = 90) =>
  putUp(area, { entry: entryOf(id, at), pieces: [bytesOf(at, length)], chunk: 30 }, kept)

const held = async (area: FakeArea): Promise<{ id: string; ok: boolean }[]> => {
  const { entries } = await readIndex(area)
  return Promise.all(entries.map(async (entry) => ({ id: entry.id, ok: (await takeDown(area, entry)).ok })))
}

describe('the shelf', () => {
  it('gives back what was put up, newest first', async () => {
    const area = fakeArea()
    await put(area, 'a', 1)
    const entry = await put(area, 'b', 2)
    expect(entry).toMatchObject({ bytes: 90, chunks: 3 })
    expect((await readIndex(area)).entries.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(await takeDown(area, entry)).toEqual({ ok: true, value: bytesOf(2, 90) })
  })

  it('takes away what rotation drops, chunks and all', async () => {
    const area = fakeArea()
    for (let day = 0; day < 40; day++) await put(area, `d${day}`, day * DAY, 20)
    const { entries } = await readIndex(area)
    expect(entries.length).toBeLessThanOrEqual(15)
    expect(area.items.size).toBe(1 + entries.reduce((sum, { chunks }) => sum + chunks, 0))
  })

  it('killed at any moment, the earlier one is whole, and the next attempt leaves no waste', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 8 }), async (after) => {
        const area = fakeArea()
        await put(area, 'first', 1)
        area.failAfter.write = after
        await put(area, 'second', 2).catch(() => undefined)
        area.failAfter.write = Number.POSITIVE_INFINITY
        expect(await held(area)).toContainEqual({ id: 'first', ok: true })
        expect((await held(area)).every(({ ok }) => ok)).toBe(true)
        await put(area, 'third', 3)
        const { entries } = await readIndex(area)
        expect(area.items.size).toBe(1 + entries.reduce((sum, { chunks }) => sum + chunks, 0))
      }),
      { numRuns: 20 },
    )
  })

  it('without space for a new one, it throws and keeps every one of before', async () => {
    const area = fakeArea()
    for (const at of [1, 2, 3]) await put(area, `b${at}`, at)
    for (const after of [0, 1, 2, 3, 4]) {
      area.failAfter.set = after
      await expect(put(area, 'new', 4)).rejects.toThrow(/quota/)
      area.failAfter.set = Number.POSITIVE_INFINITY
      expect(await held(area)).toEqual(['b3', 'b2', 'b1'].map((id) => ({ id, ok: true })))
    }
  })

  it.each<[string, (area: FakeArea) => void, string]>([
    ['a chunk is gone', (area) => area.items.delete('backup bad 1'), 'part 2 of 3 is missing'],
    ['a chunk is no text', (area) => area.items.set('backup bad 2', '7'), 'part 3 of 3'],
    ['a chunk is another text', (area) => area.items.set('backup bad 0', '"!"'), 'part 1 of 3'],
    ['a chunk has changed', (area) => area.items.set('backup bad 0', '"AAAA"'), 'its content has changed'],
  ])('%s: that one is refused with the reason, the other can be used', async (_, damage, why) => {
    const area = fakeArea()
    await put(area, 'good', 1)
    const bad = await put(area, 'bad', 2)
    damage(area)
    expect(await takeDown(area, bad)).toMatchObject({ ok: false, error: { message: expect.stringContaining(why) } })
    expect(await held(area)).toContainEqual({ id: 'good', ok: true })
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list of nonsense', { entries: [1, null, { id: 'x' }] }],
    ['nonsense beside', { entries: 'x', folder: 3, pending: [], last: 'y' }],
  ])('a list that is %s reads as an empty one', async (_, stored) => {
    const area = fakeArea()
    if (stored !== undefined) await area.set({ backups: stored })
    expect((await readIndex(area)).entries).toEqual([])
    await put(area, 'a', 1)
    expect(await held(area)).toEqual([{ id: 'a', ok: true }])
  })

  it('one broken entry does not cost the others, nor the state of the folder', async () => {
    const area = fakeArea()
    const good = await put(area, 'a', 1)
    await changeIndex(area, (index) => ({
      ...index,
      folder: { tag: 't', files: [] },
      entries: [{ id: 'x' } as BackupEntry, good],
    }))
    expect(await readIndex(area)).toMatchObject({ entries: [{ id: 'a' }], folder: { tag: 't' } })
  })

  it('takes one away, or all', async () => {
    const area = fakeArea()
    for (const at of [1, 2, 3]) await put(area, `b${at}`, at)
    await discard(area, ['b2'])
    expect((await held(area)).map(({ id }) => id)).toEqual(['b3', 'b1'])
    await discard(area)
    expect([...area.items.keys()]).toEqual(['backups'])
  })
})

describe('the text of a file', () => {
  const zipped = async (text: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer())

  it('is read as it is, or unpacked', async () => {
    expect(await textOf(new TextEncoder().encode('plain €'))).toEqual({ ok: true, value: 'plain €' })
    expect(await textOf(await zipped('pressed €'))).toEqual({ ok: true, value: 'pressed €' })
  })

  it('of a file that is cut off or changed is refused', async () => {
    const whole = await zipped('x'.repeat(1000))
    const changed = whole.slice()
    changed[changed.length - 6] = (changed[changed.length - 6] ?? 0) ^ 1
    for (const bytes of [whole.slice(0, whole.length - 4), changed])
      expect(await textOf(bytes)).toMatchObject({ ok: false, error: { message: expect.stringContaining('damaged') } })
  })

  it('of a small file that unpacks to a huge one is refused', async () => {
    const bomb = await zipped('0'.repeat(1_000_000))
    expect(bomb.length).toBeLessThan(5000)
    expect(await textOf(bomb, 100_000)).toMatchObject({ ok: false, error: { message: expect.stringContaining('unpacks') } })
  })
})
