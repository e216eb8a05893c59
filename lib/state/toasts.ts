/** The one message a page shows at a time: what was just done, and how to take it back. */
import { type ReadonlySignal, signal } from '@preact/signals'

/** As components/ui/toast.tsx draws it. */
export interface ToastMessage {
  id: number
  text: string
  undo?: () => void
  /** What the button says; "Undo" where it says nothing else. */
  label?: string
}

export interface Toasts {
  toast: ReadonlySignal<ToastMessage | null>
  /** Replaces what is shown. `undo` is offered as a button, runs once at most, and closes the toast. */
  show(text: string, undo?: () => void | Promise<void>, label?: string): void
  close(): void
}

/** Makes the toasts of one page. */
export function createToasts(): Toasts {
  const toast = signal<ToastMessage | null>(null)
  let made = 0
  const close = () => {
    toast.value = null
  }
  const show = (text: string, undo?: () => void | Promise<void>, label?: string) => {
    made += 1
    const message: ToastMessage = { id: made, text, ...(label && { label }) }
    if (undo) {
      message.undo = () => {
        if (toast.value?.id === message.id) close()
        message.undo = undefined
        void undo()
      }
    }
    toast.value = message
  }
  return { toast, show, close }
}
