/** Heads of state and government whom articles name without an office: from the CIA list and an own list of recent and well-remembered ones. */
import { OWN_LEADERS } from './own-leaders.ts'
import { countryRows, leaderRows } from './sources.ts'

const OFFICES = new Set([
  'President',
  'Prime Minister',
  'King',
  'Queen',
  'Emir',
  'Amir',
  'Sultan',
  'Chancellor',
  'Premier',
  'Supreme Leader',
])

/** "Vejonis" from "VEJONIS"; family names that stand first stay first. */
const capitalized = (name: string) =>
  name
    .split(' ')
    .map((word) => word.replace(/\p{Lu}{2,}/gu, (run) => run[0] + run.slice(1).toLowerCase()))
    .join(' ')

/** Lines `name\tcountry code\toffice`, own list first; see GazetteerFile. */
export function leaderLines(): string[] {
  const codes = new Map<string, string>()
  for (const row of countryRows())
    for (const name of [row.name.common, row.name.official, ...row.altSpellings]) codes.set(name.toLowerCase(), row.cca2)
  const lines = Object.entries(OWN_LEADERS).flatMap(([key, names]) => {
    const [code, office] = key.split(' ', 2) as [string, string]
    return names.split('|').map((name) => `${name}\t${code}\t${office.replaceAll('-', ' ')}`)
  })
  const known = new Set(lines.map((line) => line.split('\t')[0]))
  for (const row of leaderRows()) {
    const name = capitalized(row.name.replace(/ (?:[IVX]+)$/, ''))
    const code = codes.get(row.country.toLowerCase())
    if (!OFFICES.has(row.office) || !code || !name.includes(' ') || known.has(name)) continue
    known.add(name)
    lines.push(`${name}\t${code}\t${row.office.toLowerCase()}`)
  }
  return lines
}
