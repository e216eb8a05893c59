/** One section of the options: a heading, a sentence, its controls. */
import type { ComponentChildren } from 'preact'

/** A section with its own heading, so that screen readers can walk from one to the next. */
export function Section({
  id,
  title,
  intro,
  children,
}: {
  id: string
  title: string
  intro?: string
  children?: ComponentChildren
}) {
  return (
    <section class="options__section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro && <p class="options__intro">{intro}</p>}
      {children}
    </section>
  )
}

/** A group of radio buttons on one setting. */
export function Choice<T extends string>(props: {
  legend: string
  name: string
  value: T
  options: readonly { value: T; label: string; hint?: string }[]
  onChange: (value: T) => void
}) {
  const { legend, name, value, options, onChange } = props
  return (
    <fieldset class="options__choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.hint && <span class="field__hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
