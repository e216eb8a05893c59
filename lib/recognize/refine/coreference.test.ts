import { describe, expect, it } from 'vitest'
import { contextOf } from '../people/people.fixtures.ts'
import { people } from '../people/recognizer.ts'
import { resolvePeople } from './coreference.ts'

function resolve(text: string) {
  const context = contextOf(text)
  return resolvePeople(people.find(context, []), context)
}
const groups = (text: string) => resolve(text).entities.map((e) => e.names)

describe('resolvePeople', () => {
  it.each([
    ['surname only', 'Senator Syed Tariq Fatemi spoke. Fatemi left.', [['Syed Tariq Fatemi', 'Fatemi']]],
    ['father and son', 'John Smith met Peter Smith. Smith left.', [['John Smith'], ['Peter Smith', 'Smith']]],
    ['spelling', 'Alexey Overton came. Later Alexei Overton spoke.', [['Alexey Overton', 'Alexei Overton']]],
    ['cut name', 'Haroon Akhtar Khan came. Haroon Akhtar spoke.', [['Haroon Akhtar Khan', 'Haroon Akhtar']]],
    ['initial', 'Senator J. Roe came. Jane Roe spoke.', [['Jane Roe', 'J. Roe']]],
    [
      'father and son of one name, both marked',
      'John Roe Jr. met John P. Roe Sr. in May.',
      [['John Roe Jr.'], ['John P. Roe Sr.']],
    ],
    [
      'father and son of one name, the father told by words',
      'John Roe Jr. spoke. He is the son of the former mayor John Roe. Prosecutors said Roe Jr. left.',
      [['John Roe Jr.', 'Roe Jr.'], ['John Roe']],
    ],
    ['a mark that comes and goes', 'John Roe Jr. spoke. John Roe left.', [['John Roe Jr.', 'John Roe']]],
    ['strangers', 'Mary Roe met Pavel Sorokin.', [['Mary Roe'], ['Pavel Sorokin']]],
  ])('%s', (_, text, expected) => expect(groups(text)).toEqual(expected))

  it('makes all mentions of an official official, and says why', () => {
    const { mentions, entities } = resolve('Pavel Sorokin came. Energy Minister Sorokin spoke of Russia. Jane Roe sang.')
    expect(mentions.map((m) => m.kind === 'person' && [m.entity, m.official])).toEqual([
      ['person-1', true],
      ['person-1', true],
      ['person-2', false],
    ])
    expect(entities[0]).toMatchObject({ official: true, officialReason: 'The article gives the office: “Energy Minister”.' })
    expect(entities[1]).toMatchObject({ official: false, roles: [] })
  })

  it('collects roles once each, and their countries', () => {
    const { entities } = resolve(
      'Russian Deputy Prime Minister Alexey Overton met Deputy Prime Minister Overton and Russian Deputy Prime Minister Overton.',
    )
    expect(entities[0]?.roles.map((r) => r.title)).toEqual(['Russian Deputy Prime Minister', 'Deputy Prime Minister'])
    expect(entities[0]?.countries).toEqual(['RU'])
  })

  it('does not take relatives of leaders for them', () => {
    const { entities } = resolve('President Barack Obama came with Mary Obama. Later Obama spoke.')
    expect(entities.map(({ names, official }) => [names, official])).toEqual([
      [['Barack Obama', 'Obama'], true],
      [['Mary Obama'], false],
    ])
  })

  it('does not take a president for a relative whom alone the article names in full', () => {
    const { entities } = resolve('Mary Obama waved. President Obama met her. Obama spoke.')
    expect(entities.map(({ names, official }) => [names, official])).toEqual([
      [['Mary Obama'], false],
      [['Obama'], true],
    ])
  })

  it('keeps a king with a number from names that hold his', () =>
    expect(groups('President Ali Pavel Roe met King Pavel II in May.')).toEqual([['Ali Pavel Roe'], ['Pavel II']]))

  it('knows leaders without an office', () => {
    expect(resolve('Vladimir Putin spoke.').entities[0]).toMatchObject({ official: true })
  })
})
