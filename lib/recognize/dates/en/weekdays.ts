/** Weekdays: "Thursday", "last Monday", "Friday of next week", "the first Monday of July". */
import { civil, type Day, mondayOf, nthWeekday, weekday } from '../calendar.ts'
import { anchored, day, type Reading, weekend } from '../reading.ts'
import { type DateRule, expression, type Scene } from '../rule.ts'
import { bareMonth } from './which-year.ts'
import { isCapital, MONTHS, monthNumber, ORDINAL, ordinalOf, S, WEEKDAYS, weekdayNumber, YEAR } from './words.ts'

const HABIT = /(?:^|\s)(?:every|each|any|most|per|alternate)(?:\s+(?:other|single|second|third))?\s+$/
const NAMED_BEFORE =
  /(?:^|[\s“"'‘])(?:Black|Good|Ash|Super|Bloody|Cyber|Ruby|Man|Sheffield|Palm|Freaky|Holy|Maundy|Shrove|Big|Casual|Girl|Joe|Taking Back)\s+$/u
const PAPER_AFTER =
  /^\s+(?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Night Football|Night Live|Night Fever|Addams|Star|Tribune|World|Mass|School|Politics)\b/u
const COMING = /(?:^|\s)(?:through|until|till|by|before)\s+$/

/** "that Saturday" needs a date before it; "said that Saturday …" cannot be told from it without one. */
const THAT = /(?:forget|remember\w{0,3}|on|until|since|from|of|by|for|late|early) that $/

/** The day meant by a weekday's name: the latest one, publication day included, unless the words speak of the future. */
export function weekdayMeant(wanted: number, scene: Scene): Day {
  const back = (weekday(scene.published) - wanted + 7) % 7
  const future = scene.tense() === 'future'
  return future && back !== 0 ? scene.published + 7 - back : scene.published - back
}

const plain: DateRule = {
  id: 'dates/weekday',
  near: 'WEEKDAY',
  confidence: 0.94,
  pattern: expression(`(?<name>${WEEKDAYS})`),
  read: ({ group }, scene) => {
    if (
      !isCapital(group('name')) ||
      HABIT.test(scene.plainBefore) ||
      THAT.test(scene.plainBefore) ||
      NAMED_BEFORE.test(scene.before) ||
      PAPER_AFTER.test(scene.after)
    )
      return null
    return anchored(day(weekdayMeant(weekdayNumber(group('name')), scene)), 'publication')
  },
}

/** "last Thursday": before publication day; "next": after it; "this": in publication's week, else the coming one where the words say so. */
function whichDay(words: string, wanted: number, scene: Scene): Day {
  const today = weekday(scene.published)
  const back = (today - wanted + 7) % 7
  if (/next|coming/.test(words)) return scene.published + (back === 0 ? 7 : 7 - back)
  if (/last|past|previous/.test(words)) return scene.published - (back === 0 ? 7 : back)
  if (/following/.test(words)) {
    const from = scene.previous?.to ?? scene.published
    const ahead = (wanted - weekday(from) + 7) % 7
    return from + (ahead === 0 ? 7 : ahead)
  }
  const inWeek = mondayOf(scene.published) + wanted - 1
  return inWeek < scene.published && scene.tense() === 'future' ? inWeek + 7 : inWeek
}

const which: DateRule = {
  id: 'dates/which-weekday',
  near: 'WEEKDAY',
  confidence: 0.93,
  pattern: expression(
    `(?<which>last|next|this(?:${S}(?:past|coming))?|(?:the${S})?(?:coming|following|previous|past))${S}(?<name>${WEEKDAYS})`,
  ),
  read: ({ group }, scene) => {
    if (!isCapital(group('name')) || PAPER_AFTER.test(scene.after)) return null
    const words = group('which').toLowerCase()
    return anchored(
      day(whichDay(words, weekdayNumber(group('name')), scene)),
      /following/.test(words) ? 'previous-date' : 'publication',
    )
  },
}

const ofWeek: DateRule = {
  id: 'dates/weekday-of-week',
  near: 'WEEKDAY',
  confidence: 0.95,
  pattern: expression(
    `(?:(?<name>${WEEKDAYS})${S}(?:of${S})?(?<which>this|last|next)${S}week|(?<which2>this|last|next)${S}week['’]s${S}(?<name2>${WEEKDAYS}))`,
  ),
  read: ({ group }, scene) => {
    const words = (group('which') || group('which2')).toLowerCase()
    const shift = words === 'last' ? -7 : words === 'next' ? 7 : 0
    return anchored(day(mondayOf(scene.published) + weekdayNumber(group('name') || group('name2')) - 1 + shift), 'publication')
  },
}

const nth: DateRule = {
  id: 'dates/nth-weekday',
  near: 'WEEKDAY',
  confidence: 0.95,
  pattern: expression(
    `(?:the${S})?(?<n>${ORDINAL})${S}(?<name>${WEEKDAYS})${S}(?:of|in)${S}(?<month>${MONTHS})(?:,?${S}(?<year>${YEAR}))?`,
  ),
  read: ({ group }, scene) => {
    const m = monthNumber(group('month'))
    const of = group('year') ? Number(group('year')) : civil(bareMonth(m, scene).from ?? scene.published).y
    const found = nthWeekday({ y: of, m }, weekdayNumber(group('name')), ordinalOf(group('n')))
    return found === null ? null : anchored(day(found), group('year') ? 'none' : 'publication')
  },
}

const fromDay: DateRule = {
  id: 'dates/week-from-weekday',
  near: 'WEEKDAY',
  confidence: 0.9,
  pattern: expression(`(?:a|one)${S}week${S}(?:from|after)${S}(?<name>${WEEKDAYS})`),
  read: ({ group }, scene) => {
    const ahead = (weekdayNumber(group('name')) - weekday(scene.published) + 7) % 7
    return anchored(day(scene.published + ahead + 7), 'publication')
  },
}

/** The weekend meant: with "last" and "next" by the calendar, else the running or last one, or the coming one where the words say so. */
function weekendMeant(words: string, scene: Scene): Reading {
  const today = weekday(scene.published)
  const monday = mondayOf(scene.published)
  if (/last|past/.test(words)) return weekend(monday - 7)
  if (/next/.test(words)) return weekend(today >= 6 ? monday + 7 : monday + 7)
  if (/coming/.test(words)) return weekend(today >= 6 ? monday + 7 : monday)
  if (/this/.test(words)) return weekend(today <= 2 && scene.tense() !== 'future' ? monday - 7 : monday)
  if (today >= 6) return weekend(monday)
  return weekend(scene.tense() === 'future' || COMING.test(scene.plainBefore) ? monday : monday - 7)
}

const weekends: DateRule = {
  id: 'dates/weekend',
  near: 'weekend',
  confidence: 0.88,
  pattern: expression(`(?<which>last|next|this(?:${S}(?:past|coming))?|the(?:${S}(?:past|coming|last|next))?|over)${S}weekend`),
  read: ({ group }, scene) => {
    const words = group('which').toLowerCase()
    if (words === 'over') return null
    if (
      words === 'the' &&
      /^\s+(?:of|after|before|warriors?|edition|bag|break|getaway|job|market|papers?)(?![a-z_])/.test(scene.plainAfter)
    )
      return null
    return anchored(weekendMeant(words, scene), 'publication')
  },
}

export const weekdays: readonly DateRule[] = [nth, ofWeek, fromDay, which, plain, weekends]
