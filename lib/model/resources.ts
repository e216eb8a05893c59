/**
 * Gazetteers, as built by `npm run gazetteers` into public/gazetteers/en.json and handed to the engine.
 * The engine never fetches: an entrypoint (or tool) loads the bytes and passes the parsed object on.
 * Lists are newline-separated strings so that they parse fast and stay small.
 */
export interface GazetteerFile {
  /** Given names of the world, folded to ASCII lower case. */
  firstNames: string
  /** Surnames of the world, folded to ASCII lower case. */
  surnames: string
  /** English words that are also names ("May", "Mark", "Will"): a name alone is no evidence with these. Lower case. */
  ambiguousNames: string
  /** One country a line: ISO code, name, other names, demonyms and capital, separated by tabs within and | between: `PK\tPakistan\tPakistani|Pakistanis\tIslamabad\tIslamic Republic of Pakistan`. */
  countries: string
  /** Well-known cities and regions, a line each: `Karachi\tPK`. */
  places: string
  /** Heads of state and government, and party leaders of note, that articles name without an office: `Vladimir Putin\tRU\tpresident`. */
  leaders?: string
}

/** A token as the tagger sees it; lib/text/tokens.ts has the whole. */
export interface TaggerToken {
  text: string
  lower: string
  kind: 'word' | 'number' | 'punctuation'
  capital: boolean
  start: number
  end: number
  sentence: number
}

/** A span of tokens (indexes, end exclusive) that the tagger takes for a name. */
export interface TaggedSpan {
  start: number
  end: number
  kind: 'person' | 'organization' | 'place'
  /** 0 to 1, calibrated: of spans with 0.9, nine of ten are right. */
  confidence: number
}

/** The trained tagger, as made by recognize/tagger/load.ts from public/tagger/en.bin. */
export interface Tagger {
  /** Spans of a document's tokens, in order, without overlap. */
  tag(tokens: readonly TaggerToken[]): TaggedSpan[]
}

/** What recognizers are given besides the text. Built from a GazetteerFile by recognize/gazetteer.ts. */
export interface Gazetteer {
  isFirstName(word: string): boolean
  isSurname(word: string): boolean
  isAmbiguousName(word: string): boolean
  /** Country by its name, other name or demonym ("Russian" → RU); undefined where it is none. */
  country(phrase: string): { code: string; name: string; demonym: boolean } | undefined
  /** Known place: country, capital, city or region. */
  place(phrase: string): { name: string; country?: string } | undefined
  /** Whether a place or country name of several words begins with this word; without it every word may. */
  opensPlace?(word: string): boolean
  /** Longest number of words in a place or country name. */
  longestPlace: number
  /** Without it people are found by rules alone. */
  tagger?: Tagger
  /** Head of state or government by full name, or by a surname that only one of them has and that is no given name or word. */
  leader?(name: string): { name: string; country: string; office: string } | undefined
}
