/** Form fields: a labelled field around any input, a search field, a switch. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './icon.tsx'

/** What a field hands to its input, so that label, hint and error are tied to it. */
export interface FieldInput {
  id: string
  class: 'input'
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** A label, an input made by `children`, a hint and an error. */
export function Field(props: {
  label: string
  hint?: string
  error?: string
  children: (input: FieldInput) => ComponentChildren
}) {
  const { label, hint, error, children } = props
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const input: FieldInput = { id, class: 'input' }
  if (described) input['aria-describedby'] = described
  if (error) input['aria-invalid'] = true
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      {children(input)}
      {hint && (
        <span class="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}

/** A search box; `onInput` gets the text at each change. */
export function SearchField(props: { label: string; value: string; placeholder?: string; onInput: (text: string) => void }) {
  const { label, value, placeholder, onInput } = props
  return (
    <div class="search">
      <Icon name="search" />
      <input
        class="input"
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
}

/** An on/off switch with words and, if given, a hint below them. */
export function Switch(props: {
  label: ComponentChildren
  hint?: ComponentChildren
  checked: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}) {
  const { label, hint, checked, disabled, onChange } = props
  const id = useId()
  return (
    <label class="switch" for={id}>
      <input
        id={id}
        class="switch__input"
        type="checkbox"
        role="switch"
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && (
          <span class="switch__hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
