/** Months: "October 2024", "February this year", "last July", "in May". */
import { civil } from '../calendar.ts'
import { anchored, month, type Reading } from '../reading.ts'
import { type DateRule, expression, type Scene } from '../rule.ts'
import { bareMonth, toldYear } from './which-year.ts'
import { fullYear, isCapital, MONTH, MONTHS, monthNumber, OS, S, YEAR } from './words.ts'

const withYear: DateRule = {
  id: 'dates/month-year',
  near: 'MONTH',
  confidence: 0.98,
  pattern: expression(
    `(?<month>${MONTH})(?:(?:${OS},${OS}|${S}(?:of${S})?|[-/])(?<year>${YEAR})(?![.,]?[0-9]|%)|${S}['’](?<short>[0-9]{2})|,?${S}(?:of${S})?(?<relative>(?:this|last|next|that${S}same|that|the${S}same|the${S}following|the${S}previous)${S}year))`,
  ),
  read: ({ group }, scene) => {
    if (!isCapital(group('month'))) return null
    const short = group('short')
    const y = short ? fullYear(Number(short), civil(scene.published).y) : toldYear(group('year') || group('relative'), scene)
    return y === null ? null : anchored(month(y, monthNumber(group('month'))), group('relative') ? 'publication' : 'none')
  },
}

const which: DateRule = {
  id: 'dates/which-month',
  near: 'MONTH',
  confidence: 0.95,
  pattern: expression(
    `(?<which>that${S}same|that|last|next|this(?:${S}(?:past|coming))?|this|the${S}following|coming)${S}(?<month>${MONTH})(?!\\.?${S}?[0-9]{1,2}\\b)`,
  ),
  read: ({ group }, scene) => {
    if (!isCapital(group('month'))) return null
    const words = group('which').toLowerCase()
    const m = monthNumber(group('month'))
    if (!words.startsWith('that')) return anchored(whichMonth(words, m, scene), 'publication')
    const from = scene.previous?.from
    if (from == null) return null
    const then = civil(from)
    return anchored(month(m >= then.m || scene.previous?.precision === 'year' ? then.y : then.y + 1, m), 'previous-date')
  },
}

/** "last July" is the latest July before this month, "next July" the first one after it, "this July" that of this year. */
function whichMonth(words: string, m: number, scene: Scene): Reading {
  const now = civil(scene.published)
  if (/next|coming|following/.test(words)) return month(m > now.m ? now.y : now.y + 1, m)
  if (/last|past/.test(words)) return month(m < now.m ? now.y : now.y - 1, m)
  return month(now.y, m)
}

/** Months that are also given names or plain words need words beside them that only a time takes. */
const DOUBTFUL = /^(?:may|march|april|june|august|jan|mar|dec|sep)$/i
const TIME_BEFORE =
  /(?:^|[^a-z_])(?:in|by|since|until|till|from|before|after|through|throughout|during|for|early|mid|late|of|to|between|and|or|this|last|next|the|a|around|on|as of|beginning|end|earlier|later)[\s-]+$|[,–—(-]\s?$|^$/
const NAME_AFTER = /^\s+(?!(?:I|The|A|In|On|At|By|But|And)\b)\p{Lu}[\p{Ll}'’]+/u
const VERB_AFTER = /^\s+(?:said|says|told|was born|tells|added|who|on\s|and her|and his|not|be|have|also)\b/
const NAME_BEFORE = /\p{Lu}[\p{L}'’.-]*\s+$/u
const PREPOSITION =
  /(?:^|\s)(?:in|by|since|until|till|from|through|throughout|during|before|after|early|mid|late|this|last|next|of)[\s-]+$/

/** Whether a month name that is also a name or a verb stands where a month would. */
function isMonth(word: string, scene: Scene): boolean {
  if (!DOUBTFUL.test(word))
    return !(NAME_BEFORE.test(scene.before) && NAME_AFTER.test(scene.after) && !PREPOSITION.test(scene.plainBefore))
  if (word === word.toUpperCase()) return false
  if (/^(?:jan|mar|dec|sep)$/i.test(word)) return false
  if (VERB_AFTER.test(scene.plainAfter)) return false
  if (NAME_AFTER.test(scene.after))
    return /(?:^|\s)(?:the|last|next|this|early|mid|late)[\s-]+$/.test(scene.plainBefore) && !/^march$/i.test(word)
  if (
    NAME_BEFORE.test(scene.before) &&
    !PREPOSITION.test(scene.plainBefore) &&
    !/(?:Since|In|By|Until|From|The|During|Last|Early|Late)\s+$/u.test(scene.before)
  )
    return false
  if (/^(?:may|march)$/i.test(word))
    return PREPOSITION.test(scene.plainBefore) || /(?:^|\s)(?:the|a|to|for|and|or|between)\s+$/.test(scene.plainBefore)
  return TIME_BEFORE.test(scene.plainBefore)
}

const bare: DateRule = {
  id: 'dates/month',
  near: 'MONTH',
  confidence: 0.9,
  pattern: expression(`(?<month>${MONTHS}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.|Sept)`),
  read: ({ group }, scene) => {
    const word = group('month')
    return isCapital(word) && isMonth(word, scene) ? bareMonth(monthNumber(word), scene) : null
  },
}

export const months: readonly DateRule[] = [withYear, which, bare]
