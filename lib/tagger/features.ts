/** Hashed features of tokens: words, shapes, affixes, their neighbours, name lists, clusters, the capitalized run around and document cues. */
import type { Gazetteer } from '../model/resources.ts'
import type { Token } from '../text/tokens.ts'
import { documentCues } from './cues.ts'
import { hashFeature, hashText } from './hash.ts'
import { type WordInfo, wordInfo } from './word-info.ts'

/** What features are looked up in. The cache holds words seen; it may be emptied at any time. */
export interface Lookups {
  gazetteer: Gazetteer
  clusters: ReadonlyMap<string, number>
  cache: Map<string, WordInfo>
}

/**
 * Features of a document. Lower-case tokens away from names are left out: they are never part of a span, which saves three quarters of the work.
 * `segments` are stretches of tokens (flat: start, end, start, end …) that are labelled independently; `ids` holds FEATURES hashes for each of their tokens, in order.
 */
export interface Features {
  segments: Int32Array
  ids: Int32Array
}

const MAX_CACHE = 40_000
/** Longest stretch of lower-case words inside a name ("Ministry of the Interior"). */
const MAX_GAP = 2
/** Id of a feature that a token does not have; its row of weights is zero. */
const ABSENT = 0
const EDGE = hashText('\u0000edge')
const NO_WORD: WordInfo = {
  word: EDGE,
  lower: EDGE,
  shape: EDGE,
  longShape: EDGE,
  tail: 0,
  prefixes: [0, 0, 0, 0],
  suffixes: [0, 0, 0, 0],
  flags: 0,
  cluster: 1,
  capital: false,
  particle: false,
}

function infosOf(tokens: readonly Token[], { gazetteer, clusters, cache }: Lookups): WordInfo[] {
  if (cache.size > MAX_CACHE) cache.clear()
  return tokens.map((token) => {
    const known = cache.get(token.text)
    if (known) return known
    const made = wordInfo(token, gazetteer, clusters)
    cache.set(token.text, made)
    return made
  })
}

/** Stretches of capitalized tokens of one sentence, with up to MAX_GAP other tokens between them; flat pairs, end exclusive. */
function segmentsOf(tokens: readonly Token[], infos: readonly WordInfo[]): Int32Array {
  const pairs: number[] = []
  let [start, end] = [-1, -1]
  for (let i = 0; i < tokens.length; i++) {
    if (!infos[i]!.capital) continue
    if (start >= 0 && (i - end > MAX_GAP || tokens[i]!.sentence !== tokens[start]!.sentence)) {
      pairs.push(start, end)
      start = -1
    }
    if (start < 0) start = i
    end = i + 1
  }
  if (start >= 0) pairs.push(start, end)
  return Int32Array.from(pairs)
}

/** The first `depth` of the four levels of a cluster code (three bits each, a one before them). */
const level = (cluster: number, depth: number) => (cluster ? cluster >> (3 * (4 - depth)) : 0)

interface Run {
  start: number
  end: number
}

/** The capitalized run that a token is in or, for a token between runs, the token alone. Particles join ("Omar bin Khalid"). */
function runsOf(tokens: readonly Token[], infos: readonly WordInfo[], from: number, to: number): Run[] {
  const runs: Run[] = []
  for (let i = from; i < to; ) {
    let end = i + 1
    if (infos[i]!.capital)
      for (let j = end; j < to; j++) {
        if (infos[j]!.capital) end = j + 1
        else if (!(infos[j]!.particle && tokens[j]!.kind === 'word')) break
      }
    const run = { start: i, end }
    for (; i < end; i++) runs.push(run)
  }
  return runs
}

interface Document {
  tokens: readonly Token[]
  infos: readonly WordInfo[]
  cues: Uint16Array
  /** Whether each sentence is a headline: most of its words capitalized. */
  headline: Uint8Array
}

/** Takes the next feature's value; `skip` passes over one that says nothing here. */
interface Put {
  (value: number, second?: number): void
  skip(): void
}

/** Feature hashes of one token are appended in a fixed order; the number of each is its template. */
function tokenFeatures(document: Document, at: number, run: Run, put: Put): void {
  const { tokens, infos, cues } = document
  const { sentence } = tokens[at]!
  const inSentence = (i: number) => tokens[i]?.sentence === sentence
  const info = (i: number) => (inSentence(i) ? infos[i]! : NO_WORD)
  const cue = (i: number) => (inSentence(i) ? cues[i]! : 0)
  const [w, b, a, bb, aa] = [infos[at]!, info(at - 1), info(at + 1), info(at - 2), info(at + 2)]
  const edge = (b === NO_WORD ? 1 : 0) | (document.headline[sentence]! << 1)
  put(1)
  put(w.word)
  put(w.lower)
  put(w.shape, edge)
  put(w.longShape)
  if (w.tail) put(w.tail)
  else put.skip()
  for (const other of [b, a, bb, aa]) {
    put(other.lower)
    put(other.shape)
  }
  for (const hash of w.prefixes) put(hash)
  for (const hash of w.suffixes) put(hash)
  put(b.lower, w.lower)
  put(w.lower, a.lower)
  put(b.lower, w.shape)
  put(w.shape, a.lower)
  put(b.lower, a.lower)
  put(b.shape, w.shape)
  put(w.shape, a.shape)
  put(Math.imul(b.shape, 31) + w.shape, a.shape)
  put(bb.lower, b.lower)
  put(a.lower, aa.lower)
  put(w.flags, w.shape)
  put(b.flags, b.shape)
  put(a.flags, a.shape)
  put(b.flags, w.flags)
  put(w.flags, a.flags)
  put(w.flags, edge)
  for (const depth of [1, 2, 3, 4]) put(level(w.cluster, depth), w.capital ? 1 : 0)
  for (const other of [b, a, bb, aa]) {
    put(level(other.cluster, 2))
    put(level(other.cluster, 3))
    put(other.cluster)
  }
  put(level(b.cluster, 2), level(w.cluster, 2))
  put(level(w.cluster, 2), level(a.cluster, 2))
  put(level(b.cluster, 3), level(a.cluster, 3))
  put(level(w.cluster, 3), w.flags)
  put(cues[at]!, edge)
  put(cues[at]!, w.flags)
  put(cues[at]!, level(w.cluster, 2))
  put(cue(at - 1), cues[at]!)
  put(cues[at]!, cue(at + 1))
  const [first, last, before, after] = [infos[run.start]!, infos[run.end - 1]!, info(run.start - 1), info(run.end)]
  const place = Math.min(at - run.start, 3) * 4 + Math.min(run.end - 1 - at, 3)
  put(before.lower, place)
  put(after.lower, place)
  put(place, w.shape)
  put(level(before.cluster, 3), place)
  put(level(after.cluster, 3), place)
  put(before.lower, after.lower)
  put(first.flags, place)
  put(last.flags, place)
  put(last.lower, place)
}

/** Number of features of a token. */
export const FEATURES = 72

/** Whether most words of each sentence are capitalized, as in headlines, where capitals tell little. */
function headlines(tokens: readonly Token[], infos: readonly WordInfo[]): Uint8Array {
  const count = (tokens.at(-1)?.sentence ?? -1) + 1
  const [words, capitals] = [new Uint16Array(count), new Uint16Array(count)]
  for (let i = 0; i < tokens.length; i++) {
    const { kind, sentence, text } = tokens[i]!
    if (kind !== 'word' || text.length < 4) continue
    words[sentence]!++
    if (infos[i]!.capital) capitals[sentence]!++
  }
  return Uint8Array.from(words, (n, i) => Number(n > 3 && capitals[i]! > 0.7 * n))
}

/** Features of a document's tokens. Hashes are 32 bits; their upper bits are the row of the weights. */
export function features(tokens: readonly Token[], lookups: Lookups): Features {
  const infos = infosOf(tokens, lookups)
  const segments = segmentsOf(tokens, infos)
  const document = { tokens, infos, cues: documentCues(tokens, infos), headline: headlines(tokens, infos) }
  let length = 0
  for (let s = 0; s < segments.length; s += 2) length += segments[s + 1]! - segments[s]!
  const ids = new Int32Array(length * FEATURES)
  let at = 0
  let template = 0
  const put: Put = (value, second = 0) => {
    ids[at++] = hashFeature(template++, value, second)
  }
  put.skip = () => {
    ids[at++] = ABSENT
    template++
  }
  for (let s = 0; s < segments.length; s += 2) {
    const [start, end] = [segments[s]!, segments[s + 1]!]
    const runs = runsOf(tokens, infos, start, end)
    for (let i = start; i < end; i++) {
      template = 0
      tokenFeatures(document, i, runs[i - start]!, put)
    }
  }
  return { segments, ids }
}
