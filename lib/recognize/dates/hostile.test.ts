/** Text made to be slow: what is done for it grows with its length, counted in reads and looks, never by the clock. */
import { describe, expect, it } from 'vitest'
import { english } from './en/rules.ts'
import type { DateLocale } from './rule.ts'
import { scan } from './scan.ts'

const PUBLISHED = 20280

/** How often rules read a match, candidates are stretched or judged, and pending ones are worked out. */
function work(text: string): { steps: number; settled: number } {
  const count = { steps: 0, settled: 0 }
  const locale: DateLocale = {
    ...english,
    rules: english.rules.map((rule) => ({
      ...rule,
      read: (match, scene) => {
        count.steps++
        return rule.read(match, scene)
      },
    })),
    extend: (candidate, scene) => {
      count.steps++
      return english.extend(candidate, scene)
    },
    settle: (candidate, told) => {
      count.settled++
      return english.settle(candidate, told)
    },
  }
  scan(text, PUBLISHED, locale)
  return count
}

const PIECES: readonly string[] = [
  '12 ',
  'May ',
  'May 12-',
  '10 to 12 May to ',
  'the first quarter of ',
  'the day after the day before ',
  'two days after the vote on Sunday ',
  'in two weeks he will ',
  '12:00 a.m. 1200 GMT ',
  'the early hours of Sunday morning ',
  'fiscal 2024-25 of India and ',
  'Independence Day of ',
  'Monday to Friday-to-',
  'last summer in Australia this winter ',
  'a year ago today this week ',
  '2024/25-26 ',
  '                    May',
  'the the the ',
  '((((( 2 May ',
]

describe('hostile text', () => {
  it.each(PIECES)('costs in step with its length: %j', (piece) => {
    const [short, long] = [work(piece.repeat(200)), work(piece.repeat(800))]
    expect(long.steps).toBeLessThanOrEqual(4 * short.steps + 20)
    expect(long.settled).toBeLessThanOrEqual(60)
  })

  it('every expression that looks at the words around a date is held to a bounded stretch of them', () => {
    let longest = 0
    const locale: DateLocale = {
      ...english,
      reject: (candidate, scene) => {
        longest = Math.max(longest, scene.before.length, scene.after.length, scene.plainBefore.length, scene.plainAfter.length)
        return english.reject(candidate, scene)
      },
    }
    scan(`${'word '.repeat(2000)}on Sunday ${'word '.repeat(2000)}`, PUBLISHED, locale)
    expect(longest).toBeGreaterThan(0)
    expect(longest).toBeLessThanOrEqual(160)
  })
})
