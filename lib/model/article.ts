/** Where a publication date was found, best first. 'none': the page tells none. */
export type DateSource = 'json-ld' | 'meta' | 'time' | 'url' | 'dateline' | 'given' | 'none'

/**
 * Why the day of publication may be another than the one given: its time is near midnight and tells no zone of the place; only a day of change
 * or only the month is told; nothing is told, and the day of reading stands in. Relative dates carry it.
 */
export type PublicationDoubt = 'zone' | 'modified' | 'month' | 'unknown'

/** What a page says about its article. All texts are plain text, never HTML. */
export interface ArticleMeta {
  /** Address of the article without tracking parameters and fragment; the canonical one where it fits the page. */
  url: string
  /** The address the page was read at. */
  pageUrl: string
  title: string
  /** Name of the site ("Dawn"), or its host. */
  site: string
  author?: string
  /** Calendar day of publication, YYYY-MM-DD, in the time zone the page states; absent where the page tells none. */
  published?: string
  /** Full timestamp as ISO 8601 where the page gives one. */
  publishedAt?: string
  publishedSource: DateSource
  /** Absent where the day is sure. */
  publishedDoubt?: PublicationDoubt
  /** BCP 47 language, lower-case primary subtag ("en"); '' where unknown. */
  language: string
  /** Whether the page is one article (not a section front, search page or shop). */
  isNews: boolean
}

/** An article as read: what the page says, and the text that all offsets refer to (UTF-16 code units, paragraphs separated by \n). */
export interface ReadArticle {
  meta: ArticleMeta
  text: string
}

/** What the store keeps of an article. How much of the text is kept is the reader's choice (settings.keepText). */
export interface StoredArticle {
  id: string
  url: string
  title: string
  site: string
  author?: string
  /** Day of publication; the day of reading where the page tells none (then publishedSource is 'none'). */
  published: string
  publishedSource: DateSource
  /** Absent where the day is sure, and where publishedSource is 'none'. */
  publishedDoubt?: PublicationDoubt
  language: string
  words: number
  /** When it was first and last read, ms since 1970. Publication, event and reading time are three things. */
  firstRead: number
  lastRead: number
  /** Hash of the exact text: the same hash, nothing to do. */
  textHash: string
  /** Fingerprint of the wording (shingle hashes) by which reprints and variants of one article are known. */
  fingerprint: string[]
  /** Short hashes of its paragraphs, by which a part of the text is known from another one; absent in what was stored before they were kept. */
  paragraphs?: string[]
  /** Id shared by all reprints of one agency report: they are one telling. The own id where it is none. */
  telling: string
  /** Whole text, only where settings.keepText is 'all'. */
  text?: string
}
