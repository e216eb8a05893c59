/** The label set of the tagger: BILOU over people, organizations and places, thirteen labels in all. */

export const KINDS = ['person', 'organization', 'place'] as const
export type SpanKind = (typeof KINDS)[number]

/** Number of labels: O, and begin, inside, last and unit of each kind. */
export const LABELS = 13
/** Label of tokens outside all spans. */
export const OUTSIDE = 0
export const [BEGIN, INSIDE, LAST, UNIT] = [0, 1, 2, 3]

/** Label of a position (BEGIN, INSIDE, LAST, UNIT) in a span of the kind with that index in KINDS. */
export const labelOf = (kind: number, position: number): number => 1 + 4 * kind + position
/** Position of a label other than OUTSIDE. */
export const positionOf = (label: number): number => (label - 1) % 4
/** Index in KINDS of a label other than OUTSIDE. */
export const kindOf = (label: number): number => (label - 1) >> 2

/** Whether a span is open after the label: then it must go on. */
export const opens = (label: number): boolean => label !== OUTSIDE && positionOf(label) <= INSIDE

/** Whether `next` may follow `label` (BILOU's grammar). */
export function mayFollow(label: number, next: number): boolean {
  const goesOn = next !== OUTSIDE && (positionOf(next) === INSIDE || positionOf(next) === LAST)
  if (opens(label)) return goesOn && kindOf(label) === kindOf(next)
  return !goesOn
}

/** For each label the labels that may stand before it, as a flat list for the decoder. */
export const BEFORE: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, next) =>
  Uint8Array.from(Array.from({ length: LABELS }, (_, label) => label).filter((label) => mayFollow(label, next))),
)

/** A span of tokens, end exclusive, with the index of its kind in KINDS. */
export interface LabelSpan {
  start: number
  end: number
  kind: number
}

/** Writes spans as labels for `length` tokens; spans must not overlap. */
export function toLabels(spans: readonly LabelSpan[], length: number): Uint8Array {
  const labels = new Uint8Array(length)
  for (const { start, end, kind } of spans) {
    if (end - start === 1) labels[start] = labelOf(kind, UNIT)
    else {
      labels.fill(labelOf(kind, INSIDE), start + 1, end - 1)
      labels[start] = labelOf(kind, BEGIN)
      labels[end - 1] = labelOf(kind, LAST)
    }
  }
  return labels
}

/** Reads the spans of a label sequence that follows BILOU's grammar. */
export function toSpans(labels: ArrayLike<number>): LabelSpan[] {
  const spans: LabelSpan[] = []
  let start = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label === OUTSIDE) continue
    const position = positionOf(label)
    if (position === BEGIN || position === UNIT) start = i
    if (position === LAST || position === UNIT) spans.push({ start, end: i + 1, kind: kindOf(label) })
  }
  return spans
}
