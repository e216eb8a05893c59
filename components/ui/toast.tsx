/** One sentence on what was just done, with undo: announced politely, and there until closed or replaced. */
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
  return (
    <div class="toast-region" role="status" aria-live="polite">
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
