/** What the card is given, and what it asks for. */
import type { Colour } from '../../lib/model/annotation.ts'
import type { CorrectionAction } from '../../lib/model/correction.ts'
import type { OpenQuestion, QuestionAnswer } from '../../lib/model/question.ts'
import type { Card } from '../../lib/model/report.ts'
import type { Result } from '../../lib/model/result.ts'

/**
 * The outcome of an action: the card says that it was done (with Undo), or why it was not. Without a Result it is taken as done,
 * and a failure is for the owner of the card to show.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: an owner that reports failures by itself hands over functions that return nothing.
export type Outcome = void | Promise<Result<unknown> | void>

/** A box of the window in CSS pixels. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface CardProps {
  /** Null while it is loading. */
  card: Card | null
  /** Why it could not be loaded, and what to do. */
  error?: string
  /** The highlight that it belongs to. */
  anchorRect: Box
  onClose: () => void
  /** Saves the highlight, or gives the saved one another colour. */
  onSave: (colour: Colour) => Outcome
  /** Saves the note, and the highlight with it where it was not saved yet. '' removes the note. */
  onNote: (text: string) => Outcome
  onFollow: () => Outcome
  /** Stops following; without it a followed entity is shown as followed, and the library is where that is changed. */
  onUnfollow?: () => Outcome
  onHide: () => Outcome
  onNotOfficial: () => Outcome
  onNotThisPerson: () => Outcome
  /** Removes the saved highlight; without it there is no such button. */
  onRemove?: () => Outcome
  /** Takes the last action back. */
  onUndo: () => Outcome
  /** Any other correction. */
  onCorrect: (change: CorrectionAction) => Outcome
  /** The answer to one of the card's questions. */
  onAnswer: (question: OpenQuestion, answer: QuestionAnswer) => Outcome
  /** `step` is the correction to be made there. */
  onOpenLibrary: (step?: 'same' | 'split') => void
}
