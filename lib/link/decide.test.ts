import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity, LinkDecision, LocalEntity } from '../model/entity.ts'
import { decide, keptApart, rankCandidates } from './decide.ts'
import { keysOf } from './keys.ts'
import { local, stored } from './testing-entities.ts'

function outcome(one: LocalEntity, known: Entity[], fellows = 0): LinkDecision {
  const candidates = known.filter((entity) => entity.keys.some((key) => keysOf(one).includes(key)))
  return decide(
    one,
    rankCandidates(one, candidates, () => ({ fellows })),
  )
}

const sharif = stored('person', 'Shehbaz Sharif', { roles: ['Prime Minister of Pakistan'], countries: ['PK'] })
const nawaz = stored('person', 'Nawaz Sharif', { roles: ['former prime minister'], countries: ['PK'] })
const player = stored('person', 'Tomas Berg', { roles: ['striker'] })

describe('people', () => {
  it('lets no wrong spelling draw in another person', () => {
    const spoiled = stored('person', 'Nawaz Sharif', { names: ['Shehbaz Sharif'] })
    expect(outcome(local('person', 'Shehbaz Sharif'), [spoiled]).outcome).toBe('new')
  })
  it('knows a person whom the reader renamed', () => {
    const renamed = { ...stored('person', 'The boss', { names: ['Ingrid Solberg'] }), renamed: true }
    expect(outcome(local('person', 'Ingrid Solberg'), [renamed]).entity).toBe('The boss')
  })

  const table: [string, LocalEntity, Entity[], LinkDecision['outcome'], number?][] = [
    ['same full name', local('person', 'Pavel Sorokin'), [stored('person', 'Pavel Sorokin')], 'same'],
    ['romanised otherwise', local('person', 'Alexei Overchuk'), [stored('person', 'Alexey Overchuk')], 'same'],
    ['another first name', local('person', 'Nawaz Sharif', { roles: ['prime minister'] }), [sharif], 'new'],
    ['the right one of two', local('person', 'Shahbaz Sharif'), [nawaz, sharif], 'same'],
    ['bare surname, nothing else', local('person', 'Sharif'), [sharif], 'ask'],
    [
      'bare surname, office and country',
      local('person', 'Sharif', { roles: ['Prime Minister of Pakistan'], countries: ['PK'] }),
      [sharif],
      'same',
    ],
    [
      'bare surname, two of that name',
      local('person', 'Sharif', { roles: ['prime minister'], countries: ['PK'] }),
      [sharif, nawaz],
      'ask',
    ],
    ['bare surname, other country', local('person', 'Sharif', { roles: ['governor'], countries: ['US'] }), [sharif], 'new'],
    [
      'two letters off, the same office: asked',
      local('person', 'Olaf Schulze', { roles: ['German chancellor'] }),
      [stored('person', 'Olaf Scholz', { roles: ['German chancellor'] })],
      'ask',
    ],
    ['two letters off, nothing else', local('person', 'Olaf Schulze'), [stored('person', 'Olaf Scholz')], 'new'],
    [
      'bare surname of one in many articles, a namesake in few',
      local('person', 'Palin'),
      [
        { ...stored('person', 'Sarah Palin'), articles: 40 },
        { ...stored('person', 'Track Palin'), articles: 2 },
      ],
      'same',
      2,
    ],
    [
      'bare surname of two in many articles',
      local('person', 'Palin'),
      [
        { ...stored('person', 'Sarah Palin'), articles: 40 },
        { ...stored('person', 'Michael Palin'), articles: 30 },
      ],
      'ask',
      2,
    ],
    [
      'rare surname alone, by which one person is called in many articles',
      local('person', 'Vossberg'),
      [{ ...stored('person', 'Ilse Vossberg'), aliases: ['Ilse Vossberg', 'Vossberg'], articles: 9 }],
      'same',
    ],
    [
      'rare surname alone, in few articles',
      local('person', 'Vossberg'),
      [{ ...stored('person', 'Ilse Vossberg'), aliases: ['Ilse Vossberg', 'Vossberg'], articles: 3 }],
      'ask',
    ],
    [
      'rare surname alone, never called by it',
      local('person', 'Vossberg'),
      [{ ...stored('person', 'Ilse Vossberg'), articles: 9 }],
      'ask',
    ],
    [
      'frequent surname alone, by which one person is called in many articles',
      local('person', 'Khan'),
      [{ ...stored('person', 'Imran Khan'), aliases: ['Imran Khan', 'Khan'], articles: 9 }],
      'ask',
    ],
    [
      'rare surname of two, by which only one is called',
      local('person', 'Vossberg'),
      [
        { ...stored('person', 'Ilse Vossberg'), aliases: ['Ilse Vossberg', 'Vossberg'], articles: 9 },
        { ...stored('person', 'Per Vossberg'), articles: 4 },
      ],
      'same',
      2,
    ],
    ['bare surname among old fellows', local('person', 'Bush'), [stored('person', 'George Bush')], 'same', 2],
    ['common name alone', local('person', 'Muhammad Khan'), [stored('person', 'Muhammad Khan')], 'ask'],
    [
      'common name, same office',
      local('person', 'Muhammad Khan', { roles: ['police chief'] }),
      [stored('person', 'Mohammad Khan', { roles: ['police chief'] })],
      'same',
    ],
    ['offices that do not go together', local('person', 'Tomas Berg', { roles: ['finance minister'] }), [player], 'ask'],
    ['one letter apart, nothing else', local('person', 'Marina Solveig'), [stored('person', 'Marina Solveit')], 'ask'],
    [
      'one letter apart, same office',
      local('person', 'Anders Lindgren', { roles: ['mayor of Malmö'] }),
      [stored('person', 'Anders Lindgrin', { roles: ['mayor of Malmö'] })],
      'same',
    ],
    [
      'an office whose word every object of JavaScript knows',
      local('person', 'Anna Berg', { roles: ['general constructor of the yard'] }),
      [stored('person', 'Anna Berg', { roles: ['general constructor of the yard'] })],
      'same',
    ],
    [
      'office told in short',
      local('person', 'Dar', { roles: ['FM'], countries: ['PK'] }),
      [stored('person', 'Ishaq Dar', { roles: ['foreign minister'], countries: ['PK'] })],
      'same',
    ],
  ]
  it.each(table)('%s', (_, one, known, expected, fellows) => {
    const got = outcome(one, known, fellows)
    expect(got.outcome).toBe(expected)
    expect(got.reason).toMatch(/\.$/u)
    if (expected === 'new') expect(got.entity).toBeUndefined()
  })
  it('joins the right Sharif', () =>
    expect(outcome(local('person', 'Shahbaz Sharif'), [nawaz, sharif]).entity).toBe('Shehbaz Sharif'))
})

const mill = stored('project', 'new steel plant in Karachi', {
  head: 'plant',
  modifiers: ['new', 'steel'],
  places: ['Karachi'],
  countries: ['PK'],
})
const rail = stored('project', 'proposed railway link connecting Uzbekistan, Pakistan, and Russia', {
  head: 'railway link',
  modifiers: ['proposed'],
  places: ['Uzbekistan', 'Pakistan', 'Russia'],
})
const train = stored('project', 'pilot cargo train between Pakistan and Russia', {
  head: 'train',
  modifiers: ['pilot', 'cargo'],
  places: ['Pakistan', 'Russia'],
})

describe('projects', () => {
  const table: [string, LocalEntity, Entity, LinkDecision['outcome']][] = [
    [
      'mill and plant',
      local('project', 'new Steel Mills in Karachi', { head: 'mill', modifiers: ['new', 'steel'], places: ['Karachi'] }),
      mill,
      'same',
    ],
    [
      'told by the country',
      local('project', 'Pakistan Steel Mills project', { head: 'project', modifiers: ['steel', 'mills'], places: ['Pakistan'] }),
      mill,
      'same',
    ],
    [
      'another city',
      local('project', 'new steel mill in Lahore', { head: 'mill', modifiers: ['new', 'steel'], places: ['Lahore'] }),
      mill,
      'new',
    ],
    [
      'another product',
      local('project', 'sugar mill in Karachi', { head: 'mill', modifiers: ['sugar'], places: ['Karachi'] }),
      mill,
      'new',
    ],
    [
      'railway between partners',
      local('project', 'railway connectivity between Uzbekistan, Pakistan and Russia', {
        head: 'connectivity',
        modifiers: ['railway'],
        places: ['Uzbekistan', 'Pakistan', 'Russia'],
      }),
      rail,
      'same',
    ],
    [
      'train is no railway',
      local('project', 'pilot cargo train between Pakistan and Russia', {
        head: 'train',
        modifiers: ['pilot', 'cargo'],
        places: ['Pakistan', 'Russia'],
      }),
      rail,
      'new',
    ],
    [
      'same train',
      local('project', 'cargo train between Pakistan and Russia', {
        head: 'train',
        modifiers: ['cargo'],
        places: ['Pakistan', 'Russia'],
      }),
      train,
      'same',
    ],
    [
      'another number',
      local('project', 'Baltic Pipe 2', { head: 'pipe', modifiers: ['baltic', '2'] }),
      stored('project', 'Baltic Pipe 1', { head: 'pipe', modifiers: ['baltic', '1'] }),
      'new',
    ],
    [
      'named',
      local('project', 'Nordlink cable', { head: 'cable', modifiers: ['nordlink'] }),
      stored('project', 'Nordlink cable', { head: 'cable', modifiers: ['nordlink'] }),
      'same',
    ],
    [
      'nothing telling',
      local('project', 'new bridge', { head: 'bridge', modifiers: ['new'] }),
      stored('project', 'bridge over the Drina', { head: 'bridge', places: ['Drina'] }),
      'new',
    ],
  ]
  it.each(table)('%s', (_, one, known, expected) => expect(outcome(one, [known]).outcome).toBe(expected))
})

describe('organizations and places', () => {
  const sco = stored('organization', 'Shanghai Cooperation Organization', { acronym: 'SCO' })
  const table: [string, LocalEntity, Entity, LinkDecision['outcome'], number?][] = [
    [
      'which state is not told, among old fellows',
      local('organization', 'Foreign Office'),
      stored('organization', 'Foreign Office'),
      'same',
      1,
    ],
    ['acronym', local('organization', 'SCO'), sco, 'same'],
    [
      'order of words',
      local('organization', 'Ministry of Finance', { countries: ['FR'] }),
      stored('organization', 'Finance Ministry', { countries: ['FR'] }),
      'same',
    ],
    [
      'another state',
      local('organization', 'Supreme Court', { countries: ['IN'] }),
      stored('organization', 'Supreme Court', { countries: ['US'] }),
      'new',
    ],
    [
      'which state is not told',
      local('organization', 'Supreme Court'),
      stored('organization', 'Supreme Court', { countries: ['US'] }),
      'ask',
    ],
    ['country by other names', local('place', 'Russian Federation'), stored('place', 'Russia'), 'same'],
    ['town', local('place', 'Karachi', { countries: ['PK'] }), stored('place', 'Karachi', { countries: ['PK'] }), 'same'],
    [
      'two towns of one name',
      local('place', 'Hyderabad', { countries: ['IN'] }),
      stored('place', 'Hyderabad', { countries: ['PK'] }),
      'new',
    ],
  ]
  it.each(table)('%s', (_, one, known, expected, fellows) => expect(outcome(one, [known], fellows).outcome).toBe(expected))
})

describe('keysOf', () => {
  it.each([
    ['Alexei Overchuk', 'Alexey Overchuk'],
    ['Mohammed Iqbal', 'Muhammad Eqbal'],
    ['Shahbaz', 'Shehbaz'],
  ])('%s shares a key with %s', (a, b) => {
    const other = keysOf(local('person', b))
    expect(keysOf(local('person', a)).some((key) => other.includes(key))).toBe(true)
  })
  it('does not depend on the order of names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('person', 'project', 'organization', 'place'),
        (names, kind) => {
          const one = { ...local(kind as LocalEntity['kind'], names[0]!), names }
          const back = { ...one, names: [...names].reverse() }
          expect(keysOf(back)).toEqual(keysOf(one))
        },
      ),
    )
  })
})

describe('keptApart', () => {
  const correction = {
    id: 'c',
    created: 0,
    label: '',
    change: { action: 'not-same' as const, entity: 'Shehbaz Sharif', name: 'SHARIF', article: 'a' },
  }
  it('heeds the reader', () => expect(keptApart(local('person', 'Sharif'), sharif, [correction])).toBe(true))
  it('leaves other names alone', () => expect(keptApart(local('person', 'Shehbaz Sharif'), sharif, [correction])).toBe(false))
  it('leaves other entities alone', () => expect(keptApart(local('person', 'Sharif'), nawaz, [correction])).toBe(false))
})
