/** What the reader asks of the world: messages to the background in a content script, the services themselves on the onboarding page. */
import type { mountCard } from '../../components/hover-card/mount.ts'
import type { anchor } from '../annotate/anchor.ts'
import type { LibraryPlace } from '../messages/protocol.ts'
import type { Annotation, Colour } from '../model/annotation.ts'
import type { ArticleMeta, ReadArticle } from '../model/article.ts'
import type { Correction, CorrectionAction } from '../model/correction.ts'
import type { Mention } from '../model/mention.ts'
import type { OpenQuestion, QuestionAnswer } from '../model/question.ts'
import type { Analysis, Card, PageState } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { annotationOf } from './saving.ts'

export type MountCard = typeof mountCard

/** Under this name the card's script leaves `mountCard` in the isolated world that it shares with the reader. */
export const CARD_LOADED = 'antecedentCard'

/** Under this name the script of saved highlights leaves its functions there. */
export const MARKS_LOADED = 'antecedentMarks'

/** What only pages with saved highlights need (lib/reader/marks.ts). */
export interface Marks {
  anchor: typeof anchor
  annotationOf: typeof annotationOf
}

export interface ReaderPort {
  /** The card's views, loaded when the first card is opened. */
  loadCard(): Promise<Result<MountCard>>
  /** Anchoring beyond "in its place" and all that makes saved highlights, loaded when the first of them needs it. */
  loadMarks(): Promise<Result<Marks>>
  /** Recognizes and links; stores only when the article has been seen. */
  analyze(article: ReadArticle, seen: boolean): Promise<Result<Analysis>>
  openCard(meta: ArticleMeta, mention: Mention): Promise<Result<Card>>
  save(annotation: Annotation): Promise<Result<Annotation>>
  edit(id: string, change: { note?: string; tags?: string[]; colour?: Colour }): Promise<Result<Annotation>>
  remove(id: string): Promise<Result<{ undo: unknown }>>
  restore(undo: unknown): Promise<Result<{ restored: number }>>
  correct(change: CorrectionAction): Promise<Result<Correction>>
  undoCorrection(id: string): Promise<Result<null>>
  /** Takes back the newest correction of that kind on an entity. */
  withdraw(entity: string, action: CorrectionAction['action']): Promise<Result<null>>
  /** Answers an open question; the value is the correction that the answer is. */
  answer(question: OpenQuestion['id'], answer: QuestionAnswer): Promise<Result<Correction>>
  openLibrary(at: LibraryPlace): void
  /** The page's state changed: badge and side panel follow. */
  changed(prior: number, state: PageState): void
}
