/** Finds officials by what the article says of them and another person or a government: "his deputy, X", "X replaces General Y", "the government of X". */
import type { PersonMention, Role } from '../../model/mention.ts'
import { rolePhrases } from '../people/role-phrases.ts'
import type { RecognizeContext } from '../recognizer.ts'

/** A person of the article as far as known: mentions in text order, and whether an office is told. */
export interface Known {
  mentions: readonly PersonMention[]
  official: boolean
}

/** Why a person is an official, in one sentence, and the office where the relation names it. */
export interface Relation {
  reason: string
  role?: Role
}

const ADDRESS = '(?:(?:Mr|Mrs|Ms|Dr|Prof|Eng|Engr|Sir|Hon|Gen|Col|Maj|Lt)\\.?\\s+){0,2}'
/** Offices that are defined by another one. */
const STANDING = 'deputy|successor|predecessor|replacement|shadow|counterpart|second-in-command'
/** Words without which the expressions below need not be asked: with their classes they are dear to compile and to run. */
const STANDING_WORD = new RegExp(STANDING, 'i')
const RULE_WORD = /government|administration|regime|presidency|premiership|cabinet|junta/i
const REPLACE_WORD = /succeed|replace|deputi/i
const POST_WORD = /post|job|position|role|office|vacancy/i
const HIS = new RegExp(
  `\\b(?:his|her|their)\\s+(?:[\\p{L}-]+\\s+){0,2}?(${STANDING})\\s*,?\\s*(?:(?:is|was|will be)\\s+)?${ADDRESS}$`,
  'iu',
)
const OF_NAME = new RegExp(`(\\p{Lu}[\\p{L}-]+)['’]s?\\s+(?:[\\p{L}-]+\\s+){0,2}?(${STANDING})\\s*,?\\s*${ADDRESS}$`, 'u')
const BY = /\b(?:succeeded|replaced)\s+(?:\p{L}+\s+)?by\s+(?:[\p{L}’'.-]+\s+){0,3}$/iu
const REPLACES =
  /^,?\s+(?:who\s+)?(?:(?:has|had|will|is to|would)\s+)?(?:succeed(?:s|ed)?|replace[sd]?|deputi[sz]es? for)\s+(?:[\p{L}’'.-]+\s+){0,4}$/iu
const RULES =
  /^['’]s?\s+(?:(?:new|former|previous|own|first|second|coalition|minority|interim|military|caretaker|civilian|centre-right|centre-left|right-wing|left-wing)\s+){0,2}(?:government|administration|cabinet|presidency|premiership|regime)\b/iu
const GOVERNMENT_OF =
  /\b(?:government|administration|regime|presidency|premiership|cabinet|junta)\s+(?:of|under|led by|headed by|formed by)\s+(?:then\s+)?$/iu
/** "the judiciary, then headed by X", "a commission chaired by X" */
const LED_BY =
  /\b(?:ministry|commission|judiciary|government|parliament|committee|council|delegation|army|agency|authority|court|coalition|junta|party|senate|assembly|police|directorate|department|tribunal|inquiry)\b[^.;:“”"]{0,40}\b(?:led|headed|chaired|commanded|presided over|governed|run) by\s+(?:then\s+)?$/iu
const PUT = /\b(?:named|appointed|nominated|picked|chose|tapped|installed|promoted)\s+$/iu
const WAS_PUT =
  /^,?\s+(?:(?:was|is|has been|had been|will be)\s+)?(?:named|appointed|nominated|picked|chosen|tapped|installed|promoted|elected)\b/iu
const POST = /\b(?:to|as|in|for|into)\s+(?:the|that|his|her|this)\s+(?:post|job|position|role|office|vacancy)\b/iu

interface Place {
  context: RecognizeContext
  people: readonly Known[]
  /** Start and end of the sentence of the mention, and its words before and after it. */
  mention: PersonMention
  self: number
  sentenceAt: number
}

const sentenceIndex = ({ sentences }: RecognizeContext, at: number): number => {
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Who is mentioned last before the mention, in its sentence or the one before; "his" means the first of the sentence. */
function ownerBefore({ context, people, mention, self, sentenceAt }: Place): Known | undefined {
  for (let back = 0; back <= 1; back++) {
    const sentence = context.sentences[sentenceAt - back]
    if (!sentence) return undefined
    const inside = people.flatMap((known, i) =>
      i === self
        ? []
        : known.mentions
            .filter((m) => m.start >= sentence.start && m.end <= Math.min(sentence.end, mention.start))
            .map((m) => ({ known, at: m.start })),
    )
    inside.sort((a, b) => a.at - b.at)
    if (inside.length) return (back === 0 ? inside.at(-1) : inside[0])!.known
  }
  return undefined
}

const nextPerson = ({ people, mention, self }: Place, gap: (text: string) => boolean, text: string): Known | undefined =>
  people.find(
    (known, i) =>
      i !== self &&
      known.mentions.some((m) => m.start > mention.end && m.start - mention.end < 80 && gap(text.slice(mention.end, m.start))),
  )

/** "his deputy, X": of an official, so X is one. */
function byPossessive(place: Place, before: string): Relation | undefined {
  if (!STANDING_WORD.test(before)) return undefined
  const his = HIS.exec(before)
  if (his && ownerBefore(place)?.official)
    return {
      reason: `The article calls this person the ${his[1]!.toLowerCase()} of an official.`,
      role: { title: his[1]!, tense: 'current' },
    }
  const named = OF_NAME.exec(before)
  const owner = named && place.people.find((known) => known.mentions.some((m) => m.text.endsWith(named[1]!)))
  return owner?.official
    ? { reason: `The article calls this person the ${named![2]!.toLowerCase()} of ${named![1]}.` }
    : undefined
}

/** "dismissed his finance minister and named X to the post": the office told last before. */
function byPost(place: Place, before: string, after: string): Relation | undefined {
  if (!(POST_WORD.test(after) && POST.test(after) && (PUT.test(before) || WAS_PUT.test(after)))) return undefined
  const { context, mention, sentenceAt } = place
  const from = context.sentences[Math.max(0, sentenceAt - 1)]!.start
  const phrase = rolePhrases(context.tokens, context.gazetteer).findLast((p) => {
    const [start, end] = [context.tokens[p.start]!.start, context.tokens[p.end - 1]!.end]
    return p.official && !p.plural && p.determiner !== '' && start >= from && end <= mention.start
  })
  if (!phrase) return undefined
  const title = context.text.slice(context.tokens[phrase.start]!.start, context.tokens[phrase.end - 1]!.end)
  return { reason: `The article tells that this person was put into the post of “${title}”.`, role: { title, tense: 'current' } }
}

function relationAt(place: Place): Relation | undefined {
  const { context, mention, sentenceAt } = place
  const { start, end } = context.sentences[sentenceAt]!
  const before = context.text.slice(Math.max(start, mention.start - 90), mention.start)
  const after = context.text.slice(mention.end, Math.min(end, mention.end + 120))
  if ((RULE_WORD.test(after) && RULES.test(after)) || (RULE_WORD.test(before) && GOVERNMENT_OF.test(before)))
    return { reason: `The article speaks of the government of ${mention.text}.` }
  if (LED_BY.test(before)) return { reason: 'The article tells that this person leads a public body.' }
  const possessive = byPossessive(place, before)
  if (possessive) return possessive
  if (REPLACE_WORD.test(before) && BY.test(before) && ownerBefore(place)?.official)
    return { reason: 'The article tells that this person took over from an official.' }
  if (nextPerson(place, (gap) => REPLACE_WORD.test(gap) && REPLACES.test(gap), context.text)?.official)
    return { reason: 'The article tells that this person takes over from an official.' }
  return byPost(place, before, after)
}

/**
 * For each person (by index of `people`) who is no official by a title of their own: the relation that makes them one, if there is one.
 * Runs again where a relation made new officials ("his deputy, X", and X's successor), at most three times.
 */
export function officialsByRelation(context: RecognizeContext, people: readonly Known[]): Map<number, Relation> {
  const found = new Map<number, Relation>()
  for (let round = 0; round < 3; round++) {
    const now = people.map((known, i) => (found.has(i) ? { ...known, official: true } : known))
    const before = found.size
    for (const [self, known] of now.entries()) {
      if (known.official) continue
      for (const mention of known.mentions) {
        const relation = relationAt({ context, people: now, mention, self, sentenceAt: sentenceIndex(context, mention.start) })
        if (!relation) continue
        found.set(self, relation)
        break
      }
    }
    if (found.size === before) break
  }
  return found
}
