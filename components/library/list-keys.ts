/** Keys of lists: from row to row, and what can be done with a row. Rows are `[data-row]`; their controls tell by `data-does` what they do. */

/** What a key does in a list: go to another row, or press a control of the row. */
export type ListKey = { go: 'next' | 'previous' | 'first' | 'last' } | { press: string; range?: boolean }

/** Letters work where the reader leaves them on (WCAG 2.2 SC 2.1.4 asks that they can be turned off). */
const LETTERS: Readonly<Record<string, ListKey>> = {
  j: { go: 'next' },
  k: { go: 'previous' },
  e: { press: 'note' },
  t: { press: 'tags' },
  l: { press: 'links' },
  x: { press: 'select' },
  X: { press: 'select', range: true },
}

const NAMED: Readonly<Record<string, ListKey>> = {
  ArrowDown: { go: 'next' },
  ArrowUp: { go: 'previous' },
  Home: { go: 'first' },
  End: { go: 'last' },
  Enter: { press: 'open' },
  Delete: { press: 'remove' },
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key does; undefined where it is not ours. `letters`: whether keys of one letter are on. */
export function listKey({ key, ctrlKey, metaKey, altKey }: Pressed, letters: boolean): ListKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  return NAMED[key] ?? (letters ? LETTERS[key] : undefined)
}

/** Whether what has the focus is typed into: there keys are text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=file])'))

/** The rows of a list in order. */
export const rowsOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')]

function press(row: Element, { press: does, range }: { press: string; range?: boolean }): boolean {
  const holder = row.matches(`[data-does="${does}"]`) ? row : row.querySelector(`[data-does="${does}"]`)
  const control = holder?.matches('a, button, input') ? holder : holder?.querySelector('a, button')
  if (!(control instanceof HTMLElement)) return false
  if (range) control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }))
  else control.click()
  return true
}

/** The row that a row's item is in: its list item, where the controls may stand beside the row itself. */
const whole = (row: HTMLElement): Element => row.closest('li') ?? row

/** The row that has or holds the focus. */
export const rowWithFocus = (rows: readonly HTMLElement[]): HTMLElement | undefined =>
  rows.find((row) => whole(row).contains(document.activeElement))

/**
 * Does what a key asks for within `list`; true where it did something. Keys that press a control count only where the row itself has the focus,
 * so that Enter on a button is that button's. Without a row in focus, going anywhere goes to the first.
 */
export function onListKey(event: KeyboardEvent, list: Element, letters: boolean): boolean {
  const asked = listKey(event, letters)
  if (!asked || isTyping(event.target) || event.defaultPrevented) return false
  const rows = rowsOf(list)
  const current = rowWithFocus(rows)
  if ('press' in asked) return current !== undefined && current === event.target && press(whole(current), asked)
  // Arrows move among radio buttons, and Home and End belong to the page, wherever no row itself has the focus.
  const plainKey = event.key.length === 1
  if (!plainKey && current !== event.target) return false
  const at = current ? rows.indexOf(current) : -1
  const to = { next: at + 1, previous: Math.max(at - 1, 0), first: 0, last: rows.length - 1 }[asked.go]
  const row = rows[Math.min(to, rows.length - 1)]
  if (!row) return false
  row.focus()
  row.scrollIntoView?.({ block: 'nearest' })
  return true
}
