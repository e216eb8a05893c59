/** Weighs everything that speaks for and against a local entity being a stored one, each term with its words. */

import type { Entity, LinkDecision, LocalEntity } from '../model/entity.ts'
import { isLightHead } from '../text/project-heads.ts'
import { countryCode } from './countries.ts'
import { fold } from './fold.ts'
import { bodyWords, initials, namesOf } from './keys.ts'
import { compareNames, isBare, isCommonName, type NameComparison, nameParts } from './names.ts'
import { isWide, projectWords } from './project-words.ts'
import { compareRoles, sharesOffice } from './roles.ts'

export interface Scored {
  entity: Entity
  outcome: LinkDecision['outcome']
  score: number
  reason: string
  /** One name alone stands for the person on one side: only a single such candidate may be taken. */
  bare: boolean
  /** How many of the others in the article were seen together with it before. */
  fellows?: number
}

export interface Evidence {
  /** How many people and projects linked already in this article were seen with the candidate before. */
  fellows: number
}

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x))
const clashes = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !shares(a, b)

/** Full names of an entity without those that contradict the one shown: a wrong spelling once joined must not draw in others. */
function trustedNames(entity: LocalEntity | Entity): string[] {
  const full = namesOf(entity).filter((name) => !isBare(name))
  const renamed = 'renamed' in entity && entity.renamed
  return isBare(entity.name) || renamed ? full : full.filter((name) => !compareNames(name, entity.name).conflict)
}

/** Best agreement of full names; undefined where one side has none. */
function fullNames(local: LocalEntity, known: Entity): NameComparison | undefined {
  const [ours, theirs] = [trustedNames(local), trustedNames(known)]
  if (!ours.length || !theirs.length) return undefined
  const all = ours.flatMap((a) => theirs.map((b) => compareNames(a, b)))
  return all.reduce((best, next) => (next.score > best.score ? next : best))
}

/** The surname-like part that both sides share, where at least one of them has a single name only. */
function bareName(local: LocalEntity, known: Entity): boolean {
  const last = (names: string[]) => new Set(names.flatMap((name) => nameParts(name).slice(-1)))
  const [ours, theirs] = [last(namesOf(local)), last(namesOf(known))]
  if (![...ours].some((a) => [...theirs].some((b) => compareNames(a, b).parts[0]!.score >= 0.95))) return false
  return namesOf(local).some((a) => namesOf(known).some((b) => !compareNames(a, b).conflict))
}

interface Support {
  role: ReturnType<typeof compareRoles>
  country: boolean
  countryClash: boolean
  organization: boolean
  fellows: number
  words: string[]
}

function supportOf(local: LocalEntity, known: Entity, evidence: Evidence): Support {
  const bodies = (roles: LocalEntity['roles']) => roles.flatMap((role) => (role.organization ? [fold(role.organization)] : []))
  const role = compareRoles(local.roles, known.roles)
  const country = shares(local.countries, known.countries)
  const organization = shares(bodies(local.roles), bodies(known.roles))
  const words = [
    role === 'agree' ? 'the same office' : role === 'clash' ? 'offices that do not go together' : '',
    organization ? 'the same body' : '',
    country ? 'the same country' : '',
    evidence.fellows ? `${evidence.fellows} of the others named here seen together before` : '',
  ].filter(Boolean)
  return {
    role,
    country,
    countryClash: clashes(local.countries, known.countries),
    organization,
    fellows: evidence.fellows,
    words,
  }
}

const weigh = (s: Support): number =>
  (s.role === 'agree' ? 0.08 : s.role === 'clash' ? -0.25 : 0) +
  (s.country ? 0.05 : s.countryClash ? -0.1 : 0) +
  (s.organization ? 0.04 : 0) +
  Math.min(0.09, 0.03 * s.fellows)

const clip = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 1000) / 1000

/** Articles in which somebody must have been met before a rare surname alone is theirs. */
const WELL_KNOWN = 8

/** Whether a person is called by this bare name in what was read. */
export const isCalled = (known: Entity, bare: string): boolean =>
  namesOf(known).some((name) => isBare(name) && fold(name) === bare)

/** Whether the bare name is a rare one by which somebody is called who was met often: "Assange", not "Taylor". */
const isTheirs = (local: LocalEntity, known: Entity): boolean =>
  known.articles >= WELL_KNOWN &&
  namesOf(local).every((name) => isBare(name) && !isCommonName(name) && isCalled(known, fold(name)))

function scoreBare(local: LocalEntity, known: Entity, support: Support): Scored {
  const both = namesOf(local).every(isBare) && namesOf(known).every(isBare)
  const proof =
    (support.role === 'agree' && (support.country || support.fellows >= 1 || sharesOffice(local.roles, known.roles))) ||
    support.fellows >= 2 ||
    (both && support.fellows >= 1)
  const against = support.role === 'clash' || support.countryClash
  const theirs = isTheirs(local, known)
  const outcome = against ? 'new' : proof || theirs ? 'same' : 'ask'
  const words = theirs ? [...support.words, `a rare name, and theirs in ${known.articles} articles`] : support.words
  const why = words.length ? `; ${words.join(', ')}` : '; nothing else tells whether it is the same person'
  return {
    entity: known,
    outcome,
    score: clip(0.7 + weigh(support)),
    reason: `One name in common with ${known.name}${why}.`,
    bare: true,
    fellows: support.fellows,
  }
}

function scorePerson(local: LocalEntity, known: Entity, evidence: Evidence): Scored | undefined {
  const support = supportOf(local, known, evidence)
  const names = fullNames(local, known)
  if (!names) return bareName(local, known) ? scoreBare(local, known, support) : undefined
  if (names.score < 0.7 || names.conflict) return undefined
  const near = names.parts.some((part) => part.reason === 'near')
  if (near && support.role !== 'agree') return undefined
  const odd = names.parts.find((part) => ['one edit', 'two edits', 'sounds alike', 'initial'].includes(part.reason))
  const common = [local.name, known.name].every((name) => isCommonName(name))
  const proof = support.role === 'agree' || support.organization || support.fellows > 0 || (support.country && !common)
  const doubtful = (common || odd !== undefined) && !proof
  const outcome = near
    ? 'ask'
    : support.role === 'clash'
      ? proof && !common
        ? 'same'
        : 'ask'
      : doubtful
        ? support.countryClash
          ? 'new'
          : 'ask'
        : 'same'
  const spelled = names.parts.filter((part) => part.reason !== 'same').map((part) => `${part.a}/${part.b}: ${part.reason}`)
  const lead = spelled.length ? `Name agrees with ${known.name} (${spelled.join(', ')})` : `Same name as ${known.name}`
  const rest = [common ? 'a very common name' : '', ...support.words].filter(Boolean)
  return {
    entity: known,
    outcome,
    score: clip(names.score + weigh(support)),
    reason: `${lead}${rest.length ? `; ${rest.join(', ')}` : ''}.`,
    bare: false,
  }
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((word) => b.has(word))

/** How places of two projects fit: 1 shared, 0 nothing to say, -1 two different ones. A country or continent does not contradict a town. */
function comparePlaces(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (overlap(a, b).length) return 1
  const towns = (places: ReadonlySet<string>) => [...places].filter((place) => !isWide(place))
  const countries = (places: ReadonlySet<string>) => [...places].flatMap((place) => countryCode(place) ?? [])
  if (towns(a).length && towns(b).length) return -1
  return clashes(countries(a), countries(b)) ? -1 : 0
}

function scoreProject(local: LocalEntity, known: Entity, evidence: Evidence): Scored | undefined {
  const [a, b] = [projectWords(local), projectWords(known)]
  const sameName = namesOf(local).some((x) => namesOf(known).some((y) => fold(x) === fold(y)))
  const acronym = local.acronym !== undefined && local.acronym === known.acronym
  if (a.numbers.size && b.numbers.size && !overlap(a.numbers, b.numbers).length) return undefined
  const sameClass = a.classes.some((name) => !isLightHead(name) && b.classes.includes(name))
  const light = a.classes.every(isLightHead) || b.classes.every(isLightHead)
  const shared = overlap(a.words, b.words)
  const places = comparePlaces(a.places, b.places)
  if (places < 0 || !(sameClass || light || acronym || sameName || shared.length >= 2)) return undefined
  const partners = overlap(a.places, b.places)
  const told = a.words.size > 0 && b.words.size > 0 && !shared.length
  const score =
    (sameName ? 0.3 : 0) +
    (acronym ? 0.5 : 0) +
    (sameClass ? 0.35 : light ? 0.2 : 0.1) +
    (shared.length ? 0.2 + 0.1 * Math.min(3, shared.length) : 0) +
    (partners.length ? 0.25 + 0.1 * Math.min(2, partners.length - 1) : 0) -
    (told ? 0.3 : 0) +
    (shares(local.countries, known.countries) ? 0.05 : 0) +
    Math.min(0.15, 0.05 * evidence.fellows)
  const outcome = score >= 0.6 ? 'same' : score >= 0.5 ? 'ask' : 'new'
  const words = [
    sameClass ? 'the same kind of undertaking' : '',
    shared.length ? `“${shared.join(' ')}”` : '',
    partners.length ? 'the same places' : '',
    evidence.fellows ? 'the same people' : '',
  ].filter(Boolean)
  return {
    entity: known,
    outcome,
    score: clip(score),
    reason: `In common with “${known.name}”: ${words.join(', ') || 'the name'}.`,
    bare: false,
  }
}

/** Names that many states have a body of. */
const GENERIC =
  /^(?:(?:the )?(?:foreign|interior|defen[cs]e|finance|health|education|energy|state|supreme|high|federal|central|national|constitutional) )*(?:office|ministry|court|bank|assembly|parliament|senate|police|army|navy|government|cabinet|congress|department|election commission)$/u

function scoreBody(local: LocalEntity, known: Entity, evidence: Evidence): Scored | undefined {
  const sorted = (name: string) => bodyWords(name).sort().join(' ')
  const [ours, theirs] = [namesOf(local), namesOf(known)]
  const sameName = ours.some((a) => theirs.some((b) => sorted(a) === sorted(b)))
  const short = (entity: LocalEntity | Entity, names: string[]) =>
    new Set([
      ...(entity.acronym ? [fold(entity.acronym)] : []),
      ...names.filter((name) => /^[\p{Lu}\d.&-]{2,8}$/u.test(name)).map((name) => fold(name).replace(/\W/gu, '')),
    ])
  const [a, b] = [short(local, ours), short(known, theirs)]
  const acronym =
    overlap(a, b).length > 0 || ours.some((name) => b.has(initials(name))) || theirs.some((name) => a.has(initials(name)))
  if (!sameName && !acronym) return undefined
  const generic = sameName && GENERIC.test(fold(local.name))
  const country = shares(local.countries, known.countries)
  if (clashes(local.countries, known.countries) && (generic || !sameName || local.kind === 'place')) return undefined
  const outcome = generic && !country && !evidence.fellows ? 'ask' : 'same'
  const reason = sameName
    ? `Same name as ${known.name}${country ? ', same country' : ''}.`
    : `Its short form is that of ${known.name}.`
  return { entity: known, outcome, score: sameName ? 0.95 : 0.85, reason, bare: false }
}

function scorePlace(local: LocalEntity, known: Entity, evidence: Evidence): Scored | undefined {
  const code = (entity: LocalEntity | Entity) => namesOf(entity).map(countryCode).find(Boolean)
  const [a, b] = [code(local), code(known)]
  if (a && a === b) return { entity: known, outcome: 'same', score: 0.98, reason: `Same country as ${known.name}.`, bare: false }
  return scoreBody(local, known, evidence)
}

/** Weighs one candidate; undefined where it cannot be the same. Both must be of one kind. Nothing here looks beyond its arguments. */
export function scoreEntity(local: LocalEntity, known: Entity, evidence: Evidence): Scored | undefined {
  if (local.kind !== known.kind) return undefined
  if (local.kind === 'person') return scorePerson(local, known, evidence)
  if (local.kind === 'project') return scoreProject(local, known, evidence)
  return local.kind === 'place' ? scorePlace(local, known, evidence) : scoreBody(local, known, evidence)
}
