import { describe, expect, it } from 'vitest'
import { local } from '../link/testing-entities.ts'
import type { Entity, LocalEntity } from '../model/entity.ts'
import type { LocalEvent } from '../model/event.ts'
import type { ProjectState } from '../model/project-state.ts'
import { mergedEntity, mergedEvent } from './merge-entity.ts'

const about = (published: string) => ({ id: 'p1', published })

describe('mergedEntity', () => {
  const first = mergedEntity(
    null,
    local('person', 'Dar', { roles: ['foreign minister'], countries: ['PK'], official: true }),
    about('2025-03-01'),
  )
  const fuller = mergedEntity(
    first,
    local('person', 'Ishaq Dar', { names: ['Ishaq Dar', 'Dar'], roles: ['Foreign Minister', 'senator'] }),
    about('2025-01-15'),
  )

  it('takes no alias from two names read as one off a list', () => {
    const known = mergedEntity(null, local('person', 'Ana Petri', { names: ['Ana Petri', 'Petri'] }), about('2025-01-01'))
    const glued = local('person', 'Luis Moro Ana Petri', {
      names: ['Luis Moro Ana Petri', 'Luis Moro', 'Ana Petri', 'Moro', 'Petri'],
    })
    expect(mergedEntity(known, glued, about('2025-01-02')).aliases).toEqual(['Ana Petri', 'Petri'])
  })
  it('keeps a name that fits nothing: the reader may have made one of two', () => {
    const known = mergedEntity(null, local('person', 'Ana Petri'), about('2025-01-01'))
    expect(mergedEntity(known, local('person', 'Ana Moro'), about('2025-01-02')).aliases).toEqual(['Ana Petri', 'Ana Moro'])
  })
  it('starts from nothing', () =>
    expect(first).toMatchObject({
      name: 'Dar',
      official: true,
      firstSeen: '2025-03-01',
      lastSeen: '2025-03-01',
      articles: 0,
      followed: false,
    }))
  it('takes the fuller name and keeps the other', () =>
    expect(fuller).toMatchObject({ name: 'Ishaq Dar', aliases: ['Ishaq Dar', 'Dar'] }))
  it('widens the days between which a role was told', () => {
    expect(fuller.roles).toEqual([
      { title: 'foreign minister', from: '2025-01-15', to: '2025-03-01' },
      { title: 'senator', from: '2025-01-15', to: '2025-01-15' },
    ])
    expect([fuller.firstSeen, fuller.lastSeen]).toEqual(['2025-01-15', '2025-03-01'])
  })
  it('keeps one role in its fuller words, and different ones apart', () => {
    const tell = (entity: typeof first, roles: string[], day: string) =>
      mergedEntity(entity, local('person', 'Dar', { roles }), about(day))
    const later = tell(
      tell(first, ['Pakistan’s Foreign Minister', 'Deputy Prime Minister'], '2025-04-01'),
      ['DPM', 'FM'],
      '2025-05-01',
    )
    expect(later.roles).toEqual([
      { title: 'Pakistan’s Foreign Minister', from: '2025-03-01', to: '2025-05-01' },
      { title: 'Deputy Prime Minister', from: '2025-04-01', to: '2025-05-01' },
    ])
  })
  it('stays official', () => expect(fuller.official).toBe(true))
  it('makes its keys anew', () => expect(fuller.keys.length).toBeGreaterThan(first.keys.length))
  it('leaves the name that the reader chose', () =>
    expect(
      mergedEntity({ ...first, name: 'Our man', renamed: true }, local('person', 'Ishaq Dar'), about('2025-04-01')).name,
    ).toBe('Our man'))
  it('keeps how far a project is with the article that told it, once', () => {
    const state: ProjectState = {
      kind: 'delayed',
      when: { value: 'undated', from: null, to: null, precision: 'undated' },
      quote: { start: 4, end: 30 },
      words: 'the new dam has been delayed',
      confidence: 0.8,
    }
    const dam: LocalEntity = { ...local('project', 'new dam'), states: [state] }
    const told = mergedEntity(null, dam, { id: 'j1', published: '2025-03-01', article: 'a1' })
    expect(told.states).toEqual([{ ...state, article: 'a1', published: '2025-03-01' }])
    expect(mergedEntity(told, dam, { id: 'j1', published: '2025-03-01', article: 'a1' })).toEqual(told)
    expect(mergedEntity(told, dam, { id: 'j1', published: '2025-04-01', article: 'a2' }).states).toHaveLength(2)
    expect(mergedEntity(null, dam, about('2025-03-01'))).not.toHaveProperty('states')
  })
  it('twice is once', () => {
    const again = local('person', 'Ishaq Dar', { names: ['Ishaq Dar', 'Dar'], roles: ['Foreign Minister', 'senator'] })
    expect(mergedEntity(fuller, again, about('2025-01-15'))).toEqual(fuller)
  })
})

const event = (change: Partial<LocalEvent>): LocalEvent => ({
  key: 'e',
  type: 'plan',
  time: { value: '2025-08', from: '2025-08-01', to: '2025-08-31', precision: 'month' },
  status: 'planned',
  who: [],
  projects: [],
  where: '',
  quote: { start: 0, end: 1 },
  sentence: { start: 0, end: 1 },
  trigger: 'schedule',
  confidence: 0.6,
  rule: 'test',
  ...change,
})

describe('the name of a project', () => {
  const project = (name: string): LocalEntity => ({
    ...{
      key: 'project-1',
      kind: 'project',
      name,
      names: [name],
      roles: [],
      head: 'mill',
      modifiers: [],
      places: ['Karachi'],
      countries: [],
    },
  })
  it.each([
    ['moves with its story', ['old steel works at Karachi', 'new steel mill in Karachi'], 'new steel mill in Karachi'],
    ['stays where the newer one says less', ['new steel mill in Karachi', 'steel mill'], 'new steel mill in Karachi'],
    ['is no sentence', ['steel mill', 'steel mill that both sides want to see built near the port of Karachi'], 'steel mill'],
  ])('%s', (_, names, shown) => {
    const told = names.reduce<Entity | null>(
      (known, name, at) => mergedEntity(known, project(name), { id: 'j1', published: `2025-0${at + 1}-01` }),
      null,
    )
    expect(told?.name).toBe(shown)
    expect(told?.aliases).toEqual(expect.arrayContaining(names))
  })
})

describe('mergedEvent', () => {
  const planned = mergedEvent(null, event({}), { id: 'e1', published: '2025-07-11', who: [], projects: ['train'] })
  const run = event({
    type: 'launch',
    status: 'happened',
    trigger: 'launch',
    where: 'Lahore',
    time: { value: '2025-08-12', from: '2025-08-12', to: '2025-08-12', precision: 'day' },
  })
  const happened = mergedEvent(planned, run, { id: 'e1', published: '2025-08-13', who: ['min'], projects: ['train'] })

  it('lets the outcome take over from the plan', () =>
    expect(happened).toMatchObject({
      type: 'launch',
      status: 'happened',
      trigger: 'launch',
      where: 'Lahore',
      firstTold: '2025-07-11',
      entities: ['min', 'train'],
      confidence: 0.6,
    }))
  it('keeps the precise day when told vaguely later', () => {
    const later = mergedEvent(happened, event({ status: 'reported', type: 'launch' }), {
      id: 'e1',
      published: '2025-12-01',
      who: [],
      projects: ['train'],
    })
    expect([later.time.value, later.status]).toEqual(['2025-08-12', 'happened'])
  })
  it('takes the day of the outcome where a plan was put off, and keeps it against an older plan', () => {
    const day = (value: string) => ({ value, from: value, to: value, precision: 'day' as const })
    const due = mergedEvent(null, event({ time: day('2025-08-01') }), {
      id: 'e1',
      published: '2025-07-11',
      who: [],
      projects: ['train'],
    })
    const after = { id: 'e1', published: '2025-10-03', who: [], projects: ['train'] }
    expect(mergedEvent(due, event({ ...run, time: day('2025-10-02') }), after).time.value).toBe('2025-10-02')
    expect(mergedEvent(due, event({ time: day('2025-12-01') }), after).time.value).toBe('2025-12-01')
    expect(mergedEvent(happened, event({ time: day('2025-12-01') }), after).time.value).toBe('2025-08-12')
  })
})
