/** People by rules and the trained tagger together: rules with strong evidence stand, the tagger adds names and takes back weak guesses. */
import type { Mention, PersonMention } from '../../model/mention.ts'
import type { TaggedSpan } from '../../model/resources.ts'
import type { Token } from '../../text/tokens.ts'
import { people, personMaker } from '../people/recognizer.ts'
import { taggedSpans } from '../people/tagged-spans.ts'
import type { RecognizeContext, Recognizer } from '../recognizer.ts'

/** A name that the rules alone hold needs this much confidence of theirs, or a title. */
const RULE_ALONE = 0.9
/** Confidence from which a name that the tagger alone holds is added; a single word that ends no full name of the article needs more. */
const TAGGER_ALONE = { name: 0.4, word: 0.84 }
/** Confidence from which the tagger's ends of a name replace those of a weak rule. */
const TAGGER_ENDS = 0.7

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

/** What becomes of one of the rules' mentions: it stands, it goes, or the tagger's span takes its place. */
function judge(mention: PersonMention, spans: readonly OffsetSpan[]): 'stands' | 'goes' | OffsetSpan {
  const touching = spans.filter((span) => overlaps(span, mention))
  const person = touching.find((span) => span.kind === 'person')
  if (STRONG.has(mention.rule)) return 'stands'
  if (!person) return mention.confidence >= RULE_ALONE && !touching.length ? 'stands' : 'goes'
  const same = person.from === mention.start && person.to === mention.end
  return same || person.confidence < TAGGER_ENDS ? 'stands' : person
}

/** Last words of names of more than one word: alone they are no surprise in the article. */
function lastWords(tokens: readonly Token[], spans: readonly OffsetSpan[], mentions: readonly PersonMention[]): Set<string> {
  const full = [...mentions.filter((m) => /\s/.test(m.text)), ...spans.filter((s) => s.kind === 'person' && s.end - s.start > 1)]
  const ends = new Set(full.map((name) => ('to' in name ? name.to : name.end)))
  return new Set(tokens.filter((token) => ends.has(token.end)).map((token) => token.lower))
}

/** The rules' people, repaired by the tagger where the context has one; in text order. */
export const taggedPeople: Recognizer = {
  name: 'people',
  find(context: RecognizeContext, earlier: readonly Mention[]): PersonMention[] {
    const ruled = people.find(context, earlier) as PersonMention[]
    if (!context.gazetteer.tagger) return ruled
    const { tokens } = context
    const spans = taggedSpans(tokens, context.gazetteer).map((span) => withOffsets(tokens, span))
    const make = personMaker(context)
    const found: PersonMention[] = []
    const put = ({ start, end, confidence }: OffsetSpan) => {
      const mention = make({ start, end, confidence, rule: 'tagger/person' })
      if (mention && !found.some((m) => m.start < mention.end && mention.start < m.end)) found.push(mention)
    }
    for (const mention of ruled) {
      const verdict = judge(mention, spans)
      if (verdict === 'stands') found.push(mention)
      else if (verdict !== 'goes') put(verdict)
    }
    const known = lastWords(tokens, spans, ruled)
    const enough = ({ start, end, confidence }: OffsetSpan) =>
      confidence >= (end - start > 1 || known.has(tokens[start]!.lower) ? TAGGER_ALONE.name : TAGGER_ALONE.word)
    for (const span of spans) if (span.kind === 'person' && enough(span) && !ruled.some((m) => overlaps(span, m))) put(span)
    return found.sort((a, b) => a.start - b.start)
  },
}
