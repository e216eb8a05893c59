/** Who an article names, and what stands for them: people, bodies and countries, pronouns, pairs, peoples and bare nouns resolved. */

import type { EntityKind, Span } from '../model/mention.ts'
import { nationOf } from '../text/nations.ts'
import { oneOf } from '../text/one-of.ts'
import type { Token } from '../text/tokens.ts'
import type { EventInput } from './input.ts'
import { tokenFrom } from './locate.ts'
import { finite } from './segments.ts'

/** Something that can act: a mention or a reference, with its entity. */
export interface Actor extends Span {
  entity: string
  kind: EntityKind
  /** Stands for a name that is told elsewhere. */
  indirect: boolean
}

const SINGULAR = oneOf('he|she|him|his|her|hers|himself|herself')
const PAIR_COUNTRY = oneOf('countries|sides|nations|governments|neighbours|neighbors|states|capitals|parties')
const PAIR_PERSON = oneOf('leaders|presidents|ministers|men|women|officials|premiers|politicians|heads')
const TWO = oneOf('two|both')

/** Whether a span lies between two offsets. */
export const inSpan = (actor: Span, from: number, to: number) => actor.start >= from && actor.end <= to

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

/** Nouns of those who act for a country: "Russian negotiators", "the Israeli army". */
const ACTING = oneOf(
  'officials?|negotiators?|diplomats?|government|authorities|army|military|troops|soldiers|forces|police|prosecutors?|leaders?|delegation|parliament|regime|officers?|lawmakers|ministers|navy|intelligence|warplanes|jets|aircraft|security',
)

/** Countries that act under the name of their people: "the Russians", "American and Russian negotiators". */
function peoples({ context, entities, mentions }: EventInput): Actor[] {
  const { tokens } = context
  const byCode = new Map(
    entities.flatMap((entity) =>
      entity.kind === 'place' && entity.countries[0] ? [[entity.countries[0], entity.key] as const] : [],
    ),
  )
  if (!byCode.size) return []
  return tokens.flatMap((token, at) => {
    if (!token.capital) return []
    const people = /(?:ans|is|ese|sh|ch)$/.test(token.lower) && tokens[at - 1]?.lower === 'the'
    const next = tokens[at + 1]?.lower ?? ''
    const joined = next === 'and' && tokens[at + 2]?.capital ? (tokens[at + 3]?.lower ?? '') : next
    const acts = ACTING.test(joined) || (joined === 'security' && ACTING.test(tokens[at + 2]?.lower ?? ''))
    const plural = people && !/(?:ese|sh|ch)$/.test(token.lower) ? token.lower.replace(/s$/, '') : token.lower
    if (!people && !acts) return []
    const code = nationOf(plural)
    const entity = code && byCode.get(code)
    if (!entity || mentions.some((m) => m.kind !== 'date' && m.start < token.end && token.start < m.end)) return []
    return [{ start: token.start, end: token.end, entity, kind: 'place' as const, indirect: true }]
  })
}

const BODY = oneOf(
  'company|department|ministry|institute|agency|bank|court|party|union|organi[sz]ation|council|commission|committee|group|firm|regulator|watchdog|newspaper|university|association|alliance|corporation|airline|website',
)
const BODY_VERB = oneOf('has|had|was|is|will|would|said|says|also|then')

/** "It" and "the department" at the head of a clause: the body or country that was named first in this or the sentence before. */
function bodies({ context, mentions }: EventInput, named: readonly Actor[]): Actor[] {
  const { tokens, sentences } = context
  const able = (actor: Actor) => actor.kind === 'organization' || actor.kind === 'place'
  return tokens.flatMap((token, at) => {
    const it = token.lower === 'it' && (BODY_VERB.test(tokens[at + 1]?.lower ?? '') || finite(tokens[at + 1]?.lower ?? ''))
    const noun =
      token.lower === 'the' && BODY.test(tokens[at + 1]?.lower ?? '') && !tokens[at + 2]?.capital ? tokens[at + 1]! : undefined
    if (!it && !noun) return []
    const last = noun ?? token
    if (mentions.some((m) => m.kind !== 'date' && m.start < last.end && token.start < m.end)) return []
    const head = noun?.lower.slice(0, 5)
    const within = (from: number) => named.filter((actor) => actor.end <= token.start && actor.start >= from && able(actor))
    const [own, before] = [sentences[token.sentence]!, sentences[token.sentence - 1]]
    const called = noun && within(0).findLast((actor) => context.text.slice(actor.start, actor.end).toLowerCase().includes(head!))
    const leads = (from: number) => {
      const first = named.find((actor) => actor.start >= from && actor.end <= token.start)
      return first && able(first) && first.start - from < 40 ? first : undefined
    }
    const meant = called ?? leads(own.start) ?? (before && leads(before.start))
    return meant && (!noun || meant.kind === 'organization')
      ? [{ ...meant, start: token.start, end: last.end, indirect: true }]
      : []
  })
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
  const more: Actor[] = [...peoples(input), ...bodies(input, named)]
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
