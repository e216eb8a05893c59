/** What the card is given, and what it asks for. */
import type { FunctionComponent } from 'preact'
import type { Annotation, AnnotationLink, Colour } from '../../lib/model/annotation.ts'
import type { CorrectionAction } from '../../lib/model/correction.ts'
import type { OpenQuestion, QuestionAnswer } from '../../lib/model/question.ts'
import type { Card } from '../../lib/model/report.ts'
import type { Result } from '../../lib/model/result.ts'
import type { TagCount } from '../note-editor/complete-tags.ts'
import type { CardAction } from './action-words.ts'

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

/** An edit of a saved highlight. */
export interface SavedChange {
  note?: string
  tags?: string[]
  colour?: Colour
  links?: AnnotationLink[]
}

/** What the card is given for a saved highlight. */
export interface SavedView {
  annotation: Annotation
  /** What stands in it and can be linked. */
  candidates: readonly AnnotationLink[]
  /** The words that it most likely stands at, where the reader has not said so yet. */
  now?: string
  /** Tags in use, most used first; asked for when the first tag is typed. */
  onTags: () => Promise<readonly TagCount[]>
  onEdit: (change: SavedChange) => Outcome
  onConfirm: (yes: boolean) => Outcome
  onRemove: () => Outcome
  onUndo: () => Outcome
  onRedo: () => Outcome
}

export interface SavedPartProps {
  view: SavedView
  off: boolean
  /** Answers whether it was done. */
  act: (name: CardAction, action: () => Outcome) => Promise<boolean>
}

export interface CardProps {
  /** Null while it is loading. */
  card: Card | null
  /** Why it could not be loaded, and what to do. */
  error?: string
  /** The highlight that it belongs to. */
  anchorRect: Box
  onClose: () => void
  /** What is drawn for a saved highlight, and its part of the card: its script comes with the first of them. */
  saved?: { Part: FunctionComponent<SavedPartProps>; view: SavedView }
  /** Which of several things at this place it is, 1 the first; `onStep` shows the next or the one before, round. */
  several?: { at: number; of: number; onStep: (by: 1 | -1) => void }
  /** Said when the card opens: what led here ("Saved"). */
  said?: string
  /** Saves the highlight. */
  onSave: (colour: Colour) => Outcome
  /** Saves a note, and the highlight with it. */
  onNote: (text: string) => Outcome
  onFollow: () => Outcome
  /** Stops following; without it a followed entity is shown as followed, and the library is where that is changed. */
  onUnfollow?: () => Outcome
  onHide: () => Outcome
  onNotOfficial: () => Outcome
  onNotThisPerson: () => Outcome
  /** Takes the last action back. */
  onUndo: () => Outcome
  /** Any other correction. */
  onCorrect: (change: CorrectionAction) => Outcome
  /** The answer to one of the card's questions. */
  onAnswer: (question: OpenQuestion, answer: QuestionAnswer) => Outcome
  /** `step` is the correction to be made there. */
  onOpenLibrary: (step?: 'same' | 'split') => void
}
