import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventTime } from '../model/event.ts'
import { PROJECT_STATES, type ProjectStateKind, type SeenProjectState } from '../model/project-state.ts'
import { mergedStates, projectProgress } from './project-progress.ts'

const month = (value: string): EventTime => ({ value, from: `${value}-01`, to: `${value}-28`, precision: 'month' })
const UNDATED: EventTime = { value: 'undated', from: null, to: null, precision: 'undated' }

interface Told {
  when?: string
  target?: string
  former?: string
  article?: string
}

const told = (
  published: string,
  kind: ProjectStateKind,
  { when, target, former, article = published }: Told = {},
): SeenProjectState => ({
  kind,
  when: when ? month(when) : UNDATED,
  ...(target && { target: month(target) }),
  ...(former && { formerTarget: month(former) }),
  quote: { start: 0, end: 4 },
  words: 'word',
  confidence: 0.8,
  article,
  published,
})

const slipsOf = (states: SeenProjectState[]) =>
  projectProgress(states)?.slips.map(({ from, to }) => `${from.value}>${to?.value ?? '?'}`)

describe('projectProgress', () => {
  it('is nothing where nothing was told', () => {
    expect(projectProgress([])).toBeUndefined()
  })

  it.each<[string, SeenProjectState[], ProjectStateKind]>([
    ['moves on', [told('2025-01-01', 'proposed'), told('2025-02-01', 'agreed'), told('2025-03-01', 'under-way')], 'under-way'],
    [
      'does not go back to a plan',
      [told('2025-02-01', 'agreed'), told('2025-03-01', 'proposed', { target: '2026-01' })],
      'agreed',
    ],
    ['is late', [told('2025-02-01', 'under-way'), told('2025-03-01', 'delayed')], 'delayed'],
    ['goes on after a delay', [told('2025-03-01', 'delayed'), told('2025-05-01', 'under-way')], 'under-way'],
    ['stays late when it is planned again', [told('2025-03-01', 'delayed'), told('2025-05-01', 'proposed')], 'delayed'],
    [
      'stays open when an older stage is recalled',
      [told('2025-06-01', 'launched'), told('2025-07-01', 'under-way', { when: '2021-09' })],
      'launched',
    ],
    ['is dropped', [told('2025-06-01', 'agreed'), told('2025-07-01', 'dropped')], 'dropped'],
    [
      'does not take a delay recalled in the article of its opening',
      [told('2025-06-01', 'launched'), told('2025-06-01', 'delayed')],
      'launched',
    ],
    ['takes articles in the order of their days', [told('2025-07-01', 'launched'), told('2025-02-01', 'agreed')], 'launched'],
  ])('%s', (_, states, wanted) => expect(projectProgress(states)?.current.kind).toBe(wanted))

  it('shows a slipped time as slipped, across articles', () => {
    const states = [told('2025-05-01', 'proposed', { target: '2025-08' }), told('2025-08-20', 'delayed', { target: '2025-12' })]
    expect(slipsOf(states)).toEqual(['2025-08>2025-12'])
    expect(projectProgress(states)?.target?.value).toBe('2025-12')
  })

  it('shows a slip that one sentence tells, once', () => {
    const one = told('2025-08-20', 'delayed', { target: '2025-12', former: '2025-08' })
    expect(slipsOf([one, told('2025-08-21', 'delayed', { target: '2025-12', former: '2025-08' })])).toEqual(['2025-08>2025-12'])
    expect(slipsOf([told('2025-05-01', 'proposed', { target: '2025-08' }), one])).toEqual(['2025-08>2025-12'])
  })

  it('leaves open where no new time was named, until one is', () => {
    const missed = told('2025-08-20', 'delayed', { former: '2025-08' })
    expect(slipsOf([missed])).toEqual(['2025-08>?'])
    expect(slipsOf([missed, told('2025-09-01', 'delayed', { target: '2025-12', former: '2025-08' })])).toEqual([
      '2025-08>2025-12',
    ])
  })

  it('takes a more exact or an earlier time for no slip', () => {
    const exact = {
      ...told('2025-06-01', 'proposed'),
      target: { value: '2025-08-17', from: '2025-08-17', to: '2025-08-17', precision: 'day' as const },
    }
    expect(slipsOf([told('2025-05-01', 'proposed', { target: '2025-08' }), exact])).toEqual([])
    expect(
      slipsOf([told('2025-05-01', 'proposed', { target: '2025-08' }), told('2025-06-01', 'agreed', { target: '2025-06' })]),
    ).toEqual([])
  })

  it('promises nothing more once it is open', () => {
    const states = [told('2025-05-01', 'proposed', { target: '2025-08' }), told('2025-08-20', 'launched', { when: '2025-08' })]
    expect(projectProgress(states)).not.toHaveProperty('target')
  })

  it('says the same whatever order articles of different days are given in', () => {
    const kind = fc.constantFrom(...PROJECT_STATES)
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-03-${String(n).padStart(2, '0')}`)
    const states = fc.uniqueArray(fc.record({ day, kind, target: fc.option(fc.constantFrom('2025-08', '2025-12', '2026-02')) }), {
      selector: (one) => one.day,
    })
    fc.assert(
      fc.property(states, fc.infiniteStream(fc.nat()), (list, order) => {
        const all = list.map((one) => told(one.day, one.kind, one.target ? { target: one.target } : {}))
        const shuffled = all.map((state) => ({ state, key: order.next().value ?? 0 })).sort((a, b) => a.key - b.key)
        expect(projectProgress(shuffled.map(({ state }) => state))).toEqual(projectProgress(all))
      }),
    )
  })
})

describe('mergedStates', () => {
  it('takes the same telling once', () => {
    const [a, b] = [told('2025-05-01', 'proposed'), told('2025-06-01', 'agreed')]
    expect(mergedStates([a], [a, b, b])).toEqual([a, b])
  })
})
