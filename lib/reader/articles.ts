/** The reader of a page, and where endless scrolling adds more articles, one for each: the front door of this folder. */
import { paintAll } from '../annotate/paint.ts'
import type { HighlightName } from '../model/highlight-names.ts'
import { watchNavigation } from '../page/watch.ts'
import type { SeveralReaders } from './among.ts'
import type { PaintedRanges } from './painting.ts'
import { Reader, type ReaderOptions } from './reader.ts'

/** So often at most a page is looked at while it is scrolled, ms. */
const SCROLLED = 400
/** So often a look is repeated, each after the time above, while the article in front is still being read. */
const AGAIN = 10
/** Code units of an article: a card or an entry of a list has fewer. */
const LONG = 1500

/** Whether a page may show several articles; a cheap look, which the script that tells is loaded by. */
function mayBeSeveral(document: Document): boolean {
  const long = (selector: string, least: number): number =>
    [...document.querySelectorAll(selector)].filter((one) => (one.textContent ?? '').length >= least).length
  return long('h1', 10) > 1 || long('article', LONG) > 1
}

export class Articles {
  private readonly only: Reader
  private several?: SeveralReaders<Reader>
  private readonly shown = new Map<Reader, PaintedRanges>()
  /** Documents of frames in which something is painted. */
  private readonly framed = new Set<Document>()
  private timer?: ReturnType<typeof setTimeout>
  private again = 0

  constructor(private readonly options: ReaderOptions) {
    const { document, signal } = options
    this.only = this.begin({})
    watchNavigation(() => void this.navigated(), signal)
    this.soon()
    const scrolled = () => {
      this.again = 0
      this.soon()
    }
    document.addEventListener('scroll', scrolled, { signal, passive: true, capture: true })
  }

  private soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      if (!this.options.signal.aborted) void this.look()
    }, SCROLLED)
  }

  /** The reader of the article in front: what popup, keys and commands speak of. */
  get front(): Reader {
    return this.several?.front ?? this.only
  }

  /** The reader of the article in which the reader's selection begins, else the one in front. */
  get selected(): Reader {
    return this.several?.selected ?? this.only
  }

  /** Settings, annotations or corrections changed elsewhere: all look again. */
  async refresh(): Promise<void> {
    await Promise.all((this.several?.all ?? [this.only]).map((reader) => reader.refresh()))
  }

  private begin(more: Partial<ReaderOptions>): Reader {
    const reader: Reader = new Reader({
      ...this.options,
      ...more,
      isFront: () => !this.several || this.several.front === reader,
      paint: (ranges) => this.paint(reader, ranges),
    })
    return reader
  }

  /** One highlight a name for all articles: the registry of a document knows no more. */
  private paint(reader: Reader | undefined, ranges?: PaintedRanges): void {
    if (reader && ranges) this.shown.set(reader, ranges)
    const all = new Map<HighlightName, Range[]>()
    for (const part of this.shown.values()) for (const [name, some] of part) all.set(name, [...(all.get(name) ?? []), ...some])
    paintAll(all, this.options.document, this.framed)
  }

  private async look(): Promise<void> {
    const { document, port } = this.options
    if (!this.several && mayBeSeveral(document)) {
      const marks = await port.loadMarks()
      if (!marks.ok) return
      // Another look may have waited for the same script.
      this.several ??= marks.value.several({
        document,
        first: this.only,
        begin: (part, url) => this.begin({ part, url, forced: true }),
        dropped: (reader) => {
          this.shown.delete(reader)
          this.paint(undefined)
        },
      })
    }
    if (this.several?.look() === false && this.again++ < AGAIN) this.soon()
  }

  /** The page's own scripts moved it to another address: to that of the article in front, or to another page. */
  private async navigated(): Promise<void> {
    await this.look()
    if (!this.several?.navigated()) this.front.navigated()
  }
}
