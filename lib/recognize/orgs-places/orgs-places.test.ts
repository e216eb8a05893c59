import { describe, expect, it } from 'vitest'
import { contextOf } from '../people/people.fixtures.ts'
import { organizations } from './organizations.ts'
import { places } from './places.ts'

describe('organizations', () => {
  it.each([
    ['The Shanghai Cooperation Organization (SCO) met. The SCO agreed.', ['Shanghai Cooperation Organization', 'SCO', 'SCO']],
    ['Pakistan’s Foreign Office and the Ministry of Energy agreed.', ['Foreign Office', 'Ministry of Energy']],
    ['NATO and the Central Bank spoke.', ['NATO', 'Central Bank']],
  ])('%s', (text, expected) => expect(organizations.find(contextOf(text), []).map((m) => m.text)).toEqual(expected))

  it.each([
    'The bank paid.',
    'Special Assistant to the Prime Minister (SAPM) Jane Roe left.',
    'Growth (GDP) fell.',
    'He was in Court.',
  ])('none: %s', (text) => expect(organizations.find(contextOf(text), [])).toEqual([]))

  it('keeps the acronym', () => {
    expect(organizations.find(contextOf('The Shanghai Cooperation Organization (SCO) met.'), [])[0]).toMatchObject({
      acronym: 'SCO',
    })
  })
})

describe('places', () => {
  it.each([
    ['A plant in Karachi and a port in New York.', ['Karachi', 'New York']],
    ['Talks between Pakistan and the Russian Federation.', ['Pakistan', 'Russian Federation']],
    ['Karachi Steel is old. The Russian minister left.', []],
  ])('%s', (text, expected) => expect(places.find(contextOf(text), []).map((m) => m.text)).toEqual(expected))

  it('gives the country', () => expect(places.find(contextOf('He is in Karachi.'), [])[0]).toMatchObject({ country: 'PK' }))
})
