import { describe, expect, it } from 'vitest'
import { type HereEntity, sharedValue, storyCloseness } from './closeness.ts'

const HERE = new Map<string, HereEntity>([
  ['mill', { kind: 'project', weight: 1 }],
  ['fatemi', { kind: 'person', weight: 1 }],
  ['sorokin', { kind: 'person', weight: 1 }],
  ['passer-by', { kind: 'person', weight: 0 }],
  ['pk', { kind: 'place', weight: 1 }],
  ['ministry', { kind: 'organization', weight: 1 }],
])
const page = (counts: [string, number][] = [], articles = 60) => ({
  hereEntities: HERE,
  articleCounts: new Map(counts),
  articles,
})

describe('storyCloseness', () => {
  const near = (named: string[], counts: [string, number][] = []) => storyCloseness(named, page(counts))
  it('grows with the people and projects in common, and less with those whom many articles name', () => {
    expect(near(['fatemi', 'sorokin']).score).toBeGreaterThan(near(['fatemi', 'sorokin'], [['sorokin', 50]]).score)
    expect(near(['fatemi', 'sorokin', 'mill']).score).toBeGreaterThan(near(['fatemi', 'sorokin']).score)
    expect(near(['fatemi', 'mill', 'zoe']).shared).toEqual(['mill', 'fatemi'])
  })
  it.each([[['fatemi']], [['mill', 'pk', 'ministry']], [['pk', 'ministry']], [['zoe', 'yan']], [[]]])(
    'sees no story in %j',
    (named) => expect(near(named).score).toBe(0),
  )
})

describe('sharedValue', () => {
  it.each([
    ['mill', 'fatemi'],
    ['fatemi', 'passer-by'],
    ['passer-by', 'ministry'],
    ['ministry', 'pk'],
  ])('%s says more than %s', (more, less) => expect(sharedValue(more, page())).toBeGreaterThan(sharedValue(less, page())))
  it('is nothing for one who is not on the page', () => expect(sharedValue('zoe', page())).toBe(0))
  it('says less of one whom many articles name', () =>
    expect(sharedValue('fatemi', page([['fatemi', 40]]))).toBeLessThan(sharedValue('fatemi', page([['fatemi', 4]]))))
  it('takes the people of the first few articles, all on one story, for no less telling than half', () =>
    expect(sharedValue('fatemi', page([['fatemi', 4]], 4))).toBeGreaterThan(
      0.5 * sharedValue('fatemi', page([['fatemi', 1]], 4)),
    ))
})
