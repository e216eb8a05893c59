/** Pointers to nowhere: none in any store that was filled as the extension does it, each kind found and taken away where it is there. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { putRecords } from '../../store/records.ts'
import { write } from '../../store/transaction.ts'
import { analyzeArticleWith } from '../analysis.ts'
import { fakeDeps, freshStore, STORY } from '../fixtures/fake-engine.ts'
import { anyFilling, fill, must, recordsOf } from '../fixtures/story-store.ts'
import { checkStore, repairStore } from './integrity.ts'

const storyStore = async () => {
  const store = freshStore()
  for (const article of STORY) must(await analyzeArticleWith(article, fakeDeps(store)))
  return store
}

describe('the check of the store', () => {
  it('finds nothing in a whole one, and repairing it changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilling, async (filling) => {
        const store = freshStore()
        await fill(store, fakeDeps(store), filling)
        const before = await recordsOf(store)
        expect(must(await checkStore(store))).toEqual([])
        expect(must(await repairStore(store))).toEqual([])
        expect(await recordsOf(store)).toEqual(before)
      }),
      { numRuns: 10 },
    )
  }, 60_000)

  it('finds what a lost article leaves, and drops pointers and nothing else', async () => {
    const store = await storyStore()
    const before = await recordsOf(store)
    const [lost] = before.articles
    if (!lost) throw new Error('no article')
    must(
      await write(store, async () => {
        await putRecords(store, {
          annotations: [
            {
              ...{ id: 'h', article: lost.id, entity: 'nobody', note: 'a note', tags: ['t'], colour: 'pink', kind: 'selection' },
              ...{ created: 1, modified: 1 },
              target: {
                ...{ source: lost.url, title: '', site: '' },
                selector: [
                  { type: 'TextQuoteSelector', exact: 'some words', prefix: '', suffix: '' },
                  { type: 'TextPositionSelector', start: 0, end: 10 },
                ],
              },
            },
          ],
          questions: [
            { ...{ id: 'q', article: lost.id, entity: 'x', other: 'y', name: 'Somebody', reason: '', score: 1, created: 1 } },
          ],
        })
        await store.articles.delete(lost.id)
      }),
    )
    const found = must(await checkStore(store))
    expect(found.map(({ what }) => what)).toContain('Highlight “some words”')
    expect(found.map(({ what }) => what)).toContain('Question about Somebody')
    expect(found.length).toBeGreaterThan(2)
    expect(must(await repairStore(store))).toEqual(found)
    expect(must(await checkStore(store))).toEqual([])
    const after = await recordsOf(store)
    const [highlight] = after.annotations
    expect(highlight).toMatchObject({ id: 'h', note: 'a note', tags: ['t'] })
    expect([highlight?.article, highlight?.entity]).toEqual([undefined, undefined])
    expect(after.articles.length).toBe(before.articles.length - 1)
    expect(after.mentions.every(({ article }) => article !== lost.id)).toBe(true)
  })

  it('finds mentions, events and quotes whose people or events are gone', async () => {
    const store = await storyStore()
    const { entities, events } = await recordsOf(store)
    const kinds = async () => new Set(must(await checkStore(store)).map(({ what }) => what.split(' ')[0]))
    await store.events.delete(events[0]?.id ?? '')
    expect(await kinds()).toEqual(new Set(['Quote']))
    must(await repairStore(store))
    await store.entities.delete(entities[0]?.id ?? '')
    expect(await kinds()).toEqual(new Set(['Mentions', 'Event']))
    must(await repairStore(store))
    expect(must(await checkStore(store))).toEqual([])
  })
})
