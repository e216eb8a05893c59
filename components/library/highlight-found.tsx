/** Where a saved highlight was when its page was last looked at: said where it was not at its words. */
import type { Anchoring } from '../../lib/model/anchoring.ts'
import { Icon } from '../ui/icon.tsx'
import { dayOf } from '../ui/moment-words.ts'

/** What a listing can be narrowed to. */
export type LostKind = 'orphan' | 'moved'

/** How many of them there are. */
export type LostCounts = Readonly<Record<LostKind, number>>

/** How many highlights were not at their words. */
export function lostAmong(anchorings: Iterable<Anchoring>): LostCounts {
  const counts = { orphan: 0, moved: 0 }
  for (const { outcome } of anchorings) if (outcome !== 'placed') counts[outcome]++
  return counts
}

/** Nothing of one that was at its words, or was never looked for. */
export function Found({ anchoring }: { anchoring: Anchoring | undefined }) {
  if (!anchoring || anchoring.outcome === 'placed') return null
  const day = dayOf(anchoring.at)
  return (
    <p class="highlight__found">
      <Icon name={anchoring.outcome === 'orphan' ? 'warning' : 'info'} />
      {anchoring.outcome === 'orphan' ? (
        <span>
          <strong>Not found on the page</strong> on {day}.
        </span>
      ) : (
        <span>
          <strong>Moved?</strong> On {day} the page said <q>{anchoring.now}</q> in its place. Open the article and press
          Alt+Shift+W to say whether that is it.
        </span>
      )}
    </p>
  )
}

const HINTS: Readonly<Record<LostKind, string>> = {
  orphan:
    'Not on their pages when these were last looked at. They come back by themselves when their words do. To give one other words, open its article and press Alt+Shift+W.',
  moved: 'Their pages were edited since: each is to be confirmed, or refused, on its page.',
}

/** What the reader can do about those that are listed. */
export function LostHint({ kind }: { kind: LostKind }) {
  return <p class="library__hint">{HINTS[kind]}</p>
}

/** Said where none is listed, and nothing else narrows the list. */
export const NONE_LOST: Readonly<Record<LostKind, { title: string; text: string }>> = {
  orphan: { title: 'No highlight is lost', text: 'All were found when their pages were last looked at.' },
  moved: { title: 'No highlight to confirm', text: 'None had moved when its page was last looked at.' },
}
