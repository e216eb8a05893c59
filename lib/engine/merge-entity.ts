/** What a stored entity or event becomes when one more article tells of it. Pure: the store's writer saves the answer. */
import { timeTold } from '../link/event-time.ts'
import { fold } from '../link/fold.ts'
import { keysOf } from '../link/keys.ts'
import { compareNames, isBare, nameParts } from '../link/names.ts'
import type { Entity, LocalEntity, SeenRole } from '../model/entity.ts'
import type { EventStatus, LocalEvent, StoryEvent } from '../model/event.ts'
import type { Role } from '../model/mention.ts'
import { mergedStates } from '../text/project-progress.ts'
import { fullerRole, sameRole } from '../text/same-role.ts'

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

/** Spellings without doubles that differ in case or accents only; the first spelling stays. */
function spellings(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => name && !seen.has(fold(name)) && seen.add(fold(name)))
}

/** Puts one telling into a list of roles: the same office in other words is one role, kept in its fuller words. */
function withRole(roles: readonly SeenRole[], role: SeenRole): SeenRole[] {
  // Several may fit ("Minister"): the one told last is meant.
  const same = roles.filter((known) => sameRole(known, role)).sort((a, b) => b.to.localeCompare(a.to))[0]
  if (!same) return [...roles, role]
  const from = same.from < role.from ? same.from : role.from
  const to = same.to > role.to ? same.to : role.to
  const merged: SeenRole = { ...fullerRole(same, role), from, to }
  return roles.map((known) => (known === same ? merged : known))
}

/** Roles with the days between which they were told; one more telling moves `from` or `to`. */
const seenRoles = (known: readonly SeenRole[], roles: readonly Role[], published: string): SeenRole[] =>
  [...known, ...roles.map((role): SeenRole => ({ ...role, from: published, to: published }))].reduce<SeenRole[]>(withRole, [])

const wordCount = (name: string): number => name.split(/\s+/).length
/** A description longer than this is a sentence, not a name to show. */
const LONGEST_NAME = 8

/**
 * The name shown: the reader's own; else, for people, a fuller one replaces a single name and the first full name stays; a project's
 * description moves with its story ("old steel works at …", then "new steel mill in …"), as long as the newer one says as much.
 */
function shownName(known: Entity | null, local: LocalEntity): string {
  if (!known) return local.name
  if (known.renamed) return known.name
  if (local.kind === 'project') {
    const words = wordCount(local.name)
    return words >= wordCount(known.name) && words <= LONGEST_NAME ? local.name : known.name
  }
  if (local.kind !== 'person') return known.name
  return nameParts(known.name).length < 2 && nameParts(local.name).length > 1 ? local.name : known.name
}

/**
 * The names that an article gives a person, without those that contradict the person's own where others fit: in "Donald Trump Ted Cruz", read
 * as one name off a list, two people were taken for one. A name that fits nothing stays: the reader may have said that both are one.
 */
function ownNames(known: Entity | null, local: LocalEntity): string[] {
  const names = [local.name, ...local.names]
  if (local.kind !== 'person') return names
  const full = names.filter((name) => !isBare(name))
  const glued = (name: string) =>
    full.some((a) =>
      full.some(
        (b) =>
          compareNames(a, b).conflict &&
          [a, b].every((one) => compareNames(one, name).extra > 0 && !compareNames(one, name).conflict),
      ),
    )
  const whole = names.filter((name) => !glued(name))
  const own = known && !known.renamed && !isBare(known.name) ? known.name : whole.find((name) => !isBare(name))
  if (own === undefined || !whole.some((name) => !compareNames(name, own).conflict)) return names
  return whole.filter((name) => !compareNames(name, own).conflict)
}

/**
 * A stored entity with one more article's words put in; a new one where `known` is null. Official once is official for good. `articles` is
 * the store's to count: it stays (0 when new). States are kept with `article`, its id; without one they are left out. Putting in the same article twice changes nothing.
 */
export function mergedEntity(
  known: Entity | null,
  local: LocalEntity,
  { id, published, article }: { id: string; published: string; article?: string },
): Entity {
  const names = ownNames(known, local)
  const head = known?.head ?? local.head
  const acronym = known?.acronym ?? local.acronym
  const told = article === undefined ? [] : (local.states ?? []).map((state) => ({ ...state, article, published }))
  const states = mergedStates(known?.states ?? [], told)
  const entity: Entity = {
    ...(known ?? { followed: false, hidden: false, articles: 0 }),
    id,
    kind: local.kind,
    name: shownName(known, { ...local, name: names[0]! }),
    aliases: spellings([
      shownName(known, { ...local, name: names[0]! }),
      ...(known ? [known.name, ...known.aliases] : []),
      ...names,
    ]),
    official: Boolean(known?.official || local.official),
    roles: seenRoles(known?.roles ?? [], local.roles, published),
    modifiers: union(known?.modifiers ?? [], local.modifiers ?? []),
    places: union(known?.places ?? [], local.places ?? []),
    countries: union(known?.countries ?? [], local.countries),
    keys: [],
    firstSeen: known && known.firstSeen < published ? known.firstSeen : published,
    lastSeen: known && known.lastSeen > published ? known.lastSeen : published,
    ...(head === undefined ? {} : { head }),
    ...(acronym === undefined ? {} : { acronym }),
    ...(states.length ? { states } : {}),
  }
  return { ...entity, keys: keysOf(entity) }
}

/** A report of what happened counts over a plan, a plan over hearsay; a denial stands until somebody reports it as happened. */
const CERTAINTY: Readonly<Record<EventStatus, number>> = { happened: 3, denied: 2, planned: 1, reported: 0 }

export interface EventMerge {
  id: string
  published: string
  /** Entity ids of this telling. */
  who: readonly string[]
  projects: readonly string[]
  about?: readonly string[]
  /** What its quote is known by (text/telling-words.ts). */
  words?: readonly string[]
}

/** At most this many words of all tellings are kept: those of the first ones. */
const WORDS = 24

/**
 * A stored event with one more telling put in; a new one where `known` is null. The more precise time and the more certain status win.
 * `tellings` is the store's to count: it stays (1 when new).
 */
export function mergedEvent(
  known: StoryEvent | null,
  local: LocalEvent,
  { id, published, who, projects, about = [], words = [] }: EventMerge,
): StoryEvent {
  const all = { who: union(known?.who ?? [], who), projects: union(known?.projects ?? [], projects) }
  const taking = union(all.who, all.projects)
  const around = union(known?.about ?? [], about).filter((one) => !taking.includes(one))
  const telling = union(known?.words ?? [], words).slice(0, WORDS)
  const outcome = !known || (known.type === 'plan' && local.type !== 'plan') ? local : known
  return {
    ...(known?.hidden ? { hidden: true } : {}),
    id,
    type: outcome.type,
    trigger: outcome.trigger,
    time: known ? timeTold(known, local) : local.time,
    status: known && CERTAINTY[known.status] >= CERTAINTY[local.status] ? known.status : local.status,
    ...all,
    where: known?.where || local.where,
    confidence: Math.max(known?.confidence ?? 0, local.confidence),
    ...(around.length ? { about: around } : {}),
    ...(telling.length ? { words: telling } : {}),
    entities: union(taking, around),
    firstTold: known && known.firstTold < published ? known.firstTold : published,
    tellings: known?.tellings ?? 1,
  }
}
