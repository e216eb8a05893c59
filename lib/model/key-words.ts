/** The keys of keys.ts as lists show them: how they are printed, what they do, and which command of the manifest does the same. */
import type { PageKey } from './keys.ts'

export interface KeyInWords {
  shown: readonly string[]
  does: string
  /** Command of the manifest: the reader can give it another key where the browser allows that. */
  command?: 'next-saved' | 'previous-saved' | 'lost-highlights'
}

export const KEY_WORDS: Readonly<Record<PageKey, KeyInWords>> = {
  next: { shown: ['Alt', 'Shift', 'J'], does: 'opens the card of the next highlight' },
  previous: { shown: ['Alt', 'Shift', 'K'], does: 'opens the card of the previous highlight' },
  'next-saved': { shown: ['Alt', 'Shift', '.'], does: 'goes to the next highlight that you saved', command: 'next-saved' },
  'previous-saved': {
    shown: ['Alt', 'Shift', ','],
    does: 'goes to the previous highlight that you saved',
    command: 'previous-saved',
  },
  'at-caret': { shown: ['Alt', 'Shift', 'Enter'], does: 'opens the card of the highlight at the caret or selection' },
  lost: {
    shown: ['Alt', 'Shift', 'W'],
    does: 'lists what you saved on the page, also what moved or is gone from it',
    command: 'lost-highlights',
  },
  close: { shown: ['Esc'], does: 'closes the card or list' },
  undo: { shown: ['Ctrl', 'Z'], does: 'in the card or list: undoes the last change of a saved highlight' },
  redo: { shown: ['Ctrl', 'Shift', 'Z'], does: 'in the card or list: does it again' },
}
