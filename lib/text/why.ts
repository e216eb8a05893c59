/** Says in one plain sentence why a mention is highlighted: what its rule saw, and how sure it is. */
import type { PublicationDoubt } from '../model/article.ts'
import type { DateMention, Mention, PersonMention } from '../model/mention.ts'
import { dateInWords } from './date-words.ts'

/** What a sentence can hold besides the mention's own words. */
export interface WhyContext {
  /** The article's reason for counting the person as an official (LocalEntity.officialReason). */
  officialReason?: string
  /** Day of publication, YYYY-MM-DD. */
  published?: string
}

const quoted = (text: string): string => `“${text.replace(/\s+/gu, ' ')}”`
const titleOf = (mention: PersonMention): string => (mention.role ? `: ${quoted(mention.role.title)}` : '')

const PEOPLE: Readonly<Record<string, (mention: PersonMention) => string>> = {
  'people/title-before': (mention) => `A title stands before the name${titleOf(mention)}`,
  'people/title-after': (mention) => `A role is given after the name${titleOf(mention)}`,
  'people/honorific': () => 'A title of address such as Mr or Dr stands before the name',
  'people/name-shape': () => 'It has the shape of a person’s name: words of the lists of names, or what people do beside it',
  'people/known-name': () =>
    'The name, or a part of it, was recognized elsewhere in this article or is that of a well-known leader',
}

/** What stands in the text, by the rule that read it: the first half of a date's sentence. */
const DATES: Readonly<Record<string, string>> = {
  'dates/iso': 'is a date in figures',
  'dates/numeric': 'is a date in figures',
  'dates/month-day': 'names a month and a day',
  'dates/day-month': 'names a day and a month',
  'dates/day-month-dashed': 'names a day, a month and a year',
  'dates/day-of-month': 'names a day of a month',
  'dates/day-range': 'names the first and the last day',
  'dates/day-range-months': 'names the first and the last day',
  'dates/month-range': 'names the first and the last month',
  'dates/month-year': 'names a month and a year',
  'dates/which-month': 'names a month of a year told beside it',
  'dates/month': 'names a month',
  'dates/named-day': 'is a day with a name of its own',
  'dates/state-day': 'is a day kept by a state or by many',
  'dates/season-year': 'names a season and a year',
  'dates/which-season': 'names a season',
  'dates/season': 'names a season',
  'dates/quarter-year': 'names a quarter and a year',
  'dates/which-quarter': 'names a quarter',
  'dates/quarter': 'names a quarter',
  'dates/half': 'names a half of a year',
  'dates/half-of-year': 'names a half of a year',
  'dates/first-months': 'names the first or last months of a year',
  'dates/day-word': 'names a day by where it lies: before, on or after another',
  'dates/day-part-word': 'names a part of a day',
  'dates/ago': 'says how long ago it was',
  'dates/vague-ago': 'says roughly how long ago it was',
  'dates/past-units': 'names the time up to or from a day',
  'dates/past-units-vague': 'names roughly the time up to or from a day',
  'dates/which-unit': 'names a day, week, month or year by where it lies',
  'dates/from-now': 'says how far off it is',
  'dates/unit-end': 'names the start, middle or end of a time',
  'dates/in-unit': 'says within which time it falls',
  'dates/countdown': 'says how far off it is',
  'dates/year-end': 'names the end of a time',
  'dates/following-unit': 'names the time after or before another date',
  'dates/units-later': 'says how much later or earlier it was than another date',
  'dates/week-after': 'says how much later or earlier it was than another date',
  'dates/that-unit': 'points at a time named before',
  'dates/clock': 'is a time of day',
  'dates/part-of-day': 'names a part of a day',
  'dates/overnight': 'names a night',
  'dates/event-anchored': 'says how much later or earlier it was than something that happened',
  'dates/weekday': 'is a weekday',
  'dates/which-weekday': 'is a weekday',
  'dates/weekday-of-week': 'is a weekday of a week told beside it',
  'dates/nth-weekday': 'is a weekday counted within a month',
  'dates/week-from-weekday': 'is a weekday and a count of weeks',
  'dates/weekend': 'names a weekend',
  'dates/year': 'names a year',
  'dates/short-year': 'names a year in two figures',
  'dates/spelled-year': 'names a year in words',
  'dates/years': 'names the first and the last year',
  'dates/decade': 'names a decade',
  'dates/short-decade': 'names a decade',
  'dates/century': 'names a century',
  'dates/fiscal-year': 'names a fiscal year',
}

/** The other kinds: the sentence after the quoted words. */
const THINGS: Readonly<Record<string, string>> = {
  'projects/named': 'is written as the name of a project: capital words that end with a kind of undertaking',
  'projects/described':
    'describes an undertaking: a kind of work with words around it that tell of building, planning or agreeing',
  'projects/acronym': 'is the short form that this article gives a project',
  'projects/explained': 'is a name that this article explains as an undertaking',
  'projects/echo': 'repeats words of a project found elsewhere in this article',
  'organizations/definition': 'is a body whose short form stands in brackets after it',
  'organizations/defined-acronym': 'is the short form that this article gives a body',
  'organizations/known-acronym': 'is the short form of a well-known body',
  'organizations/head': 'is written as the name of a body: capital words with a word such as Ministry, Council or Bank',
  'places/gazetteer': 'is on the list of countries, regions and cities',
}

const KINDS = {
  person: 'a person',
  project: 'a project',
  organization: 'an organization',
  place: 'a place',
  date: 'a date',
} as const

const dayInWords = (day: string): string =>
  dateInWords({ value: day, from: day, to: day, precision: 'day' }).replace(/^\p{L}+, /u, '')

/** Why the day of publication is in doubt. */
const DOUBTS: Readonly<Record<PublicationDoubt, string>> = {
  zone: ', which may be the day before or after, for the page tells its time near midnight without the zone of the place',
  modified: ', of which the page tells only when it was changed',
  month: ', of which the page tells only the month',
  unknown: ', which the page does not tell, so it is left open',
}

/** What a date was reckoned from. */
function reckoning(mention: DateMention, published: string | undefined): string {
  const { doubt } = mention
  if (!doubt || !Object.hasOwn(DOUBTS, doubt)) return sureReckoning(mention, published)
  const day = doubt === 'zone' || doubt === 'modified' ? published : undefined
  return `${sureReckoning(mention, day)}${DOUBTS[doubt]}`
}

function sureReckoning({ anchor, direction }: DateMention, published: string | undefined): string {
  if (anchor === 'none') return ''
  const way = direction === 'past' ? 'counted back from' : direction === 'future' ? 'counted forward from' : 'understood from'
  if (anchor === 'previous-date') return `, ${way} the date told before it`
  return `, ${way} the day of publication${published ? `, ${dayInWords(published)}` : ''}`
}

/** What the rule saw, without full stop; undefined for rules that this version does not know (an older record, say). */
function seen(mention: Mention, published: string | undefined): string | undefined {
  // Rules of an imported file can have any name.
  if (![PEOPLE, DATES, THINGS].some((list) => Object.hasOwn(list, mention.rule))) return undefined
  if (mention.kind === 'person') return PEOPLE[mention.rule]?.(mention)
  const phrase = mention.kind === 'date' ? DATES[mention.rule] : THINGS[mention.rule]
  if (phrase === undefined) return undefined
  return `${quoted(mention.text)} ${phrase}${mention.kind === 'date' ? reckoning(mention, published) : ''}`
}

/**
 * Why the mention is highlighted, in one sentence and how sure the rule is, in percent; for an official known by other words of the article,
 * one more sentence says which. A rule that has no sentence here is named by its kind only.
 */
export function whyInWords(mention: Mention, { officialReason, published }: WhyContext = {}): string {
  const what = seen(mention, published) ?? `Recognized as ${KINDS[mention.kind]} by its words and what stands around them`
  const sure = `${what}. ${Math.round(mention.confidence * 100)} % sure.`
  const elsewhere = mention.kind === 'person' && !mention.role && mention.official && officialReason
  return elsewhere ? `${sure} ${officialReason}` : sure
}
