import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Gazetteer } from '../model/resources.ts'
import { parseGazetteer } from '../recognize/gazetteer.ts'
import { analyzeArticle } from './analyze-article.ts'
import { articleOf, fakeDeps, freshStore } from './fixtures/fake-engine.ts'
import { must, recordsOf } from './fixtures/story-store.ts'
import { createLibrary } from './library.ts'

const FILE = 'public/gazetteers/en.json'

const FIRST = articleOf(
  'bridge',
  [
    'OSTWICK: Transport Minister Helena Marsh met Norwegian Ambassador Lars Halvorsen on Monday to discuss a new rail bridge in Bergen.',
    'Marsh said the two governments would sign an agreement on the rail bridge in Bergen in September 2024.',
    'Ambassador Halvorsen visited Ostwick in March 2023, officials said.',
  ].join('\n'),
  { title: 'Minister and ambassador discuss bridge', published: '2024-06-12' },
)

const SECOND = articleOf(
  'bridge-opens',
  [
    'BERGEN: Norwegian Ambassador Lars Halvorsen opened the rail bridge in Bergen on Tuesday, the ministry announced.',
    'Halvorsen recalled his meeting with Transport Minister Helena Marsh on June 10, 2024.',
  ].join('\n'),
  { title: 'Bridge opens', published: '2025-10-02' },
)

describe('analyzeArticle, with the engine of the product', () => {
  let gazetteer: Gazetteer
  beforeAll(() => {
    expect(existsSync(FILE)).toBe(true)
    gazetteer = parseGazetteer(JSON.parse(readFileSync(FILE, 'utf8')))
  })

  it('remembers one article and shows what it told beside the next; all of it can be exported and comes back', async () => {
    const store = freshStore()
    const { analyze: _, ...deps } = fakeDeps(store, { gazetteer })
    const first = must(await analyzeArticle(FIRST, deps))
    const second = must(await analyzeArticle(SECOND, deps))
    expect(first).toMatchObject({ stored: true, prior: [] })
    expect(first.problem).toBeUndefined()
    const idOf = (entities: typeof first.entities, name: string) => entities.find((one) => one.name.endsWith(name))?.id
    for (const name of ['Helena Marsh', 'Lars Halvorsen']) {
      expect(idOf(first.entities, name)).toBeDefined()
      expect(idOf(second.entities, name)).toBe(idOf(first.entities, name))
    }
    expect(second.prior.length).toBeGreaterThan(0)
    expect(second.prior.flatMap((one) => one.because.map((because) => because.name)).join()).toContain('Halvorsen')
    for (const { sources, toldHere } of second.prior)
      expect(sources.map(({ url }) => url)).toEqual(toldHere ? expect.arrayContaining([FIRST.meta.url]) : [FIRST.meta.url])

    const before = await recordsOf(store)
    const library = createLibrary({ store, now: deps.now, newId: deps.newId })
    const file = must(await library.exportAll())
    must(await library.remove({ what: 'everything' }))
    expect(must(await library.importAll(file)).refused).toEqual([])
    expect(await recordsOf(store)).toEqual(before)

    const again = must(await analyzeArticle(FIRST, deps))
    expect(again.entities).toEqual(first.entities)
    expect((await recordsOf(store)).mentions).toEqual(before.mentions)
  })
})
