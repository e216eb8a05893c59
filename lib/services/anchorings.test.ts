/** Where highlights were when their pages were last looked at: kept beside them, of their present target only, and gone with them. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Anchored } from '../model/anchoring.ts'
import type { Store } from '../store/db.ts'
import { read, write } from '../store/transaction.ts'
import { noteAnchored } from './anchorings.ts'
import { freshStore } from './fixtures/fake-engine.ts'
import { must, recordsOf } from './fixtures/story-store.ts'
import { createLibrary } from './library.ts'
import type { LibraryApi } from './library-api.ts'

const HOUR = 3_600_000
const FIRST = Date.UTC(2026, 4, 3, 10)
let now: number
let store: Store
let library: LibraryApi

const target = (exact: string) => ({
  ...{ source: 'https://courier.example/quay', title: 'A quay', site: 'Courier' },
  selector: [
    { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' },
    { type: 'TextPositionSelector' as const, start: 0, end: exact.length },
  ] as [
    { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
    { type: 'TextPositionSelector'; start: number; end: number },
  ],
})

beforeEach(async () => {
  now = FIRST
  store = freshStore()
  let made = 0
  library = createLibrary({ store, now: () => now, newId: () => `id-${++made}`, bytes: async () => null })
  for (const id of ['a', 'b', 'c']) {
    const rest = { note: '', tags: [], colour: 'yellow' as const, kind: 'selection' as const, created: now, modified: now }
    must(await library.saveAnnotation({ id, target: target(`words of ${id}`), ...rest }))
  }
})

const note = async (...found: Anchored[]) => must(await write(store, () => noteAnchored(store, found, now)))
const known = async () =>
  must(await library.anchorings())
    .map(({ id, outcome, at, now: words }) => [id, outcome, at, words])
    .sort()
const listed = async (anchored: 'orphan' | 'moved' | '') =>
  must(await library.annotations({ anchored }))
    .map(({ id }) => id)
    .sort()

describe('what a page told', () => {
  it('is known of those it told of, and lists what is lost or to be confirmed', async () => {
    await note({ annotation: 'a', outcome: 'orphan' }, { annotation: 'b', outcome: 'moved', now: 'other words' })
    expect(await known()).toEqual([
      ['a', 'orphan', FIRST, undefined],
      ['b', 'moved', FIRST, 'other words'],
    ])
    expect([await listed('orphan'), await listed('moved'), await listed('')]).toEqual([['a'], ['b'], ['a', 'b', 'c']])
  })

  it('gives way to what the next look tells, is not written twice on a day, and is left out of no annotation', async () => {
    expect(await note({ annotation: 'a', outcome: 'orphan' }, { annotation: 'gone', outcome: 'orphan' })).toBe(1)
    now += HOUR
    expect(await note({ annotation: 'a', outcome: 'orphan' })).toBe(0)
    expect(await note({ annotation: 'a', outcome: 'placed' })).toBe(1)
    expect([await known(), await listed('orphan')]).toEqual([[['a', 'placed', FIRST + HOUR, undefined]], []])
    now += 24 * HOUR
    expect(await note({ annotation: 'a', outcome: 'placed' })).toBe(1)
  })

  it('says nothing of another target, and again of that one once it is back', async () => {
    await note({ annotation: 'a', outcome: 'orphan' })
    must(await library.editAnnotation('a', { note: 'still lost' }))
    expect(await listed('orphan')).toEqual(['a'])
    must(await library.reattachAnnotation('a', target('new words')))
    expect([await known(), await listed('orphan')]).toEqual([[], []])
    must(await library.undoStep())
    expect(await listed('orphan')).toEqual(['a'])
  })

  it('is no part of highlights: no step of undo, no history, no record of an export', async () => {
    const before = [await recordsOf(store), must(await library.steps()), must(await library.exportAll())]
    await note({ annotation: 'a', outcome: 'orphan' })
    expect([await recordsOf(store), must(await library.steps()), must(await library.exportAll())]).toEqual(before)
  })
})

describe('what is deleted', () => {
  const kept = async () => must(await read(store, () => store.anchorings.orderBy('id').primaryKeys()))

  it.each([
    ['everything', async () => library.remove({ what: 'everything' })],
    ['the last hour, in which it was looked for', async () => library.remove({ what: 'last-hour' })],
    ['its site', async () => library.remove({ what: 'site', site: 'Courier' })],
  ])('goes with %s', async (_, remove) => {
    now += 2 * HOUR
    await note({ annotation: 'a', outcome: 'orphan' })
    must(await remove())
    expect(await kept()).toEqual([])
  })

  it('stays with a highlight in the trash, and goes when that is emptied', async () => {
    await note({ annotation: 'a', outcome: 'orphan' }, { annotation: 'b', outcome: 'orphan' })
    must(await library.removeAnnotations(['a']))
    expect(await listed('orphan')).toEqual(['b'])
    must(await library.restoreTrashed(['a']))
    expect(await listed('orphan')).toEqual(['a', 'b'])
    must(await library.removeAnnotations(['a']))
    must(await library.emptyTrash())
    expect(await kept()).toEqual(['b'])
  })
})
