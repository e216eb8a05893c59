/** The reader's corrections as a page lists them, and undoing them: following, hiding, renaming are all undone here. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Correction } from '../model/correction.ts'
import type { LibraryApi } from '../services/library-api.ts'
import type { Toasts } from './toasts.ts'

export interface CorrectionsState {
  /** Newest first. */
  all: ReadonlySignal<Correction[]>
  load(): Promise<void>
  /** Undoes a correction; the toast offers to make it again. */
  undo(correction: Correction): Promise<void>
}

interface World {
  library: Pick<LibraryApi, 'corrections' | 'undoCorrection' | 'correct'>
  toasts: Toasts
  /** Loads the page anew and tells open articles, after a change. */
  changed: () => Promise<unknown>
  /** Shows what went wrong. */
  failed: (message: string) => void
}

/** Makes the corrections of one page; they are empty until loaded. */
export function createCorrections({ library, toasts, changed, failed }: World): CorrectionsState {
  const all = signal<Correction[]>([])
  const load = async () => {
    const answer = await library.corrections()
    if (answer.ok) all.value = [...answer.value].sort((a, b) => b.created - a.created)
    else failed(answer.error.message)
  }
  const undo = async (correction: Correction) => {
    const undone = await library.undoCorrection(correction.id)
    if (!undone.ok) return failed(undone.error.message)
    await changed()
    toasts.show('Correction undone.', async () => {
      const again = await library.correct(correction.change)
      await changed()
      if (!again.ok) failed(again.error.message)
    })
  }
  return { all, load, undo }
}
