/** A few choices that open in place below a button; the keyboard stays on the button when one was taken. */
import { useRef } from 'preact/hooks'
import { Button } from '../ui/button.tsx'

export interface MenuProps<T extends string> {
  label: string
  choices: readonly { value: T; words: string }[]
  onChoose: (value: T) => void
}

export function Menu<T extends string>({ label, choices, onChoose }: MenuProps<T>) {
  const box = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (box.current) box.current.open = false
    box.current?.querySelector('summary')?.focus()
  }
  return (
    <details
      class="cite"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return
        event.stopPropagation()
        close()
      }}
    >
      <summary class="button button--quiet button--small">{label}</summary>
      <div class="cite__formats">
        {choices.map(({ value, words }) => (
          <Button
            key={value}
            small
            variant="quiet"
            onClick={() => {
              onChoose(value)
              close()
            }}
          >
            {words}
          </Button>
        ))}
      </div>
    </details>
  )
}
