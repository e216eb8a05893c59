/** Finds what stands for a person without naming them: "the deputy prime minister", "the SAPM", "he". For events, not for painting. */
import type { LocalEntity } from '../../model/entity.ts'
import type { Mention, PersonMention, Span } from '../../model/mention.ts'
import type { Token } from '../../text/tokens.ts'
import type { RolePhrase } from '../people/role-phrase.ts'
import { rolePhrases } from '../people/role-phrases.ts'
import type { RecognizeContext } from '../recognizer.ts'

/** A stretch of text that stands for the entity with this key. Offsets in UTF-16 code units. */
export interface RoleReference extends Span {
  entity: string
}

const SUBJECT_PRONOUNS = new Set(['he', 'she'])
const SHORT_WORDS = new Set(['the', 'of', 'for', 'and', 'on', 'to', 'in', 'at', 'a', 'an', 's'])

const contentWords = (text: string) => (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).filter((word) => !SHORT_WORDS.has(word))

/** Whether a role phrase says no more than a role that the entity has ("the deputy prime minister" of "Russian Deputy Prime Minister"). */
function fits(entity: LocalEntity, words: readonly string[]): boolean {
  return entity.roles.some((role) => {
    const title = contentWords(role.title)
    const country = entity.countries.length > 0
    return words.at(-1) === title.at(-1) || country || title.length > 0
      ? words.every((w) => title.includes(w)) && titleHead(title, words)
      : false
  })
}

/** "the minister" fits "deputy minister" too loosely: a bare office must be the role's own last office word. */
const titleHead = (title: readonly string[], words: readonly string[]) =>
  title.includes(words.at(-1)!) && !(words.length === 1 && title.includes('deputy'))

function byRole(
  context: RecognizeContext,
  phrase: RolePhrase,
  people: readonly LocalEntity[],
  lastMention: (key: string, before: number) => number,
): LocalEntity | undefined {
  const { tokens, text } = context
  const words = contentWords(text.slice(tokens[phrase.start]!.start, tokens[phrase.end - 1]!.end))
  if (!words.length) return undefined
  const start = tokens[phrase.start]!.start
  const able = people
    .filter((entity) => fits(entity, words))
    .map((entity) => ({ entity, at: lastMention(entity.key, start) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)
  // Two holders of the same office, both named before: not clear enough unless one was named far later.
  if (able.length > 1 && able[0]!.at - able[1]!.at < 100) return undefined
  return able[0]?.entity
}

/** The person in subject position last: the first person of the nearest earlier sentence that has one, within two sentences. */
function subjectBefore(context: RecognizeContext, at: Token, people: readonly PersonMention[]): PersonMention | undefined {
  const own = people.filter((m) => m.start >= context.sentences[at.sentence]!.start && m.end <= at.start)
  if (own.length) return own[0]
  for (let back = 1; back <= 2 && at.sentence - back >= 0; back++) {
    const sentence = context.sentences[at.sentence - back]!
    const inside = people.filter((m) => m.start >= sentence.start && m.end <= sentence.end)
    if (inside.length) return inside[0]
  }
  return undefined
}

/**
 * References to the people of an article, in text order. Roles need a determiner and a person named before; pronouns go to the subject
 * of the sentence or of one of the two before it. Wrong links cost more than missing ones, so unclear cases are left out.
 */
export function roleReferences(
  context: RecognizeContext,
  entities: readonly LocalEntity[],
  mentions: readonly Mention[],
): RoleReference[] {
  const { tokens, gazetteer } = context
  const named = mentions.filter((m): m is PersonMention => m.kind === 'person' && m.entity !== undefined)
  const people = entities.filter((e) => e.kind === 'person')
  const lastMention = (key: string, before: number) =>
    Math.max(-1, ...named.filter((m) => m.entity === key && m.start < before).map((m) => m.start))
  const references: RoleReference[] = []
  const touchesName = (phrase: RolePhrase) =>
    named.some((m) => m.start >= tokens[phrase.end - 1]!.end && m.start - tokens[phrase.end - 1]!.end <= 2)
  for (const phrase of rolePhrases(tokens, gazetteer)) {
    const capital = tokens[phrase.start]!.capital
    if (
      phrase.plural ||
      phrase.open ||
      touchesName(phrase) ||
      !(phrase.determiner === 'the' || (capital && phrase.determiner === ''))
    )
      continue
    const entity = byRole(context, phrase, people, lastMention)
    if (entity) references.push({ start: tokens[phrase.start]!.start, end: tokens[phrase.end - 1]!.end, entity: entity.key })
  }
  for (const token of tokens) {
    if (!SUBJECT_PRONOUNS.has(token.lower)) continue
    const subject = subjectBefore(context, token, named)
    if (subject?.entity) references.push({ start: token.start, end: token.end, entity: subject.entity })
  }
  return references.sort((a, b) => a.start - b.start)
}
