/** The plain way to make the tagger's features, for tests: one object a word, strings for shapes and affixes, each feature written where it is thought of. */
import type { Gazetteer } from '../model/resources.ts'
import type { Token } from '../text/tokens.ts'
import { CUE } from './cues.ts'
import { hashFeature, hashText, shapeOf } from './hash.ts'
import { FLAG } from './word-table.ts'
import { BODY_WORDS, NAME_PARTICLES, PLACE_PREPOSITIONS, PLACE_WORDS, SPEECH_VERBS, TITLE_WORDS } from './words.ts'

type Clusters = ReadonlyMap<string, number>

function flagsOf(text: string, lower: string, gazetteer: Gazetteer): number {
  const country = gazetteer.country(text)
  const says: [boolean, number][] = [
    [gazetteer.isFirstName(text), FLAG.firstName],
    [gazetteer.isSurname(text), FLAG.surname],
    [gazetteer.isAmbiguousName(text), FLAG.ambiguous],
    [country?.demonym === false, FLAG.country],
    [country?.demonym === true, FLAG.demonym],
    [Boolean(gazetteer.place(text)), FLAG.place],
    [TITLE_WORDS.has(lower), FLAG.title],
    [BODY_WORDS.has(lower), FLAG.body],
    [PLACE_WORDS.has(lower), FLAG.placeWord],
    [SPEECH_VERBS.has(lower), FLAG.speech],
  ]
  return says.reduce((flags, [holds, flag]) => (holds ? flags | flag : flags), 0)
}

function infoOf(token: Token, gazetteer: Gazetteer, clusters: Clusters) {
  const { text } = token
  const lower = token.lower.replace(/\d/g, '0')
  const tail = lower.includes('-') ? lower.slice(lower.lastIndexOf('-') + 1) : undefined
  const joined = token.kind === 'word' && /^(?:a[ldnrstz]|ash|el|ul|d|l|bin)[-'’]\p{Lu}/u.test(text)
  const capital = token.capital || joined
  const own = capital || token.kind === 'word' ? flagsOf(text, token.lower, gazetteer) : 0
  const ends = [1, 2, 3, 4]
  return {
    word: hashText(text.replace(/\d/g, '0')),
    lower: hashText(lower),
    shape: hashText(shapeOf(text, true)),
    longShape: hashText(shapeOf(text, false)),
    tail: tail === undefined ? 0 : hashText(tail),
    affixes: [...ends.map((n) => hashText(text.slice(0, n))), ...ends.map((n) => hashText(lower.slice(-n)))],
    flags: own || (tail ? flagsOf(text.slice(-tail.length), tail, gazetteer) : 0),
    cluster: clusters.get(lower) || (tail && clusters.get(tail)) || 0,
    capital,
  }
}
type Info = ReturnType<typeof infoOf>

const edgeHash = hashText('\u0000edge')
const EDGE: Info = {
  word: edgeHash,
  lower: edgeHash,
  shape: edgeHash,
  longShape: edgeHash,
  tail: 0,
  affixes: [],
  flags: 0,
  cluster: 1,
  capital: false,
}

/** Cues of the word of token `at`, from all its occurrences. */
function cuesOf(tokens: readonly Token[], infos: readonly Info[], at: number): number {
  if (!infos[at]!.capital || tokens[at]!.kind !== 'word') return 0
  const same = tokens.flatMap((t, i) => (t.lower === tokens[at]!.lower && t.kind === 'word' ? [i] : []))
  const shown = same.filter((i) => infos[i]!.capital)
  const near = (i: number, by: number) => (tokens[i + by]?.sentence === tokens[i]!.sentence ? infos[i + by] : undefined)
  let bits = (shown.length < same.length ? CUE.lowered : 0) | (shown.length > 1 ? CUE.repeated : 0)
  for (const i of shown) {
    const [before, after] = [near(i, -1), near(i, 1)]
    if (before) bits |= CUE.inside
    if (before && before.flags & FLAG.title) bits |= CUE.afterTitle
    if (before?.capital && before.flags & FLAG.firstName) bits |= CUE.afterFirstName
    if (before && PLACE_PREPOSITIONS.has(tokens[i - 1]!.lower)) bits |= CUE.afterIn
    if (after?.capital && after.flags & FLAG.body) bits |= CUE.beforeBody
    if (after && !after.capital && after.flags & FLAG.speech) bits |= CUE.speaks
  }
  return bits
}

/** Start and end of the capitalized run of token `at` within its segment; tokens between runs are alone. */
function runOf(
  tokens: readonly Token[],
  infos: readonly Info[],
  segment: readonly [number, number],
  at: number,
): [number, number] {
  const joins = (i: number) => NAME_PARTICLES.has(tokens[i]!.lower) && tokens[i]!.kind === 'word'
  for (let start = segment[0]; start < segment[1]; ) {
    let end = start + 1
    if (infos[start]!.capital)
      for (let j = end; j < segment[1] && (infos[j]!.capital || joins(j)); j++) if (infos[j]!.capital) end = j + 1
    if (at < end) return [start, end]
    start = end
  }
  throw new Error('token outside its segment')
}

function segmentsOf(tokens: readonly Token[], infos: readonly Info[]): [number, number][] {
  const segments: [number, number][] = []
  for (const [i, info] of infos.entries()) {
    if (!info.capital) continue
    const last = segments.at(-1)
    if (last && i - last[1] <= 2 && tokens[i]!.sentence === tokens[last[0]]!.sentence) last[1] = i + 1
    else segments.push([i, i + 1])
  }
  return segments
}

function isHeadline(tokens: readonly Token[], infos: readonly Info[], sentence: number): boolean {
  const long = infos.filter(
    (_, i) => tokens[i]!.sentence === sentence && tokens[i]!.kind === 'word' && tokens[i]!.text.length > 3,
  )
  return long.length > 3 && long.filter((info) => info.capital).length > 0.7 * long.length
}

/** Features of every token in a segment, each token's sorted by number, by the plain way; segments flat as in features.ts. */
export function slowFeatures(tokens: readonly Token[], gazetteer: Gazetteer, clusters: Clusters) {
  const infos = tokens.map((token) => infoOf(token, gazetteer, clusters))
  const segments = segmentsOf(tokens, infos)
  const ids = segments.flatMap((segment) =>
    Array.from({ length: segment[1] - segment[0] }, (_, i) =>
      tokenIds(tokens, infos, { segment, at: segment[0] + i }).sort((a, b) => a - b),
    ),
  )
  return { segments: segments.flat(), ids }
}

function tokenIds(
  tokens: readonly Token[],
  infos: readonly Info[],
  { segment, at }: { segment: readonly [number, number]; at: number },
): number[] {
  const { sentence } = tokens[at]!
  const info = (i: number) => (tokens[i]?.sentence === sentence ? infos[i]! : EDGE)
  const cue = (i: number) => (tokens[i]?.sentence === sentence ? cuesOf(tokens, infos, i) : 0)
  const levels = ({ cluster }: Info) => [cluster >> 9, cluster >> 6, cluster >> 3, cluster] as const
  const [w, b, a, bb, aa] = [info(at), info(at - 1), info(at + 1), info(at - 2), info(at + 2)]
  const [start, end] = runOf(tokens, infos, segment, at)
  const [first, last, before, after] = [infos[start]!, infos[end - 1]!, info(start - 1), info(end)]
  const place = Math.min(at - start, 3) * 4 + Math.min(end - 1 - at, 3)
  const edge = Number(b === EDGE) + 2 * Number(isHeadline(tokens, infos, sentence))
  const beside = (other: Info) => [other.lower, other.shape]
  const clustersOf = (other: Info) => levels(other).slice(1)
  const capital = Number(w.capital)
  const byTemplate: (readonly [number, number?] | undefined)[] = [
    ...[[1], [w.word], [w.lower], [w.shape, edge], [w.longShape]].map(([x, y]) => [x!, y] as const),
    w.tail ? [w.tail] : undefined,
    ...[b, a, bb, aa].flatMap((other) => beside(other).map((x) => [x] as const)),
    ...w.affixes.map((x) => [x] as const),
    [b.lower, w.lower],
    [w.lower, a.lower],
    [b.lower, w.shape],
    [w.shape, a.lower],
    [b.lower, a.lower],
    [b.shape, w.shape],
    [w.shape, a.shape],
    [Math.imul(b.shape, 31) + w.shape, a.shape],
    [bb.lower, b.lower],
    [a.lower, aa.lower],
    [w.flags, w.shape],
    [b.flags, b.shape],
    [a.flags, a.shape],
    [b.flags, w.flags],
    [w.flags, a.flags],
    [w.flags, edge],
    ...levels(w).map((x) => [x, capital] as const),
    ...[b, a, bb, aa].flatMap((other) => clustersOf(other).map((x) => [x] as const)),
    [levels(b)[1], levels(w)[1]],
    [levels(w)[1], levels(a)[1]],
    [levels(b)[2], levels(a)[2]],
    [levels(w)[2], w.flags],
    [cue(at), edge],
    [cue(at), w.flags],
    [cue(at), levels(w)[1]],
    [cue(at - 1), cue(at)],
    [cue(at), cue(at + 1)],
    [before.lower, place],
    [after.lower, place],
    [place, w.shape],
    [levels(before)[2], place],
    [levels(after)[2], place],
    [before.lower, after.lower],
    [first.flags, place],
    [last.flags, place],
    [last.lower, place],
  ]
  return byTemplate.map((values, template) => (values ? hashFeature(template, values[0], values[1] ?? 0) : 0))
}
