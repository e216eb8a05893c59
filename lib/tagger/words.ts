/** Small word lists that the tagger's features look at. Data only, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that stand directly before a person's name. */
export const TITLE_WORDS = set(`
  mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baron baroness count prince princess king queen sheikh sheikha shaikh emir sultan
  pope cardinal archbishop bishop father reverend rev rev. rabbi imam ayatollah mullah maulana sister brother saint
  president premier minister chancellor senator sen sen. congressman congresswoman representative rep rep. governor gov gov. mayor councillor councilor
  ambassador envoy secretary secretary-general commissioner chairman chairwoman chairperson chair chief director director-general spokesman spokeswoman spokesperson
  general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. admiral adm adm. marshal brigadier commander inspector
  judge justice prosecutor attorney lawyer deputy leader lawmaker analyst economist author writer actor actress singer coach player striker captain
  founder ceo activist journalist reporter editor researcher scientist officer candidate comrade engr engr. hon hon. barrister advocate datuk datin tan sri tun dato
  señor don doña monsignor chef artist director filmmaker producer manager owner husband wife son daughter father mother brother sister
`)

/** Words that a body's name ends or begins with. */
export const BODY_WORDS = set(`
  ministry party university bank court committee council commission corporation corp corp. inc inc. ltd ltd. limited llc plc co co. company group holdings club united fc
  association federation union league institute institution foundation fund school college academy hospital times post news tribune herald gazette journal daily
  guardian telegraph magazine radio television tv broadcasting agency press media network army navy force forces police department office bureau authority
  administration service services board assembly parliament senate congress house cabinet government organization organisation society centre center
  movement front alliance coalition airlines airways motors industries energy partners capital trust nations organisation chamber team
`)

/** Words that a place's name ends or begins with. */
export const PLACE_WORDS = set(`
  city town village province district county state region island islands river lake mountain mount sea ocean gulf bay strait valley desert coast street road avenue
  square park airport port bridge station stadium north south east west northern southern eastern western central republic kingdom peninsula camp highway
`)

/** Verbs that people do. */
export const SPEECH_VERBS = set(`
  said says told tells added adds explained argued noted stressed warned insisted claimed denied admitted declared announced tweeted wrote recalled replied asked
  vowed pledged urged hailed praised thanked testified concluded continued acknowledged emphasised emphasized reiterated observed remarked commented complained
  confirmed predicted suggested conceded stated telling saying who whose himself herself met visited arrived resigned died married born
`)

/** Lower-case words inside names of people. */
export const NAME_PARTICLES = set(
  'al el bin ibn bint ben abu umm de del della di da do dos das du la le las los van von der den ten ter zu y e ul ur wa arap ole ould mint',
)

/** Prepositions that stand before places. */
export const PLACE_PREPOSITIONS = set('in at from near across outside inside throughout')
