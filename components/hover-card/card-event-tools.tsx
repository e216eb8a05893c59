/** The corrections of a prior event on the card: no such event, and its date. */
import { useState } from 'preact/hooks'
import type { PriorEvent } from '../../lib/model/report.ts'
import { DateForm } from '../corrections/date-form.tsx'
import { Button } from '../ui/button.tsx'
import type { CardAction } from './action-words.ts'
import type { CardProps, Outcome } from './card-props.ts'

interface CardEventToolsProps {
  event: PriorEvent
  onCorrect: CardProps['onCorrect']
  off: boolean
  act: (name: CardAction, action: () => Outcome) => void
}

export function CardEventTools({ event, onCorrect, off, act }: CardEventToolsProps) {
  const [step, setStep] = useState<'choose' | 'date' | null>(null)
  if (step === 'date')
    return (
      <DateForm
        time={event.time}
        onCancel={() => setStep(null)}
        onSave={(time) => {
          setStep(null)
          act('event-date', () => onCorrect({ action: 'date', event: event.event, time }))
        }}
      />
    )
  return (
    <div class="card__row card__row--quiet">
      <Button small variant="quiet" disabled={off} aria-expanded={step !== null} onClick={() => setStep(step ? null : 'choose')}>
        Correct
      </Button>
      {step && (
        <>
          <Button
            small
            variant="quiet"
            disabled={off}
            onClick={() => act('wrong-event', () => onCorrect({ action: 'wrong-event', event: event.event }))}
          >
            No such event
          </Button>
          <Button small variant="quiet" disabled={off} onClick={() => setStep('date')}>
            Wrong date
          </Button>
        </>
      )}
    </div>
  )
}
