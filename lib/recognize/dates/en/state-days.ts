/** Days of states and of the world: "Nigeria's Independence Day", "Republic Day", "World Environment Day"; which day the first are depends on the country. */
import { type Day, dayOf, exists, nthWeekday } from '../calendar.ts'
import { anchored, day, type Reading } from '../reading.ts'
import { type DateRule, expression, type Scene } from '../rule.ts'
import { type Country, countryOf, type MonthDay, STATE_DAYS } from './countries.ts'
import { occurrence, toldYear } from './which-year.ts'
import { S, YEAR } from './words.ts'

/** Days of the same date everywhere. */
const EVERYWHERE: Readonly<Record<string, MonthDay>> = {
  'africa day': [5, 25],
  "all saints' day": [11, 1],
  "all souls' day": [11, 2],
  'assumption day': [8, 15],
  'day of the dead': [11, 2],
  'europe day': [5, 9],
  'gandhi jayanti': [10, 2],
  'holocaust memorial day': [1, 27],
  'international day of peace': [9, 21],
  'international holocaust remembrance day': [1, 27],
  'international literacy day': [9, 8],
  "international workers' day": [5, 1],
  'jamhuri day': [12, 12],
  'kashmir solidarity day': [2, 5],
  'madaraka day': [6, 1],
  'mandela day': [7, 18],
  'mashujaa day': [10, 20],
  'orthodox christmas': [1, 7],
  'pakistan day': [3, 23],
  'remembrance day': [11, 11],
  'russia day': [6, 12],
  songkran: [4, 13],
  "st andrew's day": [11, 30],
  "st david's day": [3, 1],
  "st george's day": [4, 23],
  "st stephen's day": [12, 26],
  'united nations day': [10, 24],
  'v-e day': [5, 8],
  've day': [5, 8],
  'v-j day': [8, 15],
  'vj day': [8, 15],
  'waitangi day': [2, 6],
  'world aids day': [12, 1],
  'world cancer day': [2, 4],
  'world environment day': [6, 5],
  'world food day': [10, 16],
  'world health day': [4, 7],
  'world humanitarian day': [8, 19],
  'world malaria day': [4, 25],
  'world mental health day': [10, 10],
  'world no tobacco day': [5, 31],
  'world oceans day': [6, 8],
  'world population day': [7, 11],
  'world press freedom day': [5, 3],
  'world refugee day': [6, 20],
  "world teachers' day": [10, 5],
  'world tuberculosis day': [3, 24],
  'world water day': [3, 22],
  'youm-e-takbeer': [5, 28],
}

const source = (name: string) => name.replace(/'/g, "['’]?").replace(/^st /, 'st\\.? ').replaceAll(' ', S)
const KINDS = STATE_DAYS.filter((kind) => !(`${kind} day` in EVERYWHERE)).map(source)
const FULL = Object.keys(EVERYWHERE).map(source)
const key = (words: string) => words.toLowerCase().replace(/’/g, "'").replace(/\./g, '').replace(/ +/g, ' ')
const bare = (words: string) => key(words).replace(/'/g, '')
const BY_BARE = new Map(Object.entries(EVERYWHERE).map(([name, date]) => [bare(name), date]))

/** The date that a country gives to a kind of day. */
function dateIn(country: Country, kind: string): MonthDay | undefined {
  if (kind === 'independence') return country.independence ?? country.days?.independence
  if (kind === 'national') return country.national ?? country.independence
  const days = country.days ?? {}
  return Object.entries(days).find(([name]) => bare(name) === kind)?.[1]
}

/** 1 May but in countries that keep it in autumn or spring of their own. */
function labourDay(scene: Scene): (y: number) => Day | null {
  const own = countryOf(scene, () => true)?.names ?? ''
  if (own.startsWith('canada')) return (y) => nthWeekday({ y, m: 9 }, 1, 1)
  return own.startsWith('new zealand') ? (y) => nthWeekday({ y, m: 10 }, 1, 4) : (y) => dayOf(y, 5, 1)
}

/** A known kind of day in an unknown country: found, its place in the calendar left open. */
const OPEN: Reading = { value: 'XXXX-XX-XX', precision: 'vague', from: null, to: null, anchor: 'none' }

const stateDay: DateRule = {
  id: 'dates/state-day',
  near: 'day songkran jayanti takbeer dead christmas',
  confidence: 0.85,
  pattern: expression(
    `(?:(?<which>last|this|next)${S})?(?:(?<full>${FULL.join('|')})|(?<labour>labour${S}day)|(?<kind>${KINDS.join('|')})${S}day)(?:,?${S}(?:(?:of|in)${S})?(?:(?<year>${YEAR})|(?<relative>(?:this|last|next)${S}year)))?`,
  ),
  read: ({ text, group }, scene) => {
    // Both words are written large: a "national day" in small letters is any of them.
    if (!/^(?:(?:last|this|next) )?\p{Lu}/u.test(text) || (group('kind') && !/ Day\b/.test(text))) return null
    if (/^ (?:parade float|sale|holiday inn)/.test(scene.plainAfter)) return null
    const on = dayOfName(group, scene)
    if (on === 'none') return null
    return on === 'open' ? { ...OPEN, confidence: 0.6 } : placed(on, group, scene)
  },
}

/** The day in a year that a name means; 'open' where the country is not told, 'none' where the name is another's. */
function dayOfName(group: (name: string) => string, scene: Scene): ((y: number) => Day | null) | 'open' | 'none' {
  const full = BY_BARE.get(bare(group('full')))
  if (full) return (y) => dayOf(y, ...full)
  if (group('labour')) return labourDay(scene)
  const kind = bare(group('kind'))
  const country = countryOf(scene, (one) => dateIn(one, kind) !== undefined)
  const date = country && dateIn(country, kind)
  // "National Day of Mourning", "Unity Day of the party"
  if (/^ (?:of|for|against) /.test(scene.plainAfter) && !(country && namedAfter(country, scene))) return 'none'
  if (!date) return kind === 'independence' || kind === 'republic' || kind === 'national' ? 'open' : 'none'
  return (y) => (exists(y, date[0], date[1]) ? dayOf(y, date[0], date[1]) : null)
}

const namedAfter = (country: Country, { plainAfter }: Scene) =>
  country.names.split(',').some((name) => plainAfter.slice(0, 30).includes(name))

function placed(on: (y: number) => Day | null, group: (name: string) => string, scene: Scene): Reading | null {
  const told = group('year') || group('relative')
  const which = group('which').toLowerCase()
  const y = told ? toldYear(told, scene) : null
  const moved: Scene =
    which === 'last' || which === 'next'
      ? {
          ...scene,
          published: scene.published + (which === 'last' ? -1 : 1),
          tense: () => (which === 'last' ? 'past' : 'future'),
        }
      : scene
  const found = told ? (y === null ? null : on(y)) : occurrence(on, moved)
  return found === null ? null : anchored(day(found), group('year') ? 'none' : 'publication')
}

export const stateDays: readonly DateRule[] = [stateDay]
