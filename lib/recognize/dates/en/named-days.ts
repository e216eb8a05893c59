/** Days with names: fixed, counted by weekdays, from Easter, and of the lunar calendars, all computed. */
import { type Day, dayOf, easter, nthWeekday, orthodoxEaster, weekday } from '../calendar.ts'
import { dayIn, monthLength } from '../moon.ts'
import { anchored, day, days, type Reading } from '../reading.ts'
import { type DateRule, expression, type Scene } from '../rule.ts'
import { occurrence, toldYear } from './which-year.ts'
import { S, YEAR } from './words.ts'

interface Named {
  /** Regular expression of its names. */
  name: string
  on: (y: number) => Day | null
  /** Number of days, 1 unless told. */
  length?: (first: Day) => number
  confidence?: number
  /** Words of `near`, where they are not the name's own whole words. */
  near?: string
}

const ISLAMIC = 'islamic-umalqura'
const islamic = (month: number, d: number) => (y: number) => dayIn(y, ISLAMIC, { month: String(month), day: d })
const hebrew = (month: string, d: number) => (y: number) => dayIn(y, 'hebrew', { month, day: d })
const fixed = (m: number, d: number) => (y: number) => dayOf(y, m, d)
const nth = (m: number, wanted: number, n: number) => (y: number) => nthWeekday({ y, m }, wanted, n)

/** The new moon before the lunar month in which Diwali falls: last day of the ninth Chinese month lies within a day of it. */
function diwali(y: number): Day | null {
  const first = dayIn(y, 'chinese', { month: '10', day: 1 })
  return first === null ? null : first - 1
}

/** Start of Iran's year: 1 Farvardin. */
const nowruz = (y: number) => dayIn(y, 'persian', { month: '1', day: 1 })

const NAMED: readonly Named[] = [
  { name: "New Year['’]?s?(?: Eve)", on: fixed(12, 31) },
  { name: "New Year['’]?s? Day", on: fixed(1, 1) },
  { name: 'Christmas Eve', on: fixed(12, 24) },
  { name: 'Christmas(?: Day)?', on: fixed(12, 25) },
  { name: 'Boxing Day', on: fixed(12, 26) },
  { name: "Valentine['’]?s Day", on: fixed(2, 14) },
  { name: "(?:International )?Women['’]s Day", on: fixed(3, 8) },
  { name: "St\\.? Patrick['’]s Day", on: fixed(3, 17) },
  { name: "April Fools?['’]?s? Day", on: fixed(4, 1) },
  { name: 'Earth Day', on: fixed(4, 22) },
  { name: 'Anzac Day', on: fixed(4, 25) },
  { name: 'May Day', on: fixed(5, 1), confidence: 0.8 },
  { name: 'Juneteenth', on: fixed(6, 19) },
  { name: 'Canada Day', on: fixed(7, 1) },
  { name: '(?:the )?(?:Fourth|4th) of July', on: fixed(7, 4) },
  { name: 'Bastille Day', on: fixed(7, 14) },
  { name: 'Halloween', on: fixed(10, 31), confidence: 0.8 },
  { name: '(?:Armistice|Veterans) Day', on: fixed(11, 11) },
  { name: 'Guy Fawkes (?:Night|Day)', on: fixed(11, 5) },
  { name: 'Human Rights Day', on: fixed(12, 10), confidence: 0.75 },
  { name: 'Australia Day', on: fixed(1, 26) },
  { name: 'Inauguration Day', on: (y) => (y % 4 === 1 ? dayOf(y, 1, 20) : null) },
  { name: 'Martin Luther King(?:,? Jr\\.?,?)? Day|MLK Day', on: nth(1, 1, 3) },
  { name: "Presidents?['’]? Day", on: nth(2, 1, 3) },
  { name: "Mother['’]s Day", on: nth(5, 7, 2) },
  { name: 'Memorial Day', on: nth(5, 1, -1) },
  { name: "Father['’]s Day", on: nth(6, 7, 3) },
  { name: 'Labor Day', on: nth(9, 1, 1) },
  { name: 'Columbus Day', on: nth(10, 1, 2) },
  { name: 'Election Day', on: electionDay },
  { name: 'Thanksgiving(?: Day)?', on: nth(11, 4, 4) },
  { name: 'Black Friday', on: (y) => next(nthWeekday({ y, m: 11 }, 4, 4), 1) },
  { name: 'Cyber Monday', on: (y) => next(nthWeekday({ y, m: 11 }, 4, 4), 4) },
  { name: 'Mardi Gras|Shrove Tuesday', on: (y) => easter(y) - 47, confidence: 0.8 },
  { name: 'Ash Wednesday', on: (y) => easter(y) - 46 },
  { name: 'Palm Sunday', on: (y) => easter(y) - 7 },
  { name: 'Maundy Thursday|Holy Thursday', on: (y) => easter(y) - 3 },
  { name: 'Good Friday', on: (y) => easter(y) - 2 },
  { name: 'Orthodox Easter', on: orthodoxEaster },
  { name: 'Easter Monday', on: (y) => easter(y) + 1 },
  { name: 'Easter(?: Sunday)?', on: easter },
  { name: 'Ascension Day', on: (y) => easter(y) + 39 },
  { name: 'Pentecost|Whit Sunday', on: (y) => easter(y) + 49 },
  { name: 'Whit Monday', on: (y) => easter(y) + 50 },
  { name: 'Eid[- ](?:al|ul|ur?l)[- ]Fitr|Eidul Fitr|Eid[- ]ul[- ]Fitr', on: islamic(10, 1) },
  { name: 'Eid[- ](?:al|ul)[- ](?:Adha|Azha)|Eidul (?:Adha|Azha)|Bakr[- ]?Eid|Feast of (?:the )?Sacrifice', on: islamic(12, 10) },
  { name: 'Eid[- ]Milad(?:[- ]un[- ]Nabi)?|Mawlid|Prophet Muhammad[' + "'’" + ']s birthday', on: islamic(3, 12) },
  { name: 'Ashura|Youm[- ]e[- ]Ashur', on: islamic(1, 10) },
  { name: 'Arbaeen|Chehlum', on: islamic(2, 20) },
  { name: 'Laylat al-Qadr|Shab[- ]e[- ]Qadr', on: islamic(9, 27) },
  {
    name: '(?:the )?(?:holy )?(?:(?:fasting )?month of )?Ramad[ah]a?n|Ramzan',
    near: 'ramadan ramadhan ramadhn ramzan',
    on: islamic(9, 1),
    length: (d) => monthLength(d, ISLAMIC),
  },
  { name: '(?:the )?(?:holy )?month of Muharram', on: islamic(1, 1), length: (d) => monthLength(d, ISLAMIC) },
  { name: 'Yom Kippur', on: hebrew('Tishri', 10) },
  { name: 'Rosh Hashanah?', on: hebrew('Tishri', 1), length: () => 2 },
  { name: 'Sukkot', on: hebrew('Tishri', 15), length: () => 7 },
  { name: 'Simchat Torah', on: hebrew('Tishri', 22) },
  { name: 'Hanukkah|Chanukah', on: hebrew('Kislev', 25), length: () => 8 },
  { name: 'Passover', on: hebrew('Nisan', 15), length: () => 7 },
  { name: 'Shavuot', on: hebrew('Sivan', 6) },
  { name: 'Diwali|Deepavali', on: diwali },
  { name: 'Now?ruz|Nauruz', near: 'nowruz noruz nauruz', on: nowruz },
  { name: "(?:Chinese|Lunar) New Year['’]?s?(?: Day)?|Spring Festival", on: (y) => dayIn(y, 'chinese', { month: '1', day: 1 }) },
  { name: 'Mid-Autumn Festival', on: (y) => dayIn(y, 'chinese', { month: '8', day: 15 }) },
  { name: 'Dragon Boat Festival', on: (y) => dayIn(y, 'chinese', { month: '5', day: 5 }) },
]

function next(d: Day | null, n: number): Day | null {
  return d === null ? null : d + n
}

/** The Tuesday after the first Monday of November (2 U.S.C. § 7). */
function electionDay(y: number): Day | null {
  const first = dayOf(y, 11, 1)
  return first + ((1 - weekday(first) + 7) % 7) + 1
}

/** Things that carry a day's name and are no day. */
const NO_DAY =
  /^\s+(?:island|islands|carol|massacre memorial|tree|trees|card|cards|present|presents|gift|gifts|shopping|song|songs|carols?|decorations?|egg|eggs|bunny|rising|pudding|dinner recipes|costume|movie|film|honou?rs|parade float|sermon|turkey)\b/

/** Whole words in a name's expression: one of them stands in every match, however it is spelled. */
function wordsOf(source: string): string {
  const plain = source
    .replace(/\[[^\]]*\]\??/g, ' ')
    .replace(/\\.\??/g, ' ')
    .replace(/\(\?:/g, ' ')
  const words = (plain.match(/\p{L}{3,}/gu) ?? []).map((word) => word.toLowerCase())
  return words.filter((word) => !/^(?:day|eve|the|new|month|holy)$/.test(word)).join(' ')
}

function ruleOf(named: Named): DateRule {
  const tail = `(?:,?${S}(?:of${S}|in${S})?(?:(?<year>${YEAR})|(?<relative>(?:this|last|next)${S}year)))?`
  return {
    id: 'dates/named-day',
    near: named.near ?? wordsOf(named.name),
    confidence: named.confidence ?? 0.92,
    pattern: expression(`(?:(?<which>last|this|next)${S})?(?:${named.name})(?:(?<weekend>${S}weekend))?${tail}`),
    read: ({ text, group }, scene) => {
      if (!/\p{Lu}/u.test(text) || NO_DAY.test(scene.plainAfter)) return null
      const first = firstDay(named, group, scene)
      if (first === null) return null
      const anchor = group('year') ? 'none' : 'publication'
      return anchored(shape(named, first, group('weekend') !== ''), anchor)
    },
  }
}

function firstDay(named: Named, group: (name: string) => string, scene: Scene): Day | null {
  const told = group('year') || group('relative')
  if (told) {
    const y = toldYear(told, scene)
    return y === null ? null : named.on(y)
  }
  const which = group('which').toLowerCase()
  if (!which || which === 'this') return occurrence(named.on, scene)
  return occurrence(named.on, {
    ...scene,
    published: scene.published + (which === 'last' ? -1 : 1),
    tense: () => (which === 'last' ? 'past' : 'future'),
  })
}

/** A day, the days of a feast, or the weekend around a day (Saturday to the day, or the day to Sunday). */
function shape(named: Named, first: Day, weekend: boolean): Reading {
  if (weekend) {
    const wd = weekday(first)
    if (wd <= 2) return days(first - wd - 1, first)
    return wd >= 6 ? days(first - wd + 6, first - wd + 7) : days(first, first - wd + 7)
  }
  const length = named.length?.(first) ?? 1
  return length === 1 ? day(first) : days(first, first + length - 1)
}

export const namedDays: readonly DateRule[] = NAMED.map(ruleOf)
