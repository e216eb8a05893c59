/** Days told with month and day: "July 11, 2025", "11th of July", "Oct. 13", "2025-07-11", "7/11/2025". */
import { civil, dayOf, exists } from '../calendar.ts'
import { anchored, at, day, type Reading } from '../reading.ts'
import { type DateRule, expression, type Match, type Scene, type Tense } from '../rule.ts'
import { monthDay, toldYear } from './which-year.ts'
import { fullYear, isCapital, LETTER, MONTH, MONTHS, monthNumber, OS, S, WEEKDAY_BEFORE, YEAR } from './words.ts'

const YEAR_AFTER = `(?:(?:${OS},${OS}|${S}(?:of${S})?|${OS},?${S}in${S})(?<year>${YEAR})(?![.,]?[0-9]|%)|,?${S}(?:of${S})?(?<relative>(?:this|last|next|that${S}same|that|the${S}same|the${S}following)${S}year))`
const DAY = '(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?'
/** A number of a day must not be the start of another number ("July 10,000", "May 5.5%"). */
const NO_NUMBER = '(?![0-9]|[.,:][0-9]|%| ?percent| per cent| ?million| ?[ap]\\.?m\\b)'

/** Resolves month and day with or without a year. */
function resolve(match: Match, scene: Scene): Reading | null {
  const month = match.group('month')
  if (!isCapital(month)) return null
  const [m, d] = [monthNumber(month), Number(match.group('day'))]
  const told = match.group('year') || match.group('relative')
  if (told) {
    const y = toldYear(told, scene)
    if (y === null || !exists(y, m, d)) return null
    return anchored(day(dayOf(y, m, d)), match.group('year') ? 'none' : 'publication')
  }
  const side = match.group('side').toLowerCase()
  const moved = side.startsWith('last') ? -1 : side === 'next' ? 1 : 0
  const tense = (): Tense => (moved < 0 ? 'past' : 'future')
  const found = monthDay(m, d, moved ? { ...scene, published: scene.published + moved, tense } : scene)
  return found === null ? null : anchored(day(found), 'publication')
}

const iso: DateRule = {
  id: 'dates/iso',
  near: '#4',
  confidence: 0.99,
  pattern: expression(
    '(?<y>[0-9]{4})[-/](?<m>[01]?[0-9])[-/](?<d>[0-3]?[0-9])(?:T(?<time>[0-2][0-9]:[0-5][0-9])(?::[0-5][0-9](?:\\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?',
  ),
  read: ({ group }, scene) => {
    const [y, m, d] = [Number(group('y')), Number(group('m')), Number(group('d'))]
    if (!exists(y, m, d) || y < 1000 || Math.abs(y - civil(scene.published).y) > 500) return null
    const it = dayOf(y, m, d)
    return group('time') ? at(it, group('time')) : day(it)
  },
}

const numeric: DateRule = {
  id: 'dates/numeric',
  near: '#4 #2',
  confidence: 0.7,
  pattern: expression('(?<![/.])(?<a>[0-3]?[0-9])(?<mark>[/.])(?<b>[0-3]?[0-9])\\k<mark>(?<y>[0-9]{4}|[0-9]{2})(?![/.%]?[0-9])'),
  read: ({ group }, scene) => {
    const now = civil(scene.published).y
    if (group('mark') === '.' && group('y').length === 2) return null
    const y = group('y').length === 2 ? fullYear(Number(group('y')), now) : Number(group('y'))
    if (y < 1500 || y > now + 100) return null
    const [a, b] = [Number(group('a')), Number(group('b'))]
    const american = exists(y, a, b) ? dayOf(y, a, b) : null
    const european = exists(y, b, a) ? dayOf(y, b, a) : null
    const [first, second] = group('mark') === '.' ? [european, american] : [american, european]
    // An order that puts the day months after publication is doubted where the other order does not.
    const far = (d: number | null) => d !== null && d > scene.published + 200
    const it = first !== null && !(far(first) && second !== null && !far(second)) ? first : second
    return it === null ? null : { ...day(it), confidence: american !== null && european !== null && a !== b ? 0.6 : 0.9 }
  },
}

const monthFirst: DateRule = {
  id: 'dates/month-day',
  near: 'MONTH',
  confidence: 0.97,
  pattern: expression(
    `(?:(?<side>last|next|this(?:${S}past)?)${S})?${WEEKDAY_BEFORE}?(?<month>${MONTH})${OS}(?:the${S})?(?<!${LETTER})${DAY}${NO_NUMBER}${YEAR_AFTER}?`,
  ),
  read: resolve,
}

const dayFirst: DateRule = {
  id: 'dates/day-month',
  near: 'MONTH',
  confidence: 0.97,
  pattern: expression(`(?<![.,:$€£/])${WEEKDAY_BEFORE}?${DAY}(?:${S}day)?${S}(?:of${S})?(?<month>${MONTH})(?:${YEAR_AFTER})?`),
  read: (match, scene) => (/^0?0\D/.test(match.group('day')) ? null : resolve(match, scene)),
}

const dayMonthYear: DateRule = {
  id: 'dates/day-month-dashed',
  near: 'MONTH',
  confidence: 0.95,
  pattern: expression(`${DAY}-(?<month>${MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)-(?<year>${YEAR})`),
  read: resolve,
}

const dayOfThisMonth: DateRule = {
  id: 'dates/day-of-month',
  near: 'month',
  confidence: 0.85,
  pattern: expression(`the${S}(?<day>[0-3]?[0-9])(?:st|nd|rd|th)${S}of${S}(?<which>this|last|next|the)${S}month`),
  read: ({ group }, scene) => {
    const now = civil(scene.published)
    const shift = { last: -1, next: 1 }[group('which').toLowerCase()] ?? 0
    const first = civil(dayOf(now.y, now.m + shift, 1))
    const d = Number(group('day'))
    return exists(first.y, first.m, d) ? anchored(day(dayOf(first.y, first.m, d)), 'publication') : null
  },
}

export const absolute: readonly DateRule[] = [iso, numeric, monthFirst, dayFirst, dayMonthYear, dayOfThisMonth]
