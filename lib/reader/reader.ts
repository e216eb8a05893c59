/** The reader of one article: reads it, keeps its highlights right, opens cards, saves. */
import type { Annotation } from '../model/annotation.ts'
import type { PageReport } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { isArticlePage } from '../page/gate.ts'
import type { OneOfSeveral, Part } from './among.ts'
import { CardDoor } from './card-door.ts'
import { listen, type Walk } from './listen.ts'
import { pageHost, showTarget } from './page-host.ts'
import type { PaintedRanges, Target } from './painting.ts'
import type { OpenList, PageHost, ReaderPort } from './port.ts'
import { Session } from './session.ts'
import { wordsAt } from './shown.ts'

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
  /** Of a page with several articles, this one. */
  part?: Part
  /** Shows ranges together with those of other articles. */
  paint?: (ranges: PaintedRanges) => void
  /** Whether this article is the one in front. */
  isFront?: () => boolean
}

export class Reader implements OneOfSeveral {
  private session: Session
  private cards: CardDoor
  private walk: Walk
  private list?: OpenList
  private stopPage = new AbortController()

  constructor(private readonly options: ReaderOptions) {
    options.signal.addEventListener('abort', () => this.stop(), { once: true })
    ;[this.session, this.cards, this.walk] = this.begin()
  }

  private get url(): string {
    return this.options.url?.() ?? this.options.document.location.href
  }

  private begin(forced = this.options.forced ?? false): [Session, CardDoor, Walk] {
    const { document, port, seenAfter, part, paint, isFront = () => true } = this.options
    this.stopPage = new AbortController()
    const { signal } = this.stopPage
    const onSettled = () => this.list?.update()
    const timing = seenAfter === undefined ? {} : { seenAfter }
    const onReplaced = () => this.restart()
    const among = { part, paint, isFront, onReplaced, hear: (frame: Document) => heard.hear(frame) }
    const session = new Session({ document, port, url: () => this.url, signal, onSettled, ...timing, ...among })
    const cards: CardDoor = new CardDoor(
      () => pageHost({ document, port, session, cards }),
      () => this.list?.close(),
    )
    const list = { open: () => void this.openList(), waiting: () => this.list?.waiting ?? false }
    const heard = listen({ document, session, cards, signal, list, isFront })
    void session.start(forced)
    return [session, cards, heard.walk]
  }

  /** The element that holds the article's text, once it was read. */
  get root(): Element | undefined {
    return this.session.root
  }

  /** Address that the article was read at. */
  get readAt(): string | undefined {
    return this.session.shown?.article.meta.pageUrl
  }

  /** The page shows several articles now, and this one stands in that element. */
  keepTo(root: Element, anew = false): void {
    this.session.keepTo(root, anew)
  }

  /** This article comes in front. */
  enter(): void {
    this.session.count(true)
    this.session.tell()
  }

  /** Another article comes in front. */
  leave(): void {
    this.session.count(false)
    this.list?.close()
    this.cards.close()
  }

  /** The page, of several articles, moved to another address while this one is in front: that is its own where it had none. */
  addressed(): void {
    if (this.options.part && this.readAt !== undefined && this.readAt !== this.url) this.restart(true)
  }

  /** The page moved to another address. As long as the text stays it is the page that it was: many render the next one only later. */
  navigated(): void {
    if (!this.session.stays()) this.restart()
  }

  /** A page that replaced its article without loading is a page of its own. */
  private restart(forced = false): void {
    this.stop()
    if (forced) [this.session, this.cards, this.walk] = this.begin(true)
    else if (isArticlePage(this.options.document, this.options.document.location).article)
      [this.session, this.cards, this.walk] = this.begin(false)
    else {
      this.session.state = 'not-article'
      this.options.port.changed(0, 'not-article')
    }
  }

  /** Reads the page now, article or not. */
  readNow(): void {
    this.stop()
    ;[this.session, this.cards, this.walk] = this.begin(true)
  }

  report(): Omit<PageReport, 'tab' | 'private'> {
    const { state, message, shown } = this.session
    return {
      state,
      ...(message && { message }),
      url: this.url,
      host: this.options.document.location.hostname,
      ...(shown && { meta: shown.article.meta, text: shown.map.text, analysis: shown.analysis }),
      orphans: shown?.painting.orphans ?? [],
      moved: shown?.painting.moved.map((place) => ({ annotation: place.annotation, now: wordsAt(shown.map, place) })) ?? [],
    }
  }

  private get parts() {
    return { ...this.options, session: this.session, cards: this.cards }
  }

  private get host(): PageHost {
    return pageHost(this.parts)
  }

  /** Saves the reader's selection and opens its card; a Failure that says what to do where there is none, or it lies outside the article. */
  async saveSelection(): Promise<Result<Annotation>> {
    const marks = await this.options.port.loadMarks()
    if (!marks.ok) return marks
    const answer = await marks.value.saveSelection(this.host)
    if (!answer.ok) return answer
    const { annotation, clipped } = answer.value
    const said = clipped ? 'Saved to your library: the part of it that is in the article.' : 'Saved to your library.'
    await showTarget({ annotation: annotation.id }, this.parts, said)
    return ok(annotation)
  }

  /**
   * Gives a saved highlight that has lost its place the words that are selected. Without an id the only such highlight of the page; of
   * several the reader chooses in the list.
   */
  async attach(id?: string): Promise<Result<null>> {
    const { moved = [], orphans = [] } = this.session.shown?.painting ?? {}
    const lost = [...orphans, ...moved.map(({ annotation }) => annotation)]
    const wanted = id ?? (lost.length === 1 ? lost[0] : undefined)
    if (!lost.length) return fail('not-found', 'No saved highlight of this page has lost its place.')
    if (!wanted) return this.openList()
    const marks = await this.options.port.loadMarks()
    if (!marks.ok) return marks
    const answer = await marks.value.attach(this.host, wanted)
    if (!answer.ok) return answer
    await showTarget({ annotation: wanted }, this.parts, 'Attached. It stands at these words now.')
    return ok(null)
  }

  /** The reader's answer to whether a highlight moved where it probably did. */
  async confirm(id: string, yes: boolean): Promise<Result<null>> {
    const marks = await this.options.port.loadMarks()
    if (!marks.ok) return marks
    const answer = await marks.value.confirm(this.host, id, yes)
    return answer.ok ? ok(null) : answer
  }

  /** Opens the list of what was saved on this page; with an id it waits for the words that this one is to stand at. */
  async openList(id?: string): Promise<Result<null>> {
    const { port } = this.options
    if (!this.session.shown) return fail('not-found', 'This page has not been read yet. Use “Read this page” first.')
    const marks = await port.loadMarks()
    if (!marks.ok) return marks
    // The list is drawn with what the card's script lends.
    const card = await port.loadCard()
    if (!card.ok) return card
    const views = await port.loadViews()
    if (!views.ok) return views
    this.cards.close()
    this.list?.close()
    this.list = views.value.openList(this.host, marks.value, () => {
      this.list = undefined
    })
    if (id) this.list.attach(id)
    return ok(null)
  }

  /** To the next or previous highlight that was saved here. */
  step(by: 1 | -1): void {
    this.walk.step(by, true)
  }

  /** Settings, annotations or corrections changed elsewhere: looks again. */
  refresh(): Promise<void> {
    return this.session.analyse()
  }

  /** Scrolls to a mention or saved highlight and opens its card; false where it is not on the page. Of one that moved: shows where to. */
  show(target: Target): Promise<boolean> {
    if ('annotation' in target) this.session.point(target.annotation)
    return showTarget(target, this.parts)
  }

  /** Removes every trace from the page. */
  stop(): void {
    this.list?.close()
    this.cards.close()
    this.stopPage.abort()
  }
}
