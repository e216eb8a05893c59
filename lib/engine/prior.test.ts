import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventSource, EventType, StoryEvent } from '../model/event.ts'
import type { Closeness, HereEntity } from './closeness.ts'
import { type PriorInput, rankPrior } from './prior.ts'

const HERE = new Map<string, HereEntity>([
  ['mill', { kind: 'project', weight: 1 }],
  ['fatemi', { kind: 'person', weight: 1 }],
  ['sorokin', { kind: 'person', weight: 1 }],
  ['putin', { kind: 'person', weight: 0.5 }],
  ['pk', { kind: 'place', weight: 1 }],
  ['ministry', { kind: 'organization', weight: 1 }],
])

function event(id: string, entities: string[], change: Partial<StoryEvent> & { day?: string } = {}): StoryEvent {
  const { day = '2025-05-13', ...rest } = change
  return {
    id,
    type: 'agree',
    time: { value: day, from: day, to: day, precision: 'day' },
    status: 'happened',
    who: entities,
    projects: [],
    where: '',
    trigger: 'sign',
    confidence: 0.9,
    entities,
    firstTold: day,
    tellings: 1,
    ...rest,
  }
}

const source = (of: string, article: string, published = '2025-05-14'): EventSource => ({
  id: `${of} ${article}`,
  event: of,
  article,
  telling: article,
  quote: '',
  start: 0,
  end: 0,
  time: { value: 'undated', from: null, to: null, precision: 'undated' },
  status: 'happened',
  published,
})

const input = (events: StoryEvent[], change: Partial<PriorInput> = {}): PriorInput => ({
  events,
  sources: new Map(events.map((one) => [one.id, [source(one.id, 'earlier')]])),
  hereEntities: HERE,
  articleId: 'here',
  publishedHere: '2025-07-11',
  tellsHere: new Set(),
  articleCounts: new Map([['putin', 40]]),
  articles: 60,
  ...change,
})
const ids = (change: PriorInput) => rankPrior(change).map((one) => one.event.id)

describe('rankPrior', () => {
  it('puts a shared project above a shared person, and a rare person above one in every article', () =>
    expect(
      ids(input([event('common', ['putin']), event('person', ['sorokin']), event('project', ['mill'])])).slice(0, 2),
    ).toEqual(['project', 'person']))
  it('is quiet about places and organizations alone', () => expect(ids(input([event('e', ['pk', 'ministry'])]))).toEqual([]))
  it('is quiet about what one person of every article said years ago', () =>
    expect(ids(input([event('e', ['putin'], { type: 'speak', day: '2014-03-01' })]))).toEqual([]))
  it('leaves out what nothing shares', () => expect(ids(input([event('e', ['somebody'])]))).toEqual([]))
  it('leaves out what this article alone tells', () =>
    expect(
      ids(input([event('e', ['mill'])], { sources: new Map([['e', [source('e', 'here')]]]), tellsHere: new Set(['e']) })),
    ).toEqual([]))
  it('leaves out what the reader hid', () => expect(ids(input([event('e', ['mill'], { hidden: true })]))).toEqual([]))
  it('puts what is told again after the rest, with both said', () => {
    const got = rankPrior(
      input([event('again', ['mill', 'fatemi']), event('alone', ['sorokin']), event('other', ['mill'], { day: '2025-03-01' })], {
        tellsHere: new Set(['again']),
      }),
    )
    expect(got.map((one) => [one.event.id, one.toldHere])).toEqual([
      ['other', false],
      ['alone', false],
      ['again', true],
    ])
  })
  it('puts two people who may have met before one alone, and shows few of those', () => {
    const alone = Array.from({ length: 12 }, (_, i) => event(`alone${i}`, ['sorokin', `other${i}`], { day: `2025-05-${10 + i}` }))
    const pair = event('pair', ['sorokin', 'fatemi'], { type: 'meet', day: '2020-01-01' })
    expect(ids(input([...alone, pair]))[0]).toBe('pair')
    expect(ids(input([...alone, pair]))).toHaveLength(3)
    expect(ids(input(alone))).toHaveLength(5)
  })
  it.each<[EventType, EventType]>([
    ['agree', 'speak'],
    ['decide', 'visit'],
    ['launch', 'other'],
  ])('%s before %s', (more, less) =>
    expect(ids(input([event('less', ['mill'], { type: less }), event('more', ['mill'], { type: more })]))).toEqual([
      'more',
      'less',
    ]),
  )
  it('prefers the nearer in time', () =>
    expect(ids(input([event('far', ['mill'], { day: '2015-01-01' }), event('near', ['mill'])]))).toEqual(['near', 'far']))
  it('shows one of two that say the same', () =>
    expect(ids(input([event('a', ['mill', 'fatemi']), event('b', ['mill', 'fatemi'])]))).toEqual(['a']))
  it('says what is shared, the most telling first, and lists all sources newest first, its own retelling too', () => {
    const one = event('e', ['pk', 'putin', 'mill'])
    const sources = new Map([
      ['e', [source('e', 'old', '2025-05-14'), source('e', 'here', '2025-07-11'), source('e', 'new', '2025-06-01')]],
    ])
    const [got] = rankPrior(input([one], { sources }))
    expect(got?.because).toEqual(['mill', 'putin'])
    expect(got?.reason).toBe('Shares a person and a project with this article.')
    expect(got?.sources.map((s) => s.article)).toEqual(['here', 'new', 'old'])
  })
  it('shows a prior event in a store of two articles', () =>
    expect(ids(input([event('e', ['fatemi'])], { articles: 2, articleCounts: new Map([['fatemi', 2]]) }))).toEqual(['e']))
  it('does not show what repeats an event of the page in other words', () =>
    expect(
      ids(input([event('again', ['mill', 'fatemi']), event('repeat', ['mill'])], { tellsHere: new Set(['again']) })),
    ).toEqual(['again']))
  it('shows what is told around a shared project, after what the project takes part in', () =>
    expect(
      ids(
        input([
          event('around', ['somebody', 'mill'], { who: ['somebody'], about: ['mill'], day: '2025-04-01' }),
          event('direct', ['mill']),
        ]),
      ),
    ).toEqual(['direct', 'around']))
  it('puts what is surely told before what is hardly sure', () =>
    expect(
      ids(
        input([event('doubtful', ['mill'], { confidence: 0.5 }), event('sure', ['mill'], { confidence: 0.95, type: 'visit' })]),
      ),
    ).toEqual(['sure', 'doubtful']))
  it('keeps apart what other words tell of the same people in the same year', () => {
    const year: Partial<StoryEvent> = {
      type: 'legal',
      time: { value: '2025', from: '2025-01-01', to: '2025-12-31', precision: 'year' },
    }
    const told = (trigger: string) => event(trigger, ['mill', 'fatemi'], { ...year, trigger })
    expect(ids(input([told('charge'), told('plead')])).sort()).toEqual(['charge', 'plead'])
    expect(ids(input([told('charge'), { ...told('charge'), id: 'twice' }]))).toHaveLength(1)
  })
  it.each([
    [0, 20],
    [1, 9],
    [4, 6],
    [5, 5],
    [8, 5],
  ])('with %i told again that share more, %i others stand before them', (again, before) => {
    const day = (i: number) => `2025-05-${10 + (i % 20)}`
    const fresh = Array.from({ length: 20 }, (_, i) => event(`e${i}`, ['mill', `n${i}`], { day: day(i) }))
    const told = Array.from({ length: again }, (_, i) => event(`again${i}`, ['mill', 'fatemi', `m${i}`], { day: day(i) }))
    const got = rankPrior(input([...fresh, ...told], { tellsHere: new Set(told.map((one) => one.id)) }))
    expect(got.map((one) => one.toldHere)).toEqual([...Array(before).fill(false), ...Array(again).fill(true)])
  })
  it('leaves no room for what is told again and worth less than the others', () => {
    const many = Array.from({ length: 12 }, (_, i) => event(`e${i}`, ['mill', `n${i}`], { day: `2025-05-${10 + i}` }))
    const again = event('again', ['mill'], { type: 'speak', confidence: 0.5, day: '2020-05-01' })
    const got = ids(input([...many, again], { tellsHere: new Set(['again']) }))
    expect(got).toHaveLength(13)
    expect(got.at(-1)).toBe('again')
  })
  it('does not depend on the order of events', () => {
    const events = [...'abcdef'].map((id, i) =>
      event(id, [['mill', 'fatemi', 'sorokin'][i % 3]!, id], { day: `2025-0${i + 1}-02` }),
    )
    const expected = ids(input(events))
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (mixed) => {
        expect(ids(input(mixed))).toEqual(expected)
      }),
    )
  })
})

describe('rankPrior, with stories', () => {
  const story: Closeness = { score: 0.7, shared: ['fatemi', 'sorokin'] }
  const far: Closeness = { score: 0.3, shared: ['fatemi', 'putin'] }
  const close = (events: StoryEvent[], stories: [string, Closeness][], change: Partial<PriorInput> = {}) =>
    rankPrior(input(events, { close: new Map(stories), ...change }))
  it('shows what an article of the same story tells of others, and says through whom', () => {
    const [first] = close([event('e', ['zoe'])], [['e', story]])
    expect(first).toMatchObject({ event: { id: 'e' }, because: ['fatemi', 'sorokin'] })
    expect(first!.reason).toContain('same people')
  })
  it('leaves it out where the stories are far from one another', () =>
    expect(close([event('e', ['zoe'])], [['e', far]])).toEqual([]))
  it('puts it after what shares two people, and before what one person alone is in', () =>
    expect(
      close(
        [event('alone', ['sorokin'], { day: '2025-04-02' }), event('story', ['zoe']), event('both', ['fatemi', 'sorokin'])],
        [['story', story]],
      ).map((one) => one.event.id),
    ).toEqual(['both', 'story', 'alone']))
  it('puts what the story tells before what shares as much in another one', () => {
    const two = [
      event('far', ['fatemi', 'sorokin'], { day: '2025-07-01' }),
      event('near', ['fatemi', 'sorokin'], { day: '2025-04-02' }),
    ]
    expect(close(two, []).map((one) => one.event.id)).toEqual(['far', 'near'])
    expect(close(two, [['near', story]]).map((one) => one.event.id)).toEqual(['near', 'far'])
  })
  it('fills ten with it, and leaves room for what is told again', () => {
    const many = Array.from({ length: 15 }, (_, i) => event(`e${i}`, ['sorokin'], { day: `2025-0${1 + (i % 6)}-1${i % 9}` }))
    const stories = many.map(({ id }): [string, Closeness] => [id, story])
    expect(close(many, stories).length).toBe(10)
    const again = close(many, stories, { tellsHere: new Set(['e0', 'e1', 'e2']) })
    expect(again.map((one) => one.toldHere)).toEqual([...Array(7).fill(false), ...Array(3).fill(true)])
  })
})
