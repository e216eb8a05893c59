/** What the readers of a page's articles and the script that tells these articles apart know of each other. */

/** One article of a page with several: its element, and a document that says what it is without what the page says of the others. */
export interface Part {
  root: Element
  alone(url: string): Document
}

/** The reader of one article among several. */
export interface OneOfSeveral {
  /** The element that holds its text, once it was read. */
  readonly root: Element | undefined
  /** Address that it was read at. */
  readonly readAt: string | undefined
  /** It stands in that element from here on; `anew`: more than that was read. */
  keepTo(root: Element, anew?: boolean): void
  enter(): void
  leave(): void
  addressed(): void
  stop(): void
}

/** What telling the articles of a page apart asks of the page's readers. */
export interface SeveralHost<One extends OneOfSeveral> {
  document: Document
  /** The reader that was there before the page showed several. */
  first: One
  /** Begins to read the article in an element; `url` gives its address. */
  begin(part: Part, url: () => string): One
  /** Takes a reader's highlights off the page. */
  dropped(reader: One): void
}

/** The readers of a page that may show several articles (lib/reader/several.ts). */
export interface SeveralReaders<One extends OneOfSeveral> {
  readonly front: One
  readonly all: readonly One[]
  /** The one of the article in which the reader's selection begins, else the one in front. */
  readonly selected: One
  /** Finds the article in front; one that comes there for the first time is read. */
  look(): boolean
  /** The page's own scripts moved it to another address; false where that is not for its articles to mean, but for another page. */
  navigated(): boolean
}
