// Data table: countries by their names, demonyms and chief cities in plain form, with what of their calendars differs from country to country.
import type { Scene } from '../rule.ts'

/** Month and day, or the way to a day that moves. */
export type MonthDay = readonly [month: number, day: number]

export interface Country {
  /** Names and adjectives in plain form, separated by commas: letters beyond a–z are `_`. */
  names: string
  /** Day of independence. */
  independence?: MonthDay
  /** Day that the country calls its national day, where it is another. */
  national?: MonthDay
  /** Other days of state by their first word ("republic" for Republic Day). */
  days?: Readonly<Record<string, MonthDay>>
  /** Month in which the fiscal year begins, where not January. */
  fiscal?: number
  /** Whether a fiscal year of one number is named for the year in which it begins. */
  namedByStart?: true
  /** Whether its summer is in December. */
  south?: true
}

const COUNTRIES: readonly Country[] = [
  { names: 'afghanistan,afghan,kabul', independence: [8, 19] },
  { names: 'albania,albanian,tirana', independence: [11, 28] },
  { names: 'algeria,algerian,algiers', independence: [7, 5], days: { revolution: [11, 1] } },
  { names: 'angola,angolan,luanda', independence: [11, 11], days: { peace: [4, 4] }, south: true },
  { names: 'argentina,argentine,argentinian,buenos aires', independence: [7, 9], south: true },
  { names: 'armenia,armenian,yerevan', independence: [9, 21], days: { republic: [5, 28] } },
  {
    names: 'australia,australian,sydney,melbourne,canberra,brisbane,perth,queensland',
    national: [1, 26],
    fiscal: 7,
    south: true,
  },
  { names: 'austria,austrian,vienna', national: [10, 26] },
  { names: 'azerbaijan,azerbaijani,baku', independence: [5, 28], days: { victory: [11, 8] } },
  { names: 'bahamas,bahamian,nassau', independence: [7, 10] },
  { names: 'bahrain,bahraini,manama', national: [12, 16] },
  {
    names: 'bangladesh,bangladeshi,dhaka',
    independence: [3, 26],
    days: { victory: [12, 16], "martyrs'": [2, 21], language: [2, 21] },
    fiscal: 7,
  },
  { names: 'barbados,barbadian,bridgetown', independence: [11, 30] },
  { names: 'belarus,belarusian,minsk', independence: [7, 3], days: { victory: [5, 9], unity: [9, 17] } },
  { names: 'belgium,belgian', national: [7, 21] },
  { names: 'belize,belizean', independence: [9, 21] },
  { names: 'benin,beninese,cotonou', independence: [8, 1] },
  { names: 'bhutan,bhutanese,thimphu', national: [12, 17], fiscal: 7 },
  { names: 'bolivia,bolivian,la paz', independence: [8, 6], south: true },
  { names: 'bosnia,bosnian,sarajevo', independence: [3, 1] },
  { names: 'botswana,gaborone', independence: [9, 30], fiscal: 4, south: true },
  {
    names: 'brazil,brazilian,brasilia,sao paulo,rio de janeiro',
    independence: [9, 7],
    days: { republic: [11, 15] },
    south: true,
  },
  { names: 'brunei,bruneian', national: [2, 23] },
  { names: 'bulgaria,bulgarian,sofia', independence: [9, 22], days: { liberation: [3, 3], unification: [9, 6] } },
  { names: 'burkina faso,burkinabe,ouagadougou', independence: [8, 5] },
  { names: 'burundi,burundian', independence: [7, 1], fiscal: 7 },
  { names: 'cambodia,cambodian,phnom penh', independence: [11, 9] },
  { names: 'cameroon,cameroonian,yaounde', national: [5, 20], days: { unity: [5, 20] } },
  { names: 'canada,canadian,ottawa,toronto', national: [7, 1], fiscal: 4, namedByStart: true },
  { names: "chad,chadian,n'djamena", independence: [8, 11] },
  { names: 'chile,chilean,santiago', independence: [9, 18], south: true },
  { names: 'china,chinese,beijing', national: [10, 1], days: { "teachers'": [9, 10], army: [8, 1] } },
  { names: 'colombia,colombian,bogota', independence: [7, 20] },
  { names: 'congolese,democratic republic of congo,drc,kinshasa', independence: [6, 30] },
  { names: 'costa rica,costa rican', independence: [9, 15] },
  { names: 'croatia,croatian,zagreb', days: { statehood: [5, 30], victory: [8, 5] } },
  { names: 'cuba,cuban,havana', independence: [5, 20], days: { liberation: [1, 1] } },
  { names: 'cyprus,cypriot,nicosia', independence: [10, 1] },
  { names: 'czech,czech republic,prague', days: { statehood: [9, 28], independence: [10, 28] } },
  { names: 'denmark,danish,copenhagen', days: { constitution: [6, 5] } },
  { names: 'djibouti,djiboutian', independence: [6, 27] },
  { names: 'dominican,dominican republic,santo domingo', independence: [2, 27] },
  { names: 'east timor,timorese,timor_leste', independence: [5, 20] },
  { names: 'ecuador,ecuadorian,ecuadorean,quito', independence: [8, 10] },
  { names: 'egypt,egyptian,cairo', days: { revolution: [7, 23], police: [1, 25] }, fiscal: 7 },
  { names: 'el salvador,salvadoran,salvadorean', independence: [9, 15] },
  { names: 'eritrea,eritrean,asmara', independence: [5, 24] },
  { names: 'estonia,estonian,tallinn', independence: [2, 24], days: { victory: [6, 23] } },
  { names: 'eswatini,swazi', independence: [9, 6], fiscal: 4, south: true },
  { names: 'ethiopia,ethiopian,addis ababa', days: { adwa: [3, 2], patriots: [5, 5] }, fiscal: 7 },
  { names: 'fiji,fijian,suva', independence: [10, 10], fiscal: 8, south: true },
  { names: 'finland,finnish,helsinki', independence: [12, 6] },
  { names: 'france,french,paris', national: [7, 14], days: { armistice: [11, 11], victory: [5, 8] } },
  { names: 'gabon,gabonese,libreville', independence: [8, 17] },
  { names: 'gambia,gambian,banjul', independence: [2, 18] },
  { names: 'georgian,tbilisi', independence: [5, 26] },
  { names: 'germany,german,berlin', days: { unity: [10, 3] } },
  { names: 'ghana,ghanaian,accra', independence: [3, 6], days: { republic: [7, 1] } },
  { names: 'greece,greek,athens', independence: [3, 25], days: { ohi: [10, 28] } },
  { names: 'guatemala,guatemalan', independence: [9, 15] },
  { names: 'guinea-bissau,bissau', independence: [9, 24] },
  { names: 'guinea,guinean,conakry', independence: [10, 2] },
  { names: 'guyana,guyanese,georgetown', independence: [5, 26], days: { republic: [2, 23] } },
  { names: 'haiti,haitian,port-au-prince', independence: [1, 1] },
  { names: 'honduras,honduran,tegucigalpa', independence: [9, 15] },
  { names: 'hong kong', fiscal: 4 },
  { names: 'hungary,hungarian,budapest', days: { revolution: [3, 15] } },
  { names: 'iceland,icelandic,reykjavik', national: [6, 17] },
  {
    names: 'india,indian,new delhi,delhi,mumbai',
    independence: [8, 15],
    days: { republic: [1, 26], constitution: [11, 26], army: [1, 15], "teachers'": [9, 5], navy: [12, 4] },
    fiscal: 4,
  },
  {
    names: 'indonesia,indonesian,jakarta',
    independence: [8, 17],
    days: { pancasila: [6, 1], "heroes'": [11, 10] },
    south: true,
  },
  { names: 'iran,iranian,tehran', days: { 'islamic republic': [4, 1], revolution: [2, 11] } },
  { names: 'iraq,iraqi,baghdad', national: [10, 3], days: { army: [1, 6], republic: [7, 14] } },
  { names: 'israel,israeli,jerusalem,tel aviv' },
  { names: 'italy,italian,rome', national: [6, 2], days: { republic: [6, 2], liberation: [4, 25] } },
  { names: "ivory coast,ivorian,cote d'ivoire,abidjan", independence: [8, 7] },
  { names: 'jamaica,jamaican,kingston', independence: [8, 6], days: { emancipation: [8, 1] }, fiscal: 4 },
  {
    names: 'japan,japanese,tokyo',
    days: { constitution: [5, 3], culture: [11, 3], foundation: [2, 11] },
    fiscal: 4,
    namedByStart: true,
  },
  { names: 'jordan,jordanian,amman', independence: [5, 25] },
  {
    names: 'kazakhstan,kazakh,astana',
    independence: [12, 16],
    days: { republic: [10, 25], victory: [5, 9], constitution: [8, 30], unity: [5, 1] },
  },
  {
    names: 'kenya,kenyan,nairobi',
    independence: [12, 12],
    days: { jamhuri: [12, 12], madaraka: [6, 1], mashujaa: [10, 20], "heroes'": [10, 20] },
    fiscal: 7,
  },
  { names: 'kosovo,kosovan,kosovar,pristina', independence: [2, 17] },
  { names: 'kuwait,kuwaiti', national: [2, 25], days: { liberation: [2, 26] }, fiscal: 4 },
  { names: 'kyrgyzstan,kyrgyz,bishkek', independence: [8, 31] },
  { names: 'laos,laotian,vientiane', national: [12, 2] },
  { names: 'latvia,latvian,riga', independence: [11, 18] },
  { names: 'lebanon,lebanese,beirut', independence: [11, 22], days: { liberation: [5, 25], "martyrs'": [5, 6] } },
  { names: 'lesotho,basotho,maseru', independence: [10, 4], fiscal: 4, south: true },
  { names: 'liberia,liberian,monrovia', independence: [7, 26] },
  { names: 'libya,libyan,tripoli', independence: [12, 24], days: { revolution: [2, 17] } },
  { names: 'lithuania,lithuanian,vilnius', independence: [3, 11], days: { statehood: [7, 6] } },
  { names: 'luxembourg,luxembourgish', national: [6, 23] },
  { names: 'madagascar,malagasy,antananarivo', independence: [6, 26], south: true },
  { names: 'malawi,malawian,lilongwe', independence: [7, 6], fiscal: 4, south: true },
  {
    names: 'malaysia,malaysian,kuala lumpur',
    independence: [8, 31],
    national: [8, 31],
    days: { malaysia: [9, 16], merdeka: [8, 31] },
  },
  { names: 'maldives,maldivian', independence: [7, 26], days: { republic: [11, 11] } },
  { names: 'mali,malian,bamako', independence: [9, 22] },
  { names: 'malta,maltese,valletta', independence: [9, 21], days: { republic: [12, 13] } },
  { names: 'mauritania,mauritanian', independence: [11, 28] },
  { names: 'mauritius,mauritian', independence: [3, 12], fiscal: 7, south: true },
  {
    names: 'mexico,mexican,mexico city',
    independence: [9, 16],
    days: { revolution: [11, 20], constitution: [2, 5] },
  },
  { names: 'moldova,moldovan,chisinau', independence: [8, 27] },
  { names: 'mongolia,mongolian,ulaanbaatar', independence: [12, 29] },
  { names: 'montenegro,montenegrin,podgorica', independence: [5, 21], days: { statehood: [7, 13] } },
  { names: 'morocco,moroccan,rabat', independence: [11, 18], days: { throne: [7, 30] } },
  { names: 'mozambique,mozambican,maputo', independence: [6, 25], days: { "heroes'": [2, 3], peace: [10, 4] }, south: true },
  {
    names: 'myanmar,burma,burmese,naypyitaw,yangon',
    independence: [1, 4],
    days: { 'armed forces': [3, 27], "martyrs'": [7, 19], union: [2, 12] },
    fiscal: 4,
  },
  { names: 'namibia,namibian,windhoek', independence: [3, 21], days: { "heroes'": [8, 26] }, fiscal: 4, south: true },
  { names: 'nepal,nepali,nepalese,kathmandu', days: { republic: [5, 29], constitution: [9, 19] }, fiscal: 7 },
  { names: 'netherlands,dutch,the hague,amsterdam', days: { liberation: [5, 5], "king's": [4, 27] } },
  {
    names: 'new zealand,new zealander,wellington,auckland',
    national: [2, 6],
    days: { waitangi: [2, 6] },
    fiscal: 7,
    south: true,
  },
  { names: 'nicaragua,nicaraguan,managua', independence: [9, 15] },
  { names: 'nigerien,niamey', independence: [8, 3], days: { republic: [12, 18] } },
  { names: 'nigeria,nigerian,abuja,lagos', independence: [10, 1], days: { democracy: [6, 12], "children's": [5, 27] } },
  { names: 'north korea,north korean,pyongyang,dprk', days: { liberation: [8, 15], victory: [7, 27], foundation: [9, 9] } },
  { names: 'north macedonia,macedonian,skopje', independence: [9, 8] },
  { names: 'norway,norwegian,oslo', days: { constitution: [5, 17] } },
  { names: 'oman,omani,muscat', national: [11, 20] },
  {
    names: 'pakistan,pakistani,islamabad,karachi,lahore',
    independence: [8, 14],
    days: { pakistan: [3, 23], republic: [3, 23], defence: [9, 6], kashmir: [2, 5], iqbal: [11, 9], quaid: [12, 25] },
    fiscal: 7,
  },
  { names: 'palestinian,palestine,gaza,ramallah', days: { nakba: [5, 15], land: [3, 30] } },
  { names: 'panama,panamanian', independence: [11, 3] },
  { names: 'papua new guinea,port moresby', independence: [9, 16], south: true },
  { names: 'paraguay,paraguayan,asuncion', independence: [5, 14], south: true },
  { names: 'peru,peruvian,lima', independence: [7, 28], south: true },
  {
    names: 'philippines,philippine,filipino,manila',
    independence: [6, 12],
    days: { rizal: [12, 30], bonifacio: [11, 30] },
  },
  { names: 'poland,polish,warsaw', independence: [11, 11], days: { constitution: [5, 3] } },
  { names: 'portugal,portuguese,lisbon', national: [6, 10], days: { freedom: [4, 25], republic: [10, 5], liberty: [4, 25] } },
  { names: 'qatar,qatari,doha', national: [12, 18] },
  { names: 'romania,romanian,bucharest', national: [12, 1], days: { unification: [12, 1], union: [12, 1] } },
  {
    names: 'russia,russian,moscow,kremlin',
    days: { victory: [5, 9], russia: [6, 12], unity: [11, 4], 'national unity': [11, 4], constitution: [12, 12] },
  },
  { names: 'rwanda,rwandan,kigali', independence: [7, 1], days: { liberation: [7, 4] }, fiscal: 7 },
  { names: 'samoa,samoan,apia', independence: [6, 1], fiscal: 7, south: true },
  { names: 'saudi arabia,saudi,riyadh', national: [9, 23], days: { founding: [2, 22] } },
  { names: 'senegal,senegalese,dakar', independence: [4, 4] },
  { names: 'serbia,serbian,belgrade', days: { statehood: [2, 15] } },
  { names: 'sierra leone,sierra leonean,freetown', independence: [4, 27] },
  { names: 'singapore,singaporean', national: [8, 9], fiscal: 4, namedByStart: true },
  { names: 'slovakia,slovak,bratislava', independence: [7, 17], days: { constitution: [9, 1] } },
  { names: 'slovenia,slovenian,slovene,ljubljana', independence: [12, 26], days: { statehood: [6, 25] } },
  { names: 'solomon islands,honiara', independence: [7, 7], south: true },
  { names: 'somalia,somali,mogadishu', independence: [7, 1] },
  {
    names: 'south africa,south african,pretoria,johannesburg,cape town,durban,gauteng,kwazulu-natal',
    days: {
      freedom: [4, 27],
      youth: [6, 16],
      heritage: [9, 24],
      "women's": [8, 9],
      'human rights': [3, 21],
      reconciliation: [12, 16],
      mandela: [7, 18],
      goodwill: [12, 26],
    },
    fiscal: 4,
    south: true,
  },
  {
    names: 'south korea,south korean,seoul',
    days: {
      liberation: [8, 15],
      memorial: [6, 6],
      constitution: [7, 17],
      hangul: [10, 9],
      independence: [3, 1],
      foundation: [10, 3],
    },
  },
  { names: 'south sudan,south sudanese,juba', independence: [7, 9], fiscal: 7 },
  { names: 'spain,spanish,madrid', national: [10, 12], days: { constitution: [12, 6] } },
  { names: 'sri lanka,sri lankan,colombo', independence: [2, 4] },
  { names: 'sudan,sudanese,khartoum', independence: [1, 1] },
  { names: 'suriname,surinamese,paramaribo', independence: [11, 25] },
  { names: 'sweden,swedish,stockholm', national: [6, 6] },
  { names: 'switzerland,swiss,bern', national: [8, 1] },
  { names: 'syria,syrian,damascus', independence: [4, 17] },
  { names: 'taiwan,taiwanese,taipei', national: [10, 10], days: { 'double ten': [10, 10] } },
  { names: 'tajikistan,tajik,dushanbe', independence: [9, 9] },
  { names: 'tanzania,tanzanian,dar es salaam', independence: [12, 9], days: { union: [4, 26], 'saba saba': [7, 7] }, fiscal: 7 },
  { names: 'thailand,thai,bangkok', days: { constitution: [12, 10], chakri: [4, 6] }, fiscal: 10 },
  { names: 'togo,togolese,lome', independence: [4, 27] },
  { names: 'tonga,tongan', fiscal: 7, south: true },
  { names: 'trinidad,trinidadian,tobago', independence: [8, 31], days: { republic: [9, 24], emancipation: [8, 1] }, fiscal: 10 },
  { names: 'tunisia,tunisian,tunis', independence: [3, 20], days: { republic: [7, 25], "martyrs'": [4, 9] } },
  {
    names: 'turkey,turkish,turkiye,t_rkiye,ankara,istanbul',
    days: { republic: [10, 29], victory: [8, 30], democracy: [7, 15], "children's": [4, 23] },
  },
  { names: 'turkmenistan,turkmen,ashgabat', independence: [9, 27] },
  {
    names: 'uganda,ugandan,kampala',
    independence: [10, 9],
    days: { liberation: [1, 26], "martyrs'": [6, 3], "heroes'": [6, 9] },
    fiscal: 7,
  },
  {
    names: 'ukraine,ukrainian,kyiv,kiev',
    independence: [8, 24],
    days: { constitution: [6, 28], unity: [1, 22], statehood: [7, 15], defenders: [10, 1], victory: [5, 8] },
  },
  {
    names: 'united arab emirates,emirati,uae,abu dhabi,dubai',
    national: [12, 2],
    days: { flag: [11, 3], commemoration: [11, 30] },
  },
  { names: 'britain,british,united kingdom,london,uk,england', fiscal: 4 },
  {
    names: 'united states,american,u.s,washington,white house',
    independence: [7, 4],
    days: { constitution: [9, 17], flag: [6, 14] },
    fiscal: 10,
  },
  { names: 'uruguay,uruguayan,montevideo', independence: [8, 25], south: true },
  { names: 'uzbekistan,uzbek,tashkent', independence: [9, 1], days: { constitution: [12, 8] } },
  { names: 'vanuatu,port vila', independence: [7, 30], south: true },
  { names: 'venezuela,venezuelan,caracas', independence: [7, 5] },
  {
    names: 'vietnam,vietnamese,hanoi',
    national: [9, 2],
    days: { independence: [9, 2], reunification: [4, 30], liberation: [4, 30], victory: [4, 30] },
  },
  { names: 'yemen,yemeni,sanaa', days: { unity: [5, 22], independence: [11, 30] } },
  { names: 'zambia,zambian,lusaka', independence: [10, 24], days: { youth: [3, 12] }, south: true },
  { names: 'zimbabwe,zimbabwean,harare', independence: [4, 18], south: true },
]

const BY_NAME = new Map<string, Country>()
for (const country of COUNTRIES) for (const name of country.names.split(',')) BY_NAME.set(name, country)

let expression: RegExp | null = null
/** Longer names first: "south sudan" before "sudan". Compiled when first asked for: few articles need it. */
function names(): RegExp {
  expression ??= new RegExp(
    `(?<![a-z_-])(?:${[...BY_NAME.keys()]
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.]/g, '\\.'))
      .join('|')})s?(?![a-z_-])`,
    'g',
  )
  return expression
}

const found = (plain: string): Country[] =>
  (plain.match(names()) ?? []).flatMap((name) => BY_NAME.get(name) ?? BY_NAME.get(name.slice(0, -1)) ?? [])

/** How much of an article is asked which country it is about, in code units. */
const OPENING = 6000
/** Kinds of days of state, by the word before "Day". */
export const STATE_DAYS: readonly string[] = [
  ...new Set(['independence', 'national', ...COUNTRIES.flatMap((country) => Object.keys(country.days ?? {}))]),
].sort((a, b) => b.length - a.length)

let last: { plain: string; order: Country[] } | null = null

/** Countries of an article's opening, the one named most first. */
function articleCountries(plain: string): Country[] {
  if (last?.plain === plain) return last.order
  const times = new Map<Country, number>()
  for (const country of found(plain.slice(0, OPENING))) times.set(country, (times.get(country) ?? 0) + 1)
  const order = [...times.keys()].sort((a, b) => times.get(b)! - times.get(a)!)
  last = { plain, order }
  return order
}

/**
 * The country that an expression belongs to, of those that `fits`: named right beside it, else in its sentence, else the one that the
 * article names most; null where there is none.
 */
export function countryOf(
  { plain, plainBefore, plainAfter }: Pick<Scene, 'plain' | 'plainBefore' | 'plainAfter'>,
  fits: (country: Country) => boolean,
): Country | null {
  const before = found(plainBefore.slice(-60)).filter(fits).at(-1)
  if (before) return before
  const after = found(plainAfter.slice(0, 60)).find(fits)
  return after ?? articleCountries(plain).find(fits) ?? null
}

/** Whether an article is about the southern half of the world: the country that it names most lies there. */
export const isSouthern = (plain: string): boolean => articleCountries(plain)[0]?.south === true
