/** Saved highlights in frames of the page's own origin: where they stand, and noticing that frames come, change and go. */
import { type Anchored, anchor } from '../annotate/anchor.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Span } from '../model/mention.ts'
import { type FrameText, frameAt, framesOf, isFrame } from '../page/frames.ts'
import type { TextMap } from '../page/text-map.ts'

/** Where a highlight stands, or probably does; `within`: the frame whose text the span is of. */
export interface InFrame {
  outcome: 'placed' | 'moved'
  span: Span
  within: FrameText
}

/** What of the reader is needed to follow the page's frames. */
export interface FramesHost {
  document: Document
  signal: AbortSignal
  textIn(root: Element): TextMap
  /** Highlights are shown in this frame: clicks and keys in it are meant for them. Asked again, nothing more happens. */
  hear(frame: Document): void
  /** A frame shows highlights for the first time: it needs their style sheet. */
  style(): void
  /** Frames came, changed or went: they are to be read anew, in a while. */
  changed(): void
}

/** Finds the place of a saved highlight in the frames as they were read. */
export type FindInFrames = (target: Annotation['target']) => InFrame | undefined

/** The frames of a page, for as long as highlights that were saved in them are shown or looked for. */
export interface PageFrames {
  /** Reads all frames as they are now, and notices their next change. */
  read(): FindInFrames
}

const WHAT: MutationObserverInit = {
  ...{ childList: true, characterData: true, subtree: true, attributes: true },
  attributeFilter: ['hidden', 'aria-hidden'],
}

/** How far a frame is from being the one that a highlight was saved in: 0 for the very one, less than 1 for one of its address. */
function distance({ frame: is }: FrameText, was: NonNullable<Annotation['target']['frame']>): number {
  const away = Math.abs(is.index - was.index)
  return is.address === was.address ? away / (1 + away) : 1 + away
}

/**
 * Takes the frames' texts and what was saved of a highlight; returns its place. The frame that it was saved in comes first, then those of
 * its address, then the others: addresses change with every visit. Where several hold its words and none is that very frame, nobody
 * can tell which it is, and the reader is asked.
 */
export function findInFrames(texts: readonly FrameText[], target: Annotation['target']): InFrame | undefined {
  const { selector, lookAlikes, frame } = target
  if (!frame) return undefined
  const found: InFrame[] = []
  for (const within of [...texts].sort((a, b) => distance(a, frame) - distance(b, frame))) {
    const at: Anchored = anchor(within.map.text, selector, lookAlikes)
    if (at.outcome !== 'orphan') found.push({ ...at, within })
  }
  const [placed, other] = found.filter(({ outcome }) => outcome === 'placed')
  if (placed && other && distance(placed.within, frame) > 0) return { ...placed, outcome: 'moved' }
  return placed ?? found[0]
}

export class Frames implements PageFrames {
  private readonly styled = new WeakSet<Document>()
  private readonly observer = new MutationObserver(() => this.changed())

  constructor(private readonly host: FramesHost) {
    host.signal.addEventListener('abort', () => this.observer.disconnect(), { once: true })
  }

  read(): FindInFrames {
    const { document, textIn, signal } = this.host
    const all = framesOf(document)
    this.observer.disconnect()
    // A frame's load does not bubble, but is seen on its way down. Listeners that are there already are not added twice.
    document.addEventListener('load', this.onLoad, { capture: true, signal })
    for (const frame of all) {
      frame.addEventListener('load', this.onLoad, { capture: true, signal })
      frame.defaultView?.addEventListener('pagehide', this.changed, { signal })
      this.observer.observe(frame, WHAT)
    }
    const texts = all.map((one) => ({ document: one, map: textIn(one.body), frame: frameAt(one, all) }))
    return (target) => {
      const found = findInFrames(texts, target)
      if (found) this.show(found.within.document)
      return found
    }
  }

  private show(frame: Document): void {
    this.host.hear(frame)
    if (this.styled.has(frame)) return
    this.styled.add(frame)
    this.host.style()
  }

  private readonly onLoad = ({ target }: Event): void => {
    if (isFrame(target)) this.changed()
  }

  /** From here until they are read again nothing is observed: whoever reads them keeps to a pace. */
  private readonly changed = (): void => {
    this.observer.disconnect()
    this.host.changed()
  }
}
