/** Days and units counted from publication: "yesterday", "last week", "three months ago", "the past five months". */
import { addMonths, civil, type Day } from '../calendar.ts'
import {
  anchored,
  at,
  century,
  day,
  days,
  decade,
  half,
  month,
  quarter,
  type Reading,
  reference,
  week,
  year,
} from '../reading.ts'
import { type DateRule, expression, type Scene } from '../rule.ts'
import { COUNT, countOf, LETTER, S, SOME } from './words.ts'

const UNIT = 'day|week|fortnight|month|quarter|year|decade|century'
const UNITS = '(?<unit>days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|hours?|minutes?)'
const unitOf = (word: string) => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')

/** The unit of the calendar that lies `n` units from the one that holds the day: -1 week is the week before. */
export function unitAt(unit: string, n: number, from: Day): Reading | null {
  const { y, m } = civil(from)
  switch (unit) {
    case 'hour':
    case 'minute':
      return day(from + Math.trunc(unit === 'hour' ? n / 24 : n / 1440))
    case 'day':
      return day(from + n)
    case 'week':
      return week(from + 7 * n)
    case 'fortnight':
      return week(from + 14 * n)
    case 'month':
      return month(y, m + n)
    case 'quarter':
      return quarter(y, Math.floor((m - 1) / 3) + 1 + n)
    case 'year':
      return y + n > 0 ? year(y + n) : null
    case 'decade':
      return y + 10 * n > 0 ? decade(y + 10 * n) : null
    case 'century':
      return y + 100 * n > 0 ? century(y + 100 * n) : null
    default:
      return null
  }
}

/** The day some units away. */
export function shift(from: Day, n: number, unit: string): Day {
  const perMonth = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit]
  return perMonth
    ? addMonths(from, n * perMonth)
    : from + n * (unit === 'week' ? 7 : unit === 'fortnight' ? 14 : unit === 'day' ? 1 : 0)
}

const DAY_WORDS: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 }
const dayWord: DateRule = {
  id: 'dates/day-word',
  near: 'today yesterday tomorrow',
  confidence: 0.97,
  pattern: expression(`(?:the${S}day${S}(?<side>before|after)${S})?(?<word>today|yesterday|tomorrow)`),
  read: ({ group }, scene) => {
    const n = DAY_WORDS[group('word').toLowerCase()] ?? 0
    const extra = group('side') ? (group('side').toLowerCase() === 'before' ? -1 : 1) : 0
    if (
      /^\s+(?:Show|Sponsorship)\b|^['’]s (?:world|youth|young|society|generation|children|standards|economy|technology)\b/.test(
        scene.after,
      ) ||
      /(?:USA|Russia|India|Psychology)\s+$/.test(scene.before)
    )
      return null
    return anchored(day(scene.published + n + extra), 'publication')
  },
}

const dayPart: DateRule = {
  id: 'dates/day-part-word',
  near: 'tonight morning afternoon evening night',
  confidence: 0.94,
  pattern: expression(`(?:(?<tonight>tonight)|(?<which>this|last)${S}(?<part>morning|afternoon|evening|night))`),
  read: ({ group }, scene) => {
    const part = group('tonight')
      ? 'NI'
      : { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' }[group('part').toLowerCase()]
    if (!part || (group('tonight') && /^\s+Show\b/.test(scene.after))) return null
    return anchored(at(scene.published - (group('which').toLowerCase() === 'last' ? 1 : 0), part), 'publication')
  },
}

/** Business reports compare a quarter with the one "a year ago". */
const COMPARED = /(?:compared with|compared to|versus|against|than|from|a share,?)[^.;]{0,70}$/

const ago: DateRule = {
  id: 'dates/ago',
  near: 'ago',
  confidence: 0.95,
  pattern: expression(
    `(?:(?:just|almost|nearly|about|around|over|more${S}than|less${S}than|some|roughly|exactly|barely|only|well${S}over)${S}){0,2}(?:(?<half>half${S}a|a${S}quarter(?:${S}of${S}a)?)|(?<n>${COUNT})(?<plus>${S}and${S}a${S}half)?)(?:${S}|-)${UNITS}(?:${S}or${S}(?:so|two|more))?${S}ago(?:,?${S}(?<same>today|this${S}(?:very${S})?(?:week|month)))?`,
  ),
  read: ({ text, group }, scene) => {
    const unit = unitOf(group('unit'))
    if (
      unit === 'year' &&
      countOf(group('n')) === 1 &&
      scene.previous?.precision === 'quarter' &&
      COMPARED.test(scene.plainBefore)
    ) {
      const { y, m } = civil(scene.previous.from ?? scene.published)
      const gap = y === civil(scene.published).y ? 1 : 0
      return { ...anchored(quarter(y - gap, Math.ceil(m / 3)), 'previous-date'), direction: 'past' }
    }
    const doubt = /^(?:just over|almost|nearly|about|around|over|more|less|some|roughly|well)|couple|or (?:so|two|more)/i.test(
      text,
    )
    if (group('same')) return sameAgo(group('same').toLowerCase(), countOf(group('n')), unit, scene)
    const found = group('half') ? partAgo(group('half'), unit, scene) : unitAt(unit, -countOf(group('n')), scene.published)
    if (!found) return null
    const approx = doubt || group('plus') !== '' || group('half') !== ''
    return { ...anchored(found, 'publication'), direction: 'past', ...(approx && { modifier: 'APPROX' as const }) }
  },
}

/** "a year ago today", "three years ago this week": the day, or what holds it. */
function sameAgo(words: string, n: number, unit: string, scene: Scene): Reading | null {
  if (n < 1) return null
  const then = shift(scene.published, -n, unit)
  const found = words === 'today' ? day(then) : words.endsWith('week') ? week(then) : unitAt('month', 0, then)
  return found && { ...anchored(found, 'publication'), direction: 'past' }
}

/** "half a century ago", "a quarter century ago", "half a year ago", "half an hour ago". */
function partAgo(part: string, unit: string, scene: Scene): Reading | null {
  const share = /half/i.test(part) ? 2 : 4
  if (unit === 'century') return year(civil(scene.published).y - 100 / share)
  if (unit === 'decade') return year(civil(scene.published).y - Math.round(10 / share))
  if (unit === 'year') return month(civil(scene.published).y, civil(scene.published).m - 12 / share)
  return unit === 'hour' ? day(scene.published) : null
}

const vagueAgo: DateRule = {
  id: 'dates/vague-ago',
  near: 'ago',
  confidence: 0.75,
  pattern: expression(
    `(?:(?:only|just)${S})?(?:(?:a${S}few|several|some|many)${S}(?<unit>days|weeks|months|years|decades|centuries)|(?<!(?:[0-9]|hundred|thousand|million|billion)${S})(?:days|weeks|months|years|decades|centuries)|not${S}(?:so${S})?long)${S}ago`,
  ),
  read: () => anchored(reference('PAST_REF'), 'publication'),
}

/** After these a plain "last year" is a stretch up to now, not the calendar unit. */
const WITHIN = /(?:^|\s)(?:over|in|during|within|for|throughout|of)\s+$/
const OF_AFTER =
  /^\s+(?:of\s+(?:the|his|her|its|their|a|an|this|that|last|next|[0-9]|january|february|march|april|may|june|july|august|september|october|november|december)|before|after)(?![a-z_])/

/** "the past five months", "the next year": a stretch that ends or starts at publication. */
function stretch(n: number, unit: string, past: boolean, scene: Scene): Reading {
  const other = shift(scene.published, past ? -n : n, unit)
  const found = past ? days(other, scene.published) : days(scene.published, other)
  return { ...found, anchor: 'publication', direction: past ? 'past' : 'future' }
}

const counted: DateRule = {
  id: 'dates/past-units',
  near: 'past last previous preceding next coming following',
  confidence: 0.92,
  pattern: expression(
    `(?:the${S})?(?<which>past|last|previous|preceding|next|coming|following)${S}(?:(?<n>${COUNT})(?:${S}to${S}${COUNT}|${S}or${S}${COUNT})?)${SH_UNITS()}`,
  ),
  read: ({ group }, scene) => {
    const words = group('which').toLowerCase()
    const unit = unitOf(group('unit'))
    if (OF_AFTER.test(scene.plainAfter) || /^an?$/i.test(group('n'))) return null
    if (/preceding|following/.test(words) && !scene.previous) return null
    if (unit === 'hour' || unit === 'minute') {
      const n = Math.round(countOf(group('n')) / (unit === 'hour' ? 24 : 1440))
      return stretch(n, 'day', /past|last|prev|prec/.test(words), scene)
    }
    return stretch(countOf(group('n')), unit, /past|last|prev|prec/.test(words), scene)
  },
}

function SH_UNITS(): string {
  return `(?:${S}(?:calendar|full|consecutive)?${S}|${S})${UNITS}`
}

const uncounted: DateRule = {
  id: 'dates/past-units-vague',
  near: 'past last next coming recent upcoming future forthcoming',
  confidence: 0.8,
  pattern: expression(
    `(?:the${S})?(?:(?<which>past|last|next|coming)${S}${SOME}|(?<open>recent|coming|past|upcoming|future|forthcoming)|(?:in${S})?(?<later>subsequent))${S}(?:days|weeks|months|quarters|years|decades)`,
  ),
  read: ({ group }, scene) => {
    if (group('later') || /^\s+of\s/.test(scene.plainAfter)) return null
    const past = /past|last|recent/i.test(group('which') || group('open'))
    return anchored(reference(past ? 'PAST_REF' : 'FUTURE_REF'), 'publication')
  },
}

const single: DateRule = {
  id: 'dates/which-unit',
  near: 'this last next past current coming upcoming',
  confidence: 0.95,
  pattern: expression(
    `(?<the>the${S})?(?<which>this|last|next|past|current|coming|upcoming)${S}(?:(?<calendar>calendar|full)${S})?(?<unit>${UNIT})`,
  ),
  read: ({ group }, scene) => whichUnit(group('which').toLowerCase(), group('unit').toLowerCase(), group('the') !== '', scene),
}

function whichUnit(words: string, unit: string, the: boolean, scene: Scene): Reading | null {
  if (unit === 'quarter' && /^\s+(?:mile|century|finals?|hour|acre|inch)/.test(scene.plainAfter)) return null
  if (unit === 'day' || /^-?\s?[a-z]*-?long\b/.test(scene.after)) return null
  const stretchy =
    words === 'past' ||
    (the &&
      unit !== 'quarter' &&
      (words === 'coming' || ((words === 'last' || words === 'next') && WITHIN.test(scene.plainBefore))))
  if (words !== 'this' && words !== 'current' && /^\s+of\s/.test(scene.plainAfter)) return null
  if (stretchy || (unit === 'decade' && /last|next/.test(words))) return stretch(1, unit, /past|last/.test(words), scene)
  if (the && words === 'next' && unit !== 'quarter' && scene.previous && scene.tense() !== 'future') return null
  const n = words === 'last' ? -1 : /next|coming/.test(words) ? 1 : 0
  const found = unitAt(unit, n, scene.published)
  return found && anchored(found, 'publication')
}

const fromNow: DateRule = {
  id: 'dates/from-now',
  near: 'now today time',
  confidence: 0.93,
  pattern: expression(
    `(?:(?<n>${COUNT})${S}(?<unit>days?|weeks?|months?|years?|decades?)${S}from${S}(?:now|today)|in${S}(?<n2>${COUNT})${S}(?<unit2>days|weeks|months|years|day|week|month|year)['’]s?${S}time)`,
  ),
  read: ({ text, group }, scene) => {
    const found = unitAt(unitOf(group('unit') || group('unit2')), countOf(group('n') || group('n2')), scene.published)
    const trim = /^in\s+/i.exec(text)?.[0].length ?? 0
    return found && { ...anchored(found, 'publication'), direction: 'future', trim }
  },
}

const ends: DateRule = {
  id: 'dates/unit-end',
  near: 'end close beginning start middle first last final',
  confidence: 0.93,
  pattern: expression(
    `(?:the${S})?(?:very${S})?(?<edge>end|close|beginning|start|middle|turn|first${S}days|last${S}days|final${S}days)${S}of${S}(?<which>the|this|the${S}current|last|next|that)${S}(?<unit>year|month|week|decade|century|quarter)(?!${LETTER}|['’]s|${S}(?:of|ended|ending)\\b)`,
  ),
  read: ({ group }, scene) => {
    const words = group('which').toLowerCase()
    const anchor = words === 'that' ? scene.previous?.from : scene.published
    if (anchor == null || group('edge').toLowerCase() === 'turn') return null
    const found = unitAt(group('unit').toLowerCase(), words === 'last' ? -1 : words === 'next' ? 1 : 0, anchor)
    const edge = group('edge').toLowerCase()
    const modifier = edge === 'middle' ? 'MID' : /end|close|last|final/.test(edge) ? 'END' : 'START'
    return found && { ...anchored(found, words === 'that' ? 'previous-date' : 'publication'), modifier }
  },
}

const inUnit: DateRule = {
  id: 'dates/in-unit',
  near: 'earlier later early late',
  confidence: 0.9,
  pattern: expression(
    `(?<edge>earlier|later|early|late)${S}in${S}the${S}(?<unit>year|month|week|decade|century)(?!${S}of\\b|['’]s)`,
  ),
  read: ({ group }, scene) => {
    const found = unitAt(group('unit').toLowerCase(), 0, scene.published)
    return found && { ...anchored(found, 'publication'), modifier: /^ear/i.test(group('edge')) ? 'START' : 'END' }
  },
}

const yearEnd: DateRule = {
  id: 'dates/year-end',
  near: 'end',
  confidence: 0.9,
  pattern: expression(`(?:(?:the${S})?(?<unit>year|month|week|decade|quarter)['’]s${S}end|(?<unit2>year|month)(?:-|${S})end)`),
  read: ({ group }, scene) => {
    const found = unitAt((group('unit') || group('unit2')).toLowerCase(), 0, scene.published)
    return found && { ...anchored(found, 'publication'), modifier: 'END' as const }
  },
}

const halves: DateRule = {
  id: 'dates/half-of-year',
  near: 'half',
  confidence: 0.93,
  pattern: expression(`(?:the${S})?(?<n>first|second|latter|last|1st|2nd)[ -]half${S}of${S}(?<which>the|this|last|next)${S}year`),
  read: ({ group }, scene) => {
    const words = group('which').toLowerCase()
    const y = civil(scene.published).y + (words === 'last' ? -1 : words === 'next' ? 1 : 0)
    return anchored(half(y, /first|1st/i.test(group('n')) ? 1 : 2), 'publication')
  },
}

export const relative: readonly DateRule[] = [
  dayWord,
  dayPart,
  ago,
  vagueAgo,
  counted,
  uncounted,
  fromNow,
  ends,
  inUnit,
  yearEnd,
  halves,
  single,
]
