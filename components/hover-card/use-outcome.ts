/** Runs the card's actions one at a time and keeps what to say about the last one. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ToastContent } from '../ui/toast.tsx'
import type { Outcome } from './card-props.ts'

export interface Outcomes {
  said: ToastContent | null
  busy: boolean
  /** Runs `action`, then says `done` with Undo (where it can be undone: by default), or the failure's own message. Answers whether it was done. */
  run: (action: () => Outcome, done: string, undoable?: boolean) => Promise<boolean>
  close: () => void
}

/** `undo` takes the last action back. `first` is said once what it is about is there, so that screen readers hear it in its place. */
export function useOutcome(undo: () => Outcome, first?: string): Outcomes {
  const [said, say] = useState<ToastContent | null>(null)
  useEffect(() => {
    if (first) say({ id: 0, text: first, undo: () => void perform(undo, 'Undone.', false) })
  }, [first])
  const [busy, setBusy] = useState(false)
  const count = useRef(0)
  const perform = async (action: () => Outcome, done: string, undoable = true) => {
    setBusy(true)
    const answer = await action()
    count.current += 1
    const id = count.current
    if (answer && !answer.ok) say({ id, text: answer.error.message })
    else say(undoable ? { id, text: done, undo: () => void perform(undo, 'Undone.', false) } : { id, text: done })
    setBusy(false)
    return !answer || answer.ok
  }
  return { said, busy, run: perform, close: () => say(null) }
}
