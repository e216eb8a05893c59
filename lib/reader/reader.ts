/** The reader of one page: reads the article, keeps its highlights right, opens cards, saves. The front door of this folder. */
import type { Annotation } from '../model/annotation.ts'
import type { PageReport } from '../model/report.ts'
import { fail, type Result } from '../model/result.ts'
import { isArticlePage } from '../page/gate.ts'
import { offsetsOf } from '../page/text-map.ts'
import { watchNavigation } from '../page/watch.ts'
import { Cards } from './cards.ts'
import { listen, showTarget } from './listen.ts'
import type { Target } from './painting.ts'
import type { ReaderPort } from './port.ts'
import { selectedRange } from './selection.ts'
import { Session } from './session.ts'

export interface ReaderOptions {
  document: Document
  port: ReaderPort
  signal: AbortSignal
  /** Address of the page, asked anew after client-side navigation; default: the document's. */
  url?: () => string
  /** ms of visible time until the page counts as read. */
  seenAfter?: number
  /** Read even what is no article. */
  forced?: boolean
}

export class Reader {
  private session: Session
  private cards: Cards
  private stopPage = new AbortController()

  constructor(private readonly options: ReaderOptions) {
    options.signal.addEventListener('abort', () => this.stop(), { once: true })
    ;[this.session, this.cards] = this.begin()
    watchNavigation(() => this.navigated(), options.signal)
  }

  private get url(): string {
    return this.options.url?.() ?? this.options.document.location.href
  }

  private begin(forced = this.options.forced ?? false): [Session, Cards] {
    const { document, port, seenAfter } = this.options
    this.stopPage = new AbortController()
    const { signal } = this.stopPage
    const session = new Session({ document, port, url: () => this.url, signal, ...(seenAfter !== undefined && { seenAfter }) })
    const cards = new Cards({ document, port, session })
    listen({ document, session, cards, signal })
    void session.start(forced)
    return [session, cards]
  }

  /** A page that replaced its article without loading is a page of its own. */
  private navigated(): void {
    this.stop()
    if (isArticlePage(this.options.document, this.options.document.location).article)
      [this.session, this.cards] = this.begin(false)
    else {
      this.session.state = 'not-article'
      this.options.port.changed(0, 'not-article')
    }
  }

  /** Reads the page now, article or not. */
  readNow(): void {
    this.stop()
    ;[this.session, this.cards] = this.begin(true)
  }

  report(): Omit<PageReport, 'tab' | 'private'> {
    const { state, message, shown } = this.session
    return {
      state,
      ...(message && { message }),
      url: this.url,
      host: this.options.document.location.hostname,
      ...(shown && { meta: shown.article.meta, text: shown.map.text, analysis: shown.analysis }),
      orphans: shown ? [...shown.painting.moved.map(({ annotation }) => annotation), ...shown.painting.orphans] : [],
    }
  }

  /** Saves the reader's selection; a Failure that says what to do where there is none, or it lies outside the article. */
  async saveSelection(): Promise<Result<Annotation>> {
    const shown = this.session.shown
    if (!shown) return fail('not-found', 'This page has not been read yet. Use “Read this page” first.')
    if (shown.analysis.notStored === 'private')
      return fail('private', 'This is a private window: nothing is stored, so saving is off here.')
    const range = selectedRange(this.options.document)
    const span = range && offsetsOf(shown.map, range)
    if (!span || span.start === span.end) return fail('not-found', 'Select some text of the article first.')
    const marks = await this.options.port.loadMarks()
    if (!marks.ok) return marks
    const { article } = shown.analysis
    const made = marks.value.annotationOf({ text: shown.map.text, meta: shown.article.meta, ...(article && { article }) }, span)
    const answer = await this.options.port.save(made)
    if (answer.ok) {
      this.options.document.getSelection()?.removeAllRanges()
      await this.session.analyse()
      await this.show({ annotation: answer.value.id })
    }
    return answer
  }

  /** Settings, annotations or corrections changed elsewhere: looks again. */
  refresh(): Promise<void> {
    return this.session.analyse()
  }

  /** Scrolls to a mention or saved highlight and opens its card; false where it is not on the page. */
  show(target: Target): Promise<boolean> {
    return showTarget(target, { session: this.session, cards: this.cards })
  }

  /** Removes every trace from the page. */
  stop(): void {
    this.cards.close()
    this.stopPage.abort()
  }
}
