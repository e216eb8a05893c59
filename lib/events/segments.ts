/** Cuts sentences into clauses without a parser: at relative words, conjunctions before verbs, and strong punctuation. */

import { isPastForm, nounReadings, verbReadings } from '../text/event-words.ts'
import { oneOf } from '../text/one-of.ts'
import type { Sentence, Token } from '../text/tokens.ts'

/**
 * 'main': has its own subject; 'relative': its subject is what stands before it; 'and': shares the subject of the clause before;
 * 'resumed': the main clause goes on after a relative one; 'sub': a clause of time or reason; 'reduced': a relative clause without its
 * pronoun ("an amnesty passed by parliament").
 */
export type SegmentKind = 'main' | 'relative' | 'reduced' | 'and' | 'resumed' | 'sub'

/** A clause: token indexes, end exclusive. */
export interface Segment {
  first: number
  end: number
  kind: SegmentKind
  sentence: number
  /** Tells what somebody of the clause before says: "he said (that) the court had ruled". */
  said?: true
  /** Only tells who says what stands before it: "…, the mayor said on Friday". */
  source?: true
}

/** Auxiliary verbs, and the "to" of infinitives. */
export const AUXILIARY = oneOf(
  'is|are|was|were|be|been|being|has|have|had|will|would|can|could|should|may|might|must|shall|do|does|did|to',
)
const FINITE = oneOf(
  'is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|shall|did|does|do|said|says|told|went|took|came|began|became|got|ran|fell|rose|saw|left|gave|grew|drew|drove|wrote|spoke|knew|broke|chose|threw|flew|swore|shook|wore|withdrew',
)
const RELATIVE = oneOf('who|which|whom|whose|where')
const SUBORDINATE = oneOf('while|when|after|before|as|because|although|though|until|since|if|whether|once|unless')
const POSSESSIVE = oneOf('his|her|their|its|the|a|an')
/** Participles that tell of the noun before them: they open no clause. */
const PARTICIPLE = oneOf(
  'scheduled|expected|planned|slated|aged|signed|led|based|called|known|named|born|used|made|held|built|given|taken|seen|set|due',
)
const ADVERB =
  /^(?:also|then|later|again|now|not|never|already|even|still|just|only|reportedly|eventually|finally|subsequently|[a-z]+ly)$/

const isPast = (word: string) => isPastForm(word) || (word.endsWith('ed') && /^[a-z]{4,}$/.test(word))
/** Whether a word form can be a finite verb: an auxiliary, a past form, or a verb of saying. */
export const finite = (word: string): boolean => FINITE.test(word) || isPast(word)

/** "Just before", "a few days after", "shortly before". */
const SPAN = oneOf(
  'just|shortly|soon|even|only|long|immediately|right|a|an|few|several|some|two|three|four|five|six|seven|eight|nine|ten|minutes?|hours?|days?|weeks?|months?|years?|moments?|decades?|barely|hardly|less|more|than|about|almost|nearly|and|but',
)

/** Index of the first token from `at` that is no adverb. */
function skipAdverbs(tokens: readonly Token[], at: number, end: number): number {
  let next = at
  while (next < end && ADVERB.test(tokens[next]!.lower)) next++
  return next
}

/** Whether a finite verb stands between two tokens before the next comma. */
function hasVerb(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 12); at++) {
    if (tokens[at]!.text === ',' && at > from + 1) return false
    if (finite(tokens[at]!.lower)) return true
  }
  return false
}

/** Whether "and" opens a clause of its own or another possessed event ("and his meeting with"). */
function opensAfterAnd(tokens: readonly Token[], at: number, end: number): boolean {
  const next = skipAdverbs(tokens, at, end)
  const word = tokens[next]
  if (!word || next >= end) return false
  if (!word.capital && finite(word.lower)) return true
  if (!POSSESSIVE.test(word.lower)) return false
  for (let k = next + 1; k < Math.min(end, next + 4); k++) if (nounReadings(tokens[k]!.lower).length) return true
  return hasVerb(tokens, next, Math.min(end, next + 6))
}

const NO_NOUN = oneOf(
  'he|she|it|they|who|which|that|and|or|but|to|not|be|been|being|has|have|had|is|are|was|were|the|a|an|of|in|on|at|by|for|with|as|police|troops|soldiers|government|people',
)

/** "An amnesty passed by parliament", "a treaty signed in 1991": a participle behind a noun, where the clause has its verb already. */
function opensReduced(tokens: readonly Token[], at: number, current: Segment): boolean {
  const [before, token, next, over] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1], tokens[at + 2]]
  if (token.capital || !isPast(token.lower) || NO_NOUN.test(before.lower) || ADVERB.test(before.lower)) return false
  if (before.kind !== 'word' && before.text !== ')' && before.text !== ',') return false
  const placed = next?.lower === 'by' || (/^(?:in|since|from|between)$/.test(next?.lower ?? '') && over?.kind === 'number')
  return placed && hasVerb(tokens, current.first, at - 1)
}

const SAYS = oneOf(
  'said|says|saying|stated|announced|announces|claimed|claims|claim|reported|revealed|confirmed|confirms|argued|argues|insisted|insists|denied|denies|admitted|believes|believed|thought|hoped|shows?|showed|warned|suggested|indicated|noted|decided|learned|knew|declared|acknowledged|added|told|ruled|conceded|alleged|alleges|recalled',
)
/** Verbs that name the source of a sentence at its end. */
const STATES = oneOf('said|says|wrote|writes|told|reported|reports|announced|confirmed|added|stated|explained')
/** Nouns behind which "that" tells what they say. */
const SAYING = oneOf(
  'announcement|reports?|claims?|news|evidence|belief|fact|fears?|allegations?|accusations?|statement|confirmation|suggestions?|speculation|hopes?|rumou?rs?|warnings?',
)

/** Verbs that name whom the words were said to before what was said. */
const TELLS = oneOf('told|tells|telling|informed|assured|reminded|notified')

/** Whether a verb of telling stands shortly before, with its hearers between: "told a crowd in the town". */
function afterTelling(tokens: readonly Token[], at: number, first: number): boolean {
  for (let k = at - 2; k >= Math.max(first, at - 7); k--) {
    if (TELLS.test(tokens[k]!.lower)) return true
    if (tokens[k]!.text === ',' || finite(tokens[k]!.lower)) return false
  }
  return false
}

/** "He said the court had ruled", "told reporters she would": what is said is a clause of its own without "that" too. */
function opensSaid(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]!
  const pronoun = /^(?:he|she|it|they|there)$/.test(token.lower)
  const told = (pronoun || token.lower === 'the') && /^[\p{L}]/u.test(before.text) && TELLS.test(tokens[at - 2]?.lower ?? '')
  const hearer = TELLS.test(before.lower) && !pronoun
  const opens = pronoun || /^(?:the|a|an|his|her|their|its)$/.test(token.lower)
  if (!told && (hearer || !opens || !SAYS.test(before.lower))) return false
  return hasVerb(tokens, at + 1, end)
}

/** "…, the mayor said on Friday", "…, wrote Lind": the end of a sentence that only tells who says the rest. */
function opensSource(tokens: readonly Token[], at: number, { end, current }: { end: number; current: Segment }): boolean {
  if (!/^[,”"’]$/.test(tokens[at - 1]!.text) || !hasVerb(tokens, current.first, at - 1)) return false
  let verb = at
  while (verb < Math.min(end, at + 12) && !STATES.test(tokens[verb]!.lower)) {
    if (finite(tokens[verb]!.lower) || RELATIVE.test(tokens[verb]!.lower)) return false
    verb++
  }
  if (verb >= Math.min(end, at + 12)) return false
  // "…, its head, Peter Lind, said": an aside of its own ends right before the verb; else the source begins at the next comma.
  const commas = tokens.slice(at, verb).filter((token) => token.text === ',').length
  if (commas !== 0 && !(commas === 2 && tokens[verb - 1]!.text === ',')) return false
  for (let k = verb + 1; k < end; k++)
    if (k > verb + 12 || finite(tokens[k]!.lower) || /^(?:that|to|and|but|[:;])$/.test(tokens[k]!.lower)) return false
  return true
}

/** "Since taking office", "by meeting the envoy": a clause of time or means without a subject. */
function opensParticiple(tokens: readonly Token[], at: number, end: number): boolean {
  if (!/^(?:after|before|while|since|by|without|when|on)$/.test(tokens[at]!.lower)) return false
  const next = skipAdverbs(tokens, at + 1, end)
  const word = tokens[next]?.lower ?? ''
  return (
    next < end &&
    !tokens[next]!.capital &&
    (/^(?:being|having)$/.test(word) || verbReadings(word).some(({ form }) => form === 'ing')) &&
    !nounReadings(word).length
  )
}

/** Whether "that" or a clause without it tells what is said. */
const tellsSaid = (tokens: readonly Token[], at: number, end: number): boolean =>
  (tokens[at]!.lower === 'that' &&
    (SAYS.test(tokens[at - 1]!.lower) || afterTelling(tokens, at, 0)) &&
    hasVerb(tokens, at + 1, end)) ||
  opensSaid(tokens, at, end)

/** Whether a clause opens its sentence, but for words of how long before or after: "just before", "two days after", "hours before". */
function opensSentence(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= first - 5; at--) {
    const token = tokens[at]
    if (token?.sentence !== tokens[first]!.sentence) return true
    if (token.kind !== 'number' && !SPAN.test(token.lower)) return false
  }
  return false
}

function kindAt(tokens: readonly Token[], at: number, end: number, current: Segment): SegmentKind | undefined {
  const token = tokens[at]!
  const before = tokens[at - 1]!
  const { lower } = token
  if (/^[;:—–]$/.test(before.text)) return 'main'
  if (lower === 'followed' && tokens.slice(at + 1, at + 5).some((next) => next.lower === 'by')) return 'main'
  if (RELATIVE.test(lower) && before.lower !== 'during') return 'relative'
  if (lower === 'during' && tokens[at + 1]?.lower === 'which') return 'sub'
  if (lower === 'that' && hasVerb(tokens, at + 1, end))
    return SAYS.test(before.lower) || SAYING.test(before.lower) || afterTelling(tokens, at, current.first) ? 'main' : 'relative'
  if (opensSaid(tokens, at, end) || opensSource(tokens, at, { end, current })) return 'main'
  if (opensParticiple(tokens, at, end)) return 'sub'
  if (opensReduced(tokens, at, current)) return 'reduced'
  if (SUBORDINATE.test(lower) && hasVerb(tokens, at + 1, end)) return 'sub'
  if (before.lower === 'but' || before.lower === 'yet')
    return finite(tokens[skipAdverbs(tokens, at, end)]?.lower ?? '') ? 'and' : 'main'
  const named = before.lower === 'and' && token.capital && !tokens[at - 2]?.capital && hasVerb(tokens, current.first, at - 1)
  if (named && [1, 2, 3].some((step) => at + step < end && finite(tokens[at + step]!.lower) && !tokens[at + step]!.capital))
    return 'main'
  const listed = tokens[at - 2]?.text === ','
  if (/^(?:and|while)$/.test(before.lower) && listed && hasVerb(tokens, at + 1, Math.min(end, at + 7)) && !finite(lower))
    return 'main'
  if ((before.lower === 'and' || before.lower === 'or') && opensAfterAnd(tokens, at, end))
    return POSSESSIVE.test(lower) ? 'main' : 'and'
  if (before.text === ',') {
    const opening = current.kind === 'sub' && opensSentence(tokens, current.first)
    if (opening && (token.capital || /^(?:he|she|it|they|the|a|an|his|her|its|their)$/.test(lower)) && hasVerb(tokens, at, end))
      return 'main'
    const next = tokens[skipAdverbs(tokens, at, end)]
    if (
      next &&
      !next.capital &&
      finite(next.lower) &&
      current.kind !== 'main' &&
      !(PARTICIPLE.test(lower) && tokens[at + 1]?.lower !== 'on')
    )
      return 'resumed'
    if (/ing$/.test(lower) && verbReadings(lower).some((reading) => reading.form === 'ing')) return 'and'
  }
  return undefined
}

/** Clauses of a sentence, in order; they tile its tokens. */
export function splitClauses(tokens: readonly Token[], sentence: Sentence, index: number): Segment[] {
  const opener = tokens[sentence.firstToken]?.lower ?? ''
  const opens = SUBORDINATE.test(opener) && hasVerb(tokens, sentence.firstToken + 1, sentence.endToken)
  let current: Segment = { first: sentence.firstToken, end: sentence.endToken, kind: opens ? 'sub' : 'main', sentence: index }
  const segments = [current]
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
    if (tokens[at]!.kind === 'punctuation') continue
    const kind = kindAt(tokens, at, sentence.endToken, current)
    if (!kind || at === current.first) continue
    const source = kind === 'main' && opensSource(tokens, at, { end: sentence.endToken, current })
    // "He said the road was open and the bridge had been mended": both are said.
    const goesOn = kind === 'main' && current.said && tokens[at - 1]!.lower === 'and'
    current.end = at
    current = { first: at, end: sentence.endToken, kind, sentence: index }
    if (source) current.source = true
    else if (kind === 'main' && (goesOn || tellsSaid(tokens, at, sentence.endToken))) current.said = true
    segments.push(current)
  }
  return segments
}
