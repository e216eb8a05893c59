/** What the reader said of people and projects, each undone by its button. */
import type { Correction } from '../../lib/model/correction.ts'
import { Button } from '../ui/button.tsx'
import { dayOf } from '../ui/moment-words.ts'
import { correctionInWords } from './correction-words.ts'

/** The corrections in the order given; draws nothing where there are none. */
export function CorrectionList({
  corrections,
  onUndo,
}: {
  corrections: readonly Correction[]
  onUndo: (correction: Correction) => void
}) {
  if (corrections.length === 0) return null
  return (
    <ul class="list corrections">
      {corrections.map((correction) => {
        const words = correctionInWords(correction)
        return (
          <li key={correction.id}>
            <span class="corrections__words">
              {words} <span class="corrections__day">since {dayOf(correction.created)}</span>
            </span>
            <Button small aria-label={`Undo: ${words}`} onClick={() => onUndo(correction)}>
              Undo
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
