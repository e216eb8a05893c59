/** A text to measure with. */
export interface BenchText {
  name: string
  /** YYYY-MM-DD */
  published: string
  text: string
}

/** Number of words between white space. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length
