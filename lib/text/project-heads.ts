/** Head nouns of undertakings, and which of them mean the same kind of thing ("mill" ~ "plant", "rail link" ~ "railway"). */

/** How a head noun behaves: something built, something agreed, something enacted, something carried out, or something flown. */
export type HeadKind = 'works' | 'deal' | 'law' | 'scheme' | 'craft'

interface HeadGroup {
  name: string
  kind: HeadKind
  /** Singular lemmas; two-word heads with a space. */
  words: string
}

/** Groups of head lemmas. The first column names the class. */
const GROUPS: readonly HeadGroup[] = [
  {
    name: 'plant',
    kind: 'works',
    words:
      'plant|mill|factory|steelworks|works|smelter|foundry|gigafactory|brewery|shipyard|complex|sewage works|waterworks|water treatment plant|treatment plant|processing plant|assembly plant|incinerator|assembly line',
  },
  { name: 'refinery', kind: 'works', words: 'refinery' },
  {
    name: 'railway',
    kind: 'works',
    words:
      'railway|railroad|rail link|railway link|rail line|railway line|rail connectivity|railway connectivity|rail connection|rail network|rail corridor|rail project|railway project',
  },
  {
    name: 'metro',
    kind: 'works',
    words:
      'metro|metro line|subway|subway line|tram|tramway|tram line|light rail|monorail|rapid transit|bus rapid transit|transit system|light railway|cable car',
  },
  {
    name: 'train',
    kind: 'works',
    words: 'train|cargo train|freight train|freight train route|train service|freight route|train route',
  },
  {
    name: 'road',
    kind: 'works',
    words: 'road|highway|motorway|expressway|freeway|bypass|ring road|ring motorway|toll road|road link|flyover|interchange',
  },
  { name: 'bridge', kind: 'works', words: 'bridge|viaduct|crossing|causeway' },
  { name: 'tunnel', kind: 'works', words: 'tunnel' },
  { name: 'canal', kind: 'works', words: 'canal|waterway' },
  { name: 'port', kind: 'works', words: 'port|seaport|harbour|harbor|terminal|dry port|container terminal|deep-sea port' },
  { name: 'airport', kind: 'works', words: 'airport|runway|airfield|spaceport|cosmodrome' },
  {
    name: 'dam',
    kind: 'works',
    words: 'dam|barrage|reservoir|hydropower plant|hydropower dam|hydropower station|embankment|flood barrier|tidal barrage',
  },
  {
    name: 'power-station',
    kind: 'works',
    words:
      'power station|power plant|reactor|wind farm|solar farm|solar park|solar plant|nuclear plant|nuclear power plant|geothermal plant|wind park|solar power plant|battery plant|power project|pumped-storage plant',
  },
  { name: 'pipeline', kind: 'works', words: 'pipeline|gas pipeline|oil pipeline' },
  {
    name: 'line',
    kind: 'works',
    words:
      'interconnector|transmission line|power line|cable|power cable|undersea cable|subsea cable|submarine cable|fibre-optic cable|fiber-optic cable|grid|substation',
  },
  {
    name: 'network',
    kind: 'works',
    words:
      'network|radar network|charging network|fibre network|sensor network|ground station|radar station|launch pad|launch site|launch complex',
  },
  { name: 'corridor', kind: 'works', words: 'corridor|transport corridor|economic corridor|trade corridor|trade route' },
  {
    name: 'zone',
    kind: 'works',
    words:
      'economic zone|industrial park|industrial zone|free trade zone|science park|technology park|free zone|industrial estate|business park|logistics hub|smart city|new town|satellite town|marine reserve|nature reserve',
  },
  { name: 'mine', kind: 'works', words: 'mine|gas field|oil field|gasfield|oilfield' },
  { name: 'hospital', kind: 'works', words: 'hospital|cancer centre|cancer center' },
  { name: 'school', kind: 'works', words: 'school|campus|university campus' },
  { name: 'stadium', kind: 'works', words: 'stadium|arena' },
  { name: 'museum', kind: 'works', words: 'museum' },
  { name: 'embassy', kind: 'works', words: 'embassy' },
  {
    name: 'barrier',
    kind: 'works',
    words: 'barrier|sea wall|seawall|border wall|border fence|flood wall|flood defence|flood defense',
  },
  { name: 'data-centre', kind: 'works', words: 'data centre|data center' },
  { name: 'desalination', kind: 'works', words: 'desalination plant' },
  { name: 'estate', kind: 'works', words: 'housing estate' },
  { name: 'memorial', kind: 'works', words: 'memorial' },
  { name: 'hall', kind: 'works', words: 'opera house|concert hall|convention centre|convention center' },
  { name: 'detention-centre', kind: 'works', words: 'detention centre|detention center' },
  { name: 'research-centre', kind: 'works', words: 'research centre|research center|training centre|training center' },
  { name: 'base', kind: 'works', words: 'naval base|air base|airbase|military base|boat base|base' },
  {
    name: 'shield',
    kind: 'works',
    words: 'shield|defence system|defense system|defence shield|missile system|missile base|early warning system',
  },
  {
    name: 'waste-store',
    kind: 'works',
    words: 'waste store|waste repository|waste dump|waste facility|storage facility|repository|landfill',
  },
  { name: 'connectivity', kind: 'works', words: 'connectivity|link' },
  {
    name: 'agreement',
    kind: 'deal',
    words:
      'agreement|deal|treaty|pact|accord|memorandum|memorandum of understanding|compact|truce|ceasefire|settlement|customs union|currency union|monetary union|free trade area|free-trade area|swap|debt swap|prisoner swap|prisoner exchange',
  },
  { name: 'convention', kind: 'deal', words: 'convention|protocol|framework agreement' },
  { name: 'round', kind: 'deal', words: 'disarmament round|trade round' },
  { name: 'merger', kind: 'deal', words: 'merger|takeover|acquisition|joint venture|buyout' },
  {
    name: 'law',
    kind: 'law',
    words: 'bill|act|law|legislation|ordinance|by-law|bylaw|draft law|white paper',
  },
  { name: 'amendment', kind: 'law', words: 'amendment' },
  { name: 'decree', kind: 'law', words: 'decree' },
  { name: 'moratorium', kind: 'law', words: 'moratorium' },
  { name: 'budget', kind: 'law', words: 'budget' },
  {
    name: 'rule',
    kind: 'law',
    words: 'directive|mandate|regulation|standard|return-to-office|requirement',
  },
  { name: 'tax-break', kind: 'law', words: 'tax break|tax credit' },
  { name: 'tariff', kind: 'law', words: 'tariff' },
  { name: 'tax', kind: 'law', words: 'levy|carbon tax|wealth tax|windfall tax' },
  { name: 'ban', kind: 'law', words: 'ban' },
  { name: 'price-cap', kind: 'law', words: 'price cap|rent cap|rent freeze|price freeze' },
  { name: 'constitution', kind: 'law', words: 'constitution' },
  {
    name: 'reform',
    kind: 'law',
    words: 'reform|overhaul|restructuring|privatisation|privatization|nationalisation|nationalization',
  },
  { name: 'referendum', kind: 'law', words: 'referendum' },
  { name: 'project', kind: 'scheme', words: 'project|megaproject|undertaking|venture' },
  { name: 'scheme', kind: 'scheme', words: 'scheme|programme|program|initiative|work programme|work program|trial programme' },
  {
    name: 'plan',
    kind: 'scheme',
    words: 'plan|roadmap|road map|blueprint|action plan|master plan|masterplan|peace plan',
  },
  {
    name: 'fund',
    kind: 'scheme',
    words:
      'fund|facility|loan programme|loan program|bailout|bail-out|rescue package|stimulus package|aid package|stimulus|package|loan|credit line|line of credit|wealth fund|subsidy|grant',
  },
  { name: 'operation', kind: 'scheme', words: 'operation|rescue operation|recovery operation|relief effort|evacuation|airlift' },
  { name: 'strategy', kind: 'scheme', words: 'strategy' },
  {
    name: 'renewal',
    kind: 'scheme',
    words:
      'modernisation|modernization|expansion|extension|upgrade|renovation|restoration|reconstruction|redevelopment|revamp|transformation|refurbishment|regeneration|electrification|development|construction|deployment|rollout|roll-out|conversion|dredging|widening|deepening|rehabilitation|resurfacing|reforestation|cleanup|clean-up|demolition|relocation|resettlement',
  },
  {
    name: 'census',
    kind: 'scheme',
    words:
      'census|vaccination drive|vaccination campaign|immunisation campaign|immunization campaign|vaccine rollout|vaccine roll-out|recruitment drive|registration drive|planting drive|literacy drive|polio drive|polio campaign|drilling campaign|exploration campaign|literacy campaign|recruitment campaign|vaccine trial|basic-income pilot',
  },
  { name: 'commission', kind: 'scheme', words: 'inter-governmental commission|intergovernmental commission|joint commission' },
  {
    name: 'mission',
    kind: 'craft',
    words:
      'mission|space mission|satellite|spacecraft|probe|lander|rover|orbiter|telescope|space station|rocket|launch vehicle|shuttle|observatory|space probe|space plane|spaceplane|weather satellite|spy satellite|constellation|moon lander|moon mission|peacekeeping mission|training mission|monitoring mission',
  },
  { name: 'submarine', kind: 'craft', words: 'submarine' },
  { name: 'warship', kind: 'craft', words: 'frigate|corvette|patrol boat' },
  { name: 'aircraft-carrier', kind: 'craft', words: 'aircraft carrier' },
  { name: 'jet', kind: 'craft', words: 'fighter jet|trainer jet' },
  { name: 'ballistic-missile', kind: 'craft', words: 'ballistic missile' },
  {
    name: 'weapon',
    kind: 'craft',
    words:
      'missile programme|missile program|nuclear programme|nuclear program|weapons programme|weapons program|jet programme|jet program|drone programme|drone program|enrichment programme|enrichment program',
  },
]

const BY_WORD = new Map(GROUPS.flatMap((group) => group.words.split('|').map((word) => [word, group] as const)))

/** Plurals whose singular is not made by taking off the s. */
const PLURALS: Readonly<Record<string, string>> = {
  programmes: 'programme',
  facilities: 'facility',
  factories: 'factory',
  refineries: 'refinery',
}

/** Plural endings and what stands in their place in the singular, tried in this order. */
const ENDINGS = [
  ['ies', 'y'],
  ['ses', 's'],
  ['ches', 'ch'],
  ['s', ''],
] as const

interface Form {
  lemma: string
  group: HeadGroup
}

/** Every form that a head noun is printed in: looking a word up is one step, since it is asked of every word of an article. */
function formsOf(): Map<string, Form> {
  const forms = new Map<string, Form>()
  const put = (form: string, lemma: string) => {
    const group = BY_WORD.get(lemma)
    if (group && !forms.has(form)) forms.set(form, { lemma, group })
  }
  for (const word of BY_WORD.keys()) put(word, word)
  for (const [plural, word] of Object.entries(PLURALS)) put(plural, word)
  for (const [ending, singular] of ENDINGS)
    for (const word of BY_WORD.keys())
      if (word.endsWith(singular)) put(word.slice(0, word.length - singular.length) + ending, word)
  return forms
}

const FORMS = formsOf()

/** First words of heads of two words or more. */
const OPENERS = new Set([...BY_WORD.keys()].filter((word) => word.includes(' ')).map((word) => word.slice(0, word.indexOf(' '))))

/**
 * Singular of a head noun in lower case: "mills" → "mill", "refineries" → "refinery", "tax breaks" → "tax break".
 * Words that are the same in both numbers ("works") stay.
 */
export function headLemma(head: string): string {
  const word = head.toLowerCase().trim()
  const form = FORMS.get(word)
  if (form) return form.lemma
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word
}

/** How the head noun behaves; undefined where it is no head of an undertaking. Takes singular or plural, any case. */
export const headKind = (head: string): HeadKind | undefined => loweredHeadKind(head.toLowerCase().trim())

/** The same for a word in lower case: it is asked of every word of an article. */
export const loweredHeadKind = (head: string): HeadKind | undefined => FORMS.get(head)?.group.kind

/** Whether a word, in lower case, can be the first of a head of two words or more ("rail" of "rail link"). */
export const opensHead = (word: string): boolean => OPENERS.has(word)

/**
 * Class of a head noun, the same for words that mean the same kind of undertaking ("mill", "factory" → "plant"; "rail link" → "railway").
 * A word that is in no class is its own.
 */
export function headClass(head: string): string {
  const lemma = headLemma(head)
  const last = lemma.split(' ').pop() ?? lemma
  return BY_WORD.get(lemma)?.name ?? BY_WORD.get(headLemma(last))?.name ?? lemma
}

/** Classes whose words say nothing of their own ("project", "plan"): they go with any other class. */
const LIGHT = new Set(['project', 'scheme', 'plan', 'renewal', 'connectivity'])

/** Whether a head class is light: a "steel mill project" is a mill, a "rail project" a railway. */
export const isLightHead = (head: string): boolean => LIGHT.has(headClass(head))

/** Most words a head noun has. */
export const LONGEST_HEAD = 4
