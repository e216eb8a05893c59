import { describe, expect, it } from 'vitest'
import { generationOf, generationsClash } from './generation.ts'

describe('generationOf', () => {
  it.each([
    ['Robert F. Kennedy Jr.', 'jr'],
    ['Ken Griffey, Jr', 'jr'],
    ['Vinicius Junior', 'jr'],
    ['George Bush Sr.', 'sr'],
    ['John Paul II', 'ii'],
    ['Henry Ward III', 'iii'],
    ['Robert Kennedy', undefined],
    ['Malcolm Xiii', undefined],
    ['Jr', undefined],
    ['Senior', undefined],
    ['Ivy', undefined],
  ])('%s → %s', (name, expected) => expect(generationOf(name)).toBe(expected))
})

describe('generationsClash', () => {
  it.each([
    ['jr', 'sr', true],
    ['ii', 'iii', true],
    ['jr', 'ii', false],
    ['jr', 'jr', false],
    ['jr', undefined, false],
    [undefined, undefined, false],
  ])('%s %s', (a, b, expected) => {
    expect(generationsClash(a, b)).toBe(expected)
    expect(generationsClash(b, a)).toBe(expected)
  })
})
