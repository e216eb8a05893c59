/** Keeps the Tab key inside the card while it is open (https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/). */

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary'

/** What Tab visits inside `box`, in order. Of a radio group with a choice only the chosen one is visited, as browsers do. */
export function focusableIn(box: HTMLElement): HTMLElement[] {
  const hasChoice = box.querySelector('input[type="radio"]:checked') !== null
  return [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => !(hasChoice && element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
  )
}

/** Where a Tab press at `active` must be led to, or undefined where the browser's own step stays inside. */
export function wrapFocus(box: HTMLElement, active: Element | null, backwards: boolean): HTMLElement | undefined {
  const stops = focusableIn(box)
  const [first, last] = [stops[0], stops.at(-1)]
  if (!first || !last) return box
  if (backwards && (active === first || active === box)) return last
  if (!backwards && active === last) return first
  return undefined
}
