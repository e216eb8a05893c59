/** Word lists around names: particles, suffixes, verbs of speech, and words that tell that a capitalized run is no person. Data only. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Lower-case (sometimes capital) particles inside names. */
export const PARTICLES = set(
  `al el bin ibn bint ben abu umm de del della di da do dos das du d' la le las los van von der den ten ter zu zum y e ul ur us san uz wa arap ole ould mint ag`,
)

/** Suffixes that belong to a name. */
export const NAME_SUFFIXES = set(`jr jr. sr sr. ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xxiii`)

/** Verbs that people do and things seldom: after or before a name they show a person. */
export const SPEECH_VERBS = set(`
  said says told tells added adds explained argued noted stressed warned insisted claimed denied admitted declared announced tweeted wrote recalled
  replied asked vowed pledged urged hailed praised thanked congratulated apologised apologized testified quipped concluded continued acknowledged
  emphasised emphasized underlined reiterated expressed observed remarked commented complained confirmed predicted suggested conceded
  joked lamented cautioned countered responded stated telling saying
`)

/** What a person does besides speaking; weaker, only for names that look like names. */
export const PERSON_VERBS = set(`
  met visited arrived resigned died married flew arrested elected appointed accompanied joined refused wants wanted believes thinks thought hopes
  hoped knew knows felt feels arrived attended signed addressed himself herself who whose
`)

/** Words that make the run they are in something else than a person. */
export const ORG_WORDS = set(`
  ministry party university bank court committee council commission corporation corp inc ltd llc plc co company group holdings club united fc association
  federation union league institute institution foundation fund school college academy hospital clinic church cathedral mosque temple
  stadium arena park square tower towers street road avenue boulevard lane bridge airport station port harbour harbor river lake mountain mount
  mountains hill hills island islands bay beach sea ocean valley desert canal hotel resort palace castle museum gallery library theatre theater
  times post news tribune herald gazette journal daily guardian telegraph magazine radio television tv broadcasting agency press media network
  army navy force forces corps brigade battalion regiment command guard police department office bureau authority administration agency service
  services board assembly parliament senate congress house cabinet government republic kingdom states nations province district county city town
  village region act bill law treaty accord agreement pact protocol convention charter constitution amendment plan doctrine declaration resolution
  prize award awards cup championship championships olympics games tournament open trophy medal oscars festival summit conference forum
  project programme program initiative mission operation war battle revolution uprising crisis day week month year season era age
  center centre street market mall plaza building airlines airways motors industries energy oil gas petroleum steel mills railways railway
  technologies systems solutions records studios pictures entertainment sports football cricket rugby secretariat embassy consulate
  movement front alliance coalition brotherhood congregation liberation socialist communist democrats republicans conservatives
  capital partners securities exchange stock index trust insurance pharma pharmaceuticals laboratories airbase base camp zone strip
  road highway expressway line metro terminal tunnel dam barrage plant refinery pipeline corridor stadium garden gardens zoo farm cemetery
  north south east west northern southern eastern western central upper lower greater international national federal global world
  european african asian american islamic christian jewish hindu muslim catholic orthodox
  belt coast delta basin peninsula jazeera arabiya shabaab qaeda qaida aqsa nusra fatah haram
  directorate scouts lounge cafe café restaurant inn bar cabin trail ridge industrial average sons brothers bros trusts logistics blossom affairs
  initiatives falls springs heights rangers lions tigers giants stars united rovers wanderers city athletic
  dal sena sabha mahasabha morcha parishad samaj kazhagam munnetra sangh samiti panchayat vikas kisan jamaat jamiat plaid cymru sinn fein féin fianna podemos
  fidesz likud syriza kuomintang golkar umno barisan pakatan nasional swapo frelimo renamo zanu chadema hezbollah
  arab arabs kurdish sunni shiite shi'ite shia tamil
  caucus parade
  nagar chowk bazaar maidan mahal prensa hacienda alameda playa calle avenida airline futures fountain shopping fleet peoples islander islanders strait campus jubilee boys express
  complex shipbuilding causeway interchange terminal wing
  state general black white red blue green golden royal
`)

/** Words of the above that are also surnames or given names often enough: they do not block when a given name stands before them. */
export const ORG_WORDS_ALSO_NAMES = set(`
  park hill hills post west north lake black white green brown bridge castle church banks young house day king moore field wood wells guardian bay garden
  gardens temple price law bush battle steel
`)

/** Party words that stand before a name without being a title ("Republican John Doe"). */
export const PARTY_WORDS = set(`
  democrat republican liberal conservative tory labour labor socialist communist green independent centrist nationalist leftist
`)

/** After a name used as a modifier: then the whole is not the person. People around somebody ("Roe allies") still point to the person, so they are not here. */
export const MODIFIED_HEADS = set(`
  administration campaign government team trial case doctrine tower era regime family dynasty camp cabinet presidency premiership faction
  foundation rally rallies trials affair scandal street road hospital stadium airport bridge
  university institute museum prize award library center centre act law bill plan memo tape tapes dossier effect wing faction clan estate
  prison jail organisation tribe neighbourhood neighborhood district mall restaurant vessel ship militia gang festival franchise
  white-house brand hotel hotels casino organization company group inc corp ltd university school
`)

/** Capitalized words that are never (part of) a name when they start a sentence or stand alone. */
export const NOT_NAMES = set(`
  the a an this that these those it its he she they we i you his her their our my your in on at for from with by after before as when while if but and or so
  yet however meanwhile although though since during under over among amid amidst according there here what who whom how why where both also still now then
  some many most more all no not such several one two three four five six seven eight nine ten last earlier later once despite unlike like following
  stop asked because until unless instead indeed even only just nearly almost perhaps maybe yes please let according speaking read watch see listen
  additionally furthermore moreover nevertheless nonetheless therefore thus hence besides elsewhere separately previously recently currently initially
  ultimately eventually finally reportedly apparently clearly certainly today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday
  sunday january february march april may june july august september october november december
  mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  christmas easter ramadan eid diwali hanukkah god allah islam muslims christians jews lord bible quran koran internet covid covid-19
  police officials authorities troops soldiers protesters voters lawmakers scientists researchers experts analysts critics supporters residents
  people children women men families students workers teachers doctors farmers investors markets stocks shares oil gas news sports business politics opinion
  world local national international breaking updated update exclusive video photo photos image images credit file advertisement share related
  copyright rights reserved subscribe newsletter email facebook twitter instagram whatsapp youtube google linkedin telegram tiktok apple microsoft amazon tesla
  reuters associated ap afp bbc cnn ani pti xinhua tass interfax bloomberg dawn
  new old great big good bad first second third next other another each every any either neither none nothing everyone someone anyone
  regarding concerning including citing besides whereas whether wherever whenever whatever whose whom considering
  is are was were be been has have had do does did will would can could should might must shall being having doing going coming
  based born given made seen taken known called named used around about against across along behind between beyond down inside into near off onto out outside
  per through throughout to toward towards up upon via within without of than
  prime deputy vice chief acting former foreign
  source sources comment comments story stories report reports editor's writer writers additional contributed reporting editing
`)
