/** From a span of the text to what is painted: never the captions, boxes and advertisements that stand between its paragraphs. */
import type { Span } from '../model/mention.ts'
import { rangeFor, type TextMap } from '../page/text-map.ts'

const words = (text: string): string => text.replace(/[\s\u00AD\u200B\uFEFF]/g, '')

/** The range of a span where that holds its words and no others; undefined where other words are between, or its ends are in two trees. */
function pure(map: TextMap, start: number, end: number): Range | undefined {
  const range = rangeFor(map, start, end)
  if (map.nodeAt[start] === map.nodeAt[end - 1]) return range
  return words(range.toString()) === words(map.text.slice(start, end)) ? range : undefined
}

/** Spans of [start, end) between which `ends(i)` says that something ends before the code unit i. */
function cut({ start, end }: Span, ends: (i: number) => boolean): Span[] {
  const found: Span[] = []
  let from = start
  for (let i = start + 1; i <= end; i++) {
    if (i < end && !ends(i)) continue
    found.push({ start: from, end: i })
    from = i
  }
  return found
}

/** Without the line ends at its ends, which are no characters of the page; undefined where nothing is left. */
function withoutLineEnds(map: TextMap, { start, end }: Span): Span | undefined {
  let [from, to] = [start, end]
  while (from < to && map.text[from] === '\n') from++
  while (to > from && map.text[to - 1] === '\n') to--
  return from < to ? { start: from, end: to } : undefined
}

/**
 * Ranges over the characters of a span and no others, in order: one where nothing else stands between them, else one for each paragraph,
 * and where even in a paragraph there are other words (hidden ones, a shadow tree), one for each text node. Throws as rangeFor does.
 */
export function rangesOf(map: TextMap, span: Span): Range[] {
  const whole = pure(map, span.start, span.end)
  if (whole) return [whole]
  return cut(span, (i) => map.text[i - 1] === '\n').flatMap((line) => {
    const paragraph = withoutLineEnds(map, line)
    if (!paragraph) return []
    const range = pure(map, paragraph.start, paragraph.end)
    if (range) return [range]
    return cut(paragraph, (i) => map.nodeAt[i] !== map.nodeAt[i - 1]).map(({ start, end }) => rangeFor(map, start, end))
  })
}
