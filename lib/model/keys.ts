/** Keys on the page, declared once: what listens to them (lib/reader/listen.ts) and what lists them (the options) read this table. */

export type PageKey = 'next' | 'previous' | 'next-saved' | 'previous-saved' | 'at-caret' | 'lost' | 'close' | 'undo' | 'redo'

export interface KeyDeclared {
  id: PageKey
  /** `KeyboardEvent.code`: the place on the keyboard, since Alt and Shift change what is printed. */
  code: string
  /** Held with it. 'command' is Ctrl, and ⌘ on a Mac. */
  with: readonly ('alt' | 'shift' | 'command')[]
  /** How it is printed in lists. */
  shown: readonly string[]
  does: string
  /** Only while our card or list is open. */
  inCard?: true
  /** Command of the manifest that does the same, so that the reader can give it another key where the browser allows that. */
  command?: string
}

/**
 * Alt+Shift with letters and signs that neither Chrome nor Firefox use, and that Orca does not use for its lists (it has B, C, E to I, K to M,
 * O to R, T to V and X; K is ours from before Orca was looked at). Firefox gives Alt+Shift to a page's own access keys: on articles these are rare.
 */
export const PAGE_KEYS: readonly KeyDeclared[] = [
  {
    id: 'next',
    code: 'KeyJ',
    with: ['alt', 'shift'],
    shown: ['Alt', 'Shift', 'J'],
    does: 'opens the card of the next highlight',
  },
  {
    ...{ id: 'previous', code: 'KeyK', with: ['alt', 'shift'], shown: ['Alt', 'Shift', 'K'] },
    does: 'opens the card of the previous highlight',
  },
  {
    ...{ id: 'next-saved', code: 'Period', with: ['alt', 'shift'], shown: ['Alt', 'Shift', '.'], command: 'next-saved' },
    does: 'goes to the next highlight that you saved',
  },
  {
    ...{ id: 'previous-saved', code: 'Comma', with: ['alt', 'shift'], shown: ['Alt', 'Shift', ','], command: 'previous-saved' },
    does: 'goes to the previous highlight that you saved',
  },
  {
    ...{ id: 'at-caret', code: 'Enter', with: ['alt', 'shift'], shown: ['Alt', 'Shift', 'Enter'] },
    does: 'opens the card of the highlight at the caret or selection',
  },
  {
    ...{ id: 'lost', code: 'KeyW', with: ['alt', 'shift'], shown: ['Alt', 'Shift', 'W'], command: 'lost-highlights' },
    does: 'lists the saved highlights that moved or are not on the page any more',
  },
  { id: 'close', code: 'Escape', with: [], shown: ['Esc'], does: 'closes the card or list', inCard: true },
  {
    ...{ id: 'undo', code: 'KeyZ', with: ['command'], shown: ['Ctrl', 'Z'], inCard: true },
    does: 'in the card or list: undoes the last change of a saved highlight',
  },
  {
    ...{ id: 'redo', code: 'KeyZ', with: ['command', 'shift'], shown: ['Ctrl', 'Shift', 'Z'], inCard: true },
    does: 'in the card or list: does it again',
  },
]

type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

/** Which of ours was pressed; undefined where none. `command` needs Ctrl or ⌘, the others need both to be up. */
export function pageKey(event: Pressed): PageKey | undefined {
  return PAGE_KEYS.find(
    ({ code, with: held }) =>
      event.code === code &&
      event.altKey === held.includes('alt') &&
      event.shiftKey === held.includes('shift') &&
      (event.ctrlKey || event.metaKey) === held.includes('command'),
  )?.id
}
