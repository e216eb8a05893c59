/** Keys on the page, declared once: what listens to them (lib/reader/listen.ts) and what lists them (the options) read this table. */

export type PageKey = 'next' | 'previous' | 'next-saved' | 'previous-saved' | 'at-caret' | 'lost' | 'close' | 'undo' | 'redo'

export interface KeyDeclared {
  id: PageKey
  /** `KeyboardEvent.code`: the place on the keyboard, since Alt and Shift change what is printed. */
  code: string
  /** Held with it. 'command' is Ctrl, and ⌘ on a Mac. */
  with: readonly ('alt' | 'shift' | 'command')[]
}

const WALK = ['alt', 'shift'] as const

/**
 * Alt+Shift with letters and signs that neither Chrome nor Firefox use, and that Orca does not use for its lists (it has B, C, E to I, K to M,
 * O to R, T to V and X; K is ours from before Orca was looked at). Firefox gives Alt+Shift to a page's own access keys: on articles these are
 * rare. What each does is said in key-words.ts, which pages do not carry.
 */
export const PAGE_KEYS: readonly KeyDeclared[] = [
  { id: 'next', code: 'KeyJ', with: WALK },
  { id: 'previous', code: 'KeyK', with: WALK },
  { id: 'next-saved', code: 'Period', with: WALK },
  { id: 'previous-saved', code: 'Comma', with: WALK },
  { id: 'at-caret', code: 'Enter', with: WALK },
  { id: 'lost', code: 'KeyW', with: WALK },
  { id: 'close', code: 'Escape', with: [] },
  { id: 'undo', code: 'KeyZ', with: ['command'] },
  { id: 'redo', code: 'KeyZ', with: ['command', 'shift'] },
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
