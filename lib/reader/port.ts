/** What the reader asks of the world: messages to the background in a content script, the services themselves on the onboarding page. */

import type { SavedView } from '../../components/hover-card/card-props.ts'
import type { LostHighlight } from '../../components/hover-card/lost-words.ts'
import type { mountCard } from '../../components/hover-card/mount.ts'
import type { SavedPart } from '../../components/hover-card/saved-part.tsx'
import type { TagCount } from '../../components/note-editor/complete-tags.ts'
import type { anchor } from '../annotate/anchor.ts'
import type { LibraryPlace } from '../messages/protocol.ts'
import type { Anchored } from '../model/anchoring.ts'
import type { Annotation, AnnotationLink, Colour } from '../model/annotation.ts'
import type { ArticleMeta, ReadArticle } from '../model/article.ts'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import type { Mention } from '../model/mention.ts'
import type { OpenQuestion, QuestionAnswer } from '../model/question.ts'
import type { Analysis, Card, PageState } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { Step } from '../model/step.ts'
import type { TextMap } from '../page/text-map.ts'
import type { OneOfSeveral, SeveralHost, SeveralReaders } from './among.ts'
import type { FramesHost, PageFrames } from './frames.ts'
import type { Target } from './painting.ts'
import type { annotationOf } from './saving.ts'
import type { SelectedIn } from './selection.ts'
import type { Shown } from './shown.ts'

export type MountCard = typeof mountCard

/** Under this name the card's script leaves `mountCard` in the isolated world that it shares with the reader. */
export const CARD_LOADED = 'antecedentCard'

/** Under this name the script of saved highlights leaves its functions there. */
export const MARKS_LOADED = 'antecedentMarks'

/** What the script of saved highlights needs of the reader beside it. */
export interface PageHost {
  document: Document
  port: ReaderPort
  /** The text in an element, without choosing what of it is an article's. */
  textIn(root: Element): TextMap
  /** What is on the page now; undefined while it is not read. */
  shown(): Shown | undefined
  /** Asks anew what is stored of the page, and paints it. */
  analyse(): Promise<void>
  /** Remembers the article now where that waits for it to be seen. */
  remember(): Promise<void>
  /** Paints where a highlight probably moved, and scrolls there; without an id that is taken away again. */
  point(annotation?: string): void
  /** Scrolls to a mention or highlight and opens its card; false where it is not on the page. */
  show(target: Target): Promise<boolean>
  /** The extension is gone: leaves the page as it was found. */
  end(): void
}

/** The card, open or not. */
export interface OpenCards {
  readonly isOpen: boolean
  show(target: Target | readonly Target[], box: DOMRect, said?: string): Promise<void>
  close(): void
}

/** A highlight that was just saved; `clipped`: only the part of the selection inside the article was. */
export interface SavedNow {
  annotation: Annotation
  clipped: boolean
}

/** The list of what was saved on the page, while it is open. */
export interface OpenList {
  /** The reader is selecting words for a highlight: clicks on the page are part of that. */
  readonly waiting: boolean
  attach(id: string): void
  update(): void
  close(): void
}

/** What only pages with saved highlights or with several articles need (lib/reader/marks.ts). */
export interface Marks {
  anchor: typeof anchor
  annotationOf: typeof annotationOf
  savedFacts(shown: Shown, annotation: Annotation): Pick<SavedView, 'candidates' | 'now'>
  /** What opens cards and carries out what is done there. */
  makeCards(host: PageHost): OpenCards
  saveSelection(host: PageHost): Promise<Result<SavedNow>>
  attach(host: PageHost, id: string): Promise<Result<Annotation>>
  confirm(host: PageHost, id: string, yes: boolean): Promise<Result<Annotation>>
  lostOf(shown: Shown): LostHighlight[]
  selectedWords(page: SelectedIn): string
  /** Documents in the page's frames, as far as they may be read. */
  framesOf(document: Document): Document[]
  /** What finds and follows highlights in the page's frames. */
  frames(host: FramesHost): PageFrames
  several<One extends OneOfSeveral>(host: SeveralHost<One>): SeveralReaders<One>
}

/** Under this name the script with the views of saved highlights leaves them there. */
export const VIEWS_LOADED = 'antecedentViews'

/** What is drawn of saved highlights (lib/reader/saved-views.ts). The card's script must be there: they are drawn with what it lends. */
export interface SavedViews {
  /** The part of the card for a saved highlight. */
  SavedPart: typeof SavedPart
  /** Opens the list of what was saved on the page; `closed` is called once it is gone. */
  openList(host: PageHost, marks: Marks, closed: () => void): OpenList
}

export interface ReaderPort {
  /** The card's views, loaded when the first card is opened. */
  loadCard(): Promise<Result<MountCard>>
  /** Anchoring beyond "in its place" and all that makes saved highlights, loaded when the first of them needs it. */
  loadMarks(): Promise<Result<Marks>>
  /** Views of saved highlights, loaded when the first of them is looked at. */
  loadViews(): Promise<Result<SavedViews>>
  /** Gives the frames of the page the highlights' style sheet; absent where no page has frames (the sample). */
  styleFrames?(): void
  /** Recognizes and links; stores only when the article has been seen. */
  analyze(article: ReadArticle, seen: boolean): Promise<Result<Analysis>>
  openCard(meta: ArticleMeta, mention: Mention): Promise<Result<Card>>
  save(annotation: Annotation): Promise<Result<Annotation>>
  edit(
    id: string,
    change: { note?: string; tags?: string[]; colour?: Colour; links?: AnnotationLink[] },
  ): Promise<Result<Annotation>>
  /** Gives a saved highlight another place, or notes places that it is not. */
  reattach(id: string, target: Annotation['target']): Promise<Result<Annotation>>
  /** Takes the last step with annotations back, wherever it was made. */
  undo(): Promise<Result<Step>>
  redo(): Promise<Result<Step>>
  /** Tags in use, most used first. */
  tags(): Promise<Result<TagCount[]>>
  /** Links to the events that the words of a saved highlight tell. */
  eventsIn(id: string): Promise<Result<AnnotationLink[]>>
  remove(id: string): Promise<Result<{ undo: unknown }>>
  restore(undo: unknown): Promise<Result<{ restored: number }>>
  correct(change: CorrectionAction): Promise<Result<Correction>>
  undoCorrection(id: string): Promise<Result<null>>
  /** Takes back the newest correction of that kind on an entity. */
  withdraw(entity: string, action: CorrectionAction['action']): Promise<Result<null>>
  /** Answers an open question; the value is the correction that the answer is. */
  answer(question: OpenQuestion['id'], answer: QuestionAnswer): Promise<Result<Correction>>
  openLibrary(at: LibraryPlace): void
  /** Where the saved highlights of an article that was seen stand on its page. */
  anchored(found: Anchored[]): void
  /** The page’s state changed: badge, menu and side panel follow. `lost`: saved highlights without a sure place. */
  changed(prior: number, state: PageState, lost?: number): void
}
