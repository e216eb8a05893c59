import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainForm } from './plain.ts'

describe('plainForm', () => {
  const cases: readonly [string, string][] = [
    ['On Friday, July 10', 'on friday, july 10'],
    ['Łódź in May', '__d_ in may'],
    ['a\u00A0b\u2009c\td', 'a b c d'],
    ['in    May', 'in    may'],
    ['in      May', 'in\t\t\t\t\t\tmay'],
    ['end\nMay', 'end\nmay'],
    ['“2019–20” – don’t…', '“2019–20” – don’t…'],
    ['𝐀pril', '__pril'],
    ['İstanbul ٣', '_stanbul _'],
  ]
  it.each(cases)('%j is read as %j', (text, plain) => {
    expect(plainForm(text)).toBe(plain)
  })

  it('keeps length and line ends, and leaves neither capitals nor letters beyond ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = plainForm(text)
        expect(plain.length).toBe(text.length)
        expect(plain.replace(/[^\n]/g, 'x')).toBe(text.replace(/[^\n]/g, 'x'))
        expect(plain).not.toMatch(/[A-Z]|(?![a-z])\p{L}|(?![0-9])\p{N}|[^\S\n\t ]| {5}/u)
      }),
    )
  })
})
