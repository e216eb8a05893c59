/** What the reader said of people and projects, to look through and to undo. */
import type { Correction } from '../../lib/model/correction.ts'
import { CorrectionList } from '../corrections/correction-list.tsx'
import { Section } from './section.tsx'

export function Corrections({
  corrections,
  onUndo,
}: {
  corrections: readonly Correction[]
  onUndo: (correction: Correction) => void
}) {
  return (
    <Section
      id="corrections"
      title="Corrections"
      intro="What you said of people, projects, events and dates, on a card or in the library. It holds for every article until you undo it."
    >
      {corrections.length === 0 ? (
        <p class="options__none">None yet. What you follow, hide, rename, join, split and answer is listed here.</p>
      ) : (
        <CorrectionList corrections={corrections} onUndo={onUndo} />
      )}
    </Section>
  )
}
