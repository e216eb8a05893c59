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

interface Indexed {
  verbs: Map<string, { word: TriggerWord; form: VerbForm }[]>
  nouns: Map<string, TriggerWord[]>
  classes: Map<string, string>
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function indexVerb(index: Indexed, entry: string, group: TriggerGroup): void {
  const weak = entry.startsWith('~')
  const pattern = weak ? entry.slice(1) : entry
  const [base = '', ...rest] = pattern.split(' ')
  const lemma = pattern.replace(' _', '')
  const word: TriggerWord = { lemma, type: group.type, name: group.name, weak, part: 'verb', after: rest.join(' ') }
  const forms = verbForms(base)
  for (const form of ['base', 'third', 'past', 'ing'] as const)
    for (const text of new Set(forms[form])) put(index.verbs, text, { word, form })
  if (!index.classes.has(lemma)) index.classes.set(lemma, group.name)
  if (!index.classes.has(base) && rest.length === 0) index.classes.set(base, group.name)
}

function indexNoun(index: Indexed, entry: string, group: TriggerGroup): void {
  const weak = entry.startsWith('~')
  const lemma = weak ? entry.slice(1) : entry
  const word: TriggerWord = { lemma, type: group.type, name: group.name, weak, part: 'noun', after: '' }
  const plural = /s$/.test(lemma)
    ? []
    : [/(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`]
  for (const text of [lemma, ...plural]) put(index.nouns, text, word)
  if (!index.classes.has(lemma)) index.classes.set(lemma, group.name)
}

function build(): Indexed {
  const index: Indexed = { verbs: new Map(), nouns: new Map(), classes: new Map() }
  for (const group of GROUPS) {
    for (const entry of group.verbs?.split('|') ?? []) indexVerb(index, entry, group)
    for (const entry of group.nouns?.split('|').filter(Boolean) ?? []) indexNoun(index, entry, group)
  }
  return index
}

const INDEX = build()

/** Verb readings of a word form, longest phrase first; empty where it tells of nothing. `form` is lower case. */
export const verbReadings = (form: string): readonly { word: TriggerWord; form: VerbForm }[] => INDEX.verbs.get(form) ?? []

/** Noun readings of a word form (singular or plural, lower case; two words joined by a space). */
export const nounReadings = (form: string): readonly TriggerWord[] => INDEX.nouns.get(form) ?? []

/**
 * Class of an event's trigger lemma: the same for words that tell of the same kind of happening ("call on", "talks" → "meet").
 * A word that is in no class is its own.
 */
export const triggerClass = (trigger: string): string =>
  INDEX.classes.get(trigger) ?? INDEX.classes.get(trigger.replace(/s$/, '')) ?? trigger
