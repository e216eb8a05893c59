/** Recognizes places by the gazetteer: countries, capitals, large cities and regions. */
import type { Mention, PlaceMention } from '../../model/mention.ts'
import type { RecognizeContext, Recognizer } from '../recognizer.ts'

const overlaps = (mentions: readonly Mention[], start: number, end: number) =>
  mentions.some((m) => m.start < end && start < m.end && (m.kind === 'person' || m.kind === 'organization'))

/** The longest known place that starts at token `at`, as the index after it. */
function placeAt({ tokens, text, gazetteer }: RecognizeContext, at: number): { end: number; country?: string } | undefined {
  const first = tokens[at]!
  const opens = gazetteer.opensPlace?.(first.text) ?? true
  for (let length = gazetteer.longestPlace; length > 0; length--) {
    const last = tokens[at + length - 1]
    if (!last || last.sentence !== first.sentence || last.kind !== 'word') continue
    // Initials ("U. S.") need no known beginning; they are six code units at most.
    if (length > 1 && !opens && last.end - first.start > 6) continue
    const printed = text.slice(first.start, last.end)
    const place = gazetteer.place(length > 1 ? printed.replace(/\s+/g, ' ') : printed)
    if (place) return place.country ? { end: at + length, country: place.country } : { end: at + length }
  }
  return undefined
}

/** Whether a single word at the start of a longer capitalized run is part of another name ("Paris Hilton", "Jordan Times"). */
function isPartOfName({ tokens }: RecognizeContext, start: number, end: number): boolean {
  const [before, after, first] = [tokens[start - 1], tokens[end], tokens[start]!]
  const glued = (other: typeof before) => other?.sentence === first.sentence && other.capital && other.kind === 'word'
  return Boolean(
    (glued(before) && tokens[start - 1]!.end + 1 === first.start && !/^(?:in|from)$/.test(before!.lower) && start - 1 !== 0) ||
      glued(after),
  )
}

/** Places of an article, in text order; not within names of people and bodies found earlier. */
export const places: Recognizer = {
  name: 'places/gazetteer',
  find(context: RecognizeContext, earlier: readonly Mention[]): PlaceMention[] {
    const { tokens, text } = context
    const found: PlaceMention[] = []
    for (let i = 0; i < tokens.length; i++) {
      if (!tokens[i]!.capital) continue
      const place = placeAt(context, i)
      if (!place) continue
      const [start, end] = [tokens[i]!.start, tokens[place.end - 1]!.end]
      const partOfName = isPartOfName(context, i, place.end)
      if (!partOfName && !overlaps(earlier, start, end)) {
        const mention: PlaceMention = {
          kind: 'place',
          start,
          end,
          text: text.slice(start, end),
          confidence: 0.8,
          rule: 'places/gazetteer',
        }
        if (place.country) mention.country = place.country
        found.push(mention)
      }
      i = place.end - 1
    }
    return found
  },
}
