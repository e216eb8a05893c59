/** Builds the look-ups of a Gazetteer from the shipped lists. */
import type { Gazetteer, GazetteerFile } from '../model/resources.ts'
import { foldName } from '../text/fold.ts'

interface CountryName {
  code: string
  name: string
  demonym: boolean
}

interface PlaceName {
  name: string
  country?: string
}

const list = (text: string | undefined) => (text ? text.split('\n') : [])
/** Names of countries and places are compared folded, but "us" is not "US": short all-capital names keep their case. */
const key = (phrase: string) => (/^[\p{Lu}.]{2,6}$/u.test(phrase) ? phrase.replaceAll('.', '') : foldName(phrase))

function readCountries(lines: string[]): { countries: Map<string, CountryName>; capitals: Map<string, PlaceName> } {
  const countries = new Map<string, CountryName>()
  const capitals = new Map<string, PlaceName>()
  const put = (phrase: string, value: CountryName) => {
    if (phrase && !countries.has(key(phrase))) countries.set(key(phrase), value)
  }
  const rows = lines.map((line) => line.split('\t'))
  // Names of all countries before demonyms, and common names before official ones: "Congo" is a name, "US" a demonym too.
  for (const [code = '', name = ''] of rows) put(name, { code, name, demonym: false })
  for (const [code = '', name = '', , , others = ''] of rows)
    for (const other of others.split('|')) put(other, { code, name, demonym: false })
  for (const [code = '', name = '', demonyms = '', capital = ''] of rows) {
    for (const demonym of demonyms.split('|')) {
      put(demonym, { code, name, demonym: true })
      if (/(?:an|i|er)$/.test(demonym)) put(`${demonym}s`, { code, name, demonym: true })
    }
    for (const city of capital.split('|')) if (city) capitals.set(key(city), { name: city, country: code })
  }
  return { countries, capitals }
}

interface Leader {
  name: string
  country: string
  office: string
}

/** Leaders by folded full name, and by surname where it is distinct: one leader has it, and `isName` says that it is no other name. */
function readLeaders(lines: string[], isName: (word: string) => boolean): Map<string, Leader> {
  const leaders = new Map<string, Leader>()
  const bySurname = new Map<string, Leader[]>()
  for (const line of lines) {
    const [name = '', country = '', office = ''] = line.split('\t')
    const leader = { name, country, office }
    leaders.set(foldName(name), leader)
    const surname = foldName(name).replace(/^.* (?:(?:al|el)-)?/, '')
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), leader])
  }
  for (const [surname, holders] of bySurname) {
    const one = holders.every((h) => h.country === holders[0]!.country && h.office === holders[0]!.office)
    if (one && surname.length > 4 && !isName(surname)) leaders.set(surname, holders[0]!)
  }
  return leaders
}

/**
 * Parses the gazetteer file; takes a few milliseconds, so callers keep the result.
 * Look-ups take words or phrases as printed; accents, case and the shape of apostrophes do not matter.
 */
export function parseGazetteer(file: GazetteerFile): Gazetteer {
  const firstNames = new Set(list(file.firstNames))
  const surnames = new Set(list(file.surnames))
  const ambiguous = new Set(list(file.ambiguousNames))
  const { countries, capitals } = readCountries(list(file.countries))
  const places = capitals
  for (const line of list(file.places)) {
    const [name = '', country] = line.split('\t')
    if (!places.has(key(name))) places.set(key(name), country ? { name, country } : { name })
  }
  const wordsOf = (phrase: string) => phrase.split(/[ -]/).length
  const longestPlace = Math.max(1, ...[...countries.keys(), ...places.keys()].map(wordsOf))
  const country = (phrase: string) => countries.get(key(phrase))
  const leaders = readLeaders(list(file.leaders), (word) => firstNames.has(word) || ambiguous.has(word) || places.has(word))
  return {
    isFirstName: (word) => firstNames.has(foldName(word)),
    isSurname: (word) => surnames.has(foldName(word)),
    isAmbiguousName: (word) => ambiguous.has(foldName(word)),
    country,
    place: (phrase) => {
      const found = country(phrase)
      if (found && !found.demonym) return { name: found.name, country: found.code }
      return places.get(key(phrase))
    },
    leader: (name) => leaders.get(foldName(name)),
    longestPlace: Math.min(6, longestPlace),
  }
}
