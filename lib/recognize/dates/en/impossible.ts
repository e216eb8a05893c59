/** Days that no calendar has: what is left of "32 August 2014" or "June 31, 2022" is no month and no year. */
import type { Candidate, Scene } from '../rule.ts'
import { MONTH } from './words.ts'

const SMALL_MONTH = MONTH.toLowerCase()
const DAY = '[0-9]{1,2}(?:st|nd|rd|th)?'
/** A day's number before a month: the rules of days would have read it if the month had that day. */
const DAY_BEFORE = new RegExp(`(?<![0-9.,:$€£/-])${DAY} (?:of )?$`)
/** The same after it. A count ("in June 45 people died") goes on otherwise. */
const DAY_AFTER = new RegExp(`^ (?:${DAY}(?:(?: ?[-‐–—] ?${DAY})?,? [0-9]{4}(?![0-9])|\\s*[.;)]?\\s*$)|[0-9]{5,8}\\s*$)`)
const END_AFTER = new RegExp(`^ ?[-‐–—] ?${DAY},? [0-9]{4}(?![0-9])`)
const DAYS_BEFORE = new RegExp(`(?<![a-z_0-9])(?:${SMALL_MONTH} ${DAY}(?: ?[-‐–—] ?${DAY})?|${DAY} (?:of )?${SMALL_MONTH}),? $`)

/** Whether the candidate is the rest of an expression whose day does not exist. */
export function isRestOfImpossible({ rule }: Candidate, scene: Scene): boolean {
  if (rule === 'dates/month' || rule === 'dates/month-year')
    return DAY_BEFORE.test(scene.plainBefore) || (rule === 'dates/month' && DAY_AFTER.test(scene.plainAfter))
  if (rule === 'dates/month-day') return END_AFTER.test(scene.plainAfter)
  return rule === 'dates/year' && DAYS_BEFORE.test(scene.plainBefore)
}
