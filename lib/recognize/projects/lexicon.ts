/** Word lists of the project recognizer: what tells an undertaking from a thing that is simply there. Data only. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Modifiers that say that it is to come, under way or changed. */
export const NOVELTY = list(`
new proposed planned pilot upcoming future long-awaited long-planned long-delayed ambitious flagship landmark joint stalled follow-on successor
draft forthcoming prospective envisaged envisioned suggested expanded revised updated rival controversial stalled delayed unfinished
half-built half-finished multi-billion multibillion multi-million multimillion multi-billion-dollar multibillion-dollar multi-million-dollar
billion-dollar newly-built next-generation experimental mooted contested embattled troubled revamped renewed first-ever first historic
comprehensive trial interim final post-brexit long-term mega another signature emergency reusable crewed uncrewed unmanned manned
long-stalled much-delayed long-running sweeping radical wide-ranging far-reaching`)

/** Modifiers of size and praise: they show an undertaking less surely, and never tell one from another. */
export const SCALE = list(`
major big large large-scale huge giant massive strategic important key important biggest largest national
nationwide extensive full significant broad broader wider key vital crucial costly expensive special priority ongoing existing current
latest recent various several numerous many other same own certain different similar further additional more most some good bad old bipartisan present principal actual average
small little local great main central modern whole entire overall high next last previous initial original specific possible potential
successful failed real true only single initial second third two three four five six seven eight nine ten hundreds dozens`)

/** Fields of undertakings in the plural: "development projects" are nobody's. */
export const FIELD_OF_MANY = list(
  'development developmental infrastructure infrastructural economic investment construction industrial aid social energy research commercial residential business community educational power humanitarian',
)

/** Works that are done with: "former jewellery factory". */
export const PASSED = list(
  'former disused abandoned defunct ancient old derelict closed idle ageing aging existing medieval ruined nearby historic decommissioned',
)

/** Adjectives of judgement: "a coherent plan" is one that somebody wishes for. */
export const GENERIC = list(
  'coherent proper clear credible viable realistic workable well-detailed detailed robust sound fair better best decent legitimate binding potential possible hypothetical similar single individual typical necessary political positive negative fast rapid slow continued continuous alarming dramatic core strict done fat evil meaningful speedy strong sharp steady swift further extreme general overall own gradual internal mutual unanimous verbal broad concrete separate formal informal tentative secret alleged',
)

/** Participles that stand before a noun as adjectives; other words in -ed or -ing before a head are taken for verbs. */
export const PARTICIPLES = list(`
proposed planned mooted stalled delayed expanded revised updated contested embattled troubled renewed upcoming forthcoming envisaged envisioned
suggested unmanned manned crewed uncrewed integrated combined advanced armed shared elevated nuclear-powered coal-fired gas-fired
government-backed chinese-backed state-backed eu-funded us-backed us-led un-backed un-led dying housing-building landing refining manufacturing mining trading training
housing shipping banking cooling processing recycling spending funding lending building engineering farming fishing drilling cutting-edge
heating irrigation testing sharing monitoring planning zoning parking vaccination screening smelting assembling rolling long-running
undersea combined-cycle high-speed far-reaching sweeping wide-ranging ongoing existing licensing pricing gaming learning
restructuring desalinating spying policing peacekeeping power-sharing revenue-sharing burden-sharing profit-sharing`)

/** Verbs (and their nouns) that make, finance, delay or end an undertaking; found near a phrase they show that it is one. Stems. */
export const ACTION = list(`
build built construct launch establish inaugurat unveil commission approv complet finance fund sign ratif negotiat conclud
implement propos plan announce develop expand moderni revive resum suspend cancel scrap delay postpone halt abandon shelve accelerat introduc adopt
pass draft table invest award tender lay start begin began begun open deploy withdraw pursu execut finalis finaliz
undertak undertook deliver set-up enact repeal drop oppos block green-light reform broker reach clinch seal construction laying groundbreaking
launching building completion establishment creation introduction adoption passage formation signing`)

/** Words that end a noun phrase to the left of its head: determiners, prepositions, conjunctions, pronouns, auxiliaries, adverbs. */
export const STOP = list(`
the a an this that these those its his her their our your my it he she they we i you who which what whose whom no each every either neither both all
of in on at by for to from with without within into onto over under about against across after before between among through during since until than
as like per via upon toward towards amid amidst despite including regarding concerning around near behind beyond off out up down along outside inside throughout
any such so-called whatever whichever how why
and or but nor so yet if when while where because although though whether once unless
is are was were be been being am has have had having do does did will would can could should shall may might must not n't
also just very too quite even still already now then here there again always never often soon later yet only almost perhaps
him them us me himself itself themselves one ones there today yesterday tomorrow tonight
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
mr mrs ms dr sen gen president minister said says say told tells`)

/** Verbs that take an undertaking as their object, in their base and third-person forms where these stand right before a bare noun. */
export const VERBS = list(`
build builds built construct constructs launches establish establishes discuss discusses sign signs signed ratify ratifies approve approves
complete completes reject rejects support supports back backs join joins oppose opposes block blocks finance finances announce announces
unveil unveils include includes included make makes made get gets got take takes took give gives gave see sees saw bring brings brought hold holds held
want wants need needs seek seeks sought reach reaches keep keeps kept find finds found leave leaves left put puts cut cuts hit hits sell sells
sold buy buys bought spend spends spent run runs ran begin begins began start starts open opens close closes end ends implement implements
become becomes became offer offers show shows showed cover covers involve involves require requires provide provides allow allows help helps
follow follows lead leads led mean means meant remain remains use uses call calls deliver delivers develop develops expand expands
visit visits negotiate negotiates conclude concludes pursue pursues introduce introduces propose proposes revive revives
resume resumes halt halts suspend suspends scrap scraps delay delays cancel cancels drop drops adopt adopts pass passes enact enacts fund funds
push pushes welcome welcomes describe describes consider considers review reviews strengthen undermine threaten violate violates
describing calls called hit says agree agrees agreed hope hopes expect expects invest invests broker clinch seal sealed tear tore honour honor
told tell tells ask asks asked know knows knew think thinks thought undergo undergoes underwent set sets
used operates operate operated handles handle accept accepts accepted demand demands demanded urge urges urged threaten threatens welcome praise praises criticise criticize fear fears await awaits view views sent send sends won wins lost met meet meets grew grow grows`)

/** Nouns that, right after a head, make it something else: "plant manager", "treaty negotiations", "port city". */
export const FOLLOWERS = list(`
talks negotiations negotiation site sites company companies firm firms authority authorities official officials minister ministry department city
cities town towns area areas staff workforce strike strikes collapse crash accident disaster fire explosion blast attack attacks bombing bombings
station stations head heads chief chiefs boss bosses director directors team teams crew crews member members law laws rules rule
safety security traffic prices price costs cost fees fee capacity industry sector services service system systems ticket tickets passengers
fuel gas oil exports imports production output operations maintenance closure closures shutdown deadline deadlines text terms
proposal proposals draft drafts requirements requirement conditions condition document documents group groups office offices unit units
ceremony anniversary money body bodies board committee council commission agency bank market markets community communities
park parks street road district wall walls gate gates tower towers yard yards land water waters power stage stages process
signing summit meeting meetings conference season seasons breach breaches violation violations
control specialist analyst expert experts data images image launch launches blast-off bay base bases area
inspector inspectors holiday holidays day days week year vote votes debate deal-making maker makers course courses cut cuts figures records deficit
deficits surplus shortfall speech enforcement firm order orders breaker breakers suit suits school schools student students degree
channel channels dish dishes television broadcaster broadcasts photos photo pictures party parties movement front alliance coalition magazine newspaper guard guards line-up trip journey ride fare fares robbery commitment commitments category categories flight flights fleet fleets`)

/** Adjectives and nouns that place a head in a field: with a head of a deal, programme or plan they describe an undertaking by themselves. */
export const FIELD = list(`
nuclear missile weapons arms trade peace ceasefire climate enrichment uranium disarmament space lunar vaccine vaccination rocket chemical biological
drone withdrawal bailout rescue rearmament migration asylum grain prisoner hostage extradition fisheries investment-protection
privatisation privatization austerity land-reform reconstruction resettlement deportation decommissioning reactor enlargement power-sharing
free-trade arms-control loan aid relief stimulus pension health-care healthcare electoral tax judicial constitutional immigration
missile-defence missile-defense anti-missile ballistic rail railway gas oil hydropower solar wind desalination irrigation housing
reform exchange swap truce brexit debt recovery modernisation modernization evacuation inspection cleanup clean-up electrification infrastructure`)

/** Participles of building that may stand between a head and its place: "bridge being built in …". */
export const PLACE_PREPOSITIONS = list(
  'in at near across off outside along inside on over under around beneath above below beside beyond atop',
)
export const PARTNER_WORDS = list('between connecting linking joining from with via through among')

/** Words that end a purpose tail ("plan to cut back on office space | because …"). */
export const TAIL_END = list(`
who which that where when while because although though but as after before by until unless if whether since so yet amid despite following
during once than is are was were be been has have had will would can could should may might must said says say told does did do not claims claimed warns shows won lost gained drew failed began
including such also announced signed agreed struck reached expected due scheduled set would today yesterday tomorrow tonight last next this
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday according under against within without more into
starts begins opens ends costs takes runs feeds employs remains puts gives makes founded what
instead rather besides alongside started ended opened closed collapsed stalled failed remained`)
