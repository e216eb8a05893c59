/** What linking could not decide and asks the reader: is this one that one? Unanswered, they stay apart. */
import type { Entity } from './entity.ts'
import type { SourceView } from './source-view.ts'

/** A question as it is stored. It holds no text of the article: what speaks for each side is read when it is shown. */
export interface Question {
  id: string
  /** Id of the article that raised it. */
  article: string
  /** What the article names, as it is stored: an entity of its own until the reader says otherwise. */
  entity: string
  /** Who or what it could be. */
  other: string
  /** Name in the article. */
  name: string
  /** Why it could be the same, in one sentence. */
  reason: string
  /** 0 to 1. */
  score: number
  /** ms since 1970. */
  created: number
}

/** What is known of one of the two. */
export interface QuestionSide {
  entity: Entity
  /** Articles that name it, newest first, three at most; `quote` is what it did there, '' where nothing is told. */
  evidence: SourceView[]
}

/** A question that is still open, with what speaks for both sides. */
export interface OpenQuestion extends Question {
  side: QuestionSide
  otherSide: QuestionSide
}

/** 'same' joins the two, 'different' says that they are two, 'dismiss' that the reader does not want to be asked. Each is a correction and can be undone. */
export type QuestionAnswer = 'same' | 'different' | 'dismiss'
