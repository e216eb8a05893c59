/** Drops what looks like a date and is none: sums of money, names, habits, periods of play, days that do not exist. */
import type { Candidate, Scene } from '../rule.ts'
import { isRestOfImpossible } from './impossible.ts'
import { isPartOfName } from './names.ts'
import { WEEKDAYS } from './words.ts'

const MONEY_BEFORE = /[$€£¥₹]\s?$/u
const HYPHENATED = /^-(?:long|old)\b/
/** "the first Tuesday of each month", "May of every year". */
const HABIT_AFTER = /^ (?:of (?:each|every|alternate)|in (?:each|every) (?:week|month|quarter|year))(?![a-z_])/
/** A quarter or half of a match: one with a score or a word of play in its sentence, or one of many ("a stormy last quarter"). */
const ONE_OF_MANY = /(?:^|[^a-z_])an? (?:[a-z_-]{3,15} )?$/
const PLAY =
  /(?<![a-z_])(?:won|lost|beat|beaten|led|leading|trailed|trailing|ended|finished|drew|tied|draw|ahead|behind|defeat|victory)[^.;]{0,20} [0-9]{1,3}[-–][0-9]{1,3}(?![0-9-]|%| ?per)|(?<![a-z_])(?:touchdowns?|half-?time|free throws?|strikers?|goalkeepers?|midfielders?|referees?|playoffs?|kick-?off|scoreless|scored (?:once|twice|[a-z]{2,9} (?:goals?|points)))(?![a-z_])/

function isPlay({ reading, rule }: Candidate, { plainBefore, plainAfter }: Scene): boolean {
  if ((reading.precision !== 'quarter' && reading.precision !== 'half') || reading.anchor === 'none') return false
  return (rule === 'dates/which-unit' && ONE_OF_MANY.test(plainBefore)) || PLAY.test(plainBefore) || PLAY.test(plainAfter)
}

const WEEKDAYS_SMALL = WEEKDAYS.toLowerCase()
/** "a Monday-to-Friday service", "open Monday to Saturday": a week like any other. */
const SPAN_AFTER = new RegExp(
  `^(?:-to-|-through-)(?:${WEEKDAYS_SMALL})|^(?: to | through | ?[-–] ?)(?:friday|saturday|sunday)(?![a-z_])`,
)
const SPAN_BEFORE = new RegExp(`(?:${WEEKDAYS_SMALL})(?:-to-|-through-)$|monday(?: to | through | ?[-–] ?)$`)
const OPEN_BEFORE = /(?<![a-z_])(?:open|opens|hours|weekly|daily|runs|shifts?|service|usually|normally)(?![a-z_])[^;]{0,40}$/

/** Whether a weekday is one end of a week of work or of opening hours. */
function isWorkingWeek({ rule }: Candidate, { plainBefore, plainAfter }: Scene): boolean {
  if (rule !== 'dates/weekday') return false
  if (/^-(?:to|through)-/.test(plainAfter) || /-(?:to|through)-$/.test(plainBefore))
    return SPAN_AFTER.test(plainAfter) || SPAN_BEFORE.test(plainBefore)
  return (SPAN_AFTER.test(plainAfter) || SPAN_BEFORE.test(plainBefore)) && OPEN_BEFORE.test(plainBefore)
}

/** "the 1922 Committee", "the 1975 Club": bodies named after a year. Their deeds go on ("the 2024 Committee report"). */
const DETERMINED = /(?:^|[^a-z_])the $/
const BODY_AFTER =
  /^ (?:Committee|Club|Group|Movement|Foundation|Fund|Society)(?! (?:\p{Lu}|report|meeting|election|session))(?![\p{L}-])/u
/** Shows and papers: "NBC's Today", "ABC's \"This Week\"". */
const SHOW_BEFORE = /(?:\p{Lu}[\p{L}.-]*['’]s|on|of|to|VOA|the) ["“'‘]?$/u

function isShow({ reading, rule }: Candidate, { before, after, text }: Scene): boolean {
  if (reading.anchor !== 'publication') return false
  if (rule === 'dates/day-word' && /^(?:TODAY|Today|Tomorrow)$/.test(text)) return /(?:\p{Lu}['’]s|\p{Lu}{2,}) $/u.test(before)
  return rule === 'dates/which-unit' && /^This Week$/.test(text) && SHOW_BEFORE.test(before) && /^["”'’,. ]/.test(after)
}

/** Generic days to come: "the people of tomorrow", "a better tomorrow". */
const BETTER_BEFORE =
  /(?<![a-z_])(?:(?:people|leaders|cities|world|jobs|technolog(?:y|ies)|children|citizens|heroes) of|an? (?:better|brighter|new|safer|greener))(?: a)? $/

/** Whether the candidate, seen in its place, is no date. */
export function reject(candidate: Candidate, scene: Scene): boolean {
  if (candidate.rule === 'dates/day-word' && BETTER_BEFORE.test(scene.plainBefore)) return true
  if (candidate.rule === 'dates/year' && DETERMINED.test(scene.plainBefore) && BODY_AFTER.test(scene.after)) return true
  if (isWorkingWeek(candidate, scene) || isShow(candidate, scene)) return true
  if (MONEY_BEFORE.test(scene.before)) return true
  if (HYPHENATED.test(scene.plainAfter) && candidate.reading.precision !== 'year') return true
  if (candidate.reading.anchor === 'publication' && HABIT_AFTER.test(scene.plainAfter)) return true
  return isPartOfName(candidate, scene) || isPlay(candidate, scene) || isRestOfImpossible(candidate, scene)
}
