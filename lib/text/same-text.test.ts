/** How two readings stand to each other: tables of what one article becomes, and of what is another one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { atOneAddress, atTwoAddresses, paragraphPrints, shareHeld, titlesAlike, type Wording } from './same-text.ts'

/** A paragraph of `count` words that no other seed has. */
const paragraph = (seed: string, count = 40): string => Array.from({ length: count }, (_, at) => `${seed}${at}`).join(' ')
const text = (...seeds: string[]): string => seeds.map((seed) => paragraph(seed)).join('\n')
const wordingOf = (words: string): Wording => ({
  fingerprint: fingerprint(words),
  words: words.split(/\s+/).length,
  paragraphs: paragraphPrints(words),
})
/** As it was kept before paragraphs were. */
const oldWordingOf = (words: string): Wording => ({ ...wordingOf(words), paragraphs: undefined })

const REPORT = text('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')
const cutAfter = (paragraphs: number, words = 0): string => {
  const lines = REPORT.split('\n')
  const broken = words ? [lines[paragraphs]!.split(' ').slice(0, words).join(' ')] : []
  return [...lines.slice(0, paragraphs), ...broken].join('\n')
}
const edited = REPORT.split('\n')
  .map((line, at) => line.replace(` ${'abcdefghij'[at]}7 `, ' changed '))
  .join('\n')
const ALL = { titled: true, dated: true, placed: true }
const NONE = { titled: false, dated: false, placed: false }

describe('at one address', () => {
  it.each([
    ['the same text', REPORT, NONE, 'same'],
    ['a word changed in every paragraph, the title too', edited, { ...ALL, titled: false }, 'same'],
    ['a paragraph added at the head', `${paragraph('new')}\n${REPORT}`, ALL, 'same'],
    [
      'a live page that went on: four fifths new',
      `${text(...'klmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX')}\n${REPORT}`,
      ALL,
      'same',
    ],
    ['a live page that dropped most of what was there', text('k', 'l', 'm', 'n', 'o', 'p', 'q', 'i', 'j'), ALL, 'same'],
    ['the last two of ten paragraphs taken out', cutAfter(8), ALL, 'same'],
    ['the first paragraph before a wall', cutAfter(1), ALL, 'part'],
    ['the first two, and half a sentence', cutAfter(2, 12), ALL, 'part'],
    ['half a paragraph', cutAfter(0, 25), ALL, 'part'],
    ['two paragraphs with the words of the wall', `${cutAfter(2)}\n${paragraph('wall', 12)}`, ALL, 'part'],
    ['a paragraph with a longer wall', `${cutAfter(1)}\n${paragraph('wall', 60)}`, ALL, 'part'],
    ['half a paragraph with a longer wall', `${cutAfter(0, 20)}\n${paragraph('wall', 60)}`, ALL, 'part'],
    ['the next hours of a live page, shorter than before', `${text('k', 'l', 'm', 'n')}\n${cutAfter(1)}`, ALL, 'same'],
    ['nothing but the words of a wall', paragraph('wall', 30), ALL, 'part'],
    ['another text of that length under that title and day', text(...'klmnopqrst'), ALL, 'same'],
    ['the same, behind a canonical address', text(...'klmnopqrst'), { ...ALL, placed: false }, 'other'],
    ['another text under another title', text(...'klmnopqrst'), { ...ALL, titled: false }, 'other'],
    ['another text under that title on another day', text(...'klmnopqrst'), { ...ALL, dated: false }, 'other'],
    ['a short other text under another title', text('k', 'l'), NONE, 'other'],
    ['the first paragraphs under another title: an edit, and no wall', cutAfter(3), { ...ALL, titled: false }, 'same'],
  ] as const)('%s', (_, now, around, expected) => {
    expect(atOneAddress(wordingOf(REPORT), wordingOf(now), around)).toBe(expected)
  })

  it.each([
    ['the same text', REPORT, 'same'],
    ['half of it', cutAfter(5), 'part'],
    ['another text', text(...'klmnopqrst'), 'other'],
  ] as const)('%s, where no paragraphs were kept', (_, now, expected) => {
    expect(atOneAddress(oldWordingOf(REPORT), wordingOf(now), { ...ALL, placed: false })).toBe(expected)
  })

  it('the whole of what was stored in part is the same article', () => {
    expect(atOneAddress(wordingOf(cutAfter(2, 9)), wordingOf(REPORT), ALL)).toBe('same')
  })

  it('of what has no words to go by only the address tells', () => {
    expect(atOneAddress(wordingOf(''), wordingOf(REPORT), NONE)).toBe('same')
    expect(atOneAddress(wordingOf(REPORT), wordingOf('Two words'), NONE)).toBe('same')
  })
})

describe('at two addresses of a site and day', () => {
  it.each([
    ['the same text, whatever the title', REPORT, false, 'variant'],
    ['a standfirst more', `${paragraph('new', 15)}\n${REPORT}`, true, 'variant'],
    ['a follow-up: two new paragraphs before eight old ones', `${text('x', 'y')}\n${cutAfter(8)}`, false, 'other'],
    ['a follow-up that repeats all, under another title', `${text('x', 'y', 'z')}\n${REPORT}`, false, 'other'],
    ['the first fifth, before a wall', cutAfter(2, 9), true, 'part'],
    ['the first fifth, under a title and address of its own', cutAfter(2, 9), false, 'other'],
    ['another text under the same title', text(...'klmnopqrst'), true, 'other'],
    ['half of it rewritten', `${cutAfter(5)}\n${text(...'klmno')}`, true, 'other'],
  ] as const)('%s', (_, now, named, expected) => {
    expect(atTwoAddresses(wordingOf(REPORT), wordingOf(now), named)).toBe(expected)
  })

  it('the whole of what was stored in part', () => {
    expect(atTwoAddresses(wordingOf(cutAfter(2, 9)), wordingOf(REPORT), true)).toBe('whole')
  })
})

it.each([
  ['Talks open on the Skerry tunnel', 'Talks open on the Skerry tunnel', true],
  ['Talks open on the Skerry tunnel', 'TALKS open on the “Skerry” tunnel', true],
  ['Talks open on the Skerry tunnel in Oslo', 'Talks open on Skerry tunnel in Oslo', true],
  ['Talks open on the Skerry tunnel', 'Talks on the Skerry tunnel end without a treaty', false],
  ['Latest news', 'Skerry tunnel', false],
  ['', '', false],
])('titles %s / %s: %s', (a, b, expected) => {
  expect(titlesAlike(a, b)).toBe(expected)
})

const anyText = fc
  .array(fc.array(fc.constantFrom(...'abcdefghijklmnop'), { minLength: 1, maxLength: 30 }), { maxLength: 12 })
  .map((lines) => lines.map((words) => words.join(' ')).join('\n'))

describe('for all texts', () => {
  it('a text holds itself and all of its paragraphs', () => {
    fc.assert(
      fc.property(anyText, fc.nat(12), (words, count) => {
        const whole = wordingOf(words)
        const some = wordingOf(words.split('\n').slice(0, count).join('\n'))
        fc.pre(some.paragraphs!.length > 0)
        expect(shareHeld(some, whole)).toBe(1)
        expect(atOneAddress(whole, some, NONE)).toBe('same')
        expect(atOneAddress(some, whole, NONE)).toBe('same')
      }),
    )
  })

  /** The slow oracle: shingles compared whole, against the share read from sketches. */
  it('the estimated share is near the true one', () => {
    const shingles = (words: string): Set<string> => {
      const all = words.split(/\s+/)
      return new Set(all.slice(3).map((_, at) => all.slice(at, at + 4).join(' ')))
    }
    let [wrong, tried] = [0, 0]
    for (let held = 0; held <= 10; held++)
      for (let round = 0; round < 20; round++) {
        const now = `${text(...Array.from({ length: held }, (_, at) => `s${round}o${at}x`))}\n${text(...Array.from({ length: 10 - held }, (_, at) => `n${round}o${at}x`))}`
        const old = text(...Array.from({ length: 10 }, (_, at) => `s${round}o${at}x`))
        const [a, b] = [shingles(now), shingles(old)]
        const truth = [...a].filter((one) => b.has(one)).length / a.size
        tried++
        if (Math.abs(shareHeld(oldWordingOf(now), oldWordingOf(old)) - truth) > 0.3) wrong++
      }
    expect(wrong / tried).toBeLessThan(0.02)
  })
})
