import fc from 'fast-check'
import { expect, describe as group, it } from 'vitest'
import { anchor } from './anchor.ts'
import { describe } from './describe.ts'

const TEXT = [
  'Team Alpha finished the bridge in May, and the mayor thanked every worker by name.',
  'Team Beta finished the tunnel in June, and the mayor thanked every worker by name.',
  'The mayor, Ada Brandt, said that Brandt & Co. had no part in either contract.',
].join('\n')

const span = (words: string, nth = 0) => {
  let start = -1
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

group('anchor', () => {
  it.each([
    ['in place', TEXT, span('Ada Brandt')],
    ['after text was put before it', `A new lead.\n${TEXT}`, span('Ada Brandt')],
    ['the second of two equal quotes', TEXT, span('thanked every worker', 1)],
    ['the second of two, moved', `A new lead.\n${TEXT}`, span('thanked every worker', 1)],
    [
      'a long unique quote whose surroundings are new',
      `Other words. ${TEXT.slice(0, 82)} More other words.`,
      { start: 0, end: 82 },
    ],
  ])('finds %s', (_, text, at) => {
    const selector = describe(TEXT, at)
    const found = anchor(text, selector)
    expect(found.outcome === 'placed' && text.slice(found.span.start, found.span.end)).toBe(selector[0].exact)
  })

  it('tells the second of two equal quotes from the first', () => {
    const at = span('thanked every worker', 1)
    expect(anchor(TEXT, describe(TEXT, at))).toEqual({ outcome: 'placed', span: at })
  })

  it.each([
    ['the quote is gone', TEXT.replace('Ada Brandt', 'the former head'), span('Ada Brandt')],
    ['its paragraph is gone and a near twin is left', TEXT.split('\n').slice(1).join('\n'), span('Team Alpha finished')],
    ['only another use of the short name is left', 'Brandt & Co. had no part.', span('Brandt')],
    ['the page is empty', '', span('Ada Brandt')],
  ])('makes an orphan where %s', (_, text, at) => {
    expect(anchor(text, describe(TEXT, at))).toEqual({ outcome: 'orphan' })
  })

  it('finds every span of an unchanged text exactly where it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        expect(anchor(text, describe(text, { start, end }))).toEqual({ outcome: 'placed', span: { start, end } })
      }),
    )
  })

  it.each([[{ start: 3, end: 3 }], [{ start: -1, end: 2 }], [{ start: 0, end: TEXT.length + 1 }]])(
    'refuses the span %j',
    (at) => {
      expect(() => describe(TEXT, at)).toThrow(RangeError)
    },
  )
})
