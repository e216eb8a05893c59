import { describe, expect, it } from 'vitest'
import { contextOf } from '../people/people.fixtures.ts'
import { people } from '../people/recognizer.ts'
import { resolvePeople } from './coreference.ts'

/** Titles of the roles that the text gives, by the name of their holder. */
function rolesIn(text: string): Record<string, string[]> {
  const context = contextOf(text)
  const { entities } = resolvePeople(people.find(context, []), context)
  return Object.fromEntries(entities.map((entity) => [entity.name, entity.roles.map((role) => role.title)]))
}

describe('roles told apart from the name', () => {
  it.each<[string, Record<string, string[]>]>([
    ['Jane Roe spoke in Karachi. She was elected governor of Punjab last year.', { 'Jane Roe': ['governor of Punjab'] }],
    ['Jane Roe spoke. She was sworn in on Monday as energy minister.', { 'Jane Roe': ['energy minister'] }],
    ['Jane Roe won a second term as mayor of Karachi.', { 'Jane Roe': ['mayor of Karachi'] }],
    ['Jane Roe’s tenure as finance minister was short.', { 'Jane Roe': ['finance minister'] }],
    ['Jane Roe left. Her time as finance minister was short.', { 'Jane Roe': ['finance minister'] }],
    [
      'Peter Smith was a friend of Nawaz Sharif, who appointed him to be ambassador to Russia.',
      { 'Peter Smith': ['friend', 'ambassador to Russia'], 'Nawaz Sharif': [] },
    ],
    ['Jane Roe wept a little before becoming speaker of the senate.', { 'Jane Roe': ['speaker of the senate'] }],
    ['After being appointed chairman of the bank, Jane Roe left.', { 'Jane Roe': ['chairman of the bank'] }],
    ['Jane Roe left. She had abused her office as governor of Punjab.', { 'Jane Roe': ['governor of Punjab'] }],
    ['As president, Jacob Zuma signed the law.', { 'Jacob Zuma': ['president'] }],
    ['Jane Roe lost her seat in May. The former Punjab minister will appeal.', { 'Jane Roe': ['former Punjab minister'] }],
    [
      'Vladimir Putin met Jane Roe in Moscow. The Russian president praised the plan.',
      { 'Vladimir Putin': ['Russian president'], 'Jane Roe': [] },
    ],
    ['In a letter to other deputy ministers, Jane Roe explained it.', { 'Jane Roe': ['deputy minister'] }],
    [
      'Jane Roe succeeded Peter Smith as mayor of Karachi.',
      { 'Jane Roe': ['mayor of Karachi'], 'Peter Smith': ['mayor of Karachi'] },
    ],
  ])('%s', (text, expected) => expect(rolesIn(text)).toEqual(expected))

  it.each<[string, Record<string, string[]>]>([
    ['Jane Roe was arrested. The judge ordered her release.', { 'Jane Roe': [] }],
    ['Jane Roe met Peter Smith. The former minister left early.', { 'Jane Roe': [], 'Peter Smith': [] }],
    ['Jane Roe appointed a friend as deputy minister.', { 'Jane Roe': [] }],
    [
      'Prime Minister Jane Roe listened. Peter Smith advises the prime minister on trade and water.',
      { 'Jane Roe': ['Prime Minister'], 'Peter Smith': [] },
    ],
    ['Jane Roe met a minister in Karachi.', { 'Jane Roe': [] }],
    ['Jane Roe spoke of peace. The chairman of the Unity Party disagreed.', { 'Jane Roe': [] }],
    ['Jane Roe spoke in Karachi. If she became governor, taxes would fall.', { 'Jane Roe': [] }],
    ['Putin listened. The Harbour Council’s president left.', { Putin: [] }],
    ['Putin listened. The president’s spokesman left.', { Putin: ['president'] }],
    ['The Punjab senator left. It rained. Nobody came. Later Senator Jane Roe spoke.', { 'Jane Roe': ['Senator'] }],
    ['Peter Smith was a threat, and the Premier had lied.', { 'Peter Smith': [] }],
    ['President Vladimir Putin spoke. The American president listened.', { 'Vladimir Putin': ['President'] }],
    ['Jane Roe wrote to the prime minister.', { 'Jane Roe': [] }],
    ['Putin said no. The American president answered.', { Putin: [] }],
  ])('not: %s', (text, expected) => expect(rolesIn(text)).toEqual(expected))

  it('puts offices first and says none twice where there are many', () => {
    const text =
      'Senator Jane Roe came. Jane Roe, a famous painter, spoke. The senator from Punjab left. Jane Roe, a farmer and proud mother of two, is a former mayor of Karachi.'
    expect(rolesIn(text)['Jane Roe']?.slice(0, 2)).toEqual(['former mayor of Karachi', 'senator from Punjab'])
  })

  it('makes an official of whom it gives an office', () => {
    const context = contextOf('Jane Roe spoke in Karachi. She was elected governor of Punjab last year.')
    const [jane] = resolvePeople(people.find(context, []), context).entities
    expect(jane).toMatchObject({ official: true, officialReason: 'The article gives the office: “governor of Punjab”.' })
  })
})
