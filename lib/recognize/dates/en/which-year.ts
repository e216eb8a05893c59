/** Which year is meant when none is told: nearest, past or future, by the words around. */
import { civil, type Day, dayOf, exists } from '../calendar.ts'
import { anchored, month, type Reading } from '../reading.ts'
import type { Scene } from '../rule.ts'

/** Whether a date was read before that fixes a year in a report about another time. */
const previousYear = (scene: Scene): number | null =>
  scene.previous?.from != null && scene.previous.to !== null && scene.previous.precision !== 'range'
    ? civil(scene.previous.from).y
    : null

/**
 * The occurrence of a yearly day that is meant: with a future cue the next one (publication day included), else the
 * nearest; a past cue takes the last one unless the next is much nearer. `inYear` gives the day in a year.
 */
export function occurrence(inYear: (y: number) => Day | null, scene: Scene): Day | null {
  const { y } = civil(scene.published)
  const all = [y - 1, y, y + 1].map(inYear).filter((d): d is Day => d !== null)
  const past = all.filter((d) => d <= scene.published).at(-1)
  const future = all.find((d) => d >= scene.published)
  if (past === undefined || future === undefined) return past ?? future ?? null
  const [back, ahead] = [scene.published - past, future - scene.published]
  const tense = scene.tense()
  if (tense === 'future' && ahead <= 270) return future
  if (tense === 'past' && back <= 4 * ahead) return past
  return back <= ahead ? past : future
}

/** The year of a month named just before without one: "this December … on December 4" is one December. */
function yearOfSameMonth(m: number, { previous }: Scene): number | null {
  if (previous?.from == null || previous.anchor !== 'publication') return null
  if (previous.precision !== 'month' && previous.precision !== 'day') return null
  const then = civil(previous.from)
  return then.m === m ? then.y : null
}

/** Day of the month in the year meant; null where it does not exist. */
export function monthDay(m: number, d: number, scene: Scene): Day | null {
  const y = yearOfSameMonth(m, scene)
  if (y !== null && exists(y, m, d)) return dayOf(y, m, d)
  return occurrence((y) => (exists(y, m, d) ? dayOf(y, m, d) : null), scene)
}

/** The month meant by a bare name: the past one (this month included) unless the words speak of the future. */
export function bareMonth(m: number, scene: Scene): Reading {
  const now = civil(scene.published)
  const tense = scene.tense()
  const ahead = (m - now.m + 12) % 12
  const future = tense === 'future' && ahead <= (m >= now.m ? 11 : 9)
  const y = future ? (m >= now.m ? now.y : now.y + 1) : m <= now.m ? now.y : now.y - 1
  return anchored(month(y, m), 'publication')
}

/** The year that "this year", "last year", "next year", "that year" or digits say; null where unknown. */
export function toldYear(words: string, scene: Scene): number | null {
  const text = words.toLowerCase()
  const digits = /\d{4}/.exec(text)
  const now = civil(scene.published).y
  if (digits) return Number(digits[0])
  if (/next|coming/.test(text)) return now + 1
  if (/last|previous/.test(text)) return now - 1
  if (/that|same/.test(text)) return previousYear(scene)
  if (/following/.test(text)) return (previousYear(scene) ?? now) + 1
  return /this|current|the/.test(text) ? now : null
}
