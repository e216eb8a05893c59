/** What a rule of the date grammar is, and what it sees when it reads a match. */
import type { Day } from './calendar.ts'
import type { Reading } from './reading.ts'

export type Tense = 'past' | 'future' | 'none'

/** The words around a match. */
export interface Surroundings {
  /** Up to 160 code units of the same sentence before the match, and 120 after it. */
  before: string
  after: string
  /** The same in plain form (plain.ts). */
  plainBefore: string
  plainAfter: string
}

/** A match in its place. */
export interface Scene extends Surroundings {
  /** The match as the article prints it, and its offsets. */
  text: string
  start: number
  end: number
  /** The whole text in plain form. */
  plain: string
  /** Day of publication. */
  published: Day
  /** The date read last before this one in the text, if any. */
  previous: Reading | null
  /** Code units between the end of that date and the match; Infinity where there is none. */
  sincePrevious: number
  /** Whether the words around tell of the past or the future. Worked out when asked for. */
  tense: () => Tense
}

export interface Match {
  /** The whole match. */
  text: string
  /** Named groups; '' where a group took no part. */
  group: (name: string) => string
}

export interface DateRule {
  /** "dates/weekday" */
  id: string
  /** 0 to 1. */
  confidence: number
  /**
   * Words, one of which stands in every match, separated by spaces: the rule is tried only around them. Capitals name a
   * class of words of the locale; `#4` is a number of four digits, `#4s` one with letters on it (`1990s`).
   */
  near: string
  /** With flags d and g, for the plain form of the text; every repetition in it is bounded, but for that of spaces, whose runs are, so that the time it takes grows with the text alone. */
  pattern: RegExp
  /** Meaning of a match; null where the match is no date. `trim` in the result cuts code units off the start of the span. */
  read: (match: Match, scene: Scene) => Found | null
}

export type Found = Reading & { trim?: number; confidence?: number; pending?: Pending }

/** A time that can only be worked out when the whole text is read: so many units from something. */
export interface Pending {
  n: number
  unit: string
}

/** A found date, on its way to becoming a mention. */
export interface Candidate {
  start: number
  end: number
  reading: Reading
  rule: string
  confidence: number
  pending?: Pending
}

/** One language: its rules in order, what stretches a date over the words beside it, and what drops false ones. */
export interface DateLocale {
  language: string
  rules: readonly DateRule[]
  /** Classes of words that `near` may name. */
  classes: Readonly<Record<string, readonly string[]>>
  tense: (around: Surroundings) => Tense
  /** Takes modifiers, parts of the day and clock times beside a date into it. */
  extend: (candidate: Candidate, scene: Scene) => Candidate
  /** Whether the candidate, seen in its place, is no date after all. */
  reject: (candidate: Candidate, scene: Scene) => boolean
  /** Works out a pending candidate with all dates of the text; null where it cannot be. */
  settle: (candidate: Candidate, told: { plain: string; dates: readonly Candidate[] }) => Candidate | null
}

/**
 * A rule's pattern, for texts in plain form (plain.ts): whole words only. Takes a source without Unicode classes; its capitals
 * are made small, so that names of months can be written as usual.
 */
export function expression(source: string): RegExp {
  const small = source.replace(/\\.|[A-Z]/g, (piece) => (piece.length > 1 ? piece : piece.toLowerCase()))
  return new RegExp(`(?<!\\w)(?:${small})(?!\\w)`, 'dg')
}
