/** Seasons, quarters, halves and first months of a year: "last summer", "Q3 2025", "the first half of 2025". */
import { civil, dayOf } from '../calendar.ts'
import { anchored, half, month, quarter, type Reading, range, type Season, season, year } from '../reading.ts'
import { type DateRule, expression, type Scene } from '../rule.ts'
import { isSouthern } from './countries.ts'
import { toldYear } from './which-year.ts'
import { COUNT, countOf, fullYear, LETTER, S, SEASONS, YEAR } from './words.ts'

const SEASON_CODES: Record<string, Season> = { spring: 'SP', summer: 'SU', fall: 'FA', autumn: 'FA', winter: 'WI' }
const codeOf = (word: string): Season => SEASON_CODES[word.toLowerCase()] ?? 'SU'
const RELATIVE_YEAR = `(?:this|last|next|that|the${S}same|the${S}following)${S}year`

const AHEAD = /(?:^| )(?:throughout|through|into|for|ahead of|before) $/

/** The season meant: last one that ended before publication, next one to begin, or the one of publication's year. */
function seasonMeant(code: Season, words: string, scene: Scene): Reading {
  const { y } = civil(scene.published)
  const south = isSouthern(scene.plain)
  const all = [y - 2, y - 1, y, y + 1].map((n) => season(n, code, south))
  const past = all.filter((s) => (s.to ?? 0) < scene.published).at(-1)
  const begun = all.filter((s) => (s.from ?? 0) <= scene.published).at(-1)
  const future = all.find((s) => (s.from ?? 0) > scene.published)
  const running = begun && (begun.to ?? 0) >= scene.published ? begun : undefined
  const fallback = season(y, code, south)
  if (/last/.test(words)) return past ?? fallback
  if (/next|coming/.test(words)) return future ?? fallback
  if (running) return running
  if (/this/.test(words))
    return code === (south ? 'SU' : 'WI') && civil(scene.published).m < 6 ? season(y - 1, code, south) : fallback
  // A month before it begins, "throughout the summer" is the coming one.
  const near = future?.from != null && future.from - scene.published <= 31 && AHEAD.test(scene.plainBefore)
  return (near || scene.tense() === 'future' ? future : begun) ?? fallback
}

const seasonYear: DateRule = {
  id: 'dates/season-year',
  near: 'SEASON',
  confidence: 0.95,
  pattern: expression(
    `(?:the${S})?(?<season>${SEASONS})(?:(?:${S}(?:of|in))?,?${S}(?:(?<year>${YEAR})(?:[-–/](?<second>[0-9]{2,4}))?|(?<short>['’][0-9]{2})|(?<relative>${RELATIVE_YEAR})))(?![,.]?[0-9])`,
  ),
  read: ({ group }, scene) => {
    const now = civil(scene.published).y
    const y = group('short')
      ? fullYear(Number(group('short').slice(1)), now)
      : toldYear(group('year') || group('relative'), scene)
    if (y === null || y > now + 90) return null
    return anchored(season(y, codeOf(group('season')), isSouthern(scene.plain)), group('relative') ? 'publication' : 'none')
  },
}

const seasonWhich: DateRule = {
  id: 'dates/which-season',
  near: 'SEASON',
  confidence: 0.9,
  pattern: expression(`(?<which>this(?:${S}(?:past|coming))?|last|next|the${S}coming)${S}(?<season>${SEASONS})`),
  read: ({ group }, scene) =>
    /^\s+(?:of|from|in (?:prices|shares|value))\s/.test(scene.plainAfter)
      ? null
      : anchored(
          seasonMeant(codeOf(group('season')), group('which').toLowerCase().replace('this past', 'last'), scene),
          'publication',
        ),
}

const seasonBare: DateRule = {
  id: 'dates/season',
  near: 'SEASON',
  confidence: 0.75,
  pattern: expression(
    `(?<=(?<!${LETTER})(?:in|during|by|until|since|through|throughout|over|from|into|this)${S})(?:the${S})?(?:(?:early|late|mid)[- ])?(?<season>${SEASONS})`,
  ),
  read: ({ text, group }, scene) => {
    if (
      /^\s+(?:of|from|in|to)\s|^-|^\s+(?:water|back|break|below|short|apart|guys?|coat|clothes|camp|school|palace|olympics|games)/.test(
        scene.plainAfter,
      )
    )
      return null
    if (/^fall$/i.test(group('season')) && !/\s(?:the|early|late|mid)[\s-]/i.test(text)) return null
    const part = /(early|late|mid)[- ]/i.exec(text)?.[1]?.toLowerCase()
    const found = anchored(seasonMeant(codeOf(group('season')), '', scene), 'publication')
    const modifier = part === 'early' ? 'START' : part === 'late' ? 'END' : 'MID'
    return { ...found, ...(part && { modifier }) }
  },
}

const QUARTER_WORDS = ['first', 'second', 'third', 'fourth', 'last', 'final']
function quarterNumber(word: string): number {
  const n = /[1-4]/.exec(word)
  return n ? Number(n[0]) : Math.min(4, QUARTER_WORDS.indexOf(word.toLowerCase()) + 1)
}
const NTH_QUARTER = `(?:(?<n>first|second|third|fourth|last|final|1st|2nd|3rd|4th)(?:${S}|-)quarter|(?<q>q[1-4]|[1-4]q))`

const quarterYear: DateRule = {
  id: 'dates/quarter-year',
  near: 'quarter #q',
  confidence: 0.96,
  pattern: expression(
    `(?:(?:the${S}|fiscal${S}|its${S}){0,2}${NTH_QUARTER},?(?:${S}of)?${S}(?:the${S})?(?:(?:fiscal|financial)${S}(?:year${S})?)?(?<year>['’][0-9]{2}|${YEAR}|(?:this|last|next|the|that)${S}(?:(?:fiscal|financial)${S})?year)|(?:the${S})?(?<year2>${YEAR})(?:['’]s)?${S}(?<n2>first|second|third|fourth|last|final)(?:${S}|-)quarter)`,
  ),
  read: ({ group }, scene) => {
    const told = group('year') || group('year2')
    const now = civil(scene.published).y
    const y = /^['’]/.test(told) ? fullYear(Number(told.slice(1)), now) : toldYear(told, scene)
    return y === null
      ? null
      : anchored(quarter(y, quarterNumber(group('n') || group('q') || group('n2'))), /\d/.test(told) ? 'none' : 'publication')
  },
}

const SPORT = /\b(?:touchdown|yards?|points? lead|quarterback|score[ds]?|kick|goal|game|match|innings|basket|rebound)\b/

const quarterBare: DateRule = {
  id: 'dates/quarter',
  near: 'quarter #q',
  confidence: 0.8,
  pattern: expression(`(?:(?:the|its|fiscal|our|their)${S}){0,2}${NTH_QUARTER}`),
  read: ({ text, group }, scene) => {
    const word = group('n') || group('q')
    if (
      /^(?:last|final)$/i.test(word) ||
      SPORT.test(scene.plainBefore + scene.plainAfter) ||
      /^\s+(?:of|century)\b/.test(scene.plainAfter)
    )
      return null
    const n = quarterNumber(word)
    const now = civil(scene.published)
    const current = Math.floor((now.m - 1) / 3) + 1
    const tense = scene.tense()
    const y =
      n <= current
        ? tense === 'future' && n < current - 1
          ? now.y + 1
          : now.y
        : tense === 'future' || n === current + 1
          ? now.y
          : now.y - 1
    const own = /^(?:its|our|their)\s/i.exec(text)?.[0].length ?? 0
    return { ...anchored(quarter(y, n), 'publication'), trim: own }
  },
}

/** "the year-ago quarter", "the latest period", "the quarter": against the quarter read before, else the last one that ended. */
const quarterWhich: DateRule = {
  id: 'dates/which-quarter',
  near: 'quarter period ago earlier',
  confidence: 0.82,
  pattern: expression(
    `(?:the${S})?(?<which>latest|most${S}recent|just-ended|year-ago|year-earlier|prior-year|same|previous|preceding|prior|following)${S}(?:fiscal${S})?(?:(?<n>first|second|third|fourth)${S})?(?<unit>quarter|period)(?:${S}(?:of${S}|in${S})?(?<year>${YEAR}|last${S}year|the${S}previous${S}year))?|(?<the>the${S}quarter)|(?<alone>year-(?:ago|earlier))`,
  ),
  read: ({ group }, scene) => {
    const told = group('year') ? toldYear(group('year'), scene) : null
    if (told !== null) return periodOf(told, scene)
    const words = group('alone') || group('which').toLowerCase()
    const previous = scene.previous?.precision === 'quarter' ? scene.previous : null
    if (group('unit').toLowerCase() === 'period' && !previous) return null
    if (group('alone') && !previous) return anchored(year(civil(scene.published).y - 1), 'publication')
    if (
      group('the') &&
      (/^\s+(?:of|century|mile|final|horse)/.test(scene.plainAfter) ||
        !(previous || MONEY.test(scene.plainBefore + scene.plainAfter)))
    )
      return null
    return whichQuarter(words, group('n') ? quarterNumber(group('n')) : 0, previous, scene)
  },
}

/** "the same period of 2022": the quarter or month read before, in that year. */
function periodOf(y: number, scene: Scene): Reading | null {
  const previous = scene.previous
  if (previous?.from == null) return null
  const { m } = civil(previous.from)
  if (previous.precision === 'quarter') return anchored(quarter(y, Math.ceil(m / 3)), 'previous-date')
  return previous.precision === 'month' ? anchored(month(y, m), 'previous-date') : null
}

const MONEY = /\b(?:profit|earnings|revenue|sales|income|loss|shares?|growth|results|company)\b/

function whichQuarter(words: string, n: number, previous: Reading | null, scene: Scene): Reading | null {
  const now = civil(scene.published)
  const last = quarter(now.y, Math.floor((now.m - 1) / 3))
  if (/latest|recent|ended/.test(words)) return anchored(last, 'publication')
  const base = civil((previous ?? last).from ?? scene.published)
  const q = n || Math.ceil(base.m / 3)
  const anchor = previous ? 'previous-date' : 'publication'
  // A year-ago quarter read before is the same one, not one more year back.
  if (/ago|earlier|prior-year/.test(words))
    return anchored(quarter(previous && base.y < now.y && now.m > 3 ? base.y : base.y - 1, q), anchor)
  if (!words) return anchored(previous && base.y === now.y ? quarter(base.y, q) : last, anchor)
  if (!previous) return null
  return anchored(quarter(base.y, words === 'same' ? q : q + (words === 'following' ? 1 : -1)), anchor)
}

const halfYear: DateRule = {
  id: 'dates/half',
  near: 'half #h',
  confidence: 0.95,
  pattern: expression(
    `(?:(?:the${S})?(?<n>first|second|latter|last|1st|2nd)(?:${S}|-)half${S}(?:of${S})?(?<year>${YEAR})|h(?<h>[12])${S}(?<year2>${YEAR}))`,
  ),
  read: ({ group }) =>
    half(Number(group('year') || group('year2')), (group('h') ? group('h') === '1' : /first|1st/i.test(group('n'))) ? 1 : 2),
}

const firstMonths: DateRule = {
  id: 'dates/first-months',
  near: 'first last final opening closing',
  confidence: 0.92,
  pattern: expression(
    `(?:the${S})?(?<edge>first|last|final|opening|closing)${S}(?<n>${COUNT})${S}(?<unit>days|weeks|months|quarters)${S}of${S}(?:(?<month>January|February|March|April|May|June|July|August|September|October|November|December)${S})?(?<year>${YEAR}|(?:the|this|last|next)${S}year)`,
  ),
  read: ({ group }, scene) => {
    const y = toldYear(group('year'), scene)
    const n = countOf(group('n'))
    if (y === null || group('month') || n > 366) return null
    const first = /first|opening/i.test(group('edge'))
    const unit = group('unit').toLowerCase()
    const months = unit === 'months' ? n : unit === 'quarters' ? 3 * n : 0
    if (months > 12 || (!months && !first)) return null
    if (months) return range(month(y, first ? 1 : 13 - months), month(y, first ? months : 12))
    const start = dayOf(y, 1, 1)
    const end = start + n * (unit === 'weeks' ? 7 : 1) - 1
    return {
      value: `${y}-01-01/${y}-${String(civil(end).m).padStart(2, '0')}-${String(civil(end).d).padStart(2, '0')}`,
      precision: 'range',
      from: start,
      to: end,
    }
  },
}

export const periods: readonly DateRule[] = [
  firstMonths,
  seasonYear,
  seasonWhich,
  seasonBare,
  quarterYear,
  quarterWhich,
  quarterBare,
  halfYear,
]
