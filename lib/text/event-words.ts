/** Words that tell of events: verbs and nouns with their event type, grouped into classes of words for the same kind of happening. */
import type { EventType } from '../model/event.ts'

interface TriggerGroup {
  /** Class: words in it tell of the same kind of happening. */
  name: string
  type: EventType
  /** Base forms; particles after a space ("call on"). A leading ~ marks a word that is an event only with a date or named participants. */
  verbs?: string
  nouns?: string
}

const GROUPS: readonly TriggerGroup[] = [
  {
    name: 'meet',
    type: 'meet',
    verbs:
      'meet|call on|confer with|hold talks|hold meeting|hold meetings|hold negotiations|hold discussions|receive|~host|~greet|~gather|~convene|sit down with|~attend|~debate|~accompany',
    nouns: 'meeting|talks|negotiations|summit|~discussions|~debate|~conference|encounter|~dinner|~reception|~forum|~congress',
  },
  {
    name: 'visit',
    type: 'visit',
    verbs:
      'visit|travel to|fly to|arrive in|arrive at|~arrive|tour|~return to|~leave|~fly|pay visit|land in|~stay|stop over|depart|leave for|head to',
    nouns: 'visit|trip|tour|~arrival|~departure|~stay|~flight',
  },
  {
    name: 'speak',
    type: 'speak',
    verbs:
      'address|speak at|speak with|speak to|speak by phone|~speak|open up|telephone|phone|deliver speech|make statement|give speech|give interview|issue statement|issue response|~say in statement|tell reporters|tell journalists|tell parliament|write letter|send letter|write to|hold press conference|~say in interview|~say in speech|~say in report|~say in memo|~say in letter|explain in letter|~comment|~tell|~testify before|~brief|~write|announce|appear on|~publish|~reveal|~deny|~release statement|apologise|apologize',
    nouns:
      'speech|~address|~statement|phone call|telephone call|interview|~call|press conference|news conference|~briefing|~interview|~lecture',
  },
  {
    name: 'agree',
    type: 'agree',
    verbs:
      'agree|sign|conclude|~pledge|~commit|~promise|ink|strike deal|reach agreement|reach deal|broker|~accept|initial|~reconcile|~cooperate|~contract',
    nouns: 'agreement|signing|~accord|~pact|~pledge|~ceasefire|~truce|~reconciliation',
  },
  {
    name: 'launch',
    type: 'launch',
    verbs:
      'launch|open|inaugurate|reopen|unveil|~start|~begin|~commence|kick off|roll out|~introduce|set up|establish|found|take effect|come into force|enter into force|go into effect|~install|~resume|~complete|blast off|lift off',
    nouns:
      'launch|launching|opening|inauguration|~start|groundbreaking|reopening|~establishment|~introduction|~completion|~rollout',
  },
  {
    name: 'plan',
    type: 'plan',
    verbs: '~propose|~plan|~prepare|~demand|~call for|table|~insist|~announce plan|~announce plans',
    nouns: '~proposal|session|~demand',
  },
  {
    name: 'elect',
    type: 'appoint',
    verbs:
      'elect|re-elect|reelect|win election|win vote|win presidency|win nomination|win seat|win seats|lose election|lose seat|swear in',
    nouns: 'election|elections|by-election|swearing-in|election victory|election defeat|~runoff',
  },
  {
    name: 'appoint',
    type: 'appoint',
    verbs: 'appoint|nominate|name as|promote|take office|~succeed|replace|reappoint|take over as|~become|~assume',
    nouns: 'appointment|nomination|~promotion',
  },
  {
    name: 'resign',
    type: 'appoint',
    verbs:
      'resign|step down|quit|sack|dismiss|fire|oust|~remove|depose|stand down|~retire|end campaign|suspend campaign|drop out|bow out|~withdraw',
    nouns: 'resignation|dismissal|ouster|~departure|~removal|~sacking',
  },
  {
    name: 'decide',
    type: 'decide',
    verbs:
      'rule|approve|ratify|ban|reject|veto|repeal|overturn|recognise|recognize|outlaw|~pass|adopt|enact|vote|~decide|order|refuse|scrap|cancel|postpone|~delay|~suspend|~allow|~grant|pardon|~endorse|impose|~lift|~block|~abolish|~authorise|~authorize|~withdraw',
    nouns: 'ruling|~vote|ratification|recognition|approval|referendum|verdict|veto|~decision|~passage|~order|~ban|~pardon',
  },
  { name: 'sanction', type: 'decide', verbs: 'sanction|blacklist|impose sanctions', nouns: '~sanctions' },
  {
    name: 'arrest',
    type: 'legal',
    verbs:
      'arrest|detain|jail|imprison|take into custody|hold in custody|hold in detention|hold in prison|hold in jail|release from|extradite|~bail|~free|raid',
    nouns: 'arrest|detention|extradition|~imprisonment|~raid',
  },
  {
    name: 'trial',
    type: 'legal',
    verbs:
      'charge|indict|face charges|face trial|face accusations|face allegations|find guilty|appear in court|prosecute|sue|testify|plead|~accuse|appear before|convict|sentence|acquit|~intervene|appeal|stand trial|go on trial|~argue|~investigate|~file|~give evidence',
    nouns: 'trial|hearing|conviction|acquittal|indictment|lawsuit|sentence|prosecution|~appeal|~testimony|~charges|~case',
  },
  {
    name: 'attack',
    type: 'conflict',
    verbs:
      'attack|bomb|invade|shell|storm|ambush|clash|fire on|shoot at|shoot down|overthrow|seize power|take power|seize|occupy|raid|strike|capture|~fire|wound|injure|fire at|fire rounds|fire shots|fire missile|open fire|~destroy|~fight|kidnap|abduct|~bombard|~deploy|~withdraw from|hijack|~take over',
    nouns:
      'attack|bombing|invasion|coup|clash|clashes|raid|airstrike|air strike|offensive|shelling|ambush|~war|overthrow|explosion|blast|~battle|hijacking|~shooting|kidnapping|siege|~fighting|~incursion',
  },
  {
    name: 'protest',
    type: 'conflict',
    verbs: 'protest|~demonstrate|~rally|~march|riot|~gather outside|~take to streets|stand vigil|go on strike|walk out',
    nouns: 'protest|protests|demonstration|demonstrations|rally|riot|riots|uprising|~strike|~march',
  },
  {
    name: 'disaster',
    type: 'disaster',
    verbs: 'crash|collapse|flood|erupt|derail|capsize|~burn|sink',
    nouns:
      'earthquake|flood|floods|wildfire|hurricane|cyclone|typhoon|tsunami|eruption|crash|derailment|landslide|drought|outbreak|epidemic|accident|~fire|famine',
  },
  {
    name: 'finance',
    type: 'finance',
    verbs:
      'invest|lend|buy|sell|acquire|purchase|~fund|~finance|donate|~spend|borrow|~pay|default on|set aside|~allocate|bail out',
    nouns: 'purchase|investment|loan|bailout|acquisition|takeover|merger|~donation|~spending',
  },
  {
    name: 'die',
    type: 'die',
    verbs: 'die|kill|murder|assassinate|execute|hang|pass away|shoot dead|drown',
    nouns: 'death|assassination|murder|killing|execution',
  },
  { name: 'funeral', type: 'other', nouns: 'funeral|burial|~memorial' },
  { name: 'expire', type: 'other', verbs: 'expire', nouns: 'expiry|expiration' },
  {
    name: 'other',
    type: 'other',
    verbs:
      '~confirm|~find|~publish|~release|~translate|expel|deport|summon|evacuate|flee|escape|~close|~shut|~reopen|hand over|~deliver|~transfer|~send|~join|~test|test-fire|~inspect',
    nouns: '~report|~investigation|~ceremony',
  },
]

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
  come: 'came coming',
  become: 'became becoming',
  win: 'won winning',
  lose: 'lost losing',
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
  put: 'put putting',
  find: 'found',
  try: 'tried tries trying',
  deny: 'denied denies',
  ratify: 'ratified ratifies',
  testify: 'testified testifies',
  accompany: 'accompanied accompanies',
  occupy: 'occupied occupies',
  bury: 'buried',
  pass: 'passed passes passing',
  plead: 'pleaded pled',
  kick: 'kicked',
  stop: 'stopped stopping',
  travel: 'travelled traveled travelling traveling',
  carry: 'carried carries',
  cancel: 'cancelled canceled cancelling canceling',
  get: 'got getting',
  scrap: 'scrapped scrapping',
  break: 'broke broken',
  run: 'ran running',
  say: 'said',
  drop: 'dropped dropping',
  bow: 'bowed',
  shut: 'shut shutting',
  hit: 'hit hitting',
  flee: 'fled',
  send: 'sent',
  expel: 'expelled expelling',
  transfer: 'transferred transferring',
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
  /** Words that must follow, where there are any ("on"; "talks" within a few words). */
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
  const lemma = weak ? entry.slice(1) : entry
  const [base = '', ...rest] = lemma.split(' ')
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
    for (const entry of group.nouns?.split('|') ?? []) indexNoun(index, entry, group)
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
