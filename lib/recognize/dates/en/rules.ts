/** English: the ordered list of rule families. Of matches that start alike the longest wins, then the one listed first. */
import type { DateLocale } from '../rule.ts'
import { absolute } from './absolute.ts'
import { aheads } from './ahead.ts'
import { chains } from './chains.ts'
import { clocks } from './clock.ts'
import { tense } from './cues.ts'
import { eventTimes, settle } from './event-anchored.ts'
import { extend } from './extend.ts'
import { months } from './months.ts'
import { namedDays } from './named-days.ts'
import { periods } from './periods.ts'
import { ranges } from './ranges.ts'
import { reject } from './reject.ts'
import { relative } from './relative.ts'
import { stateDays } from './state-days.ts'
import { weekdays } from './weekdays.ts'
import { CLASSES } from './words.ts'
import { years } from './years.ts'

export const english: DateLocale = {
  language: 'en',
  rules: [
    ...absolute,
    ...ranges,
    ...months,
    ...namedDays,
    ...stateDays,
    ...weekdays,
    ...periods,
    ...relative,
    ...aheads,
    ...chains,
    ...years,
    ...clocks,
    ...eventTimes,
  ],
  classes: CLASSES,
  tense,
  extend,
  reject,
  settle,
}
