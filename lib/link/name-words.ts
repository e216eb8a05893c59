/** Word lists about names: titles to drop, particles, short forms, and parts so frequent that they say little. */

/** Titles and honorifics, folded, that are never a name: dropped at the beginning (and "Jr", "PhD" at the end) before names are compared. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady baroness sheikh shaikh shaykh sheik ' +
    'premier minister secretary ambassador senator sen rep congressman congresswoman mp mep governor gov mayor gen lt col maj capt adm brig sgt ' +
    'brigadier sergeant commander cmdr rev reverend fr cardinal archbishop mullah maulana mufti ayatollah hojatoleslam haji hajji alhaj ' +
    'engr adv shri smt hon honourable honorable pm dpm sapm fm jr sr ii iii iv phd md esq'
  ).split(' '),
)

/** Titles that are also names ("Khwaja Sultan", "Judge", "King"): dropped at the beginning only where two parts are left. */
export const SOFT_TITLES: ReadonlySet<string> = new Set(
  (
    'president chancellor general colonel major captain admiral marshal lieutenant judge justice king queen prince princess emir sultan pope bishop rabbi imam ' +
    'father baron count countess syed sayed sayyid seyed sri khwaja chaudhry begum advocate senior junior'
  ).split(' '),
)

/** Small words inside names, folded: they come and go between spellings of one name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ur ud us ad an as ar bin ibn ben bint bte abu de del della di da do dos das du des le la los las van von der den ter ten zu zum af av e y i'.split(
    ' ',
  ),
)

/** Short and pet forms, one given name a line, the long form first. */
const SHORT_FORMS = `
william bill billy will willy liam
robert bob bobby rob robbie bert
richard dick rick ricky rich
james jim jimmy jamie
john jack johnny jon
joseph joe joey
michael mike mick mickey
thomas tom tommy
david dave davy
daniel dan danny
stephen steven steve
christopher chris kit
anthony tony
edward ed eddie ted teddy ned
charles charlie chuck
george georgie
henry harry hank
andrew andy drew
matthew matt
nicholas nick nicky nicolas
patrick pat paddy
peter pete
philip phil phillip
ronald ron ronnie
donald don donnie
samuel sam sammy
benjamin ben benny bibi
alexander alex alec sasha sandy aleksandr
frederick fred freddie
gregory greg
jeffrey jeff geoff geoffrey
kenneth ken kenny
lawrence larry laurence
leonard len lenny
raymond ray
timothy tim
walter walt
zachary zach zack
albert al bert
elizabeth liz lizzie beth betty eliza
katherine kate katie kathy cathy catherine kathryn kit
margaret maggie meg peggy
deborah deb debbie
susan sue susie
jennifer jen jenny
patricia pat patty tricia
rebecca becky
victoria vicky
theodore ted theo teddy
theresa tess terry teresa
barbara barb
nancy ann
vladimir volodya vova
mikhail misha
dmitry dima mitya
ivan vanya
sergei seryozha serge
nikolai kolya
yevgeny zhenya evgeny
boris borya
pavel pasha
anatoly tolya
francisco paco pancho
jose pepe
manuel manolo
ignacio nacho
giuseppe beppe
luis lucho
fernando nando
mohammed mo mohd md muhd
abdullah abdallah
`

const FORMS = new Map<string, Set<number>>()
SHORT_FORMS.trim()
  .split('\n')
  .forEach((line, i) => {
    for (const form of line.split(' ')) FORMS.set(form, new Set([...(FORMS.get(form) ?? []), i]))
  })

/** Numbers of the groups of forms that a folded given name stands in; empty for most names. */
export const shortFormGroups = (name: string): number[] => [...(FORMS.get(name) ?? [])]

/** Whether two folded given names are known forms of one ("bill", "william"). */
export function isShortForm(a: string, b: string): boolean {
  const [x, y] = [FORMS.get(a), FORMS.get(b)]
  return x !== undefined && y !== undefined && [...x].some((line) => y.has(line))
}

/** Name parts that very many people of the world bear, folded: two people who share only these may well be two people. */
const FREQUENT: ReadonlySet<string> = new Set(
  (
    'muhammad mohammed mohammad mohamed ahmed ahmad ali khan hussain hussein hassan hasan shah malik iqbal abdul abdullah ibrahim omar umar yusuf mahmood ' +
    'singh kumar sharma patel gupta das ram rao reddy kaur begum devi islam rahman hossain uddin ' +
    'kim lee park choi jung wang li zhang liu chen yang huang zhao wu zhou xu sun nguyen tran le pham tanaka sato suzuki ' +
    'smith johnson williams williamson brown jones miller davis wilson taylor anderson thomas moore martin jackson white harris clark lewis walker hall young king ' +
    'wright scott green baker adams nelson hill campbell mitchell roberts evans edwards morris murphy kelly cook cooper ' +
    'garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz silva santos oliveira souza pereira costa ' +
    'john james robert michael william david richard joseph charles daniel matthew mark paul george peter steven andrew maria anna jose juan luis carlos mary jean pierre ' +
    'ivanov petrov smirnov popov muller schmidt schneider rossi russo ferrari dubois bernard kowalski nowak jansen'
  ).split(' '),
)

/** Whether a folded name part is one that very many people bear. */
export const isFrequent = (part: string): boolean => FREQUENT.has(part)
