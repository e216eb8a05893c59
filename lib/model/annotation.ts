import type { EntityKind, MentionKind } from './mention.ts'

/** W3C Web Annotation selectors: https://www.w3.org/TR/annotation-model/#selectors. Offsets are UTF-16 code units of the article's text. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector'
  exact: string
  prefix: string
  suffix: string
}

export interface TextPositionSelector {
  type: 'TextPositionSelector'
  start: number
  end: number
}

/** The frame that a highlight stands in: one of its page's, of the page's own origin. */
export interface AnnotationFrame {
  /** Address of the frame's document without its fragment, cut to MAX_FRAME_ADDRESS; "about:srcdoc" where it has none. Compared, never a link. */
  address: string
  /** Which it was of the frames that the page may read, in the order of the page, from 0. */
  index: number
}

/** Longest address of a frame that is kept, UTF-16 code units. */
export const MAX_FRAME_ADDRESS = 2000

/** A place of the article that a highlight could be taken for: kept so that it is not, when the highlight's own place is gone. */
export interface LookAlike {
  exact: string
  prefix: string
  suffix: string
}

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const
export type Colour = (typeof COLOURS)[number]

/** What a reader linked a highlight to; `label` is what it was called then, `kind` what it was, `value` a TIMEX3 value. */
export type AnnotationLink =
  | { to: 'entity'; id: string; label: string; kind?: EntityKind }
  | { to: 'event'; id: string; label: string }
  | { to: 'date'; value: string; label: string }

/** What an annotation was before an edit: only the fields that the edit changed. */
export interface AnnotationEdit {
  /** When it was changed; ms since 1970. */
  at: number
  note?: string
  tags?: string[]
  colour?: Colour
  links?: AnnotationLink[]
  target?: Annotation['target']
}

/** Edits that an annotation remembers; of more, the oldest go. */
export const MAX_HISTORY = 50

/** A saved highlight. `target` follows the W3C model; the rest is what readers add. */
export interface Annotation {
  id: string
  /** Article id where the article is stored; the url finds it in any case. */
  article?: string
  target: {
    source: string
    title: string
    site: string
    published?: string
    selector: [TextQuoteSelector, TextPositionSelector]
    /** At most six, likest first; absent in highlights of before. */
    lookAlikes?: LookAlike[]
    /** Where it stands in a frame inside the page: `source` is the page's address, and the selectors are of the frame's text. */
    frame?: AnnotationFrame
  }
  note: string
  tags: string[]
  colour: Colour
  /** What the highlight was made from: one of our mentions, or a selection. */
  kind: MentionKind | 'selection'
  /** Entity that the saved mention belongs to. */
  entity?: string
  /** What the reader linked it to; absent where it is linked to nothing. */
  links?: AnnotationLink[]
  /** What it was before each edit, oldest first, at most MAX_HISTORY. */
  history?: AnnotationEdit[]
  /** ms since 1970. */
  created: number
  modified: number
}
