/** Clock times: the expression that reads them beside a day, and the rules for those that stand alone ("at 6:40 p.m.", "before midnight"). */
import { pad } from '../calendar.ts'
import { anchored, at, type DayPart, day, type Reading } from '../reading.ts'
import { type DateRule, expression, type Found, type Scene } from '../rule.ts'
import { weekdayMeant } from './weekdays.ts'
import { isCapital, MONTH, S, WEEKDAYS, weekdayNumber } from './words.ts'

const ZONE = 'gmt|utc|est|edt|et|pst|pdt|pt|bst|cet|cest|eet|eest|ist|pkt|msk|sast|aest|aedt|cst|cdt|jst|local time'
const HALF = '[ap](?:\\.m\\.?|m)'
/** A clock time in plain form: "6:40 p.m.", "0735 gmt", "14.30". */
export const CLOCK = `(?<h>[0-2]?[0-9])(?:(?<mark>[:.])?(?<min>[0-5][0-9]))?(?: ?(?<half>${HALF}))?(?: (?<zone>${ZONE})(?![a-z_]))?`

/** "10:30 p.m." as 22:30, from the groups of CLOCK; null where they are no clock time ("10" alone, "2010" without a zone). */
export function clockTime(groups: Record<string, string | undefined>): string | null {
  const { h: hours, mark, min = '', half = '', zone } = groups
  const h = Number(hours)
  if (!half && !(min && (mark || zone))) return null
  if (h > 24 || (half && (h > 12 || h === 0))) return null
  return `${pad(half ? (h % 12) + (half.startsWith('p') ? 12 : 0) : h, 2)}:${min || '00'}`
}

const HABIT_BEFORE =
  /(?<![a-z_])(?:every|each|daily|nightly|weekdays|weekends|weekly|always|usually|typically|often|hours|open|opens)(?![a-z_])[^;]{0,50}$/
const HABIT_AFTER =
  /^[^.;]{0,24}(?<![a-z_])(?:daily|nightly|every|each|weekdays|weekends|seven days|news|bulletins?|slot|show|curfews?|shifts?|service|mass|train|flight|bus)(?![a-z_])/
const WEEKDAY_AFTER = new RegExp(`^(?: [a-z_'’-]{1,16}){0,7},? on (?<name>${WEEKDAYS.toLowerCase()})(?![a-z_])`)
/** The day that takes the time into its own span (extend.ts). */
const DAY_AFTER = new RegExp(
  `^\\)?(?: \\([^()\\n]{1,24}\\))?,? (?:on (?:the (?:morning|afternoon|evening|night) of )?|of )?(?:(?:last|next|this) )?(?:${WEEKDAYS.toLowerCase()}|today|yesterday|tomorrow|[0-9]{1,2}(?:st|nd|rd|th)? ${MONTH.toLowerCase()}|${MONTH.toLowerCase()} [0-9]{1,2})(?![a-z_0-9])`,
)
/** A date told so far back is another matter's. */
const NEAR = 300

/** Whether the date before is a day, and near. */
const dayBefore = ({ previous, sincePrevious }: Scene): number | null =>
  previous?.from != null && (previous.precision === 'day' || previous.precision === 'time') && sincePrevious <= NEAR
    ? previous.from
    : null

/** A time of the weekday that follows in its clause, else of the day told before, else (doubtful) of publication's. */
function onItsDay(time: DayPart | string, scene: Scene): Found {
  const weekday = WEEKDAY_AFTER.exec(scene.plainAfter)?.groups?.name
  if (weekday) return anchored(at(weekdayMeant(weekdayNumber(weekday), scene), time), 'publication')
  const before = dayBefore(scene)
  if (before !== null) return anchored(at(before, time), 'previous-date')
  return { ...anchored(at(scene.published, time), 'publication'), confidence: 0.6 }
}

const isHabit = (scene: Scene) => HABIT_BEFORE.test(scene.plainBefore) || HABIT_AFTER.test(scene.plainAfter)

const clock: DateRule = {
  id: 'dates/clock',
  near: '#t gmt utc est edt bst cet ist local',
  confidence: 0.75,
  pattern: expression(
    `(?<![.,:$€£/])(?<h>[0-2]?[0-9])(?:(?<mark>[:.])?(?<min>[0-5][0-9]))?(?: ?(?<half>${HALF})(?: (?:gmt|utc|est|edt|et|pt|local time)(?![a-z_]))?| (?<zone>gmt|utc|est|edt|bst|cet|ist|local time))`,
  ),
  read: ({ group }, scene) => {
    const half = group('half').toLowerCase()
    const time = clockTime({ h: group('h'), mark: group('mark'), min: group('min'), half, zone: group('zone') })
    return time === null || DAY_AFTER.test(scene.plainAfter) || isHabit(scene) ? null : onItsDay(time, scene)
  },
}

const NOON: Record<string, string> = { noon: '12:00', midday: '12:00', midnight: '24:00' }
const noon: DateRule = {
  id: 'dates/clock',
  near: 'noon midday midnight',
  confidence: 0.7,
  pattern: expression(
    `(?<before>(?:before|after|around|about|at|by|until|till|from|past|since)${S})(?<word>noon|midday|midnight)(?: (?:gmt|utc|local time))?`,
  ),
  read: ({ group }, scene) => {
    const word = group('word')
    if (
      isCapital(word) ||
      DAY_AFTER.test(scene.plainAfter) ||
      isHabit(scene) ||
      /^ (?:oil|train|feast|snack)/.test(scene.plainAfter)
    )
      return null
    return { ...onItsDay(NOON[word.toLowerCase()] ?? '12:00', scene), trim: group('before').length }
  },
}

const PARTS: Record<string, DayPart> = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' }
const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'

/** "4 o'clock in the morning", "late in the afternoon": of the day told before. */
const partOfDay: DateRule = {
  id: 'dates/part-of-day',
  near: 'morning afternoon evening night',
  confidence: 0.7,
  pattern: expression(
    `(?:(?<edge>early|late|earlier|later)${S}|(?<h>[0-9]{1,2}(?:[:.](?<min>[0-5][0-9]))?|${HOURS})(?:${S}o['’]clock)?${S})?(?:in${S}the${S}(?:(?<edge2>early|late|same)${S})?(?<part>morning|afternoon|evening)|at${S}(?<night>night))`,
  ),
  read: ({ text, group }, scene) => {
    const word = (group('part') || group('night')).toLowerCase()
    const [edge, hour] = [(group('edge') || group('edge2')).toLowerCase(), group('h').toLowerCase()]
    if (/^,? (?:of|on) /.test(scene.plainAfter) || isHabit(scene)) return null
    if (hour) return hourOf(hour, word, scene)
    const day = dayBefore(scene)
    if (day === null || group('night') || /^in the same /i.test(text)) return null
    const found = anchored(at(day, PARTS[word] ?? 'MO'), 'previous-date')
    const trim = edge && group('edge') ? 0 : text.toLowerCase().indexOf('the')
    return { ...found, ...(edge && { modifier: /early|earlier/.test(edge) ? ('START' as const) : ('END' as const) }), trim }
  },
}

/** "4 in the morning". */
function hourOf(hour: string, part: string, scene: Scene): Found | null {
  const told = /^[0-9]/.test(hour) ? Number.parseInt(hour, 10) : HOURS.split('|').indexOf(hour) + 1
  if (told < 1 || told > 12) return null
  const late = part === 'morning' || (part === 'night' && (told < 5 || told === 12)) ? 0 : 12
  const minutes = /[:.]([0-9]{2})/.exec(hour)?.[1] ?? '00'
  return onItsDay(`${pad((told % 12) + late, 2)}:${minutes}`, scene)
}

/** "earlier in the day", "later in the day": the day told before, else publication's. */
const inTheDay: DateRule = {
  id: 'dates/part-of-day',
  near: 'day',
  confidence: 0.7,
  pattern: expression(`(?<edge>earlier|later|early|late)${S}in${S}the${S}day`),
  read: ({ group }, scene) => {
    const before = dayBefore(scene)
    const reading: Reading = anchored(day(before ?? scene.published), before === null ? 'publication' : 'previous-date')
    return { ...reading, modifier: /^early|^earlier/i.test(group('edge')) ? 'START' : 'END' }
  },
}

const LODGING =
  /(?<![a-z_])(?:stay(?:s|ed|ing)?|sle(?:ep|pt)|kept|keep|held|detained|hospital|spent|spend|camp(?:ed|ing)?|park(?:ed|ing)?|remain(?:ed)?|left|famous|rich|change[ds]?|happen|disappear|vanish|become|became|solve[ds]?|fix(?:ed)?|not|never|cannot|['’]t|an|the|for|every|each|open|open(?:ed|s)?|refrigerate[ds]?|chill(?:ed)?)(?: [a-z]{2,12}){0,2} $/
const THING =
  /^(?:-|[ ](?:stays?|success(?:es)?|sensation|trains?|flights?|bus(?:es)?|bags?|trips?|delivery|deliveries|shipping|parking|guests?|accommodation|millionaires?|camps?|visits?|journeys?|ferry|ferries|shifts?|service|care|shelters?|storage|hours|curfews?|layover|cars?|hotel|index|rates?|lending|markets?|fix|solution|hikers?)(?![a-z_]))/

/** News of the night: the one before publication, or after it where it is told ahead. */
const overnight: DateRule = {
  id: 'dates/overnight',
  near: 'overnight',
  confidence: 0.7,
  pattern: expression('overnight'),
  read: (_, scene) => {
    if (LODGING.test(scene.plainBefore) || THING.test(scene.plainAfter)) return null
    const before = scene.sincePrevious < 60 ? dayBefore(scene) : null
    if (before !== null) return anchored(at(before, 'NI'), 'previous-date')
    return anchored(at(scene.published - (scene.tense() === 'future' ? 0 : 1), 'NI'), 'publication')
  },
}

export const clocks: readonly DateRule[] = [clock, noon, partOfDay, inTheDay, overnight]
