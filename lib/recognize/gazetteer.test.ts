import { describe, expect, it } from 'vitest'
import { parseGazetteer } from './gazetteer.ts'

const gazetteer = parseGazetteer({
  firstNames: 'pavel\njose',
  surnames: 'sorokin\nnunez',
  ambiguousNames: 'mark',
  countries: 'RU\tRussia\tRussian|Russians\tMoscow\tRussian Federation\nUS\tUnited States\tAmerican\tWashington D.C.\tUS|U.S.',
  places: 'Karachi\tPK\nSahel\t',
})

describe('parseGazetteer', () => {
  it.each(['Pavel', 'PAVEL', 'José'])('knows the given name %s', (word) => expect(gazetteer.isFirstName(word)).toBe(true))
  it.each(['Núñez', 'Sorokin'])('knows the surname %s', (word) => expect(gazetteer.isSurname(word)).toBe(true))
  it('does not know other words', () => {
    expect(gazetteer.isFirstName('Minister')).toBe(false)
    expect(gazetteer.isSurname('')).toBe(false)
    expect(gazetteer.isAmbiguousName('Mark')).toBe(true)
  })
  it.each([
    ['Russian', { code: 'RU', name: 'Russia', demonym: true }],
    ['Russian Federation', { code: 'RU', name: 'Russia', demonym: false }],
    ['U.S.', { code: 'US', name: 'United States', demonym: false }],
    ['us', undefined],
    ['toString', undefined],
  ])('country %s', (phrase, expected) => expect(gazetteer.country(phrase)).toEqual(expected))
  it.each([
    ['Karachi', { name: 'Karachi', country: 'PK' }],
    ['Moscow', { name: 'Moscow', country: 'RU' }],
    ['Sahel', { name: 'Sahel' }],
    ['Russia', { name: 'Russia', country: 'RU' }],
    ['Russian', undefined],
  ])('place %s', (phrase, expected) => expect(gazetteer.place(phrase)).toEqual(expected))
  it('bounds the length of phrases worth asking for', () => expect(gazetteer.longestPlace).toBe(2))
})
