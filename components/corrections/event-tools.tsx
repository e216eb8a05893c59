/** The corrections of an event in the library: behind one button, since most events are right. */
import { useId, useState } from 'preact/hooks'
import type { EventView } from '../../lib/model/library.ts'
import { eventKindInWords, excerptInWords, whenInWords } from '../event-timeline/event-words.ts'
import { Button } from '../ui/button.tsx'
import { DateForm } from './date-form.tsx'
import type { Correcting } from './lookup.ts'
import { PickDialog } from './pick-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

type Step = 'choose' | 'date' | 'same' | 'split'

interface EventToolsProps extends Correcting {
  event: EventView
}

function EventLine({ event }: { event: EventView }) {
  return (
    <span class="row__words">
      <span class="row__name">{whenInWords(event.time)}</span>
      <span class="row__note">
        {[eventKindInWords(event), event.where].filter(Boolean).join(', ')} {excerptInWords(event.text)}
      </span>
    </span>
  )
}

function SameEvent({ event, lookup, onCorrect, close }: EventToolsProps & { close: () => void }) {
  const [entity] = event.entities
  return (
    <PickDialog<EventView>
      title="Which event is the same?"
      hint="The two become one event with the sources of both."
      label="Search events"
      except={[event.id]}
      // To begin with those of the same people: the other telling is most likely among them.
      find={(words) => lookup.events(words || !entity ? { words } : { words, entity })}
      row={(one) => <EventLine event={one} />}
      onPick={(one) => {
        close()
        onCorrect({ action: 'same-event', event: event.id, other: one.id }, 'The two events are one now.')
      }}
      onClose={close}
    />
  )
}

export function EventTools({ event, lookup, onCorrect }: EventToolsProps) {
  const [step, setStep] = useState<Step | null>(null)
  const id = useId()
  const close = () => setStep(null)
  const correct = { lookup, onCorrect }
  const several = new Set(event.sources.map(({ article }) => article)).size > 1
  return (
    <div class="event-tools">
      <Button
        small
        variant="quiet"
        aria-expanded={step !== null}
        aria-controls={step ? id : undefined}
        onClick={() => setStep(step ? null : 'choose')}
      >
        Correct
      </Button>
      {step && step !== 'date' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons under one word.
        <div class="tools" role="group" id={id} aria-label="Correct this event">
          <Button
            small
            variant="quiet"
            onClick={() => onCorrect({ action: 'wrong-event', event: event.id }, 'No event: hidden everywhere.')}
          >
            No such event
          </Button>
          <Button small variant="quiet" onClick={() => setStep('date')}>
            Wrong date
          </Button>
          <Button small variant="quiet" onClick={() => setStep('same')}>
            Same as…
          </Button>
          {several && (
            <Button small variant="quiet" onClick={() => setStep('split')}>
              Split…
            </Button>
          )}
        </div>
      )}
      {step === 'date' && (
        <div id={id}>
          <DateForm
            time={event.time}
            onCancel={close}
            onSave={(time) => {
              close()
              onCorrect({ action: 'date', event: event.id, time }, `Dated ${whenInWords(time)}.`)
            }}
          />
        </div>
      )}
      {step === 'same' && <SameEvent event={event} {...correct} close={close} />}
      {step === 'split' && (
        <SplitDialog
          title="Which articles tell another event?"
          hint="Those you choose become an event of their own."
          load={() => lookup.shares({ event: event.id })}
          onSplit={(articles) => {
            close()
            onCorrect({ action: 'split-event', event: event.id, articles }, 'Split into two events.')
          }}
          onClose={close}
        />
      )}
    </div>
  )
}
