/** What the features know of words by themselves: hashes of forms, flags of lists and clusters, in columns of numbers, one row a distinct word. */
import type { Gazetteer } from '../model/resources.ts'
import type { Token } from '../text/tokens.ts'
import type { Clusters } from './clusters.ts'
import { hashShape, hashText, hashWord } from './hash.ts'
import { BODY_WORDS, NAME_PARTICLES, PLACE_PREPOSITIONS, PLACE_WORDS, SPEECH_VERBS, TITLE_WORDS } from './words.ts'

/** Bits of `flags`. */
export const FLAG = {
  firstName: 1,
  surname: 2,
  ambiguous: 4,
  country: 8,
  demonym: 16,
  place: 32,
  title: 64,
  body: 128,
  placeWord: 256,
  speech: 512,
} as const

/** Bits of `marks`. */
export const MARK = {
  /** May begin or end a name: capitalized, or joined to a lower-case particle ("al-Assad"). */
  capital: 1,
  particle: 2,
  /** A preposition that stands before places. */
  preposition: 4,
  word: 8,
  /** Hashes, flags and cluster are filled in. */
  complete: 16,
} as const

/** Row of what is before and after a sentence. */
export const EDGE = 0
/** Hashes of the first and of the last one to four code units of a word. */
export const AFFIXES = 8

const JOINED = /^(?:a[ldnrstz]|ash|el|ul|d|l|bin)[-'’]\p{Lu}/u
/** Rows that are kept from one document to the next: a few dozen articles' words, about a megabyte with their sums of weights. */
const KEPT = 6000
const FIRST_CAPACITY = 4096

function flagsOf(text: string, lower: string, gazetteer: Gazetteer): number {
  const country = gazetteer.country(text)
  let flags = 0
  if (gazetteer.isFirstName(text)) flags |= FLAG.firstName
  if (gazetteer.isSurname(text)) flags |= FLAG.surname
  if (gazetteer.isAmbiguousName(text)) flags |= FLAG.ambiguous
  if (country) flags |= country.demonym ? FLAG.demonym : FLAG.country
  if (gazetteer.place(text)) flags |= FLAG.place
  if (TITLE_WORDS.has(lower)) flags |= FLAG.title
  if (BODY_WORDS.has(lower)) flags |= FLAG.body
  if (PLACE_WORDS.has(lower)) flags |= FLAG.placeWord
  if (SPEECH_VERBS.has(lower)) flags |= FLAG.speech
  return flags
}

/** A larger array with the same beginning. */
function grown<T extends Int32Array | Uint16Array | Uint8Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length)
  larger.set(array)
  return larger
}

/** Rows of distinct words as printed. `lower`, `shape` and the other columns are read by row number. */
export class WordTable {
  /** Rows in use. */
  size = 1
  /** Rises when all rows are forgotten: what was kept by row number is void then. */
  generation = 0
  /** Hashes: the word with digits as 0, lower case, collapsed shape, shape in full, last part after a hyphen (0: none). */
  word = new Int32Array(FIRST_CAPACITY)
  lower = new Int32Array(FIRST_CAPACITY)
  shape = new Int32Array(FIRST_CAPACITY)
  longShape = new Int32Array(FIRST_CAPACITY)
  tail = new Int32Array(FIRST_CAPACITY)
  affixes = new Int32Array(FIRST_CAPACITY * AFFIXES)
  flags = new Uint16Array(FIRST_CAPACITY)
  /** Cluster code with a leading one, 0 where the word has none. */
  cluster = new Uint16Array(FIRST_CAPACITY)
  marks = new Uint8Array(FIRST_CAPACITY)
  /** Number of the lower-case form: the same for "Mary" and "MARY". */
  form = new Int32Array(FIRST_CAPACITY)
  private readonly rows = new Map<string, number>()
  private readonly forms = new Map<string, number>()
  private readonly gazetteer: Gazetteer
  private readonly clusters: Clusters

  constructor(gazetteer: Gazetteer, clusters: Clusters) {
    this.gazetteer = gazetteer
    this.clusters = clusters
    this.fillEdge()
  }

  /** Number of distinct lower-case forms seen. */
  get formCount(): number {
    return this.forms.size
  }

  /** Rows of a document's tokens, with marks and form alone; `complete` fills in the rest of those that are near names. */
  rowsOf(tokens: readonly Token[]): Int32Array {
    if (this.size > KEPT) this.forget()
    const rows = new Int32Array(tokens.length)
    for (let i = 0; i < tokens.length; i++) rows[i] = this.rows.get(tokens[i]!.text) ?? this.add(tokens[i]!)
    return rows
  }

  /** Fills in hashes, flags and cluster of a token's row, once. */
  complete(row: number, token: Token): void {
    if (this.marks[row]! & MARK.complete) return
    const { text } = token
    const lower = /\d/.test(token.lower) ? token.lower.replace(/\d/g, '0') : token.lower
    const { length } = lower
    const tailAt = lower.lastIndexOf('-') + 1
    let flags = this.marks[row]! & (MARK.capital | MARK.word) ? flagsOf(text, token.lower, this.gazetteer) : 0
    const [hash, tail] = [hashText(lower), tailAt > 0 ? hashText(lower, tailAt) : 0]
    let cluster = this.clusters.codeOf(hash)
    if (tailAt > 0 && tailAt < length) {
      if (!flags) flags = flagsOf(text.slice(tailAt), lower.slice(tailAt), this.gazetteer)
      if (!cluster) cluster = this.clusters.codeOf(tail)
    }
    this.word[row] = hashWord(text)
    this.lower[row] = hash
    this.shape[row] = hashShape(text, true)
    this.longShape[row] = hashShape(text, false)
    this.tail[row] = tail
    for (let n = 1; n <= 4; n++) {
      this.affixes[row * AFFIXES + n - 1] = hashText(text, 0, Math.min(n, text.length))
      this.affixes[row * AFFIXES + n + 3] = hashText(lower, Math.max(0, length - n))
    }
    this.flags[row] = flags
    this.cluster[row] = cluster
    this.marks[row]! |= MARK.complete
  }

  private add(token: Token): number {
    if (this.size === this.marks.length) this.grow()
    const row = this.size++
    let form = this.forms.get(token.lower)
    if (form === undefined) {
      form = this.forms.size
      this.forms.set(token.lower, form)
    }
    const word = token.kind === 'word'
    const capital = token.capital || (word && JOINED.test(token.text))
    this.rows.set(token.text, row)
    this.form[row] = form
    this.marks[row] =
      (capital ? MARK.capital : 0) |
      (word ? MARK.word : 0) |
      (NAME_PARTICLES.has(token.lower) ? MARK.particle : 0) |
      (PLACE_PREPOSITIONS.has(token.lower) ? MARK.preposition : 0)
    return row
  }

  private grow(): void {
    const length = this.marks.length * 2
    this.word = grown(this.word, length)
    this.lower = grown(this.lower, length)
    this.shape = grown(this.shape, length)
    this.longShape = grown(this.longShape, length)
    this.tail = grown(this.tail, length)
    this.affixes = grown(this.affixes, length * AFFIXES)
    this.flags = grown(this.flags, length)
    this.cluster = grown(this.cluster, length)
    this.marks = grown(this.marks, length)
    this.form = grown(this.form, length)
  }

  private forget(): void {
    this.rows.clear()
    this.forms.clear()
    this.marks.fill(0)
    this.size = 1
    this.generation++
    this.fillEdge()
  }

  private fillEdge(): void {
    const edge = hashText('\u0000edge')
    for (const column of [this.word, this.lower, this.shape, this.longShape]) column[EDGE] = edge
    this.cluster[EDGE] = 1
    this.marks[EDGE] = MARK.complete
    this.form[EDGE] = -1
  }
}
