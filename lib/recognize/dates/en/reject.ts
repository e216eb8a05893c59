/** Drops what looks like a date and is none: sums of money, names, habits, periods of play, days that do not exist. */
import type { Candidate, Scene } from '../rule.ts'
import { isRestOfImpossible } from './impossible.ts'
import { isPartOfName } from './names.ts'

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

/** Whether the candidate, seen in its place, is no date. */
export function reject(candidate: Candidate, scene: Scene): boolean {
  if (MONEY_BEFORE.test(scene.before)) return true
  if (HYPHENATED.test(scene.plainAfter) && candidate.reading.precision !== 'year') return true
  if (candidate.reading.anchor === 'publication' && HABIT_AFTER.test(scene.plainAfter)) return true
  return isPartOfName(candidate, scene) || isPlay(candidate, scene) || isRestOfImpossible(candidate, scene)
}
