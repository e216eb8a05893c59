/** People by rules and the trained tagger together: rules with strong evidence stand, the tagger adds names and takes back weak guesses. */
import type { Mention, PersonMention } from '../../model/mention.ts'
import type { TaggedSpan } from '../../model/resources.ts'
import type { Token } from '../../text/tokens.ts'
import { copyPerson } from '../people/copy-person.ts'
import { people, personMaker } from '../people/recognizer.ts'
import { taggedSpans } from '../people/tagged-spans.ts'
import type { RecognizeContext, Recognizer } from '../recognizer.ts'
import { type Evidence, jointConfidence, RULE_ALONE } from './joint.ts'

/** A rule's name of no strong evidence that the tagger sees no name in needs this much confidence of the rule. */
const SURE_RULE = 0.85
/** Joint confidence from which a name that the tagger alone holds is added: several words or part of a full name; a lone word of a short text, and of an article. */
const ADDED = { name: 0.4, shortText: 0.55, article: 0.7 }
/** Confidence from which the tagger's ends of a name replace those of a weak rule, and of a title. */
const ENDS = { weak: 0.7, strong: 0.9 }
/** Confidence from which a body is believed to be one though a title stands before it ("Secretary United Nations"). */
const SURE_BODY = 0.8
/** Tokens of a text too short to introduce its people by their full names. */
const SHORT = 100

const STRONG = new Set(['people/title-before', 'people/title-after', 'people/honorific'])

interface OffsetSpan extends TaggedSpan {
  from: number
  to: number
}

const overlaps = (span: OffsetSpan, mention: Mention) => span.from < mention.end && mention.start < span.to
const withOffsets = (tokens: readonly Token[], span: TaggedSpan): OffsetSpan => ({
  ...span,
  from: tokens[span.start]!.start,
  to: tokens[span.end - 1]!.end,
})

function withConfidence(mention: PersonMention, confidence: number): PersonMention {
  const copy = copyPerson(mention)
  copy.confidence = confidence
  return copy
}

/** A rule's mention that stands against what the tagger says or does not say: less sure. */
function alone(mention: PersonMention): PersonMention {
  const { rule, confidence } = mention
  if (STRONG.has(rule)) return withConfidence(mention, Math.min(confidence, RULE_ALONE.title))
  return withConfidence(mention, Math.min(confidence, rule === 'people/known-name' ? RULE_ALONE.known : RULE_ALONE.shape))
}

/** What becomes of one of the rules' mentions: it stands, with joint confidence; it goes; or the tagger's span takes its place. */
function judge(mention: PersonMention, spans: readonly OffsetSpan[]): PersonMention | OffsetSpan | undefined {
  const touching = spans.filter((span) => overlaps(span, mention))
  const person = touching.find((span) => span.kind === 'person')
  const strong = STRONG.has(mention.rule)
  if (!person) {
    if (!strong) return mention.confidence >= SURE_RULE && !touching.length ? alone(mention) : undefined
    const body = touching.some((span) => span.kind === 'organization' && span.confidence >= SURE_BODY)
    return body ? undefined : alone(mention)
  }
  if (person.from === mention.start && person.to === mention.end)
    return withConfidence(mention, jointConfidence(person.confidence, mention.rule))
  return person.confidence < ENDS[strong ? 'strong' : 'weak'] ? alone(mention) : person
}

/** Last words of names of more than one word: alone they are no surprise in the article. */
function lastWords(tokens: readonly Token[], spans: readonly OffsetSpan[], mentions: readonly PersonMention[]): Set<string> {
  const ends = new Set<number>()
  for (const mention of mentions) if (/\s/.test(mention.text)) ends.add(mention.end)
  for (const span of spans) if (span.kind === 'person' && span.end - span.start > 1) ends.add(span.to)
  return new Set(tokens.filter((token) => ends.has(token.end)).map((token) => token.lower))
}

/** Makes mentions of the tagger's spans. Roles are looked for when the first is made: most articles' people are all the rules' too. */
function mentionMaker(context: RecognizeContext): (span: OffsetSpan, confidence: number) => PersonMention | undefined {
  let make: ReturnType<typeof personMaker> | undefined
  return ({ start, end }, confidence) => {
    make ??= personMaker(context)
    return make({ start, end, confidence, rule: 'tagger/person' })
  }
}

/** The rules' people, repaired by the tagger where the context has one; in text order. */
export const taggedPeople: Recognizer = {
  name: 'people',
  find(context: RecognizeContext, earlier: readonly Mention[]): PersonMention[] {
    const ruled = people.find(context, earlier) as PersonMention[]
    if (!context.gazetteer.tagger) return ruled
    const { tokens } = context
    const spans = taggedSpans(tokens, context.gazetteer).map((span) => withOffsets(tokens, span))
    const make = mentionMaker(context)
    const found: PersonMention[] = []
    const put = (span: OffsetSpan, confidence: number) => {
      const mention = make(span, confidence)
      if (mention && !found.some((m) => m.start < mention.end && mention.start < m.end)) found.push(mention)
    }
    for (const mention of ruled) {
      const verdict = judge(mention, spans)
      if (verdict && 'rule' in verdict) found.push(verdict)
      else if (verdict) put(verdict, verdict.confidence)
    }
    const known = lastWords(tokens, spans, ruled)
    const evidenceOf = ({ start, end }: OffsetSpan): Evidence => {
      if (end - start > 1) return 'several words'
      if (known.has(tokens[start]!.lower)) return 'part of a full name'
      return tokens.length < SHORT ? 'lone word in a short text' : 'lone word'
    }
    for (const span of spans) {
      if (span.kind !== 'person' || ruled.some((m) => overlaps(span, m))) continue
      const evidence = evidenceOf(span)
      const confidence = jointConfidence(span.confidence, evidence)
      const enough =
        evidence === 'lone word' ? ADDED.article : evidence === 'lone word in a short text' ? ADDED.shortText : ADDED.name
      if (confidence >= enough) put(span, confidence)
    }
    return found.sort((a, b) => a.start - b.start)
  },
}
