import fc from 'fast-check'
import { expect, describe as group, it } from 'vitest'
import type { Span } from '../model/mention.ts'
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

/** What becomes of a highlight that was made in `before`, when the text is `after`. */
const find = (before: string, after: string, at: Span) => {
  const { selector, lookAlikes } = describe(before, at)
  return anchor(after, selector, lookAlikes)
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
    const { selector, lookAlikes } = describe(TEXT, at)
    const found = anchor(text, selector, lookAlikes)
    expect(found.outcome === 'placed' && text.slice(found.span.start, found.span.end)).toBe(selector[0].exact)
  })

  it('tells the second of two equal quotes from the first', () => {
    const at = span('thanked every worker', 1)
    expect(find(TEXT, TEXT, at)).toEqual({ outcome: 'placed', span: at })
  })

  it.each([
    ['the quote is gone', TEXT.replace('Ada Brandt', 'the former head'), span('Ada Brandt')],
    ['its paragraph is gone and a near twin is left', TEXT.split('\n').slice(1).join('\n'), span('Team Alpha finished')],
    ['only another use of the short name is left', 'Brandt & Co. had no part.', span('Brandt')],
    ['the page is empty', '', span('Ada Brandt')],
  ])('makes an orphan where %s', (_, text, at) => {
    expect(find(TEXT, text, at)).toEqual({ outcome: 'orphan' })
  })

  it('finds every span of an unchanged text exactly where it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        expect(find(text, text, { start, end })).toEqual({ outcome: 'placed', span: { start, end } })
      }),
    )
  }, 30_000)

  const edited = (from: string, to: string) => TEXT.replace(from, to)
  it.each([
    ['a word of it changed', edited('thanked every worker', 'thanked each worker'), 'and the mayor thanked every worker by name'],
    [
      'words were put into it',
      edited('finished the bridge in May', 'finished the new bridge late in May'),
      'Team Alpha finished the bridge in May',
    ],
    [
      'its quotation marks and dashes changed',
      edited('Brandt & Co. had', 'Brandt & Co. – “BCo” – had'),
      'The mayor, Ada Brandt, said that Brandt',
    ],
    ['paragraphs stand in another order', TEXT.split('\n').reverse().join('\n'), 'Team Beta finished the tunnel in June'],
    ['the spelling of a name was mended', edited('Ada Brandt', 'Ada Brandtt'), 'Ada Brandt'],
  ])('finds it where %s', (_, text, words) => {
    const at = span(words)
    const found = find(TEXT, text, at)
    expect(found.outcome).not.toBe('orphan')
    const words1 = found.outcome === 'orphan' ? '' : text.slice(found.span.start, found.span.end)
    expect(words1.slice(0, 4)).toBe(words.slice(0, 4))
    expect(Math.abs(words1.length - words.length)).toBeLessThan(12)
  })

  it('says "moved" rather than "placed" where it knows of no look-alikes and a twin is left', () => {
    const { selector } = describe(TEXT, span('Team Alpha finished'))
    expect(anchor(TEXT.split('\n').slice(1).join('\n'), selector).outcome).not.toBe('placed')
  })

  it('takes neither of two places that are equal in all that was kept', () => {
    const line = 'Read more about the harbour dispute here and in our archive of the last ten years.'
    const [before, after] = [`${line}\n${line}\n${line}`, `New.\n${line}\n${line}`]
    const at = { start: line.length + 6, end: line.length + 15 }
    expect(find(before, after, at)).toEqual({ outcome: 'orphan' })
  })

  it('never places a highlight outside the text, nor an empty one, whatever was edited', () => {
    const words = fc.array(fc.constantFrom('Ada', 'Brandt', 'said', 'the', 'bridge', 'in', 'May', '“', '”', '\n', '😀', 'é'), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (first, second, a, b) => {
        const [before, after] = [first.join(' '), second.join(' ')]
        const start = a % before.length
        const found = find(before, after, { start, end: start + 1 + (b % (before.length - start)) })
        if (found.outcome === 'orphan') return
        expect(found.span.start).toBeGreaterThanOrEqual(0)
        expect(found.span.end).toBeLessThanOrEqual(after.length)
        expect(found.span.end).toBeGreaterThan(found.span.start)
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
