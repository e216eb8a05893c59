import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecognizeContext } from '../recognizer.ts'
import { CHAINS, POSITIVE } from './cases.ts'
import { english } from './en/rules.ts'
import { NEGATIVE } from './negatives.ts'
import { placesOf, windowsOf } from './places.ts'
import { dates, findDates } from './recognizer.ts'

const PUBLISHED = '2025-07-11'
const contextOf = (text: string, published: string) =>
  ({ text, title: '', published, tokens: [], sentences: [] }) as unknown as RecognizeContext

describe('dates that are found', () => {
  it('has a table of at least 150 cases', () => {
    expect(POSITIVE.length).toBeGreaterThanOrEqual(150)
  })

  it.each(POSITIVE.map(([marked, published, value, from = value, to = value]) => ({ marked, published, value, from, to })))(
    '$marked',
    (row) => {
      const { marked, published, value, from, to } = row
      const [before = '', words = '', after = ''] = marked.split(/[[\]]/)
      const found = findDates(before + words + after, published)
      expect(found.map((m) => [m.text.replace(/^the /i, ''), m.value])).toEqual([[words.replace(/^the /i, ''), value]])
      const bare = value.split(',')[0]
      expect([found[0]?.from, found[0]?.to]).toEqual([from === value ? bare : from, to === value ? bare : to])
    },
  )

  it.each(CHAINS)('%s', (text, published, values) => {
    expect(findDates(text, published).map((m) => m.value)).toEqual(values)
  })
})

describe('what is no date', () => {
  it('has a table of at least 150 sentences', () => {
    expect(new Set(NEGATIVE).size).toBeGreaterThanOrEqual(150)
  })

  it.each(NEGATIVE)('%s', (sentence) => {
    expect(findDates(sentence, PUBLISHED).map((m) => `${m.text} = ${m.value} by ${m.rule}`)).toEqual([])
  })

  it('leaves a month that is part of a found person to the person', () => {
    const text = 'The prize went to the April of the troupe, in May 2024.'
    const person = {
      kind: 'person' as const,
      start: 18,
      end: 27,
      text: 'the April',
      official: false,
      confidence: 1,
      rule: 'people/test',
    }
    expect(dates.find(contextOf(text, PUBLISHED), [person]).map((m) => m.text)).toEqual(['May 2024'])
  })
})

describe('mentions', () => {
  it('says rule, anchor, precision and direction', () => {
    const [mention] = findDates('More talks are planned in the coming months.', PUBLISHED)
    expect(mention).toMatchObject({
      kind: 'date',
      rule: 'dates/past-units-vague',
      anchor: 'publication',
      precision: 'vague',
      direction: 'future',
    })
    expect(findDates('Born in 1984. Three years later he moved.', PUBLISHED).map((m) => m.anchor)).toEqual([
      'none',
      'previous-date',
    ])
    expect(findDates('It ended on Thursday.', PUBLISHED)[0]?.anchor).toBe('publication')
  })

  it('reads hard-wrapped text over its line ends, and not over the ends of paragraphs', () => {
    const wrapped = 'The plant was\nsold and the\nowners left in May\n2019, before the\nstrike, and it was closed\nin the end.'
    expect(findDates(wrapped, PUBLISHED).map((m) => [m.text, m.value])).toEqual([['May\n2019', '2019-05']])
    expect(findDates('A visit in May\n2019 was a good year', PUBLISHED).map((m) => m.value)).toEqual(['2025-05', '2019'])
  })
})

/** Words that the rules know, in any order: far more likely to hit them than arbitrary text. */
const PIECES = fc.constantFrom(
  ...'the a of in on at by to from and until last next this that past early late mid end first second third quarter half year month week day days weeks months years ago later earlier before after May March July Oct. Monday Thursday night morning 2025 1999 10 12 31 3rd 10-12 2024-25 Q3 FY25 summer winter 1990s century weekend Christmas Eid al-Fitr Easter said will 7/11/2025 2025-07-11 10:30 p.m. noon , . ; - \n “ ’s 00 two twenty-one fiscal Ramadan'.split(
    ' ',
  ),
)
const TEXT = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.array(PIECES, { maxLength: 60 }).map((words) => words.join(' ')),
)
const DAYS = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

describe('any text', () => {
  it('gives mentions in order, inside the text, with text and interval in order', () => {
    fc.assert(
      fc.property(TEXT, DAYS, (text, published) => {
        let last = 0
        for (const mention of findDates(text, published)) {
          expect(mention.start).toBeGreaterThanOrEqual(last)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.end).toBeLessThanOrEqual(text.length)
          expect(mention.text).toBe(text.slice(mention.start, mention.end))
          expect(mention.text).toBe(mention.text.trim())
          expect(mention.confidence).toBeGreaterThan(0)
          expect(mention.confidence).toBeLessThanOrEqual(1)
          expect((mention.from === null) === (mention.to === null)).toBe(true)
          if (mention.from && mention.to) {
            expect(mention.from).toMatch(/^\d{4}-\d\d-\d\d$/)
            expect(mention.from <= mention.to).toBe(true)
          }
          last = mention.end
        }
      }),
      { numRuns: 400 },
    )
  })

  it('looks around the right words: every match of a rule lies in one of its windows', () => {
    const texts = [...POSITIVE.map(([marked]) => marked.replace(/[[\]]/g, '')), ...CHAINS.map(([text]) => text)]
    const check = (text: string) => {
      const places = placesOf(text, english)
      for (const rule of english.rules) {
        const windows = windowsOf(rule, places, text)
        for (const match of text.matchAll(rule.pattern)) {
          const end = match.index + match[0].length
          if (match[0].length < 60)
            expect([rule.id, match[0], windows.some((w) => w.from <= match.index && end <= w.to)]).toEqual([
              rule.id,
              match[0],
              true,
            ])
        }
      }
    }
    texts.forEach(check)
    fc.assert(fc.property(TEXT, check), { numRuns: 200 })
  })

  it('repeats nothing without bound: every quantifier of a rule has an upper limit, but that of spaces, whose runs have one', () => {
    for (const { id, pattern } of english.rules) {
      const unspaced = pattern.source.replace(/ [*+]/g, 'x')
      const unclassed = unspaced.replace(/\\./g, 'x').replace(/\[(?:\^)?[^\]]*\]/g, 'x')
      expect(`${id} ${/[*+]|\{\d+,\}/.exec(unclassed)?.[0] ?? 'bounded'}`).toBe(`${id} bounded`)
    }
  })
})
