/** Who and what there is to be told of: people, projects, bodies and places by rank, the most told of first; the same for the same rank. */
import type { LocalEntity } from '../../../lib/model/entity.ts'
import { below, type Random, randomOf, Skew } from './random.ts'
import { BODIES, COUNTRIES, FIRST_NAMES, HEADS, LAST_NAMES, MODIFIERS, OFFICES, SYLLABLES } from './words.ts'

/** How many there are of each; how many a store of a given size meets follows from the draws. */
export const PEOPLE = 60_000
export const PROJECTS = 15_000
export const ORGANIZATIONS = 5000
export const PLACES = COUNTRIES.length * 2 + 2000

const firstNames = new Skew(FIRST_NAMES.length, 0.8)
/** Beyond the listed ones come made ones: a third of all people bear one of the sixty most common names. */
const lastNames = new Skew(9000, 0.85)
const countries = new Skew(COUNTRIES.length, 0.9)
const offices = new Skew(OFFICES.length, 0.7)
const heads = new Skew(HEADS.length, 0.8)
const modifiers = new Skew(MODIFIERS.length, 0.8)

const madeName = (random: Random): string => SYLLABLES.map((list) => list[below(random, list.length)]).join('')

const lastName = (random: Random): string => LAST_NAMES[lastNames.draw(random)] ?? madeName(random)

/** The same function with its answers kept. */
const kept = (make: (rank: number) => LocalEntity): ((rank: number) => LocalEntity) => {
  const known = new Map<number, LocalEntity>()
  return (rank) => {
    const found = known.get(rank) ?? make(rank)
    known.set(rank, found)
    return found
  }
}

const countryFor = (random: Random) => COUNTRIES[countries.draw(random)]!

/** Officials come first: those told of most hold office, of the others two in five. */
function makePerson(rank: number): LocalEntity {
  const random = randomOf(rank * 4 + 1)
  const last = lastName(random)
  const name = `${FIRST_NAMES[firstNames.draw(random)]} ${last}`
  const [country, code] = countryFor(random)
  const official = rank < 400 || random() < 0.4
  const title = OFFICES[offices.draw(random)]!
  return {
    key: `person-${rank}`,
    kind: 'person',
    name,
    names: [name, last],
    official,
    roles: official ? [{ title, organization: country }] : [],
    countries: [code],
  }
}

function makeProject(rank: number): LocalEntity {
  const random = randomOf(rank * 4 + 2)
  const head = HEADS[heads.draw(random)]!
  const modifier = MODIFIERS[modifiers.draw(random)]!
  const [country, code, capital] = countryFor(random)
  const place = random() < 0.4 ? country : random() < 0.5 ? capital : madeName(random)
  const name = `${modifier} ${head} in ${place}`
  return {
    ...{ key: `project-${rank}`, kind: 'project', name, names: [name], roles: [], countries: [code] },
    ...{ head, modifiers: [modifier], places: [place] },
  }
}

function makeOrganization(rank: number): LocalEntity {
  const random = randomOf(rank * 4 + 3)
  const [country, code] = countryFor(random)
  const name = `${rank < 300 ? country : madeName(random)} ${BODIES[below(random, BODIES.length)]}`
  return { key: `organization-${rank}`, kind: 'organization', name, names: [name], roles: [], countries: [code] }
}

/** Countries, then capitals, then towns. */
function makePlace(rank: number): LocalEntity {
  const listed = COUNTRIES[rank] ?? COUNTRIES[rank - COUNTRIES.length]
  const random = randomOf(rank * 4 + 4)
  const name = listed ? listed[rank < COUNTRIES.length ? 0 : 2] : madeName(random)
  const code = listed?.[1] ?? countryFor(random)[1]
  return { key: `place-${rank}`, kind: 'place', name, names: [name], roles: [], countries: [code] }
}

/** The person of that rank, as an article tells of them. */
export const personAt = kept(makePerson)
/** The project of that rank. */
export const projectAt = kept(makeProject)
/** The body of that rank. */
export const organizationAt = kept(makeOrganization)
/** The place of that rank. */
export const placeAt = kept(makePlace)
