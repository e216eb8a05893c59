/** Builds the look-ups of a Gazetteer from the shipped lists. */
import type { Gazetteer, GazetteerFile } from '../model/resources.ts'
import { foldName } from '../text/fold.ts'
import { wordList } from './word-list.ts'

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
const isInitials = (phrase: string) => phrase.length <= 6 && !/[a-z ]/.test(phrase) && /^[\p{Lu}.]{2,6}$/u.test(phrase)
const key = (phrase: string) => (isInitials(phrase) ? phrase.replaceAll('.', '') : foldName(phrase))

/** The letters that a folded name begins with. */
function openingOf(folded: string): string {
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (code > 127) return /^\p{L}*/u.exec(folded)![0]
    if (code < 65 || (code > 90 && code < 97) || code > 122) return folded.slice(0, at)
  }
  return folded
}

/** The letters that a text begins with, as printed. */
function printedOpening(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return /^[\p{L}\p{M}\u00AD]*/u.exec(text)![0]
    if (code < 65 || (code > 90 && code < 97) || code > 122) return text.slice(0, at)
  }
  return text
}

function readCountries(lines: string[]): { countries: Map<string, CountryName>; capitals: Map<string, PlaceName> } {
  const countries = new Map<string, CountryName>()
  const capitals = new Map<string, PlaceName>()
  const put = (phrase: string, value: CountryName) => {
    const folded = key(phrase)
    if (phrase && !countries.has(folded)) countries.set(folded, value)
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

/** Number of words, hyphens separate too. */
function wordsOf(phrase: string): number {
  let count = 1
  for (let at = 0; at < phrase.length; at++) if (phrase[at] === ' ' || phrase[at] === '-') count++
  return count
}

interface Leader {
  name: string
  country: string
  office: string
}

/**
 * Look-up of leaders by folded full name, and by surname where it is distinct: the leaders who have it held one office, and `isName` says
 * that it is no other name.
 */
function readLeaders(lines: string[], isName: (word: string) => boolean): (folded: string) => Leader | undefined {
  const byName = new Map<string, Leader>()
  const bySurname = new Map<string, Leader[]>()
  for (const line of lines) {
    const [name = '', country = '', office = ''] = line.split('\t')
    const leader = { name, country, office }
    const folded = foldName(name)
    byName.set(folded, leader)
    const surname = folded.replace(/^.* (?:(?:al|el)-)?/, '')
    const others = bySurname.get(surname)
    if (others) others.push(leader)
    else bySurname.set(surname, [leader])
  }
  return (folded) => {
    const [first, ...others] = bySurname.get(folded) ?? []
    const one = first && others.every((h) => h.country === first.country && h.office === first.office)
    return one && folded.length > 4 && !isName(folded) ? first : byName.get(folded)
  }
}

/** Words whose answers are kept: those of a few articles. */
const KEPT = 5000

/** A look-up that keeps its answers: an article asks for each of its words several times, and the next one for many of the same. */
function remembered<T>(look: (word: string) => T): (word: string) => T {
  const answers = new Map<string, { answer: T }>()
  return (word) => {
    const known = answers.get(word)
    if (known) return known.answer
    const answer = look(word)
    if (answers.size >= KEPT) answers.clear()
    answers.set(word, { answer })
    return answer
  }
}

/**
 * Parses the gazetteer file; takes a few milliseconds, so callers keep the result.
 * Look-ups take words or phrases as printed; accents, case and the shape of apostrophes do not matter.
 */
export function parseGazetteer(file: GazetteerFile): Gazetteer {
  const isFirstName = wordList(file.firstNames)
  const isSurname = wordList(file.surnames)
  const isAmbiguousName = wordList(file.ambiguousNames)
  const { countries, capitals } = readCountries(list(file.countries))
  const places = capitals
  for (const line of list(file.places)) {
    const [name = '', country] = line.split('\t')
    const folded = key(name)
    if (!places.has(folded)) places.set(folded, country ? { name, country } : { name })
  }
  let longestPlace = 1
  /** Whether a name that begins with these letters goes on after them. */
  const openings = new Map<string, boolean>()
  for (const names of [countries, places])
    for (const phrase of names.keys()) {
      longestPlace = Math.max(longestPlace, wordsOf(phrase))
      const opening = openingOf(phrase)
      if (opening.length < phrase.length || !openings.has(opening)) openings.set(opening, opening.length < phrase.length)
    }
  // Texts are asked for places at every capital word, at every length: most are refused by the first word, which is folded once.
  const goesOnAfter = remembered((printed) => openings.get(openingOf(foldName(printed))))
  const mayBePlace = (phrase: string) => {
    if (isInitials(phrase)) return true
    const printed = printedOpening(phrase)
    const goesOn = goesOnAfter(printed)
    return goesOn || (goesOn === false && printed.length === phrase.length)
  }
  const country = remembered((phrase) => (mayBePlace(phrase) ? countries.get(key(phrase)) : undefined))
  const place = (phrase: string) => {
    if (!mayBePlace(phrase)) return undefined
    const found = country(phrase)
    if (found && !found.demonym) return { name: found.name, country: found.code }
    return places.get(key(phrase))
  }
  const leader = readLeaders(list(file.leaders), (word) => isFirstName(word) || isAmbiguousName(word) || places.has(word))
  return {
    isFirstName: remembered((word) => isFirstName(foldName(word))),
    isSurname: remembered((word) => isSurname(foldName(word))),
    isAmbiguousName: remembered((word) => isAmbiguousName(foldName(word))),
    country,
    place: remembered(place),
    opensPlace: (word) => goesOnAfter(printedOpening(word)) === true,
    leader: remembered((name) => leader(foldName(name))),
    longestPlace: Math.min(6, longestPlace),
  }
}
