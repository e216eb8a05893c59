/** The reader's page as the script of saved highlights knows it; scrolling to what is on it. */
import { boxOf, isThere } from '../annotate/box.ts'
import { textIn } from '../page/text-in.ts'
import { rangeFor } from '../page/text-map.ts'
import type { Target } from './painting.ts'
import type { PageHost, ReaderPort } from './port.ts'
import type { Session } from './session.ts'

interface Parts {
  document: Document
  port: ReaderPort
  session: Session
  cards: { show(target: Target, box: DOMRect, said?: string): Promise<void> }
}

/** Below this width of the window (CSS pixels) the list on the page is a sheet at its foot, and what is shown goes above it. */
const NARROW = 520

const reveal = (range: Range): void =>
  range.startContainer.parentElement?.scrollIntoView({ block: innerWidth < NARROW ? 'start' : 'center', behavior: 'instant' })

/** Scrolls to a painted thing and opens its card, which says `said`; false where it is not on the page. */
export async function showTarget(
  target: Target,
  { document, session, cards }: Pick<Parts, 'document' | 'session' | 'cards'>,
  said?: string,
): Promise<boolean> {
  const key = JSON.stringify(target)
  const found = session.shown?.painting.painted.find(({ what, range }) => JSON.stringify(what) === key && isThere(range))
  if (!found) return false
  found.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  await cards.show(found.what, boxOf(found.range, document), said)
  return true
}

/** Paints where a moved highlight probably is and scrolls there. */
function point(session: Session, id?: string): void {
  session.point(id)
  const place = session.shown?.painting.moved.find(({ annotation }) => annotation === id)
  if (place) reveal(rangeFor((place.within ?? session.shown!).map, place.span.start, place.span.end))
}

export function pageHost({ document, port, session, cards }: Parts): PageHost {
  return {
    document,
    port,
    textIn,
    shown: () => session.shown,
    analyse: () => session.analyse(),
    remember: () => session.remember(),
    point: (id) => point(session, id),
    show: (target) => showTarget(target, { document, session, cards }),
    end: () => session.end(),
  }
}
