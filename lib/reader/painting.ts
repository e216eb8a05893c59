/** From an analysis to ranges on the page: which mentions and saved highlights are painted where, and which highlights are orphans. */
import type { Anchored, anchor } from '../annotate/anchor.ts'
import { chooseMentions } from '../annotate/choose.ts'
import type { Painted } from '../annotate/hit.ts'
import { spanInPlace } from '../annotate/in-place.ts'
import { paint } from '../annotate/paint.ts'
import { rangesOf } from '../annotate/pieces.ts'
import type { Annotation } from '../model/annotation.ts'
import type { HighlightName } from '../model/highlight-names.ts'
import type { Mention, Span } from '../model/mention.ts'
import type { Analysis } from '../model/report.ts'
import type { FrameText } from '../page/frames.ts'
import { rangeFor, type TextMap } from '../page/text-map.ts'
import type { FindInFrames, InFrame, PageFrames } from './frames.ts'

/** What a painted range stands for. */
export type Target = { mention: number } | { annotation: string }

/** Where a saved highlight stands. */
export interface Place {
  annotation: string
  span: Span
  /** The frame whose text the span is of; absent for the article's. */
  within?: FrameText
}

export interface Painting {
  painted: Painted<Target>[]
  /** Saved highlights that have their place. */
  placed: Place[]
  /** Saved highlights that most likely stand there; the reader is to say so before they are painted. */
  moved: Place[]
  /** Ids of saved highlights that have no place in the text as it is. */
  orphans: string[]
  /** Saved highlights that are not in their place, and were not looked for elsewhere yet. */
  sought: string[]
}

const nameOf = (mention: Mention): HighlightName =>
  mention.kind === 'person' && mention.official ? 'antecedent-official' : `antecedent-${mention.kind}`

export interface PaintOptions {
  /** Finds highlights that do not stand where they stood; without it they are only named in `sought`. */
  find?: typeof anchor
  /** Finds those that were saved in frames of the page; without it they are only named in `sought`. */
  frames?: PageFrames
  /** Id of a moved highlight that is to be shown where it probably is. */
  provisional?: string
  /** What was painted before on this page: highlights whose very words still stand there keep to them, whatever came before them. */
  before?: { map: TextMap; painting: Painting; analysis: Analysis } | undefined
  /** Shows the ranges; default: by the page's registry. */
  show?: ((ranges: PaintedRanges) => void) | undefined
}

export type PaintedRanges = ReadonlyMap<HighlightName, readonly Range[]>

/** Where a span of an earlier map stands in another one of the same page: at the same nodes, with the same words; undefined where these went. */
function carried(from: TextMap, span: Span, to: TextMap): Span | undefined {
  const node = from.nodes[from.nodeAt[span.start] ?? -1]
  const [was, is] = [node && from.extent.get(node), node && to.extent.get(node)]
  if (!was || !is) return undefined
  const start = span.start + is.start - was.start
  const words = from.text.slice(span.start, span.end)
  return to.text.startsWith(words, start) ? { start, end: start + words.length } : undefined
}

/** Where a highlight was painted before and still is, unless it was given another place meanwhile (confirmed, attached, undone). */
function keeps(
  before: NonNullable<PaintOptions['before']>,
  id: string,
  target: Annotation['target'],
  map: TextMap,
): Span | undefined {
  const known = before.painting.placed.find(({ annotation }) => annotation === id)
  const same = known && before.analysis.annotations.find((one) => one.id === id)?.target.selector
  return same && JSON.stringify(same) === JSON.stringify(target.selector) ? carried(before.map, known.span, map) : undefined
}

/** Paints an analysis over the text it belongs to; offsets are those of `map.text`. */
export function paintAnalysis(
  map: TextMap,
  analysis: Analysis,
  { find, frames, provisional, before, show = paint }: PaintOptions = {},
): Painting {
  const groups = new Map<HighlightName, Range[]>()
  const painted: Painted<Target>[] = []
  const orphans: string[] = []
  const sought: string[] = []
  const moved: Painting['moved'] = []
  const placed: Painting['placed'] = []
  const add = (name: HighlightName, ranges: Range[], what: Target) => {
    const group = groups.get(name)
    if (group) group.push(...ranges)
    else groups.set(name, [...ranges])
    painted.push(...ranges.map((range) => ({ range, what })))
  }
  let inFrames: FindInFrames | undefined
  const placeOf = (id: string, target: Annotation['target']): Anchored | InFrame | undefined => {
    if (target.frame) {
      inFrames ??= frames?.read()
      return inFrames && (inFrames(target) ?? { outcome: 'orphan' })
    }
    const span = spanInPlace(map.text, target.selector) ?? (before && keeps(before, id, target, map))
    return span ? { outcome: 'placed', span } : find?.(map.text, target.selector, target.lookAlikes)
  }
  for (const { id, colour, target } of analysis.annotations) {
    const found = placeOf(id, target)
    if (!found) sought.push(id)
    else if (found.outcome === 'orphan') orphans.push(id)
    else {
      const { outcome, span, ...where } = found
      const isPlaced = outcome === 'placed'
      ;(isPlaced ? placed : moved).push({ annotation: id, span, ...where })
      if (isPlaced || id === provisional)
        add(
          isPlaced ? `antecedent-saved-${colour}` : 'antecedent-moved',
          rangesOf('within' in found ? found.within.map : map, span),
          { annotation: id },
        )
    }
  }
  for (const index of chooseMentions({ ...analysis, text: map.text }, analysis.settings)) {
    const mention = analysis.mentions[index]!
    add(nameOf(mention), [rangeFor(map, mention.start, mention.end)], { mention: index })
  }
  show(groups)
  return { painted, placed, moved, orphans, sought }
}
