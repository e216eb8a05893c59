/** Expressions counted from the date read before: "the following year", "two days later", "that week". */
import type { Day } from '../calendar.ts'
import { anchored, at, type DayPart, day, type Reading, type Season, season, weekend } from '../reading.ts'
import { type DateRule, expression, type Scene } from '../rule.ts'
import { unitAt } from './relative.ts'
import { COUNT, countOf, LETTER, S, SEASONS } from './words.ts'

const SIZE: Record<string, number> = {
  time: 0,
  day: 1,
  week: 2,
  range: 2,
  month: 3,
  season: 4,
  quarter: 4,
  half: 5,
  year: 6,
  decade: 7,
  century: 8,
  vague: 9,
}
const UNIT_SIZE: Record<string, number> = { day: 1, week: 2, month: 3, quarter: 4, year: 6, decade: 7, century: 8 }
const unitOf = (word: string) => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')

/** The unit some steps from the previous date; a coarser previous date keeps its own size ("in March … a year earlier" is a month). */
export function fromPrevious(n: number, unit: string, previous: Reading): Reading | null {
  if (previous.from === null || previous.to === null) return null
  const size = SIZE[previous.precision] ?? 9
  if (size > (UNIT_SIZE[unit] ?? 9)) return null
  const base = n > 0 ? previous.to : previous.from
  if (n !== 0 && unit === 'year' && (previous.precision === 'quarter' || previous.precision === 'month')) {
    return unitAt(previous.precision, n * (previous.precision === 'quarter' ? 4 : 12), previous.from)
  }
  return unitAt(unit, n, base)
}

const neighbour: DateRule = {
  id: 'dates/following-unit',
  near: 'following next previous preceding same prior',
  confidence: 0.85,
  pattern: expression(
    `(?:the${S})(?<which>following|next|previous|preceding|same|very${S}next|very${S}same|prior)${S}(?<unit>day|week|month|year|decade|century|night|morning|afternoon|evening|weekend)`,
  ),
  read: ({ group }, scene) => step(group('which').toLowerCase(), group('unit').toLowerCase(), scene),
}

const PARTS: Record<string, DayPart> = { night: 'NI', morning: 'MO', afternoon: 'AF', evening: 'EV' }

function step(words: string, unit: string, scene: Scene): Reading | null {
  const n = /following|next/.test(words) ? 1 : /same/.test(words) ? 0 : -1
  if (/^\s+(?:as|of|to)\s/.test(scene.plainAfter) && n === 0) return null
  const previous = scene.previous
  if (previous?.from == null || previous.to === null)
    return n >= 0 || UNIT_SIZE[unit] === undefined || unit === 'day'
      ? null
      : anchoredTo('publication', unitAt(unit, n, scene.published))
  const part = PARTS[unit]
  if (part || unit === 'weekend') {
    if ((SIZE[previous.precision] ?? 9) > 2) return null
    return anchored(part ? at(previous.from + n, part) : weekend(previous.from + 7 * n), 'previous-date')
  }
  return anchoredTo('previous-date', fromPrevious(n, unit, previous))
}

const anchoredTo = (anchor: Reading['anchor'], reading: Reading | null) => (reading === null ? null : anchored(reading, anchor))

const later: DateRule = {
  id: 'dates/units-later',
  near: 'later earlier before after afterward afterwards previously prior',
  confidence: 0.82,
  pattern: expression(
    `(?:(?:just|only|about|almost|nearly)${S})?(?<n>${COUNT})(?:${S}|-)(?<unit>days?|weeks?|months?|years?|decades?|centur(?:y|ies))${S}(?<side>later|earlier|before|after|afterwards?|previously|prior)`,
  ),
  read: ({ text, group }, scene) => {
    const side = group('side').toLowerCase()
    if (/^(?:before|after|prior)$/.test(side) && !/^\s*(?:[.,;:)]|$)/.test(scene.plainAfter)) return null
    if (/^\s+than\b/.test(scene.plainAfter)) return null
    const n = countOf(group('n')) * (/later|after/.test(side) ? 1 : -1)
    const unit = unitOf(group('unit'))
    const approx = /^(?:about|almost|nearly|a\s+couple)/i.test(text) ? { modifier: 'APPROX' as const } : {}
    const found = counted(n, unit, scene)
    return found && { ...found, ...approx }
  },
}

function counted(n: number, unit: string, scene: Scene): Reading | null {
  const previous = scene.previous
  const own = previous && fromPrevious(n, unit, previous)
  if (own) return anchored(own, 'previous-date')
  if (n > 0) return null
  return anchoredTo('publication', unitAt(unit, n, scene.published))
}

const nextWeek: DateRule = {
  id: 'dates/week-after',
  near: 'after before',
  confidence: 0.8,
  pattern: expression(
    `the${S}(?<unit>day|week|month|year)${S}(?<side>after|before)(?!${S}(?:the|a|an|he|she|they|it|his|her|their|its|that|this|I|we|you|tomorrow|yesterday|last|next)\\b|${S}${LETTER})`,
  ),
  read: ({ group }, scene) => {
    if (!/^\s*(?:[.,;:)]|$)/.test(scene.plainAfter) || !scene.previous) return null
    return anchoredTo(
      'previous-date',
      fromPrevious(group('side').toLowerCase() === 'after' ? 1 : -1, group('unit').toLowerCase(), scene.previous),
    )
  },
}

const that: DateRule = {
  id: 'dates/that-unit',
  near: 'that',
  confidence: 0.75,
  pattern: expression(
    `that${S}(?:same${S})?(?:very${S})?(?<unit>day|week|month|year|decade|night|morning|afternoon|evening|weekend|${SEASONS})`,
  ),
  read: ({ group }, scene) => {
    const unit = group('unit').toLowerCase()
    const previous = scene.previous
    if (previous?.from == null) return null
    const code = ({ spring: 'SP', summer: 'SU', fall: 'FA', autumn: 'FA', winter: 'WI' } as Record<string, Season>)[unit]
    if (code) return seasonOf(previous.from, code)
    if ((SIZE[previous.precision] ?? 9) > (UNIT_SIZE[unit] ?? 2)) return null
    return step('same', unit, { ...scene, plainAfter: '' })
  },
}

const seasonOf = (d: Day, code: Season) => anchored(season(Number(day(d).value.slice(0, 4)), code), 'previous-date')

export const chains: readonly DateRule[] = [neighbour, later, nextWeek, that]
