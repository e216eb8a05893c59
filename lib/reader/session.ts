/** One article being read: reads the page, has it analysed, paints it, and does so again when the page changes. */
import type { anchor } from '../annotate/anchor.ts'
import { unpaint } from '../annotate/paint.ts'
import { isOrphaned } from '../messages/messenger.ts'
import type { ReadArticle } from '../model/article.ts'
import type { Analysis, PageState } from '../model/report.ts'
import { readPage } from '../page/read-page.ts'
import type { TextMap } from '../page/text-map.ts'
import { watchArticle } from '../page/watch.ts'
import { type Painting, paintAnalysis } from './painting.ts'
import type { ReaderPort } from './port.ts'
import { afterSeen, SEEN_AFTER, whenVisible } from './seen.ts'
import type { Shown } from './shown.ts'

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
}

export class Session {
  state: PageState = 'reading'
  message?: string
  shown?: Shown
  private seen = false
  private run = 0
  private find?: typeof anchor
  private provisional?: string
  private watched?: Element
  private stopWatching = new AbortController()
  private readonly stop = new AbortController()

  constructor(private readonly options: SessionOptions) {
    options.signal.addEventListener('abort', () => this.end(), { once: true })
  }

  /** Waits until the page is in front of the reader, then reads it; `forced` reads what is no article too. */
  async start(forced: boolean): Promise<void> {
    const { document, seenAfter = SEEN_AFTER } = this.options
    await whenVisible(document, this.stop.signal)
    // Counted from here, not from the first answer: the reader reads while the background still wakes up, or fails to.
    afterSeen(document, { ms: seenAfter, signal: this.stop.signal }, () => {
      this.seen = true
      void this.analyse()
    })
    await this.read(forced)
  }

  /** Reads the page as it is now. Does nothing where the text is the one already shown. */
  async read(forced: boolean): Promise<void> {
    const page = readPage(this.options.document, this.options.url())
    if (!page || (!forced && !page.article.meta.isNews)) return this.settle('not-article')
    const same = this.shown?.map.text === page.map.text
    if (this.shown && same && this.shown.map.nodes.every((node) => node.isConnected)) return
    this.pending = { article: page.article, map: page.map }
    // Watched before the answer comes: a worker that starts cold takes long enough for a page to add its late part.
    this.watch(page.root)
    await this.analyse()
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

  /** Asks for the analysis of the newest text and paints it; an answer that a newer question has overtaken is dropped. */
  async analyse(): Promise<void> {
    const now = this.pending ?? this.shown
    if (!now || this.stop.signal.aborted) return
    const run = ++this.run
    let answer = await this.options.port.analyze(now.article, this.seen)
    // The background may be killed in the middle of an answer; asking again wakes it, and storing twice changes nothing.
    for (let tries = 1; tries < 3 && !answer.ok && answer.error.code === 'unavailable' && !isOrphaned(); tries++)
      answer = await this.options.port.analyze(now.article, this.seen)
    if (run !== this.run || this.stop.signal.aborted) return
    // After an update or removal of the extension nothing answers here any more: the page is left as it was found.
    if (!answer.ok && isOrphaned()) return this.end()
    if (!answer.ok) return this.settle('failed', answer.error.message)
    this.pending = undefined
    const analysis = answer.value
    const shown = { article: now.article, map: now.map, analysis, painting: this.paint(now.map, analysis) }
    this.shown = shown
    await this.seek(shown)
    if (this.shown !== shown) return
    this.settle(analysis.notStored === 'other-language' ? 'other-language' : 'ready')
  }

  /** Looks for the saved highlights that are not in their place: with a script that pages without such highlights never load. */
  private async seek(shown: Shown): Promise<void> {
    if (!shown.painting.sought.length) return
    const marks = await this.options.port.loadMarks()
    if (this.shown !== shown) return
    if (marks.ok) {
      this.find = marks.value.anchor
      shown.painting = this.paint(shown.map, shown.analysis)
    } else shown.painting.orphans.push(...shown.painting.sought.splice(0))
  }

  private paint(map: TextMap, analysis: Analysis): Painting {
    const { find, provisional } = this
    return paintAnalysis(map, analysis, { ...(find && { find }), ...(provisional && { provisional }) })
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
    this.options.port.changed(this.shown?.analysis.prior.length ?? 0, state)
    this.options.onSettled?.()
  }

  /** Removes all that was painted and stops listening. */
  end(): void {
    this.stop.abort()
    this.shown = undefined
    unpaint()
  }
}
