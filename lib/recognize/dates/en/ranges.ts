/** Ranges of days and months told as one: "July 10-12", "from 10 to 12 July", "June to August 2025". */
import { civil, dayOf, exists } from '../calendar.ts'
import { anchored, days, month, type Reading, range } from '../reading.ts'
import { type DateRule, expression, type Match, type Scene } from '../rule.ts'
import { bareMonth, monthDay, toldYear } from './which-year.ts'
import { COUNT, countOf, DASH, isCapital, MONTH, MONTHS, monthNumber, OS, S, YEAR } from './words.ts'

const TAIL = `(?:(?:${OS},${OS}|${S}(?:of${S})?)(?<year>${YEAR})(?![.,]?[0-9]|%)|${S}(?:of${S})?(?<relative>(?:this|last|next)${S}year))?`
const A = '(?<a>[0-3]?[0-9])(?:st|nd|rd|th)?'
const B = '(?<b>[0-3]?[0-9])(?:st|nd|rd|th)?'
const JOIN = `(?:${OS}${DASH}${OS}|${S}(?:to|through|until|till|and)${S}|${OS}/${OS})`
const TO = `(?:${OS}${DASH}${OS}|${S}(?:to|through|until|till)${S})`

/** Days `a` to `b` of a month, or of two months. */
function resolve(match: Match, scene: Scene): Reading | null {
  const { group } = match
  if (!isCapital(group('month'))) return null
  const m = monthNumber(group('month'))
  const m2 = group('month2') ? monthNumber(group('month2')) : m
  const [a, b] = [Number(group('a')), Number(group('b'))]
  const told = group('year') || group('relative')
  const firstDay = told ? null : monthDay(m, a, scene)
  const y = told ? toldYear(told, scene) : firstDay === null ? null : civil(firstDay).y
  if (y === null) return null
  // "December 28 to January 3, 2025": the year told belongs to the later day.
  const [y1, y2] = m2 >= m ? [y, y] : told ? [y - 1, y] : [y, y + 1]
  if (!exists(y1, m, a) || !exists(y2, m2, b) || dayOf(y1, m, a) >= dayOf(y2, m2, b)) return null
  const anchor = group('year') ? 'none' : 'publication'
  const trim = /^(?:from|between)\s+(?:the\s+)?/i.exec(match.text)?.[0].length ?? 0
  return { ...anchored(days(dayOf(y1, m, a), dayOf(y2, m2, b)), anchor), ...(trim && { trim }) } as Reading
}

const dayRange = (id: string, source: string): DateRule => ({
  id,
  near: 'MONTH',
  confidence: 0.95,
  pattern: expression(source),
  read: resolve,
})

const joinedMonths: DateRule = {
  id: 'dates/month-range',
  near: 'MONTH',
  confidence: 0.93,
  pattern: expression(
    `(?:(?:from|between)${S})?(?<m1>${MONTHS})(?:${S}(?<y1>${YEAR}))?(?:${TO}|${S}and${S})(?<m2>${MONTHS})${TAIL}(?!${S}[0-3]?[0-9](?![0-9])|\\.?${S}[0-3]?[0-9](?:st|nd|rd|th|,))`,
  ),
  read: ({ text, group }, scene) => {
    if (!isCapital(group('m1')) || !isCapital(group('m2')) || (/\sand\s/i.test(text) && !/^between/i.test(text))) return null
    const [m1, m2] = [monthNumber(group('m1')), monthNumber(group('m2'))]
    const told = group('year') || group('relative')
    if (!told && !/[-‐‑–—]/u.test(text)) return null
    const y2 = told ? toldYear(told, scene) : civil(bareMonth(m2, scene).from ?? scene.published).y
    if (y2 === null) return null
    const y1 = group('y1') ? Number(group('y1')) : m1 <= m2 ? y2 : y2 - 1
    const found = range(month(y1, m1), month(y2, m2))
    const trim = /^(?:from|between)\s+/i.exec(text)?.[0].length ?? 0
    return found && { ...anchored(found, told ? 'none' : 'publication'), trim }
  },
}

/** "the three months to June", "the year to March 2025": whole months, the last one told. */
const monthsTo: DateRule = {
  id: 'dates/month-range',
  near: 'MONTH',
  confidence: 0.9,
  pattern: expression(
    `the${S}(?:(?<n>${COUNT})${S}months|(?<unit>year))${S}(?:to|through|ending${S}in|ended${S}in)${S}(?:the${S}end${S}of${S})?(?<month>${MONTHS})(?:,?${S}(?<year>${YEAR}))?(?!${S}[0-9])`,
  ),
  read: ({ group }, scene) => {
    if (!isCapital(group('month'))) return null
    const m = monthNumber(group('month'))
    const n = group('unit') ? 12 : countOf(group('n'))
    const y = group('year') ? Number(group('year')) : civil(bareMonth(m, scene).from ?? scene.published).y
    const found = n >= 2 && n <= 60 ? range(month(y, m - n + 1), month(y, m)) : null
    return found && anchored(found, group('year') ? 'none' : 'publication')
  },
}

export const ranges: readonly DateRule[] = [
  dayRange(
    'dates/day-range',
    `(?<month>${MONTH})${OS}${A}${JOIN}(?:the${S})?${B}(?![0-9:%]|[.,][0-9]|${S}(?:${MONTH})\\b)${TAIL}`,
  ),
  dayRange(
    'dates/day-range',
    `(?:(?:from|between)${S}(?:the${S})?)?${A}${JOIN}(?:the${S})?${B}${S}(?:of${S})?(?<month>${MONTH})${TAIL}`,
  ),
  dayRange(
    'dates/day-range-months',
    `(?<month>${MONTH})${OS}${A}(?:${OS}${DASH}${OS}|${S}(?:to|through)${S})(?<month2>${MONTH})${OS}${B}(?![0-9:%]|\\.[0-9])${TAIL}`,
  ),
  dayRange(
    'dates/day-range-months',
    `${A}${S}(?:of${S})?(?<month>${MONTH})(?:${OS}${DASH}${OS}|${S}(?:to|through)${S})${B}${S}(?:of${S})?(?<month2>${MONTH})${TAIL}`,
  ),
  joinedMonths,
  monthsTo,
]
