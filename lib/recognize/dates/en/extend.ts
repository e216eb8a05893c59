/** Takes the words beside a date into it: "late", "earlier", "mid-", "the end of", a part of the day, a clock time. */
import type { DateModifier } from '../../../model/mention.ts'
import { at, type DayPart, week, weekend } from '../reading.ts'
import type { Candidate, Scene } from '../rule.ts'
import { CLOCK, clockTime } from './clock.ts'

// All of these are for text in plain form.
const LEFT =
  /(?:(?<![a-z_])(?<week>(?:the )?week(?:end)? (?:of|beginning|starting|commencing) (?:on )?)|(?<![a-z_])(?<edge>(?:the )?(?:very )?(?:end|close|beginning|start|middle|final days|last days|first days|closing days|early days|early part|latter part)) of (?:the )?|(?<![a-z_])(?<word>earl(?:y|ier)|mid|mid-to-late|late|later|sometime)(?:[-‐‑–]|\s(?:in |on |into )?(?:the )?)|(?<![a-z_])(?<approx>around|about|circa|approximately|roughly)\s)$/
const NARROWABLE = new Set(['week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century', 'day', 'range'])
const PART_RIGHT =
  /^\s(?:(?:in )?the )?(?:at (?=noon|midday|midnight|dawn|dusk))?(?<part>early morning|morning|afternoon|evening|night|overnight|noon|midday|midnight|lunchtime|dawn|dusk)(?!\w)/
const PART_LEFT =
  /(?<![a-z_])(?:(?:the )?(?:early |late )?(?<part>morning|afternoon|evening|night|eve) (?:of|on) (?:the )?|(?:the )?early hours of (?<early>)|(?<noon>noon|midday|midnight|overnight) (?:on |into |to )?)$/
const CLOCK_RIGHT = new RegExp(`^,? (?:at |around |about |by |before |after ){0,2}${CLOCK}(?![\\w:%]|[.,][0-9])`)
const CLOCK_LEFT = new RegExp(
  `(?<![\\w:.,$])${CLOCK}(?: \\([^()\\n]{1,24}\\))?,? (?:on (?:the (?:morning|afternoon|evening|night) of )?)?$`,
)
const PARTS: Record<string, DayPart | string> = {
  'early morning': 'MO',
  morning: 'MO',
  dawn: 'MO',
  afternoon: 'AF',
  lunchtime: '12:00',
  noon: '12:00',
  midday: '12:00',
  evening: 'EV',
  eve: 'EV',
  overnight: 'NI',
  dusk: 'EV',
  night: 'NI',
  midnight: '24:00',
}

const modifierOf = (word: string): DateModifier =>
  /^(?:the )?(?:very )?(?:end|close|final|last|closing|latter)|late/i.test(word) ? 'END' : /mid/i.test(word) ? 'MID' : 'START'

/** A modifier to the left of a unit; "earlier" and "later" end and start at publication where the unit runs then. */
function withModifier(candidate: Candidate, scene: Scene): Candidate {
  const { reading } = candidate
  const part = PART_VALUE.test(reading.value)
  if (reading.modifier || !(part || NARROWABLE.has(reading.precision))) return candidate
  const left = LEFT.exec(scene.plainBefore.slice(-40))
  const word = left?.groups?.edge ?? left?.groups?.word ?? ''
  if (!left) return candidate
  if (left.groups?.week) return reading.precision === 'day' ? withWeek(candidate, left[0]) : candidate
  if (part) return /^(?:early|late)$/.test(word) ? withPart(candidate, left[0], modifierOf(word)) : candidate
  if (left.groups?.approx !== undefined)
    return candidate.rule.includes('weekday') ? candidate : { ...candidate, reading: { ...reading, modifier: 'APPROX' } }
  if (/^sometime$/i.test(word) || (reading.precision === 'day' && left.groups?.edge)) return candidate
  if (reading.precision === 'range' && !reading.value.endsWith('-WE')) return candidate
  if (/^(?:later|earlier)$/i.test(word) && reading.anchor === 'none') return candidate
  const narrowed = openEnd(word, candidate, scene)
  const skip = /^\s/.test(left[0]) ? 1 : 0
  return {
    ...candidate,
    start: candidate.start - left[0].length + skip,
    reading: { ...reading, modifier: modifierOf(word), ...(narrowed && { narrowed }) },
  }
}

/** "early Sunday morning", "the early hours of Sunday morning": a part of the part. */
function withPart(candidate: Candidate, before: string, modifier: DateModifier): Candidate {
  const skip = /^\s/.test(before) ? 1 : 0
  return { ...candidate, start: candidate.start - before.length + skip, reading: { ...candidate.reading, modifier } }
}

/** "the week of March 6", "the weekend of 3 May": the week that holds the day. */
function withWeek(candidate: Candidate, before: string): Candidate {
  const { reading } = candidate
  const whole = before.includes('weekend') ? weekend(reading.from ?? 0) : week(reading.from ?? 0)
  return {
    ...candidate,
    start: candidate.start - before.trimStart().length,
    reading: { ...whole, anchor: reading.anchor ?? 'none' },
  }
}

const PART_VALUE = /T(?:MO|AF|EV|NI)$/
const HOURS_BEFORE = /(?:^|[^a-z_])(?<words>(?:the )?(?<edge>early|small|late) hours of (?:the )?)$/

function openEnd(word: string, { reading }: Candidate, { published }: Scene) {
  const { from, to } = reading
  if (from === null || to === null || published < from || published > to || reading.precision === 'day') return null
  if (/^earlier$/i.test(word)) return { from, to: published }
  return /^later$/i.test(word) ? { from: published, to } : null
}

/** A part of the day or a clock time on either side of a day. */
function withTime(candidate: Candidate, scene: Scene): Candidate {
  const { reading } = candidate
  if (reading.precision !== 'day' || reading.from === null) return candidate
  const make = (time: string, change: { start?: number; end?: number }): Candidate => ({
    ...candidate,
    ...change,
    reading: { ...at(reading.from ?? 0, time), anchor: reading.anchor ?? 'none' },
  })
  const part = PART_RIGHT.exec(scene.plainAfter)
  if (part?.groups?.part) return make(PARTS[part.groups.part.toLowerCase()] ?? 'MO', { end: candidate.end + part[0].length })
  const right = CLOCK_RIGHT.exec(scene.plainAfter)
  const time = right?.groups && clockTime(right.groups)
  if (right && time) return make(time, { end: candidate.end + right[0].length })
  const before = scene.plainBefore.slice(-40)
  const left = CLOCK_LEFT.exec(before)
  const timeLeft = left?.groups && clockTime(left.groups)
  if (left && timeLeft) return make(timeLeft, { start: candidate.start - left[0].length })
  const partLeft = PART_LEFT.exec(before)
  if (!partLeft) return candidate
  const word = partLeft.groups?.part ?? partLeft.groups?.noon ?? 'morning'
  return make(PARTS[word.toLowerCase()] ?? 'MO', { start: candidate.start - partLeft[0].length })
}

/** Widens a found date by the words beside it; offsets in UTF-16 code units. */
export function extend(candidate: Candidate, scene: Scene): Candidate {
  const timed = withTime(candidate, scene)
  if (timed !== candidate && (timed.start !== candidate.start || !PART_VALUE.test(timed.reading.value))) return timed
  const hours = PART_VALUE.test(timed.reading.value) ? HOURS_BEFORE.exec(scene.plainBefore.slice(-40))?.groups : undefined
  if (hours?.words) return withPart(timed, hours.words, hours.edge === 'late' ? 'END' : 'START')
  return withModifier(timed, scene)
}
