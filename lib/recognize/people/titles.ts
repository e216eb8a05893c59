/** Lexicon of titles, offices and occupations in English news: data only. All in lower case and singular. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Office words that make their holder an official whatever stands beside them. */
export const OFFICE_HEADS = set(`
  minister premier chancellor senator sen senadora congressman congresswoman congressperson rep mp mna mpa mep mla td lawmaker legislator parliamentarian
  ambassador envoy diplomat consul consul-general attaché attache chargé emissary plenipotentiary counterpart
  governor gov governor-general lieutenant-governor mayor deputy-mayor councillor councilor councilman councilwoman alderman
  judge justice magistrate prosecutor ombudsman solicitor-general attorney-general sheriff bailiff
  undersecretary under-secretary secretary-general under-secretary-general subsecretary permanent-secretary
  high-commissioner ambassador-at-large rapporteur vizier wali nazim tehsildar
  king queen prince princess emir amir sultan emperor empress monarch sovereign pope pontiff tsar czar kaiser taoiseach tánaiste tanaiste lehendakari
  general gen colonel col brigadier brig lieutenant lt major maj admiral adm commodore marshal cmdr commander commander-in-chief commandant
  lieutenant-general lieutenant-colonel major-general brigadier-general vice-admiral rear-admiral air-marshal field-marshal
  corporal cpl sergeant sgt private pvt warrant ensign
  superintendent supt inspector insp constable policeman policewoman constables
  mk dp mec cllr mla mlc mha mhr mca
  dictator strongman autocrat president-elect prime-minister-designate
  president-in-office vice-premier vice-minister parliamentary-secretary
  whip negotiator speaker generalissimo procurator pm dpm vp fm dcm premier-designate
  coroner collector procurator-general comptroller-general auditor-general surgeon-general inspector-general commissioner-general
  backbencher frontbencher crossbencher d'affaires
  msp cllr lord-lieutenant prefect voivode hetman regent kabaka asantehene burgomaster burgermeister bürgermeister sub-inspector
`)

/** Titles of office that news writes in capitals before a name, as printed: police and district offices, courts, chambers, staff. */
export const SHORT_TITLES: ReadonlySet<string> = new Set(
  'SP SSP DSP ASP DIG IG IGP AIG DGP ADGP DG DDG PPRO DCP ACP CP SHO SDM SDPO DPP CJ CJP COAS CDS CS PS CAS RDC OCPD SDO DPO RPO CPO CCPO AG MS SI ASI OC UNO'.split(
    ' ',
  ),
)

/** Office words that need a look at the words around them. `public`: official unless the words are private; `private`: the other way round. */
export const DEPENDING_HEADS: Readonly<Record<string, 'public' | 'private'>> = {
  president: 'public',
  pres: 'public',
  'vice-president': 'public',
  veep: 'public',
  secretary: 'public',
  commissioner: 'public',
  spokesman: 'public',
  spokeswoman: 'public',
  spokesperson: 'public',
  spox: 'public',
  leader: 'public',
  ruler: 'public',
  nominee: 'public',
  incumbent: 'public',
  'chief-of-staff': 'public',
  agent: 'private',
  comptroller: 'public',
  auditor: 'private',
  treasurer: 'private',
  delegate: 'public',
  captain: 'private',
  capt: 'public',
  officer: 'private',
  official: 'public',
  detective: 'public',
  det: 'public',
  trooper: 'public',
  attorney: 'private',
  registrar: 'private',
  'in-charge': 'private',
  chairman: 'private',
  chairwoman: 'private',
  chairperson: 'private',
  'vice-chairman': 'private',
  'co-chair': 'private',
  chair: 'private',
  head: 'private',
  chief: 'private',
  director: 'private',
  'director-general': 'public',
  'director-generals': 'public',
  administrator: 'private',
  manager: 'private',
  executive: 'private',
  adviser: 'private',
  advisor: 'private',
  aide: 'private',
  assistant: 'private',
  coordinator: 'private',
  member: 'private',
  deputy: 'private',
  representative: 'public',
  boss: 'private',
  counsellor: 'public',
  'vice-chancellor': 'private',
  mediator: 'private',
  candidate: 'private',
  figure: 'private',
  politician: 'public',
  statesman: 'public',
  stateswoman: 'public',
  peer: 'private',
  contender: 'private',
  challenger: 'private',
  hopeful: 'private',
  frontrunner: 'private',
  protector: 'public',
  strongwoman: 'public',
  strategist: 'private',
  economist: 'private',
  operative: 'private',
  sapm: 'public',
}

/** Occupations and relations: their bearers are people, but not officials by these words. */
export const OTHER_HEADS = set(`
  analyst lawyer counsel barrister advocate solicitor notary activist campaigner journalist reporter editor editor-in-chief photographer photojournalist cameraman
  cameramen videographer professor prof lecturer academic researcher scientist expert author writer novelist poet playwright critic columnist commentator
  correspondent blogger broadcaster presenter host anchor publisher translator interpreter actor actress singer songwriter musician rapper composer
  conductor pianist guitarist dancer artist painter sculptor filmmaker producer designer model comedian magician chef
  coach trainer player footballer striker defender midfielder goalkeeper winger forward batsman bowler cricketer skipper quarterback pitcher catcher
  athlete runner sprinter swimmer cyclist driver boxer wrestler golfer jockey referee umpire champion medallist medalist star teammate rider
  ceo cfo cto coo founder co-founder cofounder owner proprietor shareholder banker trader broker investor financier businessman businesswoman
  businessperson industrialist entrepreneur billionaire millionaire tycoon magnate oligarch philanthropist consultant lobbyist pollster
  doctor physician surgeon nurse midwife dentist psychiatrist psychologist paramedic veterinarian pharmacist epidemiologist virologist
  teacher headteacher headmaster principal student pupil graduate dean rector
  farmer fisherman shepherd worker labourer mechanic plumber electrician engineer architect contractor pilot astronaut cosmonaut sailor
  shopkeeper vendor resident villager witness survivor victim patient passenger refugee migrant pensioner veteran volunteer
  priest bishop archbishop cardinal imam rabbi cleric mufti preacher pastor vicar reverend monk nun chaplain patriarch missionary mullah
  maulana guru swami monsignor deacon
  wife husband son daughter brother sister father mother uncle aunt cousin nephew niece grandson granddaughter grandfather grandmother
  widow widower fiancé fiancée girlfriend boyfriend partner friend colleague neighbour neighbor roommate twin sibling stepfather stepmother
  suspect gunman defendant convict inmate prisoner fugitive murderer killer rapist robber dealer hacker smuggler terrorist
  militant rebel warlord guerrilla insurgent extremist jihadist hostage dissident defector whistleblower spy
  historian sociologist philosopher theologian anthropologist archaeologist biologist chemist physicist mathematician astronomer
  ecologist climatologist meteorologist geologist criminologist statistician demographer environmentalist conservationist humanitarian
  legend hero heroine pioneer mastermind socialite influencer youtuber celebrity heir heiress
  fellow co-author lead vocalist frontman drummer bassist soprano tenor
  stalwart hardliner hard-liner heavyweight loyalist protégé protege confidant confidante predecessor successor ally backer kingmaker ideologue
  organiser organizer organizer unionist
  man woman boy girl teenager toddler
`)

/** Titles of address that stand before names and are no roles by themselves. Without full stops. */
export const HONORIFICS = set(`
  mr mrs ms miss mx dr sir lady lord dame madam madame mme mlle monsieur herr frau señor señora senor senora don doña rev revd reverend fr
  hon honourable honorable rt haji hajji hajia alhaji hajj maulana mullah moulana sri shri smt thiru pandit ustad baron baroness viscount earl
  duke duchess count countess engr adv atty messrs msgr comrade tan tun datuk dato datin encik khun
  highness majesty excellency holiness
  malam mallam alh hajja otunba barr barrister ustadz tuanku pehin puan cik hazrat mgr eng h.e h.h hrh h.r.h monsieur senhor doutor ing lic
  brother ustaz hojatoleslam hojjatoleslam ayatollah
`)

/** Words that stand before an office word and belong to the role. */
export const ROLE_MODIFIERS = set(`
  deputy vice first second third assistant associate additional adjunct joint co acting former ex then interim caretaker outgoing incoming designate
  deposed ousted disgraced embattled longtime long-time one-time onetime then-current newly-elected newly-appointed late ailing exiled jailed imprisoned
  incumbent current retired sitting serving prime foreign home interior finance financial defence defense justice health education
  energy oil petroleum gas transport transportation trade commerce industry industries industrial economic economy planning agriculture agricultural
  environment environmental climate labour labor employment housing culture cultural tourism sports sport youth women information communications
  telecommunications technology science railway railways aviation civil water power resources mining mines fisheries forestry land lands rural urban
  development cooperation integration immigration customs tax revenue treasury budget public security safety intelligence police army military naval navy
  air force border coast guard prison emergency disaster relief humanitarian human rights refugee
  chief principal senior junior top leading high special general executive managing permanent parliamentary presidential ministerial cabinet
  government federal state provincial regional local district city county municipal national international global
  opposition party ruling majority minority communist socialist democratic republican conservative liberal labour green nationalist
  press media official diplomatic political legal judicial supreme constitutional appeal high attorney solicitor advocate crown
  armed forces chief's inspector secretary director adjutant quartermaster surgeon postmaster lord lieutenant brigadier major vice-
  visiting newly elected appointed reelected re-elected sacked fired dismissed detained toppled hardline hard-line moderate reformist radical firebrand populist
  right-wing left-wing far-right far-left centre-right centre-left center-right center-left ultraconservative ultra-conservative charismatic anti-apartheid beleaguered
  self-styled de-facto pro-western pro-russian western-backed anti-corruption anti-terrorism counter-terrorism joint chiefs staff
  roving economic bilateral negotiating house senate congressional campaign election electoral communications
  company bank football club team union school university college hospital church village tribal community spiritual religious rebel separatist
  ranking shadow affairs works services infrastructure irrigation livestock food supply supplies heritage innovation digital shipping ports roads highways aid
  reconstruction reconciliation minerals electricity sanitation wildlife marine maritime welfare veterans religious minorities family gender
  equality statistics constitutional consumer parks arts police's prisons main reclusive transitional appellate federal presiding grand paramount
  powerful influential veteran respected prominent well-known renowned famed famous award-winning popular controversial outspoken young elder eldest
  younger older youngest new old star sole lone fellow human-rights rights defence-industry crown sanitary nuclear space chief-of-staff
  central reserve monetary head chair billionaire civilian visuals defense private commercial marketing technical sporting operations editorial
  prosecuting investigating returning business investment skills schools universities pensions communities children families enterprise
  research project programme program policy strategy news photo
`)

/** Words in a role that show a public body. */
export const PUBLIC_WORDS = set(`
 investigating ips ias gubernatorial mayoral
 mossad mi5 mi6 fsb svr gru kgb isi bnd dgse gchq interpol europol frontex unrwa irgc idf wfp icc icj osce opcw nasa ecb bundesbank presidency premiership government govt ministry minister ministers president presidential parliament parliamentary party army police military state federal foreign un united nations council
 commission court authority agency department treasury congress congressional senate assembly embassy consulate kremlin union eu nato imf
 intelligence navy naval force forces election electoral customs republic province provincial municipal
 city county district government's interior prime cabinet central reserve pentagon commons lords duma knesset
 lok rajya sabha majlis bundestag riksdag legislature legislative judiciary judicial supreme constitutional justice attorney prosecutor
 national civil aviation ranking tariff ruling opposition communist socialist democratic republican conservative labour liberal
 whip revolution junta palace royal vatican delegation revenue tax immigration border coast guard prison prisons
 cabinet governor pm pm's sapm nsa fbi cia irs who unicef unhcr unesco wto opec iaea asean sco
 african arab league ombudsman regime taliban hamas hezbollah militia authority negotiator diplomatic iranian
  security commissioner mayor defence defense bureau chief staff house board mission fire
  directorate governorate prefecture secretariat inspectorate constabulary tribunal senedd holyrood stormont oireachtas dáil constituency
  faction caucus bloc downing office nation nations taskforce regulator watchdog registry legislator assemblies ministries agencies state-owned state-run nkvd meteorological
  yuan kuomintang likud fatah frelimo renamo swapo zanu-pf anc fidesz politburo komsomol congressman lower upper house parliament's government-run
`)

/** Words in a role that show a public body even beside a word of private life ("special assistant to the prime minister on industries"). */
export const SURELY_PUBLIC = set(`
  minister ministers ministry prime president president's presidential government govt parliament parliamentary cabinet senate kremlin treasury senator governor
  police army pm pm's state federal republic un eu nato
  authority commission ministry assembly legislature constituency kremlin's
`)

/** Words in a role that show a body of private life. */
export const PRIVATE_WORDS = set(`
  company inc corp corporation ltd plc llc group holdings properties university institute institution college school academy center centre association airline airlines airways
  club fc campaign newspaper magazine foundation fund hotel hotels resort hospital church mosque society ngo charity think-tank thinktank
  magazine studio studios records label band orchestra theatre theater museum gallery firm startup bank banking industries motors
  editor news television tv radio network channel football cricket rugby basketball tennis hockey union federation trust
  marketing sales product fashion restaurant store stores retailer manufacturer brand team school clinic brokerage securities capital
  organization organisation confederation nonprofit non-profit
  afp ap reuters bbc cnn google facebook twitter microsoft apple amazon tesla chamber
`)

/** Words that mark a role as over, temporary or to come. */
export const TENSE_WORDS: ReadonlyMap<string, 'former' | 'acting' | 'designate'> = new Map([
  ['former', 'former'],
  ['ex', 'former'],
  ['then', 'former'],
  ['deposed', 'former'],
  ['ousted', 'former'],
  ['disgraced', 'former'],
  ['onetime', 'former'],
  ['one-time', 'former'],
  ['retired', 'former'],
  ['late', 'former'],
  ['acting', 'acting'],
  ['interim', 'acting'],
  ['caretaker', 'acting'],
  ['designate', 'designate'],
  ['elect', 'designate'],
  ['nominee', 'designate'],
  ['incoming', 'designate'],
])
