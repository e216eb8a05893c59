/**
 * Gives bare surnames back to whom they mean. Within an article a bare surname goes to the bearer named last in full; but papers write
 * "Cruz" for the senator, named in full in the headline or not at all, and "Heidi Cruz" for his wife. Who is meant by the surname alone is
 * known to the store: the bearer who is in many more of the articles read.
 */
import type { EntityIndex } from '../link/entity-index.ts'
import { keysOf, namesOf } from '../link/keys.ts'
import { compareNames, isBare, nameParts } from '../link/names.ts'
import type { Entity, LocalEntity } from '../model/entity.ts'
import type { LocalEvent } from '../model/event.ts'
import type { Mention, PersonMention, Role } from '../model/mention.ts'
import type { EngineOutput } from './engine.ts'

/** Articles in which somebody must have been met before a bare surname is theirs. */
const KNOWN = 4
/** How many times as many articles as any other bearer; less is enough where this article names the one in full. */
const TIMES = 4
const TIMES_HERE = 2
/** Code units after a namesake's full name within which the bare surname still means that namesake. */
const NEAR = 160

const WOMAN = /\b(?:Mrs|Ms|Miss|Mme|Madame|Lady)\.?\s+$/u
const MAN = /\b(?:Mr|Sir)\.?\s+$/u
const KIN =
  /\b(?:brother|sister|wife|husband|widow|widower|son|daughter|father|mother|cousin|nephew|niece|uncle|aunt|grandson|granddaughter|son-in-law|daughter-in-law|brother-in-law|sister-in-law)\b/iu
const FEMALE_KIN = /\b(?:wife|widow|daughter|sister|mother|niece|granddaughter|stepdaughter)\b/iu

type Placed = PersonMention & { entity: string }

const lastPart = (name: string): string => nameParts(name).at(-1) ?? ''

/** Whether two names may be of one person. */
const mayBeSame = (a: string, b: string): boolean => {
  const { score, conflict } = compareNames(a, b)
  return score >= 0.7 && !conflict
}

/** The bearer who is in many more articles than all others; undefined where nobody stands out. */
function standingOut(bearers: readonly Entity[], times: number): Entity | undefined {
  const [first, ...others] = bearers.filter((one) => !isBare(one.name)).sort((a, b) => b.articles - a.articles)
  if (!first || first.articles < KNOWN) return undefined
  return others.every((other) => mayBeSame(first.name, other.name) || first.articles >= times * other.articles)
    ? first
    : undefined
}

interface Namesake {
  local: LocalEntity
  /** Key of the entity that the surname alone means. */
  to: string
  /** The bare name, folded. */
  bare: string
}

/** Where the article names a person in full for the first time; infinite where it does not. */
const firstInFull = (key: string, people: readonly Placed[]): number =>
  people.find((one) => one.entity === key && !isBare(one.text))?.start ?? Number.POSITIVE_INFINITY

/** Bare uses before a namesake comes in after which the surname alone is settled in an article. */
const SETTLED = 2

/** Whether a bare mention stays with the namesake that it was given to. */
function stays(
  mention: Placed,
  { local, to, bare }: Namesake,
  { people, text }: { people: readonly Placed[]; text: string },
): boolean {
  const before = text.slice(Math.max(0, mention.start - 12), mention.start)
  if (WOMAN.test(before)) return true
  if (MAN.test(before) && local.roles.some((role) => FEMALE_KIN.test(role.title))) return false
  const first = { own: firstInFull(local.key, people), to: firstInFull(to, people) }
  // Whom an article introduces first is whom it is about: of the other, named in full as well, it says the full name.
  if (first.own < first.to && Number.isFinite(first.to)) return true
  const settled = people.filter(
    (one) => one.entity === to && isBare(one.text) && lastPart(one.text) === bare && one.start < first.own,
  )
  const last = people.findLast(
    (one) => one.start < mention.start && (one.entity === local.key || one.entity === to) && !isBare(one.text),
  )
  const near = last?.entity === local.key && mention.start - last.end < NEAR
  return near && settled.length < SETTLED && !MAN.test(before)
}

const peopleOf = (output: EngineOutput): Placed[] =>
  output.mentions.filter((one): one is Placed => one.kind === 'person' && one.entity !== undefined)

const rolesAt = (mentions: readonly Placed[]): Role[] => mentions.flatMap((one) => one.roles ?? (one.role ? [one.role] : []))

/** The namesake without what was told at the mentions that it loses. */
function without(local: LocalEntity, lost: readonly Placed[], kept: readonly Placed[]): LocalEntity {
  const own = new Set(rolesAt(kept).map((role) => role.title))
  const gone = new Set(rolesAt(lost).flatMap((role) => (own.has(role.title) ? [] : [role.title])))
  const texts = new Set(kept.map((one) => one.text))
  return {
    ...local,
    names: local.names.filter((name) => !isBare(name) || texts.has(name)),
    roles: local.roles.filter((role) => !gone.has(role.title)),
  }
}

const within = (mention: Mention, { quote }: LocalEvent): boolean => mention.start >= quote.start && mention.end <= quote.end

/** The event with the participant changed where only a lost mention put the namesake into it. */
function retold(
  event: LocalEvent,
  from: string,
  to: string,
  mentions: { lost: readonly Placed[]; kept: readonly Placed[] },
): LocalEvent {
  if (!event.who.includes(from)) return event
  if (!mentions.lost.some((one) => within(one, event)) || mentions.kept.some((one) => within(one, event))) return event
  return { ...event, who: [...new Set(event.who.map((key) => (key === from ? to : key)))] }
}

/** Moves the bare mentions of one namesake. */
function moved(output: EngineOutput, namesake: Namesake, text: string): EngineOutput {
  const { local, to } = namesake
  const people = peopleOf(output)
  const own = people.filter((one) => one.entity === local.key)
  const lost = own.filter(
    (one) => isBare(one.text) && lastPart(one.text) === namesake.bare && !stays(one, namesake, { people, text }),
  )
  if (!lost.length) return output
  const kept = own.filter((one) => !lost.includes(one))
  const target = output.entities.find((one) => one.key === to)
  const bare: LocalEntity = {
    key: to,
    kind: 'person',
    name: lost[0]!.text,
    names: [...new Set(lost.map((one) => one.text))],
    roles: [],
    countries: [],
  }
  const changed = new Set<Mention>(lost)
  return {
    ...output,
    entities: [
      ...output.entities.map((one) => (one === local ? without(local, lost, kept) : one)),
      ...(target ? [] : [{ ...bare, roles: rolesAt(lost), official: lost.some((one) => one.official) }]),
    ],
    mentions: output.mentions.map((one) => (changed.has(one) ? { ...(one as Placed), entity: to } : one)),
    events: output.events.map((event) => retold(event, local.key, to, { lost, kept })),
  }
}

/**
 * Whoever is brought in as somebody's brother or wife, after the one whom the article named first, does not take the surname along: bare, it goes back
 * to the first, but for what stands right after the full name.
 */
function withKin(output: EngineOutput, text: string): EngineOutput {
  let result = output
  const full = output.entities.filter((one) => one.kind === 'person' && !isBare(one.name))
  for (const { key, name, roles } of full) {
    if (!roles.some((role) => KIN.test(role.title))) continue
    const people = peopleOf(result)
    const own = firstInFull(key, people)
    const bare = lastPart(name)
    const [head] = full
      .filter((one) => one.key !== key && lastPart(one.name) === bare && !mayBeSame(one.name, name))
      .map((one) => ({ key: one.key, start: firstInFull(one.key, people) }))
      .filter(({ start }) => start < own)
      .sort((a, b) => a.start - b.start)
    if (head) result = moved(result, { local: result.entities.find((one) => one.key === key)!, to: head.key, bare }, text)
  }
  return result
}

/** Whom a bare name means that was given to `local`, and the key of that person here; undefined where it may well be `local`. */
async function meantBy(bare: string, local: LocalEntity, { output, index }: { output: EngineOutput; index: EntityIndex }) {
  const sought: LocalEntity = { key: '', kind: 'person', name: bare, names: [bare], roles: [], countries: [] }
  const found = await index.entitiesByKeys('person', keysOf(sought))
  const bearers = found.filter((one) => namesOf(one).some((name) => lastPart(name) === bare))
  const full = output.entities.filter((one) => one.kind === 'person' && one.key !== local.key && !isBare(one.name))
  for (const times of [TIMES, TIMES_HERE]) {
    const meant = standingOut(bearers, times)
    if (!meant || mayBeSame(local.name, meant.name)) continue
    const own = bearers.find((one) => mayBeSame(local.name, one.name))
    if (own && meant.articles < times * own.articles) continue
    const here = full.find((one) => mayBeSame(one.name, meant.name))
    if (here || times === TIMES) return here?.key ?? `bare-${bare}`
  }
  return undefined
}

/**
 * Takes what the engine found and the article's text; returns it with bare surnames moved from a namesake, named in full here, to the bearer
 * who stands out in the store: to that bearer's own entity where the article names it in full, else to one of the bare name alone.
 */
export async function withBareNames(output: EngineOutput, index: EntityIndex, text: string): Promise<EngineOutput> {
  let result = output
  for (const { key } of output.entities.filter((one) => one.kind === 'person' && !isBare(one.name))) {
    const local = result.entities.find((one) => one.key === key)!
    for (const bare of new Set(local.names.filter(isBare).map(lastPart))) {
      const to = await meantBy(bare, local, { output: result, index })
      if (to) result = moved(result, { local: result.entities.find((one) => one.key === key)!, to, bare }, text)
    }
  }
  return withKin(result, text)
}
