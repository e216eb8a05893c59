/** Endless scrolling: a reader for each article of a page that shows several, and which of them is in front of the reader's eyes. */
import { articleAlone, articleRoots, mainRoot, ownAddress } from '../page/articles.ts'
import { isFrame } from '../page/frames.ts'
import type { OneOfSeveral, SeveralHost, SeveralReaders } from './among.ts'

/** The last article that begins above this share of the window's height is the one in front. */
const EYES = 0.4
/** For so long the articles of a page are taken to be those that were found, ms, unless the number of its headlines is another. */
const FOUND = 2000

export class Several<One extends OneOfSeveral> implements SeveralReaders<One> {
  front: One
  private readers: One[]
  private roots: Element[] = []
  private found = { at: 0, of: 0 }

  constructor(private readonly host: SeveralHost<One>) {
    this.front = host.first
    this.readers = [host.first]
  }

  get all(): readonly One[] {
    return this.readers
  }

  /** The reader of the article in which the reader's selection begins, else the one in front. */
  get selected(): One {
    const { document } = this.host
    // A selection in a frame: the frame has the focus.
    const at = isFrame(document.activeElement) ? document.activeElement : document.getSelection()?.anchorNode
    const root = at && this.roots.find((one) => one.contains(at))
    return (root && this.readerIn(root)) ?? this.front
  }

  private readerIn(root: Element): One | undefined {
    return this.readers.find(({ root: own }) => own !== undefined && root.contains(own))
  }

  /** The articles as they are now. One that was read while it was alone is from here on read in its own element. */
  private find(): void {
    const { document } = this.host
    const of = document.querySelectorAll('h1,article').length
    if (this.found.of === of && Date.now() - this.found.at < FOUND && this.roots.every((root) => root.isConnected)) return
    this.found = { at: Date.now(), of }
    this.roots = articleRoots(document)
    const main = mainRoot(document, this.roots)
    const { root: own } = this.host.first
    // Read over several from the start: it is the one that the page speaks of.
    const isOver = own && this.roots.length > 0 && !this.roots.some((root) => root.contains(own))
    if (isOver && main) this.host.first.keepTo(main, true)
    for (const root of this.roots) this.readerIn(root)?.keepTo(root)
    for (const reader of this.readers) if (reader !== this.front && !reader.root?.isConnected) this.drop(reader)
  }

  private drop(reader: One): void {
    reader.stop()
    this.readers = this.readers.filter((one) => one !== reader)
    this.host.dropped(reader)
  }

  /** Finds the article in front; one that comes there for the first time is read. False where it is to be looked at again soon. */
  look(): boolean {
    this.find()
    const eyes = EYES * (this.host.document.defaultView?.innerHeight ?? 0)
    const root = this.roots.findLast((one) => one.getBoundingClientRect().top <= eyes) ?? this.roots[0]
    // While the front is not read yet, one without a reader may be the very one that it is about to read.
    if (!root) return true
    if (!this.front.root) return false
    let reader = this.readerIn(root)
    if (!reader) {
      const alone = (url: string) => articleAlone(this.host.document, root, url)
      reader = this.host.begin({ root, alone }, this.addressOf(root))
      this.readers.push(reader)
    }
    if (reader === this.front) return true
    this.front.leave()
    this.front = reader
    reader.enter()
    return true
  }

  /** The address of an article among several: its own; else the page's while it is in front, unless that is another's. */
  private addressOf(root: Element): () => string {
    const { document } = this.host
    let own: string | undefined
    return () => {
      const here = document.location.href.replace(/#.*$/, '')
      own ??= ownAddress(root, here)
      const mine = this.readerIn(root)
      const isFree = !this.readers.some((other) => other !== mine && other.readAt === here)
      if (isFree && (!mine || mine === this.front)) own ??= here
      return own ?? here
    }
  }

  /** The page's own scripts moved it to another address; false where that is not for its articles to mean, but for another page. */
  navigated(): boolean {
    this.found.at = 0
    this.look()
    if (this.roots.length > 1 && this.front.root?.isConnected) {
      this.front.addressed()
      return true
    }
    for (const reader of this.readers) if (reader !== this.front) this.drop(reader)
    return false
  }
}
