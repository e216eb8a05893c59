import { describe, expect, it } from 'vitest'
import { countryCode } from './countries.ts'
import { fold, romanised, skeleton } from './fold.ts'
import { editDistance, jaroWinkler } from './string-distance.ts'

it.each([
  ['Łukasz', 'lukasz'],
  ['Erdoğan', 'erdogan'],
  ['O’Brien', 'obrien'],
  ['Щукин', 'shchukin'],
  ['東京', '東京'],
])('fold %s', (text, folded) => expect(fold(text)).toBe(folded))

describe('romanised', () => {
  it.each([
    ['alexey', 'alexei'],
    ['gorbachov', 'gorbachoff'],
    ['khrushchev', 'hrushchef'],
    ['xi', 'hsi'],
    ['yusuf', 'yousuf'],
    ['abdul', 'abdel'],
  ])('%s = %s', (a, b) => expect(romanised(a)).toBe(romanised(b)))
  it.each([
    ['lavrov', 'lvov'],
    ['ali', 'alia'],
    ['sharif', 'sheriff'],
  ])('%s ≠ %s', (a, b) => expect(romanised(a)).not.toBe(romanised(b)))
})

it('skeleton ignores vowels within', () => expect(skeleton('mohammed')).toBe(skeleton('muhammad')))

it.each([
  ['', '', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['form', 'from', 1],
])('editDistance %s %s', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected)
  expect(editDistance(b, a)).toBe(expected)
})

it('jaroWinkler has the values of the paper', () => {
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3)
  expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 2)
  expect(jaroWinkler('abc', 'xyz')).toBe(0)
})

it.each([
  ['Pakistan', 'PK'],
  ['the United States', 'US'],
  ['Russian Federation', 'RU'],
  ['Karachi', undefined],
  ['', undefined],
])('countryCode %s', (name, code) => expect(countryCode(name)).toBe(code))
