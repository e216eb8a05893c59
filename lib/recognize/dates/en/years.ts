/** Years, decades, centuries and fiscal years: "2019", "the year 2000", "the 1990s", "the 19th century", "FY25". */
import { civil, dayOf } from '../calendar.ts'
import { anchored, century, decade, type Reading, range, year } from '../reading.ts'
import { type DateRule, expression, type Scene } from '../rule.ts'
import { countryOf } from './countries.ts'
import { DASH, fullYear, ORDINAL, ordinalOf, S, YEAR } from './words.ts'

const NOT_BEFORE =
  /[#$€£¥₹№+]\s?$|[.,/:=]$|(?<!\b(?:early|mid|late|pre|post|january|february|march|april|may|june|july|august|september|october|november|december))[-‐–]$|(?:\b(?:no|no|rs|us|usd|eur|gbp|pkr|inr|article|section|resolution|room|flight|highway|route|vision|agenda|horizon|windows|asteroid|comet|office|studio|boeing|area|unit|model|page|pages|chapter|number|some|about|around|than|nearly|almost|over|roughly|approximately|least|most|only|another|total|these|those|all|additional|exactly|up to|reached|reach|worth|sold|killed|killing|kills|injured|employs|employing|top|exceed|exceeded|exceeding|x)\.?\s+)$/
const COUNTED =
  /^\s?(?:%|°|percent\b|per cent\b|per\s|(?:million|billion|trillion|thousand|hundred|dozen|dollars?|euros?|pounds?|shillings?|crowns|dinars?|dirhams?|riyals?|rials?|pesos?|francs?|kron(?:er|or)|liras?|naira|cedis?|hryvnias?|mines|landmines|rupees?|roubles?|rubles?|yen|yuan|rand|cents?|people|men|women|children|troops|soldiers|workers|employees|jobs|staff|members|delegates|students|voters|votes|seats|points|times|metres?|meters?|miles?|km|kilomet(?:er|re)s?|feet|foot|ft|acres?|hectares?|tons?|tonnes?|kg|kilos?|kilograms?|grams?|litres?|liters?|barrels?|gallons?|mw|megawatts?|gw|kw|kwh|watts?|volts?|hz|mhz|calories|degrees|gmt|utc|est|edt|hrs|hours|hour|minutes|seconds|days|weeks|months|years|homes|houses|units|cars|vehicles|aircraft|planes|flights|passengers|pages|words|copies|companies|firms|shares|schools|hospitals|beds|cases|deaths|casualties|refugees|migrants|prisoners|protesters|demonstrators|supporters|fans|residents|families|households|villages|buildings|bodies|tents|rounds|bullets|shells|weapons|rifles|pieces|items|bags|boxes|trees|cattle|sheep|animals|signatures|complaints|arrests|applications|visitors|guests|spectators|patients|doctors|nurses|teachers|pupils|players|rpm|bc|bce|b\.c)\b)/
const MORE_NUMBER =
  /^(?:[.,:/][0-9]| [0-9]{1,2} [0-9]{1,2}(?![\w-])|[-‐–][0-9]{3}|[-‐][0-9]{1,2}[-‐]|s\b|-(?:strong|metre|meter|mile|foot|page|seat|word|year|man|member|bed|acre|kilomet))/
const TIME_BEFORE =
  /(?:^|[^a-z_])(?:in|by|since|until|till|from|before|after|through|during|for|early|mid|late|of|to|between|and|or|year|circa|around|as of|beginning|end|this|the|was|january|spring|summer|autumn|fall|winter)[\s-]+$|[([][^)\]]{0,24}$/
const YEAR_WORD =
  /^\s+(?:election|war|coup|census|treaty|constitution|agreement|accord|revolution|earthquake|olympics|world cup|campaign|budget|report|season|film|novel|book|law|act|crisis|flood|tsunami|attack|deal|summit)/

/** The other end of a span of counts: "between 1900 and 2100 people". */
const SPAN_AFTER = /^ (?:and|to|or) [0-9]{4}(?= )/
/** Verbs that take a number of things, before a plural that is none of events: "found 1960 rifles", but "lost 2019 elections". */
const COUNTING_BEFORE =
  /(?:^|[^a-z_])(?:found|seized|destroyed|cleared|counted|bought|built|planted|received|freed|released|deported|detained|arrested|delivered|supplied|recovered|registered|rescued|evacuated|holds?|stores?|owns?|houses?|employs?|operates?)\s+$/
const PLURAL_AFTER =
  /^ (?!(?:was|is|has|does|elections?|polls|results|games|talks|protests|riots|floods|attacks|bombings|figures|documents|records|reports|recordings|photos|letters|files|models|remarks|comments|plans|accords|agreements|sanctions|rules|laws|reforms)(?![a-z_]))[a-z_]{3,20}[^s\W]s(?![a-z_])/

/** Whether a number of four digits counts what follows it. */
function isCount({ plainBefore, plainAfter }: Scene): boolean {
  const span = SPAN_AFTER.exec(plainAfter)?.[0].length ?? 0
  if (COUNTED.test(plainAfter) || (span > 0 && COUNTED.test(plainAfter.slice(span)))) return true
  return COUNTING_BEFORE.test(plainBefore) && PLURAL_AFTER.test(plainAfter)
}

/** Whether a bare four-digit number is a year: between 1900 and 2050 unless it counts or numbers something, else only with a word of time before it. */
function isYear(y: number, scene: Scene): boolean {
  if (NOT_BEFORE.test(scene.plainBefore) || isCount(scene) || MORE_NUMBER.test(scene.plainAfter)) return false
  if (y < 1400 || y > civil(scene.published).y + 90) return false
  const timely = TIME_BEFORE.test(scene.plainBefore) || YEAR_WORD.test(scene.plainAfter)
  if (y < 1900 || y > 2050) return timely
  return y % 100 === 0 ? timely || /^[\s]*[),.;:]/.test(scene.after) : true
}

const bare: DateRule = {
  id: 'dates/year',
  near: '#4',
  confidence: 0.9,
  pattern: expression(`(?:(?<word>(?:the${S})?year)${S})?(?<year>${YEAR})`),
  read: ({ group }, scene) => {
    const y = Number(group('year'))
    if (group('word')) return MORE_NUMBER.test(scene.plainAfter) ? null : year(y)
    return isYear(y, scene) ? year(y) : null
  },
}

const short: DateRule = {
  id: 'dates/short-year',
  near: '#2',
  confidence: 0.75,
  pattern: expression(
    `(?:in|since|of|until|by|before|after|from|summer|spring|fall|autumn|winter|late|early)${S}(?<year>['’‘][0-9]{2})`,
  ),
  read: ({ text, group }, scene) => ({
    ...year(fullYear(Number(group('year').slice(1)), civil(scene.published).y)),
    trim: text.length - group('year').length,
  }),
}

const decades: DateRule = {
  id: 'dates/decade',
  near: '#4 #4s',
  confidence: 0.96,
  pattern: expression(`(?:the${S})?(?<year>1[4-9][0-9]0|20[0-9]0)['’]?s`),
  read: ({ group }, scene) => {
    const y = Number(group('year'))
    if (/[$€£]\s?$/.test(scene.before)) return null
    return y % 100 === 0 && y < 2000 ? century(y) : decade(y)
  },
}

const DECADE_WORDS = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'] as const
/** Ages and temperatures are told in the same words. */
const AGE_BEFORE = /(?:\b(?:his|her|their|my|our|your|its|men|women|man|woman|people|aged|age|temperatures?)\b[^,.;]{0,25})$/

const shortDecade: DateRule = {
  id: 'dates/short-decade',
  near: '#2 #2s DECADE',
  confidence: 0.85,
  pattern: expression(
    `(?:the${S})?(?:(?:early|mid|late)[\\s-])?(?:['’‘](?<digits>[2-9]0)['’]?s|(?<word>${DECADE_WORDS.join('|')}))`,
  ),
  read: ({ text, group }, scene) => {
    if (AGE_BEFORE.test(scene.plainBefore)) return null
    const the =
      /^the/i.test(text) ||
      /(?:^|\s)(?:in|since|during|of)\s+(?:the\s+)?(?:early|mid|late)[\s-]$/.test(
        scene.plainBefore + text.slice(0, 6).toLowerCase(),
      )
    if (group('word') && !the) return null
    const tens = group('digits')
      ? Number(group('digits'))
      : (DECADE_WORDS.indexOf(group('word').toLowerCase() as 'twenties') + 2) * 10
    const now = civil(scene.published).y
    const full = fullYear(tens, now)
    // "The Thirties" told in the twenties are a hundred years old, unless the words speak of what is to come.
    const found = decade(full > now && scene.tense() !== 'future' ? full - 100 : full)
    const part = /(early|mid|late)[\s-]/i.exec(text)?.[1]?.toLowerCase()
    return part ? { ...found, modifier: part === 'early' ? 'START' : part === 'mid' ? 'MID' : 'END' } : found
  },
}

const centuries: DateRule = {
  id: 'dates/century',
  near: 'century',
  confidence: 0.95,
  pattern: expression(`(?:the${S})?(?<n>${ORDINAL}|twenty-first)[ -]century`),
  read: ({ group }, scene) => {
    const n = group('n').toLowerCase() === 'twenty-first' ? 21 : ordinalOf(group('n'))
    if (n < 1 || n > 30 || /^\s?(?:BCE?|B\.C)/.test(scene.after)) return null
    return century((n - 1) * 100)
  },
}

const fiscal: DateRule = {
  id: 'dates/fiscal-year',
  near: 'fiscal financial school academic marketing crop fy #fy',
  confidence: 0.92,
  pattern: expression(
    `(?:the${S})?(?:FY|(?:fiscal|financial)(?:${S}year)?${S}|FY${S})['’]?(?<a>[0-9]{4}|[0-9]{2})(?:${DASH}(?<b>[0-9]{4}|[0-9]{2})|/(?<c>[0-9]{2}))?`,
  ),
  read: ({ group }, scene) => asFiscal(spanOfYears(group('a'), group('b') || group('c'), scene), scene),
}

const fiscalAfter: DateRule = {
  id: 'dates/fiscal-year',
  near: 'fiscal financial school academic marketing crop fy #fy',
  confidence: 0.92,
  pattern: expression(
    `(?<a>[0-9]{4})${DASH}(?<b>[0-9]{4}|[0-9]{2})${S}(?:fiscal|financial|school|academic|marketing|crop)${S}(?:year|season)`,
  ),
  read: ({ text, group }, scene) => {
    const found = spanOfYears(group('a'), group('b'), scene)
    return /fiscal|financial/i.test(text) ? asFiscal(found, scene) : found
  },
}

const fiscalRelative: DateRule = {
  id: 'dates/fiscal-year',
  near: 'fiscal financial school academic marketing crop fy #fy',
  confidence: 0.85,
  pattern: expression(
    `(?:the${S})?(?<which>current|this|last|previous|next|coming|upcoming|ongoing|outgoing|latest)${S}(?:fiscal|financial)(?:${S}year)?`,
  ),
  read: ({ group }, scene) => {
    const shift = /last|previous|latest/i.test(group('which')) ? -1 : /next|coming/i.test(group('which')) ? 1 : 0
    return anchored(year(civil(scene.published).y + shift), 'publication')
  },
}

/**
 * A fiscal year with the days that it has in the country told beside it or in the article; the value keeps the years as printed. One year
 * names the one in which it ends, but in some countries the one in which it begins.
 */
function asFiscal(found: Reading | null, scene: Scene): Reading | null {
  if (found?.from == null || found.to === null) return found
  const country = countryOf(scene, () => true)
  if (!country?.fiscal) return found
  const [a, b] = [civil(found.from).y, civil(found.to).y]
  if (b - a > 1) return found
  const start = b > a || country.namedByStart ? a : a - 1
  return { ...found, narrowed: { from: dayOf(start, country.fiscal, 1), to: dayOf(start + 1, country.fiscal, 0) } }
}

/** "earnings for the full year", "in the financial year": publication's. */
const fullYears: DateRule = {
  id: 'dates/fiscal-year',
  near: 'full fiscal financial',
  confidence: 0.75,
  pattern: expression(
    `(?<=(?:for|in|during|over)${S})the${S}(?:full|fiscal|financial)${S}year(?!${S}(?:of|ended|ending|to|[0-9]))`,
  ),
  read: (_, scene) => anchored(year(civil(scene.published).y), 'publication'),
}

/** "2024", or "2024-25" as the years from the first to the second. */
function spanOfYears(first: string, second: string, scene: Scene): Reading | null {
  const a = first.length === 2 ? fullYear(Number(first), civil(scene.published).y) : Number(first)
  if (a < 1400 || a > civil(scene.published).y + 90) return null
  if (!second) return year(a)
  const b = second.length === 2 ? Math.floor(a / 100) * 100 + Number(second) : Number(second)
  return b > a && b - a < 200 ? range(year(a), year(b < a ? b + 100 : b)) : null
}

const pair: DateRule = {
  id: 'dates/years',
  near: '#4',
  confidence: 0.92,
  pattern: expression(`(?<a>1[4-9][0-9]{2}|20[0-9]{2})(?:${DASH}|/)(?<b>1[4-9][0-9]{2}|20[0-9]{2}|[0-9]{2})(?![-/.][0-9])`),
  read: ({ group }, scene) => {
    if (NOT_BEFORE.test(scene.plainBefore) || COUNTED.test(scene.plainAfter)) return null
    return spanOfYears(group('a'), group('b'), scene)
  },
}

const YEAR_TENS = ['eighteen', 'nineteen', 'twenty'] as const
const spelled: DateRule = {
  id: 'dates/spelled-year',
  near: 'eighteen nineteen twenty two',
  confidence: 0.85,
  pattern: expression(
    `(?:the${S}year${S})?(?:(?<hundred>eighteen|nineteen|twenty)${S}(?<tens>ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)|(?<two>the${S}year${S}two${S}thousand))`,
  ),
  read: ({ group }, scene) => {
    if (group('two')) return year(2000)
    if (COUNTED.test(scene.plainAfter) || (group('hundred') === 'twenty' && !/in\s+$/.test(scene.plainBefore))) return null
    const base = 1800 + 100 * YEAR_TENS.indexOf(group('hundred').toLowerCase() as 'twenty')
    const rest = spelledNumber(group('tens').toLowerCase())
    return rest < 10 ? null : year(base + rest)
  },
}

const SMALL = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const ROUND = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function spelledNumber(words: string): number {
  if (SMALL.includes(words)) return SMALL.indexOf(words) + 10
  const [tens = '', ones = ''] = words.split(/[ -]/)
  return (ROUND.indexOf(tens) + 2) * 10 + ONES.indexOf(ones) + 1
}

export const years: readonly DateRule[] = [
  fiscal,
  fiscalAfter,
  fiscalRelative,
  fullYears,
  pair,
  decades,
  shortDecade,
  centuries,
  spelled,
  short,
  bare,
]
