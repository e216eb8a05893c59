/** One sentence on what was just done, with undo: announced politely, and there until closed or replaced. */
import { useEffect, useRef } from 'preact/hooks'
import { Button, IconButton } from './button.tsx'

/** What a toast says. `id` changes with each new one, so that the same words twice are announced twice. */
export interface ToastContent {
  id: number
  text: string
  /** Takes the action back; absent where there is nothing to take back. */
  undo?: () => void
  /** What the button says: "Undo" unless told. */
  label?: string
}

/**
 * The toast's place: keep it mounted at all times, since screen readers announce changes of a live region, not its arrival.
 * It does not vanish by a timer (WCAG 2.2 SC 2.2.1): the next action replaces it, or the reader closes it.
 */
export function ToastRegion({ toast, onClose }: { toast: ToastContent | null; onClose: () => void }) {
  const from = useRef<HTMLElement | null>(null)
  // The pressed button goes with its toast: the focus goes back to where it was before.
  useEffect(() => {
    if (document.activeElement === document.body) from.current?.focus()
  }, [toast?.id])
  return (
    <div
      class="toast-region"
      role="status"
      aria-live="polite"
      onFocusIn={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) from.current = relatedTarget
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget) from.current = null
      }}
    >
      {toast && (
        <div class="toast" key={toast.id}>
          <span>{toast.text}</span>
          {toast.undo && (
            <Button small onClick={toast.undo}>
              {toast.label ?? 'Undo'}
            </Button>
          )}
          <IconButton icon="close" label="Close message" onClick={onClose} />
        </div>
      )}
    </div>
  )
}
