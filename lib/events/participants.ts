/** Who takes part in an event: named people and bodies of its clause, pronouns and pairs resolved, subjects handed on between clauses. */
import type { EntityKind, Span } from '../model/mention.ts'
import type { Token } from '../text/tokens.ts'
import type { EventInput } from './input.ts'
import { tokenFrom } from './locate.ts'
import type { Segment } from './segments.ts'
import { AUXILIARY, finite } from './segments.ts'

/** Something that can act: a mention or a reference, with its entity. */
export interface Actor extends Span {
  entity: string
  kind: EntityKind
  /** Stands for a name that is told elsewhere. */
  indirect: boolean
}

/** Nouns of unnamed people and bodies that act in the news. */
const UNNAMED =
  /^(?:police|troops|soldiers|army|military|gunmen|gunman|militants|rebels|protesters|protestors|demonstrators|judge|judges|prosecutors?|court|lawyers?|negotiators|officials?|ministers?|lawmakers|senators|voters|government|parliament|cabinet|senate|congress|authorities|forces|regulators?|jury|council|commission|president|delegation|envoys?|rescuers|company|workers|students|residents|villagers|leaders?|spokesman|spokeswoman|spokesperson|bank|institute|ministry|department|agency|party|crowd|tank|shell|plane|ship|candidates|rivals|team|campaign|administration|committee|panel|board|tribunal|unions?|nurses|doctors|teachers|engineers|scientists|researchers|investigators|journalists|reporters|activists|campaigners|employees|firms?|regime|rulers|traders|farmers|owners|families|survivors|passengers|crews?|surveyors|members|mps|deputies|delegates|councillors)$/
const SINGULAR = /^(?:he|she|him|his|her|hers|himself|herself)$/
const PAIR_COUNTRY = /^(?:countries|sides|nations|governments|neighbours|neighbors|states|capitals|parties)$/
const PAIR_PERSON = /^(?:leaders|presidents|ministers|men|women|officials|premiers|politicians|heads)$/
const TWO = /^(?:two|both)$/

const inSpan = (actor: Span, from: number, to: number) => actor.start >= from && actor.end <= to

/** Named actors and given references of an article, in text order. */
function namedActors({ mentions, entities, references }: EventInput): Actor[] {
  const kinds = new Map(entities.map((entity) => [entity.key, entity.kind]))
  const actors: Actor[] = []
  for (const mention of mentions) {
    if (mention.kind === 'date' || mention.kind === 'project' || !mention.entity) continue
    actors.push({ start: mention.start, end: mention.end, entity: mention.entity, kind: mention.kind, indirect: false })
  }
  for (const { start, end, entity } of references) {
    const kind = kinds.get(entity)
    if (kind && kind !== 'project') actors.push({ start, end, entity, kind, indirect: true })
  }
  return actors.sort((a, b) => a.start - b.start)
}

/** The person that a pronoun at `at` stands for: the first of its sentence before it, else the first of the nearest sentence before. */
function antecedent(
  named: readonly Actor[],
  tokens: readonly Token[],
  { at, sentence }: { at: number; sentence: Span },
): Actor | undefined {
  const people = named.filter((actor) => actor.kind === 'person')
  const before = people.filter((actor) => actor.start >= sentence.start && actor.end <= at)
  if (before[0]) return before[0]
  const opening = tokens[tokenFrom(tokens, sentence.start)]
  if (opening && /ing$/.test(opening.lower)) {
    const subject = people.find(
      (actor) => inSpan(actor, at, sentence.end) && /(?:ed|said|told)$/.test(tokens[tokenFrom(tokens, actor.end)]?.lower ?? ''),
    )
    if (subject) return subject
  }
  const last = people.findLast((actor) => actor.end <= sentence.start)
  return last && people.find((actor) => actor.start >= last.start - 400 && sameSentence(tokens, actor, last))
}

const sameSentence = (tokens: readonly Token[], a: Span, b: Span): boolean =>
  tokens[tokenFrom(tokens, a.start)]?.sentence === tokens[tokenFrom(tokens, b.start)]?.sentence

interface PairWorld {
  named: readonly Actor[]
  /** Country codes of places, by entity key. */
  codes: ReadonlyMap<string, string>
  /** Titles of people, by entity key. */
  roles: ReadonlyMap<string, readonly string[]>
}

const OFFICE = /^(?:president|minister|premier)s$/
/** Titles that say of nobody which office it is. */
const NO_OFFICE = /\b(?:counterpart|leader|host|guest|mr|mrs|ms|dr)\b/

/** Whether somebody with these titles may be one of "the two presidents": holds that office, or is told to hold no other. */
const holds = (titles: readonly string[], noun: string): boolean =>
  !OFFICE.test(noun) ||
  titles.every((title) => NO_OFFICE.test(title)) ||
  titles.some((title) => title.includes(noun.slice(0, -1)))

/** "The two countries", "both leaders": the last two distinct countries or people named before. */
function pairAt(tokens: readonly Token[], at: number, { named, codes, roles }: PairWorld): Actor[] {
  const noun = [tokens[at + 1], tokens[at + 2]].find(
    (token) => token && (PAIR_COUNTRY.test(token.lower) || PAIR_PERSON.test(token.lower)),
  )
  if (!TWO.test(tokens[at]!.lower) || !noun) return []
  const wanted = PAIR_COUNTRY.test(noun.lower)
    ? (actor: Actor) => actor.kind === 'place' && codes.has(actor.entity)
    : (actor: Actor) => actor.kind === 'person' && holds(roles.get(actor.entity) ?? [], noun.lower)
  const found = new Map<string, Actor>()
  for (const actor of named.filter((other) => other.end <= tokens[at]!.start && wanted(other)).reverse()) {
    const key = codes.get(actor.entity) ?? actor.entity
    if (!found.has(key)) found.set(key, actor)
    if (found.size === 2) break
  }
  if (found.size < 2) return []
  return [...found.values()].map((actor) => ({ ...actor, start: tokens[at]!.start, end: noun.end, indirect: true }))
}

/** "They have pleaded", "all were freed". */
const isPlural = (token: Token, next: Token | undefined): boolean =>
  token.lower === 'they' || (/^(?:all|both)$/.test(token.lower) && /^(?:have|had|were|are|will)$/.test(next?.lower ?? ''))
/** What stands between people that are named as a group: "A and B", "A together with his brother B". */
const TOGETHER = /^[\s,]*(?:(?:and|with|together with|along with|as well as)\b(?:[^.;:]{0,60}))?[\s,]*$/

/** "They": the people of this or the sentence before that are named as a group, at most five. */
function groupBefore(named: readonly Actor[], { text, sentences }: EventInput['context'], token: Token): Actor[] {
  const people = named.filter((actor) => actor.kind === 'person')
  for (const index of [token.sentence, token.sentence - 1]) {
    const sentence = sentences[index]
    if (!sentence) continue
    const inside = people.filter((actor) => actor.start >= sentence.start && actor.end <= Math.min(sentence.end, token.start))
    const group = [...new Map(inside.map((actor) => [actor.entity, actor])).values()]
    const last = group.at(-1)
    if (group.length < 2 || group.length > 5 || !last) continue
    const before = inside[inside.indexOf(last) - 1]!
    if (
      !TOGETHER.test(text.slice(before.end, last.start)) &&
      !/\b(?:together|along) with\b/.test(text.slice(before.end, last.start))
    )
      return []
    return group.map((actor) => ({ ...actor, start: token.start, end: token.end, indirect: true }))
  }
  return []
}

/** All actors of an article: named ones, the references given, and the pronouns and pairs that these leave open. In text order. */
export function findActors(input: EventInput): Actor[] {
  const { tokens, sentences } = input.context
  const named = namedActors(input)
  const codes = new Map(
    input.entities.flatMap((entity) =>
      entity.kind === 'place' ? [[entity.key, entity.countries[0] ?? entity.name] as const] : [],
    ),
  )
  const roles = new Map(input.entities.map((entity) => [entity.key, entity.roles.map((role) => role.title.toLowerCase())]))
  const more: Actor[] = []
  tokens.forEach((token, at) => {
    if (isPlural(token, tokens[at + 1])) more.push(...groupBefore(named, input.context, token))
    if (!SINGULAR.test(token.lower) && !TWO.test(token.lower)) return
    if (named.some((actor) => actor.start <= token.start && token.end <= actor.end)) return
    if (SINGULAR.test(token.lower)) {
      const meant = antecedent(named, tokens, { at: token.start, sentence: sentences[token.sentence]! })
      if (meant) more.push({ ...meant, start: token.start, end: token.end, indirect: true })
    } else more.push(...pairAt(tokens, at, { named, codes, roles }))
  })
  return [...named, ...more].sort((a, b) => a.start - b.start)
}

const actorsIn = (actors: readonly Actor[], tokens: readonly Token[], { first, end }: { first: number; end: number }) =>
  end > first ? actors.filter((actor) => inSpan(actor, tokens[first]!.start, tokens[end - 1]!.end)) : []

/** Actors that are the subject of a clause which names none before its verb: of the clause it goes on from, or what stands before "who". */
function inherited(
  actors: readonly Actor[],
  tokens: readonly Token[],
  { segment, segments }: { segment: Segment; segments: readonly Segment[] },
): Actor[] {
  const at = segments.indexOf(segment)
  const before = segments.slice(0, at)
  if (segment.kind === 'relative') {
    const prior = before[at - 1]
    const inPrior = prior ? actorsIn(actors, tokens, prior) : []
    const last = inPrior[inPrior.length - 1]
    return last && tokens[segment.first]!.start - last.end < 60 ? [last] : []
  }
  if (segment.kind === 'main') return []
  const source =
    segment.kind === 'resumed' ? before.find((other) => other.kind === 'main') : before.findLast((other) => other.kind !== 'sub')
  if (!source) return []
  const own = actorsIn(actors, tokens, source).filter((actor) => actor.kind !== 'place')
  const first = own[0]
  const people = own.filter((actor) => actor.kind === 'person')
  const subjectOnly = !tokens.slice(source.first, source.end).some((token) => !token.capital && finite(token.lower))
  if (subjectOnly && people.length > 1 && source.kind === 'main') return people.slice(0, 5)
  if (first && source.kind !== 'relative')
    return own.filter((actor) => actor.start - first.end < 25 || actor === first).slice(0, 2)
  if (source.kind === 'relative' || source.kind === 'and') return inherited(actors, tokens, { segment: source, segments })
  return first ? [first] : []
}

/** Where the objects of a trigger end: at a comma with a finite verb behind it ("in a meeting with A, conveyed …"). Offset in the text. */
function objectLimit(tokens: readonly Token[], at: number, end: number): number {
  for (let k = at + 2; k < end - 1; k++) {
    const next = tokens[k + 1]!
    if (
      tokens[k]!.text === ',' &&
      !next.capital &&
      (/^[a-z]{3,}ed$/.test(next.lower) || AUXILIARY.test(next.lower) || next.lower === 'said')
    )
      return tokens[k]!.end
  }
  return tokens[end - 1]!.end
}

export interface Cast {
  subjects: Actor[]
  objects: Actor[]
  /** Police, a court, negotiators …: someone acts who has no name here. */
  unnamed: boolean
}

/** Who stands before and after the trigger of a clause; where nobody stands before, the subject is handed on from an earlier clause. */
export function castOf(
  actors: readonly Actor[],
  tokens: readonly Token[],
  query: { segment: Segment; segments: readonly Segment[]; at: number },
): Cast {
  const { segment, at } = query
  const own = actorsIn(actors, tokens, segment)
  const before = own.filter((actor) => actor.start < tokens[at]!.start)
  const people = before.filter((actor) => actor.kind === 'person')
  const subjects =
    before.some((actor) => actor.kind !== 'place') || (before.length && segment.kind === 'main')
      ? people.length
        ? people
        : before
      : inherited(actors, tokens, query)
  const limit = objectLimit(tokens, at, segment.end)
  const objects = own.filter((actor) => actor.start > tokens[at]!.start && actor.end <= limit)
  const words = tokens.slice(Math.max(0, segment.first - 3), segment.end)
  return {
    subjects: [...subjects, ...before.filter((actor) => !subjects.includes(actor))],
    objects,
    unnamed: words.some((token) => UNNAMED.test(token.lower) || /^\p{Lu}{3,6}$/u.test(token.text)),
  }
}
