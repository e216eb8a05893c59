/** The tagger's spans of an article, asked for once: the reading of roles and the recognition of people both need them. */
import type { Gazetteer, TaggedSpan } from '../../model/resources.ts'
import type { Token } from '../../text/tokens.ts'

/** Spans by the tokens of their article. */
const known = new WeakMap<readonly Token[], readonly TaggedSpan[]>()
/** Marks by the tokens of their article. */
const marked = new WeakMap<readonly Token[], Uint8Array>()

const NOTHING = 0
const PERSON_STARTS = 1
const PERSON_GOES_ON = 2
const NO_PERSON = 3
/** A name of one word that the tagger is less sure of than this bounds no role: it may be a place. */
const SURE_WORD = 0.7
const SURE_NAME = 0.4
const SURE_OTHER = 0.6

/** Spans that the gazetteer's tagger finds in the tokens of an article, in order; none without a tagger. Same tokens, same array. */
export function taggedSpans(tokens: readonly Token[], { tagger }: Gazetteer): readonly TaggedSpan[] {
  if (!tagger) return []
  const spans = known.get(tokens) ?? tagger.tag(tokens)
  known.set(tokens, spans)
  return spans
}

function marks(tokens: readonly Token[], gazetteer: Gazetteer): Uint8Array {
  const before = marked.get(tokens)
  if (before) return before
  const made = new Uint8Array(tokens.length)
  for (const { start, end, kind, confidence } of taggedSpans(tokens, gazetteer)) {
    if (kind !== 'person') {
      if (confidence >= SURE_OTHER) made.fill(NO_PERSON, start, end)
    } else if (confidence >= (end - start > 1 ? SURE_NAME : SURE_WORD)) {
      made.fill(PERSON_GOES_ON, start, end)
      made[start] = PERSON_STARTS
    }
  }
  marked.set(tokens, made)
  return made
}

/** What the tagger says of a token: a person's name starts there, goes on there, another name stands there, or nothing. */
export function taggedAs(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
): 'person-starts' | 'person' | 'other' | undefined {
  const mark = marks(tokens, gazetteer)[at] ?? NOTHING
  if (mark === PERSON_STARTS) return 'person-starts'
  if (mark === PERSON_GOES_ON) return 'person'
  return mark === NO_PERSON ? 'other' : undefined
}
