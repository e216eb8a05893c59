import { describe, expect, it } from 'vitest'
import { acronymBodies } from './acronym-bodies.ts'
import { contextOf, type Tag, withTags } from './people.fixtures.ts'
import { people } from './recognizer.ts'

type Told = [name: string, titles: string, official: boolean]

/** Name, titles and office of each person, titles joined with a bar. */
const told = (text: string, tags?: readonly Tag[]): Told[] =>
  people
    .find(tags ? withTags(text, tags) : contextOf(text), [])
    .flatMap((m): Told[] =>
      m.kind === 'person' ? [[m.text, (m.roles ?? (m.role ? [m.role] : [])).map((r) => r.title).join(' | '), m.official]] : [],
    )

describe('roles said of a name', () => {
  it.each<[string, string]>([
    ['Jane Roe has resigned as managing director of the central bank.', 'managing director of the central bank'],
    ['Jane Roe will become chairman of the election commission.', 'chairman of the election commission'],
    ['Jane Roe would remain acting governor.', 'acting governor'],
    ['Jane Roe is now serving as governor of Punjab.', 'governor of Punjab'],
    ['Jane Roe, who had recently served as director of the intelligence agency, left.', 'director of the intelligence agency'],
    ['Jane Roe, who yesterday officially stepped down as minister of health, left.', 'minister of health'],
    ['Jane Roe was first elected speaker in 2010.', 'speaker'],
    ['Jane Roe went on to become mayor of Karachi.', 'mayor of Karachi'],
    ['Jane Roe, one of the rising leaders of the region, is serving as governor of Punjab.', 'governor of Punjab'],
    ['Jane Roe, a lawyer, was elected mayor of Karachi.', 'mayor of Karachi | lawyer'],
    ['Jane Roe (D-Punjab), chairman of the senate committee, spoke.', 'chairman of the senate committee'],
    ['Jane Roe -- the former foreign minister -- spoke.', 'former foreign minister'],
    ['Jane Roe was forced to quit as head of the central bank.', 'head of the central bank'],
    ['Jane Roe is expected to become the next Kenyan foreign minister.', 'Kenyan foreign minister'],
    ['He named Jane Roe, a career journalist, as spokesman of the ministry.', 'spokesman of the ministry | career journalist'],
    ['Jane Roe, head of the search and rescue agency, spoke.', 'head of the search and rescue agency'],
    ['Jane Roe MP lost her seat.', 'MP'],
    ['Jane Roe, another junior minister, spoke.', 'junior minister'],
  ])('%s', (text, titles) => expect(told(text)).toEqual([['Jane Roe', titles, true]]))

  it.each<[string, Told[]]>([
    ['The wife of Peter Smith was elected mayor.', [['Peter Smith', '', false]]],
    ['After the resignation of Peter Smith, the mayor said little.', [['Peter Smith', '', false]]],
    ['They waited for Peter Smith because of his duties as mayor.', [['Peter Smith', '', false]]],
    [
      'Jane Roe, whose husband is the actor Peter Smith, is a minister.',
      [
        ['Jane Roe', '', false],
        ['Peter Smith', 'actor', false],
      ],
    ],
    [
      'The finance minister, Jane Roe, the energy secretary, Mr Peter Smith, were there.',
      [
        ['Jane Roe', 'finance minister', true],
        ['Peter Smith', 'energy secretary', true],
      ],
    ],
    [
      'Former president Nawaz Sharif, his wife, Jane Roe, and others came.',
      [
        ['Nawaz Sharif', 'Former president', true],
        ['Jane Roe', 'wife', false],
      ],
    ],
    ['He ran into Jane Roe, the prime minister’s then adviser.', [['Jane Roe', 'prime minister’s then adviser', true]]],
  ])('of whom: %s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('roles before a name', () => {
  it.each<[string, Told[]]>([
    [
      'The head of the union, Kenyan president John Kamau, spoke.',
      [['John Kamau', 'head of the union | Kenyan president', true]],
    ],
    [
      'Its newly appointed vice president, longtime intelligence chief John Kamau, announced it.',
      [['John Kamau', 'newly appointed vice president | longtime intelligence chief', true]],
    ],
    [
      'Harbour police spokesperson, Brigadier John Kamau said no.',
      [['John Kamau', 'Harbour police spokesperson | Brigadier', true]],
    ],
    ['He blamed his predecessor as defence secretary, John Kamau.', [['John Kamau', 'defence secretary', true]]],
    ['The Chief of Army Staff General John Kamau warned them.', [['John Kamau', 'Chief of Army Staff General', true]]],
    ['Vice-President-elect John Kamau came.', [['John Kamau', 'Vice-President-elect', true]]],
    [
      'The UN undersecretary general for legal affairs, Jane Roe, spoke.',
      [['Jane Roe', 'UN undersecretary general for legal affairs', true]],
    ],
    ['The chief justice, Jane Roe, spoke.', [['Jane Roe', 'chief justice', true]]],
    ['The supreme court justice Jane Roe spoke.', [['Jane Roe', 'supreme court justice', true]]],
    ['The High Commissioner for Human Rights, Jane Roe, spoke.', [['Jane Roe', 'High Commissioner for Human Rights', true]]],
    ['The district attorney Jane Roe agreed.', [['Jane Roe', 'district attorney', true]]],
    ['The prosecuting attorney Jane Roe agreed.', [['Jane Roe', 'prosecuting attorney', true]]],
    ['The human rights attorney Jane Roe agreed.', [['Jane Roe', 'human rights attorney', false]]],
    ['Labour backbencher Jane Roe asked.', [['Jane Roe', 'Labour backbencher', true]]],
    ['A senior opposition figure, Jane Roe, asked.', [['Jane Roe', 'senior opposition figure', true]]],
    ['A controversial figure, Jane Roe, asked.', [['Jane Roe', '', false]]],
    ['The retired DGP J B Kamau came.', [['J B Kamau', 'retired DGP', true]]],
    ['They met UP representative John Kamau there.', [['John Kamau', 'UP representative', true]]],
    ['The Harbour Roads Council (HRC) chief John Kamau came.', [['John Kamau', 'Harbour Roads Council (HRC) chief', true]]],
    ['This will force President John Kamau to leave.', [['John Kamau', 'President', true]]],
    ['They refused to allow UN rights official Jane Roe in.', [['Jane Roe', 'UN rights official', true]]],
    ['Regarding former president Jane Roe he was calm.', [['Jane Roe', 'former president', true]]],
    [
      'The court accused former Kenyan president John Kamau for crimes of war.',
      [['John Kamau', 'former Kenyan president', true]],
    ],
    [
      'The young MPs Jane Roe and John Kamau came.',
      [
        ['Jane Roe', 'young MP', true],
        ['John Kamau', 'young MP', true],
      ],
    ],
    [
      'The senators — Sens. Jane Roe and John Kamau — came.',
      [
        ['Jane Roe', 'Sen.', true],
        ['John Kamau', 'Sen.', true],
      ],
    ],
    ['The Senate and President Jane Roe agreed.', [['Jane Roe', 'President', true]]],
    [
      'Senate leaders Jane Roe, a Democrat, and John Kamau, a Republican, spoke.',
      [
        ['Jane Roe', 'Senate leader', true],
        ['John Kamau', 'Senate leader', true],
      ],
    ],
    ['The two cabinet members Jane Roe phoned said no.', [['Jane Roe', '', false]]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  it.each<[string, Told[]]>([
    ['The son of the former premier John Kamau owns it.', [['John Kamau', 'former premier', true]]],
    ['An aide to senator John Kamau came.', [['John Kamau', 'senator', true]]],
    ['They were shown by prosecutors to Nairobi court judge John Kamau.', [['John Kamau', 'Nairobi court judge', true]]],
    [
      'Jane Roe, the sister of the party’s deputy leader, John Kamau, came.',
      [
        ['Jane Roe', 'sister of the party’s deputy leader', false],
        ['John Kamau', 'party’s deputy leader', true],
      ],
    ],
  ])('of somebody else’s relative or aide: %s', (text, expected) => expect(told(text)).toEqual(expected))

  it('takes the name of a body whole where the tagger sees one', () => {
    const text = 'The Blue and White chairman John Kamau met the UN and Arab League envoy Jane Roe.'
    const tags: Tag[] = [
      ['Blue and White', 'organization', 0.9],
      ['UN', 'organization', 0.9],
      ['Arab League', 'organization', 0.9],
      ['John Kamau', 'person', 0.9],
      ['Jane Roe', 'person', 0.9],
    ]
    expect(told(text, tags).map(([, titles]) => titles)).toEqual(['Blue and White chairman', 'UN and Arab League envoy'])
  })

  it('leaves a title that is a word of a name to the name', () => {
    const tags: Tag[] = [['Pavel Amir Sorokin', 'person', 0.9]]
    expect(told('Russian Foreign Minister Pavel Amir Sorokin called.', tags)[0]?.[1]).toBe('Russian Foreign Minister')
  })
})

describe('offices by the body they belong to', () => {
  it.each([
    ['The shoe company lost money; its president, Jane Roe, spoke.', false],
    ['The election commission met; its president, Jane Roe, spoke.', true],
    ['The Harbour Safety Authority met. The deputy chairman of the HSA, Jane Roe, spoke.', true],
    ['The Harbour Builders Association met. HBA president Jane Roe spoke.', false],
    ['HBA deputy chairman Jane Roe spoke.', false],
  ])('%s', (text, official) => expect(told(text).at(-1)?.[2]).toBe(official))

  it.each<[string, [string, string][]]>([
    ['The Harbour Safety Authority (HSA) met.', [['HSA', 'public']]],
    ['The HSA is the Harbour and Ships Authority.', [['HSA', 'public']]],
    ['The Royal Harbour Bank (RHB) closed.', [['RHB', 'private']]],
    ['The Shoe Makers Company, or SMC, closed.', [['SMC', 'private']]],
    ['The general accounting office (GAO) said no.', [['GAO', 'public']]],
    ['The shoe makers (GAO) said no.', []],
    ['The NATO chief met Blue Water Friends.', []],
    ['THE HSA MET', []],
  ])('acronyms: %s', (text, expected) => expect([...acronymBodies(contextOf(text).tokens)]).toEqual(expected))
})
