/** Groups the people mentioned in one article: which names speak of the same person. */
import type { LocalEntity } from '../../model/entity.ts'
import type { Mention, PersonMention, Role } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/resources.ts'
import { generationOf, generationsClash } from '../../text/generation.ts'
import { copyPerson } from '../people/copy-person.ts'
import type { RecognizeContext } from '../recognizer.ts'
import { moveByCourtesy } from './by-courtesy.ts'
import { officialsByRelation, type Relation } from './by-relation.ts'
import { nameWords, sameFullName, sameWord } from './name-match.ts'
import { rolesToldElsewhere, type Told, tidyRoles } from './told-elsewhere.ts'

interface Group {
  /** Words of the fullest name. */
  words: readonly string[]
  mentions: PersonMention[]
  /** Offsets of its mentions seen so far in text order, for "the most recent". */
  last: number
  /** What tells father from son ("Jr."), where a mention says so. */
  generation?: string
}

const nameLength = (words: readonly string[]) => words.length * 100 + words.join('').length

/** What stands before a father's name where his son bears it too: "the son of former president Charles Taylor", "the senior Taylor". */
const ELDER = /\b(?:sons? of|father,?|elder|senior)(?:\s[^.!?;,\n]{0,60})?\s$/iu
const ELDER_REACH = 80

/** The generation that a mention tells of: by the mark behind the name, or 'sr' by the words before it; undefined where neither is there. */
function generationAt({ text: name, start, end }: PersonMention, text: string): string | undefined {
  const behind = /^,?\s(?:Jr|Sr)\b/u.exec(text.slice(end, end + 5))?.[0] ?? ''
  return generationOf(name + behind) ?? (ELDER.test(text.slice(Math.max(0, start - ELDER_REACH), start)) ? 'sr' : undefined)
}

/** Groups of full names, in text order. */
function groupFullNames(mentions: readonly PersonMention[], text: string): Group[] {
  const groups: Group[] = []
  for (const mention of mentions) {
    const words = nameWords(mention.text)
    if (words.length < 2) continue
    const generation = generationAt(mention, text)
    const group = groups.findLast(
      (g) => !generationsClash(g.generation, generation) && g.mentions.some((m) => sameFullName(nameWords(m.text), words)),
    )
    if (!group) groups.push({ words, mentions: [mention], last: mention.start, ...(generation && { generation }) })
    else {
      group.mentions.push(mention)
      group.generation ??= generation
      if (nameLength(words) > nameLength(group.words)) group.words = words
    }
  }
  return groups
}

/** How well a single word fits a group: as surname, as the family name that stands first (Xi Jinping), or as given name. */
function fitness(word: string, group: Group): number {
  if (sameWord(word, group.words.at(-1)!)) return 3
  if (sameWord(word, group.words[0]!)) return 2
  return group.words.some((w) => sameWord(w, word)) ? 1 : 0
}

const roleWords = (role: Role | undefined) => new Set((role?.title ?? '').toLowerCase().match(/\p{L}{3,}/gu) ?? [])

/** A role at a bare surname that some namesake has and others lack decides ("President Kim" between two Kims). */
function sharesRole(mention: PersonMention, group: Group): number {
  const words = roleWords(mention.role)
  if (!words.size) return 0
  return group.mentions.some((m) => m !== mention && [...roleWords(m.role)].some((w) => words.has(w))) ? 1 : 0
}

const KIN =
  /\b(?:wife|widow|husband|widower|son|daughter|brother|sister|father|mother|nephew|niece|cousin|grandson|granddaughter)s?$/iu
/** How near, in characters, the relative of a namesake must have been named for a bare surname to mean them. */
const NEAR = 200

/** Whether the article brings a person in as somebody's relative, and tells of no office. */
const isKin = (group: Group): boolean =>
  group.mentions.some((m) => m.role && KIN.test(m.role.title)) && !group.mentions.some((m) => m.official)

interface Choice {
  group: Group
  fit: number
  /** 1 where a mark at the bare name says that it is this one ("Taylor Jr"). */
  marked: number
  role: number
  /** Start of its last mention before the bare name, -1 where there is none. */
  before: number
}

const betterFirst = (a: Choice, b: Choice): number =>
  b.fit - a.fit || b.marked - a.marked || b.role - a.role || b.before - a.before || a.group.last - b.group.last

function lastBefore({ mentions }: Group, at: number): number {
  let last = -1
  for (const { start } of mentions) if (start < at && start > last) last = start
  return last
}

/** The group that a bare name goes to: best fit, then shared role, then the one mentioned last before it, else the first after it. */
function antecedent(mention: PersonMention, groups: readonly Group[], { text, gazetteer }: RecognizeContext): Group | undefined {
  const word = nameWords(mention.text)[0]!
  const generation = generationAt(mention, text)
  const leader = gazetteer.leader?.(mention.text)?.name
  let best: Choice | undefined
  for (const group of groups) {
    const fit = fitness(word, group)
    if (!fit || generationsClash(group.generation, generation)) continue
    // "King Abdullah II" is no part of a name that has none of the number.
    if (fit < 3 && generationOf(mention.text) && group.generation !== generation) continue
    const marked = generation !== undefined && group.generation === generation ? 1 : 0
    const before = lastBefore(group, mention.start)
    // "Abe" is the politician rather than his widow, unless she was named right before.
    const kin = isKin(group) && mention.start - before > NEAR ? 1 : 0
    // "Obama" is the president rather than his wife who was named last.
    const same = leader === undefined || group.words.length === 1 || sameFullName(nameWords(leader), group.words)
    // "President Obama" is not the wife of that name.
    if (!same && mention.official && !group.mentions.some((m) => m.official)) continue
    const known = leader !== undefined && same ? 1 : 0
    const choice = { group, fit, marked, role: sharesRole(mention, group) + known - kin, before }
    if (!best || betterFirst(choice, best) < 0) best = choice
  }
  return best?.group
}

/** The people of an article, and which of them are told by title and surname alone beside a namesake ("Mrs Vega"). */
function groupPeople(
  mentions: readonly PersonMention[],
  context: RecognizeContext,
): { groups: Group[]; strangers: readonly Group[] } {
  const groups = groupFullNames(mentions, context.text)
  for (const mention of mentions) {
    const words = nameWords(mention.text)
    if (words.length !== 1) continue
    const group = antecedent(mention, groups, context)
    if (group) {
      group.mentions.push(mention)
      group.mentions.sort((a, b) => a.start - b.start)
    } else groups.push({ words, mentions: [mention], last: mention.start })
  }
  const strangers = moveByCourtesy(groups, context.text)
  const all = [...groups, ...strangers].filter((g) => g.mentions.length)
  return { groups: all.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start), strangers }
}

/** Roles told at the mentions of a group, in text order, without repetitions. */
function rolesOf(group: Group): Role[] {
  const roles: Role[] = []
  for (const mention of group.mentions)
    for (const role of mention.roles ?? (mention.role ? [mention.role] : []))
      if (!roles.some((r) => r.title.toLowerCase() === role.title.toLowerCase())) roles.push(role)
  return roles
}

/** ISO codes of the countries that roles name ("Russian Deputy Prime Minister" → RU). */
export function countriesOf(titles: readonly string[], gazetteer: Gazetteer): string[] {
  const codes = new Set<string>()
  for (const title of titles) {
    const words = title.replace(/['’]s?(?=\s|$)/g, '').match(/[\p{L}.-]+/gu) ?? []
    for (let i = 0; i < words.length; i++)
      for (let length = Math.min(gazetteer.longestPlace, words.length - i); length > 0; length--) {
        const phrase = words.slice(i, i + length).join(' ')
        const country = /^\p{Lu}/u.test(phrase) ? gazetteer.country(phrase) : undefined
        if (country) codes.add(country.code)
      }
  }
  return [...codes]
}

/** Who of the list of leaders this is: by the full name where the article gives one, since the leader's relatives share the surname. */
function leaderOf({ mentions }: Group, { leader }: Gazetteer): ReturnType<NonNullable<Gazetteer['leader']>> {
  for (const { text } of mentions) {
    // "George W. Bush", "George W Bush", "George Bush"
    const found = leader?.(text) ?? leader?.(text.replace(/ (?:\p{Lu}\.? )+/gu, ' '))
    if (!found) continue
    const given = mentions.map((m) => nameWords(m.text)).find((words) => words.length > 1)
    if (!given || nameWords(found.name).some((word) => sameWord(word, given[0]!))) return found
  }
  return undefined
}

function officialReason(group: Group, told: readonly Told[], gazetteer: Gazetteer): string | undefined {
  const role = group.mentions.find((m) => m.official && m.role)?.role ?? told.find((t) => t.official)?.role
  if (role) return `The article gives the office: “${role.title}”.`
  const leader = leaderOf(group, gazetteer)
  return leader ? `On the list of well-known leaders: ${leader.office} (${leader.country}).` : undefined
}

interface Evidence {
  told: readonly Told[]
  /** Reason by office, list or relation; undefined for people who hold no office. */
  reason: string | undefined
  relation: Relation | undefined
  gazetteer: Gazetteer
}

function toEntity(group: Group, key: string, { told, reason, relation, gazetteer }: Evidence): LocalEntity {
  const names = [...new Set(group.mentions.map((m) => m.text.replace(/\s+/g, ' ')))].sort(
    (a, b) => nameLength(nameWords(b)) - nameLength(nameWords(a)),
  )
  const own = [...rolesOf(group), ...told.map((t) => t.role)]
  const roles = tidyRoles(
    relation?.role && !own.some((role) => role.title.includes(relation.role!.title)) ? [...own, relation.role] : own,
  )
  return {
    key,
    kind: 'person',
    name: names[0]!,
    names,
    official: reason !== undefined,
    officialReason: reason ?? 'The article tells of no public office.',
    roles,
    countries: countriesOf(
      roles.map((r) => r.title),
      gazetteer,
    ),
  }
}

export interface People {
  mentions: Mention[]
  entities: LocalEntity[]
  /** Keys of entities that only stand in for nobody known ("Mrs Vega" of whom the article names but the husband), until the events are read. */
  strangers: ReadonlySet<string>
}

/**
 * Entities of the people mentioned, and the mentions with `entity` and `official` set: official once in an article is official all through it.
 * Mentions of other kinds come back as they are; order is kept.
 */
export function resolvePeople(mentions: readonly Mention[], context: RecognizeContext): People {
  const people = mentions.filter((m): m is PersonMention => m.kind === 'person')
  const keyOf = new Map<PersonMention, LocalEntity>()
  const { groups, strangers } = groupPeople(people, context)
  const told = rolesToldElsewhere(
    context,
    groups.map((group) => ({ mentions: group.mentions, roles: rolesOf(group) })),
  )
  const { gazetteer } = context
  const evidence = groups.map((group, i) => {
    const elsewhere = told.filter((t) => t.holder === i)
    return { told: elsewhere, reason: officialReason(group, elsewhere, gazetteer) }
  })
  const related = officialsByRelation(
    context,
    groups.map((group, i) => ({ mentions: group.mentions, official: evidence[i]!.reason !== undefined })),
  )
  const entities = groups.map((group, i) => {
    const relation = related.get(i)
    const { told: elsewhere, reason = relation?.reason } = evidence[i]!
    const entity = toEntity(group, `person-${i + 1}`, { told: elsewhere, reason, relation, gazetteer })
    for (const mention of group.mentions) keyOf.set(mention, entity)
    return entity
  })
  const resolved = mentions.map((mention): Mention => {
    const entity = mention.kind === 'person' ? keyOf.get(mention) : undefined
    if (!entity || mention.kind !== 'person') return mention
    const copy = copyPerson(mention)
    copy.official = entity.official ?? false
    copy.entity = entity.key
    return copy
  })
  const unknown = entities.filter((_, i) => strangers.includes(groups[i]!))
  return { mentions: resolved, entities, strangers: new Set(unknown.map(({ key }) => key)) }
}
