import type { Span } from '../model/mention.ts'

/** A token of an article's text. `text` is verbatim; `lower` has curly quotes made straight. Offsets are UTF-16 code units. */
export interface Token extends Span {
  text: string
  lower: string
  kind: 'word' | 'number' | 'punctuation'
  /** First letter is upper case. */
  capital: boolean
  /** Index of its sentence. */
  sentence: number
}

/** A sentence: offsets, and the range of its tokens (end exclusive). */
export interface Sentence extends Span {
  firstToken: number
  endToken: number
  /** Index of the paragraph (text line). */
  paragraph: number
}
