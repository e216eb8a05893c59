/** The form for an event's right date: how exact it is known, and the day, month or year. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { EventTime } from '../../lib/model/event.ts'
import { eventTimeInWords } from '../../lib/text/date-words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { type DateFields, EXACTNESS, fieldsOf, timeOf } from './date-value.ts'

const WORDS = { day: 'Day', month: 'Month', year: 'Year' } as const
const MONTHS = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  name: eventTimeInWords({
    value: `2000-${String(index + 1).padStart(2, '0')}`,
    from: null,
    to: null,
    precision: 'month',
  }).replace(' 2000', ''),
}))

export interface DateFormProps {
  /** As it is told so far. */
  time: EventTime
  onSave: (time: EventTime) => void
  onCancel: () => void
}

function Values({ fields, change }: { fields: DateFields; change: (to: Partial<DateFields>) => void }) {
  if (fields.exactness === 'day')
    return (
      <Field label="Day">
        {(input) => (
          <input
            {...input}
            type="date"
            max="9999-12-31"
            value={fields.day}
            onInput={(event) => change({ day: event.currentTarget.value })}
          />
        )}
      </Field>
    )
  return (
    <div class="date-form__values">
      {fields.exactness === 'month' && (
        <Field label="Month">
          {(input) => (
            <select {...input} value={fields.month} onChange={(event) => change({ month: event.currentTarget.value })}>
              {MONTHS.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label="Year">
        {(input) => (
          <input
            {...input}
            inputMode="numeric"
            maxLength={4}
            value={fields.year}
            onInput={(event) => change({ year: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** Takes the focus when it appears; Enter saves, Esc cancels. */
export function DateForm({ time, onSave, onCancel }: DateFormProps) {
  const [fields, setFields] = useState<DateFields>(() => ({ ...fieldsOf(time), month: fieldsOf(time).month || '1' }))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  const chosen = timeOf(fields)
  const change = (to: Partial<DateFields>) => setFields({ ...fields, ...to })
  return (
    <form
      class="date-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) onSave(chosen)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.preventDefault()
        onCancel()
      }}
    >
      <fieldset class="date-form__exactness">
        <legend>Known to the</legend>
        {EXACTNESS.map((exactness) => (
          <label key={exactness}>
            <input
              type="radio"
              checked={fields.exactness === exactness}
              onChange={() => change({ exactness })}
              name="exactness"
            />
            {WORDS[exactness]}
          </label>
        ))}
      </fieldset>
      <Values fields={fields} change={change} />
      <div class="date-form__actions">
        <Button small variant="primary" type="submit" disabled={!chosen}>
          Set the date
        </Button>
        <Button small variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
