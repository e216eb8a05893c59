/** Where a saved highlight was when its page was last looked at: a fact about the page, not about the highlight. */

/** 'placed': at its words; 'moved': most likely at other words, for the reader to confirm; 'orphan': nowhere on the page. */
export const ANCHOR_OUTCOMES = ['placed', 'moved', 'orphan'] as const
export type AnchorOutcome = (typeof ANCHOR_OUTCOMES)[number]

/** What a reader script found of one annotation. */
export interface Anchored {
  annotation: string
  outcome: AnchorOutcome
  /** Of one that moved: the words that it most likely stands at now, at most MAX_NOW of them. */
  now?: string
}

/** UTF-16 code units that are kept of the words that a highlight moved to. */
export const MAX_NOW = 500

/**
 * The same as it is stored. It stays out of exports, backups, the edit history and undo: it is as old as the last look at the page, of this
 * browser, and the next look tells it anew.
 */
export interface Anchoring extends Omit<Anchored, 'annotation'> {
  /** The annotation's id. */
  id: string
  /** When the page was looked at; ms since 1970. */
  at: number
  /** Hash of the annotation's target then: of another target it says nothing. */
  of: string
}
