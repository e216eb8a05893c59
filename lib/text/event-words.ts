/** Reads word forms as words that tell of events: verbs and nouns with their event type and the class of happening they stand for. */
import type { EventType } from '../model/event.ts'
import { GROUPS, type TriggerGroup } from './event-groups.ts'

/** Irregular verbs: past, participle, and -ing where it is not regular. */
const IRREGULAR: Readonly<Record<string, string>> = {
  meet: 'met meeting',
  hold: 'held',
  speak: 'spoke spoken',
  fly: 'flew flown flying flies',
  leave: 'left leaving',
  give: 'gave given giving',
  make: 'made making',
  tell: 'told',
  write: 'wrote written writing',
  strike: 'struck striking',
  begin: 'began begun beginning',
  go: 'went gone going goes',
  take: 'took taken taking',
  win: 'won winning',
  swear: 'swore sworn',
  stand: 'stood',
  quit: 'quit quitting',
  withdraw: 'withdrew withdrawn',
  shoot: 'shot shooting',
  overthrow: 'overthrew overthrown',
  fight: 'fought',
  seek: 'sought',
  sink: 'sank sunk',
  lend: 'lent',
  buy: 'bought',
  sell: 'sold',
  spend: 'spent',
  pay: 'paid',
  die: 'died dying dies',
  hang: 'hanged hung',
  set: 'set setting',
  sit: 'sat sitting',
  found: 'founded founding founds',
  ban: 'banned banning',
  plan: 'planned planning',
  commit: 'committed committing',
  step: 'stepped stepping',
  refer: 'referred',
  kidnap: 'kidnapped kidnapping',
  find: 'found',
  deny: 'denied denies',
  ratify: 'ratified ratifies',
  testify: 'testified testifies',
  accompany: 'accompanied accompanies',
  occupy: 'occupied occupies',
  pass: 'passed passes passing',
  plead: 'pleaded pled',
  kick: 'kicked',
  stop: 'stopped stopping',
  travel: 'travelled traveled travelling traveling',
  carry: 'carried carries',
  cancel: 'cancelled canceled cancelling canceling',
  scrap: 'scrapped scrapping',
  break: 'broke broken',
  say: 'said',
  drop: 'dropped dropping',
  bow: 'bowed',
  flee: 'fled',
  send: 'sent',
  expel: 'expelled expelling',
  transfer: 'transferred transferring',
  confer: 'conferred conferring',
  repel: 'repelled repelling',
  gun: 'gunned gunning',
  acquit: 'acquitted acquitting',
  admit: 'admitted admitting',
  freeze: 'froze frozen',
  choose: 'chose chosen',
  bury: 'buried',
  cut: 'cut cutting',
  rise: 'rose risen',
  arise: 'arose arisen',
  drive: 'drove driven',
  draw: 'drew drawn',
  lay: 'laid',
  catch: 'caught',
  split: 'split splitting',
  burst: 'burst',
  lead: 'led',
  ship: 'shipped shipping',
  tap: 'tapped tapping',
  stab: 'stabbed stabbing',
  bar: 'barred barring',
  quash: 'quashed',
  annul: 'annulled annulling',
  annex: 'annexed',
  marry: 'married marries',
  put: 'put putting',
  turn: 'turned',
  beat: 'beat beaten',
  undergo: 'underwent undergone undergoes',
  undertake: 'undertook undertaken',
  get: 'got getting',
  opt: 'opted',
  submit: 'submitted submitting',
  defer: 'deferred deferring',
  bid: 'bid bidding',
  topple: 'toppled',
  rebel: 'rebelled rebelling',
  arm: 'armed',
  try: 'tried tries trying',
  dine: 'dined dining',
  tie: 'tied tying',
  hide: 'hid hidden hiding',
  steal: 'stole stolen',
  throw: 'threw thrown',
  hear: 'heard',
  bring: 'brought',
  build: 'built',
  lose: 'lost losing',
  run: 'ran run running',
  come: 'came come coming',
  become: 'became become becoming',
  shut: 'shut shutting',
  hit: 'hit hitting',
  flag: 'flagged flagging',
  mow: 'mowed mown',
  nab: 'nabbed nabbing',
  rob: 'robbed robbing',
  snap: 'snapped snapping',
  blow: 'blew blown',
  wind: 'wound winding',
  shake: 'shook shaken',
  bleed: 'bled',
  slam: 'slammed slamming',
  jet: 'jetted jetting',
}

export type VerbForm = 'base' | 'third' | 'past' | 'ing'

/** What a word can tell of. */
export interface TriggerWord {
  /** Lemma, particles included ("call on"). */
  lemma: string
  type: EventType
  name: string
  /** An event only where a date or named participants stand by. */
  weak: boolean
  part: 'verb' | 'noun'
  /** Words that must follow, where there are any ("on"; "talks" within a few words; "_ as": behind an object). */
  after: string
}

/** The words that must follow, one by one. */
const PARTS = new Map<string, readonly string[]>()

/** Forms of a regular or irregular verb, lower case. */
export function verbForms(base: string): Record<VerbForm, string[]> {
  const irregular = IRREGULAR[base]?.split(' ').filter(Boolean) ?? []
  const stem = base.replace(/e$/, '')
  const ings = irregular.filter((form) => form.endsWith('ing') && form !== base)
  const thirds = irregular.filter((form) => /(?:ies|oes)$/.test(form) || form === `${base}es` || form === 'founds')
  const pasts = irregular.filter((form) => !ings.includes(form) && !thirds.includes(form))
  const y = /[^aeiou]y$/.test(base)
  const past = y ? `${base.slice(0, -1)}ied` : `${stem}ed`
  const third = y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`
  return {
    base: [base],
    third: thirds.length ? thirds : [third],
    past: pasts.length ? pasts : [past],
    ing: ings.length ? ings : [`${stem}ing`],
  }
}

/** A verb of the lists with the words for it, in the order of the lists. */
interface Verb {
  forms: Record<VerbForm, string[]>
  entries: { word: TriggerWord; order: number }[]
}

/** The words of `after` of a trigger word, cut once for all. */
export function partsOf(after: string): readonly string[] {
  const known = PARTS.get(after)
  if (known) return known
  const parts = after.split(' ')
  PARTS.set(after, parts)
  return parts
}

interface Indexed {
  verbs: Map<string, Verb>
  nouns: Map<string, TriggerWord[]>
  classes: Map<string, string>
  /** Verbs by those of their forms that are not made by rule. */
  irregular: Map<string, string[]>
  /** First words of nouns of two words. */
  openers: Set<string>
}

type Reading = { word: TriggerWord; form: VerbForm }

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function wordOf(entry: string, group: TriggerGroup, part: TriggerWord['part']): { base: string; word: TriggerWord } {
  const weak = entry.startsWith('~')
  const pattern = weak ? entry.slice(1) : entry
  const { name, type } = group
  const space = part === 'verb' ? pattern.indexOf(' ') : -1
  if (space < 0) return { base: pattern, word: { lemma: pattern, type, name, weak, part, after: '' } }
  const lemma = pattern.replace(' _', '')
  return { base: pattern.slice(0, space), word: { lemma, type, name, weak, part, after: pattern.slice(space + 1) } }
}

function indexVerb(index: Indexed, entry: string, { group, order }: { group: TriggerGroup; order: number }): void {
  const { base, word } = wordOf(entry, group, 'verb')
  const verb = index.verbs.get(base) ?? { forms: { base: [], third: [], past: [], ing: [] }, entries: [] }
  index.verbs.set(base, verb)
  verb.entries.push({ word, order })
  if (!index.classes.has(word.lemma)) index.classes.set(word.lemma, group.name)
}

function indexNoun(index: Indexed, entry: string, group: TriggerGroup): void {
  const { base: lemma, word } = wordOf(entry, group, 'noun')
  put(index.nouns, lemma, word)
  const plural = pluralOf(lemma)
  if (plural) put(index.nouns, plural, word)
  const space = lemma.indexOf(' ')
  if (space > 0) index.openers.add(lemma.slice(0, space))
  if (!index.classes.has(lemma)) index.classes.set(lemma, group.name)
}

function pluralOf(noun: string): string {
  if (noun.endsWith('s')) return ''
  return /(?:sh|ch|x)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

function build(): Indexed {
  const index: Indexed = { verbs: new Map(), nouns: new Map(), classes: new Map(), irregular: new Map(), openers: new Set() }
  let order = 0
  for (const group of GROUPS) {
    for (const entry of group.verbs?.split('|') ?? []) indexVerb(index, entry, { group, order: order++ })
    for (const entry of group.nouns?.split('|').filter(Boolean) ?? []) indexNoun(index, entry, group)
  }
  for (const [base, forms] of Object.entries(IRREGULAR)) for (const form of forms.split(' ')) put(index.irregular, form, base)
  return index
}

let built: Indexed | undefined
/** Made when the first article is read, and without the forms of the verbs: a background that was just started is waited for. */
const index = (): Indexed => {
  built ??= build()
  return built
}

/** What a regular form can be a form of. */
function basesOf(form: string): string[] {
  if (form.endsWith('ies')) return [`${form.slice(0, -3)}y`, form.slice(0, -1), form.slice(0, -2)]
  if (form.endsWith('s')) return [form.slice(0, -1), form.slice(0, -2)]
  const stem = form.endsWith('ing') ? form.slice(0, -3) : form.endsWith('ed') ? form.slice(0, -2) : ''
  if (stem === '') return []
  return form.endsWith('ied') ? [`${form.slice(0, -3)}y`, stem, `${stem}e`] : [stem, `${stem}e`]
}

const FORMS = ['base', 'third', 'past', 'ing'] as const

function readingsOf(form: string): Reading[] {
  const { verbs, irregular } = index()
  const found: (Reading & { order: number })[] = []
  for (const base of new Set([form, ...(irregular.get(form) ?? []), ...basesOf(form)])) {
    const verb = verbs.get(base)
    if (!verb) continue
    if (!verb.forms.base.length) verb.forms = verbForms(base)
    const as = FORMS.filter((one) => verb.forms[one].includes(form))
    for (const { word, order } of verb.entries) for (const one of as) found.push({ word, form: one, order })
  }
  // Of one word its forms stand in their order: sorting is stable.
  return found.sort((a, b) => a.order - b.order).map(({ word, form: one }) => ({ word, form: one }))
}

const NONE: readonly never[] = []
/** Readings of the words that were asked for: rules ask of every word of an article several times. */
const readings = new Map<string, readonly Reading[]>()
const pasts = new Map<string, boolean>()
/** Words that are kept: those of a few articles. */
const KEPT = 5000

/** Verb readings of a word form, in the order of the lists; empty where it tells of nothing. `form` is lower case. */
export function verbReadings(form: string): readonly Reading[] {
  const known = readings.get(form)
  if (known) return known
  const found = readingsOf(form)
  if (readings.size >= KEPT) readings.clear()
  readings.set(form, found.length ? found : NONE)
  return found
}

/** Whether a word form, in lower case, is a past form of a verb. */
export function isPastForm(form: string): boolean {
  const known = pasts.get(form)
  if (known !== undefined) return known
  const past = verbReadings(form).some((reading) => reading.form === 'past')
  if (pasts.size >= KEPT) pasts.clear()
  pasts.set(form, past)
  return past
}

/** Whether a word, in lower case, begins a noun of two words. */
export const opensNoun = (word: string): boolean => index().openers.has(word)

/** Noun readings of a word form (singular or plural, lower case; two words joined by a space). */
export const nounReadings = (form: string): readonly TriggerWord[] => index().nouns.get(form) ?? NONE

/**
 * Class of an event's trigger lemma: the same for words that tell of the same kind of happening ("call on", "talks" → "meet").
 * A word that is in no class is its own.
 */
export const triggerClass = (trigger: string): string =>
  index().classes.get(trigger) ?? index().classes.get(trigger.replace(/s$/, '')) ?? trigger
