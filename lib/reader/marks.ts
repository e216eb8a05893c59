/**
 * What only pages with saved highlights need, or those on which one is made (finding them again where the text changed, and describing
 * them, also in frames of the page), or those that show several articles.
 */
import { anchor } from '../annotate/anchor.ts'
import { framesOf } from '../page/frames.ts'
import { Cards } from './cards.ts'
import { Frames } from './frames.ts'
import { attach, confirm, lostOf, saveSelection } from './keep.ts'
import type { Marks } from './port.ts'
import { savedFacts } from './saved-facts.ts'
import { annotationOf } from './saving.ts'
import { selectedWords } from './selection.ts'
import { Several } from './several.ts'

const several: Marks['several'] = (host) => new Several(host)

/** All of it, as the reader gets it from a script of its own (entrypoints/marks.ts), or directly on the sample page. */
export const marks: Marks = {
  makeCards: (host) => new Cards(host),
  anchor,
  annotationOf,
  savedFacts,
  lostOf,
  selectedWords,
  framesOf,
  frames: (host) => new Frames(host),
  saveSelection,
  attach,
  confirm,
  several,
}
