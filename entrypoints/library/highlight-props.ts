/** What the views of highlights need of the library's state. */
import { daysOfValue } from '../../components/library/days-of-value.ts'
import type { LibraryPageProps } from '../../components/library/library-page.tsx'
import type { libraryFor } from '../../lib/state/client.ts'
import type { HandOut } from '../../lib/state/hand-out.ts'
import { inQuote } from '../../lib/state/in-quote.ts'
import type { LetterKeys } from '../../lib/state/letter-keys.ts'
import type { LibraryState } from '../../lib/state/library.ts'

interface Parts {
  state: LibraryState
  out: HandOut
  library: ReturnType<typeof libraryFor>
  letters: LetterKeys
}

type Props =
  | 'arrangement'
  | 'onArrange'
  | 'letters'
  | 'onLetters'
  | 'undo'
  | 'tags'
  | 'anchorings'
  | 'linkedEvent'
  | 'onCloseEvent'
  | 'limit'
  | 'onMore'
  | 'suggestLinks'
  | 'onEdit'
  | 'onBringBack'
  | 'onRemoveAnnotation'
  | 'onTag'
  | 'onOpenLink'
  | 'onCite'
  | 'onEditMany'
  | 'onRemoveMany'
  | 'onExportMany'
  | 'onRestoreTrashed'
  | 'onEmptyTrash'

export function highlightProps({ state, out, library, letters }: Parts): Pick<LibraryPageProps, Props> {
  const { highlights } = state
  return {
    arrangement: state.arrangement.value,
    onArrange: state.arrange,
    letters: letters.on.value,
    onLetters: letters.set,
    undo: {
      steps: highlights.steps.value,
      onUndo: () => void highlights.undo(),
      onRedo: () => void highlights.redo(),
    },
    tags: highlights.tags.value,
    anchorings: highlights.anchorings.value,
    linkedEvent: state.event.value,
    onCloseEvent: state.closeEvent,
    limit: state.limit.value,
    onMore: () => void state.more(),
    suggestLinks: (annotation) => inQuote(library, annotation),
    onEdit: (annotation, change) => highlights.edit(annotation, change),
    onBringBack: (annotation, back) => void highlights.bringBack(annotation, back),
    onRemoveAnnotation: (annotation) => void highlights.remove([annotation]),
    onTag: (tag) => void state.filter({ tag }).then(() => state.show('annotations')),
    onOpenLink: (link) => void state.openLink(link, link.to === 'date' ? daysOfValue(link.value) : undefined),
    onCite: (annotation, format) => void out.cite(annotation, format),
    onEditMany: (annotations, change) => void highlights.editMany(annotations, change),
    onRemoveMany: (annotations) => void highlights.remove(annotations),
    onExportMany: (annotations, format) => void out.exportAs(format, annotations),
    onRestoreTrashed: (ids) => void highlights.restoreTrashed(ids),
    onEmptyTrash: (ids) => void highlights.emptyTrash(ids),
  }
}
