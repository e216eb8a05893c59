/** One article being read: reads the page, has it analysed, paints it, and does so again when the page changes. */
import type { anchor } from '../annotate/anchor.ts'
import { paint } from '../annotate/paint.ts'
import { isOrphaned } from '../messages/messenger.ts'
import { type Anchored, MAX_NOW } from '../model/anchoring.ts'
import type { ArticleMeta, ReadArticle } from '../model/article.ts'
import type { Analysis, PageState } from '../model/report.ts'
import { Pace } from '../page/pace.ts'
import { type PageReading, readPage } from '../page/read-page.ts'
import { textIn } from '../page/text-in.ts'
import type { TextMap } from '../page/text-map.ts'
import { watchArticle } from '../page/watch.ts'
import type { Part } from './among.ts'
import type { PageFrames } from './frames.ts'
import { type PaintedRanges, type Painting, paintAnalysis } from './painting.ts'
import type { ReaderPort } from './port.ts'
import { afterSeen, SEEN_AFTER, whenVisible } from './seen.ts'
import { type Shown, wordsAt } from './shown.ts'

export interface SessionOptions {
  document: Document
  port: ReaderPort
  /** Address that the page is read at. */
  url: () => string
  /** ms of visible time until it counts as read. */
  seenAfter?: number
  /** Stops everything. */
  signal: AbortSignal
  /** Called whenever what is shown, or the state, has changed. */
  onSettled?: () => void
  /** Where the article stands, of a page with several. */
  part?: Part | undefined
  /** Shows ranges, where several articles are painted; default: the page's registry. */
  paint?: ((ranges: PaintedRanges) => void) | undefined
  /** Whether the article is the one in front; default: always. */
  isFront?: (() => boolean) | undefined
  /** Listens to clicks and keys in a frame of the page, too. */
  hear?: (frame: Document) => void
  /** Called where the page, which moved to another address, now shows another text. */
  onReplaced?: () => void
}

/** From this length on (code units) a paragraph is hardly ever the same in two articles. */
const TELLING = 60

/** Whether two texts have no paragraph in common. */
function isOther(before: string, now: string): boolean {
  const known = new Set(before.split('\n').filter((line) => line.length >= TELLING))
  return !now.split('\n').some((line) => known.has(line))
}

/** Which saved highlights have no sure place, as one string. */
const unplaced = ({ moved, orphans }: Painting): string =>
  [...orphans, '', ...moved.map(({ annotation }) => annotation)].join(' ')

export class Session {
  state: PageState = 'reading'
  message?: string
  shown?: Shown
  private seen = false
  private run = 0
  private newest?: Promise<void>
  private find?: typeof anchor
  private frames?: PageFrames
  /** Frames of the page changed: what stands in them is to be painted anew. */
  private framesChanged = false
  private readonly framePace = new Pace()
  private lookingAtFrames: ReturnType<typeof setTimeout> | undefined
  private provisional?: string
  private watched?: Element
  private within?: Element | undefined
  /** What the page said of the article before it showed several. */
  private kept?: ArticleMeta
  private moved = false
  private counting?: AbortController
  private stopWatching = new AbortController()
  private readonly stop = new AbortController()

  constructor(private readonly options: SessionOptions) {
    this.within = options.part?.root
    options.signal.addEventListener('abort', () => this.end(), { once: true })
  }

  /** Waits until the page is in front of the reader, then reads it; `forced` reads what is no article too. */
  async start(forced: boolean): Promise<void> {
    await whenVisible(this.options.document, this.stop.signal)
    // Counted from here, not from the first answer: the reader reads while the background still wakes up, or fails to.
    this.count(this.isFront)
    await this.read(forced)
  }

  private get isFront(): boolean {
    return this.options.isFront?.() ?? true
  }

  /** The element that holds the article's text, once it was read. */
  get root(): Element | undefined {
    return this.watched
  }

  private get known(): Shown | Session['pending'] {
    return this.pending ?? this.shown
  }

  /** Counts the time that the page is visible until it counts as read, or stops and forgets what was counted. */
  count(on: boolean): void {
    this.counting?.abort()
    this.counting = new AbortController()
    if (!on || this.seen) return
    const { document, seenAfter: ms = SEEN_AFTER } = this.options
    afterSeen(document, { ms, signal: AbortSignal.any([this.stop.signal, this.counting.signal]) }, () => {
      this.seen = true
      void this.analyse()
    })
  }

  /** Who saves or corrects something here has read it: it is remembered at once, so that what they say stands on people and projects that are stored. */
  async remember(): Promise<void> {
    if (this.seen || this.shown?.analysis.notStored !== 'not-seen') return
    this.counting?.abort()
    this.seen = true
    await this.analyse()
  }

  /** The page shows several articles now: from here on only what stands in this element is read (`anew`: at once, since more was), and it stays what the page said it was. */
  keepTo(root: Element, anew = false): void {
    if (this.within || !this.known) return
    this.kept = this.known.article.meta
    this.within = root
    if (anew) void this.read(true)
  }

  /** The page moved to another address: whether it still shows this text. Once it shows another one, that is another page's. */
  stays(): boolean {
    this.moved = this.known !== undefined && this.now()?.map.text === this.known.map.text
    return this.moved
  }

  /** The page as it is now. */
  private now(): PageReading | null {
    const { document, url, part } = this.options
    const at = this.kept?.pageUrl ?? url()
    const page = readPage(document, at, { within: this.within, saying: part?.alone(at) })
    if (page && this.kept) page.article.meta = this.kept
    return page
  }

  /** Reads the page as it is now. Does nothing where the text is the one already shown. Never rejects. */
  read(forced: boolean): Promise<void> {
    return this.orSaid(this.look(forced))
  }

  /** Where our own code fails on a page, that is said, and what is shown stays. */
  private orSaid(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => {
      console.warn('Antecedent: the page could not be read or highlighted', error)
      this.settle('failed', 'This page could not be read. Reload it and try again.')
    })
  }

  private async look(forced: boolean): Promise<void> {
    const page = this.now()
    const { shown } = this
    const same = shown && shown.map.text === page?.map.text
    if (this.moved && !same) return this.options.onReplaced?.()
    if (!page || (!forced && !page.article.meta.isNews)) return this.settle('not-article')
    // Watched before the answer comes: a worker that starts cold takes long enough for a page to add its late part.
    this.watch(page.root)
    if (same && !this.pending) return this.renew(shown, page.map)
    if (shown && isOther(shown.map.text, page.map.text)) {
      this.seen = false
      this.count(this.isFront)
    }
    this.pending = { article: page.article, map: page.map }
    await this.analyse()
  }

  /** The same words in other nodes are painted anew; nothing has to be asked for that. */
  private renew(shown: Shown, map: TextMap): void {
    const sameNodes = map.nodes.length === shown.map.nodes.length && map.nodes.every((node, at) => node === shown.map.nodes[at])
    if (sameNodes && !this.framesChanged) return
    this.framesChanged = false
    const before = unplaced(shown.painting)
    shown.map = map
    shown.painting = this.paint(map, shown.analysis)
    if (unplaced(shown.painting) === before) return
    this.note(shown)
    this.settle(this.state, this.message)
  }

  /** Paints anew what stands in frames of the page: after a second, and where they go on changing at a pace as the article's. */
  private followFrames(): void {
    if (this.stop.signal.aborted) return
    this.lookingAtFrames ??= setTimeout(() => {
      this.lookingAtFrames = undefined
      this.framePace.done()
      if (this.stop.signal.aborted || !this.shown?.analysis.annotations.some(({ target }) => target.frame)) return
      this.framesChanged = true
      void this.read(true)
    }, this.framePace.next())
  }

  /** Watches the element that holds the article now; a page that replaced it is watched at its new one. */
  private watch(root: Element): void {
    if (root === this.watched || this.stop.signal.aborted) return
    this.watched = root
    this.stopWatching.abort()
    this.stopWatching = new AbortController()
    const signal = AbortSignal.any([this.stop.signal, this.stopWatching.signal])
    watchArticle(root, () => void this.read(true), signal)
  }

  private pending?: { article: ReadArticle; map: TextMap }

  /** Asks for the analysis of the newest text and paints it; an answer that a newer question has overtaken is dropped, and that one waited for. */
  analyse(): Promise<void> {
    this.newest = this.orSaid(this.ask())
    return this.newest
  }

  private async ask(): Promise<void> {
    const now = this.known
    if (!now || this.stop.signal.aborted) return
    const run = ++this.run
    let answer = await this.options.port.analyze(now.article, this.seen)
    // The background may be killed in the middle of an answer; asking again wakes it, and storing twice changes nothing.
    for (let tries = 1; tries < 3 && !answer.ok && answer.error.code === 'unavailable' && !isOrphaned(); tries++)
      answer = await this.options.port.analyze(now.article, this.seen)
    if (this.stop.signal.aborted) return
    if (run !== this.run) return this.newest
    // After an update or removal of the extension nothing answers here any more: the page is left as it was found.
    if (!answer.ok && isOrphaned()) return this.end()
    if (!answer.ok) return this.settle('failed', answer.error.message)
    const analysis = answer.value
    const shown = { article: now.article, map: now.map, analysis, painting: this.paint(now.map, analysis) }
    // Not before it is painted: what could not be is asked for again.
    this.pending = undefined
    this.shown = shown
    await this.seek(shown)
    if (this.shown !== shown) return
    this.note(shown)
    this.settle(analysis.notStored === 'other-language' ? 'other-language' : 'ready')
  }

  /** Looks for the saved highlights that are not in their place: with a script that pages without such highlights never load. */
  private async seek(shown: Shown): Promise<void> {
    if (!shown.painting.sought.length) return
    const marks = await this.options.port.loadMarks()
    if (this.shown !== shown) return
    if (marks.ok) {
      this.find = marks.value.anchor
      const { document, port, hear = () => undefined } = this.options
      this.frames ??= marks.value.frames({
        ...{ document, hear, textIn, signal: this.stop.signal },
        style: () => port.styleFrames?.(),
        changed: () => this.followFrames(),
      })
      shown.painting = this.paint(shown.map, shown.analysis)
    } else shown.painting.orphans.push(...shown.painting.sought.splice(0))
  }

  /** Tells the library where the highlights are, once the article was seen and is remembered: what is not on the page yet may still arrive. */
  private note({ analysis, map, painting }: Shown): void {
    const { placed, moved, orphans } = painting
    // Without the script that looks for them, those not in their place are not known to be nowhere; nor those of a part that is not shown.
    const sure = this.find && !analysis.part ? orphans : []
    const found: Anchored[] = [
      ...placed.map(({ annotation }): Anchored => ({ annotation, outcome: 'placed' })),
      ...moved.map((place): Anchored => {
        const now = wordsAt(map, place)
          .slice(0, MAX_NOW)
          .replace(/[\uD800-\uDBFF]$/, '')
        return { annotation: place.annotation, outcome: 'moved', now }
      }),
      ...sure.map((annotation): Anchored => ({ annotation, outcome: 'orphan' })),
    ]
    if (analysis.stored && found.length > 0) this.options.port.anchored(found)
  }

  private paint(map: TextMap, analysis: Analysis): Painting {
    const { find, frames, provisional, shown: before } = this
    const how = { ...(find && { find }), ...(frames && { frames }), ...(provisional && { provisional }) }
    return paintAnalysis(map, analysis, { ...how, before, show: this.options.paint })
  }

  /** Shows where a moved highlight probably is, until another one or none is asked for. */
  point(provisional?: string): void {
    if (!this.shown || provisional === this.provisional) return
    this.provisional = provisional
    this.shown.painting = this.paint(this.shown.map, this.shown.analysis)
  }

  private settle(state: PageState, message?: string): void {
    this.state = state
    this.message = message
    this.tell()
    this.options.onSettled?.()
  }

  /** Tells badge and side panel what is here, where this is the article in front. */
  tell(): void {
    if (!this.isFront) return
    const { prior } = this.shown?.analysis ?? { prior: [] }
    const { moved, orphans } = this.shown?.painting ?? { moved: [], orphans: [] }
    const lost = moved.length + orphans.length
    this.options.port.changed(prior.length, this.state, ...(lost ? [lost] : []))
  }

  /** Removes all that was painted and stops listening. */
  end(): void {
    this.stop.abort()
    this.shown = undefined
    const { paint: show = paint } = this.options
    show(new Map())
  }
}
